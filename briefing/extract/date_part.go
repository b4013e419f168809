package extract

import (
	"time"

	"briefdesk/briefing"
)

var parts = map[int]briefing.Portion{1: briefing.Start, 2: briefing.Middle, 3: briefing.End}

// partOf: early 2025, late November, mid-June 2024, the end of the year, midyear.
// Nobody agrees where early ends, so the span is the whole and the part is kept.
func partOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	if part, isYear := d.cal(s, k, "yearpart"); isYear { // year-end, midyear
		return d.partOfYear(s, k, part)
	}
	part, ok := d.cal(s, k, "part")
	if !ok {
		return m, false
	}
	ends := d.words(s, k, 1)
	k += d.calWidth(s, k)
	k = d.skipWords(s, k, "-", "in", "the", "of")
	if k >= len(s.toks) {
		return m, false
	}
	whole, ok := d.periodAt(s, k)
	if !ok {
		whole, ok = d.currentUnit(s, k, ends == "end" || ends == "close" || ends == "beginning" || ends == "start" || ends == "middle" || d.words(s, k-1, 1) == "the")
	}
	if !ok {
		return m, false
	}
	whole.month, whole.day, whole.part, whole.rule = 0, 0, parts[part], "part of"
	return whole, true
}

// partOfYear: year-end 2024, midyear.
func (d *document) partOfYear(s *sentence, k, part int) (m dateMatch, ok bool) {
	m.j, m.part = k+d.calWidth(s, k), parts[part]
	if y, end, hasYear := d.yearBehind(s, m.j); hasYear {
		m.j, m.span = end, briefing.YearOf(y)
	} else if pub := d.published(); !pub.IsZero() {
		m.span = briefing.YearOf(pub.Year)
	}
	return m, true
}

// currentUnit: "the month" in "the end of the month".
func (d *document) currentUnit(s *sentence, k int, told bool) (m dateMatch, ok bool) {
	unit := d.timeUnit(s, k)
	if !told || unit == "" || unit == "day" || unit == "hour" || unit == "minute" || d.plural(s, k) {
		return m, false
	}
	m.j = k + 1
	if pub := d.published(); !pub.IsZero() {
		m.span = relativeUnit(pub, unit, 0)
		return m, !m.span.IsZero()
	}
	return m, true
}

// periodAt reads the period that a part is taken of.
func (d *document) periodAt(s *sentence, k int) (dateMatch, bool) {
	return d.firstDate(s, k, quarterOf, seasonOf, yearRange, fiscalYear, decadeOf, monthYear, bareYear, relativeDate)
}

// quarterOf: first quarter of 2024, Q3 2024, 2016 H2, the third quarter, the
// first half of next year, third-quarter earnings.
func quarterOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	year := 0
	if y, isYear := d.yearAt(s, k); isYear { // 2016 Q3, 2016 the third quarter
		year, k = y, d.skipWords(s, k+1, "the")
	}
	months, n, end, ok := d.quarterName(s, k)
	if !ok {
		return m, false
	}
	if year == 0 {
		at := d.skipWords(s, end, "of", ",")
		if y, yearEnd, hasYear := d.yearBehind(s, at); hasYear {
			year, end = y, yearEnd
		} else if rel, isRel := relativeDate(d, s, at); isRel && d.timeUnit(s, rel.j-1) == "year" {
			end = rel.j
			if rel.span.IsZero() {
				m.j = end
				return m, true
			}
			year = rel.span.From.Year
		} else if d.are(s, end, "of", "the", "year") {
			end += 3
		} else if fy, isFiscal := d.fiscalBehind(s, at); isFiscal {
			year, end = fy.span.From.Year, fy.j
		} else if months == 6 && !d.clearHalf(s, k) {
			return m, false
		}
	}
	m.j = end
	if pub := d.published(); year != 0 || !pub.IsZero() {
		m.i = i
		m.span = d.nearestQuarter(s, m, year, months, n)
	}
	return m, true
}

func (d *document) fiscalBehind(s *sentence, k int) (dateMatch, bool) {
	if k >= len(s.toks) {
		return dateMatch{}, false
	}
	return fiscalYear(d, s, k)
}

// clearHalf: a half without its year is one of a year only in words that say so;
// matches have halves too.
func (d *document) clearHalf(s *sentence, k int) bool {
	switch d.words(s, k, 1) {
	case "h1", "h2":
		return false
	}
	return k >= 2 && d.are(s, k-2, "in", "the")
}

// quarterName reads "third quarter", "third-quarter", Q3, H1: so many months,
// the n-th time.
func (d *document) quarterName(s *sentence, k int) (months, n, end int, ok bool) {
	if k >= len(s.toks) {
		return 0, 0, 0, false
	}
	if v, isQ := d.cal(s, k, "quarter"); isQ {
		return 3, v, k + d.calWidth(s, k), true
	}
	if v, isHalf := d.cal(s, k, "half"); isHalf {
		return 6, v, k + d.calWidth(s, k), true
	}
	w := d.words(s, k, 1)
	if len(w) != 2 || w[1] < '1' || w[1] > '4' || s.toks[k].glued {
		return 0, 0, 0, false
	}
	switch {
	case w[0] == 'q':
		return 3, int(w[1] - '0'), k + 1, true
	case w[0] == 'h' && w[1] < '3':
		return 6, int(w[1] - '0'), k + 1, true
	}
	return 0, 0, 0, false
}

