package extract

import (
	"strconv"
	"strings"

	"briefdesk/briefing"
)

// Fractions: "two thirds of" is a share of 66.67 percent, "two thirds of a
// million" a number, "half an hour" a duration, "two and a half" a number.

// digitFraction reads "3/4" and the "1/4" of "2 1/4"; a greater numerator is a
// date or a score.
func (d *document) digitFraction(s *sentence, n *number) {
	if v, end, ok := d.slashed(s, n.j-1); ok {
		n.value, n.j, n.fraction = v, end, true
		return
	}
	if n.value.Step().Less(briefing.Int(1)) || n.j >= len(s.toks) || s.toks[n.j].glued {
		return
	}
	if v, end, ok := d.slashed(s, n.j); ok {
		n.value, n.j = n.value.Add(v), end
	}
}

// slashed is the value of the digits at k over those behind a slash.
func (d *document) slashed(s *sentence, k int) (v briefing.Decimal, end int, ok bool) {
	if d.words(s, k+1, 1) != "/" || !s.toks[k+1].glued {
		return v, k, false
	}
	over, ok := d.digitsAt(s, k, 1, 2)
	under, ok2 := d.digitsAt(s, k+2, 1, 3)
	if !ok || !ok2 || over < 1 || over >= under || !s.toks[k+2].glued || k > 0 && s.toks[k].glued && s.toks[k-1].kind != signToken {
		return v, k, false
	}
	end = k + 3
	if end < len(s.toks) && s.toks[end].glued && (s.toks[end].kind != signToken || d.str(&s.toks[end]) == "/") {
		return v, k, false
	}
	return ratio(briefing.Int(int64(over)), briefing.Int(int64(under))), end, true
}

// ratio is a ÷ b to twelve places.
func ratio(a, b briefing.Decimal) briefing.Decimal {
	v, err := briefing.ParseDecimal(strconv.FormatFloat(a.Float()/b.Float(), 'f', 12, 64))
	if err != nil {
		return briefing.Decimal{}
	}
	return v
}

// fractionBehind adds what follows a whole number: two and a half, five and
// three quarters, 2½.
func (d *document) fractionBehind(s *sentence, n *number) {
	if n.fraction || n.j >= len(s.toks) {
		return
	}
	if r := d.num(&s.toks[n.j]); r != nil && r.class == "fraction" && s.toks[n.j].kind == signToken {
		n.value, n.j = n.value.Add(r.value), n.j+1
		return
	}
	if d.words(s, n.j, 1) != "and" {
		return
	}
	k, times := n.j+1, briefing.Int(1)
	if w := d.words(s, k, 1); w != "a" && w != "an" {
		r := d.numAt(s, k)
		if r == nil || r.class != "unit" || r.value.Sign() <= 0 {
			return
		}
		times = r.value
	}
	k++
	if d.words(s, k, 1) == "-" {
		k++
	}
	if r := d.numAt(s, k); r != nil && r.class == "fraction" {
		n.value, n.j = n.value.Add(times.Mul(r.value)), k+1
	}
}

// denominator: the word behind a cardinal that makes a fraction of it: two
// thirds, three-quarters, one twenty-fifth. first is where the numeral begins,
// tens its last word of ten or more.
func (d *document) denominator(s *sentence, n *number, first, tens int) bool {
	k := n.j
	if d.words(s, k, 1) == "-" {
		k++
	}
	r := d.numAt(s, k)
	if r != nil && r.class == "tens" && k+1 < len(s.toks) { // one twenty-fifth
		tens := k
		if k++; d.words(s, k, 1) == "-" {
			k++
		}
		if r = d.numAt(s, k); r == nil || r.class != "fraction" || r.value.Cmp(briefing.NewDecimal(1, -1)) <= 0 {
			return false
		}
		return d.over(s, n, tens, k, r)
	}
	if r == nil || r.class != "fraction" || r.value.Cmp(briefing.Int(1)) >= 0 {
		return false
	}
	plural := strings.HasSuffix(d.words(s, k, 1), "s") || d.words(s, k, 1) == "halves"
	if tens > first && tens == n.j-1 && d.words(s, tens-1, 1) != "and" && r.value.Cmp(briefing.NewDecimal(1, -1)) > 0 { // one hundred thirty-fifths
		n.value, n.fraction, n.rule = n.value.Sub(d.num(&s.toks[tens]).value), true, "fraction"
		return d.over(s, n, tens, k, r)
	}
	if n.value.Sign() <= 0 || n.value.Cmp(briefing.Int(1)) != 0 && !plural && k == n.j || d.isQuarterYear(s, n, k) {
		return false
	}
	n.value, n.j, n.fraction, n.rule = n.value.Mul(r.value), k+1, true, "fraction"
	d.scales(s, n)
	d.partOfScale(s, n)
	return true
}

// over divides by the compound denominator whose tens and last word are given.
func (d *document) over(s *sentence, n *number, tens, last int, r *numberRow) bool {
	under := d.num(&s.toks[tens]).value.Add(ratio(briefing.Int(1), r.value).Round(0))
	n.value, n.j, n.fraction, n.rule = ratio(n.value, under), last+1, true, "fraction"
	return true
}

