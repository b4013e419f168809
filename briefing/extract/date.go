package extract

import (
	"strings"
	"time"

	"briefdesk/briefing"
)

// dateMatch is a date or period in a sentence: tokens i to j, exclusive.
type dateMatch struct {
	i, j     int
	span     briefing.Span // zero when it cannot be told
	text     string        // what is known without the year: "--11-07"
	month    time.Month    // of a date whose year is missing
	day      int
	rule     string
	part     briefing.Portion // early, mid, late
	whole    briefing.Span    // what it is a part of
	anchored bool             // counted from a date told before
}

// opener is a kind of token that a date can begin with.
type opener uint16

const (
	digit opener = 1 << iota // 7, 2024, M23
	numeral
	month
	dayName
	article
	pointer // last, this, next, same
	ordinal
	calWord // early, quarter, spring, today, Christmas
	lead    // in, within, rest, week, earlier, later
)

// dateGrammar reads one form of date at token i, where one of its openers stands.
type dateGrammar struct {
	rule  string
	opens opener
	read  dateReader
}

// dateReader reads the date that starts at token i, in one form.
type dateReader func(d *document, s *sentence, i int) (dateMatch, bool)

// firstDate is the date of the first reader that finds one.
func (d *document) firstDate(s *sentence, k int, readers ...dateReader) (dateMatch, bool) {
	for _, read := range readers {
		if m, ok := read(d, s, k); ok {
			return m, true
		}
	}
	return dateMatch{}, false
}

// dateGrammars are tried in turn; the longest match wins, the first of equals.
var dateGrammars = []dateGrammar{
	{"year first", digit, yearFirst},
	{"slashed", digit, slashedDate},
	{"month/year", digit, monthSlashYear},
	{"day month", digit | ordinal | numeral | article, dayMonth},
	{"day of month", digit | article, dayOfMonth},
	{"month day", month, monthDay},
	{"month year", month, monthYear},
	{"weekday", dayName, weekday},
	{"day word", calWord, dayWord},
	{"part of", calWord | lead | article, partOf},
	{"quarter", calWord | ordinal | digit | article | pointer, quarterOf},
	{"first months", ordinal | article, firstMonths},
	{"season", calWord | pointer | article, seasonOf},
	{"rolling", pointer | article, rollingPeriod},
	{"relative", pointer | article | lead, relativeDate},
	{"nth of", ordinal | pointer | article, nthOf},
	{"within", lead, within},
	{"ago", digit | numeral | article, agoDate},
	{"rest of", lead | article, restOf},
	{"decade", digit | calWord | article | numeral, decadeOf},
	{"century", digit | ordinal | article, centuryOf},
	{"fiscal year", digit | lead, fiscalYear},
	{"week number", lead | article, weekNamed},
	{"years", digit, yearRange},
	{"year", digit | numeral, bareYear},
}

// dateAt reads the date or period that starts at token i.
func (d *document) dateAt(s *sentence, i int) (dateMatch, bool) {
	best, found := d.oneDate(s, i)
	if !found {
		return best, false
	}
	m := d.dateRange(s, best)
	if m.part != "" {
		m.whole, m.span = m.span, m.span.Portion(m.part)
	}
	return m, true
}

func (d *document) oneDate(s *sentence, i int) (best dateMatch, found bool) {
	opens := d.openers(s, i)
	if opens == 0 {
		return best, false
	}
	for _, g := range dateGrammars {
		if g.opens&opens == 0 {
			continue
		}
		m, ok := g.read(d, s, i)
		if ok && (!found || m.j > best.j) {
			m.i = i
			if m.rule == "" {
				m.rule = g.rule
			}
			best, found = m, true
		}
	}
	return best, found
}

// openers looks at one or two tokens before the grammars do.
func (d *document) openers(s *sentence, i int) (o opener) {
	t := &s.toks[i]
	switch t.kind {
	case numberToken:
		return digit
	case signToken:
		if t.row[calLayer] != 0 || isQuote(d.str(t)) && i+1 < len(s.toks) && s.toks[i+1].kind == numberToken {
			return digit | calWord
		}
		return 0
	case nameToken:
		if !t.upper {
			return 0
		}
		return digit
	}
	if row := t.row[calLayer]; row != 0 {
		o |= d.lex.cal[row-1].opens
	}
	if t.row[ordinalLayer] != 0 {
		o |= ordinal
	}
	if t.row[numLayer] != 0 {
		o |= numeral
	}
	if t.gram&det != 0 && i+1 < len(s.toks) {
		next := &s.toks[i+1]
		if next.row[calLayer] != 0 || next.kind == numberToken || next.row[numLayer] != 0 || next.row[ordinalLayer] != 0 || next.row[unitLayer] != 0 || next.kind == signToken {
			o |= article
		}
	}
	return o
}

