package extract

import (
	"strconv"
	"strings"
	"time"

	"briefdesk/briefing"
)

// dateMatch is a date or period in a sentence: tokens i to j, exclusive.
type dateMatch struct {
	i, j  int
	span  briefing.Span // zero when it cannot be told
	text  string        // what is known without the year: "--11-07"
	month time.Month    // of a date whose year is missing
	day   int
	rule  string
	about bool // early, mid or late: the bounds are a convention
}

// dateGrammar reads one form of date at token i.
type dateGrammar struct {
	rule string
	read func(d *document, s *sentence, i int) (dateMatch, bool)
}

// dateGrammars are tried in turn; the longest match wins, the first of equals.
var dateGrammars = []dateGrammar{
	{"iso", isoDate},
	{"slashed", slashedDate},
	{"day month", dayMonth},
	{"month day", monthDay},
	{"month year", monthYear},
	{"part of", partOf},
	{"week of", weekOf},
	{"quarter", quarterOf},
	{"season", seasonOf},
	{"decade", decadeOf},
	{"fiscal year", fiscalYear},
	{"years", yearRange},
	{"relative", relativeDate},
	{"rolling", rollingPeriod},
	{"ago", agoDate},
	{"end of", endOf},
	{"weekday", weekday},
	{"day word", dayWord},
	{"year", bareYear},
}

// dateAt reads the date or period that starts at token i.
func (d *document) dateAt(s *sentence, i int) (dateMatch, bool) {
	best, found := d.oneDate(s, i)
	if !found {
		return best, false
	}
	return d.dateRange(s, best), true
}

func (d *document) oneDate(s *sentence, i int) (best dateMatch, found bool) {
	if !d.mayOpenDate(s, i) {
		return best, false
	}
	for _, g := range dateGrammars {
		m, ok := g.read(d, s, i)
		if ok && (!found || m.j > best.j) {
			m.i, m.rule = i, g.rule
			best, found = m, true
		}
	}
	return best, found
}

// mayOpenDate looks at one or two tokens before the grammars do.
func (d *document) mayOpenDate(s *sentence, i int) bool {
	t := &s.toks[i]
	switch {
	case t.kind == numberToken, t.row[calLayer] != 0, t.row[numLayer] != 0:
		return true
	case t.kind == nameToken:
		return t.upper
	case t.gram&det != 0 && i+1 < len(s.toks):
		next := &s.toks[i+1]
		return next.row[calLayer] != 0 || next.kind == numberToken || next.row[numLayer] != 0 || d.timeUnit(s, i+1) != "" || d.lower(next) == "end" || d.lower(next) == "close"
	}
	return t.kind == wordToken && d.opensPeriod(s, i)
}

// opensPeriod: words outside the calendar that begin a period.
func (d *document) opensPeriod(s *sentence, i int) bool {
	switch d.words(s, i, 1) {
	case "fy", "fiscal", "financial", "later", "earlier", "q1", "q2", "q3", "q4":
		return true
	}
	return false
}

// dateRange joins two dates: between A and B, from A to B, A–B.
func (d *document) dateRange(s *sentence, a dateMatch) dateMatch {
	k := a.j
	if k+1 >= len(s.toks) {
		return a
	}
	before := d.words(s, a.i-1, 1)
	switch w := d.words(s, k, 1); {
	case w == "and" && before == "between",
		(w == "to" || w == "until" || w == "till" || w == "through") && (before == "from" || before == "between" || s.toks[k+1].row[calLayer] != 0),
		(w == "-" || w == "–") && !a.about:
	default:
		return a
	}
	b, ok := d.oneDate(s, k+1)
	if !ok || b.rule == "relative" && a.rule != "relative" {
		return a
	}
	if a.month != 0 && b.month == 0 && !b.span.IsZero() { // the second names the year for both
		a.span = yearFor(a, b.span.Last().Year)
		if b.span.From.Before(a.span.From) {
			a.span = yearFor(a, b.span.Last().Year-1)
		}
	}
	r := a
	r.j, r.month, r.rule = b.j, 0, a.rule+" range"
	r.span = briefing.Span{From: a.span.From, Until: b.span.Until}
	if a.span.IsZero() || b.span.IsZero() || !r.span.From.Before(r.span.Until) {
		return a
	}
	return r
}

func yearFor(m dateMatch, year int) briefing.Span {
	if m.day == 0 {
		return briefing.MonthOf(year, m.month)
	}
	day := briefing.Date{Year: year, Month: m.month, Day: m.day}
	if !day.Valid() { // 29 February of a common year: the text means another one, and does not say which
		return briefing.Span{}
	}
	return briefing.OneDay(day)
}

func bareYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	text := d.str(&s.toks[i])
	y, ok := d.yearAt(s, i)
	if !ok || !isYear(text) {
		return m, false
	}
	if i+1 < len(s.toks) && (s.toks[i+1].glued && s.toks[i+1].kind != signToken || d.countedBehind(s, i+1)) {
		return m, false
	}
	if i > 0 && s.toks[i].glued && d.str(&s.toks[i-1]) != "(" && d.str(&s.toks[i-1]) != "-" && d.str(&s.toks[i-1]) != "–" {
		return m, false
	}
	if i > 0 && s.toks[i-1].row[hedgeBefore] != 0 && d.words(s, i-1, 1) != "around" && d.words(s, i-1, 1) != "about" {
		return m, false
	}
	if d.brokenDate(s, i) {
		return m, false
	}
	if i > 1 && d.str(&s.toks[i-1]) == "(" && s.toks[i-2].kind == numberToken {
		return m, false // Resolution 2699 (2023)
	}
	m.j, m.span = i+1, briefing.YearOf(y)
	return m, true
}

