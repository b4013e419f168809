package extract

import "briefdesk/briefing"

// costActor: the mission, project or country that the cost is of.
func (d *document) costActor(s *sentence, n number) (string, string) {
	if owner := d.lex.ownerOf[n.currency]; owner != "" {
		return owner, "whose currency it is"
	}
	if d.lex.currencyOf[d.theatre] == n.currency && n.currency != "USD" && n.currency != "EUR" {
		return d.theatre, "in the country's currency"
	}
	best, nearest := "", 1<<30
	for _, m := range d.mentions(s) {
		if m.row.kind == "place" || m.row.way == byDemonym && m.row.kind == "country" || d.isCouncil(m.name) {
			continue
		}
		name := d.resolve(m)
		if d.isCouncil(name) && !(m.j < len(s.toks) && d.isPossessive(s, m.j)) {
			continue // who reckons the cost does not bear it
		}
		away := max(n.i-m.j, m.i-n.j)
		if m.row.kind == "mission" || m.row.kind == "mission_word" {
			away -= 30
		}
		if name != "" && away < nearest {
			best, nearest = name, away
		}
	}
	if best != "" {
		return best, "named"
	}
	if d.mission != "" {
		return d.mission, "the document's mission"
	}
	return d.theatre, "the document's country"
}

// giver of money: "from Canada" behind it, a possessor, or the subject of a
// verb of giving; of money received, who it is from.
func (d *document) giver(s *sentence, n number, v *verb) (string, string) {
	if name := d.fromBehind(s, n.j, 14); name != "" {
		return name, "from behind"
	}
	if name := d.byBehind(s, n.j); name != "" {
		return name, "by behind"
	}
	if w := d.words(s, n.j, 1); w == "that" || w == "which" { // the sum that Germany promised
		for _, m := range d.mentions(s) {
			if m.i > n.j && m.i <= n.j+3 && d.verbRow(s, m.j) != nil {
				return d.resolve(m), "in the clause behind"
			}
		}
	}
	for k := n.j; k < len(s.toks) && k < n.j+6; k++ {
		if a := s.toks[k].row[actorLayer]; a != 0 {
			switch row := &d.lex.actors[a-1]; {
			case row.kind == "collective", row.way == byDemonym:
				return row.name, "in the phrase"
			}
		}
		if s.toks[k].kind == signToken {
			break
		}
	}
	if v != nil && v.role() == "get" {
		return "donors", "receiver named, giver not"
	}
	name, why := d.subjectActor(s, n.i)
	if v != nil && v.status == briefing.Required && (name == "" || d.isCouncil(name)) && d.theatre != "" {
		return d.theatre, "the country that the appeal is for"
	}
	if owner := d.lex.ownerOf[n.currency]; name == "" && owner != "" {
		return owner, "whose currency it is"
	}
	return name, why
}

// fromBehind: "from X" within a few tokens, when X is not one of several.
func (d *document) fromBehind(s *sentence, k, reach int) string {
	for end := min(k+reach, len(s.toks)); k < end; k++ {
		if s.toks[k].kind == signToken && d.str(&s.toks[k]) != "," || s.toks[k].kind == numberToken {
			return ""
		}
		if d.words(s, k, 1) != "from" {
			continue
		}
		if d.is(s, k-1, mostly) {
			return "" // from others as well
		}
		if d.words(s, k+1, 1) == "the" {
			k++
		}
		for _, m := range d.mentions(s) {
			if m.i != k+1 || m.row.kind == "place" {
				continue
			}
			if d.oneOfSeveral(s, m.j) {
				return ""
			}
			return m.name
		}
	}
	return ""
}

// oneOfSeveral: "from Kenya and a smattering of other nations".
func (d *document) oneOfSeveral(s *sentence, k int) bool {
	w := d.words(s, k, 1)
	if w != "," && w != "and" {
		return false
	}
	for end := min(k+8, len(s.toks)); k < end; k++ {
		if d.noun(s, k) != nil && d.noun(s, k).class == "state" {
			return true
		}
		if a := s.toks[k].row[actorLayer]; a != 0 && (d.lex.actors[a-1].kind == "country" || d.lex.actors[a-1].kind == "collective") {
			return true
		}
		if d.verbRow(s, k) != nil || s.toks[k].kind == numberToken {
			return false
		}
	}
	return false
}

func (d *document) byBehind(s *sentence, k int) string {
	for end := min(k+10, len(s.toks)); k < end; k++ {
		if d.words(s, k, 1) != "by" {
			continue
		}
		if d.words(s, k+1, 1) == "the" {
			k++
		}
		for _, m := range d.mentions(s) {
			if m.i == k+1 && m.row.kind != "place" {
				return d.resolve(m)
			}
		}
	}
	return ""
}
