package briefing_test

import (
	"slices"
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