// countedBehind: the four digits count something: 2000 soldiers, 2,000 is no
// year anyway, 1500 people.
func (d *document) countedBehind(s *sentence, k int) bool {
	if k < len(s.toks) && s.toks[k].row[unitLayer] != 0 {
		return true
	}
	if r := d.noun(s, k); r != nil {
		return r.unit == "person" && r.class != "dead"
	}
	if k < len(s.toks) && s.toks[k].row[actorLayer] != 0 || d.words(s, k, 1) == "armed" || d.words(s, k, 1) == "police" || d.words(s, k, 1) == "more" {
		return d.nounSoon(s, k)
	}
	return false
}

// yearRange: 2010-2011, 2024/25, from 2019 to 2021 is joined by dateRange.
func yearRange(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	y, ok := d.yearAt(s, i)
	if !ok || i+2 >= len(s.toks) || !s.toks[i+1].glued || !s.toks[i+2].glued {
		return m, false
	}
	switch d.str(&s.toks[i+1]) {
	case "-", "–", "/":
	default:
		return m, false
	}
	end, ok := d.yearAt(s, i+2)
	if !ok {
		short, two := d.digitsAt(s, i+2, 2, 2)
		if !two {
			return m, false
		}
		end = y/100*100 + short
	}
	if i+3 < len(s.toks) && s.toks[i+3].glued && d.str(&s.toks[i+3]) == "-" {
		return m, false
	}
	if i+4 < len(s.toks) && s.toks[i+3].glued && s.toks[i+4].glued && s.toks[i+4].kind == numberToken {
		return m, false // 2014/22/29
	}
	m.j, m.span = i+3, briefing.Span{From: briefing.Day(y, 1, 1), Until: briefing.Day(end+1, 1, 1)}
	return m, end > y && end < y+60
}

// decadeOf: the 1990s, mid-90s, the ’90s.
func decadeOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	part, k := 0, i
	if v, isPart := d.cal(s, i, "part"); isPart {
		part, k = v, i+int(s.toks[i].n[calLayer])
		if d.words(s, k, 1) == "-" || d.words(s, k, 1) == "the" {
			k++
		}
	}
	if w := d.words(s, k, 1); w == "'" || w == "’" {
		k++
	}
	n, ok := d.digitsAt(s, k, 2, 4)
	if !ok || n%10 != 0 || k+1 >= len(s.toks) || !s.toks[k+1].glued {
		return m, false
	}
	k++
	if d.words(s, k, 1) != "s" {
		return m, false
	}
	if n < 100 {
		n += 1900
		if n < 1930 {
			n += 100
		}
	}
	if n < 1700 || n > 2100 {
		return m, false
	}
	m.j, m.span = k+1, briefing.Span{From: briefing.Day(n, 1, 1), Until: briefing.Day(n+10, 1, 1)}
	switch part { // early 0–3, mid 4–6, late 7–9
	case 1:
		m.span.Until, m.about = briefing.Day(n+4, 1, 1), true
	case 2:
		m.span, m.about = briefing.Span{From: briefing.Day(n+4, 1, 1), Until: briefing.Day(n+7, 1, 1)}, true
	case 3:
		m.span.From, m.about = briefing.Day(n+7, 1, 1), true
	}
	return m, true
}

// fiscalYear: FY2025, FY 2024/25, fiscal year 2025. The calendar year stands
// in for it: which months it runs differs by country.
func fiscalYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := i
	if s.toks[i].kind == nameToken {
		text := strings.ToLower(d.str(&s.toks[i]))
		y, err := strconv.Atoi(strings.TrimPrefix(text, "fy"))
		if err != nil || !strings.HasPrefix(text, "fy") {
			return m, false
		}
		if y < 100 {
			y += 2000
		}
		m.j, m.span, m.about = i+1, briefing.YearOf(y), true
		return m, y > 1900 && y < 2200
	}
	switch {
	case d.words(s, i, 1) == "fy":
		k = i + 1
	case d.are(s, i, "fiscal", "year") || d.are(s, i, "financial", "year"):
		k = i + 2
	default:
		return m, false
	}
	if r, ok := yearRange(d, s, k); ok {
		r.about = true
		return r, true
	}
	y, ok := d.yearAt(s, k)
	m.j, m.span, m.about = k+1, briefing.YearOf(y), true
	return m, ok
}

// brokenDate: the year of a date that no calendar has: 2014-02-30, August 32,
// 2014. Half of it read would be worse than none.
func (d *document) brokenDate(s *sentence, i int) bool {
	if i+2 < len(s.toks) && s.toks[i+1].glued && s.toks[i+2].glued && s.toks[i+2].kind == numberToken {
		if w := d.str(&s.toks[i+1]); w == "-" || w == "/" {
			return true
		}
	}
	if i > 0 && s.toks[i].glued && (d.str(&s.toks[i-1]) == "-" || d.str(&s.toks[i-1]) == "/") && i > 1 && s.toks[i-2].kind == numberToken {
		return true
	}
	k := i - 1
	if d.words(s, k, 1) == "," {
		k--
	}
	if k < 1 || s.toks[k].kind != numberToken || s.toks[k].end-s.toks[k].start > 2 {
		return false
	}
	for b := k - 1; b >= 0 && b >= k-3; b-- {
		if _, ok := d.cal(s, b, "month"); ok {
			return true
		}
	}
	return false
}
