package extract

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"briefdesk/briefing"
)

// cal reads the calendar word at token i, if it is of this class. A month or
// weekday that is another word as well (may, march, sun) counts only beside a
// number, unless it is written with its capital.
func (d *document) cal(s *sentence, i int, class string) (int, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].row[calLayer] == 0 {
		return 0, false
	}
	r := &d.lex.cal[s.toks[i].row[calLayer]-1]
	if r.class == class {
		return r.value, true
	}
	return r.value, (r.class == "lowmonth" && class == "month" || r.class == "lowday" && class == "weekday") && d.besideNumber(s, i)
}

// besideNumber: a day or year stands beside token i: 5 may, sun, march 6.
func (d *document) besideNumber(s *sentence, i int) bool {
	isNumber := func(k int) bool {
		if k < 0 || k >= len(s.toks) {
			return false
		}
		shift, pointed := d.cal(s, k, "relative")
		pointed = pointed && shift != 0
		_, isDay := d.digitsAt(s, k, 1, 2)
		_, isYear := d.yearAt(s, k)
		if n, two := d.digitsAt(s, k, 1, 2); two && n > 31 && k > i && k+1 < len(s.toks) && s.toks[k+1].kind != signToken {
			return false // Robert Sun, 52 years old
		}
		return isDay || isYear || s.toks[k].row[ordinalLayer] != 0 || k > i && d.isCardinalWord(s, k) || pointed && k < i
	}
	k := i + int(s.toks[i].n[calLayer])
	return isNumber(k) || (d.words(s, k, 1) == "," || d.words(s, k, 1) == "-" || d.words(s, k, 1) == "/" || d.words(s, k, 1) == "of") && isNumber(k+1) ||
		isNumber(i-1) || (d.words(s, i-1, 1) == "of" || d.words(s, i-1, 1) == "-" || d.words(s, i-1, 1) == "/" || d.words(s, i-1, 1) == ",") && isNumber(i-2)
}

func (d *document) calWidth(s *sentence, i int) int { return int(s.toks[i].n[calLayer]) }

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
	return n, ok && n >= 1000 && n <= 3000
}

// dayAt reads a day of the month: 7, 7th, seventh, twenty-first; end is behind it.
func (d *document) dayAt(s *sentence, i int) (day, end int, ok bool) {
	if i >= len(s.toks) {
		return 0, 0, false
	}
	n, ok := d.digitsAt(s, i, 1, 2)
	if !ok {
		return d.spokenDay(s, i)
	}
	if n < 1 || n > 31 {
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
		if _, isMonth := d.cal(s, end, "month"); !isMonth { // 15SEP
			return 0, 0, false
		}
	}
	return n, end, true
}

// spokenDay: seventh, twenty-first, twenty first.
func (d *document) spokenDay(s *sentence, i int) (day, end int, ok bool) {
	k, tens := i, 0
	if r := d.numAt(s, k); r != nil && r.class == "tens" {
		tens = int(r.value.Float())
		if k++; d.words(s, k, 1) == "-" {
			k++
		}
	}
	if k >= len(s.toks) || s.toks[k].row[ordinalLayer] == 0 {
		return 0, 0, false
	}
	n := int(d.lex.numbers[s.toks[k].row[ordinalLayer]-1].value.Float())
	if tens > 0 && n > 9 || tens+n > 31 {
		return 0, 0, false
	}
	return tens + n, k + int(s.toks[k].n[ordinalLayer]), true
}

// yearBehind reads ", 2024", " of 2024", " 2024", "’96" or a year in words.
func (d *document) yearBehind(s *sentence, i int) (year, end int, ok bool) {
	if w := d.words(s, i, 1); w == "," || w == "of" || (w == "-" || w == "/") && i+1 < len(s.toks) && s.toks[i].glued && s.toks[i+1].glued {
		i++
	}
	if y, ok := d.yearAt(s, i); ok {
		if d.noun(s, i+1) != nil && d.noun(s, i+1).unit == "person" {
			return 0, 0, false
		}
		return y, i + 1, true
	}
	if n, two := d.digitsAt(s, i, 2, 2); two && n > 31 && (i+1 >= len(s.toks) || s.toks[i+1].kind == signToken) {
		return d.fullYear(n), i + 1, true
	}
	if i < len(s.toks) && isQuote(d.str(&s.toks[i])) {
		if n, two := d.digitsAt(s, i+1, 2, 2); two && s.toks[i+1].glued {
			return d.fullYear(n), i + 2, true
		}
	}
	return d.spokenYear(s, i)
}

