package briefing

import (
	"fmt"
	"slices"
	"strings"
)

// The sentences that a minister reads: what is said, by whom, and what cannot
// be.

func whyValue(sides [][]*claim, kind ConflictKind, mixed string) string {
	what := capitalised(subjectWords(sides[0][0]))
	var told []string
	for _, side := range sides[:min(len(sides), 8)] {
		told = append(told, fmt.Sprintf("%s according to %s", Print(*side[0].Amount), labels(side)))
	}
	if kind == Internal {
		return fmt.Sprintf("%s: one source gives both %s and %s.", what, Print(*sides[0][0].Amount), Print(*sides[1][0].Amount))
	}
	if mixed != "" {
		return fmt.Sprintf("%s: %s; %s.", what, butList(told), mixed)
	}
	return fmt.Sprintf("%s: %s.", what, butList(told))
}

// butList: the first thing told, "but" the second, and the rest in a row.
func butList(told []string) string {
	if len(told) < 3 {
		return strings.Join(told, ", but ")
	}
	return told[0] + ", but " + andList(told[1:], 8)
}

// onOrIn: on 7 November 2023, in June 2024, between two days.
func onOrIn(s Span) string {
	switch {
	case s.Days() == 1:
		return "on " + s.Long()
	case s.From.IsZero() || s.Until.IsZero():
		return s.Long()
	case s.From.Day == 1 && s.Until.Day == 1:
		return "in " + s.Long()
	}
	return "between " + strings.Replace(s.Long(), " to ", " and ", 1)
}

// subjectWords: "contingent pledged or planned by Kenya".
func subjectWords(c *claim) string {
	noun := c.Counted
	if noun == "" {
		noun = strings.ReplaceAll(string(c.Measure), "_", " ")
	}
	switch {
	case c.portion == batch && c.stance == promised:
		return fmt.Sprintf("the next contingent promised by %s", theName(c.Actor))
	case c.Measure == Contingent && c.Actor == "":
		return fmt.Sprintf("%s %s", noun, c.Status)
	case c.Measure == Contingent:
		return fmt.Sprintf("%s %s by %s", noun, c.Status, theName(c.Actor))
	case c.Measure == Funding || c.Measure == Cost:
		return fmt.Sprintf("%s, %s", c.Measure, theName(c.Actor))
	}
	if c.Measure != Other {
		noun = strings.ReplaceAll(string(c.Measure), "_", " ")
	}
	place := c.Scope
	if place == "" || c.scope.sort() == ofMission || c.scope.sort() == ofBody {
		place = c.Actor
	}
	if place == "" {
		return noun
	}
	return fmt.Sprintf("%s in %s", noun, theName(place))
}

// theName is an actor as a sentence writes it.
func theName(actor string) string {
	if actor == "" {
		return "an unnamed actor"
	}
	return nameInProse(actor)
}

func labels(side []*claim) string {
	var names []string
	for _, c := range side {
		if l := c.label(); !slices.Contains(names, l) {
			names = append(names, l)
		}
	}
	return andList(names, 3)
}

// andList joins names, and counts those beyond the first few.
func andList(names []string, most int) string {
	if len(names) > most {
		rest := len(names) - most
		names = append(slices.Clone(names[:most]), fmt.Sprintf("%d more", rest))
	}
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}

func whyDate(what string, sides [][]*claim) string {
	var told []string
	for _, side := range sides[:min(len(sides), 8)] {
		told = append(told, fmt.Sprintf("%s according to %s", side[0].When.Span.Long(), labels(side)))
	}
	return fmt.Sprintf("%s: %s.", capitalised(what), butList(told))
}

func whyOrder(actor string, n int, first, second []*claim) string {
	return fmt.Sprintf("%s’s %s contingent is dated %s (%s), before the %s one, which came %s (%s): the later cannot have arrived first.",
		capitalised(theName(actor)), nth(n), spanOfEvent(second[0]).Long(), labels(second), nth(n-1), onOrIn(spanOfEvent(first[0])), labels(first))
}

