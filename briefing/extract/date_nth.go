package extract

import (
	"time"

	"briefdesk/briefing"
)

// restOf: the rest of the year: from now to its end.
func restOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	if _, rest := d.cal(s, k, "rest"); !rest {
		return m, false
	}
	k = d.skipWords(s, k+1, "of", "the", "this", "current", "my")
	m, ok = d.currentUnit(s, k, true)
	if pub := d.published(); ok && !pub.IsZero() {
		m.span.From = pub
	}
	return m, ok
}

// nthOf: the third week of this month, the last week of July, the first Friday
// in May. Weeks are counted as the calendar counts them, by their Thursday.
func nthOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	nth, last := 0, false
	switch shift, isRel := d.cal(s, k, "relative"); {
	case isRel && shift < 0 || d.words(s, k, 1) == "final":
		last = true
	case k < len(s.toks) && s.toks[k].row[ordinalLayer] != 0:
		nth = int(d.lex.numbers[s.toks[k].row[ordinalLayer]-1].value.Float())
	default:
		return m, false
	}
	k++
	wd, isDay := d.cal(s, k, "weekday")
	isWeek := d.timeUnit(s, k) == "week" && !d.plural(s, k)
	if !isDay && !isWeek || nth > 53 {
		return m, false
	}
	if isWeek {
		wd = 4
	}
	at := d.skipWords(s, k+1, "of", "in")
	if at >= len(s.toks) {
		return m, false
	}
	whole, ok := d.periodAt(s, at)
	if !ok || at == k+1 && whole.rule == "" && whole.month != 0 {
		return m, false
	}
	m = whole
	m.month, m.day = 0, 0
	if whole.span.IsZero() {
		return m, true
	}
	day := weekdayFrom(whole.span.From, time.Weekday(wd)).AddDays(7 * (nth - 1))
	if last {
		day = weekdayFrom(whole.span.Last().AddDays(-6), time.Weekday(wd))
	}
	if m.span = briefing.OneDay(day); isWeek {
		m.span = relativeUnit(day, "week", 0)
	} else if !m.span.Meets(whole.span) {
		m.span = briefing.Span{}
	}
	return m, true
}

// weekNamed: week 31, the week of May 5, the week beginning 4 February.
func weekNamed(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	switch {
	case d.are(s, k, "w", "/", "c"):
		k += 3
	case d.timeUnit(s, k) != "week" || d.plural(s, k):
		return m, false
	default:
		k++
		if n, isNumber := d.digitsAt(s, k, 1, 2); isNumber && n > 0 && n < 54 && k == i+1 {
			m.j = k + 1
			if pub := d.published(); !pub.IsZero() {
				fourth := briefing.Day(pub.Year, 1, 4) // always in week 1
				m.span = relativeUnit(fourth, "week", n-1)
			}
			return m, true
		}
		if _, starting := d.cal(s, k, "starting"); !starting && d.words(s, k, 1) != "of" {
			return m, false
		}
		k = d.skipWords(s, k+1, "on")
	}
	if k >= len(s.toks) {
		return m, false
	}
	if m, ok = d.firstDate(s, k, monthDay, dayMonth, dayOfMonth); !ok {
		return m, false
	}
	if m.span.Days() == 1 {
		m.span = relativeUnit(m.span.From, "week", 0)
	}
	m.month, m.day = 0, 0
	return m, true
}
