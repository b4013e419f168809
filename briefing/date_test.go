package briefing_test

import (
	"errors"
	"testing"
	"time"

	"briefdesk/briefing"
)

func TestParseSpan(t *testing.T) {
	for _, c := range []struct{ in, from, until, long string }{
		{"2024", "2024-01-01", "2025-01-01", "2024"},
		{"2024-06", "2024-06-01", "2024-07-01", "June 2024"},
		{"2024-12", "2024-12-01", "2025-01-01", "December 2024"},
		{"2024-11-07", "2024-11-07", "2024-11-08", "7 November 2024"},
		{"2024-02-29", "2024-02-29", "2024-03-01", "29 February 2024"},
		{"2024-12-31", "2024-12-31", "2025-01-01", "31 December 2024"},
	} {
		got, err := briefing.ParseSpan(c.in)
		if err != nil || got.From.String() != c.from || got.Until.String() != c.until || got.Long() != c.long {
			t.Errorf("ParseSpan(%q) = %v, %q, %v", c.in, got, got.Long(), err)
		}
	}
	for _, in := range []string{
		"", "24", "0000", "2024-13", "2024-00", "2024-6", "2023-02-29", "2024-06-31", "2024-11-7", "2024/11/07", "2024-1107",
		"+024", "-024-06", "20240607", "2024-06-0a", " 2024", "2024-06-07T00:00",
	} {
		if got, err := briefing.ParseSpan(in); !errors.Is(err, briefing.ErrDate) {
			t.Errorf("ParseSpan(%q) = %v, %v; want ErrDate", in, got, err)
		}
	}
}

func TestSpanLong(t *testing.T) {
	day := briefing.Day
	for _, c := range []struct {
		span briefing.Span
		want string
	}{
		{briefing.Span{}, "undated"},
		{briefing.Span{From: day(2024, 10, 28), Until: day(2024, 11, 4)}, "28 October to 3 November 2024"},
		{briefing.Span{From: day(2024, 11, 21), Until: day(2024, 12, 1)}, "21 to 30 November 2024"},
		{briefing.Span{From: day(2024, 12, 30), Until: day(2025, 1, 3)}, "30 December 2024 to 2 January 2025"},
		{briefing.Span{From: day(2025, 1, 1), Until: day(2025, 5, 1)}, "January to April 2025"},
		{briefing.Span{From: day(2024, 10, 1), Until: day(2025, 2, 1)}, "October 2024 to January 2025"},
		{briefing.Span{Until: day(2025, 11, 1)}, "until 31 October 2025"},
		{briefing.Span{From: day(2024, 6, 1)}, "from 1 June 2024"},
	} {
		if got := c.span.Long(); got != c.want {
			t.Errorf("Long(%v) = %q, want %q", c.span, got, c.want)
		}
	}
}

func TestSpanMeets(t *testing.T) {
	june, july := briefing.MonthOf(2024, 6), briefing.MonthOf(2024, 7)
	year := briefing.YearOf(2024)
	since, until := briefing.Span{From: july.From}, briefing.Span{Until: june.Until}
	for _, c := range []struct {
		name string
		a, b briefing.Span
		want bool
	}{
		{"month and its year", june, year, true},
		{"neighbours", june, july, false},
		{"day in month", briefing.OneDay(briefing.Day(2024, 6, 30)), june, true},
		{"first day of the next month", briefing.OneDay(briefing.Day(2024, 7, 1)), june, false},
		{"open sides apart", since, until, false},
		{"open side over month", since, july, true},
		{"open side before month", since, june, false},
		{"unknown meets nothing", briefing.Span{}, year, false},
		{"unknown does not meet unknown", briefing.Span{}, briefing.Span{}, false},
	} {
		if c.a.Meets(c.b) != c.want || c.b.Meets(c.a) != c.want {
			t.Errorf("%s: Meets = %v and %v, want %v", c.name, c.a.Meets(c.b), c.b.Meets(c.a), c.want)
		}
	}
}

