package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// withDesk opens what a command speaks of and hands it over: the library, or
// the paths, or the starter library. Documents that could not be read are
// complained of and make the command fail in the end; what could be read is
// answered from all the same.
func (c *call) withDesk(ctx context.Context, paths []string, do func(*desk.Desk) error) (err error) {
	if c.library != "" && len(paths) > 0 {
		return usage("either --library or paths")
	}
	by := cmp.Or(c.by, os.Getenv("USER"), os.Getenv("USERNAME"))
	d, err := desk.Open(ctx, desk.Options{Library: c.library, Existing: true, By: by})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if len(paths) == 0 && c.dates.byName != nil {
		fmt.Fprintln(c.stderr, "brief: warning: --dates is for paths; what is in a library has its date")
	}
	failed := false
	switch {
	case len(paths) > 0:
		report, err := c.read(ctx, d, paths)
		if err != nil {
			return err
		}
		failed = len(report.Failed) > 0
	case c.library == "":
		if _, err := d.ImportStarter(ctx); err != nil {
			return err
		}
	}
	if err := do(d); err != nil {
		return err
	}
	if failed {
		return errReported
	}
	return nil
}

// withLibrary is withDesk for commands that only make sense on a library.
func (c *call) withLibrary(ctx context.Context, do func(*desk.Desk) error) error {
	if c.library == "" {
		return usage("--library is missing")
	}
	return c.withDesk(ctx, nil, do)
}

// read imports the paths, tells a terminal how far it has come, and complains
// of what could not be done and what was odd.
func (c *call) read(ctx context.Context, d *desk.Desk, paths []string) (desk.Report, error) {
	progress, wipe := c.counting()
	report, err := d.Import(ctx, paths, desk.ImportOptions{
		Published: c.published.Date, Dates: c.dates.byName, Except: []string{c.output}, Progress: progress,
	})
	wipe()
	for _, w := range report.Warnings {
		fmt.Fprintf(c.stderr, "brief: warning: %s: %s\n", printable(w.Path), printable(w.Text))
	}
	for _, f := range report.Failed {
		fmt.Fprintf(c.stderr, "brief: %s: %s\n", printable(f.Path), printable(f.Err.Error()))
	}
	return report, err
}

// counting tells a terminal how far a reading has come, in a line that wipe
// takes away.
func (c *call) counting() (progress func(desk.Progress), wipe func()) {
	if !isTerminal(c.stderr) {
		return nil, func() {}
	}
	const clear = "\r\x1b[K"
	return func(p desk.Progress) {
		fmt.Fprintf(c.stderr, clear+"%d/%d %s", p.Done, p.Total, cut(printable(p.Name), 50))
	}, func() { fmt.Fprint(c.stderr, clear) }
}

// titles are the sources' names and dates, for people.
func titles(ctx context.Context, d *desk.Desk) (map[briefing.SourceID]string, error) {
	sources, err := d.Sources(ctx)
	by := make(map[briefing.SourceID]string, len(sources))
	for _, s := range sources {
		by[s.ID] = printable(s.Name) + ", " + s.Published.Long()
	}
	return by, err
}

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
