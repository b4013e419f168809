package extract

import "briefdesk/briefing"

// rollingPeriod: the last four months, the next year ("over the next year"),
// the past two decades, the coming weeks.
func rollingPeriod(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	shift, ok := d.cal(s, k, "relative")
	if !ok || shift == 0 {
		return m, false
	}
	k++
	if spell, end := d.spellAt(s, k); len(spell) > 0 {
		return d.rolling(spell, shift, end)
	}
	unit := d.timeUnit(s, k)
	if unit == "" || k == i+1 && !d.plural(s, k) {
		return m, false
	}
	if d.plural(s, k) { // the coming months: how many is open
		m.j = k + 1
		if pub := d.published(); !pub.IsZero() && shift > 0 {
			m.span.From = pub
		} else if !pub.IsZero() {
			m.span.Until = pub.AddDays(1)
		}
		return m, true
	}
	switch d.words(s, k-1, 1) {
	case "last", "past", "next", "coming": // the previous month is one of the calendar
	default:
		return m, false
	}
	switch d.words(s, i-1, 1) {
	case "over", "within", "in", "during", "for":
		return d.rolling([]timespan{{unit, 1}}, shift, k+1)
	}
	return m, false
}

// timespan is so many units of time.
type timespan struct {
	unit  string
	count int
}

// spellAt reads a length of time: four months, 2 years and 21 days, a week, a
// few days; end is the token behind it.
func (d *document) spellAt(s *sentence, k int) (spell []timespan, end int) {
	for k < len(s.toks) && len(spell) < 4 {
		at := k
		if len(spell) > 0 {
			at = d.skipWords(s, k, ",", "and")
		}
		count, next, ok := d.countAt(s, at)
		switch w := d.words(s, at, 1); {
		case ok:
		case (w == "a" || w == "an") && d.timeUnit(s, at+1) != "" && len(spell) == 0:
			count, next = 1, at+1
		case w == "few" || w == "a" && d.words(s, at+1, 1) == "few": // three, as people mean it
			count, next = 3, d.skipWords(s, at, "a", "few")
		default:
			return spell, k
		}
		if d.words(s, next, 1) == "-" {
			next++
		}
		unit := d.timeUnit(s, next)
		if unit == "" {
			return spell, k
		}
		spell = append(spell, timespan{unit, count})
		k = next + int(s.toks[next].n[unitLayer])
	}
	return spell, k
}

// countAt reads a whole number that counts units of time.
func (d *document) countAt(s *sentence, k int) (count, end int, ok bool) {
	if k >= len(s.toks) || s.toks[k].kind != numberToken && s.toks[k].row[numLayer] == 0 && s.toks[k].gram&det == 0 {
		return 0, k, false
	}
	n := number{i: k, j: k}
	if !d.cardinal(s, &n) || n.kind == shareNumber || n.fraction || n.isRange && n.kind != vagueNumber || n.value.Step().Less(briefing.Int(1)) {
		return 0, k, false
	}
	count = int(n.value.Float())
	return count, n.j, count > 0 && count < 5000
}

func (d *document) rolling(spell []timespan, shift, end int) (m dateMatch, ok bool) {
	m.j, m.rule = end, "rolling"
	pub := d.published()
	if pub.IsZero() {
		return m, true
	}
	sign := 1
	if shift < 0 {
		sign = -1
	}
	other, ok := movedBy(pub, spell, sign)
	if !ok {
		return m, false
	}
	if shift < 0 {
		m.span = briefing.Span{From: other, Until: pub.AddDays(1)}
	} else {
		m.span = briefing.Span{From: pub, Until: other}
	}
	return m, m.span.From.Before(m.span.Until)
}

func movedBy(from briefing.Date, spell []timespan, sign int) (briefing.Date, bool) {
	for _, t := range spell {
		var ok bool
		if from, ok = moved(from, t.unit, sign*t.count); !ok {
			return from, false
		}
	}
	return from, true
}

// moved counts units of time from a day; out of the calendar it fails.
func moved(from briefing.Date, unit string, n int) (briefing.Date, bool) {
	if n > 5000 || n < -5000 {
		return from, false
	}
	var to briefing.Date
	switch unit {
	case "hour":
		to = from.AddDays(n / 24)
	case "day":
		to = from.AddDays(n)
	case "business day":
		to = movedWorkdays(from, n)
	case "week":
		to = from.AddDays(7 * n)
	case "fortnight":
		to = from.AddDays(14 * n)
	case "month":
		to = from.AddMonths(n)
	case "quarter":
		to = from.AddMonths(3 * n)
	case "year":
		to = from.AddMonths(12 * n)
	case "decade":
		to = from.AddMonths(120 * n)
	default:
		return from, false
	}
	return to, to.Valid()
}

