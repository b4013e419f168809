package extract

import (
	"strings"

	"briefdesk/briefing"
)

// roleOf: an increment, a share, a multiplier, an ordinal, a part or a total.
func (d *document) roleOf(s *sentence, n number, p phrase, v *verb, extra bool) briefing.Role {
	switch n.kind {
	case multiplierNumber:
		return briefing.Multiplier
	case ordinalNumber:
		return briefing.Ordinal
	case shareNumber:
		return briefing.Share
	}
	if extra || p.more || d.words(s, n.j, 1) == "more" {
		return briefing.Increment
	}
	if v != nil && (v.role() == "raise" || v.role() == "fall") && d.words(s, n.i-1, 1) == "by" {
		return briefing.Increment
	}
	if d.isPart(s, n, p) {
		return briefing.Part
	}
	return briefing.Total
}

// isPart: "including 40 women", "of them 12 children", "150 of the officers".
func (d *document) isPart(s *sentence, n number, p phrase) bool {
	for k := n.i - 1; k >= 0 && k >= n.i-3; k-- {
		switch d.words(s, k, 1) {
		case "including", "included", "includes", "include", "them", "whom":
			return true
		}
		if s.toks[k].kind == signToken {
			break
		}
	}
	if d.words(s, p.end, 1) == "of" && p.head < 0 || d.words(s, n.j, 1) == "of" && n.kind == plainNumber && p.head >= 0 && d.noun(s, n.j) == nil {
		w := d.words(s, n.j+1, 1)
		return w == "them" || w == "the" || w == "its" || w == "whom" || w == "these" || w == "those"
	}
	return d.tellsApart(s, n) || d.batchBefore(s, n) || d.batchBehind(s, p) > 0 || d.strongBatch(s, n)
}

// tellsApart: behind a colon stand the parts of the number before it: twelve
// people were killed: seven men, three women and two children.
func (d *document) tellsApart(s *sentence, n number) bool {
	if d.last.passage != s.passage || d.last.measure == "" {
		return false
	}
	for k := n.i - 1; k > 0; k-- {
		if d.str(&s.toks[k]) == ":" && !(s.toks[k].glued && s.toks[k+1].glued) {
			return s.passage.Kind == briefing.Body && d.countedWithin(s, k)
		}
	}
	return false
}

// countedWithin: people are counted before token k.
func (d *document) countedWithin(s *sentence, k int) bool {
	for i := 1; i < k; i++ {
		if r := d.noun(s, i); r != nil && r.unit == "person" && (s.toks[i-1].kind == numberToken || d.num(&s.toks[i-1]) != nil) {
			return true
		}
	}
	return false
}

// strongBatch: a 50-strong patrol.
func (d *document) strongBatch(s *sentence, n number) bool {
	if d.words(s, n.j, 1) != "-" || d.words(s, n.j+1, 1) != "strong" {
		return false
	}
	for k := n.j + 2; k < n.j+5; k++ {
		if r := d.noun(s, k); r != nil {
			return r.class == "batch"
		}
	}
	return false
}

// batchBehind: "300 officers as its second contingent" gives the ordinal; 0 for none.
func (d *document) batchBehind(s *sentence, p phrase) int {
	if w := d.words(s, p.end, 1); w != "as" && w != "in" {
		return 0
	}
	for k := p.end + 1; k <= p.end+2 && k < len(s.toks); k++ {
		if o, ok := d.ordinalAt(s, k); ok {
			return int(o.value.Float())
		}
	}
	return 0
}

// batchBefore: "the first group of 200 officers", "a second contingent of 300":
// a batch, not the whole.
func (d *document) batchBefore(s *sentence, n number) bool {
	if d.words(s, n.i-1, 1) != "of" {
		return false
	}
	r := d.nounEndingAt(s, n.i-2)
	return r != nil && r.class == "batch"
}

// amountOf turns numeral, hedge and unit into bounds.
func (d *document) amountOf(s *sentence, n number, p phrase, h briefing.Hedge) *briefing.Amount {
	if n.group && h == briefing.Exact {
		h = briefing.About
	}
	value := n.value
	a := &briefing.Amount{Hedge: h, Unit: d.unitOf(n, p), Per: d.perOf(s, n), Change: d.changeOf(s, n)}
	switch {
	case n.kind == vagueNumber:
		a.Hedge = briefing.Vague
		low, high := n.low, n.high
		a.Range = briefing.Range{Low: &low, High: &high}
	case n.isRange:
		a.Hedge = briefing.Between
		low, high := n.low, n.high
		a.Range = briefing.Range{Low: &low, High: &high}
	default:
		a.Value, a.Range = &value, hedged(value, h)
	}
	return a
}

