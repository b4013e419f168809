package main

import (
	"context"
	"strconv"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// runSame records that a figure speaks of one thing with others; runApart that
// it does not.
func runSame(ctx context.Context, c *call) error {
	return c.tie(ctx, (*desk.Desk).Same)
}

func runApart(ctx context.Context, c *call) error {
	return c.tie(ctx, (*desk.Desk).Apart)
}

func (c *call) tie(ctx context.Context, tie func(*desk.Desk, context.Context, []briefing.FigureID, string) error) error {
	if len(c.args) < 2 {
		return usage("give a FIGURE and one OTHER or more")
	}
	figures := make([]briefing.FigureID, len(c.args))
	for i, id := range c.args {
		figures[i] = briefing.FigureID(id)
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error { return tie(d, ctx, figures, c.note) })
}

// runGrade records how reliable a publisher is.
func runGrade(ctx context.Context, c *call) error {
	if len(c.args) != 2 {
		return usage("grade whom? give a PUBLISHER and a letter from A to F, or none for no grade")
	}
	grade := briefing.Grade(c.args[1])
	if c.args[1] == "none" {
		grade = ""
	}
	if !grade.Valid() {
		return usage("%q is no letter from A to F, nor none", c.args[1])
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error { return d.Grade(ctx, c.args[0], grade, c.note) })
}

// runRate records how credible a figure is.
func runRate(ctx context.Context, c *call) error {
	if len(c.args) != 2 {
		return usage("rate what? give a FIGURE and a number from 1 to 6, or 0 for what is suggested")
	}
	credit, err := strconv.Atoi(c.args[1])
	if err != nil || credit < 0 || credit > 6 {
		return usage("%q is no number from 0 to 6", c.args[1])
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error { return d.Rate(ctx, briefing.FigureID(c.args[0]), credit, c.note) })
}