func movedWorkdays(from briefing.Date, n int) briefing.Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n > 0 {
		from = from.AddDays(step)
		if wd := from.Weekday(); wd != 0 && wd != 6 {
			n--
		}
	}
	return from
}

// within: within ten days, in two weeks: a span that opens now, or the day that
// it ends on. Told of the past it is a length and no date.
func within(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	w := d.words(s, i, 1)
	k := i + 1
	if w == "in" || w == "within" {
		k = d.skipWords(s, k, "the", "next", "upcoming", "coming", "around", "about")
	} else {
		return m, false
	}
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
		m, ok = d.rolling(spell, 1, m.j)
		return m, ok
	}
	day, ok := movedBy(pub, spell, 1)
	m.span = around(day, spell[len(spell)-1].unit)
	return m, ok
}

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
	for _, g := range []func(*document, *sentence, int) (dateMatch, bool){dayWord, relativeDate, slashedDate} {
		day, isDay := g(d, s, k)
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

// restOf: the rest of the year: from now to its end.
func restOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	if _, rest := d.cal(s, k, "rest"); !rest {
		return m, false
	}
	k = d.skipWords(s, k+1, "of", "the", "this", "current", "my")
	m, ok = d.currentUnit(s, k, true)
	if pub := d.published(); ok && !pub.IsZero() {
		m.span.From = pub
	}
	return m, ok
}

// nthOf: the third week of this month, the last week of July, the first Friday
// in May. Weeks are counted as the calendar counts them, by their Thursday.
func nthOf(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	nth, last := 0, false
	switch shift, isRel := d.cal(s, k, "relative"); {
	case isRel && shift < 0 || d.words(s, k, 1) == "final":
		last = true
	case k < len(s.toks) && s.toks[k].row[ordinalLayer] != 0:
		nth = int(d.lex.numbers[s.toks[k].row[ordinalLayer]-1].value.Float())
	default:
		return m, false
	}
	k++
	wd, isDay := d.cal(s, k, "weekday")
	isWeek := d.timeUnit(s, k) == "week" && !d.plural(s, k)
	if !isDay && !isWeek || nth > 53 {
		return m, false
	}
	if isWeek {
		wd = 4
	}
	at := d.skipWords(s, k+1, "of", "in")
	if at >= len(s.toks) {
		return m, false
	}
	whole, ok := d.periodAt(s, at)
	if !ok || at == k+1 && whole.rule == "" && whole.month != 0 {
		return m, false
	}
	m = whole
	m.month, m.day = 0, 0
	if whole.span.IsZero() {
		return m, true
	}
	day := whole.span.From
	for int(day.Weekday()) != wd {
		day = day.AddDays(1)
	}
	day = day.AddDays(7 * (nth - 1))
	if last {
		for day = whole.span.Last(); int(day.Weekday()) != wd; {
			day = day.AddDays(-1)
		}
	}
	if m.span = briefing.OneDay(day); isWeek {
		m.span = relativeUnit(day, "week", 0)
	} else if !m.span.Meets(whole.span) {
		m.span = briefing.Span{}
	}
	return m, true
}

// weekNamed: week 31, the week of May 5, the week beginning 4 February.
func weekNamed(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	k := d.skipWords(s, i, "the")
	switch {
	case d.are(s, k, "w", "/", "c"):
		k += 3
	case d.timeUnit(s, k) != "week" || d.plural(s, k):
		return m, false
	default:
		k++
		if n, isNumber := d.digitsAt(s, k, 1, 2); isNumber && n > 0 && n < 54 && k == i+1 {
			m.j = k + 1
			if pub := d.published(); !pub.IsZero() {
				fourth := briefing.Day(pub.Year, 1, 4) // always in week 1
				m.span = relativeUnit(fourth, "week", n-1)
			}
			return m, true
		}
		if _, starting := d.cal(s, k, "starting"); !starting && d.words(s, k, 1) != "of" {
			return m, false
		}
		k = d.skipWords(s, k+1, "on")
	}
	if k >= len(s.toks) {
		return m, false
	}
	for _, g := range []func(*document, *sentence, int) (dateMatch, bool){monthDay, dayMonth, dayOfMonth} {
		if m, ok = g(d, s, k); !ok {
			continue
		}
		if m.span.Days() == 1 {
			m.span = relativeUnit(m.span.From, "week", 0)
		}
		m.month, m.day = 0, 0
		return m, true
	}
	return m, false
}
