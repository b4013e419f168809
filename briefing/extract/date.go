package extract

import (
	"fmt"
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
		return next.row[calLayer] != 0 || next.kind == numberToken || next.row[numLayer] != 0 || d.lower(next) == "end" || d.lower(next) == "close"
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
	return briefing.OneDay(briefing.Date{Year: year, Month: m.month, Day: m.day})
}

func (d *document) cal(s *sentence, i int, class string) (int, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].row[calLayer] == 0 {
		return 0, false
	}
	r := &d.lex.cal[s.toks[i].row[calLayer]-1]
	return r.value, r.class == class
}

// digitsAt is the whole number at token i, when it is one of so many digits.
func (d *document) digitsAt(s *sentence, i, minLen, maxLen int) (int, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != numberToken {
		return 0, false
	}
	text := d.str(&s.toks[i])
	if len(text) < minLen || len(text) > maxLen {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

func (d *document) yearAt(s *sentence, i int) (int, bool) {
	n, ok := d.digitsAt(s, i, 4, 4)
	return n, ok && n >= 1700 && n <= 2200
}

// dayAt reads a day of the month, with its ordinal ending; end is behind it.
func (d *document) dayAt(s *sentence, i int) (day, end int, ok bool) {
	n, ok := d.digitsAt(s, i, 1, 2)
	if !ok || n < 1 || n > 31 {
		return 0, 0, false
	}
	end = i + 1
	if end < len(s.toks) && s.toks[end].glued {
		switch d.words(s, end, 1) {
		case "st", "nd", "rd", "th":
			end++
		}
	}
	if end < len(s.toks) && s.toks[end].glued && s.toks[end].kind == wordToken {
		return 0, 0, false
	}
	return n, end, true
}

// yearBehind reads ", 2024" or " 2024".
func (d *document) yearBehind(s *sentence, i int) (year, end int, ok bool) {
	if d.words(s, i, 1) == "," || d.words(s, i, 1) == "of" {
		i++
	}
	if y, ok := d.yearAt(s, i); ok {
		if d.noun(s, i+1) != nil && d.noun(s, i+1).unit == "person" {
			return 0, 0, false
		}
		return y, i + 1, true
	}
	return 0, 0, false
}

func isoDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	y, ok := d.yearAt(s, i)
	if !ok || d.words(s, i+1, 1) != "-" || !s.toks[i+1].glued {
		return m, false
	}
	mon, ok := d.digitsAt(s, i+2, 2, 2)
	if !ok || mon < 1 || mon > 12 || d.words(s, i+3, 1) != "-" {
		return m, false
	}
	day, ok := d.digitsAt(s, i+4, 2, 2)
	date := briefing.Date{Year: y, Month: time.Month(mon), Day: day}
	m.j, m.span = i+5, briefing.OneDay(date)
	if m.j < len(s.toks) && s.toks[m.j].glued && (s.toks[m.j].kind == wordToken || s.toks[m.j].kind == nameToken) && d.words(s, m.j+1, 1) != ":" {
		return m, false // part of a file name; a clock time may follow
	}
	return m, ok && date.Valid()
}

// slashedDate reads 8/26/25: month first unless that cannot be.
func slashedDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	var n [3]int
	sep := d.words(s, i+1, 1)
	if sep != "/" && sep != "." || d.words(s, i+3, 1) != sep {
		return m, false
	}
	for k := range n {
		if n[k], ok = d.digitsAt(s, i+2*k, 1, 4); !ok || k > 0 && !s.toks[i+2*k].glued {
			return m, false
		}
	}
	month, day, year := n[0], n[1], n[2]
	if n[0] > 31 {
		year, month, day = n[0], n[1], n[2]
	}
	if month > 12 {
		month, day = day, month
	}
	if year < 100 {
		year += 2000
	}
	date := briefing.Date{Year: year, Month: time.Month(month), Day: day}
	m.j, m.span = i+5, briefing.OneDay(date)
	return m, date.Valid()
}

// dayMonth: 7 November 2024, the 3rd of May, 27 to 29 June 2024.
func dayMonth(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	if d.words(s, i, 1) == "the" {
		i++
	}
	day, k, ok := d.dayAt(s, i)
	if !ok {
		return m, false
	}
	first := 0
	if w := d.words(s, k, 1); w == "-" || w == "–" || w == "to" || w == "and" {
		if second, end, ok := d.dayAt(s, k+1); ok && second > day {
			first, day, k = day, second, end
		}
	}
	if d.words(s, k, 1) == "of" {
		k++
	}
	month, ok := d.cal(s, k, "month")
	if !ok {
		return m, false
	}
	k++
	return d.finishDay(s, i, k, time.Month(month), first, day)
}

// monthDay: November 7, 2024; Nov. 7; October 28-30.
func monthDay(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + int(s.toks[i].n[calLayer])
	day, k, ok := d.dayAt(s, k)
	if !ok {
		return m, false
	}
	if d.noun(s, k) != nil && d.noun(s, k).unit == "person" {
		return m, false // "in June 20 soldiers"
	}
	first := 0
	if w := d.words(s, k, 1); w == "-" || w == "–" {
		if second, end, ok := d.dayAt(s, k+1); ok && second > day {
			first, day, k = day, second, end
		}
	}
	return d.finishDay(s, i, k, time.Month(month), first, day)
}

func (d *document) finishDay(s *sentence, start, k int, month time.Month, first, day int) (m dateMatch, ok bool) {
	m.j, m.month, m.day = k, month, day
	if y, end, ok := d.yearBehind(s, k); ok {
		m.j, m.month = end, 0
		date := briefing.Date{Year: y, Month: month, Day: day}
		if !date.Valid() {
			return m, false
		}
		m.span = briefing.OneDay(date)
	} else if date := (briefing.Date{Year: 2000, Month: month, Day: day}); !date.Valid() {
		return m, false
	} else {
		m.text = fmt.Sprintf("--%02d-%02d", month, day)
		m.i = start
		m.span = d.nearestYear(s, m)
	}
	if first > 0 && !m.span.IsZero() {
		m.span.From.Day = first
		m.month = 0
	}
	return m, true
}

// monthYear: June 2024, or June alone.
func monthYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + int(s.toks[i].n[calLayer])
	if y, end, ok := d.yearBehind(s, k); ok {
		m.j, m.span = end, briefing.MonthOf(y, time.Month(month))
		return m, true
	}
	if !d.monthAlone(s, i, k) {
		return m, false
	}
	m.i, m.j, m.month, m.text = i, k, time.Month(month), fmt.Sprintf("--%02d", month)
	m.span = d.nearestYear(s, m)
	return m, true
}

// monthAlone keeps "May" the modal, "March on" and the girl June out: a month
// without day or year wants a word of time before it, or a long clear name.
func (d *document) monthAlone(s *sentence, i, k int) bool {
	word := d.str(&s.toks[i])
	switch d.words(s, i-1, 1) {
	case "in", "since", "by", "until", "till", "from", "to", "through", "during", "of", "between", "before", "after", "and",
		"last", "this", "next", "early", "mid", "late", "-", "–", "around", "past", "coming", "previous", "a":
		return true
	}
	if len(word) <= 4 || word == "March" || word == "August" || word == "April" {
		return false
	}
	return k >= len(s.toks) || s.toks[k].gram != 0 || s.toks[k].kind == signToken || d.words(s, i-1, 1) != ""
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
