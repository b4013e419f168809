package extract

import "briefdesk/briefing"

// resolve answers "the mission" and "the country" from the document.
func (d *document) resolve(m mention) string {
	switch m.row.kind {
	case "mission_word":
		return d.missionCalled(m.words)
	case "country_word":
		return d.theatre
	case "place":
		return d.countryOf(m)
	}
	return m.name
}

// subjectActor is the actor nearest before token i that can send, give or
// own: not one that a word of place puts in its place, unless nothing else is
// there.
func (d *document) subjectActor(s *sentence, i int) (string, string) {
	found, why := "", ""
	for _, m := range d.mentions(s) {
		if m.j > i {
			break
		}
		name := d.resolve(m)
		if name == "" || m.row.kind == "place" || d.partOfTitle(s, m) || d.inRemark(s, m.i, i) {
			continue
		}
		owner := m.j < len(s.toks) && d.isPossessive(s, m.j) || m.row.way == byDemonym
		if d.behindPlaceWord(s, m) && !owner {
			continue
		}
		if !owner && d.objectOf(s, m) {
			continue
		}
		found, why = name, "subject"
	}
	if found != "" {
		return found, why
	}
	if w := d.pronounSubject(s, i); w != "" {
		return w, "pronoun"
	}
	return "", ""
}

// inRemark: the token stands in a relative clause between commas that has ended
// before token i: "France, which had troops in Mali, withdrew".
func (d *document) inRemark(s *sentence, k, i int) bool {
	ended := false
	for j := k; j < i; j++ {
		if d.str(&s.toks[j]) == "," {
			ended = true
			break
		}
	}
	if !ended {
		return false
	}
	for j := k - 1; j > 0; j-- {
		switch d.words(s, j, 1) {
		case "which", "who", "whose", "where":
			return d.str(&s.toks[j-1]) == ","
		case ",", ";":
			return false
		}
	}
	return false
}

// partOfTitle: a name before another capitalised word names a thing: the
// Ukraine Facility, Kenya Airways.
func (d *document) partOfTitle(s *sentence, m mention) bool {
	return m.row.way == byName && m.row.kind == "country" && m.j < len(s.toks) && !s.toks[m.j].glued && d.plainName(s, m.j) && d.verbRow(s, m.j) == nil
}

func (d *document) behindPlaceWord(s *sentence, m mention) bool {
	for k := m.i - 1; k >= 0 && k >= m.i-2; k-- {
		switch d.words(s, k, 1) {
		case "in", "to", "into", "across", "at", "for", "on", "with", "between", "against", "toward", "towards", "inside", "near", "than":
			return true
		case "the", "a", "an":
			continue
		}
		return false
	}
	return false
}

// objectOf: "asked Kenya to send" makes Kenya the sender all the same, but in
// "stabilise Haiti" the name is a thing acted on.
func (d *document) objectOf(s *sentence, m mention) bool {
	if m.i == 0 || m.row.way == byDemonym {
		return false
	}
	for _, v := range d.verbsOf(s) {
		if v.end == m.i && !v.adj && !v.nominal && v.role() != "say" {
			return d.words(s, m.j, 1) != "to"
		}
	}
	return false
}

// pronounSubject: "it", "they", "we" stand for who the document spoke of last.
func (d *document) pronounSubject(s *sentence, i int) string {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		switch d.words(s, k, 1) {
		case "we", "our", "us":
			if d.speaker != "" {
				return d.speaker
			}
		case "it", "its", "they", "their":
			return d.subject
		}
	}
	return ""
}

// remember keeps what later sentences lean on.
func (d *document) remember(s *sentence) {
	if name, _ := d.subjectActor(s, d.firstVerb(s)); name != "" {
		d.subject = name
	}
	for i := range s.dates {
		if span := s.dates[i].span; d.words(s, s.dates[i].i-1, 1) != "since" && span.Days() > 0 && span.Days() <= 31 && (d.published().IsZero() || !d.published().Before(span.From)) {
			d.toldOn, d.toldIn = span, s.passage
		}
	}
	if dt := d.asOfDate(s); dt != nil && len(s.toks) < 40 {
		d.heading = dt.span
	} else if s.passage.Kind == briefing.Body && s.first && len(s.toks) > 12 && !d.opensItem(s) {
		d.heading = briefing.Span{}
	}
	d.before, d.beforeIn = "", s.passage
	for _, m := range d.mentions(s) {
		if m.row.kind == "place" && d.countryOf(m) != m.name {
			d.place, d.placeIn = m.name, s.passage
		}
	}
	for _, m := range d.mentions(s) {
		if m.row.kind == "country" && m.name != d.theatre && !d.behindPlaceWord(s, m) {
			d.before = m.name
		}
		switch {
		case m.row.kind == "country" && m.row.way == bySeat && m.row.within == "": // a person of office speaks
			d.speaker = m.name
		case m.row.kind == "country" && m.name != d.theatre:
			d.country = m.name
		case m.row.kind == "mission" && d.bygone(s, m):
		case m.row.kind == "mission":
			d.spoken, d.spokenIn = m.name, s.passage
			if d.lex.forces[m.name] {
				d.spokenForce = m.name
			} else {
				d.spokenMission = m.name
			}
		case m.row.kind == "armed_group" && m.name != "armed groups":
			d.armed = m.name
		}
	}
}

func (d *document) firstVerb(s *sentence) int {
	for _, v := range d.verbsOf(s) {
		if !v.adj && !v.nominal && !v.infin {
			return v.from
		}
	}
	return len(s.toks)
}
