package main

import (
	"encoding/csv"
	"io"
	"strconv"

	"briefdesk/briefing"
)

// columns are what figures --csv prints: the fields of --json, one value a
// cell. Spans are half-open, as there.
var columns = []struct {
	name string
	cell func(f briefing.Figure) string
}{
	{"id", func(f briefing.Figure) string { return string(f.ID) }},
	{"source", func(f briefing.Figure) string { return f.SourceName }},
	{"start", func(f briefing.Figure) string { return strconv.Itoa(f.Extent.Start) }},
	{"end", func(f briefing.Figure) string { return strconv.Itoa(f.Extent.End) }},
	{"text", func(f briefing.Figure) string { return f.Text }},
	{"in", func(f briefing.Figure) string { return string(f.In) }},
	{"kind", func(f briefing.Figure) string { return string(f.Kind()) }},
	{"value", amount(func(a *briefing.Amount) string { return decimal(a.Value) })},
	{"low", amount(func(a *briefing.Amount) string { return decimal(a.Range.Low) })},
	{"high", amount(func(a *briefing.Amount) string { return decimal(a.Range.High) })},
	{"hedge", amount(func(a *briefing.Amount) string { return string(a.Hedge) })},
	{"change", amount(func(a *briefing.Amount) string { return string(a.Change) })},
	{"unit", amount(func(a *briefing.Amount) string { return a.Unit })},
	{"per", amount(func(a *briefing.Amount) string { return a.Per })},
	{"counted", func(f briefing.Figure) string { return f.Counted }},
	{"measure", func(f briefing.Figure) string { return string(f.Measure) }},
	{"actor", func(f briefing.Figure) string { return f.Actor }},
	{"scope", func(f briefing.Figure) string { return f.Scope }},
	{"status", func(f briefing.Figure) string { return string(f.Status) }},
	{"role", func(f briefing.Figure) string { return string(f.Role) }},
	{"date_from", func(f briefing.Figure) string { return dateOf(f).From.String() }},
	{"date_until", func(f briefing.Figure) string { return dateOf(f).Until.String() }},
	{"as_of_from", func(f briefing.Figure) string { return f.AsOf.From.String() }},
	{"as_of_until", func(f briefing.Figure) string { return f.AsOf.Until.String() }},
	{"as_of_told_by", func(f briefing.Figure) string { return string(f.AsOfFrom) }},
	{"due_from", func(f briefing.Figure) string { return f.Due.From.String() }},
	{"due_until", func(f briefing.Figure) string { return f.Due.Until.String() }},
	{"event", func(f briefing.Figure) string { return f.Event.Text }},
	{"said_by", func(f briefing.Figure) string { return f.SaidBy }},
	{"quote", func(f briefing.Figure) string { return f.Quote }},
	{"rule", func(f briefing.Figure) string { return f.Rule }},
}

func writeCSV(w io.Writer, figures []briefing.Figure) error {
	table := csv.NewWriter(w)
	row := make([]string, len(columns))
	for i, c := range columns {
		row[i] = c.name
	}
	if err := table.Write(row); err != nil {
		return err
	}
	for _, f := range figures {
		for i, c := range columns {
			row[i] = c.cell(f)
		}
		if err := table.Write(row); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

// amount is a cell of figures that have an amount, empty for dates.
func amount(cell func(*briefing.Amount) string) func(briefing.Figure) string {
	return func(f briefing.Figure) string {
		if f.Amount == nil {
			return ""
		}
		return cell(f.Amount)
	}
}

func decimal(d *briefing.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func dateOf(f briefing.Figure) briefing.Span {
	if f.When == nil {
		return briefing.Span{}
	}
	return f.When.Span
}
