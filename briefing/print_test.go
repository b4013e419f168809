package briefing_test

import (
	"testing"

	"briefdesk/briefing"
)

func TestPrint(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"400 person", "400"},
		{"nearly 400 person", "nearly 400"},
		{"at least 3661 person", "at least 3,661"},
		{"about 600000000 USD a year", "about $600 million a year"},
		{"13300000 USD", "$13.3 million"},
		{"13312345 USD", "$13,312,345"},
		{"2000000000 EUR", "€2 billion"},
		{"1700000000 KES", "KSh 1.7 billion"},
		{"5000000 XOF", "XOF 5 million"},
		{"-5000000 USD", "−$5 million"},
		{"over 80 percent", "over 80%"},
		{"-1.3 percent", "−1.3%"},
		{"between 300 and 600 person", "between 300 and 600"},
		{"between 5000000 and 6000000 USD", "between $5 million and $6 million"},
		{"between 5 and 6 month", "between 5 and 6 months"},
		{"about 2 month", "about 2 months"},
		{"1 century", "1 century"},
		{"up to 999999 person", "up to 999,999"},
		{"1000000 person", "1 million"},
		{"0.5 person", "0.5"},
	} {
		if got := briefing.Print(*amount(t, c.in)); got != c.want {
			t.Errorf("Print(%s) = %q, want %q", c.in, got, c.want)
		}
	}
	low, high := briefing.Int(1000), briefing.Int(1100)
	for want, a := range map[string]briefing.Amount{
		"just over 1,000": {Value: &low, Range: briefing.Range{Low: &low, High: &high}, Hedge: briefing.Over},
		"":                {Hedge: briefing.Vague},
	} {
		if got := briefing.Print(a); got != want {
			t.Errorf("Print = %q, want %q", got, want)
		}
	}
}

func TestPrintFigure(t *testing.T) {
	for _, c := range []struct {
		row  told
		want string
	}{
		{told{"a/1", briefing.Contingent, "", "", "", "600 person", "officers", "", increment}, "600 more"},
		{told{"a/1", briefing.ArmedGroupCount, "", "", "", "nearly 200 gang", "", "", nil}, "nearly 200 gangs"},
		{told{"a/1", briefing.Other, "", "", "", "2 contingent", "", "", func(f *briefing.Figure) { f.Role = briefing.Ordinal }}, "second contingent"},
		{told{"a/1", briefing.Other, "", "", "", "22 person", "", "", func(f *briefing.Figure) { f.Role = briefing.Ordinal }}, "22nd"},
		{told{"a/1", briefing.Other, "", "", "", "2 vehicle", "", "", func(f *briefing.Figure) { f.Role = briefing.Multiplier }}, "a factor of 2"},
		{told{"a/1", briefing.Timeline, "", "", "", "2024-11-07", "", "", nil}, "7 November 2024"},
		{told{"a/1", briefing.Timeline, "", "", "", "2024-06", "", "", nil}, "June 2024"},
		{told{"a/1", briefing.Timeline, "", "", "", "", "", "", func(f *briefing.Figure) { f.When.Text = "--11-07" }}, "7 November (year not given)"},
	} {
		if got := briefing.PrintFigure(figures(t, []told{c.row})[0]); got != c.want {
			t.Errorf("PrintFigure(%+v) = %q, want %q", c.row, got, c.want)
		}
	}
}
