package charts_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing"
	"briefdesk/charts"
)

// f makes an entry; d is its as-of day.
func f(m briefing.Measure, actor, scope string, s briefing.Status, prints string, value int64, d briefing.Date) briefing.Entry {
	v := briefing.Int(value)
	unit := "person"
	if m == briefing.Funding {
		unit = "USD"
	}
	return briefing.Entry{
		Prints: prints, Sources: []int{1},
		Figure: briefing.Figure{
			Origin:  briefing.Origin{ID: briefing.FigureID(fmt.Sprint(actor, s, prints, d))},
			Subject: briefing.Subject{Measure: m, Actor: actor, Scope: scope, Status: s, Role: briefing.Total, Counted: "police officers"},
			Time:    briefing.Time{AsOf: briefing.OneDay(d)},
			Amount:  &briefing.Amount{Value: &v, Range: briefing.Range{Low: &v, High: &v}, Hedge: briefing.Exact, Unit: unit},
		},
	}
}

func sent(actor, prints string, value int64) briefing.Entry {
	return f(briefing.Contingent, actor, "Haiti", briefing.Deployed, prints, value, may)
}

func pledged(actor, prints string, value int64) briefing.Entry {
	return f(briefing.Contingent, actor, "Haiti", briefing.Pledged, prints, value, may)
}

func with(e briefing.Entry, change func(*briefing.Entry)) briefing.Entry {
	a := *e.Figure.Amount
	e.Figure.Amount = &a
	change(&e)
	return e
}

func disputed(e briefing.Entry, no int) briefing.Entry {
	return with(e, func(e *briefing.Entry) { e.Disputes = []int{no} })
}

func between(e briefing.Entry, low, high int64) briefing.Entry {
	return with(e, func(e *briefing.Entry) {
		lo, hi := briefing.Int(low), briefing.Int(high)
		e.Figure.Amount.Value, e.Figure.Amount.Range, e.Figure.Amount.Hedge = nil, briefing.Range{Low: &lo, High: &hi}, briefing.Vague
	})
}

var (
	may    = briefing.Day(2024, time.May, 1)
	wire   = []briefing.Citation{{No: 1, Source: briefing.Source{ID: "s1", Published: briefing.Day(2024, 6, 1)}}}
	person = briefing.Topic{Key: "contingent", Name: "Contingents", Unit: "personnel"}
)

func chartsOf(e ...briefing.Entry) []charts.Chart {
	return charts.For(briefing.Section{Topic: person, Entries: e}, wire)
}

func TestTitlesTellTheFinding(t *testing.T) {
	hedged := with(pledged("Kenya", "about 1,000", 1000), func(e *briefing.Entry) { e.Figure.Amount.Hedge = briefing.About })
	paid := f(briefing.Funding, "United States", "Haiti", briefing.Disbursed, "$369 million", 369e6, may)
	promise := f(briefing.Funding, "United States", "Haiti", briefing.Pledged, "$600 million", 600e6, may)
	tests := []struct {
		name    string
		entries []briefing.Entry
		title   string
		numbers string
	}{
		{
			"word and deed",
			[]briefing.Entry{sent("Kenya", "700", 700), pledged("Kenya", "1,000", 1000)},
			"Kenya has sent 700 of the 1,000 police officers it pledged", "Kenya: 1,000 pledged, 700 deployed.",
		},
		{
			"a hedged pledge",
			[]briefing.Entry{sent("Kenya", "700", 700), hedged},
			"Kenya has sent 700 of about 1,000 police officers pledged", "Kenya: about 1,000 pledged, 700 deployed.",
		},
		{
			"more sent than pledged",
			[]briefing.Entry{sent("Kenya", "700", 700), pledged("Kenya", "600", 600)},
			"Kenya: 700 police officers deployed", "Kenya: 600 pledged, 700 deployed.",
		},
		{
			"the largest",
			[]briefing.Entry{sent("Bahamas", "150", 150), sent("Kenya", "60", 60)},
			"The Bahamas leads with 150 police officers deployed", "Bahamas: 150 deployed; Kenya: 60 deployed.",
		},
		{
			"a dispute",
			[]briefing.Entry{disputed(sent("Kenya", "700", 700), 4), disputed(sent("Kenya", "600", 600), 4)},
			"Sources differ on how many police officers Kenya has deployed", "Kenya: 700 or 600 deployed (disputed).",
		},
		{
			"one side of a dispute",
			[]briefing.Entry{disputed(sent("Kenya", "700", 700), 4), disputed(with(sent("Kenya", "about 700", 700), func(e *briefing.Entry) { e.Figure.Amount.Hedge = briefing.About }), 4)},
			"Kenya: 700 police officers deployed", "Kenya: 700 deployed (disputed).",
		},
		{"money", []briefing.Entry{paid, promise}, "The United States has paid $369 million of the $600 million it pledged", "United States: $600 million pledged, $369 million paid."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := chartsOf(tt.entries...)
			if len(got) != 1 {
				t.Fatalf("%d charts, want 1", len(got))
			}
			c := got[0]
			if c.Title != tt.title || c.Numbers != tt.numbers {
				t.Errorf("got  %q: %q\nwant %q: %q", c.Title, c.Numbers, tt.title, tt.numbers)
			}
			if !strings.Contains(c.Alt, c.Title) || !strings.Contains(c.Alt, c.Numbers) {
				t.Errorf("Alt %q lacks title or numbers", c.Alt)
			}
			drawn(t, c, 240)
		})
	}
}

