package extract

import (
	"briefdesk/briefing"
)

// verb is a verb in a sentence with what its helpers make of it.
type verb struct {
	i, end  int // tokens of the verb itself
	from    int // first helper: "has so far", "is expected to"
	row     *verbRow
	status  briefing.Status // with tense and mood taken in
	future  bool
	perfect bool
	had     bool // of a past before the past
	passive bool
	ing     bool // a participle clause without a helper: "bringing the total to"
	adj     bool // a participle before its noun: "planned contingent"
	nominal bool // a noun of the same form: "a pledge to send"
	infin   bool
	simple  bool // simple past
	present bool // is planned, are needed: a passive of now
}

func (v *verb) role() string {
	if v.row == nil {
		return ""
	}
	return v.row.role
}

func (v *verb) ahead() bool {
	return v.future || v.status.Ahead() && v.status != briefing.Authorised && !v.simple && !v.perfect && !v.passive
}

func (v *verb) past() bool { return !v.future && (v.simple || v.perfect || v.passive && !v.present) }

func (d *document) verbRow(s *sentence, k int) *verbRow {
	if k < 0 || k >= len(s.toks) || s.toks[k].row[verbLayer] == 0 {
		return nil
	}
	return &d.lex.verbs[s.toks[k].row[verbLayer]-1]
}

// verbsOf finds the verbs of a sentence, once.
func (d *document) verbsOf(s *sentence) []verb {
	if s.verbs != nil {
		return s.verbs
	}
	first := len(d.verbs)
	for k := 0; k < len(s.toks); k++ {
		row := d.verbRow(s, k)
		if k > 0 && s.toks[k].glued && d.str(&s.toks[k-1]) == "-" {
			continue // troop-contributing, US-backed
		}
		if row == nil {
			if v, ok := d.unknownVerb(s, k); ok {
				d.verbs = append(d.verbs, v)
			}
			continue
		}
		if s.toks[k].gram&aux != 0 && d.helps(s, k+1) {
			continue
		}
		v := verb{i: k, end: k + int(s.toks[k].n[verbLayer]), from: k, row: row, status: row.status}
		if d.readVerb(s, &v) {
			d.verbs = append(d.verbs, v)
			k = v.end - 1
		}
	}
	s.verbs = ownPart(d.verbs, first)
	return s.verbs
}

// willBe: "would be in Ukraine by the end of November": being somewhere is what
// the sentence says, no helper of another verb.
func (d *document) willBe(s *sentence, k int) bool {
	return d.words(s, k, 1) == "be" && k+1 < len(s.toks) && d.verbRow(s, k+1) == nil
}

// helps: have and had before a participle are no verb of their own.
func (d *document) helps(s *sentence, k int) bool {
	for k < len(s.toks) && (s.toks[k].gram&(adverb|aux) != 0 || isLy(d.str(&s.toks[k])) || d.words(s, k, 1) == "so" || d.words(s, k, 1) == "far") {
		k++
	}
	row := d.verbRow(s, k)
	return row != nil && row.form&(participle|gerund) != 0
}

// unknownRow is the row of a verb that no table has.
var unknownRow verbRow

// unknownVerb: a word behind a modal is a verb whatever it is: "might appear".
func (d *document) unknownVerb(s *sentence, k int) (verb, bool) {
	if k == 0 || s.toks[k].kind != wordToken || s.toks[k].gram&(aux|modal|adverb|det|prep|pron|conj) != 0 && !d.willBe(s, k) {
		return verb{}, false
	}
	b := d.back(s, k-1)
	if b < 0 || s.toks[b].gram&modal == 0 && !d.futurePhraseEndsAt(s, b) || s.toks[b].upper && (b > 0 || s.toks[b].row[calLayer] != 0) {
		return verb{}, false
	}
	v := verb{i: k, end: k + 1, from: b, row: &unknownRow, status: briefing.Unspecified, future: true}
	if d.couldNot(s, b, k) {
		v.future, v.simple = false, true
	}
	if d.able(s, b) {
		v.future = false
	}
	return v, true
}

// couldNot: "couldn’t", "could not": what failed is told as past.
func (d *document) couldNot(s *sentence, m, k int) bool {
	w := d.words(s, m, 1)
	return w == "couldn't" || w == "couldn’t" || w == "could" && d.words(s, k-1, 1) == "not"
}

// able: "can" and "cannot" tell of now, not of what is to come.
func (d *document) able(s *sentence, m int) bool {
	switch d.words(s, m, 1) {
	case "can", "cannot", "can't", "can’t":
		return true
	}
	return false
}

