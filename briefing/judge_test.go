package briefing_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"briefdesk/briefing"
)

// count builds a contingent figure: who, how many, how real, as of when.
type count struct {
	source, actor string
	n             int64
	hedge         briefing.Hedge
	status        briefing.Status
	role          briefing.Role
	asOf          string
	event         briefing.Event
	measure       briefing.Measure
	scope, unit   string
	counted       string
	at            int
	change        briefing.Direction
	quote         string
}

func (c count) figure() briefing.Figure {
	v := briefing.Int(c.n)
	f := briefing.Figure{
		Origin: briefing.Origin{
			ID: briefing.FigureID(fmt.Sprintf("%s:%d", c.source, c.at)), Source: briefing.SourceID(c.source), SourceName: c.source,
			Extent: briefing.Extent{Start: c.at, End: c.at + 4}, Number: briefing.Extent{Start: c.at, End: c.at + 4},
			Sentence: briefing.Extent{Start: c.at, End: c.at + 40}, Text: v.String(), Quote: cmp.Or(c.quote, fmt.Sprintf("%s says %d at %d", c.source, c.n, c.at)),
		},
		Subject: briefing.Subject{Measure: c.measure, Actor: c.actor, Scope: c.scope, Status: c.status, Role: c.role, Event: c.event, Counted: c.counted},
		Amount:  &briefing.Amount{Value: &v, Hedge: c.hedge, Unit: c.unit, Change: c.change},
	}
	if f.Measure == "" {
		f.Measure = briefing.Contingent
	}
	if f.Role == "" {
		f.Role = briefing.Total
	}
	if f.Amount.Unit == "" {
		f.Amount.Unit = "person"
	}
	low, high := v, v
	switch c.hedge {
	case briefing.AtLeast, briefing.Over:
		f.Amount.Range = briefing.Range{Low: &low}
	case briefing.AtMost, briefing.Under:
		f.Amount.Range = briefing.Range{High: &high}
	case briefing.About:
		low, high = v.Sub(v.Shift(-1)), v.Add(v.Shift(-1))
		f.Amount.Range = briefing.Range{Low: &low, High: &high}
	case "":
		f.Amount.Hedge = briefing.Exact
		fallthrough
	default:
		f.Amount.Range = briefing.Range{Low: &low, High: &high}
	}
	if d, err := briefing.ParseDay(c.asOf); err == nil {
		f.AsOf, f.AsOfFrom = briefing.OneDay(d), briefing.FromPublication
	}
	return f
}

func material(counts ...count) briefing.Material {
	m := briefing.Material{World: briefing.World{Kinds: map[string]string{"AUSSOM": "mission", "Uganda": "country"}, Within: map[string]string{"AUSSOM": "Somalia"}}}
	seen := map[string]bool{}
	for i, c := range counts {
		if c.at == 0 {
			c.at = 100 * (i + 1)
		}
		m.Figures = append(m.Figures, c.figure())
		if !seen[c.source] {
			seen[c.source] = true
			s := briefing.Source{ID: briefing.SourceID(c.source), Name: c.source}
			s.Published, _ = briefing.ParseDay(c.asOf)
			m.Sources = append(m.Sources, s)
		}
	}
	return m
}

func uganda(source string, n int64, asOf string) count {
	return count{source: source, actor: "Uganda", scope: "AUSSOM", counted: "soldiers", n: n, status: briefing.Deployed, asOf: asOf}
}

