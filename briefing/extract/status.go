package extract

import (
	"strings"

	"briefdesk/briefing"
)

// statusOf decides how real a quantity is: by words right behind it ("already
// on the ground"), words inside its phrase ("600 pledged officers"), its verb
// with tense and mood, and else by what its topic usually means.
func (d *document) statusOf(s *sentence, n number, p phrase, m briefing.Measure, v *verb, extra bool) (briefing.Status, string) {
	if m == briefing.Other && n.kind != ordinalNumber && (p.noun == nil || p.noun.class != "batch" && p.noun.class != "unit") && n.currency == "" {
		return d.otherStatus(v)
	}
	if st, why := d.statusBehind(s, p, m); st != "" {
		return st, why
	}
	if st, why := d.statusInside(s, n, p); st != "" && n.kind != shareNumber {
		if st == briefing.Authorised && v != nil && v.row.status == briefing.Planned && v.i < n.i {
			return briefing.Planned, "verb before " + why // proposes a ceiling of 320
		}
		return st, why
	}
	if v != nil {
		if st := d.verbStatus(s, v, m); st != "" {
			return st, "verb " + strings.ToLower(d.text[s.toks[v.from].start:s.toks[v.end-1].end])
		}
	}
	if st, why := d.statusInClause(s, n, m); st != "" {
		return st, why
	}
	if m == briefing.Funding && v != nil && v.role() == "raise" && d.last.measure == m && d.last.passage == s.passage {
		return d.last.status, "the sum told before goes on" // raised that to 1 billion
	}
	if m == briefing.Contingent && v != nil {
		if v.ing && v.role() == "raise" && d.mainAhead(s, v) {
			return briefing.Planned, "the sentence looks ahead"
		}
		if v.role() == "raise" && d.last.status == briefing.Authorised && d.last.measure == m && d.last.passage == s.passage {
			return d.last.status, "the ceiling goes on" // rose to 11,650 and was lifted to 14,400
		}
	}
	return d.usualStatus(s, n, m, v, extra)
}

// mainAhead: the verb before a participle looks ahead: "will follow, bringing the
// number to 750".
func (d *document) mainAhead(s *sentence, v *verb) bool {
	ahead := false
	for _, x := range d.verbsOf(s) {
		if x.end <= v.i && !x.adj && !x.nominal && !x.ing && x.role() != "say" {
			ahead = x.ahead()
		}
	}
	return ahead
}

// statusInClause: where no verb tells, a word of status before the number in
// its clause does: "the ceiling on uniformed personnel is 5,500".
func (d *document) statusInClause(s *sentence, n number, m briefing.Measure) (briefing.Status, string) {
	if m != briefing.Contingent && m != briefing.Funding && m != briefing.Equipment && m != briefing.Cost {
		return "", ""
	}
	from, _ := d.clauseOf(s, n.i, n.j)
	for k := n.i - 1; k >= from && k >= n.i-14; k-- {
		row := s.toks[k].row[statusLayer]
		if row == 0 || d.num(&s.toks[k]) != nil {
			continue
		}
		st := d.lex.cues[row-1].status
		if st == briefing.Deployed || m == briefing.Contingent && (st == briefing.Disbursed || st == briefing.Required) {
			continue
		}
		return st, "in the clause: " + d.words(s, k, int(s.toks[k].n[statusLayer]))
	}
	return "", ""
}

func (d *document) otherStatus(v *verb) (briefing.Status, string) {
	switch {
	case v == nil:
		return briefing.Unspecified, "no verb"
	case v.future:
		return briefing.Planned, "verb ahead"
	case v.past():
		return briefing.Occurred, "verb past"
	}
	return briefing.Unspecified, "verb"
}

// statusBehind: where the counted people are now, told right behind them.
func (d *document) statusBehind(s *sentence, p phrase, m briefing.Measure) (briefing.Status, string) {
	if m != briefing.Contingent && m != briefing.Other && m != briefing.Equipment {
		return "", ""
	}
	if m == briefing.Contingent {
		if d.is(s, p.end, homeward) || d.are(s, p.end, "out", "of") {
			return briefing.Withdrawn, "behind it: " + d.words(s, p.end, 1)
		}
	}
	for k := p.end; k < len(s.toks) && k < p.end+4; k++ {
		if row := s.toks[k].row[statusLayer]; row != 0 && s.toks[k].n[statusLayer] > 1 {
			st := d.lex.cues[row-1].status
			if st == briefing.Deployed || st == briefing.Arriving || st == briefing.Pledged {
				return st, "behind it: " + d.words(s, k, int(s.toks[k].n[statusLayer]))
			}
		}
		if s.toks[k].kind == signToken || d.verbRow(s, k) != nil && d.verbRow(s, k).role != "be" && s.toks[k].n[statusLayer] == 0 {
			break
		}
	}
	return "", ""
}

