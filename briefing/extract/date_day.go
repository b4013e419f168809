package extract

import (
	"fmt"
	"strconv"
	"time"

	"briefdesk/briefing"
)

func (d *document) cal(s *sentence, i int, class string) (int, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].row[calLayer] == 0 {
		return 0, false
	}
	r := &d.lex.cal[s.toks[i].row[calLayer]-1]
	return r.value, r.class == class
}

// digitsAt is the whole number at token i, when it is one of so many digits.
func (d *document) digitsAt(s *sentence, i, minLen, maxLen int) (int, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != numberToken {
		return 0, false
	}
	text := d.str(&s.toks[i])
	if len(text) < minLen || len(text) > maxLen {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

func (d *document) yearAt(s *sentence, i int) (int, bool) {
	n, ok := d.digitsAt(s, i, 4, 4)
	return n, ok && n >= 1700 && n <= 2200
}

// dayAt reads a day of the month, with its ordinal ending; end is behind it.
func (d *document) dayAt(s *sentence, i int) (day, end int, ok bool) {
	n, ok := d.digitsAt(s, i, 1, 2)
	if !ok || n < 1 || n > 31 {
		return 0, 0, false
	}
	end = i + 1
	if end < len(s.toks) && s.toks[end].glued {
		switch d.words(s, end, 1) {
		case "st", "nd", "rd", "th":
			end++
		}
	}
	if end < len(s.toks) && s.toks[end].glued && s.toks[end].kind == wordToken {
		return 0, 0, false
	}
	return n, end, true
}

// yearBehind reads ", 2024" or " 2024".
func (d *document) yearBehind(s *sentence, i int) (year, end int, ok bool) {
	if d.words(s, i, 1) == "," || d.words(s, i, 1) == "of" {
		i++
	}
	if y, ok := d.yearAt(s, i); ok {
		if d.noun(s, i+1) != nil && d.noun(s, i+1).unit == "person" {
			return 0, 0, false
		}
		return y, i + 1, true
	}
	return 0, 0, false
}

func isoDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	y, ok := d.yearAt(s, i)
	if !ok || d.words(s, i+1, 1) != "-" || !s.toks[i+1].glued {
		return m, false
	}
	mon, ok := d.digitsAt(s, i+2, 2, 2)
	if !ok || mon < 1 || mon > 12 || d.words(s, i+3, 1) != "-" {
		return m, false
	}
	day, ok := d.digitsAt(s, i+4, 2, 2)
	date := briefing.Date{Year: y, Month: time.Month(mon), Day: day}
	m.j, m.span = i+5, briefing.OneDay(date)
	if m.j < len(s.toks) && s.toks[m.j].glued && (s.toks[m.j].kind == wordToken || s.toks[m.j].kind == nameToken) && d.words(s, m.j+1, 1) != ":" {
		return m, false // part of a file name; a clock time may follow
	}
	return m, ok && date.Valid()
}

// slashedDate reads 8/26/25: month first unless that cannot be.
func slashedDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	var n [3]int
	sep := d.words(s, i+1, 1)
	if sep != "/" && sep != "." || d.words(s, i+3, 1) != sep {
		return m, false
	}
	for k := range n {
		if n[k], ok = d.digitsAt(s, i+2*k, 1, 4); !ok || k > 0 && !s.toks[i+2*k].glued {
			return m, false
		}
	}
	month, day, year := n[0], n[1], n[2]
	if n[0] > 31 {
		year, month, day = n[0], n[1], n[2]
	}
	if month > 12 {
		month, day = day, month
	}
	if year < 100 {
		year += 2000
	}
	date := briefing.Date{Year: year, Month: time.Month(month), Day: day}
	m.j, m.span = i+5, briefing.OneDay(date)
	return m, date.Valid()
}

// dayMonth: 7 November 2024, the 3rd of May, 27 to 29 June 2024.
func dayMonth(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	if d.words(s, i, 1) == "the" {
		i++
	}
	day, k, ok := d.dayAt(s, i)
	if !ok {
		return m, false
	}
	first := 0
	if w := d.words(s, k, 1); w == "-" || w == "–" || w == "to" || w == "and" {
		if second, end, ok := d.dayAt(s, k+1); ok && second > day {
			first, day, k = day, second, end
		}
	}
	if d.words(s, k, 1) == "of" {
		k++
	}
	month, ok := d.cal(s, k, "month")
	if !ok {
		return m, false
	}
	k++
	return d.finishDay(s, i, k, time.Month(month), first, day)
}

// monthDay: November 7, 2024; Nov. 7; October 28-30.
func monthDay(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + int(s.toks[i].n[calLayer])
	day, k, ok := d.dayAt(s, k)
	if !ok {
		return m, false
	}
	if d.noun(s, k) != nil && d.noun(s, k).unit == "person" {
		return m, false // "in June 20 soldiers"
	}
	first := 0
	before := d.words(s, i-1, 1)
	if w := d.words(s, k, 1); w == "-" || w == "–" || w == "and" && before == "between" || w == "to" && (before == "from" || before == "between") {
		if second, end, ok := d.dayAt(s, k+1); ok && second > day && d.noun(s, end) == nil {
			first, day, k = day, second, end
		}
	}
	return d.finishDay(s, i, k, time.Month(month), first, day)
}

func (d *document) finishDay(s *sentence, start, k int, month time.Month, first, day int) (m dateMatch, ok bool) {
	m.j, m.month, m.day = k, month, day
	if y, end, ok := d.yearBehind(s, k); ok {
		m.j, m.month = end, 0
		date := briefing.Date{Year: y, Month: month, Day: day}
		if !date.Valid() {
			return m, false
		}
		m.span = briefing.OneDay(date)
	} else if date := (briefing.Date{Year: 2000, Month: month, Day: day}); !date.Valid() {
		return m, false
	} else {
		m.text = fmt.Sprintf("--%02d-%02d", month, day)
		m.i = start
		m.span = d.nearestYear(s, m)
	}
	if first > 0 && !m.span.IsZero() {
		m.span.From.Day = first
		m.month = 0
	}
	return m, true
}

// monthYear: June 2024, or June alone.
func monthYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + int(s.toks[i].n[calLayer])
	if n, ok := d.digitsAt(s, i-1, 1, 2); ok && n > 28 {
		return m, false // 32 August: no day that a calendar has
	}
	if y, end, ok := d.yearBehind(s, k); ok {
		m.j, m.span = end, briefing.MonthOf(y, time.Month(month))
		return m, true
	}
	if !d.monthAlone(s, i, k) {
		return m, false
	}
	m.i, m.j, m.month, m.text = i, k, time.Month(month), fmt.Sprintf("--%02d", month)
	m.span = d.nearestYear(s, m)
	return m, true
}

// monthAlone keeps "May" the modal, "March on" and the girl June out: a month
// without day or year wants a word of time before it, or a long clear name.
func (d *document) monthAlone(s *sentence, i, k int) bool {
	word := d.str(&s.toks[i])
	switch d.words(s, i-1, 1) {
	case "in", "since", "by", "until", "till", "from", "to", "through", "during", "of", "between", "before", "after", "and",
		"last", "this", "next", "early", "mid", "late", "-", "–", "around", "past", "coming", "previous", "a":
		return true
	}
	if len(word) <= 4 || word == "March" || word == "August" || word == "April" {
		return false
	}
	return k >= len(s.toks) || s.toks[k].gram != 0 || s.toks[k].kind == signToken || d.words(s, i-1, 1) != ""
}