// calOpeners are the classes of words of the calendar, and what each can open.
var calOpeners = map[string]opener{
	"month": month, "lowmonth": month, "weekday": dayName, "lowday": dayName, "relative": pointer | calWord, "part": calWord, "dayword": calWord,
	"season": calWord, "quarter": calWord, "half": calWord, "decade": calWord, "holiday": calWord, "movable": calWord, "easter": calWord, "yearpart": calWord,
	"daytime": 0, "starting": 0, "lead": lead, "rest": lead, "fiscal": lead, "edge": ordinal | pointer,
}

func isQuote(w string) bool { return w == "'" || w == "’" || w == "‘" }

// dateRange joins two dates: between A and B, from A to B, A–B.
func (d *document) dateRange(s *sentence, a dateMatch) dateMatch {
	k := a.j
	if k+3 < len(s.toks) && d.are(s, k, "-", "to", "-") && s.toks[k].glued { // the July-to-September quarter
		k += 2
	} else if k+1 >= len(s.toks) || !d.joinsDates(s, a, k) {
		return a
	}
	b, ok := d.oneDate(s, k+1)
	if w := d.words(s, k+1, 1); !ok && (w == "now" || w == "date") { // from June to date
		b, ok = dateMatch{j: k + 2, span: d.today()}, true
	}
	if !ok || b.rule == "relative" && a.rule != "relative" && b.span != d.today() {
		return a
	}
	if a, b = d.shareYear(s, a, b); a.rule == "weekday" && b.rule == "weekday" && a.span.Days() == 1 && b.span.Days() == 1 { // Friday to Monday
		b.span = briefing.OneDay(weekdayFrom(a.span.From, b.span.From.Weekday()))
	}
	r := a
	r.j, r.month, r.part, r.rule = b.j, 0, "", a.rule+" range"
	r.span = briefing.Span{From: a.span.From, Until: b.span.Until}
	if a.span.IsZero() || b.span.IsZero() || !r.span.From.Before(r.span.Until) || r.span.Until.IsZero() {
		return a
	}
	return r
}

// joinsDates: the token between two dates makes an interval of them.
func (d *document) joinsDates(s *sentence, a dateMatch, k int) bool {
	before := d.words(s, a.i-1, 1)
	from := before == "from" || before == "between"
	switch d.words(s, k, 1) {
	case "and":
		return before == "between"
	case "through":
		return true
	case "to", "until", "till":
		return from || s.toks[k+1].row[calLayer] != 0 || s.toks[k+1].kind == numberToken && a.rule != "year"
	case "-", "–", "—":
		return a.part == ""
	}
	return false
}

// shareYear gives the end that names no year the year of the other.
func (d *document) shareYear(s *sentence, a, b dateMatch) (dateMatch, dateMatch) {
	switch {
	case a.month != 0 && b.month == 0 && !b.span.IsZero() && b.span != d.today():
		year := b.span.Last().Year
		if a.span = yearFor(a, year); b.span.Last().Before(a.span.From) {
			a.span = yearFor(a, year-1)
		}
	case a.month == 0 && b.month != 0 && !a.span.IsZero() && a.span != d.today():
		year := a.span.From.Year
		if b.span = yearFor(b, year); b.span.From.Before(a.span.From) {
			b.span = yearFor(b, year+1)
		}
	case a.month != 0 && b.month != 0 && !a.span.IsZero() && !b.span.IsZero():
		return d.nearestYears(s, a, b)
	}
	return a, b
}

// nearestYears gives two ends that name no year the year of the first: from
// December to May. An interval that would end far ahead is the one before.
func (d *document) nearestYears(s *sentence, a, b dateMatch) (dateMatch, dateMatch) {
	toldBack := d.directionAt(s, a) < 0
	year := a.span.From.Year
	if b.span = yearFor(b, year); !b.span.From.Before(a.span.From) {
		if toldBack && d.published().Before(b.span.From) {
			a.span, b.span = yearFor(a, year-1), yearFor(b, year-1)
		}
		return a, b
	}
	b.span = yearFor(b, year+1)
	if b.span.From.Days(d.published()) > 270 || toldBack && d.published().Before(b.span.From) {
		a.span, b.span = yearFor(a, year-1), yearFor(b, year)
	}
	return a, b
}

// today is the day of publication as a span.
func (d *document) today() briefing.Span {
	if d.published().IsZero() {
		return briefing.Span{}
	}
	return briefing.OneDay(d.published())
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

// skipWords gives the token behind those of the words that stand at k.
func (d *document) skipWords(s *sentence, k int, words ...string) int {
	for k < len(s.toks) {
		w, found := d.words(s, k, 1), false
		for _, x := range words {
			found = found || w == x
		}
		if !found {
			break
		}
		k++
	}
	return k
}

// plural: the unit at k is in the plural: weeks.
func (d *document) plural(s *sentence, k int) bool { return strings.HasSuffix(d.words(s, k, 1), "s") }
