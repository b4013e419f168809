package briefing

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// Date is a civil day, without clock or zone. The zero value is "unknown".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ErrDate is returned for text that is no YYYY, YYYY-MM or YYYY-MM-DD.
var ErrDate = errors.New("not a date written YYYY, YYYY-MM or YYYY-MM-DD")

// Day returns the date, with overflow of month and day carried over as
// time.Date does: Day(2024, 13, 1) is 1 January 2025.
func Day(year int, month time.Month, day int) Date {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	return DateOf(t)
}

// DateOf is the civil day of t in t's own zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Valid reports whether the day exists, in a year of 1 to 9999.
func (d Date) Valid() bool {
	return d.Year >= 1 && d.Year <= 9999 && Day(d.Year, d.Month, d.Day) == d
}

// IsZero reports an unknown date.
func (d Date) IsZero() bool { return d == Date{} }

// Compare orders dates in time.
func (d Date) Compare(o Date) int {
	return cmp.Or(cmp.Compare(d.Year, o.Year), cmp.Compare(d.Month, o.Month), cmp.Compare(d.Day, o.Day))
}

// Before reports d < o.
func (d Date) Before(o Date) bool { return d.Compare(o) < 0 }

// Time is midnight UTC of that day.
func (d Date) Time() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC) }

// AddDays moves by n days.
func (d Date) AddDays(n int) Date { return DateOf(d.Time().AddDate(0, 0, n)) }

// AddMonths moves by n months, held back to the last day of a shorter month:
// a month after 31 January is 28 or 29 February.
func (d Date) AddMonths(n int) Date {
	first := Day(d.Year, d.Month+time.Month(n), 1)
	last := first.Time().AddDate(0, 1, -1).Day()
	return Date{first.Year, first.Month, min(d.Day, last)}
}

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.Time().Weekday() }

// Days is the number of days from o to d.
func (d Date) Days(o Date) int {
	return int((d.Time().Unix() - o.Time().Unix()) / 86400) // a time.Duration ends after 292 years
}

// String is YYYY-MM-DD, or "" when unknown.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Long is how pages and screens write a date: 7 November 2024.
func (d Date) Long() string {
	if d.IsZero() {
		return "undated"
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}

// ParseDay reads YYYY-MM-DD.
func ParseDay(s string) (Date, error) {
	sp, err := ParseSpan(s)
	if err != nil || len(s) != len("2006-01-02") {
		return Date{}, fmt.Errorf("%q: %w", s, ErrDate)
	}
	return sp.From, nil
}

// MarshalText writes YYYY-MM-DD, or nothing when unknown.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(b []byte) (err error) {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	*d, err = ParseDay(string(b))
	return err
}

// Span is a half-open run of days: From is in it, Until is not. Either may be
// zero: open on that side. The zero Span is "unknown".
type Span struct {
	From, Until Date
}

// OneDay is the span of a single day.
func OneDay(d Date) Span {
	if d.IsZero() {
		return Span{}
	}
	return Span{d, d.AddDays(1)}
}

// MonthOf is the span of a calendar month.
func MonthOf(year int, month time.Month) Span {
	return Span{Day(year, month, 1), Day(year, month+1, 1)}
}

// YearOf is the span of a calendar year.
func YearOf(year int) Span { return Span{Day(year, 1, 1), Day(year+1, 1, 1)} }

// ParseSpan reads YYYY, YYYY-MM or YYYY-MM-DD as the year, month or day it names.
func ParseSpan(s string) (Span, error) {
	bad := fmt.Errorf("%q: %w", s, ErrDate)
	part := func(from, to int) int {
		n, err := strconv.ParseUint(s[from:to], 10, 16)
		if err != nil {
			return -1
		}
		return int(n)
	}
	switch {
	case len(s) == 4 && part(0, 4) > 0:
		return YearOf(part(0, 4)), nil
	case len(s) == 7 && s[4] == '-' && part(0, 4) > 0 && part(5, 7) >= 1 && part(5, 7) <= 12:
		return MonthOf(part(0, 4), time.Month(part(5, 7))), nil
	case len(s) == 10 && s[4] == '-' && s[7] == '-':
		d := Date{part(0, 4), time.Month(part(5, 7)), part(8, 10)}
		if !d.Valid() {
			return Span{}, bad
		}
		return OneDay(d), nil
	}
	return Span{}, bad
}

// IsZero reports an unknown span.
func (s Span) IsZero() bool { return s == Span{} }

// Meets reports whether the two spans share a day. An unknown span meets
// nothing; an open side reaches for ever.
func (s Span) Meets(o Span) bool {
	if s.IsZero() || o.IsZero() {
		return false
	}
	return (s.Until.IsZero() || o.From.IsZero() || o.From.Before(s.Until)) &&
		(o.Until.IsZero() || s.From.IsZero() || s.From.Before(o.Until))
}

// Last is the last day in the span; zero when open.
func (s Span) Last() Date {
	if s.Until.IsZero() {
		return Date{}
	}
	return s.Until.AddDays(-1)
}

// Days is the length in days; 0 when either side is open.
func (s Span) Days() int {
	if s.From.IsZero() || s.Until.IsZero() {
		return 0
	}
	return s.Until.Days(s.From)
}

// Portion cuts a period by convention: early is its first third (of a year, to
// the end of April; of a decade, its years 0 to 3), mid the middle, late the last.
func (s Span) Portion(p Portion) Span {
	days := s.Days()
	if days < 3 {
		return s
	}
	early, late := s.From.AddDays(days/3), s.Until.AddDays(-(days / 3))
	switch {
	case days > 3000:
		early, late = s.From.AddMonths(48), s.Until.AddMonths(-36)
	case days > 300:
		early, late = s.From.AddMonths(4), s.Until.AddMonths(-4)
	}
	switch p {
	case Start:
		s.Until = early
	case Middle:
		s.From, s.Until = early, late
	case End:
		s.From = late
	}
	return s
}

// Long writes the span as a reader would: "June 2024", "2024", "7 November
// 2024", "28 October to 3 November 2024", "until 31 October 2025".
func (s Span) Long() string {
	from, last := s.From, s.Last()
	switch {
	case s.IsZero():
		return "undated"
	case from.IsZero():
		return "until " + last.Long()
	case s.Until.IsZero():
		return "from " + from.Long()
	case from == last:
		return from.Long()
	case s == YearOf(from.Year):
		return strconv.Itoa(from.Year)
	case s == MonthOf(from.Year, from.Month):
		return fmt.Sprintf("%s %d", from.Month, from.Year)
	case from.Day == 1 && s.Until.Day == 1 && from.Year == last.Year:
		return fmt.Sprintf("%s to %s %d", from.Month, last.Month, last.Year)
	case from.Day == 1 && s.Until.Day == 1:
		return fmt.Sprintf("%s %d to %s %d", from.Month, from.Year, last.Month, last.Year)
	case from.Year == last.Year && from.Month == last.Month:
		return fmt.Sprintf("%d to %s", from.Day, last.Long())
	case from.Year == last.Year:
		return fmt.Sprintf("%d %s to %s", from.Day, from.Month, last.Long())
	}
	return from.Long() + " to " + last.Long()
}
