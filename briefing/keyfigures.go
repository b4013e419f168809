package briefing

import (
	"slices"
	"strings"
)

const (
	mostKeyFigures  = 5
	leastKeyFigures = 3
)

// keySlots is what a minister asks first, in this order; one figure answers
// each.
var keySlots = []struct {
	measure  Measure
	statuses []Status // nil for any
}{
	{Contingent, []Status{Deployed}},
	{Contingent, []Status{Planned, Authorised, Pledged}},
	{Funding, []Status{Pledged, Authorised, Disbursed, Planned, Frozen, Spent, Unspecified, Occurred, Ongoing}},
	{Killed, nil},
	{Displaced, nil},
	{Cost, nil},
	{FoodInsecure, nil},
	{Territory, nil},
	{ArmedGroupSize, nil},
	{Contingent, nil},
	{Funding, nil},
	{Injured, nil},
	{ArmedGroupCount, nil},
	{Equipment, nil},
}

// keyFigures are the few figures set large on the first page: one for each
// slot while there is room, then more of the same where fewer than three came
// together.
func (c *composer) keyFigures() []KeyFigure {
	var key []KeyFigure
	taken := map[FigureID]bool{}
	told := map[int]bool{}
	for round := range leastKeyFigures {
		for _, slot := range keySlots {
			if len(key) == mostKeyFigures || round > 0 && len(key) >= leastKeyFigures {
				return key
			}
			for _, p := range c.chosen[slot.measure] {
				st := c.standing(p.Entry)
				fits := slot.statuses == nil || slices.Contains(slot.statuses, p.Figure.Status)
				if !fits || taken[p.Figure.ID] || st.ranged() && told[st.dispute] {
					continue
				}
				taken[p.Figure.ID], told[st.dispute] = true, true
				key = append(key, c.keyFigure(p, st))
				break
			}
		}
	}
	return key
}

// keyFigure prints a pick large: its number as disputes leave it, its label
// in words.
func (c *composer) keyFigure(p pickOf, st standing) KeyFigure {
	e := p.Entry
	var prints strings.Builder
	for _, r := range c.numberRuns(e, st) {
		prints.WriteString(r.Text)
		if st.ranged() {
			e.Sources = append(slices.Clone(e.Sources), r.Sources...)
		}
	}
	if e.Figure.Role == Increment && (!st.ranged() || st.low.Role == st.high.Role) {
		prints.WriteString(" more")
	}
	if st.ranged() && st.open {
		prints.WriteString(", disputed")
	}
	e.Prints = prints.String()
	e.Sources = ownFirst(c.citation[e.Figure.Source], slices.Clone(e.Sources))
	label := Sentence(c.teller(e).fill(p.as.label)).String()
	return KeyFigure{Entry: e, Label: strings.Join(strings.Fields(label), " ")}
}
