package extract

import (
	"fmt"
	"time"

	"briefdesk/briefing"
)

// relativeDate: last month, this August, next year, last Tuesday, next June 30,
// the previous quarter, that day, the week after next, earlier this month.
func relativeDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	if i >= len(s.toks) {
		return m, false
	}
	k := i
	if w := d.words(s, k, 1); w == "later" || w == "earlier" {
		return d.laterIn(s, k)
	}
	the := d.words(s, k, 1) == "the"
	if the {
		k++
	}
	shift, ok := d.cal(s, k, "relative")
	if !ok {
		if m, ok := d.theWeekend(s, i, k); ok {
			return m, true
		}
		return d.beside(s, i, k)
	}
	word := d.words(s, k, 1)
	k++
	if k >= len(s.toks) || the && word == "this" {
		return m, false
	}
	from, anchored := d.published(), d.anchored(s, i, word, the)
	if anchored {
		from = d.anchorDay(shift)
	}
	if m, ok := d.relativeName(s, k, shift, from); ok {
		return m, true
	}
	unit := d.timeUnit(s, k)
	if unit == "" || d.plural(s, k) || k+1 < len(s.toks) && d.words(s, k+1, 1) == "-" && s.toks[k+1].glued {
		return m, false
	}
	m.j, m.anchored = k+1, anchored
	if from.IsZero() {
		return m, true
	}
	if m.span = relativeUnit(from, unit, shift); (unit == "day" || unit == "week") && shift != 0 && m.anchored && d.anchor.Days() > 300 {
		m.span = briefing.Span{} // the next day of a year is none
	}
	return m, true
}

// relativeName: last October, next June 30, this Friday, last Tuesday night.
func (d *document) relativeName(s *sentence, k, shift int, from briefing.Date) (m dateMatch, ok bool) {
	if month, isMonth := d.cal(s, k, "month"); isMonth {
		m.j, m.text = k+d.calWidth(s, k), fmt.Sprintf("--%02d", month)
		if !from.IsZero() {
			m.span = relativeMonth(from, time.Month(month), shift)
		}
		if day, end, isDay := d.dayAt(s, m.j); isDay && d.noun(s, end) == nil {
			m.j = end
			if date := (briefing.Date{Year: m.span.From.Year, Month: time.Month(month), Day: day}); !m.span.IsZero() && date.Valid() {
				m.span = briefing.OneDay(date)
			}
		}
		return m, true
	}
	if wd, isDay := d.cal(s, k, "weekday"); isDay {
		m.j = d.daytime(s, k+d.calWidth(s, k))
		if !from.IsZero() {
			m.span = briefing.OneDay(relativeWeekday(from, time.Weekday(wd), shift))
		}
		return m, true
	}
	if _, isTime := d.cal(s, k, "daytime"); isTime && shift == 0 { // this morning, that night
		if m.j = k + 1; !from.IsZero() {
			m.span = briefing.OneDay(from)
		}
		return m, true
	}
	if d.timeUnit(s, k) == "week" && !d.plural(s, k) { // next week on Friday
		at := d.skipWords(s, k+1, "on", ",")
		if wd, isDay := d.cal(s, at, "weekday"); isDay && !from.IsZero() {
			m.j = d.daytime(s, at+d.calWidth(s, at))
			m.span = briefing.OneDay(weekdayOf(relativeUnit(from, "week", shift), time.Weekday(wd)))
			return m, true
		}
	}
	return m, false
}

// laterIn: earlier this month, later in 2024, earlier in the week: the period
// itself, as nobody says how early.
func (d *document) laterIn(s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i+1, "in", "on", "the")
	if k >= len(s.toks) {
		return m, false
	}
	if y, isYear := d.yearAt(s, k); isYear {
		m.j, m.span = k+1, briefing.YearOf(y)
		return m, true
	}
	if d.words(s, k-1, 1) == "the" {
		m, ok = d.currentUnit(s, k, true)
	} else if _, isRel := d.cal(s, k, "relative"); isRel {
		m, ok = relativeDate(d, s, k)
	}
	m.rule = "relative"
	return m, ok
}

