package briefing

import (
	"cmp"
	"slices"
	"strings"
)

const mostEvents = 3 // of a sentence

// timeline tells the events that are disputed or that most sources date: what
// has happened, then what was still to come.
func (c *composer) timeline(entries []Entry) []Sentence {
	var past, ahead []Entry
	for _, e := range c.events(entries) {
		if e.Figure.Status.Ahead() {
			ahead = append(ahead, e)
		} else {
			past = append(past, e)
		}
	}
	var sentences []Sentence
	for _, events := range [][]Entry{past, ahead} {
		if len(events) > 0 {
			sentences = append(sentences, c.tellEvents(events))
		}
	}
	return sentences
}

// event is what makes two dates those of one event.
type event struct {
	actor, name string
	ordinal     int
}

func eventOf(f Figure) event {
	name := f.Event.Class
	if name == "" {
		name = strings.ToLower(f.Event.Text)
	}
	return event{f.Actor, name, f.Event.Ordinal}
}

// events picks, for each event that can be told, the date most sources give
// it, of equals the narrowest; then the disputed events and those best borne
// out, at most three past and three ahead, in order of time.
func (c *composer) events(entries []Entry) []Entry {
	best := map[event]Entry{}
	latest := c.latest(entries)
	for _, e := range entries {
		f := e.Figure
		if len(e.Disputes) == 0 && latest.Days(eventDay(&f)) > staleDays {
			continue
		}
		if f.Kind() != KindDate || f.When.Span.IsZero() || c.eventClause(f) == "" {
			continue
		}
		e = c.preferred(e, entries)
		old, ok := best[eventOf(f)]
		if !ok || c.betterDate(e, old) < 0 {
			best[eventOf(f)] = e
		}
	}
	all := make([]Entry, 0, len(best))
	for _, e := range best {
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(boolRank(len(a.Disputes) == 0), boolRank(len(b.Disputes) == 0)),
			cmp.Compare(boolRank(a.Figure.Event.Class != "begin"), boolRank(b.Figure.Event.Class != "begin")),
			cmp.Compare(len(b.Sources), len(a.Sources)), eventDay(&b.Figure).Compare(eventDay(&a.Figure)), c.byPlace(&a.Figure, &b.Figure))
	})
	var chosen []Entry
	room, told := map[bool]int{}, map[int]bool{}
	for _, e := range all {
		rivals := c.dateDispute(e)
		if ahead := e.Figure.Status.Ahead(); room[ahead] < mostEvents && !told[rivals] {
			room[ahead]++
			told[rivals] = rivals != 0
			chosen = append(chosen, e)
		}
	}
	slices.SortFunc(chosen, func(a, b Entry) int { return c.byDate(&a, &b) })
	return slices.DeleteFunc(chosen, func(e Entry) bool { return endsUnbegun(e.Figure, chosen) })
}

// endsUnbegun reports an end that lies before the beginning of the same
// mission: one of the two is of something else.
func endsUnbegun(f Figure, chosen []Entry) bool {
	return f.Event.Class == "end" && slices.ContainsFunc(chosen, func(e Entry) bool {
		g := e.Figure
		return g.Event.Class == "begin" && g.Actor == f.Actor && eventDay(&f).Before(eventDay(&g))
	})
}

// dateDispute is the number of the dispute over an event's date; 0 for none.
func (c *composer) dateDispute(e Entry) int {
	for _, no := range e.Disputes {
		if k := &c.disputes[no-1].Conflict; k.Verdict == Contradiction && k.Kind == ByDate {
			return no
		}
	}
	return 0
}

func (c *composer) betterDate(a, b Entry) int {
	days := func(e Entry) int {
		if n := e.Figure.When.Span.Days(); n > 0 {
			return n
		}
		return 1 << 20
	}
	return cmp.Or(cmp.Compare(len(b.Sources), len(a.Sources)), cmp.Compare(days(a), days(b)),
		c.byPlace(&a.Figure, &b.Figure))
}

// eventVerbs tell what happened and what was still to happen, by class of
// event. Events of other classes say too little without the words of their
// source, which stand in the table.
var eventVerbs = map[string]struct{ past, ahead string }{
	"arrival":       {"arrived", "was due to arrive"},
	"departure":     {"left", "was due to leave"},
	"begin":         {"began", "was due to begin"},
	"end":           {"ended", "was due to end"},
	"authorisation": {"was authorised", ""},
	"election":      {"were held", "were due"},
	"attack":        {"took place", ""},
}

// eventClause tells an event without its date: "Kenya’s second contingent was
// due to leave", "the MSS began", "elections in Haiti were due"; "" where the
// figure does not say of whom or what.
func (c *composer) eventClause(f Figure) string {
	subject, verbs := c.eventSubject(f), eventVerbs[f.Event.Class]
	verb := pick(f.Status.Ahead(), verbs.ahead, verbs.past)
	if subject == "" || verb == "" {
		return ""
	}
	return subject + " " + verb
}

