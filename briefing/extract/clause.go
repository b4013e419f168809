package extract

import "briefdesk/briefing"

// clauseBreak: a token that parts clauses for the search of a governing verb;
// worked out once a token.
func (d *document) clauseBreak(s *sentence, k int) bool {
	t := &s.toks[k]
	if t.parts == unasked {
		if t.parts = joins; d.partsClauses(s, k) {
			t.parts = breaks
		}
	}
	return t.parts == breaks
}

func (d *document) partsClauses(s *sentence, k int) bool {
	t := &s.toks[k]
	if t.kind == signToken {
		switch d.str(t) {
		case ";", ":", "“", "”":
			return true
		case ",": // "Of the 135 promised, 103 have arrived."
			return d.numberSoon(s, k+1) && (d.words(s, 0, 1) == "of" && k < 16 || d.verbBefore(s, k) && d.numberThenVerb(s, k+2))
		case "—", "–":
			return !t.glued && !d.pairedDash(s, k)
		}
		return false
	}
	if t.gram&subord == 0 {
		return false
	}
	switch d.words(s, k, 1) {
	case "and", "or", "but":
		return d.verbBefore(s, k) && d.startsClause(s, k+1)
	case "as":
		w := d.words(s, k+1, 1)
		return w != "well" && w != "part" && w != "of" && w != "many" && w != "much" && w != "few"
	case "with", "including":
		return false
	case "since", "before", "after", "until":
		// Before a date they are prepositions.
		if k+1 < len(s.toks) && s.toks[k+1].kind == numberToken { // since 40 of its soldiers were killed
			_, isYear := d.yearAt(s, k+1)
			return !isYear && (d.words(s, k+2, 1) == "of" || d.noun(s, k+2) != nil)
		}
		return k+1 < len(s.toks) && s.toks[k+1].row[calLayer] == 0 && s.toks[k+1].gram&det == 0
	case "that":
		return k+1 < len(s.toks) && d.noun(s, k+1) == nil
	}
	return true
}

// numberSoon: a number stands here, behind a hedge or "only" at most.
func (d *document) numberSoon(s *sentence, k int) bool {
	for end := min(k+3, len(s.toks)); k < end; k++ {
		t := &s.toks[k]
		if t.kind == numberToken || t.row[symbolLayer] != 0 || d.num(t) != nil {
			return true
		}
		if t.row[hedgeBefore] == 0 && t.gram&adverb == 0 {
			return false
		}
	}
	return false
}

// verbBefore: a verb stands before token k: what "and" joins are clauses, not
// two nouns of one subject.
func (d *document) verbBefore(s *sentence, k int) bool {
	for _, v := range d.verbsOf(s) {
		if v.end <= k && !v.adj && !v.nominal {
			return true
		}
	}
	return false
}

// pairedDash: one of two dashes that set a remark apart.
func (d *document) pairedDash(s *sentence, k int) bool {
	dash, n := d.str(&s.toks[k]), 0
	for i := range s.toks {
		if d.str(&s.toks[i]) == dash {
			n++
		}
	}
	return n == 2
}

// startsClause: a subject and soon a verb follow, as after a coordinating and.
func (d *document) startsClause(s *sentence, k int) bool {
	for end := min(k+7, len(s.toks)); k < end; k++ {
		t := &s.toks[k]
		if t.row[hedgeBefore] != 0 {
			continue
		}
		if t.kind == numberToken || d.num(t) != nil {
			return d.numberThenVerb(s, k+1)
		}
		if t.gram&(aux|modal) != 0 || d.verbRow(s, k) != nil && d.verbRow(s, k).form&(past|third) != 0 && t.row[nounLayer] == 0 {
			return true
		}
		if t.kind == signToken || t.gram&(prep|conj) != 0 {
			return false
		}
	}
	return false
}

