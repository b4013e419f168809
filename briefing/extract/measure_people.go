package extract

import "briefdesk/briefing"

// harm: the verb that governs the number kills, wounds, displaces or starves.
func (d *document) harm(s *sentence, p phrase, v *verb) (briefing.Measure, bool) {
	if v == nil || v.row.measure == "" {
		return "", false
	}
	switch v.row.role {
	case "kill", "hurt", "move", "hunger":
		// The soldiers who kill are not the killed: an active verb harms its object.
		if v.i >= p.end && !v.passive && s.toks[v.i].class&suffers == 0 {
			return "", false
		}
		if d.is(s, v.end-1, losing) && p.head >= 0 && (p.noun == nil || p.noun.class == "moved") {
			return "", false // jobs and seats are lost as well
		}
		return v.row.measure, true
	}
	return "", false
}

func (d *document) peopleMeasure(s *sentence, n number, p phrase, v *verb) (briefing.Measure, string) {
	if d.words(s, n.i-1, 1) == "of" && d.is(s, n.i-2, populated) {
		return briefing.Other, "how many live there"
	}
	if v != nil && v.role() == "host" && v.i < n.i && (p.noun == nil || p.noun.class != "force") {
		return briefing.Displaced, "hosted"
	}
	if d.fares(s, n, p) {
		return briefing.Other, "what became of them"
	}
	if u := d.unitAt(s, n.i-1); u != nil && u.kind == "measure" && !s.toks[n.i-1].glued {
		return briefing.Other, "a measured extent" // magnitude 7.7
	}
	if m, ok := d.harm(s, p, v); ok {
		return m, "verb " + d.words(s, v.i, v.end-v.i)
	}
	if v != nil && v.row.event == "departure" && p.noun != nil && p.noun.class == "people" && v.i >= p.end {
		return briefing.Displaced, "people who left"
	}
	if v != nil && (v.role() == "treat" || v.role() == "hold" && v.i < n.i && v.row.event != "") {
		return briefing.Other, "what was done to them" // trained, arrested, captured
	}
	if p.noun != nil && p.noun.class == "force" {
		return briefing.Contingent, "noun"
	}
	if p.noun != nil && p.noun.class == "fighter" {
		return briefing.ArmedGroupSize, "noun"
	}
	if m, ok := d.cueNear(s, p.end, n.i, false); ok {
		return d.armedOr(s, m), "cue"
	}
	if p.noun == nil && p.head >= 0 && p.unit == "person" { // two dozen Jamaicans
		return d.carried(s, v), "demonym"
	}
	if p.head < 0 {
		return d.bareMeasure(s, n)
	}
	if d.is(s, p.head, member) {
		if d.namesArmed(s) {
			return briefing.ArmedGroupSize, "members of an armed group"
		}
		if d.missionNamed(s) != "" || d.last.measure == briefing.Contingent && d.last.passage == s.passage || d.ofForce(s, p.end) {
			return briefing.Contingent, "members of a force"
		}
	}
	return briefing.Other, "noun"
}

// fares: five are missing, 12 arrested, two still in hospital: the words behind
// the number say what became of them; no verb before it does.
func (d *document) fares(s *sentence, n number, p phrase) bool {
	k := max(p.end, n.j)
	for end := min(k+4, len(s.toks)); k < end; k++ {
		if d.is(s, k, faring) {
			return true
		}
		if s.toks[k].gram&(aux|adverb|prep) == 0 && !isLy(d.str(&s.toks[k])) {
			return false
		}
	}
	return false
}

// ofForce: "80 members of its disaster response force".
func (d *document) ofForce(s *sentence, k int) bool {
	return d.words(s, k, 1) == "of" && d.forceSoon(s, k+1)
}

// armedOr: "members" near talk of gangs are their members.
func (d *document) armedOr(s *sentence, m briefing.Measure) briefing.Measure {
	if m == briefing.Contingent && d.namesArmed(s) {
		return briefing.ArmedGroupSize
	}
	return m
}

func (d *document) namesArmed(s *sentence) bool {
	for _, m := range d.mentions(s) {
		if m.row.kind == "armed_group" {
			return true
		}
	}
	for k := range s.toks {
		if n := d.noun(s, k); n != nil && n.measure == briefing.ArmedGroupCount {
			return true
		}
	}
	return false
}

