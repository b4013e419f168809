package extract

import (
	"strings"

	"briefdesk/briefing"
)

// measureOf decides the topic of a quantity: by the verb that governs it, the
// noun it counts, and the nearest word of a topic in its clause.
func (d *document) measureOf(s *sentence, n number, p phrase, v *verb) (briefing.Measure, string) {
	if n.currency != "" {
		return d.moneyMeasure(s, n, v)
	}
	if n.unit != nil && n.unit.kind != "time" {
		return d.extentMeasure(s, n, v)
	}
	if n.kind == shareNumber {
		if m, why := d.shareMeasure(s, n, p, v); m != briefing.Other || p.noun == nil {
			return m, why
		}
	}
	if n.kind == ordinalNumber || p.noun != nil && (p.noun.class == "batch" || p.noun.class == "times") {
		return briefing.Other, "batch"
	}
	if n.kind == multiplierNumber {
		return d.multiplierMeasure(s, n)
	}
	if p.noun != nil && p.noun.measure != "" && p.noun.measure != briefing.Contingent && p.noun.measure != briefing.ArmedGroupSize {
		if m, ok := d.harm(s, p, v); ok && p.noun.class == "moved" && (v.row.role == "kill" || v.row.role == "hurt") {
			return m, "verb " + d.words(s, v.i, v.end-v.i) // refugees who drowned
		}
		return p.noun.measure, "noun"
	}
	if m, ok := d.amongDead(s, n, p); ok {
		return m, "among the dead"
	}
	if p.head < 0 && d.last.measure != "" && d.last.measure != briefing.Other && d.ofThoseTold(s, n) {
		return d.last.measure, "of those told before"
	}
	if k := n.j; d.words(s, k, 1) == "strong" || d.words(s, k, 1) == "-" && d.words(s, k+1, 1) == "strong" {
		if d.missionNamed(s) == "" && d.namesArmed(s) {
			return briefing.ArmedGroupSize, "strong"
		}
		return briefing.Contingent, "strong"
	}
	if d.are(s, n.i-3, "none", "of", "the") {
		return briefing.Other, "none of them"
	}
	if p.unit == "person" || p.head < 0 {
		return d.peopleMeasure(s, n, p, v)
	}
	if p.head >= 0 && p.noun == nil && v != nil && v.role() == "kill" {
		if m, ok := d.harm(s, p, v); ok {
			return m, "verb " + d.words(s, v.i, v.end-v.i)
		}
	}
	if p.head >= 0 && p.noun == nil && (s.toks[p.head].kind == nameToken || s.toks[p.head].upper) && d.speaksOfArms(s) {
		return briefing.Equipment, "a make of arms"
	}
	return briefing.Other, "noun"
}

// extentMeasure: a length, an area or a weight is of no topic but territory.
func (d *document) extentMeasure(s *sentence, n number, v *verb) (briefing.Measure, string) {
	if !strings.HasPrefix(n.unit.unit, "square ") && n.unit.unit != "hectare" && n.unit.unit != "acre" {
		return briefing.Other, "a measured extent"
	}
	if v != nil && v.row.role == "hold" && v.row.measure == briefing.Territory {
		return briefing.Territory, "verb"
	}
	from, to := d.clauseOf(s, n.i, n.j)
	for k := from; k < to; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 && d.lex.cues[row-1].measure == briefing.Territory {
			return briefing.Territory, "cue"
		}
	}
	return briefing.Other, "a measured extent"
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

// speaksOfArms: the sentence or the figure before it counts equipment.
func (d *document) speaksOfArms(s *sentence) bool {
	if d.last.measure == briefing.Equipment {
		return true
	}
	for k := range s.toks {
		if n := d.noun(s, k); n != nil && n.class == "equipment" {
			return true
		}
	}
	return false
}

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

// cueNear finds the topic word nearest to a phrase, in its clause first and
// then in the sentence. Words of money count for people only when told to.
func (d *document) cueNear(s *sentence, end, start int, any bool) (briefing.Measure, bool) {
	from, to := d.clauseOf(s, start, end)
	if m, ok := d.cueWithin(s, from, to, start, end, any); ok {
		return m, true
	}
	m, ok := d.cueWithin(s, 0, len(s.toks), start, end, any)
	if m.Flow() && d.finiteWithin(s, from, to) { // the dead of another clause
		return "", false
	}
	return m, ok
}

// finiteWithin: the tokens have a verb of their own that tells what happened.
func (d *document) finiteWithin(s *sentence, from, to int) bool {
	for _, v := range d.verbsOf(s) {
		if v.i >= from && v.end <= to && !v.adj && !v.nominal && !v.ing && !v.infin && v.role() != "be" && v.role() != "say" {
			return true
		}
	}
	return false
}

func (d *document) cueWithin(s *sentence, from, to, start, end int, any bool) (best briefing.Measure, found bool) {
	nearest := 1 << 30
	for k := from; k < to; k++ {
		row := s.toks[k].row[topicLayer]
		if row == 0 || k >= start && k < end {
			continue
		}
		m := d.lex.cues[row-1].measure
		if m == briefing.Funding || m == briefing.Cost || m == briefing.Territory || m == briefing.Contingent && !any {
			continue
		}
		away := k - end
		if k < start {
			away = start - k + 1
		}
		if k > end && d.numberIn(s, end, k) {
			away += 12 // the word is that number's
		}
		if away < nearest {
			best, nearest, found = m, away, true
		}
	}
	return best, found
}

