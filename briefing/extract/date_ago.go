package extract

import "briefdesk/briefing"

// agoDate: two weeks ago, a year earlier, three months from now, four days
// later, two days after tomorrow.
func agoDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	spell, k := d.spellAt(s, i)
	if len(spell) == 0 || d.words(s, k+1, 1) == "than" { // two weeks later than planned
		return m, false
	}
	from, sign := d.published(), 1
	switch {
	case d.words(s, k, 1) == "ago":
		m.j, sign = k+1, -1
	case d.are(s, k, "from", "now"), d.are(s, k, "from", "today"), d.are(s, k, "after", "today"), d.are(s, k, "in", "the", "future"):
		m.j = d.skipWords(s, k+1, "the", "now", "today", "future")
	case d.words(s, k, 1) == "hence":
		m.j = k + 1
	case d.words(s, k, 1) == "earlier", d.words(s, k, 1) == "before" && d.endsThought(s, k+1):
		m.j, sign = k+1, -1
		if spell[0].unit != "year" || d.anchor.Days() > 300 || !from.IsZero() && from.Days(d.anchorDay(-1)) > 366 { // of the year told
			from = d.anchorDay(-1)
		}
		if d.anchor.Days() > 31 && (spell[0].unit == "day" || spell[0].unit == "week") { // a day before a year is none
			from = d.published()
		}
	case d.words(s, k, 1) == "later":
		m.j, from = k+1, d.anchorDay(1)
	default:
		return d.fromDay(s, spell, k)
	}
	if from.IsZero() {
		return m, true
	}
	day, ok := movedBy(from, spell, sign)
	if !ok {
		return m, false
	}
	m.span = around(day, spell[len(spell)-1].unit)
	return m, true
}

// endsThought: nothing follows that "before" could be before of.
func (d *document) endsThought(s *sentence, k int) bool {
	return k >= len(s.toks) || s.toks[k].kind == signToken
}

// fromDay: two days after tomorrow, a week before yesterday, 2 days after next Friday.
func (d *document) fromDay(s *sentence, spell []timespan, k int) (m dateMatch, ok bool) {
	sign := 1
	switch d.words(s, k, 1) {
	case "before":
		sign = -1
	case "after", "from":
	default:
		return m, false
	}
	k++
	if k >= len(s.toks) {
		return m, false
	}
	for _, read := range []dateReader{dayWord, relativeDate, slashedDate} {
		day, isDay := read(d, s, k)
		if !isDay || day.span.Days() > 1 {
			continue
		}
		m.j = day.j
		if day.span.IsZero() {
			return m, true
		}
		at, inside := movedBy(day.span.From, spell, sign)
		m.span = briefing.OneDay(at)
		return m, inside
	}
	return m, false
}

// around widens a counted day to the unit it was counted in.
func around(day briefing.Date, unit string) briefing.Span {
	switch unit {
	case "month":
		return briefing.MonthOf(day.Year, day.Month)
	case "year", "decade":
		return briefing.YearOf(day.Year)
	case "week":
		return relativeUnit(day, "week", 0)
	}
	return briefing.OneDay(day)
}

// within: within ten days, in two weeks: a span that opens now, or the day that
// it ends on. Told of the past it is a length and no date.
func within(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	w := d.words(s, i, 1)
	if w != "in" && w != "within" {
		return m, false
	}
	k := d.skipWords(s, i+1, "the", "next", "upcoming", "coming", "around", "about")
	spell, end := d.spellAt(s, k)
	if len(spell) == 0 || d.words(s, end, 1) == "of" || d.words(s, end, 1) == "'" {
		return m, false
	}
	m.i, m.j, m.rule = i, end, "within"
	if end = d.skipWords(s, end, "time"); end != m.j {
		m.j = end
	}
	v, _ := d.governs(s, i, m.j)
	if v != nil && !v.ahead() && !v.infin && (v.past() || w == "in") || v == nil && d.direction(s) < 0 {
		return m, false
	}
	pub := d.published()
	if pub.IsZero() {
		return m, true
	}
	if w == "within" || k > i+1 && d.words(s, i+1, 1) != "about" && d.words(s, i+1, 1) != "around" {
		return d.rolling(spell, 1, m.j)
	}
	day, ok := movedBy(pub, spell, 1)
	m.span = around(day, spell[len(spell)-1].unit)
	return m, ok
}
