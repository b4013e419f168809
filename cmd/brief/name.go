package main

import (
	"context"
	"strings"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// runName adds an actor or place to what a library knows.
func runName(ctx context.Context, c *call) error {
	if len(c.args) < 2 {
		return usage("name whom? give a NAME and its kind: %s", strings.Join(desk.NameKinds, ", "))
	}
	name := briefing.Name{Name: c.args[0], Kind: c.args[1], Within: c.within, Forms: c.args[2:]}
	return c.withLibrary(ctx, func(d *desk.Desk) error {
		progress, wipe := c.counting()
		defer wipe()
		return d.AddName(ctx, name, progress)
	})
}

// runReread reads every document of a library anew.
func runReread(ctx context.Context, c *call) error {
	if len(c.args) > 0 {
		return usage("reread takes no words")
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error {
		progress, wipe := c.counting()
		defer wipe()
		return d.Reread(ctx, progress)
	})
}
