package extract

import (
	"strconv"
	"strings"

	"briefdesk/briefing"
)

// bareYear: 2024, in 1415, nineteen twenty eight.
func bareYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	y, ok := d.yearAt(s, i)
	if !ok {
		return d.bareSpokenYear(s, i)
	}
	text := d.str(&s.toks[i])
	if !isYear(text) && (!d.timePreposition(s, i-1) || y >= 2200) {
		return m, false
	}
	if i+1 < len(s.toks) && (s.toks[i+1].glued && s.toks[i+1].kind != signToken || d.countedBehind(s, i+1)) {
		return m, false
	}
	if i > 0 && s.toks[i].glued && d.str(&s.toks[i-1]) != "(" && d.str(&s.toks[i-1]) != "-" && d.str(&s.toks[i-1]) != "–" && d.str(&s.toks[i-1]) != "/" {
		return m, false
	}
	if i > 0 && s.toks[i-1].row[hedgeBefore] != 0 && d.words(s, i-1, 1) != "around" && d.words(s, i-1, 1) != "about" {
		return m, false
	}
	if d.brokenDate(s, i) {
		return m, false
	}
	if y%50 == 0 && d.countedBefore(s, i) {
		return m, false
	}
	if i > 1 && d.str(&s.toks[i-1]) == "(" && s.toks[i-2].kind == numberToken {
		return m, false // Resolution 2699 (2023)
	}
	m.j, m.span = i+1, briefing.YearOf(y)
	return m, true
}

func (d *document) timePreposition(s *sentence, k int) bool {
	switch d.words(s, k, 1) {
	case "in", "since", "from", "until", "between", "of", "to", "by", "before", "after", "around", "circa":
		return true
	}
	return false
}

// bareSpokenYear: in nineteen twenty eight. Other numerals in words are no year.
func (d *document) bareSpokenYear(s *sentence, i int) (m dateMatch, ok bool) {
	if !d.timePreposition(s, i-1) || s.toks[i].row[numLayer] == 0 {
		return m, false
	}
	y, end, ok := d.spokenYear(s, i)
	if !ok || y < 1500 || end < len(s.toks) && s.toks[end].kind != signToken && s.toks[end].gram == 0 {
		return m, false
	}
	m.j, m.span = end, briefing.YearOf(y)
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

// countedBefore: a round number right behind a verb and before a plural:
// delivered 2000 rifles.
func (d *document) countedBefore(s *sentence, i int) bool {
	return d.plural(s, i+1) && !s.toks[i+1].upper && i > 0 && d.verbRow(s, i-1) != nil && s.toks[i-1].gram&prep == 0
}

// yearRange: 2010-2011, 2024/25, from 2019 to 2021 is joined by dateRange.
func yearRange(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	y, ok := d.yearAt(s, i)
	if !ok || !isYear(d.str(&s.toks[i])) || i+2 >= len(s.toks) || !s.toks[i+1].glued || !s.toks[i+2].glued {
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

// decadeOf: the 1990s, mid-90s, the ’90s, the 70's, the nineteen seventies.
func decadeOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := i
	if part, isPart := d.cal(s, i, "part"); isPart {
		m.part, k = parts[part], i+d.calWidth(s, i)
		k = d.skipWords(s, k, "-", "in", "the")
	}
	k = d.skipWords(s, k, "the")
	if k < len(s.toks) && isQuote(d.str(&s.toks[k])) {
		k++
	}
	n, ok := d.digitsAt(s, k, 2, 4)
	if !ok {
		m.j, n, ok = d.spokenDecade(s, k)
	} else {
		k++
		if k < len(s.toks) && isQuote(d.str(&s.toks[k])) && s.toks[k].glued {
			k++
		}
		w := d.words(s, k, 1)
		m.j, ok = k+1, k < len(s.toks) && s.toks[k].glued && (w == "s" || w == "'s")
	}
	if !ok || n%10 != 0 || n < 100 && d.ofPeople(s, i) {
		return m, false
	}
	if n < 100 {
		n += 1900
		if n < 1930 {
			n += 100
		}
	}
	m.span = briefing.Span{From: briefing.Day(n, 1, 1), Until: briefing.Day(n+10, 1, 1)}
	return m, n >= 1500 && n <= 2100
}

// ofPeople: in his 60s, in her late 30s.
func (d *document) ofPeople(s *sentence, i int) bool {
	if _, isPart := d.cal(s, i-1, "part"); isPart {
		i--
	}
	switch d.words(s, i-1, 1) {
	case "his", "her", "their", "my", "our", "your":
		return true
	}
	return false
}

// spokenDecade: the seventies, the nineteen seventies.
func (d *document) spokenDecade(s *sentence, k int) (end, first int, ok bool) {
	century := 0
	if r := d.numAt(s, k); r != nil && r.class == "unit" && s.toks[k].row[calLayer] == 0 {
		if century = int(r.value.Float()); century < 15 || century > 19 {
			return 0, 0, false
		}
		k++
	}
	decade, ok := d.cal(s, k, "decade")
	if !ok || century == 0 && d.words(s, k-1, 1) != "the" {
		return 0, 0, false
	}
	if century > 0 && decade < 100 {
		decade += 100 * century
	}
	return k + d.calWidth(s, k), decade, true
}

// centuryOf: the 21st century, the nineteenth century.
func centuryOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	n, k, ok := d.dayAt(s, d.skipWords(s, i, "the"))
	if !ok {
		return m, false
	}
	k = d.skipWords(s, k, "-")
	if d.timeUnit(s, k) != "century" || d.plural(s, k) && d.words(s, k, 1) != "centuries" {
		return m, false
	}
	m.j, m.span = k+1, briefing.Span{From: briefing.Day(100*(n-1), 1, 1), Until: briefing.Day(100*n, 1, 1)}
	return m, n > 9
}

// fiscalYear: FY2025, FY 2024/25, fiscal year 2025, fiscal 1990, year 267. The
// calendar year stands in for it: which months it runs differs by country.
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
		m.j, m.span = i+1, briefing.YearOf(y)
		return m, y > 1900 && y < 2200
	}
	if _, fiscal := d.cal(s, i, "fiscal"); !fiscal {
		return m, false
	}
	if k += d.calWidth(s, k); d.timeUnit(s, k) == "year" {
		k++
	}
	if r, ok := yearRange(d, s, k); ok {
		return r, true
	}
	y, ok := d.yearAt(s, k)
	m.j, m.span = k+1, briefing.YearOf(y)
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
	if k >= 0 {
		if _, isMonth := d.cal(s, k, "month"); isMonth && k > 0 && s.toks[k-1].kind == numberToken && s.toks[k-1].end-s.toks[k-1].start <= 2 {
			return true // 32 August 2014
		}
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