func TestNothingIsMixed(t *testing.T) {
	increment := with(sent("Jamaica", "300 more", 300), func(e *briefing.Entry) { e.Figure.Role = briefing.Increment })
	part := with(sent("Belize", "20", 20), func(e *briefing.Entry) { e.Figure.Role = briefing.Part })
	shillings := with(f(briefing.Funding, "Kenya", "Haiti", briefing.Pledged, "Sh1.7 billion", 17e8, may), func(e *briefing.Entry) { e.Figure.Amount.Unit = "KES" })
	dollars := f(briefing.Funding, "Canada", "Haiti", briefing.Pledged, "$80 million", 80e6, may)
	yearly := with(dollars, func(e *briefing.Entry) { e.Figure.Amount.Per, e.Prints = "year", "$80 million a year" })
	older := f(briefing.Contingent, "Kenya", "Haiti", briefing.Deployed, "200", 200, briefing.Day(2024, 1, 1))
	mission := with(f(briefing.Contingent, "MSS", "Haiti", briefing.Planned, "2,500", 2500, may), func(e *briefing.Entry) { e.ActorKind = "mission" })
	elsewhere := f(briefing.Contingent, "Uganda", "AUSSOM", briefing.Pledged, "4,500", 4500, may)
	tests := []struct {
		name     string
		entries  []briefing.Entry
		together [][]string // numbers that must stand in one chart
		apart    []string   // that must stand in no bar chart
	}{
		{"increments and parts", []briefing.Entry{sent("Kenya", "700", 700), increment, part}, [][]string{{"700"}}, []string{"300 more", "20"}},
		{"currencies and rates", []briefing.Entry{shillings, dollars, yearly}, [][]string{{"Sh1.7 billion"}, {"$80 million"}}, nil},
		{"the latest alone", []briefing.Entry{older, sent("Kenya", "700", 700), sent("Chad", "9", 9)}, [][]string{{"700", "9"}}, []string{"200"}},
		{"a mission among its contingents", []briefing.Entry{sent("Kenya", "700", 700), sent("Chad", "9", 9), mission}, [][]string{{"700", "9"}}, []string{"2,500"}},
		{"a bygone time", []briefing.Entry{f(briefing.Contingent, "United States", "Haiti", briefing.Deployed, "25,000", 25000, briefing.Day(1996, 1, 1)), sent("Kenya", "700", 700), sent("Chad", "9", 9)}, [][]string{{"700", "9"}}, []string{"25,000"}},
		{"two missions", []briefing.Entry{sent("Kenya", "700", 700), sent("Chad", "9", 9), elsewhere}, [][]string{{"700", "9"}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var bars []string
			for _, c := range chartsOf(tt.entries...) {
				if c.Kind != "contingent-over-time" {
					bars = append(bars, c.Numbers)
				}
			}
			for _, group := range tt.together {
				if !anyHasExactly(bars, group, tt.entries) {
					t.Errorf("no chart of just %q in %q", group, bars)
				}
			}
			for _, n := range tt.apart {
				for _, b := range bars {
					if strings.Contains(b, " "+n+" ") {
						t.Errorf("%q stands in %q", n, b)
					}
				}
			}
		})
	}
}

// anyHasExactly looks for a chart with the group's numbers and no other entry's.
func anyHasExactly(bars, group []string, entries []briefing.Entry) bool {
	for _, b := range bars {
		ok := true
		for _, e := range entries {
			in := false
			for _, g := range group {
				in = in || g == e.Prints
			}
			ok = ok && in == strings.Contains(b, ": "+e.Prints+" ")
		}
		if ok {
			return true
		}
	}
	return false
}

