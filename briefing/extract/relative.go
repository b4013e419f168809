package extract

import (
	"fmt"
	"strings"
	"time"

	"briefdesk/briefing"
)

// partOf: early 2025, late November, mid-June 2024, end of 2024, early next year.
func partOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	part, ok := d.cal(s, i, "part")
	if !ok {
		return m, false
	}
	k := i + int(s.toks[i].n[calLayer])
	for k < len(s.toks) && (d.words(s, k, 1) == "-" || d.words(s, k, 1) == "in" || d.words(s, k, 1) == "the") {
		k++
	}
	if k >= len(s.toks) {
		return m, false
	}
	whole, ok := d.periodAt(s, k)
	if !ok {
		return m, false
	}
	m = whole
	m.about, m.month = true, 0
	m.span = partSpan(whole.span, part, strings.Contains(d.words(s, i, int(s.toks[i].n[calLayer])), "half"))
	if whole.text != "" {
		m.text = whole.text
	}
	return m, true
}

// periodAt reads the month, year or relative period that a part is taken of.
func (d *document) periodAt(s *sentence, k int) (dateMatch, bool) {
	for _, g := range []func(*document, *sentence, int) (dateMatch, bool){monthYear, bareYear, relativeDate} {
		if m, ok := g(d, s, k); ok {
			return m, true
		}
	}
	return dateMatch{}, false
}

// partSpan cuts a period by convention: early is the first third (of a year,
// to the end of April), mid the middle, late the last; halves are halves.
func partSpan(whole briefing.Span, part int, half bool) briefing.Span {
	if whole.IsZero() {
		return whole
	}
	days := whole.Days()
	third := days / 3
	switch {
	case half && part == 1:
		return briefing.Span{From: whole.From, Until: whole.From.AddMonths(6)}
	case half && part == 3:
		return briefing.Span{From: whole.Until.AddMonths(-6), Until: whole.Until}
	case days > 300 && part == 1:
		return briefing.Span{From: whole.From, Until: whole.From.AddMonths(4)}
	case days > 300 && part == 2:
		return briefing.Span{From: whole.From.AddMonths(4), Until: whole.From.AddMonths(8)}
	case days > 300:
		return briefing.Span{From: whole.Until.AddMonths(-4), Until: whole.Until}
	case part == 1:
		return briefing.Span{From: whole.From, Until: whole.From.AddDays(third)}
	case part == 2:
		return briefing.Span{From: whole.From.AddDays(third), Until: whole.From.AddDays(2 * third)}
	}
	return briefing.Span{From: whole.Until.AddDays(-third), Until: whole.Until}
}

// quarterOf: first quarter of 2024, Q3 2024.
func quarterOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	q, k := 0, i+1
	if v, isQ := d.cal(s, i, "quarter"); isQ {
		q, k = v, i+int(s.toks[i].n[calLayer])
	} else if w := d.words(s, i, 1); len(w) == 2 && w[0] == 'q' && w[1] >= '1' && w[1] <= '4' {
		q = int(w[1] - '0')
	} else {
		return m, false
	}
	if d.words(s, k, 1) == "of" {
		k++
	}
	year, ok := d.yearAt(s, k)
	if ok {
		k++
	} else if rel, isRel := relativeDate(d, s, k); isRel && !rel.span.IsZero() {
		year, k = rel.span.From.Year, rel.j
	} else {
		return m, false
	}
	from := briefing.Day(year, time.Month(3*q-2), 1)
	m.j, m.span = k, briefing.Span{From: from, Until: from.AddMonths(3)}
	return m, true
}

// seasonOf: spring 2024, last summer. A season without either word is no date.
func seasonOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	shift, hasRel := d.cal(s, i, "relative")
	k := i
	if hasRel {
		k++
	}
	first, ok := d.cal(s, k, "season")
	if !ok {
		return m, false
	}
	k++
	if d.words(s, k, 1) == "of" {
		k++
	}
	y, hasYear := d.yearAt(s, k)
	switch {
	case hasYear:
		k++
	case hasRel && !d.published().IsZero():
		y = d.published().Year + shift
		if here := briefing.Day(d.published().Year, time.Month(first), 1); shift == -1 && here.AddMonths(3).Before(d.published()) {
			y = d.published().Year
		}
	case !hasRel:
		return m, false
	}
	m.j, m.about = k, true
	if y != 0 {
		from := briefing.Day(y, time.Month(first), 1)
		m.span = briefing.Span{From: from, Until: from.AddMonths(3)}
	}
	return m, true
}

