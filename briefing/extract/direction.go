package extract

import "briefdesk/briefing"

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
	switch d.directionAt(s, m) {
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

// directionAt is the direction of the verb that governs a date; "since" looks back.
func (d *document) directionAt(s *sentence, m dateMatch) int {
	if d.words(s, m.i-1, 1) == "since" {
		return -1
	}
	v, _ := d.governs(s, m.i, m.j)
	switch {
	case v == nil:
		return d.direction(s)
	case v.row.event == "end" && !v.past(), d.deadline(s, m, v): // a mandate that expires in December
		return 1
	case v.ahead():
		return 1
	case v.past():
		return -1
	}
	return 0
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
	case "until", "till", "to":
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
	switch {
	case score > 0:
		return 1
	case score < 0:
		return -1
	}
	return 0
}
