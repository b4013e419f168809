package briefing

import (
	"cmp"
	"slices"
	"strings"
)

// What prose is for: the few figures that say most. All others stand in the
// table.
const (
	mostSentences = 4    // of a topic
	mostActors    = 4    // of a sentence
	staleDays     = 900  // a figure so much older than the latest is history
	leastHungry   = 1000 // fewer are a camp or a ward, not the hunger of a country
)

// pickOf is the figure that speaks for an actor, and what it is told by.
type pickOf struct {
	Entry
	as   *telling
	beat []*Entry // the actor's other figures of the same kind, oldest first
}

// picked are the picks of every measure that has words for them.
func (c *composer) picked() map[Measure][]pickOf {
	chosen := map[Measure][]pickOf{}
	for m, entries := range c.entries {
		if m != Timeline && m != Other {
			chosen[m] = c.picks(m, entries)
		}
	}
	return chosen
}

// picks chooses, for every telling of a measure and every actor, the one
// figure that speaks for it now, and puts them in the order of the tellings,
// the largest actor first.
func (c *composer) picks(measure Measure, entries []Entry) []pickOf {
	type group struct {
		as    *telling
		actor string
		unit  string
		role  Role
	}
	groups := map[group][]*Entry{}
	latest := c.latest(entries)
	for i := range entries {
		e := &entries[i]
		as := c.tellingOf(&e.Figure)
		if as == nil || !tellable(&e.Figure) || c.stale(e, latest) {
			continue
		}
		g := group{as, e.Figure.Actor, e.Figure.Amount.Unit, e.Figure.Role}
		groups[g] = append(groups[g], e)
	}
	chosen := make([]pickOf, 0, len(groups))
	for g, list := range groups {
		if p, ok := c.spokesman(measure, list); ok {
			p.Entry, p.as = c.preferred(p.Entry, entries), g.as
			chosen = append(chosen, p)
		}
	}
	slices.SortFunc(chosen, func(a, b pickOf) int {
		return cmp.Or(
			cmp.Compare(rankOf(a.as), rankOf(b.as)), cmp.Compare(boolRank(a.Undated), boolRank(b.Undated)),
			cmp.Compare(sizeOf(&b.Figure), sizeOf(&a.Figure)), c.byPlace(&a.Figure, &b.Figure))
	})
	return chosen
}

func rankOf(as *telling) int {
	for i := range tellings {
		if as == &tellings[i] {
			return i
		}
	}
	return len(tellings)
}

// tellingOf finds how a figure is put into words; nil when no sentence has a
// place for it. An unknown actor wants words that name none.
func (c *composer) tellingOf(f *Figure) *telling {
	mission := f.Measure == Contingent && c.isMission(f.Actor)
	if f.Measure == Contingent && c.m.World.Kinds[f.Actor] == "armed_group" {
		return nil // no contributor of anybody's
	}
	for i := range tellings {
		t := &tellings[i]
		nameless := !strings.Contains(t.leads[0], "{who}")
		if t.measure != f.Measure || t.mission != mission && !nameless || f.Actor == "" && !nameless {
			continue
		}
		if t.statuses == nil || slices.Contains(t.statuses, f.Status) {
			return t
		}
	}
	return nil
}

// tellable reports whether a sentence can be made of the figure: a total, a
// share of a named whole, or what is still to come on top.
func tellable(f *Figure) bool {
	if f.Kind() != KindQuantity || sizeOf(f) == 0 || !isProseName(f.Actor) || !isProseName(f.Scope) {
		return false
	}
	if f.Measure == Displaced && f.Status.Ahead() || f.Measure == FoodInsecure && f.Amount.Unit == "person" && sizeOf(f) < leastHungry {
		return false
	}
	if f.Amount.Unit == "percent" {
		share := f.Measure == Territory && f.Scope != "" || (f.Measure == Territory || f.Measure == FoodInsecure) && nounOf(*f) != ""
		return share && f.Amount.Change == "" && (f.Role == Total || f.Role == Share)
	}
	return f.Role == Total || f.Role == Increment && f.Status.Ahead()
}

// isProseName refuses names that would bring a number into a sentence, other
// than those that are written so (M23).
func isProseName(name string) bool {
	for _, word := range strings.Fields(name) {
		if word[0] >= '0' && word[0] <= '9' {
			return false
		}
	}
	return true
}

// latest is the last day that any of the entries speaks for.
func (c *composer) latest(entries []Entry) (day Date) {
	for i := range entries {
		day = later(day, c.lastDay(&entries[i].Figure))
	}
	return day
}

func later(a, b Date) Date {
	if a.Before(b) {
		return b
	}
	return a
}

func (c *composer) stale(e *Entry, latest Date) bool {
	d := c.lastDay(&e.Figure)
	return !d.IsZero() && latest.Days(d) > staleDays
}

// slight is the part of an actor's largest figure below which another is
// taken for a single event, or a part, and not for news of the whole.
func slight(m Measure) float64 {
	if m == Contingent {
		return 0.1
	}
	return 0.25
}

