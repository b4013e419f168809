package extract

import (
	"briefdesk/briefing"
)

// timeOf decides when a quantity holds, over what period it counts, and when
// a plan is due.
func (d *document) timeOf(s *sentence, n number, m briefing.Measure, st briefing.Status, v *verb) (briefing.Time, string) {
	if dt := d.asOfDate(s); dt != nil {
		t := briefing.Time{AsOf: dt.span, AsOfFrom: briefing.FromText}
		if m.Flow() {
			t.Period = d.periodIn(s, dt)
		}
		return t, "as of, in the text"
	}
	past := v != nil && v.past() && !st.Ahead() && (m.Flow() || st == briefing.Withdrawn || st == briefing.Deployed && v.simple || v.role() == "move")
	told := v != nil && !v.past() && !v.ahead() // of now: "the harvest of 2025 looks better, yet 4.6 million are short of food"
	dt := d.dateFor(s, n, m.Flow() && !told, past)
	if dt == nil && past && m.Flow() && d.toldIn == s.passage && len(s.dates) == 0 && (!v.perfect || v.had) {
		t := briefing.Time{AsOf: d.toldOn, AsOfFrom: briefing.FromText, Period: d.toldOn}
		return t, "the date that the paragraph tells of"
	}
	now := briefing.Time{AsOf: briefing.OneDay(d.published()), AsOfFrom: briefing.FromPublication}
	if d.published().IsZero() {
		now = briefing.Time{}
	}
	switch {
	case dt == nil && d.headAsOf(s) && (v == nil || !v.past() || v.perfect):
		return briefing.Time{AsOf: d.heading, AsOfFrom: briefing.FromText}, "as of, over the list"
	case dt == nil:
		return d.undated(s, v, now)
	case st == briefing.Authorised && !dt.span.IsZero() && !d.published().IsZero() && !d.published().Before(dt.span.Until) && d.decidedOn(s, v, dt):
		return briefing.Time{AsOf: dt.span, AsOfFrom: briefing.FromText}, "the day it was authorised"
	case st.Ahead() && v != nil && v.simple && !v.infin && !d.isRunning(s, dt) && !dt.span.IsZero() && !d.published().IsZero() && !d.published().Before(dt.span.From):
		return briefing.Time{AsOf: dt.span, AsOfFrom: briefing.FromText}, "the day it was promised"
	case st.Ahead():
		if dt.span.IsZero() || !dt.span.Until.IsZero() && dt.span.Until.Before(d.published()) {
			return now, "publication"
		}
		now.Due = dt.span
		return now, "publication; due in the text"
	case d.isRunning(s, dt):
		now.Period = d.since(s, dt)
		return now, "publication; period in the text"
	case dt.span.IsZero():
		return briefing.Time{}, "a date without its year"
	}
	if !d.published().IsZero() && d.published().Before(dt.span.From) {
		return now, "publication: what is told as real cannot lie ahead"
	}
	t := briefing.Time{AsOf: dt.span, AsOfFrom: briefing.FromText}
	switch {
	case !m.Flow() && d.saidNow(s, v, dt):
		t.AsOfFrom = briefing.FromPublication
		return t, "the day on which it is told as current"
	case m.Flow() && !d.saidThen(s, v, dt):
		t.Period = dt.span
	}
	return t, "date in the text"
}

// saidNow: the date is that of a statement of what is current: "has 744
// officers, the ministry said on Wednesday".
func (d *document) saidNow(s *sentence, v *verb, dt *dateMatch) bool {
	said, _ := d.governs(s, dt.i, dt.j)
	return said != nil && said != v && said.role() == "say" && (v == nil || !v.past() || v.perfect)
}

// saidThen: the date is that of a statement, not of what it counts: the toll
// passed 48,000, the ministry said on Tuesday.
func (d *document) saidThen(s *sentence, v *verb, dt *dateMatch) bool {
	if v == nil || !v.perfect && v.role() != "raise" {
		return false
	}
	said, _ := d.governs(s, dt.i, dt.j)
	return said != nil && said != v && said.role() == "say"
}

