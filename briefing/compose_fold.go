package briefing

import (
	"cmp"
	"slices"
	"strings"
)

// fold turns figures into entries, by measure. Restatements (the same
// subject, the same value, at times that meet) become one entry, which prints
// the weakest of their claims, so that all of its sources bear it out.
func (c *composer) fold(figures []*Figure) map[Measure][]Entry {
	slices.SortFunc(figures, c.byPlace)
	at := make(map[foldKey]int, len(figures)) // index in groups, which keep the order of first appearance
	var groups [][]*Figure
	for _, f := range figures {
		k := foldKeyOf(f)
		i, ok := at[k]
		if !ok {
			i, groups = len(groups), append(groups, nil)
			at[k] = i
		}
		groups[i] = append(groups[i], f)
	}
	made := map[Measure][]*Entry{}
	for _, group := range groups {
		for _, same := range c.atOneTime(group) {
			e := c.entry(same)
			made[e.Figure.Measure] = append(made[e.Figure.Measure], &e)
		}
	}
	entries := make(map[Measure][]Entry, len(made))
	for m, list := range made {
		if m == Timeline {
			slices.SortFunc(list, c.byDate)
		} else {
			c.sortForTable(list)
		}
		entries[m] = valuesAt(list)
	}
	return entries
}

// foldKey is equal for figures that restate one another, time apart.
type foldKey struct {
	measure                  Measure
	kind                     Kind
	actor, scope             string
	status                   Status
	role                     Role
	unit, per                string
	change                   Direction
	claim                    string // hedges that can stand for one another
	value, low, high         Decimal
	hasValue, hasLow, hasHi  bool
	when                     Span
	whenText, event, counted string
	ordinal                  int
	source                   SourceID // set where an unknown keeps sources apart
}

func foldKeyOf(f *Figure) foldKey {
	k := foldKey{
		measure: f.Measure, kind: f.Kind(), actor: f.Actor, scope: f.Scope, status: f.Status, role: f.Role,
	}
	if f.When != nil {
		k.when, k.whenText = f.When.Span, f.When.Text
		k.event, k.ordinal = f.Event.Class, f.Event.Ordinal
		if k.event == "" {
			k.event = strings.ToLower(f.Event.Text)
		}
	}
	if a := f.Amount; a != nil {
		k.unit, k.per, k.change, k.claim = a.Unit, a.Per, a.Change, claimOf(*a)
		if a.Value != nil {
			k.value, k.hasValue = *a.Value, true
		} else {
			k.low, k.hasLow = valueOf(a.Range.Low)
			k.high, k.hasHi = valueOf(a.Range.High)
		}
		if f.Measure == Other || f.Measure == Equipment {
			k.counted = strings.ToLower(f.Counted)
		}
	}
	if f.Actor == "" || f.Amount == nil && f.When != nil && f.When.Span.IsZero() {
		k.source = f.Source
	}
	return k
}

func valueOf(d *Decimal) (Decimal, bool) {
	if d == nil {
		return Decimal{}, false
	}
	return *d, true
}

// claimOf names the family of a hedge: of two in one family, the weaker is
// borne out by the stronger ("about 600" by 600, "at least 115" by "over 115").
func claimOf(a Amount) string {
	switch a.Hedge {
	case Exact, About, "":
		return "near"
	case AtLeast, Over:
		if a.Range.High != nil {
			return "just over"
		}
		return "above"
	case AtMost, Under:
		if a.Range.Low != nil {
			return "just under"
		}
		return "below"
	}
	return string(a.Hedge)
}

// weaker ranks hedges within a family: the lowest makes the weakest claim.
func weaker(f *Figure) int {
	if f.Amount != nil {
		switch f.Amount.Hedge {
		case About, AtLeast, AtMost:
			return 0
		}
	}
	return 1
}

// heldAt is the time at which a figure is compared: a flow's period, else its
// as-of.
func heldAt(f *Figure) Span {
	if !f.Period.IsZero() {
		return f.Period
	}
	return f.AsOf
}

// atOneTime parts figures of one subject and value into runs whose times all
// meet. A date is its own time. An unknown time meets only the same source's.
func (c *composer) atOneTime(group []*Figure) [][]*Figure {
	if len(group) == 1 || group[0].Amount == nil {
		return [][]*Figure{group}
	}
	var known, unknown []*Figure
	for _, f := range group {
		if heldAt(f).IsZero() {
			unknown = append(unknown, f)
		} else {
			known = append(known, f)
		}
	}
	slices.SortStableFunc(known, func(a, b *Figure) int { return heldAt(a).From.Compare(heldAt(b).From) })
	var runs [][]*Figure
	var joint Span
	of := map[SourceID]int{}
	for _, f := range known {
		if len(runs) == 0 || !joint.Meets(heldAt(f)) {
			runs, joint = append(runs, nil), heldAt(f)
		}
		last := len(runs) - 1
		runs[last], joint = append(runs[last], f), overlap(joint, heldAt(f))
		if _, ok := of[f.Source]; !ok {
			of[f.Source] = last
		}
	}
	for _, f := range unknown {
		at, ok := of[f.Source]
		if !ok {
			at = len(runs)
			runs, of[f.Source] = append(runs, nil), at
		}
		runs[at] = append(runs[at], f)
	}
	return runs
}