// back skips adverbs and "not" leftwards.
func (d *document) back(s *sentence, k int) int {
	for k >= 0 && (s.toks[k].gram&adverb != 0 && s.toks[k].gram&(prep|aux|modal) == 0 || s.toks[k].kind == signToken && d.str(&s.toks[k]) == "'" || d.words(s, k, 1) == "not" || d.words(s, k, 1) == "far" || d.words(s, k, 1) == "so" || isLy(d.str(&s.toks[k]))) {
		k--
	}
	return k
}

func isLy(w string) bool { return len(w) > 4 && w[len(w)-2:] == "ly" }

// readVerb tells verb from noun and adjective, and reads the helpers.
func (d *document) readVerb(s *sentence, v *verb) bool {
	b := d.back(s, v.i-1)
	v.from = b + 1
	if b >= 0 {
		g := s.toks[b].gram
		w := d.words(s, b, 1)
		switch {
		case w == "to" && v.row.form&(base|gerund) != 0:
			v.infin = true
			d.chain(s, v, b)
			return true
		case g&modal != 0 && v.row.form&base != 0 && !(w == "may" && s.toks[b].upper):
			v.from = b
			if d.couldNot(s, b, v.i) {
				v.simple = true
				return true
			}
			if !d.able(s, b) {
				d.makeFuture(v)
			}
			return true
		case g&aux != 0 && !d.isPossessive(s, b) && v.row.form&(past|participle|gerund|base) != 0:
			d.helpers(s, v, b)
			return true
		}
	}
	return d.bareVerb(s, v, b)
}

// isPossessive: ’s before a noun, not short for is or has.
func (d *document) isPossessive(s *sentence, k int) bool {
	if w := d.words(s, k, 1); w != "'s" && w != "’s" {
		return false
	}
	return k == 0 || s.toks[k-1].gram&pron == 0
}

// bareVerb reads a verb form without a helper.
func (d *document) bareVerb(s *sentence, v *verb, b int) bool {
	form := v.row.form
	nounBefore := b >= 0 && (s.toks[b].gram&(det|prep) != 0 || d.isPossessive(s, b) || s.toks[b].kind == numberToken || d.num(&s.toks[b]) != nil || d.isDemonym(s, b))
	subjectBefore := b >= 0 && s.toks[b].gram&(pron|rel) != 0
	switch {
	case form&past != 0 && form&base == 0:
		if d.beforeNoun(s, v.end) && (nounBefore || v.i == 0) && !subjectBefore {
			v.adj = true
			return true
		}
		v.simple = true
		return true
	case form&participle != 0 && form&base == 0:
		v.passive = true
		v.adj = d.beforeNoun(s, v.end) && nounBefore
		return true
	case form&gerund != 0:
		if d.beforeNoun(s, v.end) && (nounBefore || s.toks[v.i].row[topicLayer] != 0) {
			return false
		}
		v.ing = true
		if r := d.verbRow(s, b); r != nil && r.status == briefing.Planned { // considers sending
			v.ing = false
			d.inherit(v, r.status, b)
		}
		return true
	case form&(base|third) != 0 && d.words(s, v.end, 1) == "of":
		v.nominal = true
		return true
	case s.toks[v.i].row[topicLayer] != 0 && form&base != 0 && form&past != 0 && !d.numberSoon(s, v.end): // the annual cost at
		v.nominal = true
		return true
	case form&base != 0 && b+1 < v.i && !nounBefore: // "still control"
		return true
	case form&base != 0:
		v.nominal = !subjectBefore || nounBefore && s.toks[b].gram&pron == 0
		if b >= 0 && !nounBefore && d.pluralSubject(s, b) {
			v.nominal = false
		}
		if form&past != 0 && !nounBefore { // cut, set, put
			v.nominal, v.simple = false, true
		}
		return true
	case form&third != 0:
		v.nominal = nounBefore && !subjectBefore || b < 0 || s.toks[b].kind != wordToken && s.toks[b].kind != nameToken
		return true
	}
	return false
}

// pluralSubject: "gangs control", "officers need".
func (d *document) pluralSubject(s *sentence, b int) bool {
	w := d.words(s, b, 1)
	return len(w) > 3 && w[len(w)-1] == 's' || d.nounEndingAt(s, b) != nil && d.nounEndingAt(s, b).unit == "person"
}

// nounEndingAt is the counted noun whose last word is token k.
func (d *document) nounEndingAt(s *sentence, k int) *nounRow {
	for i := k; i >= 0 && i > k-4; i-- {
		if n := d.noun(s, i); n != nil && i+int(s.toks[i].n[nounLayer])-1 == k {
			return n
		}
	}
	return nil
}

