package briefing_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"

	"briefdesk/briefing"
)

// whole is a figure with every field told.
func whole(t testing.TB) briefing.Figure {
	shillings := decimal(t, "1.7e9")
	f := figures(t, []told{{
		"alpha/10", briefing.Funding, "United States", "MSS", briefing.Pledged, "about 13.3e6 USD a year", "grants", "2024-06", nil,
	}})[0]
	f.Origin = briefing.Origin{
		ID: "alpha/10", Source: "alpha", SourceName: "alpha.txt", Extent: briefing.Extent{Start: 4, End: 30},
		Text: "about $13.3 million a year", Number: briefing.Extent{Start: 10, End: 23}, In: briefing.Caption,
		Sentence: briefing.Extent{Start: 0, End: 90}, Quote: "The “grants” — <b>all</b> — come to about $13.3 million a year.",
		SaidBy: "a minister", Rule: "money: sign",
	}
	f.Amount.Change = briefing.Up
	f.Amount.Also = []briefing.Conversion{{
		Value: &shillings, Range: briefing.Range{Low: &shillings, High: &shillings}, Unit: "KES", Number: briefing.Extent{Start: 25, End: 36},
	}}
	f.Event = briefing.Event{Class: "payment", Ordinal: 2, Text: "second payment"}
	f.AsOfFrom, f.Due = briefing.FromText, briefing.Span{Until: briefing.Day(2025, 11, 1)}
	f.Period = briefing.Span{From: briefing.Day(2024, 1, 1)}
	return f
}

func roundTrip(t *testing.T, f briefing.Figure) {
	t.Helper()
	text, err := json.Marshal(f)
	if err != nil {
		t.Fatal(err)
	}
	var got briefing.Figure
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if !reflect.DeepEqual(f, got) {
		t.Errorf("round trip through %s\n got %+v\nwant %+v", text, got, f)
	}
}

func TestFigureJSONRoundTrip(t *testing.T) {
	roundTrip(t, whole(t))
	m, _ := haiti(t)
	for _, f := range m.Figures {
		roundTrip(t, f)
	}
	date := m.Figures[slices.IndexFunc(m.Figures, func(f briefing.Figure) bool { return f.When != nil })]
	date.When = &briefing.When{Text: "--11-07"}
	roundTrip(t, date)
	date.When = &briefing.When{} // a date of which nothing is known
	roundTrip(t, date)

	duration := whole(t)
	duration.Amount = amount(t, "about 2 month")
	roundTrip(t, duration)
	duration.When = &briefing.When{Span: briefing.MonthOf(2024, 6)}
	roundTrip(t, duration)
}

// Every field of the contract is always there: null where unknown, [] where none.
func TestFigureJSONFields(t *testing.T) {
	text, err := json.Marshal(briefing.Figure{Amount: &briefing.Amount{Hedge: briefing.Vague}})
	if err != nil {
		t.Fatal(err)
	}
	var got map[string]any
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	for _, field := range []string{
		"id", "source", "start", "end", "text", "number", "in", "kind", "value", "low", "high", "also", "hedge", "change", "unit",
		"per", "counted", "measure", "actor", "scope", "status", "role", "date", "date_text", "as_of", "as_of_from", "due", "event",
		"said_by", "sentence", "rule",
	} {
		if _, ok := got[field]; !ok {
			t.Errorf("field %q is missing", field)
		}
	}
	for _, field := range []string{"value", "low", "high", "change", "unit", "actor", "as_of", "due", "date", "said_by"} {
		if got[field] != nil {
			t.Errorf("%s = %v, want null", field, got[field])
		}
	}
	if also, ok := got["also"].([]any); !ok || len(also) != 0 {
		t.Errorf("also = %v, want []", got["also"])
	}
}

func TestFigureJSONValues(t *testing.T) {
	text, err := json.Marshal(whole(t))
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Value, Low json.Number
		Kind       string
		Due        struct{ From, Until *string }
	}
	if err := json.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if got.Value != "13300000" || got.Kind != "quantity" {
		t.Errorf("value %s, kind %s; want base units, exactly", got.Value, got.Kind)
	}
	if got.Due.From != nil || got.Due.Until == nil || *got.Due.Until != "2025-11-01" {
		t.Errorf("due = %v; want it open on the left", got.Due)
	}
}

func FuzzFigureJSON(f *testing.F) {
	m, _ := haiti(f)
	for _, fig := range append(m.Figures[:5:5], whole(f)) {
		text, err := json.Marshal(fig)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"date":{}}`))
	f.Add([]byte(`{"kind":"date","date":{"from":"2024-06-01","until":null}}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var first, second briefing.Figure
		if json.Unmarshal(text, &first) != nil {
			return
		}
		again, err := json.Marshal(first)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(again, &second); err != nil {
			t.Fatalf("%s: %v", again, err)
		}
		if last, err := json.Marshal(second); err != nil || string(last) != string(again) {
			t.Fatalf("written %s\nread and written again %s, %v", again, last, err)
		}
	})
}
