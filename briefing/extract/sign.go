package extract

import "strings"

// minusAt steps over the sign of a negative number: "-1.3", "minus five".
func (d *document) minusAt(s *sentence, n *number) (minus bool) {
	k := n.j
	if k+1 >= len(s.toks) {
		return false
	}
	switch d.str(&s.toks[k]) {
	case "-", "−", "–":
		open := k == 0 || !s.toks[k].glued || s.toks[k-1].kind == signToken && d.str(&s.toks[k-1]) != ")"
		minus = open && !d.closesDash(s, k) && s.toks[k+1].glued && (s.toks[k+1].kind == numberToken || s.toks[k+1].row[symbolLayer] != 0)
	default:
		r := d.num(&s.toks[k])
		minus = r != nil && r.class == "minus" && !s.toks[k+1].glued && d.words(s, k-1, 1) != "or" // plus or minus 3
	}
	if minus {
		n.j++
	}
	return minus
}

// closesDash: the dash at k opens a remark that another one closes: the force
// –300 officers– left.
func (d *document) closesDash(s *sentence, k int) bool {
	dash := d.str(&s.toks[k])
	for i := k + 2; i < len(s.toks) && dash != "−"; i++ {
		if d.str(&s.toks[i]) == dash && s.toks[i].glued && (i+1 == len(s.toks) || !s.toks[i+1].glued) {
			return true
		}
	}
	return false
}

// moneySign steps over a money sign or code in front of a number.
func (d *document) moneySign(s *sentence, n *number) (minus, ok bool) {
	t := &s.toks[n.j]
	k := n.j + int(t.n[symbolLayer])
	if t.gram&det != 0 && k < len(s.toks) && !s.toks[n.j+1].glued { // a $40 million grant is not in A$
		return false, false
	}
	if k+1 < len(s.toks) && d.str(&s.toks[k]) == "-" && s.toks[k].glued && s.toks[k+1].kind == numberToken { // $-99
		minus, k = true, k+1
	}
	if k >= len(s.toks) || s.toks[k].kind != numberToken && !d.isCardinalWord(s, k) || t.n[symbolLayer] == 1 && !d.symbolFits(s, n.j, k) {
		return false, false
	}
	n.currency, n.j = d.lex.units[t.row[symbolLayer]-1].unit, k
	return minus, true
}

// symbolFits keeps R from being rand in running text and $ from standing alone.
func (d *document) symbolFits(s *sentence, i, k int) bool {
	if len(d.str(&s.toks[i])) == 1 && s.toks[i].kind == wordToken {
		return s.toks[k].glued && (d.lex.units[s.toks[i].row[symbolLayer]-1].kind != "letter" || d.isSum(s, k))
	}
	return true
}

// isSum: N5bn and N500,000 are money, the N95 mask and the N2 road are names.
func (d *document) isSum(s *sentence, k int) bool {
	r := d.numAt(s, k+1)
	return r != nil && r.class == "scale" || strings.Contains(d.str(&s.toks[k]), ",")
}