// beforeNoun: the next word is a noun of the tables or an unknown plain word.
func (d *document) beforeNoun(s *sentence, k int) bool {
	if k >= len(s.toks) || s.toks[k].kind != wordToken || s.toks[k].glued || d.pointsInTime(s, k) {
		return false
	}
	if s.toks[k].row[nounLayer] != 0 || s.toks[k].row[topicLayer] != 0 {
		return true
	}
	return s.toks[k].gram == 0 && s.toks[k].row[actorLayer] == 0 && !s.toks[k].upper && d.num(&s.toks[k]) == nil && !isLy(d.str(&s.toks[k]))
}

func (d *document) isDemonym(s *sentence, k int) bool {
	if s.toks[k].row[actorLayer] == 0 {
		return false
	}
	return d.lex.actors[s.toks[k].row[actorLayer]-1].way == byDemonym
}

// helpers reads be, have and what stands before them.
func (d *document) helpers(s *sentence, v *verb, b int) {
	for b >= 0 && s.toks[b].gram&(aux|modal) != 0 && !d.isPossessive(s, b) {
		switch w := d.words(s, b, 1); {
		case s.toks[b].gram&modal != 0:
			if !v.perfect || d.is(s, b, willWould) { // may have died is of the past
				d.makeFuture(v)
			}
		case w == "has" || w == "have" || w == "had" || w == "'ve":
			v.perfect, v.had = true, v.had || w == "had"
		case v.row.form&participle != 0:
			v.passive, v.present = true, w == "is" || w == "are"
		}
		v.from = b
		b = d.back(s, b-1)
	}
	if v.row.form&gerund != 0 && !v.future && !v.perfect {
		switch {
		case v.status == briefing.Deployed && v.row.role != "stay":
			v.status = briefing.Arriving
		case v.status == briefing.Unspecified || v.status == briefing.Occurred || v.row.role == "stay":
		}
	}
	if v.passive && !v.perfect && d.words(s, v.from, 1) == "be" && d.words(s, v.from-1, 1) == "to" {
		v.infin = true
		d.chain(s, v, v.from-1)
	}
	if d.futurePhraseEndsAt(s, v.from-1) {
		d.makeFuture(v)
	}
}

// makeFuture: what will be done is planned, unless the verb itself promises.
func (d *document) makeFuture(v *verb) {
	v.future = true
	switch v.status {
	case briefing.Pledged, briefing.Required, briefing.Authorised, briefing.Ongoing:
	default:
		v.status = briefing.Planned
	}
}

// futurePhraseEndsAt: "expected to", "set to", "plans to" ends with token b.
func (d *document) futurePhraseEndsAt(s *sentence, b int) bool {
	for k := b; k >= 0 && k > b-4; k-- {
		if r := s.toks[k].row[phraseLayer]; r != 0 && k+int(s.toks[k].n[phraseLayer])-1 == b && d.lex.phrases[r-1]&future != 0 {
			return true
		}
	}
	return false
}

// chain follows an infinitive to what governs it: pledged to send, plans to
// send, a commitment to sending, asked Kenya to send.
func (d *document) chain(s *sentence, v *verb, to int) {
	v.from = to
	for k := to - 1; k >= 0 && k >= to-6; k-- {
		t := &s.toks[k]
		if t.kind == signToken && d.str(t) != "\"" {
			break
		}
		if r := t.row[statusLayer]; r != 0 {
			st := d.lex.cues[r-1].status
			if st.Ahead() {
				d.inherit(v, st, k)
				return
			}
		}
		if r := d.verbRow(s, k); r != nil && k+int(t.n[verbLayer]) <= to {
			switch r.status {
			case briefing.Pledged, briefing.Planned, briefing.Authorised, briefing.Required, briefing.Arriving:
				d.inherit(v, r.status, k)
				return
			}
			if r.role == "be" || r.role == "say" {
				continue
			}
			v.from = k
			v.simple = r.form&past != 0
			return
		}
		if d.futurePhraseEndsAt(s, to) {
			break
		}
	}
	if d.futurePhraseEndsAt(s, to) || v.row.status == briefing.Deployed || v.row.status == briefing.Disbursed || v.row.status == briefing.Withdrawn {
		d.makeFuture(v)
	}
}

func (d *document) inherit(v *verb, st briefing.Status, from int) {
	v.status, v.future = st, st != briefing.Authorised
	v.from = from
}
