package extract

import (
	"strings"

	"briefdesk/briefing"
)

// rollingPeriod: the last four months, the next year ("over the next year"),
// the past two decades, the coming weeks.
func rollingPeriod(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := i
	if d.words(s, k, 1) == "the" {
		k++
	}
	shift, ok := d.cal(s, k, "relative")
	if !ok || shift == 0 {
		return m, false
	}
	k++
	count := 1
	n, hasNumber := number{}, false
	if k < len(s.toks) {
		n, hasNumber = d.numberAt(s, k)
	}
	if hasNumber && n.isTime() && !n.isRange {
		count, m.j = int(n.value.Float()), n.j
		return d.rolling(n.unit.unit, shift*count, n.j)
	}
	if d.words(s, k, 1) == "few" || d.words(s, k, 1) == "several" {
		k++
	}
	unit := d.timeUnit(s, k)
	over := d.words(s, i-1, 1)
	if unit == "" || k == i+1 && !strings.HasSuffix(d.words(s, k, 1), "s") {
		return m, false
	}
	if strings.HasSuffix(d.words(s, k, 1), "s") { // the coming months: how many is open
		m.j = k + 1
		if pub := d.published(); !pub.IsZero() && shift > 0 {
			m.span.From = pub
		} else if !pub.IsZero() {
			m.span.Until = pub.AddDays(1)
		}
		return m, true
	}
	if over != "over" && over != "within" && over != "in" && over != "during" && over != "for" {
		return m, false
	}
	return d.rolling(unit, shift, k+1)
}

func (d *document) rolling(unit string, count, end int) (m dateMatch, ok bool) {
	m.j = end
	pub := d.published()
	if pub.IsZero() {
		return m, true
	}
	other, ok := moved(pub, unit, count)
	if !ok {
		return m, false
	}
	if count < 0 {
		m.span = briefing.Span{From: other, Until: pub.AddDays(1)}
	} else {
		m.span = briefing.Span{From: pub, Until: other}
	}
	return m, m.span.From.Before(m.span.Until)
}

// moved counts units of time from a day; out of the calendar it fails.
func moved(from briefing.Date, unit string, n int) (briefing.Date, bool) {
	if n > 5000 || n < -5000 {
		return from, false
	}
	var to briefing.Date
	switch unit {
	case "hour":
		to = from.AddDays(n / 24)
	case "day":
		to = from.AddDays(n)
	case "week":
		to = from.AddDays(7 * n)
	case "fortnight":
		to = from.AddDays(14 * n)
	case "month":
		to = from.AddMonths(n)
	case "year":
		to = from.AddMonths(12 * n)
	case "decade":
		to = from.AddMonths(120 * n)
	default:
		return from, false
	}
	return to, to.Valid()
}

// agoDate: two weeks ago, a year ago, three months from now.
func agoDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	unit, count, k := "", 1, i
	if w := d.words(s, i, 1); (w == "a" || w == "an") && d.timeUnit(s, i+1) != "" {
		unit, k = d.timeUnit(s, i+1), i+2
	} else if n, isNumber := d.numberAt(s, i); isNumber && n.isTime() && !n.isRange {
		unit, count, k = n.unit.unit, int(n.value.Float()), n.j
	} else {
		return m, false
	}
	switch {
	case d.words(s, k, 1) == "ago":
		m.j, count = k+1, -count
	case d.are(s, k, "from", "now"):
		m.j = k + 2
	default:
		return m, false
	}
	m.about = true
	if pub := d.published(); !pub.IsZero() {
		day, ok := moved(pub, unit, count)
		if !ok {
			return m, false
		}
		m.span = around(day, unit)
	}
	return m, true
}

// around widens a counted day to the unit it was counted in.
func around(day briefing.Date, unit string) briefing.Span {
	switch unit {
	case "month":
		return briefing.MonthOf(day.Year, day.Month)
	case "year", "decade":
		return briefing.YearOf(day.Year)
	case "week":
		return relativeUnit(day, "week", 0)
	}
	return briefing.OneDay(day)
}

// endOf: the end of the month, the end of the year: its last day.
func endOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := i
	if d.words(s, k, 1) == "the" {
		k++
	}
	next := d.are(s, k, "end", "of", "next")
	if !next && !d.are(s, k, "end", "of", "the") && !d.are(s, k, "end", "of", "this") && !d.are(s, k, "close", "of", "the") {
		return m, false
	}
	k += 3
	unit := d.timeUnit(s, k)
	if unit == "" || unit == "day" {
		return m, false
	}
	m.j = k + 1
	if pub := d.published(); !pub.IsZero() {
		shift := 0
		if next {
			shift = 1
		}
		whole := relativeUnit(pub, unit, shift)
		if whole.IsZero() {
			return m, false
		}
		m.span = briefing.OneDay(whole.Last())
	}
	return m, true
}

// weekOf: the last week of January, the first days of March 2024.
func weekOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := i
	if d.words(s, k, 1) == "the" {
		k++
	}
	part := 0
	switch d.words(s, k, 1) {
	case "first", "opening":
		part = 1
	case "last", "final", "closing":
		part = 3
	default:
		return m, false
	}
	k++
	if d.words(s, k, 1) == "few" || d.words(s, k, 1) == "two" {
		k++
	}
	unit := d.timeUnit(s, k)
	if unit != "week" && unit != "day" && unit != "month" || d.words(s, k+1, 1) != "of" {
		return m, false
	}
	k += 2
	if d.words(s, k, 1) == "the" {
		k++
	}
	if k >= len(s.toks) {
		return m, false
	}
	m, ok = d.periodAt(s, k)
	if !ok || m.span.IsZero() {
		return m, ok
	}
	m.about, m.month = true, 0
	if unit == "month" {
		m.span = partSpan(m.span, part, false)
	} else if part == 1 {
		m.span.Until = m.span.From.AddDays(7)
	} else {
		m.span.From = m.span.Until.AddDays(-7)
	}
	return m, true
}
