package extract

import (
	"strings"

	"briefdesk/briefing"
)

// numberKind is the grammar that a number was read by.
type numberKind uint8

const (
	plainNumber numberKind = iota
	vagueNumber
	shareNumber
	multiplierNumber
	ordinalNumber
)

// number is a numeral in a sentence: tokens i to j, exclusive.
type number struct {
	i, j     int
	kind     numberKind
	value    briefing.Decimal
	low      briefing.Decimal // of a vague number or a range
	high     briefing.Decimal
	isRange  bool
	scaled   bool   // a magnitude word was part of it
	currency string // a sign or code stood at it
	unit     *unitRow
	group    bool // counted by the dozen or the couple: about
	fraction bool // a half, two thirds: a share unless a unit or magnitude follows
	rule     string
}

// isTime reports a duration: two months, ten years.
func (n *number) isTime() bool { return n.unit != nil && n.unit.kind == "time" }

func (d *document) num(t *token) *numberRow {
	if t.row[numLayer] == 0 {
		return nil
	}
	return &d.lex.numbers[t.row[numLayer]-1]
}

// numberAt reads the number that starts at token i, with its sign, its currency
// and its unit of money or share; ranges are joined by numberOrRange.
func (d *document) numberAt(s *sentence, i int) (number, bool) {
	n := number{i: i, j: i}
	minus := d.minusAt(s, &n)
	if s.toks[n.j].row[symbolLayer] != 0 {
		below, ok := d.moneySign(s, &n)
		if !ok {
			return n, false
		}
		minus = minus || below
	}
	if !d.cardinal(s, &n) {
		return n, false
	}
	d.unitAfter(s, &n)
	if n.fraction && n.currency == "" && n.unit == nil && n.kind != shareNumber {
		n.kind, n.value = shareNumber, inPercent(n.value)
	}
	if minus {
		n.value = n.value.Neg()
	}
	return n, true
}

func (d *document) isCardinalWord(s *sentence, k int) bool {
	r := d.num(&s.toks[k])
	return r != nil && (r.class == "unit" || r.class == "tens")
}

// cardinal reads any numeral but an ordinal, in digits or words, with the
// fraction and the magnitude behind it.
func (d *document) cardinal(s *sentence, n *number) bool {
	t := &s.toks[n.j]
	switch {
	case t.kind == numberToken:
		v, ok := d.digits(s, n)
		if !ok {
			return false
		}
		n.value, n.rule = v, "digits"
		d.digitFraction(s, n)
	case d.pointFirst(s, n.j): // .5 percent
		v, err := briefing.ParseDecimal("0." + d.str(&s.toks[n.j+1]))
		if err != nil {
			return false
		}
		n.value, n.rule, n.j = v, "digits", n.j+2
	case t.row[numLayer] != 0 || t.gram&det != 0:
		return d.wordNumber(s, n)
	default:
		return false
	}
	d.fractionBehind(s, n)
	d.scales(s, n)
	d.goesOn(s, n)
	return true
}

func (d *document) pointFirst(s *sentence, k int) bool {
	return d.str(&s.toks[k]) == "." && !s.toks[k].glued && k+1 < len(s.toks) && s.toks[k+1].glued &&
		s.toks[k+1].kind == numberToken && !strings.ContainsAny(d.str(&s.toks[k+1]), ".,")
}

// digits reads the number token at n.j, joined with white-space groups.
func (d *document) digits(s *sentence, n *number) (briefing.Decimal, bool) {
	text := d.str(&s.toks[n.j])
	n.j++
	if len(text) <= 3 && !strings.ContainsAny(text, ".,") && text[0] != '0' {
		for n.j < len(s.toks) && d.isSpaceGroup(s, n.j) && !strings.Contains(text, ".") {
			text += d.str(&s.toks[n.j])
			n.j++
		}
	}
	if frac, end := d.decimalComma(s, n, text); frac != "" {
		text, n.j = strings.ReplaceAll(text, ".", "")+"."+frac, end
	}
	if strings.Count(text, ".") > 1 {
		if !dotGrouped(text) {
			return briefing.Decimal{}, false // a version, an address
		}
		text = strings.ReplaceAll(text, ".", "")
	}
	if dotGrouped(text) && strings.Count(text, ".") == 1 && n.currency == "" && d.indivisible(s, n.j) {
		text = strings.ReplaceAll(text, ".", "") // 1.091 soldiers
	}
	if exp, end := d.exponent(s, n.j); end > n.j {
		text, n.j = text+"e"+exp, end
	}
	v, err := briefing.ParseDecimal(strings.ReplaceAll(text, ",", ""))
	return v, err == nil
}

// exponent reads what a machine writes behind a number: 1e10, 4.2e-3.
func (d *document) exponent(s *sentence, k int) (exp string, end int) {
	if k >= len(s.toks) || !s.toks[k].glued {
		return "", k
	}
	text := strings.ToLower(d.str(&s.toks[k]))
	if s.toks[k].kind == nameToken && text[0] == 'e' && len(text) < 4 && strings.Trim(text[1:], "0123456789") == "" {
		return text[1:], k + 1
	}
	if text != "e" || k+2 >= len(s.toks) || !s.toks[k+1].glued || !s.toks[k+2].glued || s.toks[k+2].kind != numberToken {
		return "", k
	}
	switch d.str(&s.toks[k+1]) {
	case "-", "−":
		return "-" + d.str(&s.toks[k+2]), k + 3
	case "+":
		return d.str(&s.toks[k+2]), k + 3
	}
	return "", k
}

