package extract

import "briefdesk/briefing"

// moneyMeasure parts costs from funding, and both from other money.
func (d *document) moneyMeasure(s *sentence, n number, v *verb) (briefing.Measure, string) {
	if v != nil && (v.row.role == "cost" || v.row.measure == briefing.Cost) {
		if v.status != briefing.Spent && v.row.role == "cost" || !d.aidBehind(s, n) {
			return briefing.Cost, "verb"
		}
		return briefing.Funding, "spent on aid"
	}
	if v != nil && v.row.role == "give" && (v.row.status == briefing.Pledged || v.row.measure == briefing.Funding || v.row.event == "allocation") && !v.nominal {
		return briefing.Funding, "verb"
	}
	if v != nil && v.row.event == "authorisation" && v.i < n.i && d.missionMeant() != "" {
		if name, _ := d.subjectActor(s, v.from); d.isCouncil(name) {
			return briefing.Cost, "approved for a mission"
		}
	}
	best, nearest := briefing.Measure(""), 20
	for k := range s.toks {
		row := s.toks[k].row[topicLayer]
		if row == 0 {
			continue
		}
		m := d.lex.cues[row-1].measure
		if m != briefing.Funding && m != briefing.Cost {
			continue
		}
		away := k - n.j
		if k < n.i {
			away = n.i - k - int(s.toks[k].n[topicLayer])
		}
		if away < nearest {
			best, nearest = m, away
		}
	}
	if best != "" {
		return best, "cue"
	}
	if d.last.measure == briefing.Funding || d.last.measure == briefing.Cost {
		return d.last.measure, "money spoken of before"
	}
	if v != nil && (v.row.measure == briefing.Funding || v.row.status == briefing.Pledged || v.row.status == briefing.Required) {
		return briefing.Funding, "verb"
	}
	if d.perOf(s, n) != "" {
		return briefing.Cost, "money a month or year"
	}
	return briefing.Funding, "money"
}

// aidBehind: the money goes to aid: "$4.5 billion on military aid".
func (d *document) aidBehind(s *sentence, n number) bool {
	for k := n.j; k < len(s.toks) && k < n.j+6; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 {
			return d.lex.cues[row-1].measure == briefing.Funding
		}
	}
	return false
}

// moneyShare: "53 per cent covered", "only 6 per cent of the plan is funded".
func (d *document) moneyShare(s *sentence, n number) (briefing.Measure, bool) {
	for k := n.j; k < len(s.toks) && k < n.j+10; k++ {
		if d.is(s, k, covering) {
			return briefing.Funding, true
		}
		if s.toks[k].kind == signToken {
			break
		}
	}
	return "", false
}

// shareMeasure: 80% of the city, a quarter of its planned contingent, half of
// the population.
func (d *document) shareMeasure(s *sentence, n number, p phrase, v *verb) (briefing.Measure, string) {
	for k := n.j; k < len(s.toks) && k <= n.j+6; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 && d.lex.cues[row-1].measure == briefing.Contingent {
			return briefing.Contingent, "share of a contingent"
		}
	}
	if v != nil && v.row.role == "hold" && v.row.measure == briefing.Territory {
		return briefing.Territory, "verb"
	}
	if m, ok := d.harm(s, p, v); ok && !d.is(s, v.end-1, losing) {
		return m, "verb"
	}
	if m, ok := d.moneyShare(s, n); ok {
		return m, "share of money"
	}
	if d.words(s, n.i-1, 1) == "or" && d.last.passage == s.passage && d.last.measure != "" { // "$556 million, or 13.2 per cent"
		return d.last.measure, "carried over"
	}
	if m, ok := d.cueNear(s, p.end, n.i, false); ok {
		return m, "cue"
	}
	from, to := d.clauseOf(s, n.i, p.end)
	for k := from; k < to; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 {
			if m := d.lex.cues[row-1].measure; m == briefing.Territory || m == briefing.Funding && (k < n.i || k < n.j+5) {
				return m, "cue"
			}
		}
	}
	return briefing.Other, "share of no topic"
}

func (d *document) multiplierMeasure(s *sentence, n number) (briefing.Measure, string) {
	for k := n.j; k < len(s.toks) && k < n.j+10; k++ {
		if r := d.noun(s, k); r != nil && r.measure != "" {
			return r.measure, "noun"
		}
		if row := s.toks[k].row[topicLayer]; row != 0 && d.lex.cues[row-1].measure == briefing.Contingent {
			return briefing.Contingent, "cue"
		}
		if a := s.toks[k].row[actorLayer]; a != 0 && d.lex.actors[a-1].kind == "mission" {
			return briefing.Contingent, "mission"
		}
	}
	return briefing.Other, "multiplier"
}
