package briefing

import (
	"cmp"
	"slices"
)

// The row of contingents: which was first, and which are still to come.

// mostOrdinal is how far contingents are counted.
const mostOrdinal = 12

// batchName is the country whose contingents are counted, or "": a mission's
// first is one of its countries' first.
func (j *judge) batchName(c *claim) string {
	if c.Actor == "" || j.isMission(c) {
		return ""
	}
	if c.Event.Class == "arrival" && c.Event.Ordinal > 0 || sentContingents(c) {
		return c.Actor
	}
	return ""
}

// sentContingents: "two contingents" that are there.
func sentContingents(c *claim) bool {
	return c.Amount != nil && c.Role == Total && c.Amount.Value != nil && c.stance == there && (c.Amount.Unit == "contingent" || c.Amount.Unit == "batch")
}

func (j *judge) isMission(c *claim) bool { return j.world.Kinds[c.Actor] == "mission" }

// timeOfEvent is the days of an event that a claim dates, by its date or as-of.
func timeOfEvent(c *claim) days {
	switch {
	case c.dated():
		return c.when
	case c.AsOfFrom == FromText:
		return c.asOf
	}
	return days{}
}

func spanOfEvent(c *claim) Span {
	if c.dated() {
		return c.When.Span
	}
	return c.AsOf
}

// orders finds a later contingent that is dated before an earlier one.
func (j *judge) orders(actor string, members []*claim) []Conflict {
	var out []Conflict
	for n := 2; n <= mostOrdinal; n++ {
		first, second := outOfOrder(contingent(members, n-1), contingent(members, n))
		if len(second) > 0 {
			out = append(out, build(Contradiction, ByOrder, j.inPlace([][]*claim{first, second}), sentence{
				High, whyOrder(actor, n, first, second), []string{"same actor", "contingents counted in one row"},
			}))
		}
	}
	return out
}

// contingent is the claims that date the n-th contingent.
func contingent(members []*claim, n int) (list []*claim) {
	for _, c := range members {
		if int(c.ordinal) == n && c.stance != promised && timeOfEvent(c).known() {
			list = append(list, c)
		}
	}
	return list
}

// outOfOrder keeps of those that come first the ones dated after some of those
// that come second, and of these the ones dated before some of those.
func outOfOrder(first, second []*claim) (late, early []*claim) {
	last, soonest := int32(dawn), int32(dusk)
	for _, c := range first {
		last = max(last, timeOfEvent(c).from)
	}
	for _, c := range second {
		soonest = min(soonest, timeOfEvent(c).until)
	}
	late = slices.DeleteFunc(first, func(c *claim) bool { return timeOfEvent(c).from < soonest })
	early = slices.DeleteFunc(second, func(c *claim) bool { return timeOfEvent(c).until > last })
	return late, early
}

// rowOf names what a thing in a row is counted in: the mission or place of a
// convoy, or else whose it is.
func (j *judge) rowOf(c *claim) string {
	if c.ordinal == 0 || !c.dated() && c.portion != place || c.stance == promised || c.Status.Ahead() || !timeOfEvent(c).known() || j.batchName(c) != "" {
		return ""
	}
	return cmp.Or(c.Scope, c.Actor)
}

// rows finds the second of a row dated before the first, where both are told in
// the same words: the second convoy that left before the first.
func (j *judge) rows(name string, members []*claim) []Conflict {
	var out []Conflict
	told := map[*claim]bool{}
	for i, later := range members {
		if told[later] {
			continue
		}
		side := []*claim{later}
		for _, c := range members[i+1:] {
			if c.ordinal == later.ordinal && c.when == later.when && inOneRow(c, later) {
				side = append(side, c)
				told[c] = true
			}
		}
		var before []*claim
		for _, c := range members {
			if c.ordinal+1 == later.ordinal && inOneRow(c, later) && timeOfEvent(c).from >= timeOfEvent(later).until {
				before = append(before, c)
			}
		}
		if len(before) > 0 {
			out = append(out, build(Contradiction, ByOrder, j.inPlace([][]*claim{before, side}), sentence{
				High, whyRow(later, before), []string{"counted in one row, in the same words"},
			}))
		}
	}
	return out
}

// inOneRow: things of one kind, within the months in which a row of them goes by.
func inOneRow(a, b *claim) bool {
	const months = 120
	return timeOfEvent(a).apart(timeOfEvent(b)) <= months && (a.actor == b.actor || a.actor == noWord || b.actor == noWord) &&
		(shared(a.words(), b.words()) > 1 || a.head == b.head && a.head != noWord && shared(a.words(), b.words()) > 0)
}

// ordinals finds a contingent that one source still expects and another,
// earlier one has already counted.
func (j *judge) ordinals(actor string, members []*claim) []Conflict {
	var out []Conflict
	for n := 1; n <= mostOrdinal; n++ {
		var expected, arrived []*claim
		for _, c := range members {
			switch {
			case sentContingents(c):
				if !c.Amount.Value.Less(Int(int64(n))) {
					arrived = append(arrived, c)
				}
			case c.Event.Ordinal != n:
			case c.stance == promised:
				expected = append(expected, c)
			case c.stance == there || c.Status == Occurred:
				arrived = append(arrived, c)
			}
		}
		expected, arrived = stillExpected(expected, arrived)
		if len(expected) == 0 || len(arrived) == 0 {
			continue
		}
		out = append(out, build(Contradiction, ByOrdinal, j.byVoices([][]*claim{slices.Clone(expected), slices.Clone(arrived)}), sentence{
			High, whyOrdinal(actor, n, expected, arrived), []string{"same actor", "same contingent in its row"},
		}))
	}
	return out
}

// stillExpected keeps what was expected after another source had counted it:
// a plan stated before it came true contradicts nothing.
func stillExpected(expected, arrived []*claim) (late, early []*claim) {
	last, soonest := int32(0), int32(dusk)
	for _, c := range expected {
		last = max(last, c.src.day)
	}
	for _, c := range arrived {
		if c.src.day != 0 {
			soonest = min(soonest, c.src.day)
		}
	}
	late = slices.DeleteFunc(expected, func(c *claim) bool { return c.src.day <= soonest })
	early = slices.DeleteFunc(arrived, func(c *claim) bool { return c.src.day == 0 || c.src.day >= last })
	return late, early
}