func (d *document) numberIn(s *sentence, from, to int) bool {
	for k := from; k < to; k++ {
		if s.toks[k].kind == numberToken || d.isCardinalWord(s, k) {
			return true
		}
	}
	return false
}

// moneyMeasure parts costs from funding, and both from other money.
func (d *document) moneyMeasure(s *sentence, n number, v *verb) (briefing.Measure, string) {
	if v != nil && (v.row.role == "cost" || v.row.measure == briefing.Cost) {
		if v.status != briefing.Spent && v.row.role == "cost" || !d.aidBehind(s, n) {
			return briefing.Cost, "verb"
		}
		return briefing.Funding, "spent on aid"
	}
	if v != nil && v.row.role == "give" && (v.row.status == briefing.Pledged || v.row.measure == briefing.Funding || v.row.event == "allocation") && !v.nominal {
		return briefing.Funding, "verb"
	}
	if v != nil && v.row.event == "authorisation" && v.i < n.i && d.missionMeant() != "" {
		if name, _ := d.subjectActor(s, v.from); d.isCouncil(name) {
			return briefing.Cost, "approved for a mission"
		}
	}
	best, nearest := briefing.Measure(""), 20
	for k := range s.toks {
		row := s.toks[k].row[topicLayer]
		if row == 0 {
			continue
		}
		m := d.lex.cues[row-1].measure
		if m != briefing.Funding && m != briefing.Cost {
			continue
		}
		away := k - n.j
		if k < n.i {
			away = n.i - k - int(s.toks[k].n[topicLayer])
		}
		if away < nearest {
			best, nearest = m, away
		}
	}
	if best != "" {
		return best, "cue"
	}
	if d.last.measure == briefing.Funding || d.last.measure == briefing.Cost {
		return d.last.measure, "money spoken of before"
	}
	if v != nil && (v.row.measure == briefing.Funding || v.row.status == briefing.Pledged || v.row.status == briefing.Required) {
		return briefing.Funding, "verb"
	}
	return briefing.Other, "money of no topic"
}

// aidBehind: the money goes to aid: "$4.5 billion on military aid".
func (d *document) aidBehind(s *sentence, n number) bool {
	for k := n.j; k < len(s.toks) && k < n.j+6; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 {
			return d.lex.cues[row-1].measure == briefing.Funding
		}
	}
	return false
}

// shareMeasure: 80% of the city, a quarter of its planned contingent, half of
// the population.
func (d *document) shareMeasure(s *sentence, n number, p phrase, v *verb) (briefing.Measure, string) {
	for k := n.j; k < len(s.toks) && k <= n.j+6; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 && d.lex.cues[row-1].measure == briefing.Contingent {
			return briefing.Contingent, "share of a contingent"
		}
	}
	if v != nil && v.row.role == "hold" && v.row.measure == briefing.Territory {
		return briefing.Territory, "verb"
	}
	if m, ok := d.harm(s, p, v); ok && !d.is(s, v.end-1, losing) {
		return m, "verb"
	}
	if m, ok := d.moneyShare(s, n); ok {
		return m, "share of money"
	}
	if d.words(s, n.i-1, 1) == "or" && d.last.passage == s.passage && d.last.measure != "" { // "$556 million, or 13.2 per cent"
		return d.last.measure, "carried over"
	}
	if m, ok := d.cueNear(s, p.end, n.i, false); ok {
		return m, "cue"
	}
	from, to := d.clauseOf(s, n.i, p.end)
	for k := from; k < to; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 {
			if m := d.lex.cues[row-1].measure; m == briefing.Territory || m == briefing.Funding && (k < n.i || k < n.j+5) {
				return m, "cue"
			}
		}
	}
	return briefing.Other, "share of no topic"
}

func (d *document) multiplierMeasure(s *sentence, n number) (briefing.Measure, string) {
	for k := n.j; k < len(s.toks) && k < n.j+10; k++ {
		if r := d.noun(s, k); r != nil && r.measure != "" {
			return r.measure, "noun"
		}
		if row := s.toks[k].row[topicLayer]; row != 0 && d.lex.cues[row-1].measure == briefing.Contingent {
			return briefing.Contingent, "cue"
		}
		if a := s.toks[k].row[actorLayer]; a != 0 && d.lex.actors[a-1].kind == "mission" {
			return briefing.Contingent, "mission"
		}
	}
	return briefing.Other, "multiplier"
}

// moneyShare: "53 per cent covered", "only 6 per cent of the plan is funded".
func (d *document) moneyShare(s *sentence, n number) (briefing.Measure, bool) {
	for k := n.j; k < len(s.toks) && k < n.j+10; k++ {
		if d.is(s, k, covering) {
			return briefing.Funding, true
		}
		if s.toks[k].kind == signToken {
			break
		}
	}
	return "", false
}