// aCrowd is more than any force abroad: who comes in such numbers is not sent.
var aCrowd = briefing.Int(200_000)

// bareMeasure: a number that counts nothing by itself ("to 1,000", "an
// additional 600", "Jamaica (23)") takes what the words before it count, then
// what the document counted last.
func (d *document) bareMeasure(s *sentence, n number) (briefing.Measure, string) {
	for k := n.i - 1; k >= 0 && k >= n.i-18; k-- {
		r := d.nounEndingAt(s, k)
		if r != nil && r.class == "equipment" {
			return briefing.Equipment, "noun before"
		}
		if r != nil && r.unit == "person" && r.measure != "" {
			if m, ok := d.cueNear(s, n.j, n.i, true); ok && m != briefing.Contingent && r.class == "people" {
				return m, "cue"
			}
			return r.measure, "noun before"
		}
	}
	if m, ok := d.cueNear(s, n.j, n.i, true); ok {
		return m, "cue"
	}
	for k := n.j; k < len(s.toks) && k < n.j+24; k++ {
		if r := d.noun(s, k); r != nil && r.class == "force" && d.inBrackets(s, n) {
			return r.measure, "noun behind the list"
		}
	}
	if v, _ := d.governs(s, n.i, n.j); v != nil && v.row.measure == briefing.Contingent && n.value.Less(aCrowd) {
		return briefing.Contingent, "verb"
	}
	ofMoney := d.last.measure == briefing.Funding || d.last.measure == briefing.Cost
	if d.last.passage != nil && d.last.measure != "" && !ofMoney {
		return d.last.measure, "carried over"
	}
	return briefing.Other, "nothing counted"
}

func (d *document) inBrackets(s *sentence, n number) bool {
	return d.words(s, n.i-1, 1) == "(" && d.words(s, n.j, 1) == ")"
}

// carried: people named by their country alone are counted as those before them
// were, or as a contingent where the sentence sends or counts a force.
func (d *document) carried(s *sentence, v *verb) briefing.Measure {
	if d.last.passage == s.passage && d.last.unit == "person" && d.last.measure != "" && d.last.measure != briefing.Other {
		return d.last.measure
	}
	if v != nil && v.row.event == "departure" {
		return briefing.Other // Afghans who go back
	}
	if v != nil && (v.row.measure == briefing.Contingent || v.row.status == briefing.Pledged || v.row.status == briefing.Required && d.lead != "") || d.missionNamed(s) != "" {
		return briefing.Contingent
	}
	return briefing.Other
}

// amongDead: "14 soldiers among the dead", "the dead include 14 soldiers", "the
// bodies of 14 soldiers".
func (d *document) amongDead(s *sentence, n number, p phrase) (briefing.Measure, bool) {
	if p.unit != "person" && p.head >= 0 {
		return "", false
	}
	of := func(k int) (briefing.Measure, bool) {
		if r := d.noun(s, k); r != nil && (r.class == "dead" || r.class == "hurt") {
			return r.measure, true
		}
		return "", false
	}
	if d.are(s, p.end, "among", "the") {
		return of(p.end + 2)
	}
	if p.noun != nil && p.noun.class == "force" && d.is(s, p.end, losing) {
		return briefing.Killed, true // with 16 soldiers lost
	}
	k := n.i - 1
	for k >= 0 && (s.toks[k].gram&det != 0 || s.toks[k].row[hedgeBefore] != 0) {
		k--
	}
	switch d.words(s, k, 1) {
	case "of", "include", "includes", "included", "including":
		if d.is(s, k-1, losing) {
			return briefing.Killed, true // the loss of 12 soldiers
		}
		if r := d.nounEndingAt(s, k-1); r != nil && (r.class == "dead" || r.class == "hurt") {
			return r.measure, true
		}
	}
	return "", false
}

// ofThoseTold: two of them, the remaining 12.
func (d *document) ofThoseTold(s *sentence, n number) bool {
	if d.are(s, n.j, "of", "them") || d.are(s, n.j, "of", "those") {
		return true
	}
	switch d.words(s, n.i-1, 1) {
	case "remaining", "other":
		return d.words(s, n.i-2, 1) == "the"
	}
	return false
}
