package charts

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing"
)

// lane is a status that charts draw side by side, and how its bars are told
// apart without colour.
type lane struct {
	status briefing.Status
	word   string // after the number: "1,000 pledged"
	verb   string // after the actor: "Kenya has pledged"
	fill   pattern
}

// Contingents and money come true by steps: the first lane is the promise.
var (
	contingentLanes = []lane{
		{briefing.Pledged, "pledged", "pledged", hatched},
		{briefing.Planned, "planned", "planned", hollow},
		{briefing.Arriving, "on the way", "under way", sparse},
		{briefing.Deployed, "deployed", "deployed", plain},
	}
	fundingLanes = []lane{
		{briefing.Pledged, "pledged", "pledged", hatched},
		{briefing.Authorised, "authorised", "authorised", sparse},
		{briefing.Planned, "planned", "planned", hollow},
		{briefing.Disbursed, "paid", "paid", plain},
		{briefing.Unspecified, "given or promised", "given or promised", hollow},
	}
)

// key is what two figures must share to stand in one chart.
type key struct {
	scope, unit, per string
	whole            bool // a mission as a whole, not one country's share in it
	source           int  // the only source, where no scope is named: of two sources it may be two
}

// set is figures that may be compared with each other.
type set struct {
	key
	entries []briefing.Entry
}

// mark is what one actor has in one lane: its latest figure, or those that
// dispute the place.
type mark struct {
	lane     int
	entries  []briefing.Entry
	end      float64 // how far the figure surely goes
	reach    float64 // how far it may go; equal to end for a single value
	label    string
	disputed bool
}

// actor is one row of bars.
type actor struct {
	name  string
	marks []mark // at most one a lane, in the order of lanes
}

// size orders actors: the greatest number that any of their bars shows.
func (a actor) size() (n float64) {
	for _, m := range a.marks {
		n = max(n, m.reach)
	}
	return n
}

// comparable sorts entries of one measure into sets. Only totals with a known
// actor and a drawable amount are in any: an increment or a part beside a
// total would be counted twice.
func comparable(entries []briefing.Entry, m briefing.Measure, lanes []lane) []set {
	wholes, named := wholes(entries), onlyScopes(entries, m)
	var sets []set
	for _, e := range entries {
		f := e.Figure
		if f.Measure != m || f.Role != briefing.Total || f.Kind() != briefing.KindQuantity || f.Actor == "" ||
			laneOf(lanes, f.Status) < 0 || !contributes(e) || f.Amount.Unit == "percent" || f.Amount.Change != "" {
			continue
		}
		if _, _, ok := extent(f.Amount); !ok {
			continue
		}
		k := key{scope: f.Scope, unit: f.Amount.Unit, per: f.Amount.Per, whole: wholes[f.Actor]}
		if k.scope == "" && len(e.Sources) > 0 {
			if k.scope = named[e.Sources[0]]; k.scope == "" {
				k.source = e.Sources[0]
			}
		}
		i := slices.IndexFunc(sets, func(s set) bool { return s.key == k })
		if i < 0 {
			i, sets = len(sets), append(sets, set{key: k})
		}
		sets[i].entries = append(sets[i].entries, e)
	}
	return sets
}

// contributes reports an actor that can stand beside others as one who gives:
// no armed group, no mission among donors, and no sum of all donors.
func contributes(e briefing.Entry) bool {
	f := e.Figure
	switch {
	case e.ActorKind == "armed_group", f.Measure == briefing.Funding && e.ActorKind == "mission":
		return false
	}
	first, _ := utf8.DecodeRuneInString(f.Actor)
	return unicode.IsUpper(first) || strings.HasPrefix(f.Actor, "other ")
}

// onlyScopes are the missions or funds of sources that name one alone for all
// money they tell of: by citation number. What such a source tells without a
// name is taken to be for that one too.
func onlyScopes(entries []briefing.Entry, m briefing.Measure) map[int]string {
	only := map[int]string{}
	if m != briefing.Funding {
		return only
	}
	several := map[int]bool{}
	for _, e := range entries {
		f := e.Figure
		if f.Measure != m || f.Scope == "" || len(e.Sources) == 0 {
			continue
		}
		no := e.Sources[0]
		several[no] = several[no] || only[no] != "" && only[no] != f.Scope
		only[no] = f.Scope
	}
	for no := range several {
		if several[no] {
			delete(only, no)
		}
	}
	return only
}

