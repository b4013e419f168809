package extract

import (
	"strings"

	"briefdesk/briefing"
)

// unitAfter attaches the unit of money, share or measure that follows.
func (d *document) unitAfter(s *sentence, n *number) {
	k := n.j
	if k >= len(s.toks) {
		return
	}
	if d.str(&s.toks[k]) == "-" && k+1 < len(s.toks) && s.toks[k+1].glued && d.unitAt(s, k+1) != nil {
		k++ // a 10-day visit
	}
	if d.moneySignBehind(s, n, k) {
		return
	}
	if n.fraction {
		k = d.ofOne(s, k)
	}
	if n.kind == vagueNumber && d.words(s, k, 1) == "of" {
		if u := d.unitAt(s, k+1); u != nil && u.kind == "money" {
			k++ // millions of dollars
		}
	}
	u := d.unitAt(s, k)
	if u == nil || n.fraction && k == n.j && u.kind == "time" {
		return
	}
	switch u.kind {
	case "money":
		if n.currency == "" {
			n.currency = d.nationalCurrency(s, u.unit)
		}
	case "cent", "short cent":
		n.currency, n.value = u.unit, n.value.Shift(-2)
	case "share":
		if n.currency != "" {
			return
		}
		n.kind = shareNumber
	default:
		if n.currency != "" {
			return
		}
		n.unit = u
	}
	n.j = k + d.unitWidth(s, k)
	if u.kind == "money" {
		d.coinsBehind(s, n)
	}
}

// moneySignBehind: 40 €, 40 US$; a sign that opens the next sum is not of this.
func (d *document) moneySignBehind(s *sentence, n *number, k int) bool {
	t := &s.toks[k]
	if t.row[symbolLayer] == 0 || n.currency != "" || t.kind != signToken && t.end-t.start == 1 {
		return false
	}
	next := k + int(t.n[symbolLayer])
	if next < len(s.toks) && s.toks[next].kind == numberToken && (s.toks[next].glued || !t.glued && t.kind == signToken) {
		return false
	}
	n.currency, n.j = d.lex.units[t.row[symbolLayer]-1].unit, next
	d.coinsBehind(s, n)
	return true
}

// ofOne steps over "of a" between a fraction and what it is a part of: three
// quarters of an hour, half a percentage point.
func (d *document) ofOne(s *sentence, k int) int {
	at := k
	if d.words(s, at, 1) == "of" {
		at++
	}
	switch d.words(s, at, 1) {
	case "a", "an", "one":
		return at + 1
	}
	return k
}

// coinsBehind: 3 dollars 50 cents, thirteen dollars and forty-five cents.
func (d *document) coinsBehind(s *sentence, n *number) {
	k := n.j
	if d.words(s, k, 1) == "and" {
		k++
	}
	if k >= len(s.toks) || s.toks[k].kind != numberToken && !d.isCardinalWord(s, k) {
		return
	}
	coins := number{i: k, j: k}
	if !d.cardinal(s, &coins) {
		return
	}
	if u := d.unitAt(s, coins.j); u != nil && u.kind == "cent" && (u.unit == n.currency || n.currency != "GBP") && coins.value.Cmp(briefing.Int(100)) < 0 {
		n.value, n.j = n.value.Add(coins.value.Shift(-2)), coins.j+1
	}
}

// unitAt is the unit at token k. A short sign of measure (km, C, MW) stands at
// its digits, letter for letter.
func (d *document) unitAt(s *sentence, k int) *unitRow {
	if k < 0 || k >= len(s.toks) {
		return nil
	}
	t := &s.toks[k]
	if row := t.row[shortLayer]; row != 0 && (t.glued || t.n[shortLayer] > 1 || t.end-t.start > 1) && k > 0 && (s.toks[k-1].kind == numberToken || t.n[shortLayer] > t.n[unitLayer]) {
		return &d.lex.units[row-1]
	}
	if row := t.row[unitLayer]; row != 0 {
		return &d.lex.units[row-1]
	}
	return nil
}

func (d *document) unitWidth(s *sentence, k int) int {
	if t := &s.toks[k]; t.row[unitLayer] == 0 || t.n[shortLayer] > t.n[unitLayer] {
		return int(t.n[shortLayer])
	}
	return int(s.toks[k].n[unitLayer])
}

// nationalCurrency tells whose crowns, shillings or francs are meant: those of
// a country that the sentence names, of the document's countries, else the
// first of the list.
func (d *document) nationalCurrency(s *sentence, codes string) string {
	if len(codes) <= 3 {
		return codes
	}
	for _, m := range d.mentions(s) {
		if c := d.lex.currencyOf[m.name]; c != "" && strings.Contains(codes, c) {
			return c
		}
	}
	for _, name := range []string{d.subject, d.theatre, d.lead} {
		if c := d.lex.currencyOf[name]; c != "" && strings.Contains(codes, c) {
			return c
		}
	}
	return codes[:3]
}