func TestPairs(t *testing.T) {
	base := uganda("a", 610, "2024-05-01")
	base.quote = "The ministry in Kampala keeps 610 soldiers in Baidoa and Merca."
	with := func(change func(*count)) count {
		c := uganda("b", 900, "2024-05-03")
		change(&c)
		return c
	}
	for _, tt := range []struct {
		name   string
		other  count
		kind   briefing.ConflictKind // "" where no conflict
		reason briefing.Reason       // of the explanation then
	}{
		{"value", with(func(*count) {}), briefing.ByValue, ""},
		{"thousandfold", with(func(c *count) { c.n = 610_000 }), briefing.ByUnit, ""},
		{"one source", with(func(c *count) {
			c.source, c.asOf, c.quote = "a", "2024-05-01", "Uganda keeps 900 soldiers in Baidoa and Merca, the ministry in Kampala writes."
		}), briefing.Internal, ""},
		{"same", with(func(c *count) { c.n = 610 }), "", briefing.ReasonSame},
		{"hedge", with(func(c *count) { c.n, c.hedge = 500, briefing.AtLeast }), "", briefing.ReasonHedge},
		{"status", with(func(c *count) { c.status = briefing.Pledged }), "", briefing.ReasonStatus},
		{"role", with(func(c *count) { c.role = briefing.Increment }), "", briefing.ReasonRole},
		{"time", with(func(c *count) { c.asOf = "2024-09-03" }), "", briefing.ReasonTime},
		{"scope", with(func(c *count) { c.actor = "AUSSOM" }), "", briefing.ReasonScope},
		{"place", with(func(c *count) { c.scope = "Kenya" }), "", briefing.ReasonScope},
		{"unknown place", with(func(c *count) { c.scope, c.counted = "", "" }), "", ""},
		{"revision", with(func(c *count) { c.change = briefing.Up }), "", briefing.ReasonRevision},
		{"unknown actor", with(func(c *count) { c.actor = "" }), "", ""},
		{"unknown time", with(func(c *count) { c.asOf = "" }), "", briefing.ReasonTime},
	} {
		flagged, explained := parted(briefing.Conflicts(material(base, tt.other), true))
		switch {
		case tt.kind != "" && (len(flagged) != 1 || flagged[0].Kind != tt.kind):
			t.Errorf("%s: flagged %v, want one conflict of %s", tt.name, whys(flagged), tt.kind)
		case tt.kind == "" && len(flagged) != 0:
			t.Errorf("%s: flagged %v, want none", tt.name, whys(flagged))
		case tt.reason != "" && (len(explained) != 1 || explained[0].Reason != tt.reason):
			t.Errorf("%s: explained %v, want %s", tt.name, explained, tt.reason)
		}
	}
}

func parted(all []briefing.Conflict) (flagged, explained []briefing.Conflict) {
	for _, c := range all {
		if c.Verdict == briefing.Explained {
			explained = append(explained, c)
		} else {
			flagged = append(flagged, c)
		}
	}
	return flagged, explained
}

func whys(cs []briefing.Conflict) (out []string) {
	for _, c := range cs {
		out = append(out, string(c.Kind)+": "+c.Why)
	}
	return out
}

func TestAnotherIsNeverATotal(t *testing.T) {
	more := count{source: "b", actor: "Uganda", n: 300, status: briefing.Deployed, role: briefing.Increment, asOf: "2024-05-01"}
	if flagged, _ := parted(briefing.Conflicts(material(uganda("a", 600, "2024-05-01"), more), true)); len(flagged) != 0 {
		t.Errorf("300 more against 600 in total was flagged: %v", whys(flagged))
	}
}

func TestVoices(t *testing.T) {
	wire := func(source string, n int64) count { return uganda(source, n, "2024-05-01") }
	m := material(wire("a", 600), wire("b", 600), wire("c", 600), wire("c", 600), wire("d", 900))
	quote := "The ministry said on Monday that Uganda has 600 soldiers in the country."
	m.Figures[0].Quote, m.Figures[1].Quote = quote, quote // one wire story in two outlets
	flagged, _ := parted(briefing.Conflicts(m, false))
	if len(flagged) != 1 || !slices.Equal(flagged[0].Voices, []int{2, 1}) {
		t.Fatalf("got %+v, want two voices against one", flagged)
	}
	if got := len(flagged[0].Sides[0]); got != 4 {
		t.Errorf("got %d mentions on the first side, want 4", got)
	}
}

