package press

import (
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"briefdesk/briefing"
)

// field is a column of the CSV.
type field struct {
	name string
	of   func(r record) string
}

// record is an entry with what its row is made from.
type record struct {
	topic briefing.Topic
	entry briefing.Entry
	cite  briefing.Citation
}

// fields are the columns, one row a figure of a section. Dates are
// YYYY-MM-DD and half-open: _until is the day after the last. Numbers are in
// base units, without grouping. Lists are separated by spaces.
var fields = []field{
	{"topic", func(r record) string { return r.topic.Key }},
	{"prints", func(r record) string { return r.entry.Prints }}, // as the brief prints it, hedge and all
	{"value", func(r record) string { return amount(r, func(a *briefing.Amount) *briefing.Decimal { return a.Value }) }},
	{"low", func(r record) string {
		return amount(r, func(a *briefing.Amount) *briefing.Decimal { return a.Range.Low })
	}},
	{"high", func(r record) string {
		return amount(r, func(a *briefing.Amount) *briefing.Decimal { return a.Range.High })
	}},
	{"hedge", func(r record) string { return ofAmount(r, func(a *briefing.Amount) string { return string(a.Hedge) }) }},
	{"unit", func(r record) string { return ofAmount(r, func(a *briefing.Amount) string { return a.Unit }) }},
	{"per", func(r record) string { return ofAmount(r, func(a *briefing.Amount) string { return a.Per }) }},
	{"change", func(r record) string { return ofAmount(r, func(a *briefing.Amount) string { return string(a.Change) }) }},
	{"kind", func(r record) string { return string(r.entry.Figure.Kind()) }},
	{"measure", func(r record) string { return string(r.entry.Figure.Measure) }},
	{"counted", func(r record) string { return r.entry.Figure.Counted }},
	{"actor", func(r record) string { return r.entry.Figure.Actor }},
	{"scope", func(r record) string { return r.entry.Figure.Scope }},
	{"status", func(r record) string { return string(r.entry.Figure.Status) }},
	{"role", func(r record) string { return string(r.entry.Figure.Role) }},
	{"event", func(r record) string { return r.entry.Figure.Event.Text }},
	{"date_from", func(r record) string { return when(r).From.String() }},
	{"date_until", func(r record) string { return when(r).Until.String() }},
	{"as_of_from", func(r record) string { return r.entry.Figure.AsOf.From.String() }},
	{"as_of_until", func(r record) string { return r.entry.Figure.AsOf.Until.String() }},
	{"as_of_by", func(r record) string { return string(r.entry.Figure.AsOfFrom) }}, // text or publication
	{"due_from", func(r record) string { return r.entry.Figure.Due.From.String() }},
	{"due_until", func(r record) string { return r.entry.Figure.Due.Until.String() }},
	{"period_from", func(r record) string { return r.entry.Figure.Period.From.String() }},
	{"period_until", func(r record) string { return r.entry.Figure.Period.Until.String() }},
	{"undated", func(r record) string { return yes(r.entry.Undated) }},
	{"disputes", func(r record) string { return numbers(r.entry.Disputes) }}, // numbers in the ledger
	{"sources", func(r record) string { return numbers(r.entry.Sources) }},   // numbers in the list of sources
	{"source", func(r record) string { return r.entry.Figure.SourceName }},
	{"publisher", func(r record) string { return r.cite.Source.Publisher }},
	{"title", func(r record) string { return r.cite.Source.Title }},
	{"published", func(r record) string { return r.cite.Source.Published.String() }},
	{"link", func(r record) string { return r.cite.Source.Link }},
	{"said_by", func(r record) string { return r.entry.Figure.SaidBy }},
	{"quote", func(r record) string { return r.entry.Figure.Quote }}, // the sentence
	{"text", func(r record) string { return r.entry.Figure.Text }},   // the phrase within it
	{"start", func(r record) string { return strconv.Itoa(r.entry.Figure.Extent.Start) }},
	{"end", func(r record) string { return strconv.Itoa(r.entry.Figure.Extent.End) }},
	{"rule", func(r record) string { return r.entry.Figure.Rule }},
	{"id", func(r record) string { return string(r.entry.Figure.ID) }},
	{"same", func(r record) string { return ids(r.entry.Same) }}, // figures that restate it
}

// writeCSV writes the figures of a brief as a table, in the brief's order.
func writeCSV(ctx context.Context, w io.Writer, b briefing.Brief) error {
	out := csv.NewWriter(w)
	row := make([]string, len(fields))
	for i, f := range fields {
		row[i] = f.name
	}
	_ = out.Write(row) // csv.Writer keeps the first error for Error
	for _, s := range b.Sections {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write the CSV: %w", err)
		}
		for _, e := range s.Entries {
			r := record{topic: s.Topic, entry: e}
			if len(e.Sources) > 0 {
				r.cite, _ = citation(b.Sources, e.Sources[0])
			}
			for i, f := range fields {
				row[i] = guard(f.of(r))
			}
			_ = out.Write(row)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write the CSV: %w", err)
	}
	return nil
}

// guard keeps a spreadsheet from taking a cell for a formula: what begins
// like one and is no plain number gets an apostrophe before it.
func guard(s string) string {
	s = visible(s)
	start := strings.TrimLeft(s, " \u00a0")
	if start == "" || !strings.ContainsRune("=+-@＝＋－＠", []rune(start)[0]) {
		return s
	}
	if _, err := briefing.ParseDecimal(s); err == nil && s[0] == '-' {
		return s
	}
	return "'" + s
}

func amount(r record, of func(*briefing.Amount) *briefing.Decimal) string {
	return ofAmount(r, func(a *briefing.Amount) string {
		if d := of(a); d != nil {
			return d.String()
		}
		return ""
	})
}

func ofAmount(r record, of func(*briefing.Amount) string) string {
	if r.entry.Figure.Amount == nil {
		return ""
	}
	return of(r.entry.Figure.Amount)
}

func when(r record) briefing.Span {
	if w := r.entry.Figure.When; w != nil {
		return w.Span
	}
	return briefing.Span{}
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}

func numbers(list []int) string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = strconv.Itoa(n)
	}
	return strings.Join(out, " ")
}

func ids(list []briefing.FigureID) string {
	out := make([]string, len(list))
	for i, id := range list {
		out[i] = string(id)
	}
	return strings.Join(out, " ")
}
