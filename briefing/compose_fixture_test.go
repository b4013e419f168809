package briefing_test

import (
	"strconv"
	"strings"
	"testing"

	"briefdesk/briefing"
)

// told is one fabricated figure, as a person would write it down.
type told struct {
	id      string // source/number
	measure briefing.Measure
	actor   string
	scope   string
	status  briefing.Status
	number  string // "nearly 400 person", "between 300 and 600 person", "about 600000000 USD a year"
	counted string
	asOf    string // YYYY, YYYY-MM or YYYY-MM-DD
	more    func(*briefing.Figure)
}

var hedges = []struct {
	words string
	hedge briefing.Hedge
}{
	{"nearly ", briefing.Nearly},
	{"about ", briefing.About},
	{"at least ", briefing.AtLeast},
	{"over ", briefing.Over},
	{"up to ", briefing.AtMost},
	{"under ", briefing.Under},
	{"between ", briefing.Between},
	{"", briefing.Exact},
}

// amount reads "nearly 400 person" into an amount with its bounds.
func amount(t testing.TB, s string) *briefing.Amount {
	t.Helper()
	a := &briefing.Amount{}
	for _, h := range hedges {
		if rest, ok := strings.CutPrefix(s, h.words); ok {
			a.Hedge, s = h.hedge, rest
			break
		}
	}
	s, a.Per, _ = strings.Cut(s, " a ")
	words := strings.Fields(s)
	value := func(s string) *briefing.Decimal {
		d, err := briefing.ParseDecimal(s)
		if err != nil {
			t.Fatalf("fixture number %q: %v", s, err)
		}
		return &d
	}
	a.Unit = words[len(words)-1]
	first := value(words[0])
	a.Range = briefing.Range{Low: first, High: first}
	switch a.Value = first; a.Hedge {
	case briefing.AtLeast, briefing.Over:
		a.Range.High = nil
	case briefing.AtMost, briefing.Under:
		a.Range.Low = nil
	case briefing.Between:
		a.Value, a.Range.High = nil, value(words[2])
	}
	return a
}

func span(t testing.TB, s string) briefing.Span {
	t.Helper()
	if s == "" {
		return briefing.Span{}
	}
	sp, err := briefing.ParseSpan(s)
	if err != nil {
		t.Fatal(err)
	}
	return sp
}

func figures(t testing.TB, rows []told) []briefing.Figure {
	t.Helper()
	list := make([]briefing.Figure, len(rows))
	for i, r := range rows {
		source, at, _ := strings.Cut(r.id, "/")
		n, err := strconv.Atoi(at)
		if err != nil {
			t.Fatal(err)
		}
		f := briefing.Figure{
			Origin: briefing.Origin{
				ID: briefing.FigureID(r.id), Source: briefing.SourceID(source), SourceName: source + ".txt",
				Number: briefing.Extent{Start: n, End: n + 3}, Extent: briefing.Extent{Start: n, End: n + 9},
				In: briefing.Body,
			},
			Subject: briefing.Subject{
				Measure: r.measure, Actor: r.actor, Scope: r.scope, Status: r.status, Role: briefing.Total, Counted: r.counted,
			},
			Time: briefing.Time{AsOf: span(t, r.asOf)},
		}
		if r.measure == briefing.Timeline {
			f.When = &briefing.When{Span: span(t, r.number)}
			class, text, _ := strings.Cut(r.counted, ": ")
			f.Event = briefing.Event{Class: class, Text: text}
			f.Text = r.number
		} else {
			f.Amount = amount(t, r.number)
			f.Text = r.number + " " + r.counted
		}
		if r.more != nil {
			r.more(&f)
		}
		list[i] = f
	}
	return list
}

func increment(f *briefing.Figure) { f.Role = briefing.Increment }

func source(id, publisher string, published string) briefing.Source {
	s := briefing.Source{ID: briefing.SourceID(id), Name: id + ".txt", Title: "Report of " + publisher, Publisher: publisher}
	s.Published, _ = briefing.ParseDay(published)
	return s
}