// random makes material with many agreements and disagreements.
func random(rng *rand.Rand, n int) []count {
	hedges := []briefing.Hedge{"", briefing.About, briefing.AtLeast, briefing.AtMost}
	statuses := []briefing.Status{briefing.Deployed, briefing.Pledged, briefing.Planned}
	roles := []briefing.Role{briefing.Total, briefing.Increment}
	var counts []count
	for i := range n {
		counts = append(counts, count{
			source: fmt.Sprintf("s%d", rng.IntN(1+n/3)), actor: []string{"Uganda", "Kenya", "AUSSOM"}[rng.IntN(3)],
			scope: []string{"AUSSOM", "AUSSOM", ""}[rng.IntN(3)], counted: []string{"soldiers", "soldiers", "troops", ""}[rng.IntN(4)],
			n: int64(100 * (1 + rng.IntN(9))), hedge: hedges[rng.IntN(4)], status: statuses[rng.IntN(3)], role: roles[rng.IntN(2)],
			asOf: fmt.Sprintf("2024-0%d-01", 1+rng.IntN(9)), at: 100 * (i + 1),
		})
	}
	return counts
}

func TestOrderOfImportChangesNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		m := material(random(rng, 30)...)
		want := briefing.Conflicts(m, true)
		rng.Shuffle(len(m.Figures), func(i, k int) { m.Figures[i], m.Figures[k] = m.Figures[k], m.Figures[i] })
		rng.Shuffle(len(m.Sources), func(i, k int) { m.Sources[i], m.Sources[k] = m.Sources[k], m.Sources[i] })
		if got := briefing.Conflicts(m, true); !reflect.DeepEqual(got, want) {
			t.Fatalf("shuffled material gave another answer:\n%v\n%v", whys(got), whys(want))
		}
	}
}

// Wider bounds of the number printed never make a conflict.
func TestWideningNeverMakesAConflict(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	flagged, freed := 0, 0
	for range 6000 {
		pair := random(rng, 2)
		pair[0].source, pair[1].source, pair[1].actor = "a", "b", pair[0].actor
		m := material(pair...)
		before, _ := parted(briefing.Conflicts(m, false))
		bounds := &m.Figures[0].Amount.Range
		if bounds.Low != nil {
			low := bounds.Low.Sub(briefing.Int(int64(rng.IntN(500))))
			bounds.Low = &low
		}
		if bounds.High != nil {
			high := bounds.High.Add(briefing.Int(int64(rng.IntN(500))))
			bounds.High = &high
		}
		after, _ := parted(briefing.Conflicts(m, false))
		if len(before) == 0 && len(after) > 0 {
			t.Fatalf("widening %+v made a conflict: %v", pair, whys(after))
		}
		flagged, freed = flagged+len(before), freed+len(before)-len(after)
	}
	if flagged < 50 || freed < 10 {
		t.Errorf("only %d pairs were flagged and %d freed by widening: too few to tell", flagged, freed)
	}
}

// Which of two is told first, and by whom, changes nothing.
func TestBothWays(t *testing.T) {
	rng := rand.New(rand.NewPCG(13, 14))
	flagged := 0
	for range 6000 {
		pair := random(rng, 2)
		pair[0].source, pair[1].source, pair[1].actor = "a", "b", pair[0].actor
		one, _ := parted(briefing.Conflicts(material(pair...), false))
		pair[0].source, pair[1].source = "b", "a"
		other, _ := parted(briefing.Conflicts(material(pair[1], pair[0]), false))
		if len(one) != len(other) || len(one) > 0 && (one[0].Kind != other[0].Kind || one[0].Severity != other[0].Severity) {
			t.Fatalf("%+v: %v one way, %v the other", pair, whys(one), whys(other))
		}
		flagged += len(one)
	}
	if flagged < 50 {
		t.Errorf("only %d pairs were flagged: too few to tell", flagged)
	}
}

func TestRestatementNeverConflicts(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 200 {
		one := random(rng, 1)[0]
		again := one
		again.source, again.at = "other", 9000
		if flagged, _ := parted(briefing.Conflicts(material(one, again), false)); len(flagged) > 0 {
			t.Fatalf("%+v conflicts with its own restatement: %v", one, whys(flagged))
		}
	}
}

