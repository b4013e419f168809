package extract

import (
	"strings"

	"briefdesk/briefing"
)

// actorOf decides whom a quantity concerns: the sender of a contingent, the
// giver of funds, the country of the killed and displaced, the armed group.
func (d *document) actorOf(s *sentence, n number, p phrase, m briefing.Measure, v *verb, subject bool) (string, string) {
	switch m {
	case briefing.Displaced:
		if d.hosted(s, n, p, v) && d.theatre != "" {
			return d.theatre, "the country they fled"
		}
		return d.countryOfPeople(s, n, p)
	case briefing.Killed, briefing.Injured, briefing.FoodInsecure:
		return d.countryOfPeople(s, n, p)
	case briefing.ArmedGroupSize, briefing.ArmedGroupCount, briefing.Territory:
		return d.armedActor(s, n, m)
	case briefing.Cost:
		if v != nil && (v.status == briefing.Spent && v.role() == "give" || v.status == briefing.Authorised) {
			if name, why := d.subjectActor(s, n.i); name != "" {
				return name, why
			}
		}
		return d.costActor(s, n)
	case briefing.Funding:
		return d.giver(s, n, p, v)
	}
	return d.senderOf(s, n, p, m, v, subject)
}

// countryOfPeople: the people's own country when their phrase names it, else
// the place the sentence plays in, else the document's.
func (d *document) countryOfPeople(s *sentence, n number, p phrase) (string, string) {
	if p.actor >= 0 {
		if a := &d.lex.actors[s.toks[p.actor].row[actorLayer]-1]; a.kind == "country" || a.kind == "territory" {
			return a.name, "named in the phrase"
		}
	}
	best, nearest := "", 1<<30
	for _, m := range d.mentions(s) {
		country := ""
		if m.j < len(s.toks) && !s.toks[m.j].glued && d.plainName(s, m.j) && d.plainName(s, m.j+1) {
			continue // the Saudi Maternity Hospital
		}
		switch m.row.kind {
		case "country", "territory":
			if m.row.way == bySeat && !d.placed(s, m) || m.row.way == byDemonym && m.i < n.i {
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
	if best == "armed groups" && first(d.armed, d.armedMain) != "" {
		return first(d.armed, d.armedMain), "the armed group named last"
	}
	if best != "" {
		return best, "armed group named"
	}
	for k := range s.toks {
		if r := d.noun(s, k); r != nil && r.measure == briefing.ArmedGroupCount {
			return d.words(s, k, int(s.toks[k].n[nounLayer])), "counted group"
		}
	}
	if r := d.nounRowOf(s, n); r != nil && r.measure == briefing.ArmedGroupCount {
		return r.unit, "counted group"
	}
	if m == briefing.Territory {
		return d.subjectActor(s, n.i)
	}
	return "", ""
}

func (d *document) nounRowOf(s *sentence, n number) *nounRow { return d.noun(s, n.j) }

// costActor: the mission, project or country that the cost is of.
func (d *document) costActor(s *sentence, n number) (string, string) {
	best, nearest := "", 1<<30
	for _, m := range d.mentions(s) {
		if m.row.kind == "place" || m.row.way == byDemonym && m.row.kind == "country" || d.isCouncil(m.name) {
			continue
		}
		name := d.resolve(m)
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
	if owner := d.lex.ownerOf[n.currency]; owner != "" {
		return owner, "whose currency it is"
	}
	if d.mission != "" {
		return d.mission, "the document's mission"
	}
	return d.theatre, "the document's country"
}

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

// missionMeant is the mission that the document spoke of last.
func (d *document) missionMeant() string { return first(d.spoken, d.mission) }

// missionCalled is the mission that "the force" or "the mission" stands for:
// the one named last whose own name has that word, else the one named last.
func (d *document) missionCalled(words string) string {
	if strings.Contains(words, "force") {
		return first(d.spokenForce, d.missionMeant())
	}
	if strings.Contains(words, "mission") {
		return first(d.spokenMission, d.missionMeant())
	}
	return d.missionMeant()
}

// giver of money: "from Canada" behind it, a possessor, or the subject of a
// verb of giving; of money received, who it is from.
func (d *document) giver(s *sentence, n number, p phrase, v *verb) (string, string) {
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
		switch d.words(s, k-1, 1) {
		case "mostly", "primarily", "mainly", "largely", "chiefly", "including":
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

// senderOf a contingent: named in the phrase, behind "from", before a bracket,
// possessor or subject of the verb; else who sent last.
func (d *document) senderOf(s *sentence, n number, p phrase, m briefing.Measure, v *verb, subject bool) (string, string) {
	if p.actor >= 0 {
		return d.lex.actors[s.toks[p.actor].row[actorLayer]-1].name, "named in the phrase"
	}
	if name := d.beforeBracket(s, n); name != "" {
		return name, "before the bracket"
	}
	if leaves := v != nil && v.row.event == "departure"; !leaves { // of those who leave, from tells where
		if name := d.fromBehind(s, p.end, 3); name != "" {
			return name, "from behind"
		}
		if d.severalSenders(s, p.end) {
			return d.mission, "several senders: the mission"
		}
	}
	if name := d.ofBehind(s, p); name != "" {
		return name, "of behind"
	}
	if subject {
		if name := d.byBehind(s, p.end); name != "" {
			return name, "by behind"
		}
		if name, why := d.possessorBefore(s, n.i); name != "" {
			return name, why
		}
		if whole := d.missionMeant(); m == briefing.Contingent && whole != "" && d.isWhole(n, p) && !d.batchBefore(s, n) && !d.toldBefore(n) {
			return first(d.missionNamed(s), whole), "a whole force: the mission"
		}
		if m == briefing.Contingent || n.kind == ordinalNumber {
			return d.lastSender()
		}
		return d.subjectActor(s, n.i)
	}
	if v != nil && v.role() == "get" {
		return d.lastSender()
	}
	name, why := d.subjectActor(s, n.i)
	if m == briefing.Contingent && d.isCouncil(name) && d.missionMeant() != "" {
		return first(d.missionNamed(s), d.missionMeant()), "the mission that a body decides on"
	}
	if name == "" || m == briefing.Contingent && name == d.theatre {
		if sender := d.foreigner(s, n.i); sender != "" && name == "" {
			return sender, "a country that the sentence names"
		}
		if whole := d.missionNamed(s); whole != "" && !p.more && n.kind == plainNumber && !d.batchBefore(s, n) {
			return whole, "the mission that the sentence names"
		}
		if last, how := d.lastSender(); last != "" {
			return last, how
		}
	}
	return name, why
}

// isCouncil: a body that decides on missions and sends nobody itself.
func (d *document) isCouncil(name string) bool {
	switch d.engine.kindOf(name) {
	case "organisation", "agency", "alliance":
		return true
	}
	return false
}

// foreigner is the country nearest to token i that the sentence names besides
// the one the document plays in.
func (d *document) foreigner(s *sentence, i int) string {
	best, nearest := "", 1<<30
	for _, m := range d.mentions(s) {
		if m.row.kind != "country" || m.name == d.theatre || d.behindPlaceWord(s, m) {
			continue
		}
		if away := max(i-m.j, m.i-i); away < nearest {
			best, nearest = m.name, away
		}
	}
	return best
}

// missionNamed is the mission that a sentence speaks of, by name or as "the force".
func (d *document) missionNamed(s *sentence) string {
	for _, m := range d.mentions(s) {
		if m.row.kind == "mission" || m.row.kind == "mission_word" {
			return d.resolve(m)
		}
	}
	return ""
}

// isWhole: a bare count, neither more of something nor one of several.
func (d *document) isWhole(n number, p phrase) bool {
	return n.kind == plainNumber && !p.more && !n.isRange
}

// toldBefore: the same count was a batch of some country earlier.
func (d *document) toldBefore(n number) bool {
	for key := range d.batches {
		if key.size == n.value {
			return true
		}
	}
	return false
}

func (d *document) lastSender() (string, string) {
	if d.before != "" {
		return d.before, "the country of the sentence before"
	}
	if d.sender != "" {
		return d.sender, "who sent last"
	}
	if d.lead != "" {
		return d.lead, "whose contingents the document is about"
	}
	if d.country != "" {
		return d.country, "the country named last"
	}
	return d.mission, "the document's mission"
}

func (d *document) severalSenders(s *sentence, k int) bool {
	if d.words(s, k, 1) != "from" {
		return false
	}
	return d.fromBehind(s, k, 3) == ""
}

// ofBehind: "three battalions of Ugandan troops".
func (d *document) ofBehind(s *sentence, p phrase) string {
	if d.words(s, p.end, 1) != "of" || p.ofWhole {
		return ""
	}
	for _, m := range d.mentions(s) {
		if m.i == p.end+1 && m.row.kind == "country" {
			return m.name
		}
	}
	return ""
}

// beforeBracket: "Guatemala (150)", "Jamaica: 23".
func (d *document) beforeBracket(s *sentence, n number) string {
	w := d.words(s, n.i-1, 1)
	if w != "(" && w != ":" && w != "|" && w != "–" && w != "-" {
		return ""
	}
	for _, m := range d.mentions(s) {
		if m.j == n.i-1 {
			return d.resolve(m)
		}
	}
	return ""
}

// possessorBefore: a name right before the number's clause place: "Kenya’s
// deployed personnel", "the total number of Kenyan officers".
func (d *document) possessorBefore(s *sentence, i int) (string, string) {
	for _, m := range d.mentions(s) {
		if m.j <= i && m.j >= i-3 && m.j < len(s.toks) && d.isPossessive(s, m.j) {
			return d.resolve(m), "possessor"
		}
	}
	return "", ""
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
		if name == "" || m.row.kind == "place" || d.partOfTitle(s, m) {
			continue
		}
		owner := m.j < len(s.toks) && d.isPossessive(s, m.j) || m.row.way == byDemonym
		if d.behindPlaceWord(s, m) && !owner {
			continue
		}
		if !owner && d.objectOf(s, m, i) {
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
func (d *document) objectOf(s *sentence, m mention, i int) bool {
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
			if x.row.kind == "place" && (x.j <= n.i && d.placed(s, x) || m == briefing.Displaced && x.i >= p.end && x.i < p.end+12) {
				return x.name
			}
		}
		if m.Flow() && d.placeIn == s.passage && len(s.dates) == 0 { // the attack that the paragraph tells of
			return d.place
		}
		return ""
	case briefing.Contingent:
		if actor != d.mission {
			return d.mission
		}
		return d.theatre
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

// remember keeps what later sentences lean on.
func (d *document) remember(s *sentence) {
	if name, _ := d.subjectActor(s, d.firstVerb(s)); name != "" {
		d.subject = name
	}
	for i := range s.dates {
		if span := s.dates[i].span; span.Days() > 0 && span.Days() <= 31 && (d.published().IsZero() || !d.published().Before(span.From)) {
			d.toldOn, d.toldIn = span, s.passage
		}
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
		case m.row.kind == "mission":
			d.spoken = m.name
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
