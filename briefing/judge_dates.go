package briefing

import (
	"cmp"
	"slices"
	"strings"
)

// dated reports a date of its own: not a duration, not an unknown.
func dated(c *claim) bool {
	return c.When != nil && c.Amount == nil && !c.When.Span.IsZero()
}

// startOf names a thing that begins once, or is "" for any other date. A
// mission begins when its first contingent arrives.
func (j *judge) startOf(c *claim) string {
	if !dated(c) || c.Status != Occurred {
		return ""
	}
	switch {
	case c.Event.Class == "arrival" && c.Event.Ordinal == 1 && c.Scope != "",
		c.Event.Class == "begin" && j.world.Kinds[c.Scope] == "mission":
		return "start of " + c.Scope
	case c.Event.Class == "siege" && c.Scope != "" && strings.HasPrefix(strings.ToLower(c.Text), "since"):
		return "start of the siege in " + c.Scope
	case c.Event.Class == "begin" && c.Counted != "" && c.Scope != "":
		return "start of the " + c.Counted + " in " + c.Scope
	}
	return ""
}

// starts finds one-time events that sources put on days that do not meet.
func (j *judge) starts() []Conflict {
	var out []Conflict
	for _, g := range j.groupBy(j.startOf) {
		sides := spanSides(g.members)
		if len(sides) < 2 {
			continue
		}
		kind := ByDate
		if oneSource(sides) {
			kind = Internal
		}
		c := j.build(Contradiction, kind, sides, false)
		c.Severity = dateSeverity(sides)
		c.Why = whyDate(j.startWords(sides[0][0]), sides)
		out = append(out, c)
	}
	return out
}

// startWords is startOf as a sentence writes it.
func (j *judge) startWords(c *claim) string {
	if c.Event.Class == "siege" {
		return "the start of the siege in " + theName(c.Scope)
	}
	if c.Event.Class == "begin" && j.world.Kinds[c.Scope] != "mission" {
		return "the start of the " + c.Counted + " in " + theName(c.Scope)
	}
	return "the start of " + theName(c.Scope)
}

type namedClaims struct {
	name    string
	members []*claim
}

// groupBy gathers claims by name, in order of the names.
func (j *judge) groupBy(name func(*claim) string) []namedClaims {
	at := map[string]int{}
	var groups []namedClaims
	for i := range j.claims {
		c := &j.claims[i]
		n := name(c)
		if n == "" {
			continue
		}
		if _, ok := at[n]; !ok {
			at[n] = len(groups)
			groups = append(groups, namedClaims{name: n})
		}
		groups[at[n]].members = append(groups[at[n]].members, c)
	}
	slices.SortFunc(groups, func(a, b namedClaims) int { return cmp.Compare(a.name, b.name) })
	return groups
}

// spanSides parts dates into those that meet, the most exact ones first, so
// that "2024" joins June 2024 rather than parting from it.
func spanSides(members []*claim) [][]*claim {
	members = slices.Clone(members)
	slices.SortFunc(members, func(a, b *claim) int {
		return cmp.Or(cmp.Compare(openDays(a.When.Span), openDays(b.When.Span)), a.When.Span.From.Compare(b.When.Span.From), cmp.Compare(a.index, b.index))
	})
	var sides [][]*claim
next:
	for _, c := range members {
		for i := range sides {
			if meetsAll(c, sides[i]) {
				sides[i] = append(sides[i], c)
				continue next
			}
		}
		sides = append(sides, []*claim{c})
	}
	return sides
}

// openDays is the length of a span, with an open one the longest.
func openDays(s Span) int {
	if n := s.Days(); n > 0 {
		return n
	}
	return 1 << 30
}

func meetsAll(c *claim, side []*claim) bool {
	for _, o := range side {
		if !c.When.Span.Meets(o.When.Span) {
			return false
		}
	}
	return true
}

// dateSeverity: a month or more apart is high, days apart medium.
func dateSeverity(sides [][]*claim) Severity {
	if apart(sides[0][0].When.Span, sides[1][0].When.Span) >= 28 {
		return High
	}
	return Medium
}

// batchName is the country whose contingents are counted, or "": a mission's
// first is one of its countries' first.
func (j *judge) batchName(c *claim) string {
	if c.Event.Class != "arrival" || c.Event.Ordinal == 0 || c.Actor == "" || j.isMission(c) {
		return ""
	}
	return c.Actor
}

// timeOfEvent is the day of an event that a claim dates, by its date or as-of.
func timeOfEvent(c *claim) Span {
	if dated(c) {
		return c.When.Span
	}
	if c.AsOfFrom == FromText {
		return c.AsOf
	}
	return Span{}
}

