package extract

import "briefdesk/briefing"

// eventOf says what happened on a date, or what brings a quantity: the class
// of its verb or noun, which of several, and a few words for the reader.
func (d *document) eventOf(s *sentence, i, j int, v *verb) briefing.Event {
	if d.isDateline(s, i, j) {
		return briefing.Event{Class: "dateline", Text: "dateline"}
	}
	if w := d.words(s, i-1, 1); (w == "of" || w == "at") && d.words(s, i-2, 1) == "as" {
		return briefing.Event{Text: "as of"} // it dates a count, nothing happened on it
	}
	from, to := d.clauseOf(s, i, j)
	ev := briefing.Event{}
	if v != nil && v.row.event != "" {
		ev.Class = v.row.event
	}
	nearest := 6
	for k := from; k < to; k++ {
		row := s.toks[k].row[eventLayer]
		if row == 0 {
			continue
		}
		class := d.lex.events[row-1]
		switch class {
		case "FIRST":
			if ev.Ordinal == 0 {
				ev.Ordinal = 1
			}
			continue
		case "NEXT":
			continue
		}
		if away := max(i-k-1, k-j); away < nearest {
			if ev.Class == "" || v == nil || v.i > i+4 || v.end < i-8 {
				ev.Class, nearest = class, away
			}
		}
	}
	if ev.Class == "meeting" && d.decides(s) {
		ev.Class = "authorisation" // the Council is to meet to renew the mandate
	}
	for k := from; k < to; k++ {
		if o, ok := d.ordinalAt(s, k); ok && ev.Ordinal <= 1 {
			ev.Ordinal = int(o.value.Float())
		}
	}
	ev.Text = d.eventText(s, i, j, from, to, v)
	return ev
}

// decides: a verb of authorising stands in the sentence besides the meeting.
func (d *document) decides(s *sentence) bool {
	for _, v := range d.verbsOf(s) {
		if v.row.event == "authorisation" {
			return true
		}
	}
	return false
}

// eventText is up to nine words of the clause around its verb, without the date.
func (d *document) eventText(s *sentence, i, j, from, to int, v *verb) string {
	a, b := from, to
	if v != nil && v.i >= from && v.i < to {
		a, b = max(from, v.from-4), min(to, v.end+5)
	}
	if a < j && b > i { // leave the date out
		if i-a >= b-j {
			b = i
		} else {
			a = j
		}
	}
	if b-a > 9 {
		b = a + 9
	}
	for a < b && (s.toks[a].kind == signToken || s.toks[a].gram&(conj|prep|det|rel) != 0) {
		a++
	}
	for a < b && (s.toks[b-1].kind == signToken || s.toks[b-1].gram&(conj|prep|det|aux) != 0) {
		b--
	}
	if a >= b {
		return ""
	}
	return oneLine(d.text[s.toks[a].start:s.toks[b-1].end])
}
