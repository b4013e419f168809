package extract

import (
	"fmt"
	"time"

	"briefdesk/briefing"
)

// dayMonth: 7 November 2024, the 3rd of May, 27 to 29 June 2024, the 20th of
// next month, 4 to 22 this month.
func dayMonth(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	from := i
	i = d.skipWords(s, i, "the")
	day, k, ok := d.dayAt(s, i)
	if !ok {
		return m, false
	}
	first := 0
	switch d.words(s, k, 1) {
	case "-", "–", "to", "and", "until", "till", "through":
		if second, end, ok := d.dayAt(s, d.skipWords(s, k+1, "the")); ok && second > day {
			first, day, k = day, second, end
		}
	case ".": // 16. Nov. 2016
		if _, isMonth := d.cal(s, k+1, "month"); isMonth {
			k++
		}
	}
	end := k
	k = d.skipWords(s, k, "of")
	if month, isMonth := d.cal(s, k, "month"); isMonth {
		k += d.calWidth(s, k)
		return d.finishDay(s, i, k, time.Month(month), first, day)
	}
	rel, isRel := relativeDate(d, s, d.skipWords(s, k, "in"))
	if !isRel || d.timeUnit(s, rel.j-1) != "month" || k == end && i == from && first == 0 && !d.onTheDay(s, i) { // it killed 20 last month
		return m, false
	}
	m.j = rel.j
	if rel.span.IsZero() {
		return m, true
	}
	last := briefing.Date{Year: rel.span.From.Year, Month: rel.span.From.Month, Day: day}
	if !last.Valid() {
		return m, true // the 31st of a shorter month: open
	}
	m.span = briefing.OneDay(last)
	if first > 0 {
		m.span.From.Day = first
	}
	return m, true
}

// onTheDay: the number at token i is a day: on 20 next month, 3rd last month.
func (d *document) onTheDay(s *sentence, i int) bool {
	return d.words(s, i-1, 1) == "on" || s.toks[i].kind == numberToken && i+1 < len(s.toks) && s.toks[i+1].glued
}

// dayOfMonth: "on the 15th" of this month, or the one that the sentence means.
func dayOfMonth(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	day, end, ok := d.dayAt(s, k)
	if !ok || k == i || end == k+1 || s.toks[k].kind != numberToken { // the 15, the second
		return m, false
	}
	switch d.words(s, i-1, 1) {
	case "on", "by", "until", "since", "for", "from", "or", "of", "before", "after", "through", "to":
	default:
		return m, false
	}
	if end < len(s.toks) && s.toks[end].kind != signToken && s.toks[end].gram&(prep|conj|aux|modal|adverb) == 0 {
		return m, false // the 15th session
	}
	m.j, m.text = end, fmt.Sprintf("---%02d", day)
	pub := d.published()
	if pub.IsZero() {
		return m, true
	}
	m.i = i
	months := 0
	switch dir := d.directionAt(s, m); {
	case dir > 0 && day < pub.Day:
		months = 1
	case dir < 0 && day > pub.Day:
		months = -1
	}
	first := briefing.Day(pub.Year, pub.Month, 1).AddMonths(months)
	date := briefing.Date{Year: first.Year, Month: first.Month, Day: day}
	if date.Valid() {
		m.span = briefing.OneDay(date)
	}
	return m, true
}

// monthDay: November 7, 2024; Nov. 7; October 28-30; May twenty-first; Oct-2.
func monthDay(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + d.calWidth(s, i)
	between := false
	switch w := d.words(s, k, 1); {
	case w == "between":
		between, k = true, k+1
	case (w == "-" || w == "/" || w == ".") && s.toks[k].glued && k+1 < len(s.toks) && (s.toks[k+1].glued || w == "."), w == "the", w == ",":
		if _, _, isDay := d.dayAt(s, k+1); isDay {
			k++
		}
	}
	day, k, ok := d.dayAt(s, k)
	if !ok {
		if n, spoken := d.spokenCardinal(s, i+d.calWidth(s, i)); spoken > 0 { // May twenty one
			return d.finishDay(s, i, spoken, time.Month(month), 0, n)
		}
		return m, false
	}
	if d.noun(s, k) != nil && d.noun(s, k).unit == "person" {
		return m, false // "in June 20 soldiers"
	}
	first := 0
	before := d.words(s, i-1, 1)
	if w := d.words(s, k, 1); w == "-" || w == "–" || w == "and" && (before == "between" || between) || w == "to" {
		if second, end, ok := d.dayAt(s, k+1); ok && second > day && d.noun(s, end) == nil && (w != "to" || !d.startsDate(s, k+1)) {
			first, day, k = day, second, end
		}
	}
	return d.finishDay(s, i, k, time.Month(month), first, day)
}

// startsDate: the number at k is the day of a month of its own.
func (d *document) startsDate(s *sentence, k int) bool {
	_, end, ok := d.dayAt(s, k)
	_, named := d.cal(s, d.skipWords(s, end, "of"), "month")
	return ok && named
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