// fullYear takes two digits for a year of the last eighty or the next twenty.
func (d *document) fullYear(n int) int {
	now := 2025
	if pub := d.published(); !pub.IsZero() {
		now = pub.Year
	}
	y := now/100*100 + n
	if y > now+20 {
		y -= 100
	}
	return y
}

// spokenYear: nineteen seventy eight, two thousand and eighteen, twenty twenty-four.
func (d *document) spokenYear(s *sentence, i int) (year, end int, ok bool) {
	r := d.numAt(s, i)
	if r == nil || r.class != "unit" && r.class != "tens" {
		return 0, 0, false
	}
	n := number{i: i, j: i}
	if next := d.numAt(s, i+1); next != nil && next.class == "scale" {
		if !d.spelled(s, &n, spelling{}) || n.fraction || n.group {
			return 0, 0, false
		}
		y := int(n.value.Float())
		return y, n.j, y >= 1000 && y < 2100
	}
	century := int(r.value.Float())
	if century < 10 || century > 20 {
		return 0, 0, false
	}
	k := i + 1
	if d.words(s, k, 1) == "-" {
		k++
	}
	rest, zero := 0, false
	if next := d.numAt(s, k); next != nil && next.value.Sign() == 0 || d.words(s, k, 1) == "oh" { // nineteen zero one
		zero, k = true, k+1
	}
	next := d.numAt(s, k)
	if next == nil || next.class != "unit" && next.class != "tens" {
		return 0, 0, false
	}
	rest, k = int(next.value.Float()), k+1
	if next.class == "tens" {
		at := k
		if d.words(s, at, 1) == "-" {
			at++
		}
		if last := d.numAt(s, at); last != nil && last.class == "unit" && last.value.Less(briefing.Int(10)) {
			rest, k = rest+int(last.value.Float()), at+1
		}
	}
	return 100*century + rest, k, zero == (rest < 10)
}

// yearFirst: 2024-08-27, 2024/8/27, 2015.5.13, 2019-Sep-1, 2018 March 18; and
// the month alone: 2016-11, 2016/11, 2016 November.
func yearFirst(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	y, ok := d.yearAt(s, i)
	if !ok || i+1 >= len(s.toks) {
		return d.dottedYearFirst(s, i)
	}
	k, sep := i+1, d.words(s, i+1, 1)
	switch sep {
	case "-", "/", ",":
		k++
	default:
		sep = ""
	}
	glued := k < len(s.toks) && s.toks[k].glued && s.toks[k-1].glued
	mon, named := d.cal(s, k, "month")
	if named {
		k += d.calWidth(s, k)
	} else {
		if mon, ok = d.digitsAt(s, k, 1, 2); !ok || sep == "" || sep == "," || !glued || mon < 1 || mon > 12 {
			return m, false
		}
		k++
	}
	if day, end, isDay := d.dayBehind(s, k, sep); isDay {
		date := briefing.Date{Year: y, Month: time.Month(mon), Day: day}
		m.j, m.span = end, briefing.OneDay(date)
		if end < len(s.toks) && s.toks[end].glued && (s.toks[end].kind == wordToken || s.toks[end].kind == nameToken) && d.words(s, end+1, 1) != ":" {
			return m, false // part of a file name; a clock time may follow
		}
		return m, date.Valid()
	}
	if !named && (sep == "/" && mon == (y+1)%100 || sep == "-" && mon == (y+1)%100) {
		return m, false // 2010-11 and 2011/12 are two years
	}
	if k < len(s.toks) && s.toks[k].glued && s.toks[k].kind != signToken || d.brokenDate(s, i) && k < len(s.toks) && s.toks[k].glued && (d.words(s, k, 1) == "-" || d.words(s, k, 1) == "/") {
		return m, false
	}
	if k+1 < len(s.toks) && s.toks[k].glued && s.toks[k+1].glued && s.toks[k+1].kind == numberToken {
		return m, false
	}
	m.j, m.span = k, briefing.MonthOf(y, time.Month(mon))
	return m, named || len(d.str(&s.toks[k-1])) == 2 || sep == "/"
}

// dayBehind reads the day behind a year and month, with the same sign between.
func (d *document) dayBehind(s *sentence, k int, sep string) (day, end int, ok bool) {
	if sep != "" && sep != "," {
		if d.words(s, k, 1) != sep || !s.toks[k].glued {
			return 0, 0, false
		}
		k++
	}
	day, ok = d.digitsAt(s, k, 1, 2)
	return day, k + 1, ok && (sep == "" || sep == "," || s.toks[k].glued)
}

