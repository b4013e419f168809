package charts

import (
	"fmt"
	"slices"

	"briefdesk/briefing"
)

var contingentOverTime = Kind{
	Key:  "contingent-over-time",
	Name: "Contingent over time", shape: "Step chart",
	of: func(s briefing.Section, sources []briefing.Citation) (all []Chart) {
		for _, set := range comparable(s.Entries, briefing.Contingent, contingentLanes) {
			for _, h := range histories(set, sources) {
				all = append(all, h.chart(set, s.Topic))
			}
		}
		return all
	},
}

// observation is what sources say of one day. Without a single value it is a
// range or a word, and the step breaks there.
type observation struct {
	day        briefing.Date
	when       briefing.Span // the day, or the month or year that the source names
	entries    []briefing.Entry
	end, reach float64
	label      string
	disputed   bool
}

func (o observation) single() bool {
	return o.end == o.reach && o.entries[0].Figure.Amount.Value != nil
}

// history is one actor's figures of one status, by day.
type history struct {
	actor   string
	lane    lane
	seen    []observation
	undated int
	mixed   bool // two numbers for one day that nobody disputes are of two things
}

// longSilence is the time in days after which a step is not drawn through:
// nobody said what held in between.
const longSilence = 366

// histories finds the actors whose men and women on the ground a set observes
// on more than one day and in more than one number. Pledges are no history:
// each stands until it is kept or withdrawn.
func histories(s set, sources []briefing.Citation) []history {
	var all []history
	for _, e := range s.entries {
		if e.Figure.Status != briefing.Deployed {
			continue
		}
		l := contingentLanes[laneOf(contingentLanes, e.Figure.Status)]
		i := slices.IndexFunc(all, func(h history) bool { return h.actor == e.Figure.Actor && h.lane == l })
		if i < 0 {
			i, all = len(all), append(all, history{actor: e.Figure.Actor, lane: l})
		}
		all[i].observe(e, day(e, sources))
	}
	return slices.DeleteFunc(all, func(h history) bool { return s.scope == "" || h.mixed || !h.moves() })
}

func (h *history) observe(e briefing.Entry, d briefing.Date) {
	if d.IsZero() {
		h.undated++
		return
	}
	end, reach, _ := extent(e.Figure.Amount)
	i, found := slices.BinarySearchFunc(h.seen, d, func(o observation, d briefing.Date) int { return o.day.Compare(d) })
	if !found {
		h.seen = slices.Insert(h.seen, i, observation{d, spanOf(e, d), []briefing.Entry{e}, end, reach, e.Prints, len(e.Disputes) > 0})
		return
	}
	o := &h.seen[i]
	agrees := slices.ContainsFunc(o.entries, func(have briefing.Entry) bool { return have.Figure.Amount.Range.Meets(e.Figure.Amount.Range) })
	o.entries = append(o.entries, e)
	o.disputed = o.disputed || len(e.Disputes) > 0
	if !agrees {
		h.mixed = h.mixed || !o.disputed
		o.label += " or " + e.Prints
		o.end, o.reach = min(o.end, end), max(o.reach, reach)
	}
}

// moves reports whether there is a change to show: about 24 and 23 are none.
func (h history) moves() bool {
	first := func(o observation) briefing.Range { return o.entries[0].Figure.Amount.Range }
	return slices.ContainsFunc(h.seen, func(o observation) bool { return !first(o).Meets(first(h.seen[0])) })
}

func (h history) chart(s set, topic briefing.Topic) Chart {
	var entries []briefing.Entry
	words := ""
	for i, o := range h.seen {
		entries = append(entries, o.entries...)
		if i > 0 {
			words += "; "
		}
		words += o.when.Long() + ": " + o.label
		if o.disputed {
			words += " (disputed)"
		}
	}
	c := Chart{Title: h.finding()}
	span := h.seen[0].when.Long() + " to " + h.seen[len(h.seen)-1].when.Long()
	c.Subtitle = subtitle(s, topic, h.lane.word+", "+span)
	c.cite(entries)
	c.Caveat += " Each step holds until the next report."
	if h.undated > 0 {
		c.Caveat += " Not drawn: " + plural(h.undated, "undated figure") + "."
	}
	c.Numbers = words + "."
	st := steps{h}
	c.plot = plot{marks: len(h.seen), height: st.height, draw: st.draw}
	return c
}

// finding tells the first observation and the last.
func (h history) finding() string {
	a, b := h.seen[0], h.seen[len(h.seen)-1]
	if a.day.Year != b.day.Year || a.day.Month != b.day.Month {
		return fmt.Sprintf("%s: from %s %s in %s to %s in %s", subject(h.actor), a.label, h.lane.word, month(a.day), b.label, month(b.day))
	}
	return fmt.Sprintf("%s: from %s %s on %s to %s on %s", subject(h.actor), a.label, h.lane.word, a.when.Long(), b.label, b.when.Long())
}

func month(d briefing.Date) string { return fmt.Sprintf("%s %d", d.Month, d.Year) }

// spanOf is the time an entry names, or the day it was published.
func spanOf(e briefing.Entry, d briefing.Date) briefing.Span {
	if asOf := e.Figure.AsOf; !asOf.From.IsZero() && !asOf.Until.IsZero() {
		return asOf
	}
	return briefing.OneDay(d)
}
