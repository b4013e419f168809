package briefing

import (
	"cmp"
	"fmt"
	"slices"
)

// nearest bounds how many neighbours a figure is held against in each order,
// and reach how far it looks for them: the list of explanations stays as long
// as the figures.
const (
	nearest = 2
	reach   = 24
)

// lookAlikes explains pairs that a reader might take for contradictions: the
// nearest neighbours of each figure by actor and time, and by size.
func (j *judge) lookAlikes(flagged standings) []Conflict {
	var out []Conflict
	seen := map[[2]int]bool{}
	for _, family := range j.families() {
		for _, order := range []func(a, b *claim) int{byActor, bySize, byPlace} {
			slices.SortFunc(family, order)
			for i, a := range family {
				found := 0
				for k := i + 1; k < len(family) && k <= i+reach && found < nearest; k++ {
					if !j.alike(a, family[k]) {
						continue
					}
					found++
					pair := [2]int{min(a.index, family[k].index), max(a.index, family[k].index)}
					if seen[pair] || flagged.opposed(j.claims[pair[0]].ID, j.claims[pair[1]].ID) {
						continue
					}
					seen[pair] = true
					if c, ok := j.explain(&j.claims[pair[0]], &j.claims[pair[1]]); ok {
						out = append(out, c)
					}
				}
			}
		}
	}
	return out
}

// alike: a reader may take the two for each other. They concern one actor, or
// one of them the mission that the other is part of, or money for one thing.
func (j *judge) alike(a, b *claim) bool {
	if a.Amount == nil || b.Amount == nil {
		return a.Actor == b.Actor && a.Event.Class == b.Event.Class
	}
	if a.Amount.Temporal() || b.Amount.Temporal() || a.Role == Multiplier || b.Role == Multiplier || a.Role == Ordinal || b.Role == Ordinal {
		return false
	}
	return a.Actor == b.Actor || (j.isMission(a) || j.isMission(b) || sameAmount(a, b)) && a.Measure == Contingent || a.Measure == Funding || a.Measure == Cost
}

func (j *judge) isMission(c *claim) bool { return j.world.Kinds[c.Actor] == "mission" }

func byActor(a, b *claim) int {
	return cmp.Or(cmp.Compare(a.Actor, b.Actor), a.AsOf.From.Compare(b.AsOf.From), cmp.Compare(a.index, b.index))
}

// byPlace keeps figures of one passage together: a reader meets them side by side.
func byPlace(a, b *claim) int { return cmp.Compare(a.index, b.index) }

func bySize(a, b *claim) int {
	return cmp.Or(point(a).Cmp(point(b)), cmp.Compare(a.index, b.index))
}

// families gathers what can be taken for one another: the same measure (money
// given and money needed together), each fact once.
func (j *judge) families() [][]*claim {
	type familyKey struct {
		measure Measure
		kind    Kind
	}
	at := map[familyKey]int{}
	var out [][]*claim
	told := map[string]bool{}
	for i := range j.claims {
		c := &j.claims[i]
		if c.Measure == Other || c.Kind() == KindDuration || c.Kind() == KindDate && (c.When.Span.IsZero() || c.Event.Class == "") {
			continue
		}
		if fact := factKey(c); told[fact] {
			continue
		} else {
			told[fact] = true
		}
		k := familyKey{c.Measure, c.Kind()}
		if k.measure == Cost {
			k.measure = Funding
		}
		if _, ok := at[k]; !ok {
			at[k] = len(out)
			out = append(out, nil)
		}
		out[at[k]] = append(out[at[k]], c)
	}
	return out
}

// factKey is one source's fact: its restatements are explained once.
func factKey(c *claim) string {
	if c.Amount == nil {
		return fmt.Sprint(c.Source, c.Event.Class, c.When.Span, c.Actor)
	}
	return fmt.Sprint(c.Source, c.Measure, c.Actor, stanceOf(c), portionOf(c), c.Event.Ordinal, point(c), c.Amount.Hedge, c.Amount.Unit)
}

// explain says why a pair is no contradiction; ok is false when it is one, or
// when nobody would take the two for each other.
func (j *judge) explain(a, b *claim) (Conflict, bool) {
	var reason Reason
	var why string
	if a.Amount == nil || b.Amount == nil {
		reason, why = explainDates(a, b)
	} else {
		reason, why = j.explainAmounts(a, b)
	}
	if reason == "" {
		return Conflict{}, false
	}
	c := j.build(Explained, kindOfPair(a), [][]*claim{{a}, {b}}, true)
	c.Reason, c.Why = reason, capitalised(why)+"."
	return c, true
}

func kindOfPair(c *claim) ConflictKind {
	if c.Amount == nil {
		return ByDate
	}
	return ByValue
}

func explainDates(a, b *claim) (Reason, string) {
	if a.Event.Class != b.Event.Class || a.Event.Ordinal != b.Event.Ordinal || a.Actor != b.Actor {
		return "", ""
	}
	if !a.When.Span.Meets(b.When.Span) {
		return "", ""
	}
	if a.When.Span != b.When.Span {
		return ReasonRounding, fmt.Sprintf("%s and %s are the same date, told with different precision", a.When.Span.Long(), b.When.Span.Long())
	}
	return ReasonSame, fmt.Sprintf("both give %s", a.When.Span.Long())
}

