package charts

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"briefdesk/briefing"
)

var contingentsByCountry = Kind{
	Key:  "contingents-by-country",
	Name: "Contingents by country", shape: "Bar chart",
	of: func(s briefing.Section, sources []briefing.Citation) (all []Chart) {
		sets := comparable(s.Entries, briefing.Contingent, contingentLanes)
		for _, set := range sets {
			c, b := grouped(set, contingentLanes, s.Topic, sources, "The sources do not name the mission.")
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
// where the largest contributor's figures are firm, else who has sent most, or
// where nobody has sent any, who said the most.
func contingentFinding(s set, b bars) string {
	a := b.actors[0]
	if gap := keptOf(a, b.lanes, briefing.Deployed, s.unit); gap != "" {
		return subject(a.name) + " has sent " + gap
	}
	a, m := b.leader(briefing.Deployed)
	number := m.label + noun(m.entries[0], s.unit)
	word := b.lanes[m.lane].word
	switch {
	case m.disputed && len(m.entries) > 1:
		return fmt.Sprintf("Sources differ on how many%s %s has %s", orPeople(noun(m.entries[0], s.unit)), midSentence(a.name), b.lanes[m.lane].verb)
	case len(b.actors) == 1 || s.whole:
		return fmt.Sprintf("%s: %s %s", subject(a.name), number, word)
	}
	if a.name != b.actors[0].name { // the longest bar is of another status
		return fmt.Sprintf("%s has %s the most: %s", subject(a.name), b.lanes[m.lane].verb, number)
	}
	return fmt.Sprintf("%s leads with %s %s", subject(a.name), number, word)
}

// leader is the actor with the greatest mark of a status, or where none has
// one, the greatest mark of all.
func (b bars) leader(done briefing.Status) (actor, mark) {
	top, most := b.actors[0], mark{reach: -1}
	for _, only := range []bool{true, false} {
		for _, a := range b.actors {
			for _, m := range a.marks {
				if m.reach > most.reach && (!only || b.lanes[m.lane].status == done) {
					top, most = a, m
				}
			}
		}
		if most.reach >= 0 {
			break
		}
	}
	return top, most
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
func keptOf(a actor, lanes []lane, done briefing.Status, unit string) string {
	kept, pledged := a.in(lanes, done), a.in(lanes, briefing.Pledged)
	if !firm(kept) || !firm(pledged) || kept.end > pledged.end || pledged.end == 0 {
		return ""
	}
	counted := noun(pledged.entries[0], unit)
	if pledged.entries[0].Figure.Amount.Hedge != briefing.Exact {
		return fmt.Sprintf("%s of %s%s pledged", kept.label, pledged.label, counted)
	}
	return fmt.Sprintf("%s of the %s%s it pledged", kept.label, pledged.label, counted)
}

// firm reports a single and undisputed value.
func firm(m *mark) bool {
	return m != nil && len(m.entries) == 1 && !m.disputed && m.entries[0].Figure.Amount.Value != nil
}

// noun is the noun an entry counts, with a space before it: a plain one of up
// to three words, else "".
func noun(e briefing.Entry, unit string) string {
	words := strings.Fields(e.Noun)
	if e.Noun == "" {
		words = strings.Fields(e.Figure.Counted)
	}
	if unit != "person" || len(words) == 0 || len(words) > 3 {
		return ""
	}
	for _, r := range strings.Join(words, "") {
		if !unicode.IsLetter(r) && r != '-' {
			return ""
		}
	}
	return " " + strings.Join(words, " ")
}

func orPeople(noun string) string {
	if noun == "" {
		return " people"
	}
	return noun
}

// wholeWords tell a mission's own totals, which have no place among the
// contingents that make it up.
func wholeWords(s set, sets []set, sources []briefing.Citation) (out string) {
	var names []string
	told := map[string][]string{}
	for _, w := range sets {
		if s.whole || !w.whole || w.unit != s.unit || w.per != s.per {
			continue
		}
		for _, a := range w.latest(contingentLanes, sources) {
			if a.name != s.scope && w.scope != s.scope {
				continue
			}
			if told[a.name] == nil {
				names = append(names, a.name)
			}
			for _, m := range a.marks {
				words := m.label + " " + contingentLanes[m.lane].word
				if m.disputed {
					words += " (disputed)"
				}
				if !slices.Contains(told[a.name], words) {
					told[a.name] = append(told[a.name], words)
				}
			}
		}
	}
	for _, name := range names {
		out += " " + subject(name) + " as a whole, not drawn: " + strings.Join(told[name], ", ") + "."
	}
	return out
}