// statusInside: a word of status between the number and its noun, or right
// before the number: "the upcoming contingent of 300 officers".
func (d *document) statusInside(s *sentence, n number, p phrase) (briefing.Status, string) {
	for k := n.j; k < p.end; k++ {
		if row := s.toks[k].row[statusLayer]; row != 0 {
			return d.lex.cues[row-1].status, "in the phrase: " + d.words(s, k, 1)
		}
	}
	if n.currency != "" && n.j < len(s.toks) { // a $2.4 billion plan
		for k := n.j; k < min(n.j+2, len(s.toks)); k++ {
			if w := d.words(s, k, 1); w == "plan" || w == "appeal" {
				return briefing.Required, "behind it: " + w
			}
		}
	}
	if d.words(s, n.i-1, 1) == "of" || d.words(s, n.i-1, 1) == "for" || d.words(s, n.i-1, 1) == "to" {
		for k := n.i - 2; k >= 0 && k >= n.i-5; k-- {
			if s.toks[k].gram&(prep|conj) != 0 || s.toks[k].kind == signToken || d.isFiniteVerb(s, k) {
				break
			}
			if row := s.toks[k].row[statusLayer]; row != 0 && !d.isFiniteVerb(s, k) {
				return d.lex.cues[row-1].status, "before it: " + d.words(s, k, 1)
			}
		}
	}
	return "", ""
}

func (d *document) isFiniteVerb(s *sentence, k int) bool {
	for _, v := range d.verbsOf(s) {
		if v.i == k && !v.adj && !v.nominal {
			return true
		}
	}
	return false
}

// verbStatus is what the governing verb says, as far as it fits the topic.
func (d *document) verbStatus(s *sentence, v *verb, m briefing.Measure) briefing.Status {
	st := v.status
	switch m {
	case briefing.Killed, briefing.Injured:
		if v.future {
			return briefing.Planned
		}
		return briefing.Occurred
	case briefing.Displaced:
		if d.projected(s, v) {
			return briefing.Planned
		}
		if v.row.role == "move" || v.simple {
			return briefing.Occurred
		}
		return briefing.Ongoing
	case briefing.FoodInsecure, briefing.Territory, briefing.ArmedGroupSize, briefing.ArmedGroupCount:
		if m == briefing.FoodInsecure && d.projected(s, v) {
			return briefing.Planned
		}
		return briefing.Ongoing
	case briefing.Contingent:
		switch st {
		case briefing.Disbursed: // troops given, provided, contributed are there
			return briefing.Deployed
		case briefing.Occurred, briefing.Ongoing, briefing.Frozen, briefing.Spent:
			return ""
		}
	case briefing.Funding, briefing.Cost:
		switch st {
		case briefing.Deployed: // money sent is money paid
			return briefing.Disbursed
		case briefing.Arriving, briefing.Withdrawn, briefing.Occurred, briefing.Ongoing:
			return ""
		case briefing.Planned:
			if m == briefing.Funding && v.row.role == "give" && (v.row.event == "" || v.future) {
				return briefing.Pledged
			}
		case briefing.Spent:
			if v.row.role == "cost" && !v.simple {
				return briefing.Unspecified
			}
		}
	}
	if st == briefing.Unspecified {
		return ""
	}
	return st
}

// projected: will, would or a projection governs, not "may have" or "thought to".
func (d *document) projected(s *sentence, v *verb) bool {
	for k := v.from; k < v.end; k++ {
		if d.is(s, k, projecting) {
			return true
		}
	}
	return false
}

// usualStatus is what a topic means when no word says more.
func (d *document) usualStatus(s *sentence, n number, m briefing.Measure, v *verb, extra bool) (briefing.Status, string) {
	ahead := v != nil && v.future
	switch m {
	case briefing.Killed, briefing.Injured:
		return briefing.Occurred, "usual"
	case briefing.Displaced:
		if d.words(s, n.i-1, 1) != "" && v != nil && v.simple {
			return briefing.Occurred, "usual"
		}
		return briefing.Ongoing, "usual"
	case briefing.FoodInsecure, briefing.Territory, briefing.ArmedGroupSize, briefing.ArmedGroupCount:
		return briefing.Ongoing, "usual"
	case briefing.Contingent:
		switch {
		case ahead:
			return briefing.Planned, "verb ahead"
		case extra && (v == nil || !v.past() && v.role() != "stay"):
			return briefing.Planned, "more to come"
		}
		return briefing.Deployed, "usual"
	case briefing.Funding, briefing.Cost:
		for k := max(0, n.i-6); k < min(len(s.toks), n.j+6); k++ {
			if row := s.toks[k].row[statusLayer]; row != 0 {
				return d.lex.cues[row-1].status, "near it: " + d.words(s, k, int(s.toks[k].n[statusLayer]))
			}
		}
	}
	if ahead {
		return briefing.Planned, "verb ahead"
	}
	return briefing.Unspecified, "nothing said"
}
