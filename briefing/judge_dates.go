package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// opposeDates weighs two dates: whether they are of one event and do not meet.
func (j *judge) opposeDates(a, b *claim) (points int, opposed bool) {
	if a.when.meets(b.when) || j.differDates(a, b) != "" {
		return 0, false
	}
	points = likeness(dateAspects, a, b)
	return points, points >= bar || j.toldSame(a, b)
}

// differDates tells two dates apart.
func (j *judge) differDates(a, b *claim) difference {
	switch {
	case j.toldApart(a, b):
		return differsByHand
	case j.toldSame(a, b):
		return ""
	case a.Source == b.Source && a.Sentence == b.Sentence:
		return differsInList
	case j.startOf(a) != "" && j.startOf(a) == j.startOf(b), j.planOf(a) != "" && j.planOf(a) == j.planOf(b):
		return differsInList // judged by their name
	case (a.Status == Occurred) != (b.Status == Occurred):
		return differsInStance
	case momentOf(a) != momentOf(b):
		return differsInKind
	case a.Event.Ordinal != b.Event.Ordinal && a.Event.Ordinal > 0 && b.Event.Ordinal > 0:
		return differsInOrdinal
	case otherMission(a, b):
		return differsInActor
	case (repeats(a) || repeats(b)) && a.when.apart(b.when) > 45 && dateSlipLevel(a, b) == 0:
		return differsInTime // things of this kind happen again
	case (repeats(a) || repeats(b)) && max(a.when.length(), b.when.length()) > 31:
		return differsInPeriod // a year's toll is no event
	}
	return ""
}

// momentOf is what a date is of: the opening of a thing, its close, or an event
// of another kind; "" when the text does not tell, or only dates itself.
func momentOf(c *claim) string {
	switch {
	case c.Event.Class == "begin", c.Event.Class == "arrival" && c.Event.Ordinal == 1:
		return "opening"
	case c.Event.Class == "end", c.Event.Class == "departure" && c.Event.Ordinal == 0:
		return "close"
	case c.Event.Class == "dateline", c.Event.Class == "report":
		return ""
	}
	return c.Event.Class
}

// repeats reports a kind of event that happens again and again.
func repeats(c *claim) bool {
	switch c.Event.Class {
	case "begin", "end", "siege", "departure":
		return false
	case "arrival":
		return c.Event.Ordinal == 0
	}
	return true
}

// otherMission: each sentence names missions or groups, and none that the
// other does.
func otherMission(a, b *claim) bool { return sortLevel(ofMission)(a, b) == noneShared }

// noneShared is the level of names of one sort that both sentences have, and
// none that is in both.
const noneShared = 3

// sortLevel counts the shared names of one sort: none, one, two or more, or
// noneShared.
func sortLevel(sort word) func(a, b *claim) int {
	return func(a, b *claim) int {
		both, x, y := 0, 0, 0
		for _, n := range a.names {
			if n.sort() == sort {
				x++
				if holds(b.names, n) {
					both++
				}
			}
		}
		for _, n := range b.names {
			if n.sort() == sort {
				y++
			}
		}
		if both == 0 && x > 0 && y > 0 {
			return noneShared
		}
		return min(both, 2)
	}
}

// dateConflict is what dates of one event come to.
func (j *judge) dateConflict(part []*claim) []Conflict {
	sides := spanSides(part)
	if len(sides) < 2 {
		return nil
	}
	j.byVoices(sides)
	first := sides[0][0]
	kind, severity := ByDate, dateSeverity(sides)
	switch {
	case first.Status != Occurred:
		kind, severity = BySchedule, Low
	case oneSource(sides):
		kind = Internal
	}
	return []Conflict{build(Contradiction, kind, sides, sentence{
		severity, whyDate(eventWords(first), sides), because(dateAspects, first, sides[1][0]),
	})}
}

// eventWords: what happened, as a sentence writes it.
func eventWords(c *claim) string {
	return fmt.Sprintf("the day of “%s”", shorten(c.Event.Text, 60))
}