// dottedYearFirst: 2015.5.13, which is one token.
func (d *document) dottedYearFirst(s *sentence, i int) (m dateMatch, ok bool) {
	n, ok := d.dotted(s, i)
	if !ok {
		return m, false
	}
	year, mon, day := n[0], n[1], n[2]
	if year < 1000 {
		day, mon, year = n[0], n[1], n[2]
		if mon > 12 {
			day, mon = mon, day
		}
	}
	date := briefing.Date{Year: year, Month: time.Month(mon), Day: day}
	m.j, m.span = i+1, briefing.OneDay(date)
	return m, year >= 1000 && date.Valid()
}

// dotted cuts 13.5.2015, which the tokenizer takes for one number.
func (d *document) dotted(s *sentence, i int) (n [3]int, ok bool) {
	if s.toks[i].kind != numberToken || strings.Count(d.str(&s.toks[i]), ".") != 2 {
		return n, false
	}
	parts := strings.Split(d.str(&s.toks[i]), ".")
	if len(parts[0]) != 4 && len(parts[2]) != 4 {
		return n, false
	}
	for k, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return n, false
		}
		n[k] = v
	}
	return n, true
}

// slashedDate reads 8/26/25, 21-04-2016 and 8/Oct/2012: month first unless that
// cannot be. Without a year the sentence has to call for a day.
func slashedDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	sep := d.words(s, i+1, 1)
	if sep != "/" && sep != "-" || i+2 >= len(s.toks) || !s.toks[i+1].glued || !s.toks[i+2].glued {
		return m, false
	}
	a, okA := d.digitsAt(s, i, 1, 2)
	b, okB := d.digitsAt(s, i+2, 1, 2)
	month, day := a, b
	if name, isName := d.cal(s, i+2, "month"); isName {
		month, day, okB = name, a, true
	} else if month > 12 {
		month, day = day, month
	}
	k := i + 3
	if !okA || !okB {
		return m, false
	}
	if year, end, hasYear := d.slashedYear(s, k, sep); hasYear {
		date := briefing.Date{Year: year, Month: time.Month(month), Day: day}
		m.j, m.span = end, briefing.OneDay(date)
		return m, date.Valid()
	}
	if k < len(s.toks) && s.toks[k].glued && s.toks[k].kind != signToken || !d.callsForDay(s, i, k, sep) {
		return m, false
	}
	return d.finishDay(s, i, k, time.Month(month), 0, day)
}

func (d *document) slashedYear(s *sentence, k int, sep string) (year, end int, ok bool) {
	w := d.words(s, k, 1)
	if w != sep && w != "," || k+1 >= len(s.toks) || !s.toks[k].glued || !s.toks[k+1].glued && w != "," {
		return 0, 0, false
	}
	if k+2 < len(s.toks) && s.toks[k+2].glued && s.toks[k+2].kind != signToken {
		return 0, 0, false
	}
	if y, ok := d.yearAt(s, k+1); ok {
		return y, k + 2, true
	}
	n, ok := d.digitsAt(s, k+1, 2, 2)
	return d.fullYear(n), k + 2, ok
}

// callsForDay: "on 4/22", "Friday 3/4"; 22/04 alone is no fraction.
func (d *document) callsForDay(s *sentence, i, k int, sep string) bool {
	if _, isDay := d.cal(s, i-1, "weekday"); isDay {
		return true
	}
	switch d.words(s, i-1, 1) {
	case "on", "by", "until", "since", "before", "after":
		return d.words(s, k, 1) != "of" && (d.words(s, i-1, 1) != "by" || !d.movesBefore(s, i-1)) && (k >= len(s.toks) || s.toks[k].kind == signToken || s.toks[k].gram != 0)
	case "from", "to", "between":
		return sep == "/" && (d.words(s, k, 1) == "to" || d.words(s, i-1, 1) == "to")
	}
	return sep == "/" && s.toks[i].end-s.toks[i].start == 2 && s.toks[i+2].end-s.toks[i+2].start == 2 && (d.str(&s.toks[i])[0] == '0' || d.str(&s.toks[i+2])[0] == '0')
}

// monthSlashYear: 9/2012, 11-2016.
func monthSlashYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	mon, ok := d.digitsAt(s, i, 1, 2)
	sep := d.words(s, i+1, 1)
	if !ok || mon < 1 || mon > 12 || sep != "/" && sep != "-" || !s.toks[i+1].glued || i > 0 && s.toks[i].glued {
		return m, false
	}
	y, ok := d.yearAt(s, i+2)
	if !ok || !s.toks[i+2].glued || y < 1900 || i+3 < len(s.toks) && s.toks[i+3].glued && s.toks[i+3].kind != signToken {
		return m, false
	}
	m.j, m.span = i+3, briefing.MonthOf(y, time.Month(mon))
	return m, true
}