// relativeDate: last month, this August, next year, earlier this month, last Tuesday.
func relativeDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := i
	if w := d.words(s, k, 1); w == "later" || w == "earlier" || w == "the" {
		k++
		if d.words(s, k, 1) == "in" {
			k++
			if y, ok := d.yearAt(s, k); ok {
				m.j, m.span = k+1, briefing.YearOf(y)
				return m, true
			}
		}
	}
	shift, ok := d.cal(s, k, "relative")
	if !ok || k+1 >= len(s.toks) {
		return m, false
	}
	if isThe := d.words(s, i, 1) == "the"; isThe && shift == 0 {
		return m, false
	}
	k++
	pub := d.published()
	if month, isMonth := d.cal(s, k, "month"); isMonth {
		m.j, m.text = k+1, fmt.Sprintf("--%02d", month)
		if !pub.IsZero() {
			m.span = relativeMonth(pub, time.Month(month), shift)
		}
		return m, true
	}
	if wd, isDay := d.cal(s, k, "weekday"); isDay {
		m.j = k + 1
		if !pub.IsZero() {
			m.span = briefing.OneDay(relativeWeekday(pub, time.Weekday(wd), shift))
		}
		return m, true
	}
	unit := d.timeUnit(s, k)
	if unit == "" || strings.HasSuffix(d.words(s, k, 1), "s") {
		return m, false
	}
	m.j = k + 1
	if !pub.IsZero() {
		m.span = relativeUnit(pub, unit, shift)
	}
	return m, !m.span.IsZero() || pub.IsZero()
}

func (d *document) timeUnit(s *sentence, k int) string {
	if k < 0 || k >= len(s.toks) || s.toks[k].row[unitLayer] == 0 {
		return ""
	}
	if u := &d.lex.units[s.toks[k].row[unitLayer]-1]; u.kind == "time" {
		return u.unit
	}
	return ""
}

func relativeMonth(pub briefing.Date, month time.Month, shift int) briefing.Span {
	switch {
	case shift < 0 && month >= pub.Month:
		return briefing.MonthOf(pub.Year-1, month)
	case shift > 0 && month <= pub.Month:
		return briefing.MonthOf(pub.Year+1, month)
	}
	return briefing.MonthOf(pub.Year, month)
}

func relativeWeekday(pub briefing.Date, day time.Weekday, shift int) briefing.Date {
	away := int(day) - int(pub.Weekday())
	switch {
	case shift < 0 && away >= 0:
		away -= 7
	case shift > 0 && away <= 0:
		away += 7
	}
	return pub.AddDays(away)
}

// relativeUnit: weeks begin on Monday.
func relativeUnit(pub briefing.Date, unit string, shift int) briefing.Span {
	switch unit {
	case "day":
		return briefing.OneDay(pub.AddDays(shift))
	case "week":
		monday := pub.AddDays(-(int(pub.Weekday()) + 6) % 7).AddDays(7 * shift)
		return briefing.Span{From: monday, Until: monday.AddDays(7)}
	case "month":
		return briefing.MonthOf(pub.Year, pub.Month+time.Month(shift))
	case "year":
		return briefing.YearOf(pub.Year + shift)
	case "decade":
		from := pub.Year/10*10 + 10*shift
		return briefing.Span{From: briefing.Day(from, 1, 1), Until: briefing.Day(from+10, 1, 1)}
	}
	return briefing.Span{}
}

// weekday: on Thursday, Tuesday night.
func weekday(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	wd, ok := d.cal(s, i, "weekday")
	if !ok {
		return m, false
	}
	k := i + int(s.toks[i].n[calLayer])
	if _, isPart := d.cal(s, k, "daytime"); isPart {
		k++
	}
	if d.words(s, k, 1) == "," { // Monday, 22 July 2024: the date says it all
		for _, g := range []func(*document, *sentence, int) (dateMatch, bool){monthDay, dayMonth} {
			if k+1 < len(s.toks) {
				if full, ok := g(d, s, k+1); ok {
					return full, true
				}
			}
		}
	}
	m.j = k
	if pub := d.published(); !pub.IsZero() {
		away := int(time.Weekday(wd)) - int(pub.Weekday())
		m.i = i
		switch dir := d.directionAt(s, m); {
		case dir > 0 && away < 0:
			away += 7
		case dir <= 0 && away > 0:
			away -= 7
		}
		m.span = briefing.OneDay(pub.AddDays(away))
	}
	return m, true
}

func dayWord(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	shift, ok := d.cal(s, i, "dayword")
	if !ok {
		return m, false
	}
	m.j = i + int(s.toks[i].n[calLayer])
	if pub := d.published(); !pub.IsZero() {
		m.span = briefing.OneDay(pub.AddDays(shift))
	}
	return m, true
}
