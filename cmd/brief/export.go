package main

import (
	"context"

	"briefdesk/briefing/desk"
)

// runExport writes a brief to a file.
func runExport(ctx context.Context, c *call) error {
	if c.output == "" {
		return usage("-o is missing")
	}
	outline, err := c.choice()
	if err != nil {
		return err
	}
	if err := desk.CanExport(c.output); err != nil {
		return err
	}
	return c.withDesk(ctx, c.args, func(d *desk.Desk) error {
		return d.Export(ctx, outline, c.output)
	})
}
