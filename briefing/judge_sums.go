package briefing

// sums finds a stated total that the parts listed with it exceed.
func (j *judge) sums() []Conflict {
	var out []Conflict
	for i := range j.claims {
		total := &j.claims[i]
		if !judged(total) || total.Role != Total || total.Amount.Range.High == nil || j.world.Kinds[total.Actor] != "mission" {
			continue
		}
		parts := j.partsOf(total)
		if len(parts) < 2 {
			continue
		}
		sum := Decimal{}
		for _, p := range parts {
			sum = sum.Add(lowOf(p))
		}
		if sum.Cmp(*total.rng.High) <= 0 {
			continue
		}
		c := j.build(Contradiction, BySum, [][]*claim{{total}, parts}, true)
		c.Severity = Medium
		c.Why = whySum(total, parts, sum)
		out = append(out, c)
	}
	return out
}

// partsOf is the contributions listed in the sentence of a total: one figure
// for each actor, of the same measure, unit and state.
func (j *judge) partsOf(total *claim) []*claim {
	var parts []*claim
	seen := map[string]bool{total.Actor: true}
	for step := -1; step <= 1; step += 2 {
		for i := total.index + step; i >= 0 && i < len(j.claims); i += step {
			c := &j.claims[i]
			if c.Source != total.Source || c.Sentence != total.Sentence {
				break
			}
			if !judged(c) || c.Measure != total.Measure || c.Amount.Unit != total.Amount.Unit || stanceOf(c) != stanceOf(total) || seen[c.Actor] {
				continue
			}
			seen[c.Actor] = true
			parts = append(parts, c)
		}
	}
	return parts
}

func lowOf(c *claim) Decimal {
	if c.rng.Low != nil {
		return *c.rng.Low
	}
	return Decimal{}
}

// anomalies finds what is odd without being contradictory: pledges that
// exceed the plan they are for, and planned days that passed.
func (j *judge) anomalies() []Conflict {
	return append(j.pledgesOverPlan(), j.plansPassed()...)
}

// pledgesOverPlan adds up what is promised to a mission: the total that each
// country promises, and what the others do together.
func (j *judge) pledgesOverPlan() []Conflict {
	var out []Conflict
	for _, g := range j.groupDates(j.strengthPlanned) {
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
		j.world.Kinds[c.Actor] != "mission" || c.Event.Class == "growth" {
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
	for _, g := range j.groupDates(decided) {
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
