package extract

import (
	"strings"

	"briefdesk/briefing"
)

// phrase is the noun phrase that a number counts.
type phrase struct {
	end     int // token behind the phrase
	head    int // token of the counted noun; -1 when none stands there
	noun    *nounRow
	counted string // "police officers"
	unit    string
	more    bool // another, additional, new: an increment
	actor   int  // token of a name or demonym inside the phrase, or -1
	ofWhole bool // a share: "of its planned contingent"
}

// phraseAfter reads the noun phrase behind a number: modifiers, then the
// counted noun, the last known one before a word that ends the phrase.
func (d *document) phraseAfter(s *sentence, n number) phrase {
	p := phrase{end: n.j, head: -1, actor: -1}
	k := n.j
	if n.kind == shareNumber || n.kind == vagueNumber || n.group {
		if d.words(s, k, 1) == "of" {
			k, p.ofWhole = k+1, n.kind == shareNumber
		}
		for k < len(s.toks) && (s.toks[k].gram&det != 0 || d.isPossessive(s, k)) && n.kind == shareNumber {
			k++
		}
	}
	first := k
	for k < len(s.toks) && k < first+9 {
		t := &s.toks[k]
		w := d.words(s, k, 1)
		switch {
		case w == "-" && t.glued || w == "[" || w == "]" || t.kind == signToken && (w == "'" || w == "’"):
			k++
			continue
		case t.kind == signToken || t.kind == numberToken && k > first:
			return d.finishPhrase(s, p, first, k)
		}
		if r := d.noun(s, k); r != nil && !d.modifiesNext(s, k) {
			p.head, p.noun = k, r
			k += int(t.n[nounLayer])
			p.end = k
			continue
		}
		if a := t.row[actorLayer]; a != 0 {
			if p.actor < 0 {
				p.actor = k
			}
			if d.lex.actors[a-1].way == byDemonym && p.head < 0 && d.isPeople(s, k) {
				p.head = k
				p.end = k + int(t.n[actorLayer])
			}
			k += int(t.n[actorLayer])
			continue
		}
		if t.gram&more != 0 {
			p.more = true
			k++
			continue
		}
		if d.endsPhrase(s, k, p.head >= 0) && !(k == n.j && d.countedVerb(s, k)) {
			return d.finishPhrase(s, p, first, k)
		}
		k++
	}
	return d.finishPhrase(s, p, first, k)
}

// modifiesNext: "police" before "officers" is matched whole; "security" before
// "mission" only describes it.
func (d *document) modifiesNext(s *sentence, k int) bool {
	next := k + int(s.toks[k].n[nounLayer])
	return next < len(s.toks) && s.toks[next].glued && d.words(s, next, 1) == "-"
}

// isPeople: a plural demonym at the end of a phrase counts people: two dozen Jamaicans.
func (d *document) isPeople(s *sentence, k int) bool {
	w := d.str(&s.toks[k])
	next := k + int(s.toks[k].n[actorLayer])
	return strings.HasSuffix(w, "s") && (next >= len(s.toks) || d.noun(s, next) == nil)
}

// countedVerb: 12 arrests, 30 reports: a verb's form that stands alone behind its
// number is a noun in the plural.
func (d *document) countedVerb(s *sentence, k int) bool {
	r := d.verbRow(s, k)
	return r != nil && r.form&third != 0 && d.plural(s, k) && d.stops(s, k+1)
}

// endsPhrase: function words and verbs end a noun phrase; an adjective or an
// unknown noun does not.
func (d *document) endsPhrase(s *sentence, k int, hasHead bool) bool {
	t := &s.toks[k]
	if t.gram&(prep|conj|rel|aux|modal|pron) != 0 || t.gram&det != 0 || d.isPossessive(s, k) {
		return true
	}
	if t.gram&adverb != 0 || isLy(d.str(t)) {
		return hasHead || d.words(s, k, 1) != "newly"
	}
	if t.row[calLayer] != 0 && (t.upper || d.pointsInTime(s, k)) {
		return true
	}
	if r := d.verbRow(s, k); r != nil {
		return hasHead || !d.beforeNoun(s, k+int(t.n[verbLayer]))
	}
	return hasHead && t.row[nounLayer] == 0 && t.row[topicLayer] == 0 && !isASCIIWord(d.str(t))
}

