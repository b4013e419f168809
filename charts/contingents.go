package charts

import (
	"fmt"

	"briefdesk/briefing"
)

var contingentsByCountry = Kind{
	Key:  "contingents-by-country",
	Name: "Contingents by country",
	of: func(s briefing.Section, sources []briefing.Citation) (all []Chart) {
		for _, set := range comparable(s.Entries, briefing.Contingent, contingentLanes) {
			c, b := grouped(set, contingentLanes, s.Topic, sources)
			c.Title = contingentFinding(set, b)
			c.Alt = "Bar chart. " + c.Title + ". " + b.words()
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
	if sent, promised := a.in(b.lanes, briefing.Deployed), a.in(b.lanes, briefing.Pledged); firm(sent) && firm(promised) && sent.end <= promised.end && promised.end > 0 {
		return fmt.Sprintf("%s has sent %s of the %s%s it pledged", subject(a.name), sent.label, promised.label, noun)
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

// firm reports a single, unhedged and undisputed value: one to reckon with.
func firm(m *mark) bool {
	return m != nil && len(m.entries) == 1 && !m.disputed && m.entries[0].Figure.Amount.Value != nil &&
		m.entries[0].Figure.Amount.Hedge == briefing.Exact
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
