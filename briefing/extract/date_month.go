package extract

import (
	"fmt"
	"time"

	"briefdesk/briefing"
)

// monthYear: June 2024, June next year, or June alone.
func monthYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + d.calWidth(s, i)
	if n, ok := d.digitsAt(s, i-1, 1, 2); ok && n > 28 && !s.toks[i].glued {
		return m, false // 32 August: no day that a calendar has
	}
	if n, ok := d.digitsAt(s, k, 2, 2); ok && n < 40 && n > 31 {
		return m, false // August 32
	}
	if y, end, ok := d.yearBehind(s, k); ok {
		m.j, m.span = end, briefing.MonthOf(y, time.Month(month))
		return m, true
	}
	if rel, isRel := relativeDate(d, s, d.skipWords(s, k, ",", "of")); isRel && d.timeUnit(s, rel.j-1) == "year" {
		m.j, m.text = rel.j, fmt.Sprintf("--%02d", month)
		if !rel.span.IsZero() {
			m.span = briefing.MonthOf(rel.span.From.Year, time.Month(month))
		}
		return m, true
	}
	if y, shared := d.nextMonthsYear(s, k); shared {
		m.j, m.span = k, briefing.MonthOf(y, time.Month(month))
		return m, true
	}
	if !d.monthAlone(s, i, k) {
		return m, false
	}
	m.i, m.j, m.month, m.text = i, k, time.Month(month), fmt.Sprintf("--%02d", month)
	m.span = d.nearestYear(s, m)
	return m, true
}

// nextMonthsYear: the year of the month that follows in a list: in May and June
// 2023.
func (d *document) nextMonthsYear(s *sentence, k int) (int, bool) {
	for range 4 {
		at := d.skipWords(s, k, ",", "and", "or")
		if _, isMonth := d.cal(s, at, "month"); !isMonth || at == k {
			return 0, false
		}
		k = at + d.calWidth(s, at)
		if y, end, ok := d.yearBehind(s, k); ok && d.words(s, k, 1) != "," {
			return y, end > k
		}
	}
	return 0, false
}

// monthAlone keeps "May" the modal, "March on" and the girl June out: a month
// without day or year wants a word of time before it, or a long clear name.
func (d *document) monthAlone(s *sentence, i, k int) bool {
	word := d.str(&s.toks[i])
	named := k < len(s.toks) && s.toks[k].upper && s.toks[k].row[calLayer] == 0 && s.toks[k].gram == 0 // May Corp.
	switch d.words(s, i-1, 1) {
	case "of":
		return !named
	case "in", "since", "by", "until", "till", "from", "to", "through", "during", "between", "before", "after", "last", "this", "next",
		"early", "mid", "late", "around", "past", "coming", "previous", "as":
		return true
	case "and", "-", "–", "or", "a", ",":
		return !named && (len(word) > 4 || i > 1 && (s.toks[i-2].row[calLayer] != 0 || s.toks[i-2].kind == numberToken) || d.words(s, i-1, 1) == "a")
	}
	if next := d.words(s, k, 1); next == "-" || next == "–" || next == "to" || next == "through" || next == "and" || next == "or" {
		if _, ok := d.cal(s, d.skipWords(s, k+1, "to", "-"), "month"); ok {
			return true
		}
	}
	if len(word) <= 4 || word == "March" || word == "August" || word == "April" {
		return len(s.toks) == k && i == 0 // a line of its own
	}
	return !named && (k >= len(s.toks) || s.toks[k].gram != 0 || s.toks[k].kind == signToken || d.words(s, i-1, 1) != "")
}
