package extract

import "briefdesk/briefing"

// wordNumber reads number words: two hundred and fifty, a dozen, half a
// million, a couple of hundred, several thousand, tens of thousands.
func (d *document) wordNumber(s *sentence, n *number) bool {
	r := d.num(&s.toks[n.j])
	if r == nil {
		return d.articleNumber(s, n)
	}
	switch r.class {
	case "unit", "tens":
		return d.spelled(s, n, spelling{})
	case "vague", "groups":
		return d.vague(s, n)
	case "few":
		return d.few(s, n, r)
	case "fraction":
		return d.bareFraction(s, n, r)
	case "group", "couple", "score":
		return d.bareGroup(s, n, r)
	case "scale": // "hundred thousand dollars"
		if next := d.numAt(s, n.j+1); next != nil && next.class == "scale" && r.value == briefing.Int(100) && !s.toks[n.j].glued {
			return d.spelled(s, n, one)
		}
	}
	return false
}

// bareGroup: "dozen people" and "couple of weeks" say as much without "a".
func (d *document) bareGroup(s *sentence, n *number, r *numberRow) bool {
	if r.class == "score" || r.class == "couple" && d.words(s, n.j+1, 1) != "of" || d.words(s, n.j-1, 1) == "the" {
		return false // the couple, a pair of shoes
	}
	return d.groupOf(s, n, n.j, r)
}

// articleNumber: a hundred, a dozen, a quarter, a couple of hundred, a few
// thousand.
func (d *document) articleNumber(s *sentence, n *number) bool {
	w := d.words(s, n.j, 1)
	if w != "a" && w != "an" || n.j+1 >= len(s.toks) {
		return false
	}
	k := n.j + 1
	r := d.num(&s.toks[k])
	if r == nil || s.toks[k].glued {
		return false
	}
	switch r.class {
	case "scale":
		if s.toks[k].end-s.toks[k].start == 1 {
			return false
		}
		n.j = k
		return d.spelled(s, n, one)
	case "group", "couple", "score":
		if r.class == "score" && d.words(s, k+1, 1) != "of" {
			return false // a score to settle
		}
		return d.groupOf(s, n, k, r)
	case "few":
		n.j = k
		return d.few(s, n, r)
	case "fraction":
		n.j = k
		return d.oneOfSuch(s, n, r)
	}
	return false
}

// groupOf: a dozen, a couple (of) hundred; "the couple" is none.
func (d *document) groupOf(s *sentence, n *number, k int, r *numberRow) bool {
	n.value, n.j, n.rule, n.group = r.value, k+1, "words", true
	if d.words(s, n.j, 1) == "of" && n.j+1 < len(s.toks) {
		if next := d.numAt(s, n.j+1); next != nil && next.class == "scale" || r.value == briefing.Int(2) {
			n.j++ // a couple of soldiers
		}
	}
	d.scales(s, n)
	if r.class == "couple" {
		n.kind, n.low, n.high, n.isRange = vagueNumber, n.value, n.value, true
	}
	return true
}

// spelling is a numeral in words while it is read: what stands before the last
// magnitude of a thousand or more, and what has been counted since.
type spelling struct {
	total, current briefing.Decimal
	last           string           // class of the last word
	word           briefing.Decimal // what a dozen behind would multiply: 25 of "two hundred and twenty-five"
	lastScale      briefing.Decimal
}

// one is the article of "a hundred and two".
var one = spelling{current: briefing.Int(1), last: "unit"}

// spelled reads cardinals in words, with the fraction behind them.
func (d *document) spelled(s *sentence, n *number, sp spelling) bool {
	k, tens := n.j, -1 // where the last tens stand, should they belong to a denominator
	for k < len(s.toks) {
		at := d.joined(s, k, n.j, sp)
		r := d.numAt(s, at)
		if r == nil || r.class == "scale" && !d.isMagnitude(s, at, false) {
			break
		}
		if dozen, ok := dozens(r); ok && sp.last != "" { // three hundred and two dozen
			sp.current = sp.current.Sub(sp.word).Add(sp.word.Mul(dozen))
			k, n.group = at+1, true
			break
		}
		if !sp.add(r) {
			break
		}
		if r.class == "tens" {
			tens = at
		}
		n.scaled = n.scaled || r.class == "scale" && r.value.Cmp(briefing.Int(100)) > 0
		k = at + 1
	}
	if k == n.j {
		return false
	}
	first := n.j
	n.value, n.j, n.rule = sp.total.Add(sp.current), k, "words"
	d.pointWords(s, n)
	if d.denominator(s, n, first, tens) {
		return true
	}
	d.fractionBehind(s, n)
	d.scales(s, n)
	d.goesOn(s, n)
	return true
}