// indivisible: people follow, of whom there is no fraction.
func (d *document) indivisible(s *sentence, k int) bool {
	for end := min(k+3, len(s.toks)); k < end; k++ {
		if r := d.noun(s, k); r != nil {
			return r.unit == "person"
		}
		if s.toks[k].gram&(prep|conj|aux|modal) != 0 || s.toks[k].kind != wordToken || d.num(&s.toks[k]) != nil {
			return false
		}
	}
	return false
}

// decimalComma: "12,5 percent", "3,4 billion", "1.111,50": one or two digits
// behind a comma, where a unit, a magnitude, money or dots between thousands
// show that they are a fraction.
func (d *document) decimalComma(s *sentence, n *number, text string) (frac string, end int) {
	k := n.j
	if k+1 >= len(s.toks) || d.str(&s.toks[k]) != "," || !s.toks[k].glued || s.toks[k+1].kind != numberToken || !s.toks[k+1].glued {
		return "", k
	}
	frac = d.str(&s.toks[k+1])
	if len(frac) > 2 || strings.ContainsAny(frac, ".,") || strings.Contains(text, ",") || k+3 < len(s.toks) && d.str(&s.toks[k+2]) == "," && s.toks[k+3].glued {
		return "", k
	}
	dotted := strings.Contains(text, ".")
	if dotted && dotGrouped(text) || !dotted && (frac == "00" || n.currency != "" && len(frac) == 2 || d.scaledOrMeasured(s, k+2)) {
		return frac, k + 2
	}
	return "", k
}

func (d *document) scaledOrMeasured(s *sentence, k int) bool {
	if k >= len(s.toks) {
		return false
	}
	r := d.num(&s.toks[k])
	return s.toks[k].row[unitLayer] != 0 || r != nil && r.class == "scale"
}

// isSpaceGroup: exactly three digits one space behind digits: 940 000; the last
// group may have decimals.
func (d *document) isSpaceGroup(s *sentence, k int) bool {
	t := &s.toks[k]
	if t.kind != numberToken || t.end-t.start < 3 || t.glued {
		return false
	}
	switch d.text[s.toks[k-1].end:t.start] {
	case " ", "\u00a0", "\u202f", "\u2009":
		whole, _, _ := strings.Cut(d.str(t), ".")
		return len(whole) == 3
	}
	return false
}

// dotGrouped: 1.300.000, as printed in much of Europe.
func dotGrouped(text string) bool {
	parts := strings.Split(text, ".")
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return false
		}
	}
	return len(parts[0]) <= 3
}

// scales multiplies by the magnitude words behind: 3.8 billion, 600k.
func (d *document) scales(s *sentence, n *number) {
	for n.j < len(s.toks) {
		k := n.j
		if d.str(&s.toks[k]) == "-" && k+1 < len(s.toks) && s.toks[k+1].glued { // 1.5-million
			k++
		}
		r := d.num(&s.toks[k])
		if r == nil {
			return
		}
		if dozen, ok := dozens(r); ok { // 3 dozen
			n.value, n.j, n.group = n.value.Mul(dozen), k+1, true
			return
		}
		if r.class != "scale" && (r.class != "moneyscale" || n.currency == "" || !s.toks[k].glued) || !d.isMagnitude(s, k, n.currency != "") {
			return
		}
		n.value, n.j, n.scaled, n.fraction = n.value.Mul(r.value), k+1, true, false
		n.rule += "+magnitude"
	}
}

// isMagnitude: a single letter is one only right behind its digits or its money.
func (d *document) isMagnitude(s *sentence, k int, money bool) bool {
	if s.toks[k].end-s.toks[k].start > 1 {
		return true
	}
	return (s.toks[k].glued || money) && (k+1 >= len(s.toks) || !s.toks[k+1].glued || s.toks[k+1].kind == signToken)
}

// goesOn adds the smaller numeral that a magnitude leaves open: 3 crore 50
// lakh, 4 thousand 3 hundred, 3 hundred and 21.
func (d *document) goesOn(s *sentence, n *number) {
	for n.scaled && n.kind == plainNumber && n.j < len(s.toks) {
		k := n.j
		and := d.words(s, k, 1) == "and"
		if and {
			k++
		}
		step := n.value.Step()
		text, v := "", briefing.Decimal{}
		if r := d.numAt(s, k); and && r != nil && r.class == "unit" && step == briefing.Int(100) { // 3 hundred and one
			v = r.value
		} else if k < len(s.toks) && s.toks[k].kind == numberToken && !s.toks[k].glued {
			text = d.str(&s.toks[k])
			v, _ = briefing.ParseDecimal(text)
		}
		if v.Sign() <= 0 {
			return
		}
		if r := d.numAt(s, k+1); r != nil && r.class == "scale" && len(d.str(&s.toks[k+1])) > 1 {
			if v = v.Mul(r.value); and || v.Cmp(step) >= 0 {
				return
			}
			k++
		} else if step != briefing.Int(100) || !and || len(text) > 2 {
			return // only hundreds are followed by a bare number
		}
		n.value, n.j = n.value.Add(v), k+1
	}
}

func (d *document) numAt(s *sentence, k int) *numberRow {
	if k < 0 || k >= len(s.toks) {
		return nil
	}
	return d.num(&s.toks[k])
}
