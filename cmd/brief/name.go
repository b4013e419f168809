package main

import (
	"context"
	"fmt"
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
	return c.withLibrary(ctx, func(d *desk.Desk) error { return d.AddName(ctx, name, c.counting("read anew")) })
}

// runReread reads every document of a library anew.
func runReread(ctx context.Context, c *call) error {
	if len(c.args) > 0 {
		return usage("reread takes no words")
	}
	return c.withLibrary(ctx, func(d *desk.Desk) error { return d.Reread(ctx, c.counting("read anew")) })
}

// counting tells a terminal how far something has come.
func (c *call) counting(done string) func(desk.Progress) {
	if !isTerminal(c.stderr) {
		return nil
	}
	return func(p desk.Progress) {
		fmt.Fprintf(c.stderr, "\r\x1b[K%d/%d %s", p.Done, p.Total, done)
		if p.Done == p.Total {
			fmt.Fprintln(c.stderr)
		}
	}
}
