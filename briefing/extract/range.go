package extract

import (
	"strings"

	"briefdesk/briefing"
)

// numberOrRange reads the number at token i, joined with a second one where
// the two are the ends of a range.
func (d *document) numberOrRange(s *sentence, i int) (number, bool) {
	a, ok := d.numberAt(s, i)
	if !ok {
		return a, false
	}
	if a.kind == vagueNumber || a.kind == multiplierNumber {
		return a, true
	}
	if share, ok := d.outOf(s, a); ok {
		return share, true
	}
	if r, ok := d.twoBounds(s, a); ok {
		return r, true
	}
	k, joined := d.rangeSign(s, a)
	if !joined {
		return a, true
	}
	b, ok := d.numberAt(s, k)
	if !ok || d.startsDate(s, k) || !sameKind(&a, &b) {
		return a, true
	}
	low, high := a.value, b.value
	if high.Cmp(low) < 0 {
		if low.Sign() >= 0 {
			return a, true
		}
		low, high = high, low // from -18 to -34
	}
	if d.words(s, k-1, 1) == "or" && high.Cmp(low.Mul(briefing.Int(10))) > 0 || low == high {
		return a, true
	}
	r := b
	r.i, r.low, r.high, r.isRange, r.rule = a.i, low, high, true, "range"
	return r, true
}

// twoBounds: more than 100 but fewer than 200; at most 100 and at least 20.
func (d *document) twoBounds(s *sentence, a number) (number, bool) {
	k := a.j
	if d.words(s, k, 1) == "," {
		k++
	}
	if w := d.words(s, k, 1); w == "and" || w == "but" {
		k++
	}
	if k == a.j || k >= len(s.toks) || s.toks[k].row[hedgeBefore] == 0 {
		return a, false
	}
	first, _ := d.hedgeEndingAt(s, a.i)
	second := d.lex.hedges[s.toks[k].row[hedgeBefore]-1].hedge
	k += int(s.toks[k].n[hedgeBefore])
	if k >= len(s.toks) || !opposite(first, second) {
		return a, false
	}
	b, ok := d.numberAt(s, k)
	if !ok || !sameKind(&a, &b) {
		return a, false
	}
	low, high := a.value, b.value
	if first == briefing.AtMost || first == briefing.Under {
		low, high = high, low
	}
	r := b
	r.i, r.low, r.high, r.isRange, r.rule = a.i, low, high, true, "two bounds"
	return r, low.Less(high)
}

// sameKind: two numbers can be the ends of one range.
func sameKind(a, b *number) bool {
	return (a.unit == nil || b.unit == a.unit) && (b.kind == a.kind || b.kind == shareNumber) && b.kind != vagueNumber && sameScale(a, b)
}

// opposite: one bounds from below, the other from above; an exact one does not.
func opposite(a, b briefing.Hedge) bool {
	lower := func(h briefing.Hedge) bool { return h == briefing.AtLeast || h == briefing.Over }
	upper := func(h briefing.Hedge) bool { return h == briefing.AtMost || h == briefing.Under }
	return lower(a) && upper(b) || upper(a) && lower(b)
}

// rangeSign finds what joins two ends: a dash, "to", or "and" after "between".
func (d *document) rangeSign(s *sentence, a number) (int, bool) {
	k := a.j
	if k+1 >= len(s.toks) {
		return 0, false
	}
	before := d.words(s, a.i-1, 1)
	switch d.words(s, k, 1) {
	case "-":
		if s.toks[k].glued && d.words(s, k+1, 1) == "to" && k+2 < len(s.toks) { // 8- to 16-metre
			return k + 2, true
		}
		return k + 1, s.toks[k+1].glued == s.toks[k].glued
	case "–", "~":
		return k + 1, s.toks[k+1].glued || !s.toks[k].glued
	case "—":
		return k + 1, s.toks[k].glued && s.toks[k+1].glued
	case "to":
		// "rose from 5 to 6" and "by 5 to 6" are two figures, not a range.
		return k + 1, before != "by" && (before != "from" || !d.movesBefore(s, a.i-1)) && !d.movedTo(s, a, k+1)
	case "through":
		return k + 1, s.toks[k+1].kind == s.toks[a.i].kind
	case "and":
		return k + 1, before == "between"
	case "or":
		return k + 1, s.toks[k+1].kind == s.toks[a.i].kind
	}
	return 0, false
}

