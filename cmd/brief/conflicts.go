package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// runConflicts prints every conflict that a chosen figure stands in.
func runConflicts(ctx context.Context, c *call) error {
	outline, err := c.choice()
	if err != nil {
		return err
	}
	return c.withDesk(ctx, c.args, func(d *desk.Desk) error {
		conflicts, err := d.Conflicts(ctx, outline, c.explained)
		if err != nil {
			return err
		}
		if c.json {
			return jsonLines(c.stdout, conflicts)
		}
		return c.listConflicts(ctx, d, conflicts)
	})
}

// listConflicts prints conflicts for people: what, why, and who says which in
// which words.
func (c *call) listConflicts(ctx context.Context, d *desk.Desk, conflicts []briefing.Conflict) error {
	title, err := titles(ctx, d)
	if err != nil {
		return err
	}
	for i, k := range conflicts {
		if i > 0 {
			fmt.Fprintln(c.stdout)
		}
		fmt.Fprintf(c.stdout, "%s  %s\n%s\n", heading(k), k.ID, printable(k.Why))
		for n, side := range k.Sides {
			for _, j := range side {
				f := k.Figures[j]
				fmt.Fprintf(c.stdout, "  %c  %s  (%s)  %s%s\n", 'A'+n%26, printable(f.Text), title[f.Source], f.ID, code(k, j))
				fmt.Fprintf(c.stdout, "     %s\n", cut(printable(f.Quote), 240))
			}
		}
		switch {
		case k.Decision != nil:
			fmt.Fprintf(c.stdout, "  decided: %s\n", decided(*k.Decision))
		case k.Was != nil:
			why := cmp.Or(strings.Join(k.Reopened, ", "), "the figure kept, which is gone")
			fmt.Fprintf(c.stdout, "  open again because of %s; it was decided: %s\n", printable(why), decided(*k.Was))
		}
		if len(k.Because) > 0 {
			fmt.Fprintf(c.stdout, "  taken to be of one thing: %s\n", strings.Join(k.Because, ", "))
		}
	}
	return nil
}

// code is the Admiralty code of a figure: its publisher's grade, where someone
// gave one, and its own credibility.
func code(k briefing.Conflict, i int) string {
	if i >= len(k.Standings) {
		return ""
	}
	words := fmt.Sprintf("credibility %d", k.Standings[i].Credit)
	if g := k.Standings[i].Grade; g != "" {
		words = fmt.Sprintf("publisher %s, %s", g, words)
	}
	return "  " + words
}

func heading(k briefing.Conflict) string {
	if k.Verdict == briefing.Explained {
		return fmt.Sprintf("EXPLAINED by %s", k.Reason)
	}
	return fmt.Sprintf("%s %s of %s", strings.ToUpper(string(k.Severity)), k.Verdict, k.Kind)
}

func decided(d briefing.Decision) string {
	words := []string{string(d.Choice)}
	for _, part := range []string{string(d.Figure), d.By, briefing.DateOf(d.At).Long(), d.Note} {
		if part != "" {
			words = append(words, printable(part))
		}
	}
	return strings.Join(words, ", ")
}
