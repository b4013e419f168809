package briefing

import (
	"fmt"
	"math"
)

// difference is in what two figures are plainly not of one thing, or "" when
// nothing tells them apart.
type difference string

const (
	differsByHand     difference = "by hand" // an editor said so
	differsInCurrency difference = "currency"
	differsInUnit     difference = "unit"
	differsInMeasure  difference = "measure"
	differsInPortion  difference = "portion"  // a total, an addition, a share
	differsInList     difference = "list"     // told side by side in one sentence
	differsInActor    difference = "actor"    // another country or force
	differsInPlace    difference = "place"    // another place or whole
	differsInOrdinal  difference = "ordinal"  // the first and the second contingent
	differsInStance   difference = "stance"   // pledged, deployed
	differsInRate     difference = "rate"     // a day, a year
	differsInForce    difference = "force"    // police, troops
	differsInKind     difference = "kind"     // another thing counted: children, houses
	differsInPeriod   difference = "period"   // counted over other days
	differsInTime     difference = "time"     // another day
	differsInChange   difference = "revision" // the later source tells of the change
	differsInSize     difference = "size"     // too far apart to be of one thing
	differsInWhere    difference = "where"    // displaced within the country, or abroad
)

// promiseHolds is by how many days two figures may be apart and still be taken
// for one thing that nobody revised.
const promiseHolds = 183

// differences are the checks that tell two quantities apart, cheap ones first.
var differences = []struct {
	is    difference
	check func(a, b *claim) bool
}{
	{differsInUnit, func(a, b *claim) bool { return a.unit != b.unit && !money(a, b) }},
	{differsInCurrency, func(a, b *claim) bool { return a.unit != b.unit && money(a, b) && !sameDigits(a, b) }},
	{differsInMeasure, func(a, b *claim) bool { return a.measure != b.measure && a.measure != noWord && b.measure != noWord }},
	{differsInPortion, func(a, b *claim) bool { return a.portion != b.portion && !partAndTotal(a, b) && a.unit == b.unit }},
	{differsInList, func(a, b *claim) bool { return a.src == b.src && sideBySide(a, b) }},
	{differsInStance, func(a, b *claim) bool { return a.stance != b.stance && a.stance != happened && b.stance != happened }},
	{differsInOrdinal, func(a, b *claim) bool { return a.ordinal > 0 && b.ordinal > 0 && a.ordinal != b.ordinal }},
	{differsInActor, otherActor},
	{differsInPlace, otherPlace},
	{differsInRate, func(a, b *claim) bool {
		return a.Amount.Per != b.Amount.Per && a.Amount.Per != "" && b.Amount.Per != ""
	}},
	{differsInForce, func(a, b *claim) bool { return a.force != b.force && a.force != noWord && b.force != noWord }},
	{differsInKind, otherThing},
	{differsInPeriod, otherPeriod},
	{differsInTime, otherTime},
	{differsInChange, revised},
	{differsInSize, func(a, b *claim) bool { return ratio(a, b) > farthest && !tenfold(a, b) && wrongCurrency(a, b) == "" }},
	{differsInWhere, func(a, b *claim) bool { return a.where != b.where && a.where != noWord && b.where != noWord }},
}

// differ tells two quantities apart by the first check that does.
func (j *judge) differ(a, b *claim) difference {
	switch {
	case j.toldApart(a, b):
		return differsByHand
	case j.toldSame(a, b):
		return ""
	}
	for i := range differences {
		if differences[i].check(a, b) {
			return differences[i].is
		}
	}
	return ""
}

func money(a, b *claim) bool { return isCurrency(a.Amount.Unit) && isCurrency(b.Amount.Unit) }

// farthest is how many times one figure may be another of the same thing.
const farthest = 60

// partAndTotal: "5,400 of them Ugandan" is the total of Uganda.
func partAndTotal(a, b *claim) bool {
	return a.portion == part && b.portion == total || b.portion == part && a.portion == total
}

// related: one lies in the other, or is named beside the other's figure. An
// unknown name is no reason to tell two figures apart.
func related(x, y word, a, b *claim) bool {
	return x == noWord || y == noWord || x == y || holds(a.lineage, y) || holds(b.lineage, x) || holds(a.names, y) || holds(b.names, x)
}

// otherPlace: another place or whole. What is counted of people in a town is not
// what is counted in its country; and tolls of sentences that name places, and
// none that both do, are of two events.
func otherPlace(a, b *claim) bool {
	switch {
	case !related(a.scope, b.scope, a, b):
		return true
	case !ofPeople(a) || !ofPeople(b):
		return false
	case a.scope != b.scope && a.scope != noWord && b.scope != noWord:
		return holds(a.lineage, b.scope) != holds(b.lineage, a.scope)
	}
	return a.flow && b.flow && (a.scope == noWord || b.scope == noWord) && sortLevel(ofPlace)(a, b) == noneShared
}

// ofPeople: a count of people where they live.
func ofPeople(c *claim) bool {
	return c.flow || c.Measure == Displaced || c.Measure == FoodInsecure
}

// sideBySide: told in one sentence, as parts of one whole, or in the rows of one
// table or list.
func sideBySide(a, b *claim) bool {
	return a.Sentence == b.Sentence || a.portion == part && b.portion == part || a.In == b.In && (a.In == Table || a.In == List)
}

// otherActor: a mission is not the country that sends it men. An unknown actor
// is no other one where both figures tell of one event.
func otherActor(a, b *claim) bool {
	switch {
	case a.actor == noWord || b.actor == noWord:
		return a.actor != b.actor && !oneEvent(a, b)
	case a.actor != b.actor && (a.Measure == Contingent || b.Measure == Contingent) && (a.actor.sort() == ofMission) != (b.actor.sort() == ofMission):
		return true
	}
	return !related(a.actor, b.actor, a, b)
}