// nearestQuarter takes a quarter without its year for the last one that had
// begun, or the next one where the sentence looks ahead.
func (d *document) nearestQuarter(s *sentence, m dateMatch, year, months, n int) briefing.Span {
	of := func(y int) briefing.Span {
		from := briefing.Day(y, time.Month(months*(n-1)+1), 1)
		return briefing.Span{From: from, Until: from.AddMonths(months)}
	}
	if year != 0 {
		return of(year)
	}
	pub := d.published()
	here := of(pub.Year)
	switch dir := d.directionAt(s, m); {
	case dir > 0 && !pub.Before(here.Until) && pub.Days(here.Until) > 100: // "will report a third-quarter loss" is the one that ended
		return of(pub.Year + 1)
	case dir <= 0 && pub.Before(here.From):
		return of(pub.Year - 1)
	}
	return here
}

// edgeOf is how much of which edge of a period is meant: the first nine months,
// the last few days.
type edgeOf struct {
	first bool
	count int
	unit  string
	end   int // the token behind it
}

func (d *document) edgeAt(s *sentence, k int) (e edgeOf, ok bool) {
	edge, ok := d.cal(s, k, "edge")
	if shift, isRel := d.cal(s, k, "relative"); isRel && shift < 0 {
		edge, ok = 3, true
	}
	if !ok {
		return e, false
	}
	e.first, e.count = edge == 1, 1
	k++
	if n, end, isNumber := d.countAt(s, k); isNumber {
		e.count, k = n, end
	} else if d.words(s, k, 1) == "few" {
		e.count, k = 3, k+1
	}
	e.unit, e.end = d.timeUnit(s, k), k+1
	if e.count == 1 && e.unit == "month" && d.plural(s, k) { // the closing months
		e.count = 3
	}
	if e.count == 1 && e.unit == "day" { // the first days of June
		e.count = 7
		return e, d.plural(s, k)
	}
	return e, e.unit != "" && e.count <= 400
}

// cut leaves of a period what an edge says; ok is false where it is longer.
func (e edgeOf) cut(whole briefing.Span) (cut briefing.Span, ok bool) {
	if e.first {
		to, inside := moved(whole.From, e.unit, e.count)
		return briefing.Span{From: whole.From, Until: to}, inside && !whole.Until.Before(to)
	}
	from, inside := moved(whole.Until, e.unit, -e.count)
	return briefing.Span{From: from, Until: whole.Until}, inside && !from.Before(whole.From)
}

// firstMonths: the first nine months of 1990, the last two weeks of May.
func firstMonths(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	e, ok := d.edgeAt(s, d.skipWords(s, i, "the"))
	if !ok || d.words(s, e.end, 1) != "of" {
		return m, false
	}
	at := d.skipWords(s, e.end+1, "the")
	if at >= len(s.toks) {
		return m, false
	}
	whole, ok := d.periodAt(s, at)
	if !ok {
		whole, ok = d.currentUnit(s, at, true)
	}
	if !ok || whole.span.IsZero() {
		return whole, ok
	}
	if e.unit == "week" && e.count == 1 {
		return m, false // nthOf reads weeks by the calendar
	}
	whole.month, whole.day = 0, 0
	whole.span, ok = e.cut(whole.span)
	return whole, ok
}

// seasonOf: spring 2024, last summer, by the fall. A season alone is no date.
func seasonOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	if part, isPart := d.cal(s, k, "part"); isPart {
		m.part = parts[part]
		k = d.skipWords(s, k+d.calWidth(s, k), "-", "the")
	}
	shift, hasRel := d.cal(s, k, "relative")
	if hasRel {
		k++
	}
	first, ok := d.cal(s, k, "season")
	if !ok {
		return m, false
	}
	word := k
	k = d.skipWords(s, k+1, "of")
	y, end, hasYear := d.yearBehind(s, k)
	if _, two := d.digitsAt(s, end-1, 2, 2); two && !isQuote(d.words(s, end-2, 1)) {
		hasYear = false // emissions must fall 43 percent
	}
	pub := d.published()
	switch {
	case hasYear:
		k = end
	case hasRel && !pub.IsZero():
		k, y = word+1, pub.Year+shift
		if here := briefing.Day(pub.Year, time.Month(first), 1); shift == -1 && here.AddMonths(3).Before(pub) || shift == 1 && pub.Before(here) {
			y = pub.Year
		} else if shift == 0 && first == 12 && pub.Month < 6 { // this winter, in January
			y--
		}
	case hasRel:
		k = word + 1
	case !d.seasonMeant(s, i, word):
		return m, false
	default:
		k = word + 1
		if !pub.IsZero() {
			m.i, m.j = i, k
			y = d.nearestSeason(s, m, first)
		}
	}
	m.j = k
	if y != 0 {
		from := briefing.Day(y, time.Month(first), 1)
		m.span = briefing.Span{From: from, Until: from.AddMonths(3)}
	}
	return m, true
}

// seasonMeant: by spring, over the summer, until the fall: not "the fall of Goma".
func (d *document) seasonMeant(s *sentence, i, word int) bool {
	if d.words(s, word+1, 1) == "of" || word+1 < len(s.toks) && s.toks[word+1].kind == wordToken && s.toks[word+1].gram == 0 {
		return false
	}
	switch d.words(s, i-1, 1) {
	case "by", "until", "since", "during", "over", "before", "after", "in":
		return true
	}
	return d.words(s, i, 1) != d.words(s, word, 1) && d.words(s, i, 1) != "the" // late spring
}

func (d *document) nearestSeason(s *sentence, m dateMatch, first int) int {
	pub := d.published()
	here := briefing.Day(pub.Year, time.Month(first), 1)
	switch dir := d.directionAt(s, m); {
	case dir > 0 && here.AddMonths(3).Before(pub):
		return pub.Year + 1
	case dir < 0 && pub.Before(here):
		return pub.Year - 1
	}
	return pub.Year
}
