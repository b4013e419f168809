package extract

import "briefdesk/briefing"

// trendRow is a word that moves a number.
type trendRow struct {
	direction briefing.Direction
	kind      string // verb, noun, behind
}

// changeOf is the direction that the sentence gives the quantity: rose 3
// percent to 54, a drop of 2 percent, 3 percent lower. What it moved from, and
// how long it took, has none.
func (d *document) changeOf(s *sentence, n number) briefing.Direction {
	if n.kind == multiplierNumber {
		if n.value.Cmp(briefing.Int(1)) < 0 {
			return briefing.Down
		}
		return briefing.Up
	}
	if n.kind == ordinalNumber {
		return ""
	}
	if dir := d.trendBehind(s, n); dir != "" {
		return dir
	}
	return d.trendBefore(s, n)
}

func (d *document) trend(s *sentence, k int, ly layer) *trendRow {
	if k < 0 || k >= len(s.toks) || s.toks[k].row[ly] == 0 {
		return nil
	}
	return &d.lex.trends[s.toks[k].row[ly]-1]
}

// trendBehind: 3 percent higher, four points lower, a 35 percent rise, 6 percent
// more than.
func (d *document) trendBehind(s *sentence, n number) briefing.Direction {
	if n.isTime() {
		return ""
	}
	k := n.j
	if d.words(s, k, 1) == "-" {
		k++
	}
	measured := n.kind == shareNumber || n.unit != nil || n.currency != ""
	if r := d.trend(s, k, trendNoun); r != nil && measured {
		return r.direction
	}
	if r := d.trend(s, k, trendVerb); r != nil && n.kind == shareNumber && s.toks[k].gram&prep != 0 && d.stops(s, k+1) {
		return r.direction // ended 3 percent up
	}
	for end := min(k+2, len(s.toks)); k < end; k++ {
		if r := d.trend(s, k, trendAfter); r != nil {
			return r.direction
		}
		if r := d.trend(s, k, trendThan); r != nil && (d.words(s, k+1, 1) == "than" && measured || n.kind == shareNumber) {
			return r.direction
		}
		if s.toks[k].kind != wordToken || s.toks[k].gram&(prep|conj|aux|modal|det|rel) != 0 {
			break
		}
	}
	return ""
}

// trendBefore reads what stands between a number and the word that moves it:
// rose (sharply) 3, rose by 3, cut its forecast to 3, rose 3 percent to 54, rose
// from 3 to 54, gained 84 cents or 1 percent, a drop of 3.
func (d *document) trendBefore(s *sentence, n number) briefing.Direction {
	_, start, _ := d.hedgeAround(s, &n)
	k := d.beforeAdjectives(s, start-1, n.kind == shareNumber)
	lead := d.words(s, k, 1)
	if lead == "between" && n.isRange { // rose between 3 and 5 percent
		k--
	}
	switch lead {
	case "by", "to", "or":
		if k--; d.words(s, k, 1) == "," && k > 0 && s.toks[k-1].gram == 0 {
			k--
		}
	case "of":
		return d.trendNounOf(s, k-1)
	default:
		lead = ""
	}
	for k >= 0 && (s.toks[k].gram&adverb != 0 && s.toks[k].row[trendVerb] == 0 || isLy(d.str(&s.toks[k]))) {
		k--
	}
	if r := d.trend(s, k, trendAfter); r != nil && lead == "by" { // weaker by 5
		return r.direction
	}
	if r := d.trendEndingAt(s, k); r != nil && (lead == "by" || lead == "to" || r.kind == "verb" && d.movesIt(s, k, n)) && !d.adjectival(s, k) {
		return r.direction
	}
	if lead == "" {
		return ""
	}
	for far := k - 10; k >= 0 && k > far; k-- {
		t := &s.toks[k]
		if r := d.trendEndingAt(s, k); r != nil && !d.adjectival(s, k) {
			return r.direction
		}
		if t.kind == signToken && !isPartSign(d.str(t)) && t.row[symbolLayer] == 0 && t.row[unitLayer] == 0 || t.gram&(rel|modal|subord) != 0 && t.gram&prep == 0 {
			return ""
		}
		if r := d.verbRow(s, k); r != nil && t.row[nounLayer] == 0 && r.form&base == 0 {
			return ""
		}
	}
	return ""
}

// beforeAdjectives steps left over "a record", "a seasonally adjusted".
func (d *document) beforeAdjectives(s *sentence, k int, share bool) int {
	for at := k; at >= 0 && at > k-4; at-- {
		t := &s.toks[at]
		switch w := d.words(s, at, 1); {
		case w == "by" || w == "to" || w == "of", share && t.row[trendVerb] != 0 && at < k && s.toks[at+1].gram&det != 0:
			return at // grew an annualised 3 percent
		case t.kind != wordToken || t.row[trendVerb] != 0 || t.gram&^(det|adverb|more) != 0 || t.upper:
			return k
		}
	}
	return k
}

// movesIt: "up 12 percent" and "lost 92 points" move; "signed up 12 users", "shot
// down 30 drones" and "lost two of their matches" do not.
func (d *document) movesIt(s *sentence, k int, n number) bool {
	switch {
	case d.trend(s, k, trendVerb) != nil && s.toks[k].gram&prep != 0: // up, down, off
		madeUp := k > 0 && s.toks[k-1].n[verbLayer] > 1
		return k == 0 || n.kind == shareNumber && !madeUp || s.toks[k-1].kind != wordToken || s.toks[k-1].gram != 0 || s.toks[k-1].row[unitLayer] != 0 || s.toks[k].n[trendVerb] > 1 || d.trendEndingAt(s, k-1) != nil
	case d.is(s, k, losing):
		return n.kind != plainNumber || n.unit != nil || n.currency != "" || d.words(s, n.j, 1) != "of"
	}
	return true
}

// isPartSign: a sign within a noun phrase or an amount.
func isPartSign(w string) bool { return w == "-" || w == "’" || w == "'" }

// trendEndingAt is the moving verb whose last word is token k.
func (d *document) trendEndingAt(s *sentence, k int) *trendRow {
	for i := k; i >= 0 && i > k-3; i-- {
		if r := d.trend(s, i, trendVerb); r != nil && i+int(s.toks[i].n[trendVerb])-1 >= k {
			return r
		}
	}
	return nil
}

// trendNounOf: "a drop of", "an increase of nearly".
func (d *document) trendNounOf(s *sentence, k int) briefing.Direction {
	for i := k; i >= 0 && i > k-3; i-- {
		if r := d.trend(s, i, trendNoun); r != nil && i+int(s.toks[i].n[trendNoun])-1 == k {
			return r.direction
		}
	}
	return ""
}

// adjectival: "rising costs of 3 million": the word describes a noun.
func (d *document) adjectival(s *sentence, k int) bool {
	return k > 0 && s.toks[k-1].gram&(det|prep) != 0 && d.words(s, k-1, 1) != "to" && d.beforeNoun(s, k+1)
}