// movedTo: "rose €1.85 to €47.30": by so much to so much.
func (d *document) movedTo(s *sentence, a number, k int) bool {
	if a.currency == "" && a.unit == nil && a.kind != shareNumber || d.trendBefore(s, a) == "" {
		return false
	}
	b, ok := d.numberAt(s, k)
	return ok && (b.currency != "" || b.kind != a.kind) && b.value.Cmp(a.value.Mul(briefing.Int(3))) > 0
}

// movesBefore: a verb of growth or fall governs "from 5 to 6".
func (d *document) movesBefore(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if row := s.toks[k].row[verbLayer]; row != 0 {
			switch d.lex.verbs[row-1].role {
			case "raise", "fall":
				return true
			case "be": // "was up from 5 to 6" against "is from 5 to 6"
				return k < i-1
			}
			return false
		}
	}
	return false
}

// sameScale carries the magnitude and currency of the second end over to the
// first ("515 to 600 million dollars", "$3 to $4 million"), unless the first is
// too large to share it ("$200 to $4 million" is two amounts).
func sameScale(a, b *number) bool {
	if a.currency != "" && b.currency != "" && a.currency != b.currency {
		return false
	}
	if b.currency == "" {
		b.currency = a.currency
	}
	if !b.scaled || a.scaled {
		return true
	}
	for _, m := range []int{12, 9, 6, 3} {
		if printed := b.value.Shift(-m); printed.Cmp(briefing.Int(1)) >= 0 {
			if printed.Cmp(a.value) >= 0 {
				a.value = a.value.Shift(m)
				return true
			}
			return a.value.Cmp(briefing.Int(1000)) >= 0 && a.currency == ""
		}
	}
	return true
}

// multiplierAt: doubled, threefold, twice; "10-fold".
func (d *document) multiplierAt(s *sentence, i int) (number, bool) {
	n := number{i: i, j: i + 1, kind: multiplierNumber, rule: "multiplier"}
	t := &s.toks[i]
	if t.kind == numberToken && i+1 < len(s.toks) {
		k := i + 1
		if d.str(&s.toks[k]) == "-" && k+1 < len(s.toks) {
			k++
		}
		if d.words(s, k, 1) != "fold" {
			return n, false
		}
		v, err := briefing.ParseDecimal(strings.ReplaceAll(d.str(t), ",", ""))
		n.value, n.j = v, k+1
		return n, err == nil
	}
	r := d.num(t)
	if r == nil || r.class != "multiplier" && r.class != "halving" && r.class != "multiply" {
		return n, false
	}
	if r.class == "multiply" {
		// An adjective ("double standards") multiplies nothing; a verb or "double the" does.
		prev, next := d.words(s, i-1, 1), d.words(s, i+1, 1)
		if prev != "to" && prev != "will" && prev != "would" && prev != "could" && next != "the" && next != "its" && next != "that" && next != "their" {
			return n, false
		}
	}
	n.value = r.value
	return n, true
}

// ordinalAt: the second contingent, the first group, the second time. Other
// ordinals count nothing.
func (d *document) ordinalAt(s *sentence, i int) (number, bool) {
	row := s.toks[i].row[ordinalLayer]
	if row == 0 {
		return number{}, false
	}
	r, width := &d.lex.numbers[row-1], int(s.toks[i].n[ordinalLayer])
	if d.batch > 0 && d.are(s, i+width, ",", "of") && i+width+2 < len(s.toks) && s.toks[i+width+2].kind == numberToken {
		return number{i: i, j: i + width, kind: ordinalNumber, value: r.value, rule: "ordinal"}, true // a second, of 350
	}
	for k := i + width; k < len(s.toks) && k <= i+width+2; k++ {
		if n := d.noun(s, k); n != nil {
			if n.class != "batch" && (n.class != "times" || r.value == briefing.Int(1)) {
				return number{}, false // for the first time
			}
			return number{i: i, j: i + width, kind: ordinalNumber, value: r.value, rule: "ordinal"}, true
		}
		if s.toks[k].kind != wordToken || s.toks[k].gram&(det|prep|conj|pron) != 0 {
			break
		}
	}
	return number{}, false
}

func (d *document) noun(s *sentence, k int) *nounRow {
	if k < 0 || k >= len(s.toks) || s.toks[k].row[nounLayer] == 0 {
		return nil
	}
	return &d.lex.nouns[s.toks[k].row[nounLayer]-1]
}