func (j *judge) explainAmounts(a, b *claim) (Reason, string) {
	if judged(a) && judged(b) && keyOf(a) == keyOf(b) && j.contradict(a, b) {
		return "", "" // a contradiction is never explained away
	}
	pa, pb := Print(*a.Amount), Print(*b.Amount)
	money := isCurrency(a.Amount.Unit) && isCurrency(b.Amount.Unit)
	switch {
	case money && a.Amount.Unit != b.Amount.Unit:
		return ReasonCurrency, fmt.Sprintf("%s and %s are in different currencies", pa, pb)
	case a.Measure != b.Measure:
		return ReasonRole, fmt.Sprintf("%s is a %s, %s is %s: what a thing costs is not what is given for it", pa, a.Measure, pb, b.Measure)
	case a.Amount.Unit != b.Amount.Unit:
		return ReasonRole, fmt.Sprintf("%s and %s count different things", pa, pb)
	case portionOf(a) != portionOf(b):
		return ReasonRole, fmt.Sprintf("%s is %s, %s is %s", pa, portionWords(a), pb, portionWords(b))
	case !j.sameWhole(a, b):
		return ReasonScope, fmt.Sprintf("%s concerns %s, %s concerns %s", pa, whole(a), pb, whole(b))
	case a.Event.Ordinal != b.Event.Ordinal && a.Event.Ordinal > 0 && b.Event.Ordinal > 0:
		return ReasonScope, fmt.Sprintf("%s is the %s contingent, %s the %s", pa, nth(a.Event.Ordinal), pb, nth(b.Event.Ordinal))
	case a.Amount.Per != b.Amount.Per && a.Amount.Per != "" && b.Amount.Per != "":
		return ReasonPeriod, fmt.Sprintf("%s and %s are counted over different periods", pa, pb)
	case stanceOf(a) != stanceOf(b):
		return ReasonStatus, fmt.Sprintf("%s is %s, %s is %s", pa, a.Status, pb, b.Status)
	case a.Measure.Flow() && a.Period.IsZero() && b.Period.IsZero() && apart(a.AsOf, b.AsOf) > 0:
		return ReasonTime, fmt.Sprintf("%s holds as of %s, %s as of %s", pa, a.AsOf.Long(), pb, b.AsOf.Long())
	case a.Measure.Flow() && !samePeriod(a, b) && !startTogether(a, b):
		return ReasonPeriod, fmt.Sprintf("%s and %s are counted over different periods", pa, pb)
	case forceOf(a) != forceOf(b) && forceOf(a) != "" && forceOf(b) != "":
		return ReasonRole, fmt.Sprintf("%s counts %s, %s counts %s", pa, forceOf(a), pb, forceOf(b))
	case a.Scope != b.Scope && ratio(a, b) > 2:
		return ReasonScope, fmt.Sprintf("%s concerns %s, %s concerns %s", pa, whole(a), pb, whole(b))
	case agree(a, b):
		return agreement(a, b, pa, pb)
	case revised(a, b):
		return ReasonRevision, fmt.Sprintf("the later source tells of the change between %s and %s", pa, pb)
	case !sameTime(a, b):
		return ReasonTime, fmt.Sprintf("%s holds as of %s, %s as of %s", pa, a.AsOf.Long(), pb, b.AsOf.Long())
	case keyOf(a).step != keyOf(b).step:
		return ReasonTime, fmt.Sprintf("%s and %s are stages of one plan", pa, pb)
	}
	return "", ""
}

// agreement says why two figures that differ in print are one fact.
func agreement(a, b *claim, pa, pb string) (Reason, string) {
	switch {
	case sameAmount(a, b) && a.Amount.Hedge == b.Amount.Hedge:
		return ReasonSame, fmt.Sprintf("both give %s", pa)
	case hedgedFigure(a) || hedgedFigure(b):
		return ReasonHedge, fmt.Sprintf("%s and %s agree: one is not printed as exact", pa, pb)
	}
	return ReasonRounding, fmt.Sprintf("%s and %s agree once rounded", pa, pb)
}

func portionWords(c *claim) string {
	switch portionOf(c) {
	case batch:
		return "an addition"
	case portion(Part):
		return "a part"
	case portion(Share):
		return "a share"
	case portion(Multiplier):
		return "a factor"
	case portion(Ordinal):
		return "a place in a row"
	}
	return "a total"
}

// sameWhole: an unknown scope is no reason to tell two figures apart.
func (j *judge) sameWhole(a, b *claim) bool {
	return a.Actor == b.Actor && (a.Scope == "" || b.Scope == "" || j.sameScope(a, b))
}

// startTogether: both count from the same day, up to different ones.
func startTogether(a, b *claim) bool {
	return !a.Period.From.IsZero() && closeDays(a.Period.From, b.Period.From, 3)
}

func whole(c *claim) string {
	name := theName(c.Actor)
	if c.Scope != "" && c.Scope != c.Actor {
		return name + " in " + theName(c.Scope)
	}
	return name
}
