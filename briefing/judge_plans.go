package briefing

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Anomalies: what is odd without being contradictory. Promises that exceed the
// plan they are for, and planned days that passed.

// strengthOf names the mission whose strength a claim tells or adds to.
func (j *judge) strengthOf(c *claim) string {
	switch {
	case c.Measure != Contingent || !c.quantity || c.unit != personWord:
		return ""
	case c.Role == Total && j.isMission(c):
		return c.Actor
	case c.stance == promised && j.world.Kinds[c.Scope] == "mission":
		return c.Scope
	}
	return ""
}

// offersOverCeiling: all that is pledged to a mission, told as one number,
// exceeds what it is authorised to hold.
func (j *judge) offersOverCeiling(mission string, members []*claim) []Conflict {
	var ceiling, offers []*claim
	for _, c := range members {
		switch {
		case c.Actor != mission || c.Role != Total:
		case c.Status == Authorised:
			ceiling = append(ceiling, c)
		case c.Status == Pledged:
			offers = append(offers, c)
		}
	}
	for _, limit := range ceiling {
		over := slices.DeleteFunc(slices.Clone(offers), func(c *claim) bool {
			return c.low <= limit.high || c.asOf.apart(limit.asOf) > 366 || higherNear(limit, ceiling)
		})
		if len(over) > 0 {
			return []Conflict{build(Anomaly, ByValue, j.inPlace([][]*claim{{limit}, over}), sentence{
				Low, whyOffers(mission, limit, over), []string{"same mission", "offers against its ceiling"},
			})}
		}
	}
	return nil
}

// higherNear: another source gives a higher limit for the same year.
func higherNear(limit *claim, all []*claim) bool {
	return slices.ContainsFunc(all, func(c *claim) bool { return c.near > limit.near && c.asOf.apart(limit.asOf) <= 366 })
}

// pledgesOverPlan adds up what is promised to a mission: the total that each
// country promises, and what the others do together.
func (j *judge) pledgesOverPlan(mission string, members []*claim) []Conflict {
	var plan []*claim
	for _, c := range members {
		if c.Actor == mission && (c.stance == promised || c.Status == Authorised) && c.Event.Class != "growth" && c.Event.Class != "departure" {
			plan = append(plan, c)
		}
	}
	if len(plan) == 0 {
		return nil
	}
	limit := slices.MaxFunc(plan, func(a, b *claim) int { return cmp.Compare(a.high, b.high) })
	parts := promisedTo(mission, limit, members)
	sum := Decimal{}
	for _, p := range parts {
		sum = sum.Add(point(p))
	}
	if len(parts) < 2 || sum.Float() <= limit.high {
		return nil
	}
	return []Conflict{build(Anomaly, BySum, j.inPlace([][]*claim{plan, parts}), sentence{
		Low, whyPledges(mission, limit, parts, sum), []string{"same mission", "promises against its planned strength"},
	})}
}

// promisedTo is the last promise of each contributor to a mission: its total, or
// else its batch; single countries are left out where one figure stands for
// all the others.
func promisedTo(mission string, limit *claim, members []*claim) []*claim {
	best := map[string]*claim{}
	var order []string
	for _, c := range members {
		if c.Amount.Value == nil || c.stance != promised || c.Scope != mission || c.Actor == mission || c.Actor == "" {
			continue
		}
		if c.asOf.apart(limit.asOf) > promiseHolds || c.Role != Total && c.Role != Increment {
			continue
		}
		old, seen := best[c.Actor]
		if !seen {
			order = append(order, c.Actor)
		}
		if !seen || old.Role != Total && c.Role == Total || old.Role == c.Role && old.asOf.from < c.asOf.from {
			best[c.Actor] = c
		}
	}
	others := best[otherCountries]
	var parts []*claim
	for _, actor := range order {
		if c := best[actor]; others == nil || c == others || c.Source == others.Source {
			parts = append(parts, c)
		}
	}
	return parts
}

// otherCountries is how figures name all contributors but one.
const otherCountries = "other countries"

// votedOn names the thing that a decision with a day is about.
func (j *judge) votedOn(c *claim) string {
	if !c.when.known() || c.Event.Class != "authorisation" {
		return ""
	}
	return c.Scope
}

// plansPassed finds a day by which something was to be decided, and a later
// day on which another source says that it was.
func (j *judge) plansPassed(_ string, members []*claim) []Conflict {
	var out []Conflict
	for _, plan := range members {
		if !plan.Status.Ahead() || plan.Status == Authorised || plan.when.until == dusk || plan.Amount != nil {
			continue
		}
		var done []*claim
		for _, c := range members {
			late := c.when.from
			if c.Source != plan.Source && (c.Status == Occurred || c.Status == Authorised) && late > dawn && late >= plan.when.until &&
				late-plan.when.until < promiseHolds && c.src.day >= late {
				done = append(done, c)
			}
		}
		if len(done) > 0 {
			out = append(out, build(Anomaly, BySchedule, j.inPlace([][]*claim{{plan}, done}), sentence{
				Medium, whyPassed(plan, done), []string{"same thing decided on"},
			}))
		}
	}
	return out
}

// chronicleOf gathers the dates that one source tells of.
func (j *judge) chronicleOf(c *claim) string {
	if !c.dated() || c.src.day == 0 {
		return ""
	}
	return string(c.Source)
}

// passedBy is the day by which a planned date had passed when its source was
// published; a month without a year that had just gone by is taken for that
// one, not for next year's.
func passedBy(plan *claim) (day int32, stale bool) {
	const longest, justGone, year = 62, 60, 365
	switch until := plan.when.until; {
	case plan.Status != Planned || plan.In == Caption || plan.when.length() > longest:
		return 0, false
	case strings.Contains(plan.Text, strconv.Itoa(plan.When.Span.From.Year)):
		return until, until <= plan.src.day
	default:
		until -= year
		return until, until <= plan.src.day && until > plan.src.day-justGone
	}
}

// stalePlans finds what a source still tells as to come by a day that had
// passed when it was published, as its own other dates show.
func (j *judge) stalePlans(_ string, members []*claim) []Conflict {
	const witnesses = 3
	var out []Conflict
	for _, plan := range members {
		passed, stale := passedBy(plan)
		if !stale {
			continue
		}
		var later []*claim
		for _, c := range members {
			if c.Status == Occurred && c.when.from >= passed && c.when.until <= c.src.day+1 {
				later = append(later, c)
			}
		}
		if len(later) == 0 {
			continue
		}
		slices.SortStableFunc(later, func(a, b *claim) int { return cmp.Compare(b.when.from, a.when.from) })
		if later[0].when.until == plan.src.day+1 { // the day that it is published, which says all
			later = later[:1]
		}
		later = later[:min(witnesses, len(later))]
		out = append(out, build(Anomaly, BySchedule, [][]*claim{{plan}, later}, sentence{
			Low, whyStale(plan, later[0]), []string{"one source, which tells of later days"},
		}))
	}
	return out
}
