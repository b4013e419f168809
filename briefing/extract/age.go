package extract

import "briefdesk/briefing"

// oldest is the highest number that is taken for an age without its years.
const oldest = 120

// isAge: a three-year-old, 45 years old; aged 18 to 30, a man, 52, who was
// killed; children under five: years, but none of the timeline, and no people.
func (d *document) isAge(s *sentence, n number) bool {
	k := n.j
	if d.words(s, k, 1) == "-" {
		k++
	}
	if d.is(s, k, aged) || d.words(s, k, 1) == "of" && d.is(s, k+1, aged) {
		return true
	}
	if n.unit != nil || n.currency != "" || n.kind != plainNumber || n.scaled || briefing.Int(oldest).Less(n.value) {
		return false
	}
	return d.agedBefore(s, n) || d.besideName(s, n) || d.isOld(s, n) || d.underAge(s, n)
}

// agedBefore: aged 18, at the age of 88, ages 22 and 25, died at 88.
func (d *document) agedBefore(s *sentence, n number) bool {
	k := n.i - 1
	if w := d.words(s, k, 1); (w == "and" || w == "or" || w == "to" || w == "between" || w == "from") && k > 0 {
		k--
		if s.toks[k].kind == numberToken {
			k--
		}
	}
	if d.words(s, k, 1) == "of" {
		k--
	}
	if d.is(s, k, agecue) {
		return true
	}
	return d.words(s, n.i-1, 1) == "at" && d.is(s, n.i-2, suffers) && d.stops(s, n.j)
}

// stops: nothing that is counted stands at token k.
func (d *document) stops(s *sentence, k int) bool {
	return k >= len(s.toks) || s.toks[k].kind == signToken && !s.toks[k].glued || isStop(d.str(&s.toks[k])) || d.str(&s.toks[k]) == "," || s.toks[k].gram&(prep|conj|aux|pron|rel) != 0
}

// besideName: Jane Roe, 29, was killed; the boy, 7, and his sister, 5.
func (d *document) besideName(s *sentence, n number) bool {
	if d.words(s, n.i-1, 1) != "," || n.i < 2 || n.j != n.i+1 {
		return false
	}
	if n.j < len(s.toks) && d.str(&s.toks[n.j]) != "," && !isStop(d.str(&s.toks[n.j])) {
		return false
	}
	t := &s.toks[n.i-2]
	if t.row[actorLayer] != 0 || t.row[calLayer] != 0 || t.kind != wordToken {
		return false
	}
	r := d.noun(s, n.i-2)
	return d.oneOfPeople(s, n.i-2) || t.upper && n.i > 2 && (r == nil || r.unit != "person")
}

// oneOfPeople: the word at token k is of a single person.
func (d *document) oneOfPeople(s *sentence, k int) bool {
	r := d.noun(s, k)
	return d.is(s, k, single|parent) || r != nil && r.unit == "person" && r.class != "dead" && !d.plural(s, k)
}

// isOld: he was 12 when he fled; the dead man was 62.
func (d *document) isOld(s *sentence, n number) bool {
	if !d.stops(s, n.j) || !d.is(s, n.i-1, wasWere) && d.words(s, n.i-1, 1) != "is" || d.words(s, n.i-1, 1) == "were" {
		return false
	}
	switch d.words(s, n.i-2, 1) {
	case "he", "she":
		return true
	}
	return d.oneOfPeople(s, n.i-2)
}

// underAge: children under five, those over 65.
func (d *document) underAge(s *sentence, n number) bool {
	switch d.words(s, n.i-1, 1) {
	case "under", "over", "below", "above":
	default:
		return false
	}
	if w := d.words(s, n.i-2, 1); w == "those" || w == "anyone" || w == "everyone" || w == "people" {
		return d.stops(s, n.j)
	}
	r := d.noun(s, n.i-2)
	return r != nil && r.unit == "person" && d.stops(s, n.j)
}
