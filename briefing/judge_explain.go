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
// nearest neighbours of each figure by actor and time, by size and by place.
func (x *Index) lookAlikes(flagged standings) []Conflict {
	var out []Conflict
	seen := map[[2]*claim]bool{}
	for _, family := range x.families() {
		for _, order := range []func(a, b *claim) int{byActor, bySize, compareClaims} {
			slices.SortFunc(family, order)
			for i, a := range family {
				found := 0
				for k := i + 1; k < len(family) && k <= i+reach && found < nearest; k++ {
					b := family[k]
					if !x.judge.alike(a, b) {
						continue
					}
					found++
					first, second := a, b
					if compareClaims(b, a) < 0 {
						first, second = b, a
					}
					if seen[[2]*claim{first, second}] || flagged.opposed(a.ID, b.ID) {
						continue
					}
					seen[[2]*claim{first, second}] = true
					if c, ok := x.judge.explain(first, second); ok {
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
	return a.Actor == b.Actor || (j.isMission(a) || j.isMission(b) || sameAmount(a, b)) && a.Measure == Contingent || a.Measure == Funding || a.Measure == Cost
}

func byActor(a, b *claim) int {
	return cmp.Or(cmp.Compare(a.Actor, b.Actor), cmp.Compare(a.filed, b.filed), compareClaims(a, b))
}

func bySize(a, b *claim) int {
	return cmp.Or(cmp.Compare(a.near, b.near), compareClaims(a, b))
}

// families gathers what can be taken for one another: the same measure (money
// given and money needed together), each fact once.
func (x *Index) families() [][]*claim {
	type familyKey struct {
		measure Measure
		kind    Kind
	}
	at := map[familyKey]int{}
	var out [][]*claim
	told := map[string]bool{}
	for _, c := range x.all() {
		if c.Measure == Other || c.Kind() == KindDuration || c.Kind() == KindDate && (!c.when.known() || c.Event.Class == "") ||
			c.Amount != nil && (c.Amount.Temporal() || c.Role == Multiplier || c.Role == Ordinal) {
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

// all is every claim, in order.
func (x *Index) all() []*claim {
	var list []*claim
	for _, claims := range x.claims {
		list = append(list, claims...)
	}
	slices.SortFunc(list, compareClaims)
	return list
}

// factKey is one source's fact: its restatements are explained once.
func factKey(c *claim) string {
	if c.Amount == nil {
		return fmt.Sprint(c.Source, c.Event.Class, c.When.Span, c.Actor)
	}
	return fmt.Sprint(c.Source, c.Measure, c.Actor, c.stance, c.portion, c.Event.Ordinal, point(c), c.Amount.Hedge, c.Amount.Unit)
}

// explain says why a pair is no contradiction; ok is false when it is one, or
// when nobody would take the two for each other.
func (j *judge) explain(a, b *claim) (Conflict, bool) {
	kind := ByValue
	var reason Reason
	var why string
	if a.Amount == nil || b.Amount == nil {
		kind = ByDate
		reason, why = explainDates(a, b)
	} else {
		reason, why = j.explainAmounts(a, b)
	}
	if reason == "" {
		return Conflict{}, false
	}
	c := build(Explained, kind, [][]*claim{{a}, {b}}, sentence{why: capitalised(why) + "."})
	c.Reason = reason
	return c, true
}

func explainDates(a, b *claim) (Reason, string) {
	if a.Event.Class != b.Event.Class || a.Event.Ordinal != b.Event.Ordinal || a.Actor != b.Actor || !a.when.meets(b.when) {
		return "", ""
	}
	if a.when != b.when {
		return ReasonRounding, fmt.Sprintf("%s and %s are the same date, told with different precision", a.When.Span.Long(), b.When.Span.Long())
	}
	return ReasonSame, fmt.Sprintf("both give %s", a.When.Span.Long())
}

// explainAmounts gives the first reason for which two quantities are no
// contradiction.
func (j *judge) explainAmounts(a, b *claim) (Reason, string) {
	pa, pb := Print(*a.Amount), Print(*b.Amount)
	say := func(format string, words ...any) string {
		return fmt.Sprintf(format, append([]any{pa, pb}, words...)...)
	}
	switch d := j.differ(a, b); d {
	case differsByHand:
		return ReasonScope, say("%s and %s speak of two things, as the editor says")
	case differsInCurrency:
		return ReasonCurrency, say("%s and %s are in different currencies")
	case differsInUnit, differsInKind:
		return ReasonRole, say("%s and %s count different things")
	case differsInMeasure:
		return ReasonRole, say("%[1]s is a %[3]s, %[2]s is %[4]s: what a thing costs is not what is given for it", a.Measure, b.Measure)
	case differsInPortion:
		return ReasonRole, say("%[1]s is %[3]s, %[2]s is %[4]s", portionWords(a), portionWords(b))
	case differsInActor, differsInPlace:
		return ReasonScope, say("%[1]s concerns %[3]s, %[2]s concerns %[4]s", whole(a), whole(b))
	case differsInOrdinal:
		return ReasonScope, say("%[1]s is the %[3]s contingent, %[2]s the %[4]s", nth(a.Event.Ordinal), nth(b.Event.Ordinal))
	case differsInStance:
		return ReasonStatus, say("%[1]s is %[3]s, %[2]s is %[4]s", a.Status, b.Status)
	case differsInRate, differsInPeriod:
		return ReasonPeriod, say("%s and %s are counted over different periods")
	case differsInForce:
		return ReasonRole, say("%[1]s counts %[3]s, %[2]s counts %[4]s", a.Counted, b.Counted)
	case differsInTime:
		return ReasonTime, say("%[1]s holds as of %[3]s, %[2]s as of %[4]s", a.AsOf.Long(), b.AsOf.Long())
	case differsInChange:
		return ReasonRevision, say("the later source tells of the change between %s and %s")
	case differsInList, differsInSize:
		return ReasonScope, say("%s and %s are told side by side of different things")
	}
	if a.meets(b) {
		return agreement(a, b, pa, pb)
	}
	if likeness(amountAspects, a, b) >= bar {
		return "", "" // a contradiction is never explained away
	}
	return ReasonScope, say("%s and %s are told of different things, as far as the texts show")
}

// agreement says why two figures that differ in print are one fact.
func agreement(a, b *claim, pa, pb string) (Reason, string) {
	switch {
	case sameAmount(a, b) && a.Amount.Hedge == b.Amount.Hedge:
		return ReasonSame, fmt.Sprintf("both give %s", pa)
	case a.hedged() || b.hedged():
		return ReasonHedge, fmt.Sprintf("%s and %s agree: one is not printed as exact", pa, pb)
	}
	return ReasonRounding, fmt.Sprintf("%s and %s agree once rounded", pa, pb)
}

func portionWords(c *claim) string {
	switch c.portion {
	case batch:
		return "an addition"
	case part:
		return "a part"
	case share:
		return "a share"
	}
	return "a total"
}

func whole(c *claim) string {
	name := theName(c.Actor)
	if c.Scope != "" && c.Scope != c.Actor {
		return name + " in " + theName(c.Scope)
	}
	return name
}