// numberThenVerb: "… and 40 were wounded" starts a clause, "and 40 others" does not.
func (d *document) numberThenVerb(s *sentence, k int) bool {
	for end := min(k+14, len(s.toks)); k < end; k++ {
		t := &s.toks[k]
		if t.row[hedgeBefore] != 0 {
			continue
		}
		if t.kind == signToken && d.clauseBreak(s, k) || t.gram&conj != 0 {
			return false
		}
		if t.gram&(aux|modal) != 0 || d.verbRow(s, k) != nil && t.row[nounLayer] == 0 && d.verbRow(s, k).form&(past|participle) != 0 {
			return true
		}
		if t.gram&prep != 0 && d.words(s, k, 1) != "of" {
			return false
		}
	}
	return false
}

// clauseOf is the run of tokens between the clause breaks around i..j.
func (d *document) clauseOf(s *sentence, i, j int) (from, to int) {
	for from = i; from > 0 && !d.clauseBreak(s, from-1); from-- {
	}
	for to = j; to < len(s.toks) && !d.clauseBreak(s, to); to++ {
	}
	return d.pastRelative(s, from, i), to
}

// pastRelative: a relative clause set between commas ends at its second comma:
// "In a first phase, which ended in June, 2,000 soldiers went home."
func (d *document) pastRelative(s *sentence, from, i int) int {
	if from < 2 || d.str(&s.toks[from-2]) != "," {
		return from
	}
	switch d.words(s, from-1, 1) {
	case "which", "who", "whose", "where", "whom":
	default:
		return from
	}
	for k := from + 1; k < i; k++ {
		if d.str(&s.toks[k]) == "," {
			return k + 1
		}
	}
	return from
}

// governs finds the verb that governs the phrase i..j: the nearest verb before
// it in its clause, else the one behind (the phrase is its subject), else a
// relative clause right behind it, else the nearest before across the break.
func (d *document) governs(s *sentence, i, j int) (v *verb, subject bool) {
	if d.inApposition(s, i, j) {
		return nil, false
	}
	from, to := d.clauseOf(s, i, j)
	reach := d.sentencePart(s, i)
	verbs := d.verbsOf(s)
	if r := d.participleBehind(s, verbs, i, j); r != nil {
		return r, true
	}
	var before, finite, after, far *verb
	for k := range verbs {
		x := &verbs[k]
		if x.adj || x.nominal && !d.promises(s, x) {
			continue
		}
		switch {
		case x.end <= i && x.i >= from:
			before = x
			if !x.nominal {
				finite = x
			}
		case x.end <= i && x.i >= reach && !d.setApart(s, x, from):
			far = x
		case x.i >= j && x.i < to && after == nil && !x.nominal:
			after = x
		}
	}
	if r := d.relativeBehind(s, verbs, j); r != nil {
		return r, true
	}
	if before != nil && before.nominal && finite != nil && finite.status != briefing.Unspecified {
		before = finite // approved a loan of
	}
	switch {
	case before != nil && before.nominal && after != nil && d.subjectPlace(s, i, from):
		return after, true
	case before != nil && before.role() == "say" && after != nil && after.from <= j+3: // says four of its soldiers were killed
		return after, true
	case before != nil && !(before.ing && after != nil && before.i == from):
		return before, false
	case after != nil:
		return after, true
	}
	return far, false
}

// sentencePart is where the part of the sentence begins that holds token i:
// behind its last semicolon.
func (d *document) sentencePart(s *sentence, i int) int {
	for i > 0 && d.str(&s.toks[i-1]) != ";" {
		i--
	}
	return i
}

// setApart: the verb stands in a relative clause between commas, which ended
// before the clause that begins at from.
func (d *document) setApart(s *sentence, v *verb, from int) bool {
	if from == 0 || d.str(&s.toks[from-1]) != "," {
		return false
	}
	for k := v.i - 1; k > 0; k-- {
		switch d.words(s, k, 1) {
		case "which", "who", "whose":
			return d.str(&s.toks[k-1]) == ","
		case ",", ";":
			return false
		}
	}
	return false
}

