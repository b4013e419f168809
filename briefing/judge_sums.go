package briefing

import "strings"

// sums finds a stated total that the parts listed with it contradict: parts
// that exceed it, or a complete list that does not reach it.
func (j *judge) sums() []Conflict {
	var out []Conflict
	for i := range j.claims {
		total := &j.claims[i]
		if total.Amount == nil || total.Role != Total || total.rng.High == nil || total.Measure == Timeline || total.Measure == Other {
			continue
		}
		parts := j.partsOf(total)
		if len(parts) < 2 {
			continue
		}
		sum := Range{&Decimal{}, &Decimal{}}
		for _, p := range parts {
			sum = addRanges(sum, p.Amount.Range) // as printed: halves of last digits would add up
		}
		if sum.Meets(total.rng) || !complete(total, parts[0]) && !(j.isMission(total) && exceeds(sum, total.rng)) {
			continue
		}
		c := j.build(Contradiction, BySum, [][]*claim{{total}, parts}, true)
		c.Severity = Medium
		c.Why = whySum(total, parts, sum)
		out = append(out, c)
	}
	return out
}

// partsOf is the parts listed behind a total in its sentence: one figure for
// each actor or place, of the same measure and unit.
func (j *judge) partsOf(total *claim) []*claim {
	var parts []*claim
	seen := map[string]bool{}
	for i := total.index + 1; i < len(j.claims); i++ {
		c := &j.claims[i]
		if c.Source != total.Source || c.Sentence != total.Sentence {
			break
		}
		if c.Amount == nil || stanceOf(c) != stanceOf(total) || portionOf(c) == batch || c.Measure != total.Measure || c.Amount.Unit != total.Amount.Unit || c.Role == Share || c.Amount.Range.Low == nil || c.Amount.Range.High == nil {
			continue
		}
		who := c.Actor + "/" + c.Scope
		if seen[who] {
			return nil // not one list of parts
		}
		seen[who] = true
		parts = append(parts, c)
	}
	return parts
}

// complete: the words between a total and its first part promise the whole list.
func complete(total, part *claim) bool {
	from, to := total.Number.End-total.Sentence.Start, part.Number.Start-total.Sentence.Start
	if from < 0 || to > len(total.Quote) || from >= to {
		return false
	}
	between := total.Quote[from:to]
	for _, sign := range []string{":", "made up", "comprising", "consisting of", "namely", "composed of", "broken down"} {
		if strings.Contains(between, sign) {
			return true
		}
	}
	return false
}

func exceeds(sum, total Range) bool {
	return sum.Low != nil && total.High != nil && total.High.Less(*sum.Low)
}

func addRanges(a, b Range) Range {
	low, high := a.Low.Add(*b.Low), a.High.Add(*b.High)
	return Range{&low, &high}
}

// anomalies finds what is odd without being contradictory: pledges that
// exceed the plan they are for, and planned days that passed.
func (j *judge) anomalies() []Conflict {
	return append(append(j.pledgesOverPlan(), j.offersOverCeiling()...), j.plansPassed()...)
}

// offersOverCeiling: all that is pledged to a mission, told as one number,
// exceeds what it is authorised to hold.
func (j *judge) offersOverCeiling() []Conflict {
	var out []Conflict
	for _, g := range j.groupBy(j.wholeStrength) {
		var ceiling, offers []*claim
		for _, c := range g.members {
			switch {
			case c.Status == Authorised:
				ceiling = append(ceiling, c)
			case c.Status == Pledged:
				offers = append(offers, c)
			}
		}
		limit := highest(ceiling)
		if limit == nil || len(offers) == 0 {
			continue
		}
		var over []*claim
		for _, c := range offers {
			if c.Amount.Value != nil && limit.Less(*c.Amount.Value) && apart(c.AsOf, ceiling[0].AsOf) <= 366 {
				over = append(over, c)
			}
		}
		if len(over) == 0 {
			continue
		}
		c := j.build(Anomaly, ByValue, [][]*claim{ceiling, over}, true)
		c.Severity = Low
		c.Why = whyOffers(g.name, ceiling, over)
		out = append(out, c)
	}
	return out
}

