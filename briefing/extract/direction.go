package extract

import (
	"strings"

	"briefdesk/briefing"
)

// published is the day that relative words count from; zero when unknown.
func (d *document) published() briefing.Date { return d.src.Published }

// nearestYear gives a day or month without year the year that its sentence
// means: before publication for the past, after it for the future, else the
// nearer of the two.
func (d *document) nearestYear(s *sentence, m dateMatch) briefing.Span {
	pub := d.published()
	if pub.IsZero() {
		return briefing.Span{}
	}
	here := yearFor(m, pub.Year)
	switch d.tenseOf(s, m) {
	case present: // the lean season starts in April: the nearest
		if away := here.From.Days(pub); away > 183 {
			return yearFor(m, pub.Year-1)
		} else if away < -183 {
			return yearFor(m, pub.Year+1)
		}
	case -1:
		if pub.Before(here.From) {
			return yearFor(m, pub.Year-1)
		}
	case 1:
		if here.Last().Before(pub) {
			return yearFor(m, pub.Year+1)
		}
	default: // the present looks back rather than far ahead
		if away := here.From.Days(pub); away > 92 {
			return yearFor(m, pub.Year-1)
		} else if away < -274 {
			return yearFor(m, pub.Year+1)
		}
	}
	return here
}

// directionAt is where a sentence looks for a date: -1 back, 1 ahead, 0 neither.
// The nearest word of tense before the date in its clause decides, else the
// nearest behind it, else the sentence.
func (d *document) directionAt(s *sentence, m dateMatch) int {
	if dir := d.tenseOf(s, m); dir != present {
		return dir
	}
	return 0
}

// tenseOf is directionAt, which tells the present from a sentence without tense.
func (d *document) tenseOf(s *sentence, m dateMatch) int {
	first := m.i
	if d.words(s, first-1, 1) == "the" { // until the 3rd of May
		first--
	}
	if _, isPart := d.cal(s, first-1, "part"); isPart { // until early February
		first--
	}
	before := d.words(s, first-1, 1)
	if before == "since" || d.are(s, m.i-2, "as", "of") || d.isDateline(s, m.i, m.j) {
		return -1
	}
	if d.dueBefore(s, first) || d.isDayOf(s, m) {
		return 1
	}
	from, to := d.clauseOf(s, m.i, m.j)
	dir, v := 0, (*verb)(nil)
	for k := m.i - 1; k >= from && dir == 0; k-- {
		dir, v = d.tenseAt(s, k)
	}
	for k := m.j; k < to && dir == 0; k++ {
		dir, v = d.tenseAt(s, k)
	}
	switch {
	case v != nil && (v.row.event == "end" && !v.past() || d.deadline(s, m, v)): // a mandate that expires in December
		return 1
	case dir == present:
		if before == "until" || before == "till" || before == "through" || m.rule == "" && d.onDay(s, m) {
			return 1 // the session opens on Monday
		}
		return present
	case before == "until" && d.words(s, m.j, 1) == "to": // has until Friday to answer
		return 1
	case dir == 0 && (before == "until" || before == "till" || before == "through"):
		return 1
	case dir == 0:
		return d.direction(s)
	}
	return dir
}

// present is neither back nor ahead: the session opens.
const present = 2

// onDay: the date is a weekday of the verb, not of a noun: "on Monday", not
// "Monday's close".
func (d *document) onDay(s *sentence, m dateMatch) bool {
	_, ok := d.cal(s, m.i, "weekday")
	return ok && d.words(s, m.j, 1) != "'s"
}

// isDayOf: "the funeral is Friday", "Monday is a holiday", "the vote on Sunday will
// go ahead": a weekday that is told of now is the next one.
func (d *document) isDayOf(s *sentence, m dateMatch) bool {
	if _, ok := d.cal(s, m.i, "weekday"); !ok {
		return false
	}
	now := func(k int) bool {
		w := d.words(s, k, 1)
		return w == "is" || w == "are" || d.is(s, k, willWould)
	}
	before := m.i - 1
	if d.words(s, before, 1) == "on" {
		before--
	}
	return now(before) || now(m.j)
}

// dueBefore: due on Thursday, a vote set for 15 March, they await Friday's report.
func (d *document) dueBefore(s *sentence, i int) bool {
	if d.futurePhraseEndsAt(s, i-1) {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if s.toks[k].class&ahead != 0 {
			return k+1 == i || s.toks[k+1].gram&(prep|det) != 0
		}
		if s.toks[k].gram&(prep|det) == 0 {
			return false
		}
	}
	return false
}

// tenseAt is the tense that the word at token k gives its clause, 0 for none,
// with its verb where the tables know it.
func (d *document) tenseAt(s *sentence, k int) (int, *verb) {
	verbs := d.verbsOf(s)
	for i := range verbs {
		v := &verbs[i]
		if v.adj || v.nominal || k < v.i || k >= v.end {
			continue
		}
		switch {
		case v.ahead(), v.row.status.Ahead() && d.words(s, v.end, 1) == "to": // hoped to feed them by December
			return 1, v
		case v.past():
			return -1, v
		case v.ing || v.infin:
			return 0, nil
		}
		return present, v
	}
	switch t := &s.toks[k]; {
	case t.class&(pastForm|wasWere) != 0 && d.words(s, k+1, 1) != "to", d.looksPast(s, k):
		return -1, nil
	case t.class&willWould != 0:
		return 1, nil
	}
	return 0, nil
}

// looksPast: a plain word in -ed that is not before a noun.
func (d *document) looksPast(s *sentence, k int) bool {
	t := &s.toks[k]
	if t.kind != wordToken || t.upper || t.row[nounLayer] != 0 || t.row[verbLayer] != 0 || t.end-t.start < 5 || !strings.HasSuffix(d.str(t), "ed") {
		return false
	}
	return k > 0 && s.toks[k-1].gram&det == 0 && d.words(s, k-1, 1) != "be" && (s.toks[k-1].kind != signToken || d.str(&s.toks[k-1]) == ",")
}

// deadline: "by June" of what has not happened yet, "extended until June".
func (d *document) deadline(s *sentence, m dateMatch, v *verb) bool {
	k := m.i - 1
	if d.words(s, k, 1) == "of" {
		k-- // the end of
	}
	for k >= 0 && (d.words(s, k, 1) == "end" || d.words(s, k, 1) == "the") {
		k--
	}
	switch d.words(s, k, 1) {
	case "by":
		return !v.past()
	case "until", "till", "to", "through":
		return v.row.event == "end" || v.row.event == "authorisation" || v.row.event == "schedule"
	}
	return false
}

// direction of a sentence's main verbs in time: -1 past, 1 future, 0 neither.
func (d *document) direction(s *sentence) int {
	score := 0
	for _, v := range d.verbsOf(s) {
		if v.role() == "say" {
			continue
		}
		switch {
		case v.ahead():
			score += 2
		case v.past():
			score--
		}
	}
	for k := range s.toks {
		if t := &s.toks[k]; t.class&(pastForm|wasWere) != 0 && t.row[verbLayer] == 0 || d.looksPast(s, k) {
			score--
		}
	}
	switch {
	case score > 0:
		return 1
	case score < 0:
		return -1
	}
	return 0
}
