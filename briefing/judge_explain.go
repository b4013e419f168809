package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
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

// alike: a reader may take the two for each other. They stand side by side, or
// concern one actor, or one of them the mission that the other is part of, or
// money for one thing.
func (j *judge) alike(a, b *claim) bool {
	const passage = 400 // bytes
	if a.Amount == nil || b.Amount == nil {
		return a.Event.Class == b.Event.Class && (a.Actor == b.Actor || a.Scope == b.Scope && a.Scope != "")
	}
	if a.src == b.src && a.unit == b.unit && close(int32(a.Number.Start), int32(b.Number.Start), passage) {
		return true
	}
	if a.Measure == Other {
		return a.actor == b.actor && a.actor != noWord || a.head == b.head && a.head != noWord
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
		unit    string // of a measure of no topic
	}
	at := map[familyKey]int{}
	var out [][]*claim
	told := map[string]bool{}
	for _, c := range x.all() {
		if c.Kind() == KindDuration || c.Kind() == KindDate && (!c.when.known() || momentOf(c) == "") ||
			c.Amount != nil && (c.Amount.Temporal() || c.Role == Multiplier || c.Role == Ordinal) {
			continue
		}
		if fact := factKey(c); told[fact] {
			continue
		} else {
			told[fact] = true
		}
		k := familyKey{measure: c.Measure, kind: c.Kind()}
		switch {
		case c.Measure == Cost:
			k.measure = Funding
		case c.Measure == Other && c.quantity:
			k.unit = c.Amount.Unit
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

// explainDates says why two dates of one kind of event are no contradiction.
func explainDates(a, b *claim) (Reason, string) {
	da, db := a.When.Span.Long(), b.When.Span.Long()
	switch {
	case (a.Status == Occurred) != (b.Status == Occurred) && a.src != b.src && !a.when.meets(b.when):
		return ReasonRevision, fmt.Sprintf("%s is %s, %s is %s: what was planned came at another time", da, a.Status, db, b.Status)
	case (a.Status == Occurred) != (b.Status == Occurred):
		return ReasonStatus, fmt.Sprintf("%s is %s, %s is %s", da, a.Status, db, b.Status)
	case a.ordinal != b.ordinal && a.ordinal > 0 && b.ordinal > 0:
		return ReasonScope, fmt.Sprintf("%s is of the %s, %s of the %s", da, nth(int(a.ordinal)), db, nth(int(b.ordinal)))
	case a.when == b.when:
		return ReasonSame, fmt.Sprintf("both give %s", da)
	case a.when.meets(b.when):
		return ReasonRounding, fmt.Sprintf("%s and %s are the same date, told with different precision", da, db)
	case otherMission(a, b):
		return ReasonScope, fmt.Sprintf("%s and %s are of different missions or groups", da, db)
	}
	return ReasonTime, fmt.Sprintf("%s and %s are of two events, as far as the texts show", da, db)
}

// explained is the order in which a reader would give a reason: what a figure is,
// then when it holds, then of what.
var explained = []difference{
	differsByHand, differsInCurrency, differsInUnit, differsInMeasure, differsInPortion, differsInChange, differsInStance, differsInOrdinal,
	agrees, differsInRate, differsInPeriod, differsInTime, differsInForce, differsInKind, differsInActor, differsInPlace, differsInList, differsInSize,
}

// agrees stands where figures of one state of things that can both be true are
// no more than two ways to print one.
const agrees difference = "agrees"

// explainAmounts gives the first reason for which two quantities are no
// contradiction.
func (j *judge) explainAmounts(a, b *claim) (Reason, string) {
	pa, pb := Print(*a.Amount), Print(*b.Amount)
	for _, d := range explained {
		if !j.holds(d, a, b) {
			continue
		}
		if d == agrees {
			return agreement(a, b, pa, pb)
		}
		return reasonOf(d, a, b, pa, pb)
	}
	switch {
	case a.unit != b.unit:
		return "", "" // one number in two currencies
	case a.meets(b):
		return agreement(a, b, pa, pb)
	case j.differ(a, b) == "" && likeness(amountAspects, a, b) >= bar:
		return "", "" // a contradiction is never explained away
	case a.asOf.apart(b.asOf) > 0 || a.asOf.known() != b.asOf.known():
		return reasonOf(differsInTime, a, b, pa, pb)
	}
	return ReasonScope, fmt.Sprintf("%s and %s are told of different things, as far as the texts show", pa, pb)
}

// holds reports whether one difference is there.
func (j *judge) holds(d difference, a, b *claim) bool {
	switch d {
	case differsByHand:
		return j.toldApart(a, b)
	case agrees:
		const near = 1.25 // "at least 115" does not restate 3,661, though both can be true
		return a.meets(b) && a.unit == b.unit && ratio(a, b) <= near && !otherActor(a, b)
	case differsInTime:
		return a.asOf.apart(b.asOf) > 0 && otherTime(a, b)
	}
	for i := range differences {
		if differences[i].is == d {
			return differences[i].check(a, b)
		}
	}
	return false
}

// reasonOf puts a difference into words.
func reasonOf(d difference, a, b *claim, pa, pb string) (Reason, string) {
	say := func(format string, words ...any) string {
		return fmt.Sprintf(format, append([]any{pa, pb}, words...)...)
	}
	switch d {
	case differsByHand:
		return ReasonScope, say("%s and %s speak of two things, as the editor says")
	case differsInCurrency:
		return ReasonCurrency, say("%s and %s are in different currencies")
	case differsInUnit, differsInKind:
		return ReasonRole, say("%s and %s count different things")
	case differsInMeasure:
		return ReasonRole, say("%[1]s is told as %[3]s, %[2]s as %[4]s", strings.ReplaceAll(string(a.Measure), "_", " "), strings.ReplaceAll(string(b.Measure), "_", " "))
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
	case differsInSize:
		return ReasonScope, say("%s and %s are too far apart to be told of one thing")
	}
	return ReasonScope, say("%s and %s are told side by side of different things")
}

// agreement says why two figures that differ in print are one fact.
func agreement(a, b *claim, pa, pb string) (Reason, string) {
	switch {
	case sameAmount(a, b) && a.Amount.Hedge == b.Amount.Hedge:
		return ReasonSame, fmt.Sprintf("both give %s", pa)
	case open(a) && open(b):
		return ReasonHedge, fmt.Sprintf("%s and %s leave a side open, and can both be true", pa, pb)
	case a.hedged() || b.hedged():
		return ReasonHedge, fmt.Sprintf("%s and %s agree: one is not printed as exact", pa, pb)
	}
	return ReasonRounding, fmt.Sprintf("%s and %s agree once rounded", pa, pb)
}

func open(c *claim) bool { return c.rng.Low == nil || c.rng.High == nil }

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