// joined steps over a hyphen, or the "and" behind a magnitude, to the next word.
func (d *document) joined(s *sentence, k, first int, sp spelling) int {
	if k == first || k+1 >= len(s.toks) {
		return k
	}
	next := d.numAt(s, k+1)
	switch d.words(s, k, 1) {
	case "-":
		if s.toks[k].glued || next != nil && sp.last == "tens" && next.class == "unit" { // fifty - two
			return k + 1
		}
	case "and", "&":
		if sp.last == "scale" && next != nil && (next.class == "unit" || next.class == "tens") {
			return k + 1
		}
	case ",":
		if next != nil && sp.lastScale.Cmp(briefing.Int(1000)) >= 0 && sp.last == "scale" && next.class == "unit" {
			if after := d.numAt(s, k+2); after != nil && after.class == "scale" && after.value.Less(sp.lastScale) { // three million, two hundred
				return k + 1
			}
		}
	}
	return k
}

// add counts one more word; false when it begins another number.
func (sp *spelling) add(r *numberRow) bool {
	ten := briefing.Int(10)
	switch {
	case r.class == "unit" && (sp.last == "" || sp.last == "scale" || sp.last == "tens" && r.value.Less(ten) && r.value.Sign() > 0),
		r.class == "tens" && (sp.last == "" || sp.last == "scale"):
		sp.current = sp.current.Add(r.value)
		if sp.last != "tens" {
			sp.word = briefing.Decimal{}
		}
		sp.word = sp.word.Add(r.value)
	case r.class == "scale" && sp.last != "" && r.value == briefing.Int(100):
		sp.current = sp.current.Mul(r.value)
		sp.word, sp.lastScale = sp.current, r.value
	case r.class == "scale" && sp.last != "":
		if sp.current.Sign() == 0 { // three lakh crore
			sp.total = sp.total.Mul(r.value)
		} else {
			sp.total, sp.current = sp.total.Add(sp.current.Mul(r.value)), briefing.Decimal{}
		}
		sp.lastScale = r.value
	default:
		return false
	}
	sp.last = r.class
	return true
}

// pointWords: two hundred point zero three, five point five.
func (d *document) pointWords(s *sentence, n *number) {
	if d.words(s, n.j, 1) != "point" {
		return
	}
	frac, k := "", n.j+1
	for k < len(s.toks) && len(frac) < 9 {
		if d.words(s, k, 1) == "-" && frac != "" {
			k++
		}
		r := d.numAt(s, k)
		if r == nil || r.class != "unit" && r.class != "tens" || r.class == "unit" && r.value.Cmp(briefing.Int(9)) > 0 && frac != "" {
			break
		}
		next := r.value.String()
		last := k - 1
		if d.words(s, last, 1) == "-" {
			last--
		}
		if prev := d.numAt(s, last); frac != "" && prev != nil && prev.class == "tens" { // seventy-one
			frac = frac[:len(frac)-1]
		}
		frac, k = frac+next, k+1
	}
	if v, err := briefing.ParseDecimal("0." + frac); err == nil && frac != "" {
		n.value, n.j = n.value.Add(v), k
	}
}

// vague: dozens, hundreds of, tens of thousands of.
func (d *document) vague(s *sentence, n *number) bool {
	r := d.num(&s.toks[n.j])
	n.kind, n.low, n.high, n.isRange, n.rule = vagueNumber, r.low, r.high, true, "vague"
	n.j++
	for range 3 { // tens of thousands of millions: no text means more
		if d.words(s, n.j, 1) != "of" || n.j+1 >= len(s.toks) {
			break
		}
		next := d.num(&s.toks[n.j+1])
		if next == nil || next.class != "vague" && next.class != "scale" {
			break
		}
		unit := unitOfVague(next)
		n.low, n.high = n.low.Mul(unit), n.high.Add(briefing.Int(1)).Mul(unit).Sub(briefing.Int(1))
		n.j += 2
	}
	return true
}

// pluralOf is what a plural counts by where a number stands before it: the
// least that dozens can be is two.
func pluralOf(r *numberRow) briefing.Decimal { return r.low.Mul(briefing.NewDecimal(5, -1)) }

// dozens is what a group counts by behind a number: two dozen, three scores.
func dozens(r *numberRow) (briefing.Decimal, bool) {
	switch {
	case r.class == "groups":
		return pluralOf(r), true
	case r.class == "group" || r.class == "score":
		return r.value, true
	}
	return briefing.Decimal{}, false
}

// unitOfVague is the magnitude of a plural: thousands counts by 1,000.
func unitOfVague(r *numberRow) briefing.Decimal {
	if r.class == "scale" {
		return r.value
	}
	return r.low.Step()
}

// few: several hundred, a few thousand. Alone ("several members") it counts
// nothing worth a figure.
func (d *document) few(s *sentence, n *number, r *numberRow) bool {
	k := n.j + 1
	if d.words(s, k, 1) == "of" {
		k++
	}
	next := d.numAt(s, k)
	if next == nil || next.class != "scale" && next.class != "group" {
		return false
	}
	n.kind, n.isRange, n.rule = vagueNumber, true, "vague"
	n.low, n.high = r.low.Mul(next.value), r.high.Mul(next.value)
	n.j = k + 1
	return true
}