// dayMonth: 7 November 2024, the 3rd of May, 27 to 29 June 2024, the 20th of
// next month, 4 to 22 this month.
func dayMonth(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	from := i
	i = d.skipWords(s, i, "the")
	day, k, ok := d.dayAt(s, i)
	if !ok {
		return m, false
	}
	first := 0
	switch d.words(s, k, 1) {
	case "-", "–", "to", "and", "until", "till", "through":
		if second, end, ok := d.dayAt(s, d.skipWords(s, k+1, "the")); ok && second > day {
			first, day, k = day, second, end
		}
	case ".": // 16. Nov. 2016
		if _, isMonth := d.cal(s, k+1, "month"); isMonth {
			k++
		}
	}
	end := k
	k = d.skipWords(s, k, "of")
	if month, isMonth := d.cal(s, k, "month"); isMonth {
		k += d.calWidth(s, k)
		return d.finishDay(s, i, k, time.Month(month), first, day)
	}
	rel, isRel := relativeDate(d, s, d.skipWords(s, k, "in"))
	if !isRel || d.timeUnit(s, rel.j-1) != "month" || k == end && i == from && first == 0 && !d.onTheDay(s, i) { // it killed 20 last month
		return m, false
	}
	m.j = rel.j
	if rel.span.IsZero() {
		return m, true
	}
	last := briefing.Date{Year: rel.span.From.Year, Month: rel.span.From.Month, Day: day}
	if !last.Valid() {
		return m, true // the 31st of a shorter month: open
	}
	m.span = briefing.OneDay(last)
	if first > 0 {
		m.span.From.Day = first
	}
	return m, true
}

// onTheDay: the number at token i is a day: on 20 next month, 3rd last month.
func (d *document) onTheDay(s *sentence, i int) bool {
	return d.words(s, i-1, 1) == "on" || s.toks[i].kind == numberToken && i+1 < len(s.toks) && s.toks[i+1].glued
}

// dayOfMonth: "on the 15th" of this month, or the one that the sentence means.
func dayOfMonth(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	day, end, ok := d.dayAt(s, k)
	if !ok || k == i || end == k+1 || s.toks[k].kind != numberToken { // the 15, the second
		return m, false
	}
	switch d.words(s, i-1, 1) {
	case "on", "by", "until", "since", "for", "from", "or", "of", "before", "after", "through", "to":
	default:
		return m, false
	}
	if end < len(s.toks) && s.toks[end].kind != signToken && s.toks[end].gram&(prep|conj|aux|modal|adverb) == 0 {
		return m, false // the 15th session
	}
	m.j, m.text = end, fmt.Sprintf("---%02d", day)
	pub := d.published()
	if pub.IsZero() {
		return m, true
	}
	m.i = i
	months := 0
	switch dir := d.directionAt(s, m); {
	case dir > 0 && day < pub.Day:
		months = 1
	case dir < 0 && day > pub.Day:
		months = -1
	}
	first := briefing.Day(pub.Year, pub.Month, 1).AddMonths(months)
	date := briefing.Date{Year: first.Year, Month: first.Month, Day: day}
	if date.Valid() {
		m.span = briefing.OneDay(date)
	}
	return m, true
}

// monthDay: November 7, 2024; Nov. 7; October 28-30; May twenty-first; Oct-2.
func monthDay(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + d.calWidth(s, i)
	between := false
	switch w := d.words(s, k, 1); {
	case w == "between":
		between, k = true, k+1
	case (w == "-" || w == "/" || w == ".") && s.toks[k].glued && k+1 < len(s.toks) && (s.toks[k+1].glued || w == "."), w == "the", w == ",":
		if _, _, isDay := d.dayAt(s, k+1); isDay {
			k++
		}
	}
	day, k, ok := d.dayAt(s, k)
	if !ok {
		if n, spoken := d.spokenCardinal(s, i+d.calWidth(s, i)); spoken > 0 { // May twenty one
			return d.finishDay(s, i, spoken, time.Month(month), 0, n)
		}
		return m, false
	}
	if d.noun(s, k) != nil && d.noun(s, k).unit == "person" {
		return m, false // "in June 20 soldiers"
	}
	first := 0
	before := d.words(s, i-1, 1)
	if w := d.words(s, k, 1); w == "-" || w == "–" || w == "and" && (before == "between" || between) || w == "to" {
		if second, end, ok := d.dayAt(s, k+1); ok && second > day && d.noun(s, end) == nil && (w != "to" || !d.startsDate(s, k+1)) {
			first, day, k = day, second, end
		}
	}
	return d.finishDay(s, i, k, time.Month(month), first, day)
}

