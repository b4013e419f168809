package briefing_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing"
)

// flags judges as a library does after some changes.
func flags(m briefing.Material, changes ...briefing.Change) []briefing.Conflict {
	for i := range changes {
		changes[i].No, changes[i].At = int64(i+1), time.Unix(int64(i), 0)
	}
	m.Edits = briefing.Apply(changes)
	flagged, _ := parted(briefing.Conflicts(m, false))
	return flagged
}

func ids(figures []briefing.Figure) (list []briefing.FigureID) {
	for _, f := range figures {
		list = append(list, f.ID)
	}
	return list
}

func TestHandCorrections(t *testing.T) {
	m := material(uganda("a", 600, "2024-05-01"), uganda("b", 900, "2024-05-03"))
	two := ids(m.Figures)
	apart := briefing.Change{Verb: briefing.TakeApart, Figures: two}
	same := briefing.Change{Verb: briefing.TakeAsSame, Figures: two}
	if got := flags(m); len(got) != 1 {
		t.Fatalf("600 against 900 is flagged %d times", len(got))
	}
	if got := flags(m, apart); len(got) != 0 {
		t.Errorf("taken apart, still flagged: %v", whys(got))
	}
	if got := flags(m, apart, same); len(got) != 1 {
		t.Errorf("the last word is that they are one, flagged %d times", len(got))
	}
	unlike := material(uganda("a", 600, "2024-05-01"), count{source: "b", actor: "Uganda", scope: "AUSSOM", n: 900, status: briefing.Pledged, asOf: "2024-05-03"})
	if got := flags(unlike); len(got) != 0 {
		t.Fatalf("deployed against pledged is flagged: %v", whys(got))
	}
	if got := flags(unlike, briefing.Change{Verb: briefing.TakeAsSame, Figures: ids(unlike.Figures)}); len(got) != 1 {
		t.Errorf("taken as one, flagged %d times", len(got))
	}
	far := material(uganda("a", 600, "2020-05-01"), count{source: "b", actor: "Kenya", n: 900, status: briefing.Deployed, asOf: "2024-05-03", measure: briefing.Other})
	if got := flags(far, briefing.Change{Verb: briefing.TakeAsSame, Figures: ids(far.Figures)}); len(got) != 1 {
		t.Errorf("years apart and taken as one, flagged %d times", len(got))
	}
}

// A decision outlasts a new voice from a source that it had seen, and is
// opened again by one that it had not.
func TestDecisionsLast(t *testing.T) {
	one, two := uganda("a", 600, "2024-05-01"), uganda("b", 900, "2024-05-03")
	before := material(one, two)
	k := flags(before)[0]
	decide := briefing.Change{Verb: briefing.Decide, Conflict: k.ID, Choice: briefing.ShowRange, Figures: ids(k.Figures)}
	if got := flags(before, decide); got[0].Decision == nil || got[0].Decision.Choice != briefing.ShowRange || got[0].Was != nil {
		t.Fatalf("the decision is lost: %+v", got[0])
	}
	again := one
	again.at = 950
	if got := flags(material(one, two, again), decide); got[0].Decision == nil {
		t.Errorf("a source that says it twice opened it: %v", got[0].Reopened)
	}
	for name, newcomer := range map[string]count{"a voice": uganda("c", 600, "2024-05-02"), "a third number": uganda("c", 700, "2024-05-02")} {
		got := flags(material(one, two, newcomer), decide)
		if len(got) != 1 || got[0].Decision != nil || got[0].Was == nil || !slices.Equal(got[0].Reopened, []string{"c"}) {
			t.Errorf("%s: %+v, want it open again because of c", name, got)
		}
	}
}

func TestStandings(t *testing.T) {
	m := material(uganda("a", 600, "2024-05-01"), uganda("b", 600, "2024-05-02"), uganda("a", 600, "2024-05-01"), uganda("c", 900, "2024-05-02"))
	m.Figures[0].Quote = "Sixty dozen soldiers from Uganda hold Baidoa airport, the ministry says."
	got := flags(m, briefing.Change{Verb: briefing.GradeSource, Source: "b", Grade: "B"}, briefing.Change{Verb: briefing.RateCredible, Figure: m.Figures[3].ID, Credit: 2})
	if len(got) != 1 {
		t.Fatalf("flagged %v", whys(got))
	}
	for i, f := range got[0].Figures {
		s := got[0].Standings[i]
		switch f.SourceName {
		case "b":
			if s.Grade != "B" || s.Credit != 3 || s.Voices != 2 || s.Sources != 2 || s.Mentions != 3 {
				t.Errorf("600 of b stands %+v, want B3 by two voices of two sources, told thrice", s)
			}
		case "c":
			if s.Suggested != 5 || s.Credit != 2 {
				t.Errorf("900 of c stands %+v, want 5 suggested and 2 by hand", s)
			}
		}
	}
	if first := got[0].Figures[0].SourceName; first != "b" {
		t.Errorf("the graded publisher stands behind %s", first)
	}
}