var dateAspects = []aspect{
	{"base", func(_, _ *claim) int { return 0 }, []grade{{"", -27, ""}}},
	{
		"actor", func(a, b *claim) int { return nameLevel(a.actor, b.actor, a, b) },
		[]grade{{"unknown", 0, ""}, {"same", 7, "same actor"}, {"other", 7, ""}, {"within", -8, ""}, {"named", 7, ""}},
	},
	{
		"scope", func(a, b *claim) int { return nameLevel(a.scope, b.scope, a, b) },
		[]grade{{"unknown", 0, ""}, {"same", 0, "same place or whole"}, {"other", 0, ""}, {"within", 0, ""}, {"named", 0, ""}},
	},
	{"event", momentLevel, []grade{{"once", 0, "same kind of event"}, {"repeats", -15, "same kind of event"}}},
	{
		"ordinal", func(a, b *claim) int { return ordinalLevel(a, b) },
		[]grade{{"none", 0, ""}, {"same", 0, "same in its row"}, {"one", 0, ""}},
	},
	{"plan", func(a, _ *claim) int {
		if a.Status == Occurred {
			return 0
		}
		return 1
	}, []grade{{"happened", 0, "both happened"}, {"planned", 0, "both planned"}}},
	{"counted", countedLevel, []grade{{"unknown", 0, ""}, {"same", 4, "same thing named"}, {"other", -12, ""}}},
	{"missions", sortLevel(ofMission), []grade{{"none", 0, ""}, {"one", 6, "same mission or group"}, {"two", 6, "same missions or groups"}, {"other", 0, ""}}},
	{"places", sortLevel(ofPlace), []grade{{"none", 0, ""}, {"one", 10, "same place or name"}, {"two", 10, "same places or names"}, {"other", 0, ""}}},
	{"countries", sortLevel(ofCountry), []grade{{"none", 0, ""}, {"one", 6, "same country"}, {"two", 6, "same countries"}, {"other", -3, ""}}},
	{"bodies", sortLevel(ofBody), []grade{{"none", 0, ""}, {"one", 0, "same body"}, {"two", 0, "same bodies"}, {"other", -2, ""}}},
	{"words", wordsLevel, []grade{{"few", 0, ""}, {"none", -1, ""}, {"one", 3, ""}, {"two", 6, "words in both sentences"}, {"more", 12, "words in both sentences"}}},
	{"wordshare", wordShareLevel, []grade{{"few", 0, ""}, {"tenth", 0, ""}, {"fifth", 0, ""}, {"third", 0, ""}, {"most", 2, ""}}},
	{"theme", themeLevel, []grade{{"none", 0, ""}, {"one", 6, ""}, {"two", 14, ""}, {"three", 14, ""}, {"four", 14, ""}, {"source", -6, ""}, {"headline", 14, ""}}},
	{"gap", dateGapLevel, []grade{{"days", 0, ""}, {"month", 0, ""}, {"year", 0, ""}, {"more", -5, ""}}},
	{"precision", precisionLevel, []grade{{"day", 0, ""}, {"month", -4, ""}, {"coarse", -6, ""}}},
	{"slip", dateSlipLevel, []grade{{"none", 0, ""}, {"slip", 10, "dates that differ by one slip"}}},
}

func momentLevel(a, b *claim) int {
	if repeats(a) || repeats(b) {
		return 1
	}
	return 0
}

func ordinalLevel(a, b *claim) int {
	switch x, y := a.Event.Ordinal, b.Event.Ordinal; {
	case x == y && x == 0:
		return 0
	case x == y:
		return 1
	}
	return 2
}

func dateGapLevel(a, b *claim) int {
	switch gap := a.when.apart(b.when); {
	case gap <= 10:
		return 0
	case gap <= 45:
		return 1
	case gap <= 400:
		return 2
	}
	return 3
}

func precisionLevel(a, b *claim) int {
	switch longest := max(a.when.length(), b.when.length()); {
	case longest <= 1:
		return 0
	case longest <= 31:
		return 1
	}
	return 2
}

// dateSlipLevel sees dates a slip of the pen apart: another year, or another
// month with the same day.
func dateSlipLevel(a, b *claim) int {
	x, y := a.When.Span.From, b.When.Span.From
	if max(a.when.length(), b.when.length()) > 31 {
		return 0
	}
	days := a.when.length() <= 1 && b.when.length() <= 1
	if x.Month == y.Month && x.Year != y.Year && (!days || x.Day == y.Day) || days && x.Year == y.Year && x.Day == y.Day {
		return 1
	}
	return 0
}

// startOf names a thing that begins once, or is "" for any other date. A
// mission begins when its first contingent arrives.
func (j *judge) startOf(c *claim) string {
	if !c.dated() || c.Status != Occurred {
		return ""
	}
	switch {
	case c.Event.Class == "arrival" && c.Event.Ordinal == 1 && j.world.Kinds[c.Scope] == "mission",
		c.Event.Class == "arrival" && c.Event.Ordinal == 0 && j.sendsMissions(c),
		c.Event.Class == "begin" && j.world.Kinds[c.Scope] == "mission" && c.Actor == c.Scope:
		return "start of " + c.Scope
	case c.Event.Class == "arrival" && c.Event.Ordinal == 1 && c.Scope != "" && c.Actor != "":
		return "first arrival from " + c.Actor + " in " + c.Scope
	case c.Event.Class == "siege" && c.Scope != "" && strings.HasPrefix(strings.ToLower(c.Text), "since"):
		return "start of the siege in " + c.Scope
	case c.Event.Class == "begin" && c.Counted != "" && c.Scope != "":
		return "start of the " + c.Counted + " in " + c.Scope
	}
	return ""
}

// sendsMissions: the actor is a body whose mission is the one that arrives.
func (j *judge) sendsMissions(c *claim) bool {
	switch j.world.Kinds[c.Actor] {
	case "organisation", "alliance":
		return j.world.Kinds[c.Scope] == "mission"
	}
	return false
}

