package extract

import (
	"cmp"

	"briefdesk/briefing"
)

// actorOf decides whom a quantity concerns: the sender of a contingent, the
// giver of funds, the country of the killed and displaced, the armed group.
func (d *document) actorOf(s *sentence, n number, p phrase, m briefing.Measure, v *verb, subject bool) (string, string) {
	switch m {
	case briefing.Displaced:
		if name := d.countryLeft(s, v); name != "" {
			return name, "the country they left"
		}
		if d.hosted(s, n, p, v) && d.theatre != "" {
			return d.theatre, "the country they fled"
		}
		return d.countryOfPeople(s, n, p)
	case briefing.Killed, briefing.Injured:
		if name := d.bereaved(s, n, p, v); name != "" {
			return name, "whose soldiers they were"
		}
		return d.countryOfPeople(s, n, p)
	case briefing.FoodInsecure:
		return d.countryOfPeople(s, n, p)
	case briefing.ArmedGroupSize, briefing.ArmedGroupCount, briefing.Territory:
		return d.armedActor(s, n, m)
	case briefing.Cost:
		if v != nil && (v.status == briefing.Spent && v.role() == "give" || v.status == briefing.Authorised) {
			name, why := d.subjectActor(s, n.i)
			if d.isCouncil(name) && v.status == briefing.Authorised && d.missionMeant() != "" {
				return cmp.Or(d.missionNamed(s), d.missionMeant()), "the mission that it is approved for"
			}
			if name != "" {
				return name, why
			}
		}
		return d.costActor(s, n)
	case briefing.Funding:
		return d.giver(s, n, v)
	}
	return d.senderOf(s, n, p, m, v, subject)
}

// countryLeft: "had left Venezuela", "have crossed from Sudan".
func (d *document) countryLeft(s *sentence, v *verb) string {
	if v == nil {
		return ""
	}
	k := v.end
	if d.words(s, k, 1) == "from" {
		k++
	} else if v.role() != "move" && v.row.event != "departure" {
		return ""
	}
	for _, m := range d.mentions(s) {
		if m.i == k && m.row.kind == "country" && m.row.way == byName {
			return m.name
		}
	}
	return ""
}

// bereaved: Malawi has buried three soldiers; the soldiers of a country that
// sends them, where the document tells of its contingent abroad.
func (d *document) bereaved(s *sentence, n number, p phrase, v *verb) string {
	if p.noun == nil || p.noun.class != "force" || p.actor >= 0 {
		return ""
	}
	if v != nil && !v.passive && v.i < n.i {
		for _, m := range d.mentions(s) {
			if m.row.kind == "country" && m.row.way == byName && m.name != d.theatre && m.j <= v.from && m.j >= v.from-2 {
				return m.name
			}
		}
	}
	return ""
}

// countryOfPeople: the people's own country when their phrase names it, else
// the place the sentence plays in, else the document's.
func (d *document) countryOfPeople(s *sentence, n number, p phrase) (string, string) {
	if p.actor >= 0 {
		if a := &d.lex.actors[s.toks[p.actor].row[actorLayer]-1]; a.kind == "country" || a.kind == "territory" {
			return a.name, "named in the phrase"
		}
	}
	if d.is(s, p.head, member) && d.last.passage == s.passage && d.last.actor != "" && (d.last.measure == briefing.Killed || d.last.measure == briefing.Injured) {
		return d.last.actor, "others of those before"
	}
	if whole := cmp.Or(d.missionNamed(s), d.missionMeant()); whole != "" && d.ofTheMission(s, n, p) {
		return whole, "the mission's own people"
	}
	best, nearest := "", 1<<30
	for _, m := range d.mentions(s) {
		country := ""
		if m.j < len(s.toks) && !s.toks[m.j].glued && d.plainName(s, m.j) && d.plainName(s, m.j+1) || d.opensDateline(s, m) {
			continue // the Saudi Maternity Hospital
		}
		switch m.row.kind {
		case "country", "territory":
			if m.row.way == bySeat && !d.placed(s, m) || m.row.way == byDemonym && m.i < n.i && !d.is(s, m.j, populated) {
				continue
			}
			country = m.name
		case "place":
			country = d.countryOf(m)
		default:
			continue
		}
		away := m.i - p.end
		if m.i < n.i {
			away = n.i - m.j + 2
		}
		if !d.placed(s, m) {
			away += 40
		}
		if away < nearest {
			best, nearest = country, away
		}
	}
	if best != "" && nearest < 60 {
		return best, "place named"
	}
	if d.theatre != "" {
		return d.theatre, "the document's country"
	}
	return best, "nearest country"
}

// ofTheMission: peacekeepers without a nationality, "311 of its members".
func (d *document) ofTheMission(s *sentence, n number, p phrase) bool {
	if d.is(s, p.head, peacekeeper) {
		return true
	}
	if !d.are(s, n.j, "of", "its") || d.missionNamed(s) == "" {
		return false
	}
	r := d.noun(s, n.j+2)
	return r != nil && (r.class == "force" || d.words(s, n.j+2, 1) == "members")
}

// hosted: the country named here shelters the displaced, it is not theirs:
// "Chad was hosting 760,000", "Germany (1.2 million)".
func (d *document) hosted(s *sentence, n number, p phrase, v *verb) bool {
	if p.actor >= 0 {
		return false
	}
	return d.inBrackets(s, n) && d.beforeBracket(s, n) != "" || v != nil && (v.role() == "host" || v.role() == "get") && v.i < n.i
}

// placed: the mention stands behind a word of place, or owns one (Haiti’s capital).
func (d *document) placed(s *sentence, m mention) bool {
	if m.j < len(s.toks) && d.isPossessive(s, m.j) {
		return true
	}
	for k := m.i - 1; k >= 0 && k >= m.i-3; k-- {
		switch d.words(s, k, 1) {
		case "in", "across", "inside", "throughout", "from", "of", "within", "around", "at", "near":
			return true
		}
		if s.toks[k].gram&det == 0 && s.toks[k].gram != 0 {
			return false
		}
	}
	return false
}

func (d *document) armedActor(s *sentence, n number, m briefing.Measure) (string, string) {
	best, nearest := "", 1<<30
	for _, x := range d.mentions(s) {
		if x.row.kind != "armed_group" && !(m == briefing.Territory && x.row.kind == "military") {
			continue
		}
		away := max(n.i-x.j, x.i-n.j)
		if away < nearest {
			best, nearest = x.name, away
		}
	}
	if best == "armed groups" && cmp.Or(d.armed, d.armedMain) != "" {
		return cmp.Or(d.armed, d.armedMain), "the armed group named last"
	}
	if best != "" {
		return best, "armed group named"
	}
	if d.last.actor != "" && d.last.measure == m {
		return d.last.actor, "carried over"
	}
	for k := range s.toks {
		if r := d.noun(s, k); r != nil && r.measure == briefing.ArmedGroupCount {
			return d.words(s, k, int(s.toks[k].n[nounLayer])), "counted group"
		}
	}
	if m == briefing.Territory {
		return d.subjectActor(s, n.i)
	}
	return "", ""
}
