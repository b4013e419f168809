package extract

import (
	"cmp"
	"strings"

	"briefdesk/briefing"
)

// missionMeant is the mission that this paragraph spoke of last, else the one
// that the document is about.
func (d *document) missionMeant() string {
	if d.mission != "" && d.spokenIn != d.at && (d.spokenIn == nil || d.at.Start-d.spokenIn.End > nearby) {
		return d.mission
	}
	return cmp.Or(d.spoken, d.mission)
}

// nearby is as far as a mission that another paragraph named is still the one
// meant, in bytes: a paragraph or two.
const nearby = 500

// missionCalled is the mission that "the force" or "the mission" stands for:
// the one named last whose own name has that word, else the one named last.
func (d *document) missionCalled(words string) string {
	if strings.Contains(words, "force") {
		return d.orMain(d.spokenForce)
	}
	if strings.Contains(words, "mission") {
		return d.orMain(d.spokenMission)
	}
	return d.missionMeant()
}

// orMain is the mission spoken of last by that word, unless another paragraph
// did and the document's own mission is of the same kind.
func (d *document) orMain(last string) string {
	if last == "" || d.missionMeant() != d.spoken && d.lex.forces[last] == d.lex.forces[d.mission] {
		return d.missionMeant()
	}
	return last
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
	if d.are(s, n.i-2, ",", "with") { // Germany, with 300 troops there
		for _, x := range d.mentions(s) {
			if x.j == n.i-2 && x.row.way == byName {
				return d.resolve(x), "before it"
			}
		}
	}
	if w := d.words(s, p.end, 1); w == "are" || w == "were" { // of whom 2,600 are Rwandan
		for _, x := range d.mentions(s) {
			if x.i == p.end+1 && x.row.way == byDemonym {
				return x.name, "said of them"
			}
		}
	}
	if leaves := v != nil && v.row.event == "departure" && p.head >= 0; !leaves { // of those who leave, from tells where
		if name := d.fromBehind(s, p.end, 3); name != "" {
			if sends := v != nil && v.role() == "give" && !v.passive && v.i < n.i; sends && d.senderBefore(s, v) != "" {
				return d.senderBefore(s, v), "subject"
			}
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
		return d.senderOfSubject(s, n, p, m)
	}
	return d.senderOfObject(s, n, p, m, v)
}

// senderBefore is the country or body named right before a verb of sending.
func (d *document) senderBefore(s *sentence, v *verb) string {
	for _, m := range d.mentions(s) {
		if m.j <= v.from && m.j >= v.from-2 && m.row.way != byDemonym && m.row.kind != "place" {
			return d.resolve(m)
		}
	}
	return ""
}

// senderOfSubject: the contingent does something itself; who sent it stands
// around it, or it is the whole force.
func (d *document) senderOfSubject(s *sentence, n number, p phrase, m briefing.Measure) (string, string) {
	if name := d.byBehind(s, p.end); name != "" {
		return name, "by behind"
	}
	if name, why := d.possessorBefore(s, n.i); name != "" {
		return name, why
	}
	if whole := d.missionMeant(); m == briefing.Contingent && whole != "" && d.isWhole(s, n, p) && !d.batchBefore(s, n) && !d.batchSizes[n.value] {
		return cmp.Or(d.missionNamed(s), whole), "a whole force: the mission"
	}
	if m == briefing.Contingent || n.kind == ordinalNumber {
		return d.lastSender()
	}
	return d.subjectActor(s, n.i)
}

// senderOfObject: somebody does something with the contingent, most often its sender.
func (d *document) senderOfObject(s *sentence, n number, p phrase, m briefing.Measure, v *verb) (string, string) {
	if v != nil && v.role() == "get" {
		return d.lastSender()
	}
	name, why := d.subjectActor(s, n.i)
	if m == briefing.Contingent && d.isCouncil(name) && d.missionMeant() != "" {
		return cmp.Or(d.missionNamed(s), d.missionMeant()), "the mission that a body decides on"
	}
	sends := v != nil && v.role() == "give" && !v.passive && name != "" // Chad has sent, whatever it is about
	if why == "pronoun" && m == briefing.Contingent && d.engine.kindOf(name) == "country" && name != d.theatre {
		return name, why // it has 2,140 soldiers under the UN flag
	}
	if name == "" || m == briefing.Contingent && name == d.theatre && !sends {
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
func (d *document) isWhole(s *sentence, n number, p phrase) bool {
	return n.kind == plainNumber && !p.more && !n.isRange && (n.i == 0 || s.toks[n.i-1].gram&more == 0)
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
	if d.words(s, k, 1) != "from" || k+1 < len(s.toks) && s.toks[k+1].row[calLayer] != 0 { // from September
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
