package extract

import (
	"strings"

	"briefdesk/briefing"
)

// measureOf decides the topic of a quantity: by the verb that governs it, the
// noun it counts, and the nearest word of a topic in its clause.
func (d *document) measureOf(s *sentence, n number, p phrase, v *verb) (briefing.Measure, string) {
	if n.currency != "" {
		return d.moneyMeasure(s, n, v)
	}
	if n.unit != nil && n.unit.kind != "time" {
		return d.extentMeasure(s, n, v)
	}
	if n.kind == shareNumber {
		if m, why := d.shareMeasure(s, n, p, v); m != briefing.Other || p.noun == nil {
			return m, why
		}
	}
	if n.kind == ordinalNumber || p.noun != nil && (p.noun.class == "batch" || p.noun.class == "times") {
		return briefing.Other, "batch"
	}
	if n.kind == multiplierNumber {
		return d.multiplierMeasure(s, n)
	}
	if p.noun != nil && p.noun.measure != "" && p.noun.measure != briefing.Contingent && p.noun.measure != briefing.ArmedGroupSize {
		if m, ok := d.harm(s, p, v); ok && p.noun.class == "moved" && (v.row.role == "kill" || v.row.role == "hurt") {
			return m, "verb " + d.words(s, v.i, v.end-v.i) // refugees who drowned
		}
		return p.noun.measure, "noun"
	}
	if m, ok := d.amongDead(s, n, p); ok {
		return m, "among the dead"
	}
	if p.head < 0 && d.last.measure != "" && d.last.measure != briefing.Other && d.ofThoseTold(s, n) {
		return d.last.measure, "of those told before"
	}
	if k := n.j; d.words(s, k, 1) == "strong" || d.words(s, k, 1) == "-" && d.words(s, k+1, 1) == "strong" {
		if d.missionNamed(s) == "" && d.namesArmed(s) {
			return briefing.ArmedGroupSize, "strong"
		}
		return briefing.Contingent, "strong"
	}
	if d.are(s, n.i-3, "none", "of", "the") {
		return briefing.Other, "none of them"
	}
	if p.unit == "person" || p.head < 0 {
		return d.peopleMeasure(s, n, p, v)
	}
	return d.thingMeasure(s, p, v)
}

// thingMeasure: what is counted is no person by any table: "40 pilgrims were
// killed", "12 Leopard 2".
func (d *document) thingMeasure(s *sentence, p phrase, v *verb) (briefing.Measure, string) {
	if p.head >= 0 && p.noun == nil && v != nil && v.role() == "kill" {
		if m, ok := d.harm(s, p, v); ok {
			return m, "verb " + d.words(s, v.i, v.end-v.i)
		}
	}
	if p.head >= 0 && p.noun == nil && (s.toks[p.head].kind == nameToken || s.toks[p.head].upper) && d.speaksOfArms(s) {
		return briefing.Equipment, "a make of arms"
	}
	return briefing.Other, "noun"
}

// extentMeasure: a length, an area or a weight is of no topic but territory.
func (d *document) extentMeasure(s *sentence, n number, v *verb) (briefing.Measure, string) {
	if !strings.HasPrefix(n.unit.unit, "square ") && n.unit.unit != "hectare" && n.unit.unit != "acre" {
		return briefing.Other, "a measured extent"
	}
	if v != nil && v.row.role == "hold" && v.row.measure == briefing.Territory {
		return briefing.Territory, "verb"
	}
	from, to := d.clauseOf(s, n.i, n.j)
	for k := from; k < to; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 && d.lex.cues[row-1].measure == briefing.Territory {
			return briefing.Territory, "cue"
		}
	}
	return briefing.Other, "a measured extent"
}

// speaksOfArms: the sentence or the figure before it counts equipment.
func (d *document) speaksOfArms(s *sentence) bool {
	if d.last.measure == briefing.Equipment {
		return true
	}
	for k := range s.toks {
		if n := d.noun(s, k); n != nil && n.class == "equipment" {
			return true
		}
	}
	return false
}

// cueNear finds the topic word nearest to a phrase, in its clause first and
// then in the sentence. Words of money count for people only when told to.
func (d *document) cueNear(s *sentence, end, start int, any bool) (briefing.Measure, bool) {
	from, to := d.clauseOf(s, start, end)
	if m, ok := d.cueWithin(s, from, to, start, end, any); ok {
		return m, true
	}
	m, ok := d.cueWithin(s, 0, len(s.toks), start, end, any)
	if m.Flow() && d.finiteWithin(s, from, to) { // the dead of another clause
		return "", false
	}
	return m, ok
}

// finiteWithin: the tokens have a verb of their own that tells what happened.
func (d *document) finiteWithin(s *sentence, from, to int) bool {
	for _, v := range d.verbsOf(s) {
		if v.i >= from && v.end <= to && !v.adj && !v.nominal && !v.ing && !v.infin && v.role() != "be" && v.role() != "say" {
			return true
		}
	}
	return false
}

func (d *document) cueWithin(s *sentence, from, to, start, end int, any bool) (best briefing.Measure, found bool) {
	nearest := 1 << 30
	for k := from; k < to; k++ {
		row := s.toks[k].row[topicLayer]
		if row == 0 || k >= start && k < end {
			continue
		}
		m := d.lex.cues[row-1].measure
		if m == briefing.Funding || m == briefing.Cost || m == briefing.Territory || m == briefing.Contingent && !any {
			continue
		}
		away := k - end
		if k < start {
			away = start - k + 1
		}
		if k > end && d.numberIn(s, end, k) {
			away += 12 // the word is that number's
		}
		if away < nearest {
			best, nearest, found = m, away, true
		}
	}
	return best, found
}

func (d *document) numberIn(s *sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if s.toks[k].kind == numberToken || d.isCardinalWord(s, k) {
			return true
		}
	}
	return false
}
