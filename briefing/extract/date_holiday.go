package extract

import (
	"fmt"
	"time"

	"briefdesk/briefing"
)

// holiday: Christmas, Thanksgiving, Easter Monday 2024.
func (d *document) holiday(s *sentence, i int) (m dateMatch, ok bool) {
	m.i, m.j = i, i+d.calWidth(s, i)
	if day, fixed := d.cal(s, i, "holiday"); fixed {
		m.month, m.day = time.Month(day/100), day%100
		m.text = fmt.Sprintf("--%02d-%02d", day/100, day%100)
		if y, end, hasYear := d.yearBehind(s, m.j); hasYear {
			m.j, m.span, m.month = end, yearFor(m, y), 0
			return m, true
		}
		m.span = d.nearestYear(s, m)
		return m, true
	}
	if code, moves := d.cal(s, i, "movable"); moves {
		return d.movable(s, m, func(year int) briefing.Date { return nthWeekday(year, code) }), true
	}
	if shift, moves := d.cal(s, i, "easter"); moves {
		return d.movable(s, m, func(year int) briefing.Date { return easter(year).AddDays(shift) }), true
	}
	return m, false
}

// movable gives a holiday that falls on another day each year its year: the one
// told behind it, else the one that the sentence means.
func (d *document) movable(s *sentence, m dateMatch, in func(year int) briefing.Date) dateMatch {
	if y, end, hasYear := d.yearBehind(s, d.skipWords(s, m.j, "of", "in")); hasYear {
		m.j, m.span = end, briefing.OneDay(in(y))
		return m
	}
	pub := d.published()
	if pub.IsZero() {
		return m
	}
	m.span = briefing.OneDay(in(pub.Year))
	switch dir := d.directionAt(s, m); {
	case dir < 0 && pub.Before(m.span.From):
		m.span = briefing.OneDay(in(pub.Year - 1))
	case dir > 0 && m.span.From.Before(pub):
		m.span = briefing.OneDay(in(pub.Year + 1))
	}
	return m
}

// nthWeekday is a weekday of a month, coded as month, which of them (9 is the
// last) and weekday: 1144, the fourth Thursday of November.
func nthWeekday(year, code int) briefing.Date {
	month, nth, wd := time.Month(code/100), code/10%10, time.Weekday(code%10)
	day := weekdayFrom(briefing.Day(year, month, 1), wd)
	for n := 1; n < nth && day.AddDays(7).Month == month; n++ {
		day = day.AddDays(7)
	}
	return day
}

// easter is Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones
// and Butcher.
func easter(year int) briefing.Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30 // the age of the moon
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7        // days to the Sunday after
	m := (a + 11*h + 22*l) / 451
	at := h + l - 7*m + 114
	return briefing.Day(year, time.Month(at/31), at%31+1)
}