// startsDate: the number at k is the day of a month of its own.
func (d *document) startsDate(s *sentence, k int) bool {
	_, end, ok := d.dayAt(s, k)
	_, named := d.cal(s, d.skipWords(s, end, "of"), "month")
	return ok && named
}

func (d *document) spokenCardinal(s *sentence, k int) (day, end int) {
	if k+1 >= len(s.toks) || s.toks[k].row[numLayer] == 0 {
		return 0, 0
	}
	n := number{i: k, j: k}
	if r := d.num(&s.toks[k]); r.class != "tens" || !d.spelled(s, &n, spelling{}) || n.j == k+1 || n.fraction || n.value.Cmp(briefing.Int(31)) > 0 {
		return 0, 0
	}
	return int(n.value.Float()), n.j
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

// monthYear: June 2024, June next year, or June alone.
func monthYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	month, ok := d.cal(s, i, "month")
	if !ok {
		return m, false
	}
	k := i + d.calWidth(s, i)
	if n, ok := d.digitsAt(s, i-1, 1, 2); ok && n > 28 && !s.toks[i].glued {
		return m, false // 32 August: no day that a calendar has
	}
	if n, ok := d.digitsAt(s, k, 2, 2); ok && n < 40 && n > 31 {
		return m, false // August 32
	}
	if y, end, ok := d.yearBehind(s, k); ok {
		m.j, m.span = end, briefing.MonthOf(y, time.Month(month))
		return m, true
	}
	if rel, isRel := relativeDate(d, s, d.skipWords(s, k, ",", "of")); isRel && d.timeUnit(s, rel.j-1) == "year" {
		m.j, m.text = rel.j, fmt.Sprintf("--%02d", month)
		if !rel.span.IsZero() {
			m.span = briefing.MonthOf(rel.span.From.Year, time.Month(month))
		}
		return m, true
	}
	if y, shared := d.nextMonthsYear(s, k); shared {
		m.j, m.span = k, briefing.MonthOf(y, time.Month(month))
		return m, true
	}
	if !d.monthAlone(s, i, k) {
		return m, false
	}
	m.i, m.j, m.month, m.text = i, k, time.Month(month), fmt.Sprintf("--%02d", month)
	m.span = d.nearestYear(s, m)
	return m, true
}

// nextMonthsYear: the year of the month that follows in a list: in May and June
// 2023.
func (d *document) nextMonthsYear(s *sentence, k int) (int, bool) {
	for range 4 {
		at := d.skipWords(s, k, ",", "and", "or")
		if _, isMonth := d.cal(s, at, "month"); !isMonth || at == k {
			return 0, false
		}
		k = at + d.calWidth(s, at)
		if y, end, ok := d.yearBehind(s, k); ok && d.words(s, k, 1) != "," {
			return y, end > k
		}
	}
	return 0, false
}

// monthAlone keeps "May" the modal, "March on" and the girl June out: a month
// without day or year wants a word of time before it, or a long clear name.
func (d *document) monthAlone(s *sentence, i, k int) bool {
	word := d.str(&s.toks[i])
	named := k < len(s.toks) && s.toks[k].upper && s.toks[k].row[calLayer] == 0 && s.toks[k].gram == 0 // May Corp.
	switch d.words(s, i-1, 1) {
	case "of":
		return !named
	case "in", "since", "by", "until", "till", "from", "to", "through", "during", "between", "before", "after", "last", "this", "next",
		"early", "mid", "late", "around", "past", "coming", "previous", "as":
		return true
	case "and", "-", "–", "or", "a", ",":
		return !named && (len(word) > 4 || i > 1 && (s.toks[i-2].row[calLayer] != 0 || s.toks[i-2].kind == numberToken) || d.words(s, i-1, 1) == "a")
	}
	if next := d.words(s, k, 1); next == "-" || next == "–" || next == "to" || next == "through" || next == "and" || next == "or" {
		if _, ok := d.cal(s, d.skipWords(s, k+1, "to", "-"), "month"); ok {
			return true
		}
	}
	if len(word) <= 4 || word == "March" || word == "August" || word == "April" {
		return len(s.toks) == k && i == 0 // a line of its own
	}
	return !named && (k >= len(s.toks) || s.toks[k].gram != 0 || s.toks[k].kind == signToken || d.words(s, i-1, 1) != "")
}