func TestNoChartRatherThanAnEmptyOne(t *testing.T) {
	nothing := with(sent("Kenya", "some", 1), func(e *briefing.Entry) { e.Figure.Amount.Value, e.Figure.Amount.Range = nil, briefing.Range{} })
	share := with(sent("Kenya", "half", 50), func(e *briefing.Entry) { e.Figure.Amount.Unit = "percent" })
	endless := with(sent("Kenya", "endless", 1), func(e *briefing.Entry) {
		v := briefing.NewDecimal(999999999999999999, 300)
		e.Figure.Amount.Value = &v
	})
	dated := with(sent("Kenya", "June", 1), func(e *briefing.Entry) { e.Figure.Amount, e.Figure.When = nil, &briefing.When{} })
	for name, e := range map[string][]briefing.Entry{
		"none": nil, "no bounds": {nothing}, "percent": {share}, "beyond floats": {endless}, "a date": {dated},
		"no actor": {sent("", "5", 5)}, "negative": {sent("Kenya", "-5", -5)},
	} {
		if got := chartsOf(e...); len(got) != 0 {
			t.Errorf("%s: got a chart %q", name, got[0].Title)
		}
	}
}

func TestOddNumbersAreDrawn(t *testing.T) {
	open := with(sent("Peru", "at least 500", 500), func(e *briefing.Entry) { e.Figure.Amount.Range.High, e.Figure.Amount.Hedge = nil, briefing.AtLeast })
	upTo := with(sent("Chile", "up to 90", 90), func(e *briefing.Entry) { e.Figure.Amount.Range.Low, e.Figure.Amount.Value = nil, nil })
	var many []briefing.Entry
	for i := range 40 {
		many = append(many, sent(fmt.Sprintf("%s %d", strings.Repeat("Very Long Country Name ", i%5), i), fmt.Sprint(i*i*97), int64(i*i*97)))
	}
	for name, e := range map[string][]briefing.Entry{
		"one": {sent("Kenya", "7", 7)}, "zero": {sent("Kenya", "none", 0)}, "equal": {sent("Kenya", "7", 7), sent("Chad", "7", 7)},
		"huge and tiny": {sent("United States", "25,000,000,000,000", 25e12), sent("Belize", "2", 2)},
		"open":          {open, upTo, between(sent("Niger", "dozens", 0), 24, 99)},
		"many":          many,
		"long":          {sent(strings.Repeat("Name", 200), strings.Repeat("9", 300), 9), disputed(sent("Kenya", strings.Repeat("word ", 90), 700), 1)},
	} {
		t.Run(name, func(t *testing.T) {
			for _, c := range chartsOf(e...) {
				for _, width := range []float64{150, 240, 500} {
					drawn(t, c, width)
				}
			}
			if len(chartsOf(e...)) == 0 {
				t.Error("no chart")
			}
		})
	}
}

func TestStepsNeverBridgeWhatNobodySaw(t *testing.T) {
	at := func(prints string, v int64, d briefing.Date) briefing.Entry {
		return f(briefing.Contingent, "Kenya", "Haiti", briefing.Deployed, prints, v, d)
	}
	entries := []briefing.Entry{
		at("200", 200, briefing.Day(2022, 1, 1)), at("400", 400, briefing.Day(2022, 3, 1)),
		at("600", 600, briefing.Day(2024, 1, 1)), between(at("dozens", 0, briefing.Day(2024, 2, 1)), 24, 99), at("700", 700, briefing.Day(2024, 3, 1)),
		with(at("50", 50, may), func(e *briefing.Entry) { e.Figure.AsOf, e.Sources = briefing.Span{}, nil }),
	}
	var steps *charts.Chart
	for _, c := range chartsOf(entries...) {
		if c.Kind == "contingent-over-time" {
			steps = &c
		}
	}
	if steps == nil {
		t.Fatal("no step chart")
	}
	if want := "1 January 2022: 200; 1 March 2022: 400; 1 January 2024: 600; 1 February 2024: dozens; 1 March 2024: 700."; steps.Numbers != want {
		t.Errorf("got  %q\nwant %q", steps.Numbers, want)
	}
	s := drawn(t, *steps, 300)
	for _, want := range []string{"no report", "200", "dozens", "700", "1 Jan 2022"} {
		if !strings.Contains(s.words(), want) {
			t.Errorf("%q is not written: %s", want, s.words())
		}
	}
	if !strings.Contains(steps.Caveat, "1 undated figure") {
		t.Errorf("caveat %q hides the undated figure", steps.Caveat)
	}
	// From March 2022 to January 2024 nobody counted: no line may cross that gap.
	for _, b := range s.paths {
		if wide := b.right - b.left; wide > 100 && wide < 255 && b.bottom-b.top > 1 {
			t.Errorf("a stair crosses the gap: %+v", b)
		}
	}
}