func (c *composer) eventSubject(f Figure) string {
	if !isProseName(f.Actor) || !isProseName(f.Scope) {
		return ""
	}
	country := c.m.World.Kinds[f.Actor] == "country"
	switch f.Event.Class {
	case "arrival", "departure":
		if n := f.Event.Ordinal; country && n > 0 && n < len(ordinalWords) {
			return nameInProse(f.Actor) + "’s " + ordinalWords[n] + " contingent"
		}
	case "begin", "end", "authorisation":
		if mission := pick(f.Actor == "", f.Scope, f.Actor); c.isMission(mission) {
			return nameInProse(mission)
		}
	case "election":
		if place := pick(f.Scope == "" && country, f.Actor, f.Scope); place != "" && !c.isBody(place) {
			return "elections in " + nameInProse(place)
		}
	case "attack":
		if f.Scope != "" && c.m.World.Kinds[f.Scope] == "" && c.m.World.Within[f.Scope] != "" {
			return "an attack in " + nameInProse(f.Scope)
		}
	}
	return ""
}

func (c *composer) tellEvents(events []Entry) Sentence {
	parts := make([][]Run, len(events))
	for i, e := range events {
		parts[i] = append(plainWords(c.eventClause(e.Figure)+" "), c.dateRuns(e)...)
	}
	return endSentence(joined(parts))
}

// dateRuns prints an event's date: both dates while a dispute over them is
// open, or where the editor shows the range.
func (c *composer) dateRuns(e Entry) []Run {
	told := []Figure{e.Figure}
	open := false
	for _, no := range e.Disputes {
		d := c.disputes[no-1]
		k := d.Conflict
		if k.Verdict != Contradiction || k.Kind != ByDate && k.Kind != BySchedule && k.Kind != Internal {
			continue
		}
		if d.Conflict.Decision != nil && d.Conflict.Decision.Choice == Prefer {
			break
		}
		open = d.Conflict.Decision == nil || d.Conflict.Decision.Choice != ShowRange
		for _, f := range k.Figures {
			apart := func(g Figure) bool { return !f.When.Span.Meets(g.When.Span) }
			rival := k.Kind == ByDate || eventOf(f) == eventOf(e.Figure)
			if f.When != nil && !f.When.Span.IsZero() && rival && all(told, apart) {
				told = append(told, f)
			}
		}
		break
	}
	slices.SortStableFunc(told, func(a, b Figure) int { return eventDay(&a).Compare(eventDay(&b)) })
	var runs []Run
	for i, f := range told {
		preposition, text := spanIn(f.When.Span, f.Text+" "+f.Quote)
		between := pick(i < len(told)-1, ", ", " or ")
		runs = append(runs, plainWords(pick(i > 0, between, "")+preposition+" ")...)
		r := Run{Text: text, Figure: f.ID, Sources: []int{c.citation[f.Source]}, Disputes: c.disputed[f.ID]}
		if f.ID == e.Figure.ID {
			r.Sources, r.Disputes = e.Sources, e.Disputes
		}
		runs = append(runs, r)
	}
	if open && len(told) > 1 {
		runs = append(runs, Run{Text: " (disputed)"})
	}
	return runs
}

func all[T any](list []T, holds func(T) bool) bool {
	return !slices.ContainsFunc(list, func(v T) bool { return !holds(v) })
}

// preferred is the entry that the editor keeps where a dispute over this one
// was decided, the entry itself otherwise. The other side of a dispute may
// not have been chosen; its figure then makes an entry of its own.
func (c *composer) preferred(e Entry, entries []Entry) Entry {
	for _, no := range e.Disputes {
		d := &c.disputes[no-1]
		if d.Conflict.Decision == nil || d.Conflict.Decision.Choice != Prefer || d.Conflict.Verdict != Contradiction {
			continue
		}
		kept := slices.IndexFunc(d.Conflict.Figures, func(f Figure) bool { return f.ID == d.Conflict.Decision.Figure })
		if kept < 0 || d.Conflict.Figures[kept].Kind() != e.Figure.Kind() || !replaces(d.Conflict.Kind) {
			continue
		}
		f := d.Conflict.Figures[kept]
		for _, other := range entries {
			if other.Figure.ID == f.ID || slices.Contains(other.Same, f.ID) {
				return other
			}
		}
		return c.entry([]*Figure{&f})
	}
	return e
}

// replaces reports a kind of conflict whose figures are rivals for one place,
// so that one can stand for the other.
func replaces(k ConflictKind) bool {
	switch k {
	case ByValue, ByDate, BySchedule, Internal:
		return true
	}
	return false
}