// decidedOn: the date is that of the decision: its verb is one of deciding, or the
// date opens a sentence about what was decided.
func (d *document) decidedOn(s *sentence, v *verb, dt *dateMatch) bool {
	if dt.i <= 2 {
		return v == nil || v.past() || v.infin
	}
	return v != nil && v.past() && v.row.event == "authorisation" && d.words(s, dt.i-1, 1) != "since" && d.words(s, dt.i-1, 1) != "for"
}

// headAsOf: a line or heading with "as of" stands over the list or table that
// the sentence is part of.
func (d *document) headAsOf(s *sentence) bool {
	if d.heading.IsZero() {
		return false
	}
	switch s.passage.Kind {
	case briefing.List, briefing.Table:
		return true
	}
	return d.opensItem(s)
}

// undated: told as current, pledged or planned it holds as of publication;
// told of a past far before publication it is unknown.
func (d *document) undated(s *sentence, v *verb, now briefing.Time) (briefing.Time, string) {
	pub := d.published()
	for i := range s.dates {
		last := s.dates[i].span.Last()
		if d.words(s, s.dates[i].i-1, 1) == "since" {
			continue
		}
		if !last.IsZero() && v != nil && v.past() && (!v.perfect || v.had) && last.AddMonths(18).Before(pub) {
			return briefing.Time{}, "told of the past"
		}
	}
	return now, "publication"
}

// asOfDate is the date behind "as of" or "as at".
func (d *document) asOfDate(s *sentence) *dateMatch {
	for i := range s.dates {
		k := s.dates[i].i
		if w := d.words(s, k-1, 1); (w == "of" || w == "at" || w == "on") && d.words(s, k-2, 1) == "as" && !s.dates[i].span.IsZero() {
			return &s.dates[i]
		}
	}
	return nil
}

// dateFor is the date that belongs to a number: in its clause, nearest first;
// else the one date that opens the sentence.
func (d *document) dateFor(s *sentence, n number, flow, past bool) *dateMatch {
	from, to := d.clauseOf(s, n.i, n.j)
	var best *dateMatch
	nearest := 1 << 30
	for i := range s.dates {
		dt := &s.dates[i]
		if dt.i < from || dt.j > to || d.isDateline(s, dt.i, dt.j) || d.namesThing(s, dt) && !flow || d.baseline(s, n, dt) || dt.i >= n.j && d.otherNumbers(s, n.j, dt.i) {
			continue
		}
		away := max(dt.i-n.j, n.i-dt.j)
		if d.numberBetween(s, n, dt) {
			away += 30
		}
		if w := d.words(s, n.i-1, 1); dt.j <= n.i && dt.j >= n.i-1 && (w == "and" || w == ",") {
			away += 10 // "12 million in 2023 and 15 million in 2024"
		}
		if away < nearest {
			best, nearest = dt, away
		}
	}
	if best == nil && len(s.dates) > 0 && s.dates[0].i <= 2 && !d.isDateline(s, s.dates[0].i, s.dates[0].j) {
		best = &s.dates[0]
	}
	if best == nil && (flow || past) { // "5,915 were killed in 2025; 2,708 were wounded"
		for i := range s.dates {
			if s.dates[i].j <= n.i && !d.isDateline(s, s.dates[i].i, s.dates[i].j) {
				best = &s.dates[i]
			}
		}
	}
	if best == nil && past && len(s.dates) == 1 && !d.isDateline(s, s.dates[0].i, s.dates[0].j) && !d.baseline(s, n, &s.dates[0]) && !d.namesThing(s, &s.dates[0]) && !d.otherNumbers(s, n.j, s.dates[0].i) {
		best = &s.dates[0]
	}
	return best
}