// unitFor: people are counted in persons, whatever was counted before.
func unitFor(m briefing.Measure, unit string, n number, known bool) string {
	if n.currency != "" || n.kind == shareNumber || n.kind == multiplierNumber || n.kind == ordinalNumber {
		return unit
	}
	switch m {
	case briefing.Contingent, briefing.Killed, briefing.Injured, briefing.Displaced, briefing.FoodInsecure, briefing.ArmedGroupSize:
		if !known || unit == "" || len(unit) == 3 && strings.ToUpper(unit) == unit || unit == "percent" {
			return "person"
		}
	}
	return unit
}

func (d *document) unitOf(n number, p phrase) string {
	switch {
	case n.currency != "":
		return n.currency
	case n.kind == shareNumber:
		return "percent"
	case n.unit != nil:
		return n.unit.unit
	case p.unit != "":
		return p.unit
	case d.last.unit != "" && n.kind == plainNumber && len(d.last.unit) != 3:
		return d.last.unit
	}
	return ""
}

// perOf: $600 million a year, an annual cost of, 40 deaths per month.
func (d *document) perOf(s *sentence, n number) string {
	if n.isTime() {
		return ""
	}
	behind := n.j
	if d.words(s, behind, 1) == "(" { // NOK 1.2 billion ($110 million) a year
		for k := behind; k < len(s.toks) && k < behind+8; k++ {
			if d.words(s, k, 1) == ")" {
				behind = k + 1
				break
			}
		}
	}
	for k := behind; k < len(s.toks) && k < behind+5; k++ {
		switch w := d.words(s, k, 1); w {
		case "a", "per", "each", "every", "/":
			if u := d.timeUnit(s, k+1); u != "" && !d.tellsWhen(s, k+2) {
				return u
			}
		default:
			if u := d.rate(s, k); u != "" {
				return u
			}
			if s.toks[k].gram&(conj|rel|subord) != 0 {
				k = len(s.toks) // the annual profit of another clause
			}
		}
	}
	for k := n.i - 1; k >= 0 && k >= n.i-12; k-- {
		if u := d.rate(s, k); u != "" {
			return u
		}
		if s.toks[k].kind == numberToken || d.clauseBreak(s, k) {
			break
		}
	}
	return ""
}

// rate is the unit that an adjective counts by: annual, monthly.
func (d *document) rate(s *sentence, k int) string {
	if k < 0 || k >= len(s.toks) {
		return ""
	}
	switch g := s.toks[k].class; {
	case g&perYear != 0:
		return "year"
	case g&perMonth != 0:
		return "month"
	case g&perWeek != 0:
		return "week"
	case g&perDay != 0:
		return "day"
	}
	return ""
}

// tellsWhen: "a year ago", "a week later" date a thing, they are no rate.
func (d *document) tellsWhen(s *sentence, k int) bool {
	switch d.words(s, k, 1) {
	case "ago", "earlier", "later", "before", "after", "on":
		return true
	}
	return false
}

// conversion: a bracket right behind an amount with the same amount in another
// currency joins the figure before it.
func (d *document) conversion(s *sentence, n number) bool {
	if n.currency == "" || d.words(s, n.i-1, 1) != "(" && !(d.words(s, n.i-2, 1) == "(" && s.toks[n.i-1].row[hedgeBefore] != 0) || len(d.figures) == 0 {
		return false
	}
	f := &d.figures[len(d.figures)-1]
	open := n.i - 1
	if d.words(s, open, 1) != "(" {
		open--
	}
	if f.Amount == nil || open == 0 || int(s.toks[open-1].end) != f.Number.End || f.Amount.Unit == n.currency || len(f.Amount.Unit) != 3 {
		return false
	}
	hedge, _, _ := d.hedgeAround(s, &n)
	a := d.amountOf(s, n, phrase{end: n.j, head: -1, actor: -1}, hedge)
	f.Amount.Also = append(f.Amount.Also, briefing.Conversion{
		Value: a.Value, Range: a.Range, Unit: n.currency, Number: d.extent(s, n.i, n.j),
	})
	return true
}
