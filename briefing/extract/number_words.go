package extract

import (
	"strings"

	"briefdesk/briefing"
)

// halfBehind: "two and a half million".
func (d *document) halfBehind(s *sentence, n *number) {
	if d.are(s, n.j, "and", "a", "half") || d.are(s, n.j, "and", "one", "half") {
		n.value = n.value.Add(briefing.NewDecimal(5, -1))
		n.j += 3
	}
}

// wordNumber reads number words: two hundred and fifty, a dozen, half a
// million, a couple of hundred, several thousand, tens of thousands.
func (d *document) wordNumber(s *sentence, n *number) bool {
	r := d.num(&s.toks[n.j])
	if r == nil {
		return d.articleNumber(s, n)
	}
	switch r.class {
	case "unit", "tens":
		return d.spelled(s, n)
	case "vague":
		return d.vague(s, n)
	case "few":
		return d.few(s, n, r)
	case "fraction":
		return d.halfOf(s, n, r)
	case "group":
		return false // "score", "pair" bare are no number
	case "scale":
		return false
	}
	return false
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
		if len(d.str(&s.toks[k])) == 1 {
			return false
		}
		n.value, n.j, n.rule = briefing.Int(1), k, "words"
		d.scales(s, n)
		return true
	case "group":
		if w := d.words(s, k, 1); w == "score" && d.words(s, k+1, 1) != "of" {
			return false // a score to settle
		}
		return d.groupOf(s, n, k, r)
	case "few":
		n.j = k
		return d.few(s, n, r)
	case "fraction":
		n.j = k
		return d.share(s, n, r.value, k+1)
	}
	return false
}

// groupOf: a dozen, a couple (of) hundred; "the couple" is none.
func (d *document) groupOf(s *sentence, n *number, k int, r *numberRow) bool {
	n.value, n.j, n.rule, n.group = r.value, k+1, "words", true
	if d.words(s, n.j, 1) == "of" && n.j+1 < len(s.toks) {
		if next := d.num(&s.toks[n.j+1]); next != nil && next.class == "scale" {
			n.j++
		} else if r.value.Cmp(briefing.Int(2)) == 0 {
			n.j++ // a couple of soldiers
		}
	}
	d.scales(s, n)
	if r.value == briefing.Int(2) && strings.HasPrefix(d.words(s, k, 1), "couple") {
		n.kind, n.low, n.high, n.isRange = vagueNumber, n.value, n.value, true
	}
	return true
}

// spelled reads the numerals below a thousand and their magnitudes.
func (d *document) spelled(s *sentence, n *number) bool {
	total, current := briefing.Decimal{}, briefing.Decimal{}
	k, last := n.j, ""
	for k < len(s.toks) {
		at := k
		if w := d.words(s, k, 1); k > n.j && (w == "-" || w == "and" && last == "scale") && k+1 < len(s.toks) {
			at = k + 1
		}
		r := d.num(&s.toks[at])
		if r == nil || r.class == "scale" && len(d.str(&s.toks[at])) < 3 {
			break
		}
		switch {
		case r.class == "unit" && (last == "" || last == "tens" && r.value.Cmp(briefing.Int(10)) < 0 || last == "scale"):
			current = current.Add(r.value)
		case r.class == "tens" && (last == "" || last == "scale"):
			current = current.Add(r.value)
		case r.class == "scale" && last != "" && (at == k || d.words(s, k, 1) == "-"):
			if r.value.Cmp(briefing.Int(100)) == 0 {
				current = current.Mul(r.value)
				break
			}
			if current.Sign() == 0 { // two hundred thousand million
				total = total.Mul(r.value)
			} else {
				total, current = total.Add(current.Mul(r.value)), briefing.Decimal{}
			}
			n.scaled = true
		case r.class == "group" && last == "unit" && strings.HasPrefix(d.words(s, at, 1), "dozen"):
			n.value, n.j, n.group, n.rule = current.Mul(r.value), at+1, true, "words"
			d.scales(s, n)
			return true
		case r.class == "fraction" && last == "unit" && d.str(&s.toks[n.j]) != "" && k > n.j:
			n.j = at
			return d.share(s, n, current.Mul(r.value), at+1)
		default:
			goto done
		}
		last, k = r.class, at+1
	}
done:
	if last == "" {
		return false
	}
	n.value, n.j, n.rule = total.Add(current), k, "words"
	d.halfBehind(s, n)
	d.scales(s, n)
	return true
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
	if k >= len(s.toks) {
		return false
	}
	next := d.num(&s.toks[k])
	if next == nil || next.class != "scale" && !(next.class == "group" && d.words(s, k, 1) == "dozen") {
		return false
	}
	n.kind, n.isRange, n.rule = vagueNumber, true, "vague"
	n.low, n.high = r.low.Mul(next.value), r.high.Mul(next.value)
	n.j = k + 1
	return true
}

// halfOf: half of, half the, half a million.
func (d *document) halfOf(s *sentence, n *number, r *numberRow) bool {
	if r.value != briefing.NewDecimal(5, -1) {
		return false
	}
	k := n.j + 1
	if w := d.words(s, k, 1); w == "a" || w == "an" {
		if k+1 < len(s.toks) {
			if next := d.num(&s.toks[k+1]); next != nil && (next.class == "scale" || next.class == "group") {
				n.value, n.j, n.rule, n.scaled = r.value.Mul(next.value), k+2, "words", true
				return true
			}
		}
	}
	switch d.words(s, k, 1) {
	case "of", "the", "its", "their", "his", "her", "that", "those", "these", "all":
		return d.share(s, n, r.value, k)
	}
	return false
}

// share makes a fraction a percentage: "a quarter of" is 25 percent.
func (d *document) share(s *sentence, n *number, v briefing.Decimal, end int) bool {
	n.kind, n.value, n.j, n.rule = shareNumber, roundShare(v), end, "fraction"
	w := d.words(s, end, 1)
	return w == "of" || w == "the" || w == "its" || w == "their" || v == briefing.NewDecimal(5, -1)
}

// roundShare keeps a third at 33.33 rather than pretend to more.
func roundShare(v briefing.Decimal) briefing.Decimal {
	pct := v.Shift(2)
	if len(pct.String()) <= 5 {
		return pct
	}
	f, err := briefing.ParseDecimal(strings.TrimRight(pct.String()[:5], "."))
	if err != nil {
		return pct
	}
	return f
}
