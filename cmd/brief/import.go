package main

import (
	"context"
	"errors"
	"fmt"

	"briefdesk/briefing/desk"
)

// runImport keeps documents in a library, made where there is none.
func runImport(ctx context.Context, c *call) (err error) {
	switch {
	case c.library == "":
		return usage("--library is missing")
	case len(c.args) == 0:
		return usage("nothing to import: give a PATH")
	case !c.published.IsZero() && c.dates.byName != nil:
		return usage("either --published or --dates")
	}
	d, err := desk.Open(ctx, desk.Options{Library: c.library})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	report, err := c.read(ctx, d, c.args)
	fmt.Fprintf(c.stdout, "%d added, %d known, %d failed\n", len(report.Added), len(report.Known), len(report.Failed))
	if err == nil && len(report.Failed) > 0 {
		return errReported
	}
	return err
}
