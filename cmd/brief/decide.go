package main

import (
	"context"
	"fmt"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// runDecide records what an editor makes of a conflict.
func runDecide(ctx context.Context, c *call) error {
	if len(c.args) < 2 {
		return usage("decide what? give a CONFLICT and a choice")
	}
	id, choice := briefing.ConflictID(c.args[0]), briefing.Choice(c.args[1])
	var figure briefing.FigureID
	wanted := 2
	if choice == briefing.Prefer {
		wanted = 3
	}
	switch {
	case !choice.Valid():
		return usage("%q is none of prefer, range, dismiss, open, ask", c.args[1])
	case len(c.args) < wanted:
		return usage("prefer which FIGURE?")
	case len(c.args) > wanted:
		return usage("%q is one word too many", c.args[wanted])
	case choice == briefing.Prefer:
		figure = briefing.FigureID(c.args[2])
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error {
		return d.Decide(ctx, id, choice, figure, c.note)
	})
}

// runUndo takes back the last change.
func runUndo(ctx context.Context, c *call) error {
	if len(c.args) > 0 {
		return usage("undo takes no words")
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error { return d.Undo(ctx) })
}

// runCheck looks for damage in a library.
func runCheck(ctx context.Context, c *call) error {
	if len(c.args) > 0 {
		return usage("check takes no words")
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error {
		if err := d.Check(ctx); err != nil {
			return err
		}
		_, err := fmt.Fprintln(c.stdout, "no damage found")
		return err
	})
}