// orders finds a later contingent that is dated before an earlier one.
func (j *judge) orders() []Conflict {
	var out []Conflict
	for _, g := range j.groupBy(j.batchName) {
		for n := 2; n <= 12; n++ {
			var first, second []*claim
			for _, c := range g.members {
				if c.Event.Ordinal != n || stanceOf(c) == promised || timeOfEvent(c).IsZero() {
					continue
				}
				before := j.datedAfter(g.members, n-1, timeOfEvent(c))
				for _, b := range before {
					first = appendOnce(first, b)
				}
				if len(before) > 0 {
					second = append(second, c)
				}
			}
			if len(second) == 0 {
				continue
			}
			c := j.build(Contradiction, ByOrder, [][]*claim{first, second}, true)
			c.Severity = High
			c.Why = whyOrder(g.name, n, first, second)
			out = append(out, c)
		}
	}
	return out
}

// datedAfter is the claims that put contingent n after a span.
func (j *judge) datedAfter(members []*claim, n int, span Span) []*claim {
	var out []*claim
	for _, c := range members {
		t := timeOfEvent(c)
		if c.Event.Ordinal == n && stanceOf(c) != promised && !t.IsZero() && !span.Until.IsZero() && !t.From.Before(span.Until) {
			out = append(out, c)
		}
	}
	return out
}

// ordinals finds a contingent that one source still expects and another,
// earlier one has already counted.
func (j *judge) ordinals() []Conflict {
	var out []Conflict
	for _, g := range j.groupBy(j.batchName) {
		for n := 1; n <= 12; n++ {
			var expected, arrived []*claim
			for _, c := range g.members {
				if c.Event.Ordinal != n {
					continue
				}
				if stanceOf(c) == promised {
					expected = append(expected, c)
				} else if stanceOf(c) == there || c.Status == Occurred {
					arrived = append(arrived, c)
				}
			}
			arrived = append(arrived, j.contingentsSent(g.name, n)...)
			expected, arrived = stillExpected(expected, arrived)
			if len(expected) == 0 || len(arrived) == 0 {
				continue
			}
			c := j.build(Contradiction, ByOrdinal, [][]*claim{expected, arrived}, false)
			c.Severity = High
			c.Why = whyOrdinal(g.name, n, expected, arrived)
			out = append(out, c)
		}
	}
	return out
}

// contingentsSent is the counts of contingents sent that reach n: "two contingents".
func (j *judge) contingentsSent(actor string, n int) []*claim {
	var out []*claim
	for _, c := range j.sent[actor] {
		if !c.Amount.Value.Less(Int(int64(n))) {
			out = append(out, c)
		}
	}
	return out
}

// stillExpected keeps what was expected after another source had counted it:
// a plan stated before it came true contradicts nothing.
func stillExpected(expected, arrived []*claim) (late, early []*claim) {
	for _, e := range expected {
		for _, a := range arrived {
			if e.Source != a.Source && !a.src.Published.IsZero() && a.src.Published.Before(e.src.Published) {
				late = appendOnce(late, e)
				early = appendOnce(early, a)
			}
		}
	}
	return late, early
}

func appendOnce(list []*claim, c *claim) []*claim {
	if slices.Contains(list, c) {
		return list
	}
	return append(list, c)
}

// planOf names what a planned date is the date of, or "".
func planOf(c *claim) string {
	if !dated(c) || c.Status != Planned || c.When.Span.Days() > 200 {
		return ""
	}
	switch c.Event.Class {
	case "arrival", "departure":
		if c.Actor != "" {
			return c.Actor + "’s next deployment"
		}
	case "end":
		if c.Scope != "" {
			return "end of " + cmp.Or(c.Counted, "the mandate") + " in " + c.Scope
		}
	case "election":
		if c.Scope != "" {
			return "election in " + c.Scope
		}
	}
	return ""
}

// schedules finds one plan with two times where no source tells of a change.
func (j *judge) schedules() []Conflict {
	var out []Conflict
	for _, g := range j.groupBy(planOf) {
		for _, near := range statedTogether(g.members, 214) {
			sides := spanSides(near)
			if len(sides) < 2 || oneSource(sides) {
				continue
			}
			c := j.build(Contradiction, BySchedule, sides, false)
			c.Severity = Low
			c.Why = whyDate(g.name, sides)
			out = append(out, c)
		}
	}
	return out
}

// statedTogether groups claims whose publications lie within so many days of
// the first of the group. A plan stated after the day of an earlier one is
// another plan.
func statedTogether(members []*claim, days int) [][]*claim {
	members = slices.Clone(members)
	slices.SortFunc(members, func(a, b *claim) int {
		return cmp.Or(a.src.Published.Compare(b.src.Published), cmp.Compare(a.index, b.index))
	})
	var out [][]*claim
	var until Date // the latest day that the group plans for
	for _, c := range members {
		pub := c.src.Published
		if pub.IsZero() {
			continue
		}
		if n := len(out); n == 0 || pub.Days(out[n-1][0].src.Published) > days || !until.IsZero() && until.Before(pub) {
			out, until = append(out, nil), Date{}
		}
		out[len(out)-1] = append(out[len(out)-1], c)
		if u := c.When.Span.Until; until.Before(u) {
			until = u
		}
	}
	return out
}