// oneEvent: the sentences share a name beyond actor and scope, two telling words,
// or the digits of a sum of money.
func oneEvent(a, b *claim) bool {
	return a.quantity && sameDigits(a, b) || shared(a.words(), b.words()) >= 2 || shared(a.names, b.names, a.actor, b.actor, a.scope, b.scope) > 0
}

var personWord = plainWord("person")

// otherThing: the counted nouns name different things. Among words for people
// only those that name some of them do.
func otherThing(a, b *claim) bool {
	switch {
	case a.head == b.head:
		return false
	case a.some || b.some:
		return a.Measure != ArmedGroupSize || b.Measure != ArmedGroupSize
	}
	return a.head != noWord && b.head != noWord && a.unit != personWord
}

// otherPeriod: counts over days that do not meet; of longer periods, those
// that do not begin and end together.
func otherPeriod(a, b *claim) bool {
	if !a.period.known() || !b.period.known() {
		return false
	}
	if !a.period.meets(b.period) {
		return true
	}
	flow := a.flow && b.flow
	return flow && max(a.period.length(), b.period.length()) > 31 && !samePeriod(a, b)
}

// samePeriod: two counts begin and end within a few days of each other.
func samePeriod(a, b *claim) bool {
	return close(a.period.from, b.period.from, 3) && close(a.period.until, b.period.until, 8)
}

func close(a, b, most int32) bool { return a-b <= most && b-a <= most }

// otherTime: stocks on days that the texts give and that do not meet, or told
// too long apart; promises for times that do not meet. An unknown time is no
// other one where both figures tell of one event.
func otherTime(a, b *claim) bool {
	if a.due.known() && b.due.known() && !a.due.meets(b.due) {
		return true
	}
	if !a.asOf.known() || !b.asOf.known() {
		return !oneEvent(a, b)
	}
	gap, held := a.asOf.apart(b.asOf), min(holdsFor(a), holdsFor(b))
	if a.ordinal > 0 && a.ordinal == b.ordinal && a.actor == b.actor && gap <= held {
		return false // the third contingent came once, whatever day it is given
	}
	if a.flow && b.flow {
		return gap > held || gap > 0 && grows(a, b)
	}
	return gap > held || gap > fewDaysApart && a.fromText && b.fromText
}

// fewDaysApart is by how many days texts may date a stock apart and still speak
// of the same time: armies do not melt overnight.
const fewDaysApart = 3

// holdsFor is for how many days a figure told as current is taken to hold:
// promises until they are revised, estimates for a season.
func holdsFor(c *claim) int32 {
	switch c.stance {
	case promised, priced, required, authorised:
		return promiseHolds
	}
	switch c.Measure {
	case ArmedGroupSize, ArmedGroupCount, FoodInsecure, Territory, Equipment, Funding, Killed, Injured:
		return 92
	}
	return 45
}

// grows: tolls without days of their own, or told as rising, go on counting,
// and the later one is the higher.
func grows(a, b *claim) bool {
	rising := a.Amount.Change == Up || b.Amount.Change == Up
	if !rising && (fewDays(a) || fewDays(b)) {
		return false
	}
	if b.asOf.from < a.asOf.from {
		a, b = b, a
	}
	return a.low <= b.high
}

// fewDays: counted over a week at most.
func fewDays(c *claim) bool { return c.period.known() && c.period.length() <= 7 }

// revised: the later source itself tells of the change ("rose to", "cut from").
func revised(a, b *claim) bool {
	later := b
	if b.src.day < a.src.day {
		later = a
	}
	return a.src.day != b.src.day && a.src.day != 0 && b.src.day != 0 && later.Amount.Change != ""
}

// tenfold: the same digits, two or more, three powers of ten apart are a slip of
// unit; what is counted in tens is no slip of what is counted in millions.
func tenfold(a, b *claim) bool {
	const least = 100
	x, y := point(a), point(b)
	return x.coef == y.coef && (x.exp-y.exp >= 3 || y.exp-x.exp >= 3) && min(a.digits, b.digits) >= 2 && min(math.Abs(a.near), math.Abs(b.near)) >= least
}

// sameDigits: one amount in two currencies, which it cannot be.
func sameDigits(a, b *claim) bool {
	return a.unit != b.unit && money(a, b) && sameAmount(a, b) && min(a.digits, b.digits) >= 2
}

// mixedUp names the slip of unit that makes two figures part, or "".
func mixedUp(a, b *claim) string {
	if sameDigits(a, b) {
		return "the same number in two currencies"
	}
	if tenfold(a, b) {
		return "the same digits, a power of ten apart, point to a slip of unit"
	}
	if code := wrongCurrency(a, b); code != "" {
		return fmt.Sprintf("they stand to each other as %s and %s do: one may be in the other currency", a.Amount.Unit, code)
	}
	return ""
}

// wrongCurrency is the currency of a country that two sums in one other currency
// tell of, where they are as far apart as the two currencies; else "".
func wrongCurrency(a, b *claim) string {
	w := a.src.world
	base, ok := w.Rates[a.Amount.Unit]
	if a.unit != b.unit || !ok {
		return ""
	}
	for _, country := range []string{a.Actor, b.Actor, a.Scope, b.Scope} {
		code := w.Currencies[country]
		if rate, known := w.Rates[code]; known && code != a.Amount.Unit && nearRate(ratio(a, b), rate.Float()/base.Float()) {
			return code
		}
	}
	return ""
}

// nearRate: within a tenth of an exchange rate or its inverse, if that is far
// enough from one to tell anything.
func nearRate(ratio, rate float64) bool {
	rate = max(rate, 1/rate)
	return rate > 3 && ratio > rate*0.9 && ratio < rate*1.1
}
