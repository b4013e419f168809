package extract_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing"
)

// datesRight: every date is read at its place with its first and last day. The
// sets leave out the day, month or year that an interval is named to end with,
// and the day of writing; ours take them in.
func datesRight(text string, want []recognized, figures []briefing.Figure) (right, of int) {
	if len(want) == 0 {
		return b2i(!anyDate(figures)), 1
	}
	for _, w := range want {
		if !dateRead(text, w, figures) {
			return 0, 1
		}
	}
	return 1, 1
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func anyDate(figures []briefing.Figure) bool {
	for _, f := range figures {
		if f.When != nil && f.Amount == nil {
			return true
		}
	}
	return false
}

func dateRead(text string, w recognized, figures []briefing.Figure) bool {
	noSuchDay := strings.HasPrefix(w.Value.PastResolution["date"], "0001")
	for _, f := range figures {
		if f.When == nil || !f.Extent.Overlaps(w.place(text)) {
			continue
		}
		if noSuchDay || len(w.Value.PastResolution) == 0 { // a season: they give no days
			return f.When.Span.IsZero() != (len(w.Value.PastResolution) == 0)
		}
		for _, r := range []map[string]string{w.Value.FutureResolution, w.Value.PastResolution} {
			span, ok := spanOf(r)
			if ok && (f.When.Span == span || w.Type == "daterange" && nearSpan(f.When.Span, span) || countedIn(w.Text, f.When.Span, span)) {
				return true
			}
		}
	}
	return noSuchDay
}

// countedIn: what is counted in weeks, months or years is a week, month or year
// of ours, where they give one day of it.
func countedIn(text string, got, day briefing.Span) bool {
	if !got.Meets(day) {
		return false
	}
	switch days := got.Days(); {
	case days == 7:
		return strings.Contains(text, "week")
	case days > 27 && days < 32:
		return strings.Contains(text, "month")
	case days > 364:
		return strings.Contains(text, "year")
	}
	return false
}

func spanOf(r map[string]string) (briefing.Span, bool) {
	if d, err := briefing.ParseDay(r["date"]); err == nil {
		return briefing.OneDay(d), true
	}
	var s briefing.Span
	var err error
	if r["startDate"] != "" {
		if s.From, err = briefing.ParseDay(r["startDate"]); err != nil {
			return s, false
		}
	}
	if r["endDate"] != "" {
		if s.Until, err = briefing.ParseDay(r["endDate"]); err != nil {
			return s, false
		}
	}
	return s, !s.IsZero()
}

func nearSpan(got, want briefing.Span) bool {
	return within1(got.From, want.From) && (within1(got.Until, want.Until) ||
		!want.Until.IsZero() && (got.Until == want.Until.AddDays(7) || got.Until == want.Until.AddMonths(1) || got.Until == want.Until.AddMonths(12)))
}

// within1: the same day or the one beside it.
func within1(a, b briefing.Date) bool {
	return a == b || !a.IsZero() && !b.IsZero() && (a == b.AddDays(1) || b == a.AddDays(1))
}

type chronoCase struct {
	File, Text string
	RefArgs    *string `json:"ref_args"`
	Options    *string
	Negative   bool
	Expect     struct {
		Text       *string
		Start, End json.RawMessage
	}
}

func chrono(t testing.TB, negative bool) (out []chronoCase) {
	t.Helper()
	for _, line := range bytes.Split(specs(t, "chrono/en.jsonl"), []byte("\n")) {
		if len(line) == 0 {
			continue
		}
		var c chronoCase
		if err := json.Unmarshal(line, &c); err != nil {
			t.Fatal(err)
		}
		if c.Negative == negative {
			out = append(out, c)
		}
	}
	return out
}

// chronoNegatives look like dates and are none.
func chronoNegatives(t testing.TB) (out []specCase) {
	t.Helper()
	for _, c := range chrono(t, true) {
		out = append(out, specCase{text: c.Text, published: "2012-08-10", want: "none", right: func(figures []briefing.Figure) (int, int) {
			return b2i(!anyDate(figures)), 1
		}})
	}
	return out
}

var (
	clockWord = regexp.MustCompile(`(?i)\d\s*(h|hr|hrs|m|min|s|sec|am|pm)\b|\d:\d\d|hour|minute|second\b|seconds|\bmin\b|midnight|\bnow\b|mins`)
	fullYear  = regexp.MustCompile(`\d\d\d\d|\d/\d+/\d\d`)
)

// chronoDates asks for the day that a text names, or the day that a period of
// ours begins with or holds: where we give the week, the set picks one day of it.
// Clock times, cases whose day of writing is not in the set and those that ask
// its parser for the next such day whatever the text tells stay aside.
func chronoDates(t testing.TB) (out []specCase) {
	t.Helper()
	for _, c := range chrono(t, false) {
		published := ""
		if c.RefArgs != nil {
			published = argsDate(*c.RefArgs).text()
		}
		start, end := expected(c.Expect.Start), expected(c.Expect.End)
		clock := strings.Contains(c.File, "time_exp") || strings.Contains(c.File, "timezone") || clockWord.MatchString(c.Text) ||
			c.Options != nil || published == "" && !fullYear.MatchString(c.Text) || start == (ymd{}) || c.Expect.Text != nil && !strings.Contains(strings.ToLower(c.Text), strings.ToLower(*c.Expect.Text))
		want, err := json.Marshal(c.Expect)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, specCase{text: c.Text, published: published, want: string(want), clock: clock, right: func(figures []briefing.Figure) (int, int) {
			for _, f := range figures {
				if f.When != nil && start.begins(f.When.Span) && (end == ymd{} || end.ends(f.When.Span)) {
					return 1, 1
				}
			}
			return 0, 1
		}})
	}
	return out
}