// Early, mid and late are the thirds of a period, whole months of a year and
// whole years of a decade.
func TestSpanPortion(t *testing.T) {
	day := briefing.Day
	decade := briefing.Span{From: day(1990, 1, 1), Until: day(2000, 1, 1)}
	quarter := briefing.Span{From: day(2023, 7, 1), Until: day(2023, 10, 1)}
	week := briefing.Span{From: day(2024, 10, 21), Until: day(2024, 10, 28)}
	for _, c := range []struct {
		whole            briefing.Span
		midFrom, midLast string // the middle; early lies before it, late behind
	}{
		{briefing.YearOf(2023), "2023-05-01", "2023-08-31"},
		{briefing.YearOf(2024), "2024-05-01", "2024-08-31"},
		{decade, "1994-01-01", "1996-12-31"},
		{briefing.MonthOf(2024, 6), "2024-06-11", "2024-06-20"},
		{briefing.MonthOf(2024, 7), "2024-07-11", "2024-07-21"}, // of 31 days the middle has eleven
		{briefing.MonthOf(2023, 2), "2023-02-10", "2023-02-19"},
		{quarter, "2023-07-31", "2023-08-31"},
		{week, "2024-10-23", "2024-10-25"},
		{briefing.Span{From: day(2024, 1, 1), Until: day(2024, 1, 4)}, "2024-01-02", "2024-01-02"},
	} {
		early, mid, late := c.whole.Portion(briefing.Start), c.whole.Portion(briefing.Middle), c.whole.Portion(briefing.End)
		if mid.From.String() != c.midFrom || mid.Last().String() != c.midLast {
			t.Errorf("mid %s: %s, want %s to %s", c.whole.Long(), mid.Long(), c.midFrom, c.midLast)
		}
		if want := (briefing.Span{From: c.whole.From, Until: mid.From}); early != want {
			t.Errorf("early %s: %s, want %s", c.whole.Long(), early.Long(), want.Long())
		}
		if want := (briefing.Span{From: mid.Until, Until: c.whole.Until}); late != want {
			t.Errorf("late %s: %s, want %s", c.whole.Long(), late.Long(), want.Long())
		}
	}
	for _, whole := range []briefing.Span{
		{},
		{From: day(2024, 1, 1)},
		{Until: day(2024, 1, 1)},
		briefing.OneDay(day(2024, 1, 1)),
		{From: day(2024, 1, 1), Until: day(2024, 1, 3)},
	} {
		for _, p := range []briefing.Portion{briefing.Start, briefing.Middle, briefing.End} {
			if got := whole.Portion(p); got != whole {
				t.Errorf("%s of %s: %s, want it whole", p, whole.Long(), got.Long())
			}
		}
	}
	if got := briefing.YearOf(2024).Portion(""); got != briefing.YearOf(2024) {
		t.Errorf("no part of 2024: %s", got.Long())
	}
}

func TestDateArithmetic(t *testing.T) {
	for _, c := range []struct{ got, want briefing.Date }{
		{briefing.Day(2024, 1, 31).AddMonths(1), briefing.Day(2024, 2, 29)},
		{briefing.Day(2023, 1, 31).AddMonths(1), briefing.Day(2023, 2, 28)},
		{briefing.Day(2024, 11, 7).AddMonths(-12), briefing.Day(2023, 11, 7)},
		{briefing.Day(2024, 11, 30).AddMonths(3), briefing.Day(2025, 2, 28)},
		{briefing.Day(2024, 2, 28).AddDays(2), briefing.Day(2024, 3, 1)},
		{briefing.Day(2024, 13, 1), briefing.Day(2025, 1, 1)},
	} {
		if c.got != c.want {
			t.Errorf("got %s, want %s", c.got, c.want)
		}
	}
	if n := briefing.Day(2025, 1, 1).Days(briefing.Day(2024, 1, 1)); n != 366 {
		t.Errorf("days in 2024: %d", n)
	}
	if n := briefing.Day(2020, 1, 1).Days(briefing.Day(1600, 1, 1)); n != 153402 {
		t.Errorf("days from 1600 to 2020: %d", n)
	}
	if d := briefing.Day(2024, 11, 7); d.Weekday() != time.Thursday {
		t.Errorf("7 November 2024 is a %s", d.Weekday())
	}
}

func TestDateText(t *testing.T) {
	var d briefing.Date
	if err := d.UnmarshalText([]byte("2024-11-07")); err != nil || d.Long() != "7 November 2024" {
		t.Errorf("UnmarshalText: %v, %v", d, err)
	}
	if err := d.UnmarshalText(nil); err != nil || !d.IsZero() || d.Long() != "undated" {
		t.Errorf("UnmarshalText of nothing: %v, %v", d, err)
	}
	for _, s := range []string{"2024", "2024-11", "07-11-2024", "tomorrow"} {
		if _, err := briefing.ParseDay(s); !errors.Is(err, briefing.ErrDate) {
			t.Errorf("ParseDay(%q): %v", s, err)
		}
	}
}

func FuzzParseSpan(f *testing.F) {
	for _, s := range []string{"2024", "2024-06", "2024-11-07", "0001-01-01", "9999-12-31", "2024-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		sp, err := briefing.ParseSpan(s)
		if err != nil {
			return
		}
		if !sp.From.Valid() || sp.Days() < 1 || sp.Days() > 366 || !sp.Meets(briefing.OneDay(sp.Last())) {
			t.Fatalf("ParseSpan(%q) = %v", s, sp)
		}
		if len(s) == 10 && sp.From.String() != s {
			t.Fatalf("ParseSpan(%q) starts on %s", s, sp.From)
		}
	})
}