func TestSupport(t *testing.T) {
	quote := "The force of 1,000 soldiers is made up of 600 from Uganda and 400 from Kenya."
	part := func(actor string, n int64, at int) briefing.Figure {
		f := count{source: "a", actor: actor, scope: "AUSSOM", n: n, status: briefing.Deployed, asOf: "2024-05-01", at: at}.figure()
		f.Quote, f.Sentence = quote, briefing.Extent{Start: 0, End: len(quote)}
		return f
	}
	for _, tt := range []struct {
		kenya   int64
		verdict briefing.Verdict
	}{{400, briefing.Explained}, {500, briefing.Contradiction}} {
		m := material(uganda("a", 1, "2024-05-01"))
		m.World.Words = map[string]briefing.WordClass{"made": briefing.WordMadeUp}
		m.Figures = []briefing.Figure{part("AUSSOM", 1000, 13), part("Uganda", 600, 41), part("Kenya", tt.kenya, 61)}
		all := briefing.Conflicts(m, true)
		i := slices.IndexFunc(all, func(c briefing.Conflict) bool { return c.Kind == briefing.BySum })
		if i < 0 || all[i].Verdict != tt.verdict || len(all[i].Figures) != 3 {
			t.Errorf("600 and %d of 1,000: %v, want %s by sum", tt.kenya, whys(all), tt.verdict)
		}
	}
}

// toll is a count of dead in a sentence, in a place that may be unknown.
func toll(source string, n int64, scope, quote string) count {
	return count{
		source: source, actor: "Uganda", scope: scope, n: n, status: briefing.Occurred, measure: briefing.Killed,
		asOf: "2024-05-01", counted: "people", quote: quote,
	}
}

func TestTolls(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b count
		want int
	}{
		{
			"one strike told twice",
			toll("a", 18, "Baidoa", "A strike on the market in Baidoa killed 18 people."),
			toll("b", 11, "Baidoa", "The strike on Baidoa market killed 11 people."), 1,
		},
		{
			"two towns that no table knows",
			toll("a", 18, "", "A strike on the market in Garasley killed 18 people."),
			toll("b", 11, "", "A strike on the market in Huddur killed 11 people."), 0,
		},
		{
			"a town and its country",
			toll("a", 18, "Baidoa", "Strikes in Baidoa killed 18 people in May."),
			toll("b", 110, "Somalia", "Strikes in Somalia killed 110 people in May."), 0,
		},
	} {
		m := material(tt.a, tt.b)
		m.World.Within["Baidoa"] = "Somalia"
		if got := flags(m); len(got) != tt.want {
			t.Errorf("%s: flagged %v, want %d", tt.name, whys(got), tt.want)
		}
	}
}

// Two sources that differ in nothing but the number are of one thing.
func TestSameWording(t *testing.T) {
	say := func(source string, n int64, asOf string) count {
		c := uganda(source, n, asOf)
		c.scope, c.counted, c.quote = "", "", fmt.Sprintf("Officers in Kampala keep %d men along the northern railway and the harbour road.", n)
		return c
	}
	if got := flags(material(say("a", 600, "2024-05-01"), say("b", 2400, "2024-05-09"))); len(got) != 1 {
		t.Errorf("600 and 2,400 in the same words: flagged %v, want one", whys(got))
	}
}

func TestTwoCurrencies(t *testing.T) {
	euros := money("b", "€125 million", 125_000_000)
	euros.Amount.Unit, euros.ID = "EUR", "b:100"
	m := material()
	m.Figures = []briefing.Figure{money("a", "$125 million", 125_000_000), euros}
	all := briefing.Conflicts(m, true)
	if len(all) != 1 || all[0].Kind != briefing.ByUnit || all[0].Verdict != briefing.Contradiction || len(all[0].Sides) != 2 {
		t.Errorf("$125 million against €125 million: %v, want one slip of unit", whys(all))
	}
}

