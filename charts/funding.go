package charts

import (
	"fmt"
	"slices"
	"strings"

	"briefdesk/briefing"
)

var fundingByDonor = Kind{
	Key:  "funding-by-donor",
	Name: "Funding by donor and status", shape: "Bar chart",
	of: func(s briefing.Section, sources []briefing.Citation) (all []Chart) {
		for _, set := range pooled(comparable(s.Entries, briefing.Funding, fundingLanes)) {
			c, b := grouped(set, fundingLanes, s.Topic, sources, "The sources do not name the mission or fund.")
			c.Title = fundingFinding(b)
			var unnamed []string
			for _, a := range b.actors {
				nameless := func(m mark) bool { return m.entries[0].Figure.Scope == "" }
				if set.scope != "" && slices.ContainsFunc(a.marks, nameless) {
					unnamed = append(unnamed, midSentence(a.name))
				}
			}
			if len(unnamed) > 0 {
				c.Caveat += " The text does not say that the money of " + strings.Join(unnamed, ", ") + " is for " + midSentence(set.scope) + "."
			}
			all = append(all, c)
		}
		return all
	},
}

// pooled joins sets of a single figure that one source tells in one unit: each
// alone is no picture. The rows then say what their money is for.
func pooled(sets []set) []set {
	alone := func(s set) bool { return len(s.entries) == 1 && s.scope != "" && len(s.entries[0].Sources) > 0 }
	var out []set
	for i, s := range sets {
		if !alone(s) {
			out = append(out, s)
			continue
		}
		akin := func(o set) bool {
			return alone(o) && o.unit == s.unit && o.per == s.per && o.entries[0].Sources[0] == s.entries[0].Sources[0]
		}
		switch {
		case slices.IndexFunc(sets, akin) < i: // in the pool of the first
		case slices.IndexFunc(sets[i+1:], akin) < 0:
			out = append(out, s)
		default:
			out = append(out, pool(slices.DeleteFunc(slices.Clone(sets[i:]), func(o set) bool { return !akin(o) })))
		}
	}
	return out
}

func pool(sets []set) set {
	all := set{key: sets[0].key}
	scopes := make([]string, len(sets))
	for i, s := range sets {
		e := s.entries[0]
		e.Figure.Actor += " (" + s.scope + ")"
		all.entries, scopes[i] = append(all.entries, e), s.scope
	}
	all.scope = strings.Join(slices.Compact(scopes), ", ")
	return all
}

// fundingFinding says how much of a promise was paid where that is firm, else
// which donor's figure is the largest.
func fundingFinding(b bars) string {
	a := b.actors[0]
	if gap := keptOf(a, b.lanes, briefing.Disbursed, ""); gap != "" && len(a.marks) == 2 { // with more statuses it may be other money
		return subject(a.name) + " has paid " + gap
	}
	a, m := b.leader(briefing.Disbursed)
	word := b.lanes[m.lane].word
	switch {
	case m.disputed && len(m.entries) > 1:
		return fmt.Sprintf("Sources differ on the sum that %s has %s", midSentence(a.name), b.lanes[m.lane].verb)
	case len(b.actors) == 1:
		return fmt.Sprintf("%s: %s %s", subject(a.name), m.label, word)
	}
	if a.name != b.actors[0].name { // the longest bar is of another status
		return fmt.Sprintf("%s has %s the most: %s", subject(a.name), b.lanes[m.lane].verb, m.label)
	}
	return fmt.Sprintf("%s leads with %s %s", subject(a.name), m.label, word)
}