// finishPhrase names what is counted. Without a known noun, the last plain
// word before the end of the phrase is the head: "34 independent states".
func (d *document) finishPhrase(s *sentence, p phrase, first, end int) phrase {
	if p.head < 0 {
		for k := end - 1; k >= first; k-- {
			t := &s.toks[k]
			if t.kind == wordToken && t.gram&more == 0 && t.row[actorLayer] == 0 {
				p.head, p.end = k, k+1
				p.unit = singular(strings.ToLower(d.str(t)))
				break
			}
		}
	} else if p.noun != nil {
		p.unit = p.noun.unit
	} else {
		p.unit = "person"
	}
	if p.head >= 0 {
		start := first
		for start < p.head && (s.toks[start].gram&(more|det|prep) != 0 || s.toks[start].kind == signToken) {
			start++
		}
		p.counted = d.text[s.toks[start].start:s.toks[p.end-1].end]
	}
	return p
}

// singular of a plain English plural, for units the tables do not know.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case hasAnySuffix(w, "sses", "ches", "shes", "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !hasAnySuffix(w, "ss", "us", "is") && len(w) > 3:
		return w[:len(w)-1]
	}
	return w
}

// hedgeAround reads the hedge words before and behind a number and gives the
// token where the whole phrase begins.
func (d *document) hedgeAround(s *sentence, n *number) (briefing.Hedge, int, bool) {
	start, h := n.i, briefing.Exact
	extra := false
	for k := n.i - 1; k >= 0 && k >= n.i-3; k-- { // an additional 600, another nearly 400
		if s.toks[k].gram&more != 0 && s.toks[k].row[trendVerb] != 0 && d.words(s, k-1, 1) != "an" {
			break // employers added 600 jobs
		}
		if s.toks[k].gram&more != 0 || d.words(s, k, 1) == "an" || d.words(s, k, 1) == "a" && extra {
			if s.toks[k].gram&more != 0 {
				extra = true
			} else if k+1 < len(s.toks) && s.toks[k+1].gram&more == 0 && s.toks[k+1].row[hedgeBefore] == 0 {
				break
			}
			start = k
			continue
		}
		break
	}
	if before, from := d.hedgeEndingAt(s, start); before != briefing.Exact && !(n.isTime() && d.lasts(s, from)) {
		h, start = before, from
		if start > 0 && h == briefing.About && s.toks[start-1].row[hedgeBefore] != 0 && s.toks[start-1].n[hedgeBefore] == 1 {
			h = d.lex.hedges[s.toks[start-1].row[hedgeBefore]-1].hedge // "at least some 400"
			start--
		}
	}
	if h == briefing.Exact && d.estimatedBefore(s, start) {
		h = briefing.About
	}
	if (h == briefing.Exact || h == briefing.About) && n.j < len(s.toks) && s.toks[n.j].row[hedgeAfter] != 0 {
		row := &d.lex.hedges[s.toks[n.j].row[hedgeAfter]-1]
		loose := d.words(s, n.j, 1) == "plus" && !s.toks[n.j].glued || d.words(s, n.j+int(s.toks[n.j].n[hedgeAfter]), 1) == "than"
		if !loose { // 5 plus 3, 5 or more than 6
			h = row.hedge
		}
	}
	if n.j < len(s.toks) && s.toks[n.j].glued && d.str(&s.toks[n.j]) == "+" {
		h = briefing.AtLeast
	}
	return h, start, extra
}

// hedgeEndingAt is the longest hedge that ends before token i, and where it
// begins. "Edged up to 5" is no limit, and over six years is how long it takes.
func (d *document) hedgeEndingAt(s *sentence, i int) (briefing.Hedge, int) {
	for back := 6; back >= 1; back-- {
		k := i - back
		if k < 0 || s.toks[k].row[hedgeBefore] == 0 || int(s.toks[k].n[hedgeBefore]) != back {
			continue
		}
		if d.words(s, k, 1) == "up" && d.trend(s, k-1, trendVerb) != nil {
			return briefing.Exact, i
		}
		return d.lex.hedges[s.toks[k].row[hedgeBefore]-1].hedge, k
	}
	return briefing.Exact, i
}

// lasts: "over six years" says how long, unless a word before makes it more than that.
func (d *document) lasts(s *sentence, k int) bool {
	if d.words(s, k, 1) != "over" || k == 0 {
		return false
	}
	switch d.words(s, k-1, 1) {
	case "for", "of", "after":
		return false
	}
	return !d.is(s, k-1, lasting)
}

// estimatedBefore: "an estimated annual operating cost of $600 million".
func (d *document) estimatedBefore(s *sentence, start int) bool {
	if d.words(s, start-1, 1) != "of" {
		return false
	}
	for k := start - 2; k >= 0 && k >= start-6; k-- {
		if d.is(s, k, estimate) {
			return true
		}
		if s.toks[k].kind != wordToken || s.toks[k].gram&(prep|conj) != 0 {
			return false
		}
	}
	return false
}
