package main

import (
	"context"
	"fmt"
	"strings"

	"briefdesk/briefing/desk"
)

// runSearch prints the passages that hold all the words, best first.
func runSearch(ctx context.Context, c *call) error {
	if len(c.args) == 0 {
		return usage("search for what? give WORDS")
	}
	return c.withDesk(ctx, nil, func(d *desk.Desk) error {
		hits, err := d.Search(ctx, strings.Join(c.args, " "), c.limit)
		for _, h := range hits {
			fmt.Fprintf(c.stdout, "%s:%d  %s\n", printable(h.Name), h.Passage.Start, printable(h.Snippet))
		}
		return err
	})
}

// runTopics prints the keys that --topic takes.
func runTopics(ctx context.Context, c *call) error {
	if len(c.args) > 0 {
		return usage("topics takes no words")
	}
	outline, err := c.choice()
	if err != nil {
		return err
	}
	return c.withDesk(ctx, nil, func(d *desk.Desk) error {
		counts, err := d.Topics(ctx, outline)
		if err != nil {
			return err
		}
		type topic struct {
			Key      string `json:"key"`
			Name     string `json:"name"`
			Figures  int    `json:"figures"`
			Disputed int    `json:"disputed"`
		}
		topics := make([]topic, len(counts))
		table := grid{{"KEY", "FIGURES", "DISPUTED", "NAME"}}
		for i, t := range counts {
			topics[i] = topic{t.Topic.Key, t.Topic.Name, t.Figures, t.Disputed}
			table = append(table, []string{t.Topic.Key, fmt.Sprint(t.Figures), fmt.Sprint(t.Disputed), t.Topic.Name})
		}
		if c.json {
			return jsonLines(c.stdout, topics)
		}
		return table.write(c.stdout)
	})
}

// runText prints a document's text as it was read, byte for byte.
func runText(ctx context.Context, c *call) error {
	if len(c.args) != 1 {
		return usage("text takes one PATH")
	}
	source, err := desk.Read(ctx, c.args[0])
	if err != nil {
		return err
	}
	for _, w := range source.Warnings {
		fmt.Fprintf(c.stderr, "brief: warning: %s: %s\n", printable(c.args[0]), printable(w))
	}
	_, err = c.stdout.WriteString(source.Text)
	return err
}
