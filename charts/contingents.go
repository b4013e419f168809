package charts

import (
	"fmt"
	"strings"

	"briefdesk/briefing"
)

var contingentsByCountry = Kind{
	Key:  "contingents-by-country",
	Name: "Contingents by country", shape: "Bar chart",
	of: func(s briefing.Section, sources []briefing.Citation) (all []Chart) {
		sets := comparable(s.Entries, briefing.Contingent, contingentLanes)
		for _, set := range sets {
			c, b := grouped(set, contingentLanes, s.Topic, sources)
			if set.whole && b.count() < 2 {
				continue // told in the caveat of the contingents' chart
			}
			c.Caveat += wholeWords(set, sets, sources)
			c.Title = contingentFinding(set, b)
			all = append(all, c)
		}
		return all
	},
}

// contingentFinding says what the chart shows: the gap between word and deed
// where the largest contributor's figures are firm, else who leads.
func contingentFinding(s set, b bars) string {
	a := b.actors[0]
	noun := counted(a, s.unit)
	if gap := keptOf(a, b.lanes, briefing.Deployed, noun); gap != "" {
		return subject(a.name) + " has sent " + gap
	}
	m := a.marks[len(a.marks)-1]
	for _, other := range a.marks {
		if other.reach > m.reach {
			m = other
		}
	}
	verb := b.lanes[m.lane].verb
	switch {
	case m.disputed && len(m.entries) > 1:
		return fmt.Sprintf("Sources differ on how many%s %s has %s", orNoun(noun), midSentence(a.name), verb)
	case len(b.actors) == 1 || s.whole:
		return fmt.Sprintf("%s: %s%s %s", subject(a.name), m.label, noun, b.lanes[m.lane].word)
	}
	return fmt.Sprintf("%s leads with %s%s %s", subject(a.name), m.label, noun, b.lanes[m.lane].word)
}

// in is the actor's mark for a status, nil where it has none.
func (a actor) in(lanes []lane, s briefing.Status) *mark {
	for i, m := range a.marks {
		if lanes[m.lane].status == s {
			return &a.marks[i]
		}
	}
	return nil
}

// keptOf says how much of its pledge an actor has made good: "700 of the 1,000
// police officers it pledged"; "" unless both are single values that nobody
// disputes, and the deed no greater than the word.
func keptOf(a actor, lanes []lane, done briefing.Status, noun string) string {
	kept, pledged := a.in(lanes, done), a.in(lanes, briefing.Pledged)
	if !firm(kept) || !firm(pledged) || kept.end > pledged.end || pledged.end == 0 {
		return ""
	}
	if pledged.entries[0].Figure.Amount.Hedge != briefing.Exact {
		return fmt.Sprintf("%s of %s%s pledged", kept.label, pledged.label, noun)
	}
	return fmt.Sprintf("%s of the %s%s it pledged", kept.label, pledged.label, noun)
}

// firm reports a single and undisputed value.
func firm(m *mark) bool {
	return m != nil && len(m.entries) == 1 && !m.disputed && m.entries[0].Figure.Amount.Value != nil
}

// counted is the noun after an actor's numbers, with a space before it, where
// all its figures count the same.
func counted(a actor, unit string) string {
	if unit != "person" {
		return ""
	}
	noun := a.marks[0].entries[0].Figure.Counted
	for _, m := range a.marks {
		for _, e := range m.entries {
			if e.Figure.Counted != noun {
				return ""
			}
		}
	}
	if noun == "" {
		return ""
	}
	return " " + noun
}

func orNoun(noun string) string {
	if noun == "" {
		return " personnel"
	}
	return noun
}

// wholeWords tell a mission's own totals, which have no place among the
// contingents that make it up.
func wholeWords(s set, sets []set, sources []briefing.Citation) (out string) {
	for _, w := range sets {
		if s.whole || !w.whole || w.unit != s.unit || w.per != s.per {
			continue
		}
		for _, a := range w.latest(contingentLanes, sources) {
			if a.name != s.scope && w.scope != s.scope {
				continue
			}
			marks := make([]string, len(a.marks))
			for i, m := range a.marks {
				marks[i] = m.label + " " + contingentLanes[m.lane].word
			}
			out += " " + subject(a.name) + " as a whole, not drawn: " + strings.Join(marks, ", ") + "."
		}
	}
	return out
}