// spokesman picks the figure that speaks for an actor now: of those that are
// not slight beside the largest, the latest; of equals the one more sources
// bear out, then the larger.
func (c *composer) spokesman(m Measure, list []*Entry) (pickOf, bool) {
	largest := 0.0
	for _, e := range list {
		largest = max(largest, sizeOf(&e.Figure))
	}
	weighty := slices.DeleteFunc(slices.Clone(list), func(e *Entry) bool { return sizeOf(&e.Figure) < largest*slight(m) })
	if len(weighty) == 0 {
		return pickOf{}, false
	}
	slices.SortStableFunc(weighty, func(a, b *Entry) int {
		f, g := &a.Figure, &b.Figure
		return cmp.Or(
			-undatedLast(c.lastDay(g), c.lastDay(f)), // undated first: it speaks for no day
			cmp.Compare(boolRank(isVague(g)), boolRank(isVague(f))),
			cmp.Compare(len(a.Sources), len(b.Sources)),
			cmp.Compare(sizeOf(f), sizeOf(g)), c.byPlace(g, f))
	})
	last := len(weighty) - 1
	return pickOf{Entry: *weighty[last], beat: weighty[:last]}, true
}

func isVague(f *Figure) bool { return f.Amount != nil && f.Amount.Hedge == Vague }

// beside finds what a figure is best held against: a promise that it falls
// short of, else what it was before.
func (c *composer) beside(p pickOf, entries []Entry) []Run {
	if c.standing(p.Entry).ranged() {
		return nil
	}
	if p.Figure.Status == Deployed || p.Figure.Status == Disbursed {
		if runs := c.shortfall(p, entries); runs != nil {
			return runs
		}
	}
	return c.earlier(p)
}

// shortfall is the gap to the same actor's pledge or plan, when that was made
// before, both numbers are exact and nothing else differs.
func (c *composer) shortfall(p pickOf, entries []Entry) []Run {
	f := p.Figure
	var goal *Entry
	for i := range entries {
		e := &entries[i]
		g := e.Figure
		promised := g.Status == Pledged || g.Status == Planned || g.Status == Authorised
		if !promised || !sameExactTotal(f, g) || f.Scope != g.Scope || c.standing(*e).dispute != 0 {
			continue
		}
		if g.AsOf.IsZero() || f.AsOf.IsZero() || f.AsOf.Last().Before(g.AsOf.From) || !f.Amount.Value.Less(*g.Amount.Value) {
			continue
		}
		if goal == nil || goal.Figure.AsOf.From.Before(g.AsOf.From) {
			goal = e
		}
	}
	if goal == nil || c.standing(p.Entry).dispute != 0 || sizeOf(&f) < sizeOf(&goal.Figure)*slight(Contingent) {
		return nil
	}
	g := goal.Figure
	want, have := *g.Amount.Value, *f.Amount.Value
	gap := want.Sub(have)
	unit := f.Amount.Unit
	return []Run{
		{Text: ", "},
		{Text: printUnit(gap, unit), Derived: &Derived{
			Figures: []FigureID{g.ID, f.ID}, Value: gap,
			Formula: printUnit(want, unit) + " " + string(g.Status) + " − " + printUnit(have, unit) + " " + string(f.Status),
		}},
		{Text: " short of the "},
		{Text: printUnit(want, unit), Figure: g.ID, Sources: goal.Sources, Disputes: goal.Disputes},
		{Text: " " + string(g.Status)},
	}
}

// sameExactTotal reports two exact totals of one actor in one unit.
func sameExactTotal(f, g Figure) bool {
	exact := func(f Figure) bool { return f.Amount != nil && f.Amount.Hedge == Exact && f.Amount.Value != nil }
	return exact(f) && exact(g) && f.Measure == g.Measure && f.Actor == g.Actor && f.Actor != "" &&
		f.Role == Total && g.Role == Total && f.Amount.Unit == g.Amount.Unit && f.Amount.Per == g.Amount.Per
}

// earlier is the same subject's last different figure before this one.
func (c *composer) earlier(p pickOf) []Run {
	f := p.Figure
	for _, e := range slices.Backward(p.beat) {
		g := e.Figure
		if f.Scope != g.Scope || f.Role != Total || f.Status != g.Status || !f.Period.IsZero() || !g.Period.IsZero() {
			continue
		}
		before := !g.AsOf.IsZero() && !f.AsOf.IsZero() && !g.AsOf.Until.IsZero() && f.AsOf.From.Days(g.AsOf.Until) >= 14
		if !before || f.Amount.Range.Meets(g.Amount.Range) || f.Amount.Per != g.Amount.Per || c.standing(*e).dispute != 0 {
			continue
		}
		runs := plainWords(pick(sizeOf(&g) < sizeOf(&f), ", up from ", ", down from "))
		t := c.teller(*e)
		runs = append(append(runs, c.numberRuns(*e, standing{})...), Run{Text: " "})
		return append(runs, t.spanRuns(g.AsOf)...)
	}
	return nil
}
