package extract

import (
	"time"

	"briefdesk/briefing"
)

// weekday: on Thursday, Tuesday night, Friday next week, Thursday the 21st,
// Monday, 22 July 2024.
func weekday(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	wd, ok := d.cal(s, i, "weekday")
	if !ok || d.everyOne(s, i) || d.plural(s, i) {
		return m, false
	}
	k := i + d.calWidth(s, i)
	for _, read := range []dateReader{monthDay, dayMonth, slashedDate, yearFirst} {
		at := d.skipWords(s, k, ",", ".", "the")
		if at < len(s.toks) {
			if full, ok := read(d, s, at); ok && (full.span.Days() == 1 || full.span.IsZero()) {
				return full, true // Monday, 22 July 2024: the date says it all
			}
		}
	}
	pub := d.published()
	if day, end, isDay := d.dayAt(s, d.skipWords(s, k, "the")); isDay && d.words(s, k, 1) == "the" {
		m.j = end
		if !pub.IsZero() {
			m.span = nearestWeekday(pub, time.Weekday(wd), day)
		}
		return m, true
	}
	k = d.daytime(s, k)
	if week, isWeek := d.weekBehind(s, k); isWeek {
		m.j = week.j
		if !week.span.IsZero() {
			m.span = briefing.OneDay(weekdayOf(week.span, time.Weekday(wd)))
		}
		return m, true
	}
	m.j = k
	if !pub.IsZero() {
		m.i = i
		m.span = briefing.OneDay(d.weekdayMeant(s, m, time.Weekday(wd)))
	}
	return m, true
}

// everyOne: every Tuesday and the Friday Group are no day.
func (d *document) everyOne(s *sentence, i int) bool {
	k := i + d.calWidth(s, i)
	switch d.words(s, i-1, 1) {
	case "every", "each", "any", "most", "some":
		return true
	case "the":
		return k < len(s.toks) && s.toks[k].upper && s.toks[k].row[calLayer] == 0
	}
	return false
}

// daytime steps over the morning or night behind a day.
func (d *document) daytime(s *sentence, k int) int {
	if _, isPart := d.cal(s, k, "daytime"); isPart {
		return k + 1
	}
	return k
}

// weekBehind: Friday next week, Tuesday of this week, Friday, last week.
func (d *document) weekBehind(s *sentence, k int) (dateMatch, bool) {
	at := d.skipWords(s, k, "of", ",", "the")
	if _, isRel := d.cal(s, at, "relative"); !isRel || d.timeUnit(s, at+1) != "week" || d.plural(s, at+1) {
		return dateMatch{}, false
	}
	return relativeDate(d, s, at)
}

// nearestWeekday is the nearest day of that number which falls on the weekday.
func nearestWeekday(pub briefing.Date, wd time.Weekday, day int) briefing.Span {
	for _, shift := range []int{0, -1, 1, -2, 2, -3, 3} {
		first := briefing.Day(pub.Year, pub.Month, 1).AddMonths(shift)
		date := briefing.Date{Year: first.Year, Month: first.Month, Day: day}
		if date.Valid() && date.Weekday() == wd {
			return briefing.OneDay(date)
		}
	}
	return briefing.Span{}
}

// weekdayMeant is the last such day up to publication, or the next where the
// sentence looks ahead.
func (d *document) weekdayMeant(s *sentence, m dateMatch, wd time.Weekday) briefing.Date {
	pub := d.published()
	away := int(wd) - int(pub.Weekday())
	switch dir := d.directionAt(s, m); {
	case dir > 0 && away < 0:
		away += 7
	case dir <= 0 && away > 0:
		away -= 7
	}
	return pub.AddDays(away)
}

func relativeWeekday(pub briefing.Date, day time.Weekday, shift int) briefing.Date {
	if shift == 0 { // this Sunday is the one to come
		return weekdayOf(relativeUnit(pub, "week", 0), day)
	}
	away := int(day) - int(pub.Weekday())
	switch {
	case shift < 0 && away >= 0:
		away -= 7
	case shift > 0 && away <= 0:
		away += 7
	}
	return pub.AddDays(away)
}

// weekdayFrom is the first such day from a day on.
func weekdayFrom(day briefing.Date, wd time.Weekday) briefing.Date {
	return day.AddDays((int(wd) - int(day.Weekday()) + 7) % 7)
}

// weekdayOf is that day of a week that begins on Monday.
func weekdayOf(week briefing.Span, day time.Weekday) briefing.Date {
	return week.From.AddDays((int(day) + 6) % 7)
}