// wholeStrength names the mission whose whole strength a claim tells.
func (j *judge) wholeStrength(c *claim) string {
	if c.Measure != Contingent || c.Amount == nil || c.Role != Total || j.world.Kinds[c.Actor] != "mission" {
		return ""
	}
	return c.Actor
}

// pledgesOverPlan adds up what is promised to a mission: the total that each
// country promises, and what the others do together.
func (j *judge) pledgesOverPlan() []Conflict {
	var out []Conflict
	for _, g := range j.groupBy(j.strengthPlanned) {
		plan := g.members
		limit := highest(plan)
		if limit == nil {
			continue
		}
		parts := j.promisedTo(g.name, plan)
		sum := Decimal{}
		for _, p := range parts {
			sum = sum.Add(point(p))
		}
		if len(parts) < 2 || sum.Cmp(*limit) <= 0 {
			continue
		}
		c := j.build(Anomaly, BySum, [][]*claim{plan, parts}, true)
		c.Severity = Low
		c.Why = whyPledges(g.name, plan, parts, sum)
		out = append(out, c)
	}
	return out
}

// strengthPlanned names the mission whose planned whole strength a claim is.
func (j *judge) strengthPlanned(c *claim) string {
	if c.Measure != Contingent || c.Amount == nil || c.Role != Total || stanceOf(c) != promised && c.Status != Authorised ||
		j.world.Kinds[c.Actor] != "mission" || c.Event.Class == "growth" || c.Event.Class == "departure" {
		return ""
	}
	return c.Actor
}

func highest(plan []*claim) *Decimal {
	var top *Decimal
	for _, c := range plan {
		if c.Amount.Value != nil && (top == nil || top.Less(*c.Amount.Value)) {
			top = c.Amount.Value
		}
	}
	return top
}

// promisedTo is one promise for each contributor to a mission: its total, or
// else its batch; single countries are left out where one figure stands for
// all the others.
func (j *judge) promisedTo(mission string, plan []*claim) []*claim {
	best := map[string]*claim{}
	var order []string
	for i := range j.claims {
		c := &j.claims[i]
		if c.Measure != Contingent || c.Amount == nil || c.Amount.Value == nil || stanceOf(c) != promised || c.Scope != mission || c.Actor == mission || c.Actor == "" {
			continue
		}
		if apart(c.AsOf, plan[0].AsOf) > 183 || c.Role != Total && c.Role != Increment {
			continue
		}
		old, seen := best[c.Actor]
		if !seen {
			order = append(order, c.Actor)
		}
		if !seen || old.Role != Total && c.Role == Total {
			best[c.Actor] = c
		}
	}
	others := best["other countries"]
	var parts []*claim
	for _, actor := range order {
		if c := best[actor]; others == nil || c == others || c.Source == others.Source {
			parts = append(parts, c)
		}
	}
	return parts
}

// plansPassed finds a day by which something was to happen, and a later day
// on which another source says that it did.
func (j *judge) plansPassed() []Conflict {
	decided := func(c *claim) string {
		if c.When == nil || c.When.Span.IsZero() || c.Event.Class != "authorisation" {
			return ""
		}
		return c.Scope
	}
	var out []Conflict
	for _, g := range j.groupBy(decided) {
		for _, plan := range g.members {
			if !plan.Status.Ahead() || plan.Status == Authorised || plan.When.Span.Until.IsZero() || plan.Amount != nil {
				continue
			}
			var done []*claim
			for _, c := range g.members {
				late := c.When.Span.From
				if c.Source != plan.Source && (c.Status == Occurred || c.Status == Authorised) && !late.IsZero() && !late.Before(plan.When.Span.Until) && late.Days(plan.When.Span.Until) < 183 && c.src.Published.Compare(late) >= 0 {
					done = append(done, c)
				}
			}
			if len(done) == 0 {
				continue
			}
			c := j.build(Anomaly, BySchedule, [][]*claim{{plan}, done}, true)
			c.Severity = Medium
			c.Why = whyPassed(plan, done)
			out = append(out, c)
		}
	}
	return out
}