// world is a small world for the missions of the fixtures.
func world() briefing.World {
	return briefing.World{
		Within: map[string]string{
			"Port-au-Prince": "Haiti", "Pont-Sondé": "Haiti", "Haiti": "Caribbean", "MSS": "Haiti",
			"Goma": "DR Congo", "El Fasher": "Sudan", "Mogadishu": "Somalia", "Kharkiv": "Ukraine",
		},
		Topics: []briefing.Topic{
			{Key: "contingent", Name: "Contingents", Unit: "personnel", Measures: []briefing.Measure{briefing.Contingent}},
			{Key: "funding", Name: "Funding", Unit: "money", Measures: []briefing.Measure{briefing.Funding}},
			{Key: "cost", Name: "Costs", Unit: "money", Measures: []briefing.Measure{briefing.Cost}},
			{Key: "killed", Name: "People killed", Unit: "people", Measures: []briefing.Measure{briefing.Killed}},
			{Key: "displaced", Name: "People displaced", Unit: "people", Measures: []briefing.Measure{briefing.Displaced}},
			{Key: "food_insecure", Name: "Hunger", Unit: "people", Measures: []briefing.Measure{briefing.FoodInsecure}},
			{Key: "armed_groups", Name: "Armed groups", Measures: []briefing.Measure{
				briefing.ArmedGroupSize, briefing.ArmedGroupCount, briefing.Territory,
			}},
			{Key: "equipment", Name: "Equipment", Measures: []briefing.Measure{briefing.Equipment}},
			{Key: "timeline", Name: "Timeline", Measures: []briefing.Measure{briefing.Timeline}},
			{Key: "other", Name: "Other figures", Measures: []briefing.Measure{briefing.Other}},
		},
		Kinds: map[string]string{
			"Kenya": "country", "Haiti": "country", "United States": "country", "Bahamas": "country", "Jamaica": "country",
			"Guatemala": "country", "El Salvador": "country", "MSS": "mission", "MONUSCO": "mission", "ATMIS": "mission",
			"DR Congo": "country", "Sudan": "country", "Ukraine": "country", "Somalia": "country", "M23": "armed_group",
			"RSF": "armed_group", "Uganda": "country", "Ethiopia": "country", "Burundi": "country", "South Africa": "country",
			"European Union": "organisation", "United Kingdom": "country", "Germany": "country", "Chad": "country",
		},
	}
}