// starts finds one-time events that sources put on days that do not meet. A
// mission starts with the country that came first: others come later.
func (j *judge) starts(_ string, members []*claim) []Conflict {
	sides := spanSides(j.firstToCome(members))
	if len(sides) < 2 {
		return nil
	}
	j.byVoices(sides)
	kind := ByDate
	if oneSource(sides) {
		kind = Internal
	}
	return []Conflict{build(Contradiction, kind, sides, sentence{
		dateSeverity(sides), whyDate(j.startWords(sides[0][0]), sides), []string{"same thing, which begins once"},
	})}
}

// firstToCome leaves out the first arrivals from all countries but the one that
// some source dates first.
func (j *judge) firstToCome(members []*claim) []*claim {
	arrives := func(c *claim) bool { // the host of a mission does not come to it
		return c.Event.Class == "arrival" && j.world.Kinds[c.Actor] == "country" && !j.world.Lies(c.Scope, c.Actor)
	}
	var first *claim
	for _, c := range members {
		if arrives(c) && (first == nil || c.when.from < first.when.from) {
			first = c
		}
	}
	return slices.DeleteFunc(slices.Clone(members), func(c *claim) bool { return arrives(c) && c.actor != first.actor })
}

// startWords is startOf as a sentence writes it.
func (j *judge) startWords(c *claim) string {
	if c.Event.Class == "siege" {
		return "the start of the siege in " + theName(c.Scope)
	}
	if c.Event.Class == "begin" && j.world.Kinds[c.Scope] != "mission" {
		return "the start of the " + c.Counted + " in " + theName(c.Scope)
	}
	if c.Event.Class == "arrival" && j.world.Kinds[c.Scope] != "mission" {
		return "the first arrival from " + theName(c.Actor) + " in " + theName(c.Scope)
	}
	return "the start of " + theName(c.Scope)
}

// spanSides parts dates into those that meet, the most exact ones first, so
// that "2024" joins June 2024 rather than parting from it.
func spanSides(members []*claim) [][]*claim {
	members = slices.Clone(members)
	slices.SortFunc(members, func(a, b *claim) int {
		return cmp.Or(cmp.Compare(a.when.length(), b.when.length()), cmp.Compare(a.when.from, b.when.from), compareClaims(a, b))
	})
	var sides [][]*claim
	var common []days // spans that meet pairwise share a day
next:
	for _, c := range members {
		for i := range sides {
			if common[i].meets(c.when) {
				sides[i] = append(sides[i], c)
				common[i] = days{max(common[i].from, c.when.from), min(common[i].until, c.when.until)}
				continue next
			}
		}
		sides, common = append(sides, []*claim{c}), append(common, c.when)
	}
	return sides
}

// dateSeverity: a month or more apart is high, days apart medium.
func dateSeverity(sides [][]*claim) Severity {
	if sides[0][0].when.apart(sides[1][0].when) >= 28 {
		return High
	}
	return Medium
}

// planOf names what a planned date is the date of, or "".
func (j *judge) planOf(c *claim) string {
	if !c.dated() || c.when.length() > 200 || c.src.day == 0 || c.Status != Planned && (c.Status != Authorised || c.Event.Class != "end") {
		return ""
	}
	switch c.Event.Class {
	case "arrival", "departure", "schedule":
		switch {
		case c.Actor == "":
		case c.Event.Class == "departure" && j.isMission(c):
			return c.Actor + "’s departure"
		default: // a country's contingent departs to arrive
			return c.Actor + "’s next deployment"
		}
	case "end":
		if mission := j.missionOf(c); mission != "" {
			return "end of the mandate of " + mission
		}
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

// missionOf is the mission that a claim tells of, as its actor or its scope.
func (j *judge) missionOf(c *claim) string {
	switch {
	case j.isMission(c):
		return c.Actor
	case j.world.Kinds[c.Scope] == "mission":
		return c.Scope
	}
	return ""
}

// schedules finds one plan with two times where no source tells of a change.
func (j *judge) schedules(name string, members []*claim) []Conflict {
	var out []Conflict
	for _, near := range statedTogether(members, 214) {
		sides := spanSides(near)
		if len(sides) < 2 || oneSource(sides) || tellsOfChange(sides) {
			continue
		}
		j.byVoices(sides)
		out = append(out, build(Contradiction, BySchedule, sides, sentence{
			Low, whyDate(name, sides), []string{"same plan, stated within months"},
		}))
	}
	return out
}

// tellsOfChange: a source that gives both times tells how one became the other.
func tellsOfChange(sides [][]*claim) bool {
	at := map[SourceID]int{}
	for i, side := range sides {
		for _, c := range side {
			if first, known := at[c.Source]; known && first != i {
				return true
			}
			at[c.Source] = i
		}
	}
	return false
}

// statedTogether groups claims whose publications lie within so many days of
// the first of the group. A plan stated after the day of an earlier one is
// another plan.
func statedTogether(members []*claim, most int32) [][]*claim {
	var out [][]*claim
	until := int32(dawn) // the latest day that the group plans for
	for _, c := range members {
		if n := len(out); n == 0 || c.src.day-out[n-1][0].src.day > most || until > dawn && until < c.src.day {
			out, until = append(out, nil), dawn
		}
		out[len(out)-1] = append(out[len(out)-1], c)
		until = max(until, c.when.until)
	}
	return out
}