// isQuarterYear: two quarters and "the past three quarters" are months.
func (d *document) isQuarterYear(s *sentence, n *number, k int) bool {
	if d.timeUnit(s, k) != "quarter" {
		return false
	}
	if n.value != briefing.Int(1) && n.value != briefing.Int(3) {
		return true
	}
	if _, relative := d.cal(s, n.i-1, "relative"); relative {
		return true
	}
	switch d.words(s, n.i-1, 1) {
	case "first", "last", "past":
		return true
	case "for", "in", "consecutive", "straight", "successive":
		return d.words(s, k+1, 1) != "of"
	}
	return false
}

// partOfScale: half a million, three quarters of a million, half a dozen.
func (d *document) partOfScale(s *sentence, n *number) {
	if !n.fraction {
		return
	}
	k := d.ofOne(s, n.j)
	r := d.numAt(s, k)
	if r == nil || r.class != "group" && (k == n.j || r.class != "scale") {
		return
	}
	n.value, n.j, n.rule, n.scaled, n.fraction = n.value.Mul(r.value), k+1, "words", true, false
	d.scales(s, n)
}

// bareFraction: half of, half the, half a million, quarter million, ⅔. The
// half of a match or a year, and what is halfway or half-built, is none.
func (d *document) bareFraction(s *sentence, n *number, r *numberRow) bool {
	k := n.j
	n.value, n.j, n.fraction, n.rule = r.value, k+1, true, "fraction"
	if s.toks[k].kind == signToken {
		return true
	}
	d.scales(s, n)
	d.partOfScale(s, n)
	if !n.fraction {
		return true
	}
	if r.value != briefing.NewDecimal(5, -1) || d.ofPeriod(s, k) {
		return false
	}
	if at := d.ofOne(s, n.j); at > n.j {
		return d.unitAt(s, at) != nil
	}
	if d.words(s, n.j, 1) == "-" {
		u := d.unitAt(s, n.j+1)
		return u != nil && u.kind == "time" // a half-hour
	}
	return d.halved(s, n.j) || s.toks[max(k-1, 0)].row[hedgeBefore] != 0 || d.words(s, k-1, 1) == "by"
}

// pointsInTime: a word that begins a time stands at token k: a third last year.
func (d *document) pointsInTime(s *sentence, k int) bool {
	_, relative := d.cal(s, k, "relative")
	return relative && d.timeUnit(s, k+1) != ""
}

// ofPeriod: the first half, this half, in half.
func (d *document) ofPeriod(s *sentence, k int) bool {
	if k == 0 {
		return false
	}
	if s.toks[k-1].row[ordinalLayer] != 0 || s.toks[k].glued {
		return true
	}
	if _, relative := d.cal(s, k-1, "relative"); relative {
		return true
	}
	switch d.words(s, k-1, 1) {
	case "in", "the", "other", "better", "latter":
		return d.words(s, k+1, 1) != "of" || d.words(s, k-1, 1) != "the"
	}
	return false
}

// halved: half of, half the, half their, half our people.
func (d *document) halved(s *sentence, k int) bool {
	switch d.words(s, k, 1) {
	case "of", "the", "its", "their", "his", "her", "our", "my", "your", "that", "those", "these", "this", "all":
		return true
	}
	if k < len(s.toks) && !s.toks[k].glued {
		r := d.noun(s, k)
		return r != nil && r.unit == "person" || d.unitAt(s, k) != nil && d.unitAt(s, k).kind == "measure"
	}
	return false
}

// oneOfSuch: a quarter of the force, cut by a third. A third party and a
// quarter of a year are none.
func (d *document) oneOfSuch(s *sentence, n *number, r *numberRow) bool {
	k := n.j
	n.value, n.j, n.fraction, n.rule = r.value, k+1, true, "fraction"
	d.scales(s, n)
	d.partOfScale(s, n)
	if !n.fraction {
		return true
	}
	switch d.words(s, n.j, 1) {
	case "of", "the", "its", "their":
		return true
	case "-":
		return false
	}
	if n.j < len(s.toks) && s.toks[n.j].kind != signToken && s.toks[n.j].gram&(prep|conj|aux|modal) == 0 && !d.pointsInTime(s, n.j) {
		u := d.unitAt(s, n.j)
		return u != nil && u.kind == "measure"
	}
	switch d.words(s, k-2, 1) { // "a" stands between
	case "by", "than", "":
		return true
	case "and", "or":
		return false
	}
	return d.timeUnit(s, k) != "quarter"
}

// inPercent is a fraction as a share of a hundred: a third is 33.33, and only
// what is less than a hundredth keeps more places.
func inPercent(v briefing.Decimal) briefing.Decimal {
	if p := v.Shift(2); !p.Abs().Less(briefing.NewDecimal(1, -2)) {
		return p.Round(2)
	}
	return v.Shift(2)
}
