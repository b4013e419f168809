package extract

import (
	"cmp"

	"briefdesk/briefing"
)

// scopeOf is the place of a figure, or the whole it is part of.
func (d *document) scopeOf(s *sentence, n number, p phrase, m briefing.Measure, actor string) string {
	for k := p.end; k < len(s.toks) && k < p.end+8; k++ {
		switch d.words(s, k, 1) {
		case "in", "to", "of", "across", "at", "within":
			for _, x := range d.mentions(s) {
				if x.i == k+1 || x.i == k+2 && s.toks[k+1].gram&det != 0 {
					if name := d.scopeName(x); name != actor {
						return name
					}
				}
			}
		}
		if s.toks[k].kind == signToken || s.toks[k].kind == numberToken {
			break
		}
	}
	if m == briefing.Displaced {
		if host := d.hostOf(s, n); host != "" && host != actor {
			return host
		}
	}
	switch m {
	case briefing.Killed, briefing.Injured, briefing.Displaced, briefing.FoodInsecure, briefing.Territory:
		for _, x := range d.mentions(s) {
			if x.row.kind == "place" && (x.j <= n.i && d.placed(s, x) || m == briefing.Displaced && x.i >= p.end && x.i < p.end+12 && d.words(s, x.i-1, 1) != "to") {
				return x.name
			}
		}
		if m.Flow() && d.placeIn == s.passage && len(s.dates) == 0 { // the attack that the paragraph tells of
			return d.place
		}
		return ""
	case briefing.Contingent:
		if whole := cmp.Or(d.missionNamed(s), d.spokenHere(s), d.mission); actor != whole {
			return whole
		}
		return d.theatre
	case briefing.Funding, briefing.Cost:
		if actor != d.theatre {
			return d.theatre
		}
	}
	return ""
}

// hostOf is the country that shelters the counted people, where one is named.
func (d *document) hostOf(s *sentence, n number) string {
	if name := d.beforeBracket(s, n); name != "" && d.inBrackets(s, n) {
		return name
	}
	for _, v := range d.verbsOf(s) {
		if v.i < n.i && (v.role() == "host" || v.role() == "get") {
			name, _ := d.subjectActor(s, v.from)
			return name
		}
	}
	return ""
}

func (d *document) scopeName(m mention) string {
	if m.row.kind == "place" {
		return m.name
	}
	return d.resolve(m)
}

// spokenHere is the mission that the paragraph has named.
func (d *document) spokenHere(s *sentence) string {
	if d.spokenIn == s.passage {
		return d.spoken
	}
	return ""
}