// participleBehind: "14 soldiers killed in Goma", "a £1.6 billion deal announced
// in March": the participle right behind speaks of them.
func (d *document) participleBehind(s *sentence, verbs []verb, i, j int) *verb {
	for k := range verbs {
		v := &verbs[k]
		if v.i != j || v.from != j || v.nominal || v.adj || v.row.form&participle == 0 || v.row.form&base != 0 {
			continue
		}
		switch v.role() {
		case "kill", "hurt":
			told := *v
			told.passive, told.simple = true, false
			return &told
		}
		if v.status.Ahead() && d.ofThe(s, i) && (v.end >= len(s.toks) || isStop(d.str(&s.toks[v.end])) || d.str(&s.toks[v.end]) == ",") {
			return v // short of the 2,500 foreseen
		}
		if w := d.words(s, v.end, 1); v.status == briefing.Pledged && (w == "in" || w == "by" || w == "last" || w == "on" || w == "for" || w == "at" || w == "this") {
			return v
		}
	}
	return nil
}

// ofThe: the number at token i is a part's whole: 85 of the 110 pledged.
func (d *document) ofThe(s *sentence, i int) bool {
	w := d.words(s, i-1, 1)
	return w == "of" || w == "the"
}

// inApposition: "Italy, the largest contributor with 1,100 soldiers, is to …":
// the verb of the sentence does not speak of them.
func (d *document) inApposition(s *sentence, i, j int) bool {
	end := j
	for end < len(s.toks) && end < j+4 && s.toks[end].kind == wordToken {
		end++
	}
	if d.words(s, i-1, 1) != "with" || d.words(s, end, 1) != "," {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-9; k-- {
		if d.str(&s.toks[k]) == "," {
			return true
		}
		if s.toks[k].kind == signToken || d.verbRow(s, k) != nil {
			return false
		}
	}
	return false
}

// promises: a noun of the form of a verb governs what it is of or to: "a
// pledge of", "an offer to send".
func (d *document) promises(s *sentence, v *verb) bool {
	if v.role() != "give" {
		return false
	}
	switch d.words(s, v.end, 1) {
	case "of", "to", "for", "worth":
		return true
	}
	return false
}

func (d *document) subjectPlace(s *sentence, i, from int) bool {
	for k := from; k < i; k++ {
		if s.toks[k].gram&prep != 0 {
			return false
		}
	}
	return true
}

// contactClause: "the 17,000 its mandate allows", "the $250 million the
// commission said it needed".
func (d *document) contactClause(s *sentence, verbs []verb, j int) *verb {
	if j >= len(s.toks) || s.toks[j].gram&det == 0 && s.toks[j].row[actorLayer] == 0 {
		return nil
	}
	for k := j; k < len(s.toks) && k < j+8; k++ {
		if s.toks[k].kind == signToken || s.toks[k].gram&(prep|conj) != 0 {
			return nil
		}
		for x := range verbs {
			v := &verbs[x]
			if v.i != k || v.adj || v.nominal || v.from < j {
				continue
			}
			switch v.status {
			case briefing.Authorised, briefing.Required, briefing.Pledged, briefing.Planned:
				return v
			}
			if v.role() != "say" && v.role() != "be" {
				return nil
			}
		}
	}
	return nil
}

// relativeBehind: "300 officers, who will be deployed …": the clause speaks of them.
func (d *document) relativeBehind(s *sentence, verbs []verb, j int) *verb {
	k := j
	if d.words(s, k, 1) == "," {
		k++
	}
	if w := d.words(s, k, 1); k == j && (w == "it" || w == "they" || w == "he" || w == "she") { // the €50 million it pledged
		for x := range verbs {
			if verbs[x].from == k+1 && !verbs[x].adj && !verbs[x].nominal && verbs[x].role() == "give" {
				return &verbs[x]
			}
		}
		return nil
	}
	if d.are(s, j, "of", "whom") || d.are(s, j, "of", "which") { // the first 100 of whom landed
		k = j + 1
	} else if w := d.words(s, k, 1); w != "who" && w != "which" && w != "that" {
		return d.contactClause(s, verbs, j)
	}
	for x := range verbs {
		if verbs[x].i > k && verbs[x].i <= k+6 && !verbs[x].adj && !verbs[x].nominal {
			if row := verbs[x].row; k > j && d.words(s, k, 1) == "which" && !verbs[x].past() && row.status == briefing.Unspecified && row.measure == "" && row.event == "" {
				return nil // ", which makes it the largest": said of it all
			}
			return &verbs[x]
		}
	}
	return nil
}