// $13 million against $1.7 billion of Uganda, where a dollar is 130 shillings.
func TestWrongCurrency(t *testing.T) {
	m := material()
	m.World.Rates = map[string]briefing.Decimal{"USD": briefing.Int(1), "UGX": briefing.Int(130)}
	m.World.Currencies = map[string]string{"Uganda": "UGX"}
	m.Figures = []briefing.Figure{money("a", "$13 million", 13_000_000), money("b", "$1.7 billion", 1_700_000_000)}
	m.Figures[1].ID = "b:100"
	if got := flags(m); len(got) != 1 || got[0].Kind != briefing.ByUnit || !strings.Contains(got[0].Why, "UGX") {
		t.Errorf("%v, want the wrong currency named", whys(got))
	}
	m.Figures[1] = money("b", "$2.9 billion", 2_900_000_000)
	if got := flags(m); len(got) != 0 {
		t.Errorf("no rate between them, flagged %v", whys(got))
	}
}

// Each table adds up by itself: the one above it is no part of its total.
func TestTwoTables(t *testing.T) {
	var figures []briefing.Figure
	at := 0
	row := func(name string, n int64) {
		f := count{source: "a", n: n, status: briefing.Unspecified, measure: briefing.Displaced, asOf: "2024-05-01", at: at + len(name) + 3}.figure()
		f.In, f.Quote = briefing.Table, fmt.Sprintf("%s | %d", name, n)
		f.Sentence = briefing.Extent{Start: at, End: at + len(f.Quote)}
		figures = append(figures, f)
		at = f.Sentence.End + 2
	}
	row("North", 1000)
	row("South", 500)
	row("Total", 1500)
	row("East", 40)
	row("West", 60)
	row("Total", 100)
	m := material()
	m.Figures, m.World.Words = figures, map[string]briefing.WordClass{"total": briefing.WordTotal}
	if got := flags(m); len(got) != 0 {
		t.Errorf("two tables that add up are flagged: %v", whys(got))
	}
	last := briefing.Int(110)
	figures[5].Amount.Value, figures[5].Amount.Range = &last, briefing.Range{Low: &last, High: &last}
	if got := flags(m); len(got) != 1 || got[0].Kind != briefing.BySum || len(got[0].Figures) != 3 {
		t.Errorf("40 and 60 of 110: %v, want one sum of three", whys(got))
	}
}

// event is a date of something that happened to the mission.
func event(source, day, class string, ordinal int) briefing.Figure {
	d, _ := briefing.ParseDay(day)
	f := count{source: source, actor: "Uganda", scope: "AUSSOM", n: 1, status: briefing.Occurred, asOf: day, measure: briefing.Timeline}.figure()
	f.Amount, f.When, f.AsOfFrom = nil, &briefing.When{Span: briefing.OneDay(d)}, briefing.FromText
	f.Event = briefing.Event{Class: class, Ordinal: ordinal, Text: "first troops land"}
	return f
}

func TestApartHoldsForDates(t *testing.T) {
	m := material(uganda("a", 600, "2024-05-01"), uganda("b", 600, "2024-05-02"))
	m.Figures = []briefing.Figure{event("a", "2024-01-10", "arrival", 1), event("b", "2025-01-10", "arrival", 1)}
	if got := flags(m); len(got) != 1 || got[0].Kind != briefing.ByDate {
		t.Fatalf("a year between two starts: %v", whys(got))
	}
	if got := flags(m, briefing.Change{Verb: briefing.TakeApart, Figures: ids(m.Figures)}); len(got) != 0 {
		t.Errorf("told apart, still flagged: %v", whys(got))
	}
}

// A lexicon that takes in one letter more moves a figure's id, not its decision.
func TestDecisionSurvivesAShift(t *testing.T) {
	m := material(uganda("a", 600, "2024-05-01"), uganda("b", 900, "2024-05-03"))
	k := flags(m)[0]
	decide := briefing.Change{Verb: briefing.Decide, Conflict: k.ID, Choice: briefing.Dismiss, Figures: ids(k.Figures)}
	for i := range m.Figures {
		m.Figures[i].ID += "9"
	}
	if got := flags(m, decide); len(got) != 1 || got[0].Decision == nil {
		t.Errorf("the decision is lost: %+v", got)
	}
}