func whyRow(later *claim, before []*claim) string {
	n := int(later.ordinal)
	return fmt.Sprintf("The %s is dated %s (%s), before the %s, which came %s (%s): the later cannot have gone first.",
		nth(n), spanOfEvent(later).Long(), later.label(), nth(n-1), onOrIn(spanOfEvent(before[0])), labels(before))
}

func whyStale(plan, last *claim) string {
	return fmt.Sprintf("%s still tells of “%s” as to come, by %s; it tells itself of a later day, %s.",
		capitalised(plan.label()), shorten(plan.Event.Text, 60), plan.Text, last.When.Span.Long())
}

func whyShare(share, part, whole *claim, percent float64) string {
	return fmt.Sprintf("%s gives %s as %s of %s; it is %.0f%%.",
		capitalised(share.label()), Print(*part.Amount), Print(*share.Amount), Print(*whole.Amount), percent)
}

func whyFits(share, part, whole *claim) string {
	return fmt.Sprintf("%s gives %s as %s of %s, which fits.", capitalised(share.label()), Print(*part.Amount), Print(*share.Amount), Print(*whole.Amount))
}

func whyOrdinal(actor string, n int, expected, arrived []*claim) string {
	return fmt.Sprintf("%s still expects %s’s %s contingent, but %s, published earlier, has it there already.",
		capitalised(labels(expected)), theName(actor), nth(n), labels(arrived))
}

func whySum(total *claim, parts []*claim, sum Range) string {
	told := make([]string, len(parts))
	for i, p := range parts {
		told[i] = Print(*p.Amount)
	}
	return fmt.Sprintf("%s states a total of %s, but the parts it lists with it (%s) add up to %s.",
		capitalised(total.label()), Print(*total.Amount), andList(told, 8), printNumber(*sum.Low))
}

// whySupport: parts that do add up, which speaks for both.
func whySupport(total *claim, parts []*claim) string {
	told := make([]string, len(parts))
	for i, p := range parts {
		told[i] = Print(*p.Amount)
	}
	return fmt.Sprintf("%s adds up its total of %s: the parts are %s.", capitalised(total.label()), Print(*total.Amount), andList(told, 8))
}

func whyOffers(mission string, ceiling *claim, over []*claim) string {
	return fmt.Sprintf("%s pledged to %s (%s) exceed the %s it is authorised to hold.",
		capitalised(Print(*over[0].Amount)), theName(mission), labels(over), Print(*ceiling.Amount))
}

func whyPledges(mission string, limit *claim, parts []*claim, sum Decimal) string {
	told := make([]string, len(parts))
	for i, p := range parts {
		told[i] = fmt.Sprintf("%s by %s", Print(*p.Amount), theName(p.Actor))
	}
	return fmt.Sprintf("What is promised to %s (%s) comes to %s, more than its planned strength of %s.",
		theName(mission), andList(told, 4), printNumber(sum), Print(*limit.Amount))
}

func whyPassed(plan *claim, done []*claim) string {
	return fmt.Sprintf("%s expected a decision by %s; %s puts it later, %s.",
		capitalised(plan.label()), plan.When.Span.Last().Long(), labels(done), onOrIn(done[0].When.Span))
}

// nth is an ordinal in words up to twelfth.
func nth(n int) string {
	words := []string{"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"}
	if n > 0 && n < len(words) {
		return words[n]
	}
	switch {
	case n%10 == 1 && n%100 != 11:
		return fmt.Sprintf("%dst", n)
	case n%10 == 2 && n%100 != 12:
		return fmt.Sprintf("%dnd", n)
	case n%10 == 3 && n%100 != 13:
		return fmt.Sprintf("%drd", n)
	}
	return fmt.Sprintf("%dth", n)
}
