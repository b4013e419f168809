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

// rolling is the time from publication on, or up to it: shift is 1 or -1.
func (d *document) rolling(spell []timespan, shift, end int) (m dateMatch, ok bool) {
	m.j, m.rule = end, "rolling"
	pub := d.published()
	if pub.IsZero() {
		return m, true
	}
	other, ok := movedBy(pub, spell, shift)
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