// wholes are the actors that others are part of: an actor that stands as the
// scope of another's figure is a mission, whatever its name.
func wholes(entries []briefing.Entry) map[string]bool {
	w := map[string]bool{}
	for _, e := range entries {
		if e.Figure.Scope != "" && e.Figure.Scope != e.Figure.Actor {
			w[e.Figure.Scope] = true
		}
		if e.ActorKind == "mission" {
			w[e.Figure.Actor] = true
		}
	}
	return w
}

func laneOf(lanes []lane, s briefing.Status) int {
	return slices.IndexFunc(lanes, func(l lane) bool { return l.status == s })
}

// extent is how far the amount surely goes and how far it may: one number for
// a single value, the bounds for a range, and for a range open on one side
// the bound that there is.
func extent(a *briefing.Amount) (end, reach float64, ok bool) {
	switch {
	case a.Value != nil:
		end = a.Value.Float()
		reach = end
	case a.Range.Low != nil && a.Range.High != nil:
		end, reach = a.Range.Low.Float(), a.Range.High.Float()
	case a.Range.Low != nil:
		end = a.Range.Low.Float()
		reach = end
	case a.Range.High != nil:
		reach = a.Range.High.Float()
	default:
		return 0, 0, false
	}
	return end, reach, end >= 0 && reach >= end && !math.IsInf(reach, 0)
}

// latest reduces the set to one mark for each actor and lane, the actors
// sorted by size.
func (s set) latest(lanes []lane, sources []briefing.Citation) []actor {
	var actors []actor
	for _, e := range s.entries {
		i := slices.IndexFunc(actors, func(a actor) bool { return a.name == e.Figure.Actor })
		if i < 0 {
			i, actors = len(actors), append(actors, actor{name: e.Figure.Actor})
		}
		actors[i].add(e, laneOf(lanes, e.Figure.Status), sources)
	}
	for i := range actors {
		for j := range actors[i].marks {
			actors[i].marks[j].settle()
		}
		slices.SortFunc(actors[i].marks, func(a, b mark) int { return cmp.Compare(a.lane, b.lane) })
	}
	bySize(actors)
	return actors
}

// bySize sorts actors, the greatest first.
func bySize(actors []actor) {
	slices.SortStableFunc(actors, func(a, b actor) int {
		return cmp.Or(cmp.Compare(b.size(), a.size()), strings.Compare(a.name, b.name))
	})
}

// add lets an entry take its place: beside an entry it disputes, before an
// older one, or not at all.
func (a *actor) add(e briefing.Entry, lane int, sources []briefing.Citation) {
	i := slices.IndexFunc(a.marks, func(m mark) bool { return m.lane == lane })
	if i < 0 {
		a.marks = append(a.marks, mark{lane: lane, entries: []briefing.Entry{e}})
		return
	}
	m := &a.marks[i]
	switch {
	case slices.ContainsFunc(m.entries, func(o briefing.Entry) bool { return disputes(o, e) }):
		m.entries = append(m.entries, e)
	case day(m.entries[0], sources).Before(day(e, sources)):
		m.entries = []briefing.Entry{e}
	}
}

// disputes reports that two entries stand against each other: in one dispute,
// and not on one side of it.
func disputes(a, b briefing.Entry) bool {
	return !a.Figure.Amount.Range.Meets(b.Figure.Amount.Range) &&
		slices.ContainsFunc(a.Disputes, func(n int) bool { return slices.Contains(b.Disputes, n) })
}

// settle draws the mark's extent and label from its entries.
func (m *mark) settle() {
	var labels []string
	m.end = math.Inf(1)
	for _, e := range m.entries {
		end, reach, _ := extent(e.Figure.Amount)
		m.end, m.reach = min(m.end, end), max(m.reach, reach)
		m.disputed = m.disputed || len(e.Disputes) > 0
		if !slices.Contains(labels, e.Prints) {
			labels = append(labels, e.Prints)
		}
	}
	m.label = strings.Join(labels, " or ")
}

// day is when an entry holds: the last day of its as-of date, else the day
// its first source was published; zero, before all others, when neither is known.
func day(e briefing.Entry, sources []briefing.Citation) briefing.Date {
	asOf := e.Figure.AsOf
	if last := asOf.Last(); !last.IsZero() {
		return last
	}
	if !asOf.From.IsZero() {
		return asOf.From
	}
	for _, n := range e.Sources {
		for _, c := range sources {
			if c.No == n {
				return c.Source.Published
			}
		}
	}
	return briefing.Date{}
}