func TestGreyChangesNoWord(t *testing.T) {
	c := chartsOf(disputed(sent("Kenya", "700", 700), 1), pledged("Kenya", "1,000", 1000))[0]
	colour := drawn(t, c, 240)
	c.Grey = true
	grey := drawn(t, c, 240)
	if colour.words() != grey.words() || colour.strokes != grey.strokes || colour.fills != grey.fills {
		t.Error("the grey chart is drawn otherwise than the coloured one")
	}
	if !strings.Contains(colour.words(), "Disputed") {
		t.Errorf("a disputed chart does not say so: %s", colour.words())
	}
}

func BenchmarkChart(b *testing.B) {
	var e []briefing.Entry
	for i := range 12 {
		e = append(e, sent(fmt.Sprint("Country ", i), fmt.Sprint(i*10), int64(i*10)), pledged(fmt.Sprint("Country ", i), fmt.Sprint(i*20), int64(i*20)))
	}
	for b.Loop() {
		c := chartsOf(e...)[0]
		s := newSketch()
		if err := c.Draw(s, 240, c.Height(s, 240)); err != nil {
			b.Fatal(err)
		}
	}
}

func TestDisputedValuesStandOnOneScale(t *testing.T) {
	few, more := pledged("Kenya", "300 more", 300), pledged("Kenya", "600 more", 600)
	few.Figure.Role, more.Figure.Role = briefing.Increment, briefing.Increment
	d := briefing.Dispute{
		No:       2,
		Conflict: briefing.Conflict{Verdict: briefing.Contradiction, Kind: briefing.ByValue, Figures: []briefing.Figure{more.Figure, few.Figure, more.Figure}},
		Prints:   []string{"600 more", "300 more", "600 more"}, Sources: []int{1, 4, 2},
	}
	got := charts.For(briefing.Section{Topic: person, Entries: []briefing.Entry{few, more}, Disputes: []briefing.Dispute{d}}, wire)
	if len(got) != 1 {
		t.Fatalf("%d charts, want one", len(got))
	}
	c := got[0]
	if c.Title != "Kenya: sources differ between 300 more and 600 more" || c.Numbers != "300 more according to source 4; 600 more according to sources 1 and 2." {
		t.Errorf("got %q: %q", c.Title, c.Numbers)
	}
	for _, width := range []float64{120, 240, 500} {
		if words := drawn(t, c, width).words(); !strings.Contains(words, "300 more") || !strings.Contains(words, "Disputed") {
			t.Errorf("at %g points it says %s", width, words)
		}
	}
	both := []briefing.Entry{disputed(sent("Chad", "9", 9), 2), disputed(sent("Chad", "5", 5), 2)}
	d.Conflict.Figures, d.Prints, d.Sources = []briefing.Figure{both[0].Figure, both[1].Figure}, []string{"9", "5"}, []int{1, 2}
	if got := charts.For(briefing.Section{Topic: person, Entries: both, Disputes: []briefing.Dispute{d}}, wire); len(got) != 1 {
		t.Errorf("a dispute that the bars show is drawn again: %d charts", len(got))
	}
}

func TestSingleSumsOfOneSourceShareAChart(t *testing.T) {
	states := f(briefing.Funding, "United States", "Haiti", briefing.Disbursed, "$369 million", 369e6, may)
	others := f(briefing.Funding, "other donors", "MSS", briefing.Unspecified, "about $85 million", 85e6, may)
	elsewhere := with(f(briefing.Funding, "Japan", "Sudan", briefing.Pledged, "$3 million", 3e6, may), func(e *briefing.Entry) { e.Sources = []int{2} })
	got := chartsOf(states, others, elsewhere)
	if len(got) != 1 || got[0].Title != "The United States (Haiti) leads with $369 million paid" {
		t.Fatalf("got %d charts, the first %+v", len(got), got)
	}
	if want := "United States (Haiti): $369 million paid; other donors (MSS): about $85 million given or promised."; got[0].Numbers != want {
		t.Errorf("got  %q\nwant %q", got[0].Numbers, want)
	}
	if states.Figure.Actor != "United States" {
		t.Error("the brief's own entry is changed")
	}
}