// baseline: the date is what the number is held against: 3 percent from a year
// earlier, more than in 2019, 1,100 from 1,500 the year before.
func (d *document) baseline(s *sentence, n number, dt *dateMatch) bool {
	for k := dt.i - 1; k >= n.j && k > dt.i-7; k-- {
		switch d.words(s, k, 1) {
		case "than", "compared", "versus", "against", "below", "above":
			return true
		case "from":
			return k == dt.i-1 && n.kind == shareNumber || d.numberBetween(s, number{i: k, j: k}, dt)
		}
		if s.toks[k].kind == signToken && !isPartSign(d.str(&s.toks[k])) && s.toks[k].row[symbolLayer] == 0 || d.verbRow(s, k) != nil {
			return false
		}
	}
	return false
}

// otherNumbers: behind a comma another number stands before the date: the date
// is that number's.
func (d *document) otherNumbers(s *sentence, from, to int) bool {
	comma := false
	for k := from; k < to; k++ {
		if d.str(&s.toks[k]) == "," {
			comma = true
		}
		if comma && (s.toks[k].kind == numberToken || d.isCardinalWord(s, k)) {
			return true
		}
	}
	return false
}

// namesThing: "the 2024 budget", "a December open letter": the date describes
// a noun, it does not time the sentence.
func (d *document) namesThing(s *sentence, dt *dateMatch) bool {
	w := d.words(s, dt.i-1, 1)
	return (w == "the" || w == "a" || w == "its") && dt.j < len(s.toks) && s.toks[dt.j].kind == wordToken && s.toks[dt.j].gram == 0 && dt.rule != "relative" && dt.rule != "rolling" && dt.rule != "part of"
}

// numberBetween: another counted number stands between the two.
func (d *document) numberBetween(s *sentence, n number, dt *dateMatch) bool {
	a, b := n.j, dt.i
	if dt.j <= n.i {
		a, b = dt.j, n.i
	}
	for k := a; k < b; k++ {
		if s.toks[k].kind == numberToken {
			return true
		}
	}
	return false
}

// isRunning: a period up to now: since June 2024, in the last four months.
func (d *document) isRunning(s *sentence, dt *dateMatch) bool {
	w := d.words(s, dt.i-1, 1)
	return w == "since" || d.sinceThen(s, dt) || w == "from" && dt.span.Until.IsZero() || dt.rule == "rolling" && (dt.span.From.IsZero() || dt.span.From.Before(d.published())) ||
		dt.rule == "relative" && dt.span.Meets(briefing.OneDay(d.published()))
}

// sinceThen: "since the truce of 27 November 2024".
func (d *document) sinceThen(s *sentence, dt *dateMatch) bool {
	for k := dt.i - 1; k >= 0 && k >= dt.i-7; k-- {
		if s.toks[k].kind == signToken {
			return false
		}
		if d.words(s, k, 1) == "since" {
			return true
		}
	}
	return false
}

// since is the period that runs up to publication.
func (d *document) since(s *sentence, dt *dateMatch) briefing.Span {
	if d.words(s, dt.i-1, 1) != "since" && !d.sinceThen(s, dt) {
		return dt.span
	}
	p := briefing.Span{From: dt.span.From}
	if pub := d.published(); !pub.IsZero() && p.From.Before(pub) {
		p.Until = pub.AddDays(1)
	}
	return p
}

// periodIn is the run of days that a flow counts over, besides its as-of day.
func (d *document) periodIn(s *sentence, asOf *dateMatch) briefing.Span {
	for i := range s.dates {
		dt := &s.dates[i]
		if dt == asOf || dt.span.IsZero() {
			continue
		}
		p := d.since(s, dt)
		if p.From.Before(asOf.span.Until) && (p.Until.IsZero() || asOf.span.Until.Before(p.Until)) {
			p.Until = asOf.span.Until
		}
		return p
	}
	return briefing.Span{}
}