// ymd is a date of which parts may be missing.
type ymd struct{ y, m, d int }

func (w ymd) text() string {
	if w.y == 0 {
		return ""
	}
	return briefing.Day(w.y, time.Month(w.m), w.d).String()
}

func (w ymd) begins(s briefing.Span) bool {
	if s.From.IsZero() {
		return false
	}
	if w.fits(s.From) {
		return true
	}
	if w.y == 0 || w.m == 0 || w.d == 0 {
		return false
	}
	day := briefing.Day(w.y, time.Month(w.m), w.d)
	return !s.Until.IsZero() && !day.Before(s.From) && !s.Until.Before(day)
}

func (w ymd) ends(s briefing.Span) bool {
	return !s.Until.IsZero() && (w.fits(s.Last()) || w.d <= 1 && w.y == s.Last().Year && w.m == int(s.Last().Month))
}

func (w ymd) fits(d briefing.Date) bool {
	return (w.y == 0 || w.y == d.Year) && (w.m == 0 || w.m == int(d.Month)) && (w.d == 0 || w.d == d.Day)
}

// expected reads {"year": …} or the arguments of a JavaScript date, whose
// months count from zero.
func expected(raw json.RawMessage) ymd {
	var parts struct {
		Year, Month, Day int
		Args             string `json:"date_args"`
	}
	if json.Unmarshal(raw, &parts) != nil {
		return ymd{}
	}
	if parts.Args != "" {
		return argsDate(parts.Args)
	}
	return ymd{parts.Year, parts.Month, parts.Day}
}

func argsDate(args string) ymd {
	if day, err := time.Parse("Mon Jan _2 2006", strings.Trim(args, `"`)); err == nil {
		return ymd{day.Year(), int(day.Month()), day.Day()}
	}
	n := strings.Split(args, ",")
	if len(n) < 3 {
		return ymd{}
	}
	var out [3]int
	for i := range out {
		whole, less, minus := strings.Cut(n[i], "-")
		out[i], _ = strconv.Atoi(strings.TrimSpace(whole))
		if by, err := strconv.Atoi(strings.TrimSpace(less)); minus && err == nil {
			out[i] -= by
		}
	}
	return ymd{out[0], out[1] + 1, out[2]}
}
