package main

import (
	"context"
	"strings"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// runFigures prints every figure chosen.
func runFigures(ctx context.Context, c *call) error {
	outline, err := c.choice()
	if err != nil {
		return err
	}
	if c.json && c.csv {
		return usage("either --json or --csv")
	}
	return c.withDesk(ctx, c.args, func(d *desk.Desk) error {
		figures, err := d.Figures(ctx, outline)
		switch {
		case err != nil:
			return err
		case c.json:
			return jsonLines(c.stdout, figures)
		case c.csv:
			return writeCSV(c.stdout, figures)
		}
		return c.listFigures(ctx, d, figures)
	})
}

// listFigures prints figures for people: a heading for each source, a line for
// each figure.
func (c *call) listFigures(ctx context.Context, d *desk.Desk, figures []briefing.Figure) error {
	title, err := titles(ctx, d)
	if err != nil {
		return err
	}
	var table grid
	for i, f := range figures {
		if i == 0 || f.Source != figures[i-1].Source {
			if i > 0 {
				table = append(table, []string{})
			}
			table = append(table, []string{title[f.Source]})
		}
		table = append(table, []string{
			"  " + cut(printable(f.Text), 44), string(f.Measure), string(f.Status),
			cut(printable(whose(f)), 32), when(f),
		})
	}
	return table.write(c.stdout)
}

// whose is the actor, and the scope where it says more.
func whose(f briefing.Figure) string {
	if f.Scope == "" || f.Scope == f.Actor {
		return f.Actor
	}
	return strings.TrimPrefix(f.Actor+" in "+f.Scope, " ")
}

// when is the date that a figure is, or the time that it holds for.
func when(f briefing.Figure) string {
	switch {
	case f.When != nil && !f.When.Span.IsZero():
		return f.When.Span.Long()
	case f.When != nil && f.When.Text != "":
		return f.When.Text
	case !f.Due.IsZero():
		return "due " + f.Due.Long()
	case !f.Period.IsZero():
		return f.Period.Long()
	case !f.AsOf.IsZero():
		return "as of " + f.AsOf.Long()
	}
	return ""
}