// haiti is the mission of the house, with its quarrels: how many more Kenyans,
// and in which June the first of them came.
func haiti(t testing.TB) (briefing.Material, []briefing.Conflict) {
	early := briefing.Span{From: briefing.Day(2025, 1, 1), Until: briefing.Day(2025, 5, 1)}
	list := figures(t, []told{
		{"alpha/10", briefing.Contingent, "Kenya", "Haiti", briefing.Deployed, "400 person", "Kenyan officers", "2024-11-08", nil},
		{"alpha/20", briefing.Contingent, "Kenya", "Haiti", briefing.Pledged, "600 person", "additional police officers", "2024-11-08", increment},
		{"alpha/30", briefing.Contingent, "MSS", "Haiti", briefing.Planned, "about 2500 person", "police personnel", "2024-11-08", nil},
		{"alpha/40", briefing.Cost, "MSS", "", briefing.Planned, "about 600000000 USD a year", "", "2024-11-08", nil},
		{"alpha/50", briefing.Killed, "Haiti", "Pont-Sondé", briefing.Occurred, "at least 115 person", "people", "2024-10", nil},
		{"alpha/60", briefing.Displaced, "Haiti", "Pont-Sondé", briefing.Occurred, "over 6000 person", "residents", "2024-10", nil},
		{"alpha/70", briefing.Timeline, "MSS", "Haiti", briefing.Occurred, "2024-06", "begin: first deployment", "", nil},
		{"bravo/10", briefing.Contingent, "Kenya", "Haiti", briefing.Pledged, "600 person", "police officers", "2024-08-27", increment},
		{"bravo/20", briefing.Contingent, "Kenya", "Haiti", briefing.Planned, "1000 person", "Kenyan officers", "2024-08-27", nil},
		{"bravo/30", briefing.Contingent, "Kenya", "Haiti", briefing.Deployed, "nearly 400 person", "Kenyan officers", "2024-08-27", nil},
		{"bravo/40", briefing.Timeline, "MSS", "Haiti", briefing.Occurred, "2023-06", "begin: first deployment", "", nil},
		{"bravo/50", briefing.Displaced, "Haiti", "", briefing.Ongoing, "over 700000 person", "people", "2024-08-27", nil},
		{"charlie/10", briefing.Contingent, "Kenya", "Haiti", briefing.Deployed, "700 person", "police personnel", "2025-08-21", nil},
		{"charlie/20", briefing.Contingent, "Guatemala", "Haiti", briefing.Deployed, "150 person", "troops", "2025-08-21", nil},
		{"charlie/30", briefing.Contingent, "El Salvador", "Haiti", briefing.Deployed, "78 person", "troops", "2025-08-21", nil},
		{"charlie/40", briefing.Contingent, "Jamaica", "Haiti", briefing.Deployed, "23 person", "troops", "2025-08-21", nil},
		{"charlie/50", briefing.Contingent, "Bahamas", "Haiti", briefing.Deployed, "6 person", "troops", "2025-08-21", nil},
		{"charlie/60", briefing.Timeline, "Kenya", "Haiti", briefing.Occurred, "2024-06-25", "arrival: officers land", "", nil},
		{"charlie/70", briefing.Timeline, "MSS", "Haiti", briefing.Authorised, "2025-10", "end: end of the mandate", "", nil},
		{"charlie/80", briefing.Killed, "Haiti", "", briefing.Occurred, "at least 1500 person", "people", "2025-08-21", func(f *briefing.Figure) {
			f.Period = briefing.Span{From: briefing.Day(2025, 4, 21), Until: briefing.Day(2025, 8, 22)}
		}},
		{"delta/10", briefing.Killed, "Haiti", "", briefing.Occurred, "at least 3661 person", "people", "2024-09-27", func(f *briefing.Figure) {
			f.Period = briefing.Span{From: briefing.Day(2024, 1, 1), Until: briefing.Day(2024, 9, 28)}
		}},
		{"delta/20", briefing.Displaced, "Haiti", "", briefing.Ongoing, "at least 700000 person", "people", "2024-10-15", nil},
		{"delta/30", briefing.FoodInsecure, "Haiti", "", briefing.Ongoing, "at least 5400000 person", "people", "2024-10-15", nil},
		{"delta/40", briefing.Contingent, "United States", "Haiti", briefing.Deployed, "25000 person", "U.S. troops", "1995", nil},
		{"delta/50", briefing.Funding, "United States", "MSS", briefing.Unspecified, "369000000 USD", "", "2024-10-15", nil},
		{"delta/60", briefing.Funding, "other donors", "MSS", briefing.Unspecified, "about 85000000 USD", "", "2024-10-15", nil},
		{"delta/70", briefing.ArmedGroupSize, "gangs", "Port-au-Prince", briefing.Ongoing, "about 15000 person", "total members", "2024-10-15", nil},
		{"delta/80", briefing.ArmedGroupCount, "gangs", "Port-au-Prince", briefing.Ongoing, "nearly 200 gang", "gangs", "2024-10-15", nil},
		{"delta/90", briefing.Territory, "gangs", "Port-au-Prince", briefing.Ongoing, "over 80 percent", "", "2024-10-15", nil},
		{"echo/10", briefing.Contingent, "Kenya", "Haiti", briefing.Pledged, "300 person", "police officers", "2024-12-01", func(f *briefing.Figure) {
			f.Role, f.Due, f.Quote = briefing.Increment, early, "300 police officers, set to leave in early 2025"
		}},
		{"echo/20", briefing.Contingent, "Bahamas", "Haiti", briefing.Pledged, "150 person", "police officers", "2024-12-01", nil},
		{"echo/30", briefing.Other, "OAS", "", briefing.Unspecified, "34 state", "states", "2025-08", nil},
	})
	m := briefing.Material{
		Sources: []briefing.Source{
			source("alpha", "Alpha News", "2024-11-08"), source("bravo", "Bravo Post", "2024-08-27"),
			source("charlie", "Charlie Nation", "2025-08-21"), source("delta", "Delta Review", "2024-10-15"),
			source("echo", "Echo Analysis", ""),
		},
		Figures: list, World: world(),
	}
	by := map[briefing.FigureID]briefing.Figure{}
	for _, f := range list {
		by[f.ID] = f
	}
	conflict := func(id string, kind briefing.ConflictKind, severity briefing.Severity, sides [][]int, ids ...briefing.FigureID) briefing.Conflict {
		k := briefing.Conflict{
			ID: briefing.ConflictID(id), Verdict: briefing.Contradiction, Kind: kind, Severity: severity, Sides: sides,
			Why: "They differ.",
		}
		for _, f := range ids {
			k.Figures = append(k.Figures, by[f])
		}
		return k
	}
	size := conflict("size", briefing.ByValue, briefing.High, [][]int{{0, 1}, {2}}, "alpha/20", "bravo/10", "echo/10")
	start := conflict("start", briefing.ByDate, briefing.High, [][]int{{0}, {1}}, "alpha/70", "bravo/40")
	same := conflict("same", "", "", [][]int{{0}, {1}}, "bravo/50", "delta/20")
	same.Verdict, same.Reason = briefing.Explained, briefing.ReasonSame
	return m, []briefing.Conflict{size, start, same}
}