// Deleting a source removes its conflicts and no other; what appears without
// it is the rest of one that it stood in. Anomalies are of another kind: a plan
// that went with its source may have been all that pledges stayed under.
func TestDeletingASource(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 8))
	kept, removed := 0, 0
	for range 150 {
		counts := random(rng, 24)
		gone := briefing.SourceID(counts[0].source)
		of := func(f briefing.Figure) bool { return f.Source == gone }
		m := material(counts...)
		rest := briefing.Material{World: m.World}
		for _, s := range m.Sources {
			if s.ID != gone {
				rest.Sources = append(rest.Sources, s)
			}
		}
		rest.Figures = slices.DeleteFunc(slices.Clone(m.Figures), of)
		anomaly := func(c briefing.Conflict) bool { return c.Verdict == briefing.Anomaly }
		before := slices.DeleteFunc(briefing.Conflicts(m, false), anomaly)
		after := slices.DeleteFunc(briefing.Conflicts(rest, false), anomaly)
		for _, c := range before {
			if slices.ContainsFunc(c.Figures, of) {
				removed++
				continue
			}
			kept++
			if !slices.ContainsFunc(after, func(o briefing.Conflict) bool { return slices.Equal(ids(o.Figures), ids(c.Figures)) }) {
				t.Fatalf("deleting %s removed a conflict it was no part of: %s", gone, c.Why)
			}
		}
		for _, c := range after {
			if !slices.ContainsFunc(before, func(o briefing.Conflict) bool { return within(ids(c.Figures), ids(o.Figures)) }) {
				t.Fatalf("deleting %s made a conflict: %s", gone, c.Why)
			}
		}
	}
	if kept < 20 || removed < 20 {
		t.Errorf("%d conflicts stayed and %d went: too few to tell", kept, removed)
	}
}

func within(few, many []briefing.FigureID) bool {
	return !slices.ContainsFunc(few, func(id briefing.FigureID) bool { return !slices.Contains(many, id) })
}

func money(source string, text string, n int64) (f briefing.Figure) {
	f = count{source: source, actor: "Uganda", scope: "AUSSOM", counted: "salaries", n: n, status: briefing.Pledged, asOf: "2024-05-01", measure: briefing.Funding, unit: "USD", at: 100}.figure()
	f.Text, f.Extent.End, f.Number.End = text, 100+len(text), 100+len(text)
	return f
}

// Rounding goes by the digits that are printed: $100 million is not $140 million.
func TestPrintedPrecision(t *testing.T) {
	for _, tt := range []struct {
		a, b   briefing.Figure
		agrees bool
	}{
		{money("a", "$100 million", 100_000_000), money("b", "$140 million", 140_000_000), false},
		{money("a", "$600 million", 600_000_000), money("b", "$600.4 million", 600_400_000), true},
		{money("a", "$3.1 million", 3_100_000), money("b", "$3,149,000", 3_149_000), true},
		{money("a", "$3.1 million", 3_100_000), money("b", "$3,159,000", 3_159_000), false},
	} {
		m := material()
		m.Figures = []briefing.Figure{tt.a, tt.b}
		flagged, _ := parted(briefing.Conflicts(m, false))
		if (len(flagged) == 0) != tt.agrees {
			t.Errorf("%s against %s: flagged %v, want agreement %t", tt.a.Text, tt.b.Text, whys(flagged), tt.agrees)
		}
	}
}

// A conflict keeps its name, and so its decision, when a voice joins a side.
func TestNameLasts(t *testing.T) {
	before, _ := parted(briefing.Conflicts(material(uganda("m", 400, "2024-05-02"), uganda("n", 700, "2024-05-02")), false))
	after, _ := parted(briefing.Conflicts(material(uganda("m", 400, "2024-05-02"), uganda("n", 700, "2024-05-02"), uganda("l", 400, "2024-05-01")), false))
	if len(before) != 1 || len(after) != 1 || before[0].ID != after[0].ID {
		t.Errorf("got %v and %v, want one name", before, after)
	}
}

func TestNamesAreUnique(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	for range 100 {
		seen := map[briefing.ConflictID]string{}
		for _, c := range briefing.Conflicts(material(random(rng, 40)...), true) {
			if old, ok := seen[c.ID]; ok {
				t.Fatalf("one name for two: %s; %s", old, c.Why)
			}
			seen[c.ID] = c.Why
		}
	}
}