// overlap is what two spans that meet have in common.
func overlap(a, b Span) Span {
	if a.From.Before(b.From) {
		a.From = b.From
	}
	if a.Until.IsZero() || !b.Until.IsZero() && b.Until.Before(a.Until) {
		a.Until = b.Until
	}
	return a
}

// entry prints restatements as one: under the figure with the weakest claim,
// then the narrowest time, then the one told in running text.
func (c *composer) entry(same []*Figure) Entry {
	shown := slices.MinFunc(same, func(a, b *Figure) int {
		return cmp.Or(cmp.Compare(weaker(a), weaker(b)), cmp.Compare(narrowness(a), narrowness(b)),
			cmp.Compare(aside(a), aside(b)), cmp.Compare(len(b.Counted), len(a.Counted)), c.byPlace(a, b))
	})
	e := Entry{
		Figure: *shown, Prints: PrintFigure(*shown), Noun: tableNoun(*shown), ActorKind: c.m.World.Kinds[shown.Actor],
		Undated: len(shown.ownTimes()) == 0 && c.published[shown.Source].IsZero(),
	}
	var sources []int
	for _, f := range same {
		if f.ID != shown.ID {
			e.Same = append(e.Same, f.ID)
		}
		sources = append(sources, c.citation[f.Source])
		e.Disputes = append(e.Disputes, c.disputed[f.ID]...)
	}
	e.Sources = ownFirst(c.citation[shown.Source], sources)
	slices.Sort(e.Disputes)
	e.Disputes = slices.Compact(e.Disputes)
	return e
}

// ownFirst sorts citation numbers and takes out repeats, own in front.
func ownFirst(own int, all []int) []int {
	slices.Sort(all)
	all = slices.Compact(all)
	all = slices.DeleteFunc(all, func(n int) bool { return n == own })
	return slices.Insert(all, 0, own)
}

func narrowness(f *Figure) int {
	if n := heldAt(f).Days(); n > 0 {
		return n
	}
	return 1 << 20
}

func aside(f *Figure) int {
	if f.In == Body || f.In == Table || f.In == List {
		return 0
	}
	return 1
}

// sortForTable orders entries for reading: the actor with the largest figure
// of our days first, unknown actors last; within an actor by time.
func (c *composer) sortForTable(list []*Entry) {
	size := map[string]float64{}
	var latest Date
	for _, e := range list {
		latest = later(latest, c.lastDay(&e.Figure))
	}
	for _, e := range list {
		if !c.stale(e, latest) {
			size[e.Figure.Actor] = max(size[e.Figure.Actor], sizeOf(&e.Figure))
		}
	}
	slices.SortFunc(list, func(a, b *Entry) int {
		f, g := &a.Figure, &b.Figure
		if n := cmp.Or(cmp.Compare(boolRank(f.Actor == ""), boolRank(g.Actor == "")),
			cmp.Compare(size[g.Actor], size[f.Actor]), cmp.Compare(f.Actor, g.Actor)); n != 0 {
			return n
		}
		return cmp.Or(undatedLast(c.lastDay(f), c.lastDay(g)), cmp.Compare(sizeOf(g), sizeOf(f)), c.byPlace(f, g))
	})
}

// byDate orders dated events in time, those without a date last.
func (c *composer) byDate(a, b *Entry) int {
	f, g := &a.Figure, &b.Figure
	return cmp.Or(undatedLast(eventDay(f), eventDay(g)), c.byPlace(f, g))
}

// eventDay is where a date figure stands in a timeline: its first day.
func eventDay(f *Figure) Date {
	if f.When == nil {
		return heldAt(f).From
	}
	if f.When.Span.From.IsZero() {
		return f.When.Span.Last()
	}
	return f.When.Span.From
}

// lastDay is the latest day that a figure is known to speak for: the end of
// its time, else the day its source came out.
func (c *composer) lastDay(f *Figure) Date {
	held := heldAt(f)
	switch {
	case !held.Until.IsZero():
		return held.Last()
	case !held.From.IsZero() && !f.AsOf.Until.IsZero():
		return f.AsOf.Last()
	case !held.From.IsZero():
		return held.From
	}
	return c.published[f.Source]
}

// sizeOf is how large a figure is, for order only.
func sizeOf(f *Figure) float64 {
	if f.Amount == nil {
		return 0
	}
	for _, d := range []*Decimal{f.Amount.Value, f.Amount.Range.High, f.Amount.Range.Low} {
		if d != nil {
			return d.Abs().Float()
		}
	}
	return 0
}

func boolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}