// beside: the week after next, the year before last, the day after tomorrow,
// the day before, the month after.
func (d *document) beside(s *sentence, i, k int) (m dateMatch, ok bool) {
	unit := d.timeUnit(s, k)
	if unit == "" || d.plural(s, k) || d.words(s, i, 1) != "the" {
		return m, false
	}
	sign := 1
	switch d.words(s, k+1, 1) {
	case "before":
		sign = -1
	case "after":
	default:
		return m, false
	}
	pub := d.published()
	end := d.skipWords(s, k+2, "the")
	if shift, isRel := d.cal(s, end, "relative"); isRel && shift == sign && d.timeUnit(s, end+1) == "" { // the week after next
		m.j = end + 1
		if !pub.IsZero() {
			m.span = relativeUnit(pub, unit, 2*sign)
		}
		return m, true
	}
	if shift, isDay := d.cal(s, end, "dayword"); isDay && unit == "day" {
		m.j = end + 1
		if !pub.IsZero() {
			m.span = briefing.OneDay(pub.AddDays(shift + sign))
		}
		return m, true
	}
	if d.anchor.Days() > 31 && (unit == "day" || unit == "week") {
		return m, false
	}
	if end != k+2 || end < len(s.toks) && s.toks[end].kind == wordToken && s.toks[end].gram&(prep|conj|aux) == 0 {
		return m, false // the day after the vote
	}
	m.j = k + 2
	if from := d.anchorDay(sign); !from.IsZero() {
		m.span = relativeUnit(from, unit, sign)
	}
	return m, true
}

// theWeekend: "over the weekend" is the last one, or the next where the sentence
// looks ahead.
func (d *document) theWeekend(s *sentence, i, k int) (m dateMatch, ok bool) {
	if d.timeUnit(s, k) != "weekend" || k == i || d.plural(s, k) {
		return m, false
	}
	switch d.words(s, i-1, 1) {
	case "over", "at", "during", "on", "by":
	default:
		return m, false
	}
	m.i, m.j = i, k+1
	if pub := d.published(); !pub.IsZero() {
		shift := -1
		if wd := pub.Weekday(); d.directionAt(s, m) > 0 || wd == 0 {
			shift = 0
		}
		m.span = relativeUnit(pub, "weekend", shift)
	}
	return m, true
}

// anchored: the word points from the date told before, not from the day of
// writing: the previous month, the same day, that year.
func (d *document) anchored(s *sentence, i int, word string, the bool) bool {
	if d.anchor.IsZero() {
		return false
	}
	switch d.words(s, i-1, 1) {
	case "over", "within", "during", "for":
		return false // over the next year
	}
	switch word {
	case "previous", "preceding", "prior", "following", "same", "that":
		return true
	case "next":
		return the
	}
	return false
}

// anchorDay is the day that an anchored word counts from: the last of the date
// told before when it looks ahead, else its first; publication without one.
func (d *document) anchorDay(shift int) briefing.Date {
	switch {
	case d.anchor.IsZero() || d.anchor.From.IsZero() || d.anchor.Until.IsZero():
		return d.published()
	case shift > 0:
		return d.anchor.Last()
	}
	return d.anchor.From
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

// relativeUnit: weeks begin on Monday, a weekend is Saturday and Sunday.
func relativeUnit(pub briefing.Date, unit string, shift int) briefing.Span {
	switch unit {
	case "day":
		return briefing.OneDay(pub.AddDays(shift))
	case "week":
		monday := pub.AddDays(-(int(pub.Weekday()) + 6) % 7).AddDays(7 * shift)
		return briefing.Span{From: monday, Until: monday.AddDays(7)}
	case "weekend":
		week := relativeUnit(pub, "week", shift)
		return briefing.Span{From: week.From.AddDays(5), Until: week.Until}
	case "month":
		return briefing.MonthOf(pub.Year, pub.Month+time.Month(shift))
	case "quarter":
		from := briefing.Day(pub.Year, (pub.Month-1)/3*3+1, 1).AddMonths(3 * shift)
		return briefing.Span{From: from, Until: from.AddMonths(3)}
	case "year":
		return briefing.YearOf(pub.Year + shift)
	case "decade":
		from := pub.Year/10*10 + 10*shift
		return briefing.Span{From: briefing.Day(from, 1, 1), Until: briefing.Day(from+10, 1, 1)}
	case "century":
		from := pub.Year/100*100 + 100*shift
		return briefing.Span{From: briefing.Day(from, 1, 1), Until: briefing.Day(from+100, 1, 1)}
	}
	return briefing.Span{}
}

// dayWord: today, yesterday evening, tomorrow, Christmas.
func dayWord(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	m.j = i + d.calWidth(s, i)
	pub := d.published()
	if shift, isDay := d.cal(s, i, "dayword"); isDay {
		m.j = d.daytime(s, m.j)
		if !pub.IsZero() {
			m.span = briefing.OneDay(pub.AddDays(shift))
		}
		return m, true
	}
	return d.holiday(s, i)
}