// Of two decisions the later stands, and one whose figure is gone does not.
func TestTheLaterDecisionStands(t *testing.T) {
	two := material(uganda("a", 600, "2024-05-01"), uganda("b", 900, "2024-05-03"))
	three := material(uganda("a", 600, "2024-05-01"), uganda("b", 900, "2024-05-03"), uganda("c", 700, "2024-05-02"))
	first, then := flags(two)[0], flags(three)[0]
	changes := []briefing.Change{
		{Verb: briefing.Decide, Conflict: first.ID, Choice: briefing.Dismiss, Figures: ids(first.Figures)},
		{Verb: briefing.Decide, Conflict: then.ID, Choice: briefing.ShowRange, Figures: ids(then.Figures)},
	}
	if got := flags(two, changes...); got[0].Decision == nil || got[0].Decision.Choice != briefing.ShowRange {
		t.Errorf("the older decision is back: %+v", got[0].Decision)
	}
	changes = append(changes, briefing.Change{
		Verb: briefing.Decide, Conflict: then.ID, Choice: briefing.Prefer, Figure: three.Figures[2].ID, Figures: ids(then.Figures),
	})
	if got := flags(two, changes...); got[0].Decision != nil || got[0].Was == nil {
		t.Errorf("a figure that is gone is still preferred: %+v", got[0].Decision)
	}
}

func TestOneSourceHasOneVoice(t *testing.T) {
	m := material(uganda("a", 600, "2024-05-01"), uganda("a", 600, "2024-05-01"), uganda("b", 600, "2024-05-02"), uganda("c", 900, "2024-05-02"))
	m.Figures[0].SaidBy, m.Figures[1].SaidBy, m.Figures[2].SaidBy = "General Mugisha", "the ministry", "Mugisha"
	for range 2 {
		if got := flags(m); len(got) != 1 || !slices.Equal(got[0].Voices, []int{1, 1}) {
			t.Fatalf("voices %v, want one against one", got[0].Voices)
		}
		m.Figures[0].SaidBy, m.Figures[1].SaidBy = m.Figures[1].SaidBy, m.Figures[0].SaidBy
	}
}

// Odd libraries too: mixed statuses and measures, unknown times, dates.
func TestIndexFollowsOddities(t *testing.T) {
	rng := rand.New(rand.NewPCG(15, 16))
	for range 300 {
		counts := random(rng, 12)
		for i := range counts {
			counts[i].measure = []briefing.Measure{briefing.Contingent, briefing.Contingent, briefing.Killed, briefing.Other}[rng.IntN(4)]
			counts[i].status = []briefing.Status{briefing.Deployed, briefing.Pledged, briefing.Unspecified}[rng.IntN(3)]
			if rng.IntN(6) == 0 {
				counts[i].asOf = ""
			}
		}
		m := material(counts...)
		m.Figures = append(m.Figures, event(counts[0].source, "2024-01-10", "arrival", 1), event(counts[1].source, "2024-02-10", "arrival", 1+rng.IntN(2)))
		for i := range m.Figures {
			m.Figures[i].ID = briefing.FigureID(fmt.Sprintf("%s:%d", m.Figures[i].Source, 100*i))
		}
		want := briefing.Conflicts(m, false)
		x := briefing.NewIndex(m.World, m.Edits)
		order := rng.Perm(len(m.Sources))
		for round, i := range append(order, order[:len(order)/2]...) {
			var figures []*briefing.Figure
			for k := range m.Figures {
				if m.Figures[k].Source == m.Sources[i].ID {
					figures = append(figures, &m.Figures[k])
				}
			}
			x.Put(&m.Sources[i], figures)
			if round%2 == 0 {
				x.Settle()
			}
		}
		if got := x.Conflicts(false); !slices.Equal(whys(got), whys(want)) {
			t.Fatalf("one by one:\n%v\nat once:\n%v", whys(got), whys(want))
		}
	}
}

// The index says the same whatever comes and goes before it is asked.
func TestIndexFollows(t *testing.T) {
	m := newsroom(6000)
	want := briefing.Conflicts(m, true)
	x := briefing.NewIndex(m.World, m.Edits)
	of := map[briefing.SourceID][]*briefing.Figure{}
	for i := range m.Figures {
		of[m.Figures[i].Source] = append(of[m.Figures[i].Source], &m.Figures[i])
	}
	put := func(i int) { x.Put(&m.Sources[i], of[m.Sources[i].ID]) }
	for i := range m.Sources {
		put((i*7 + 3) % len(m.Sources))
		if i%5 == 0 {
			x.Conflicts(false)
		}
	}
	for i := 0; i < len(m.Sources); i += 3 {
		x.Delete(m.Sources[i].ID)
		if i%2 == 0 {
			x.Settle()
		}
		put(i)
	}
	got := x.Conflicts(true)
	if flagged, _ := parted(want); len(flagged) < 20 || len(got) != len(want) {
		t.Fatalf("%d verdicts, want %d, %d of them flagged", len(got), len(want), len(flagged))
	}
	for i := range got {
		if got[i].ID != want[i].ID || got[i].Why != want[i].Why {
			t.Fatalf("verdict %d is %s, want %s", i, got[i].Why, want[i].Why)
		}
	}
}
