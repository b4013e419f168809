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
	negative bool
	scaled   bool   // a magnitude word was part of it
	currency string // a sign or code stood at it
	unit     *unitRow
	group    bool // counted by the dozen or the couple: about
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

// numberAt reads the number that starts at token i, with its currency and its
// unit of money or share; ranges are joined by rangeAt.
func (d *document) numberAt(s *sentence, i int) (number, bool) {
	n := number{i: i, j: i}
	if row := s.toks[i].row[symbolLayer]; row != 0 {
		k := i + int(s.toks[i].n[symbolLayer])
		u := &d.lex.units[row-1]
		if k >= len(s.toks) || s.toks[k].kind != numberToken && !d.isCardinalWord(s, k) || s.toks[i].n[symbolLayer] == 1 && !d.symbolFits(s, i, k) {
			return n, false
		}
		n.currency, n.j = u.unit, k
		if !d.magnitude(s, &n) {
			return n, false
		}
		d.unitAfter(s, &n)
		return n, true
	}
	if !d.cardinal(s, &n) {
		return n, false
	}
	d.unitAfter(s, &n)
	return n, true
}

// symbolFits keeps R from being rand in running text and $ from standing alone.
func (d *document) symbolFits(s *sentence, i, k int) bool {
	if len(d.str(&s.toks[i])) == 1 && s.toks[i].kind == wordToken {
		return s.toks[k].glued
	}
	return true
}

func (d *document) isCardinalWord(s *sentence, k int) bool {
	r := d.num(&s.toks[k])
	return r != nil && (r.class == "unit" || r.class == "tens")
}

// cardinal reads any numeral but an ordinal.
func (d *document) cardinal(s *sentence, n *number) bool {
	t := &s.toks[n.j]
	switch {
	case t.kind == numberToken:
		return d.magnitude(s, n)
	case t.kind == wordToken:
		return d.wordNumber(s, n)
	}
	return false
}

// magnitude reads digits or number words at n.j and the magnitude behind them.
func (d *document) magnitude(s *sentence, n *number) bool {
	t := &s.toks[n.j]
	if t.kind != numberToken {
		return d.wordNumber(s, n)
	}
	v, ok := d.digits(s, n)
	if !ok {
		return false
	}
	n.value, n.rule = v, "digits"
	d.halfBehind(s, n)
	d.scales(s, n)
	return true
}

// digits reads the number token at n.j, joined with white-space groups.
func (d *document) digits(s *sentence, n *number) (briefing.Decimal, bool) {
	text := d.str(&s.toks[n.j])
	n.j++
	if len(text) <= 3 && !strings.ContainsAny(text, ".,") && text[0] != '0' {
		for n.j < len(s.toks) && d.isSpaceGroup(s, n.j) {
			text += d.str(&s.toks[n.j])
			n.j++
		}
	}
	if frac, end := d.decimalComma(s, n.j); frac != "" && !strings.ContainsAny(text, ".,") {
		text, n.j = text+"."+frac, end
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
	v, err := briefing.ParseDecimal(strings.ReplaceAll(text, ",", ""))
	return v, err == nil
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

// decimalComma: "12,5 percent", "3,4 billion": one or two digits behind a comma
// and a unit or magnitude behind them.
func (d *document) decimalComma(s *sentence, k int) (frac string, end int) {
	if k+2 >= len(s.toks) || d.str(&s.toks[k]) != "," || !s.toks[k].glued || s.toks[k+1].kind != numberToken || !s.toks[k+1].glued {
		return "", k
	}
	frac = d.str(&s.toks[k+1])
	next := &s.toks[k+2]
	r := d.num(next)
	if len(frac) > 2 || strings.ContainsAny(frac, ".,") || next.row[unitLayer] == 0 && (r == nil || r.class != "scale") {
		return "", k
	}
	return frac, k + 2
}

// isSpaceGroup: exactly three digits one space behind digits: 940 000.
func (d *document) isSpaceGroup(s *sentence, k int) bool {
	t := &s.toks[k]
	if t.kind != numberToken || t.end-t.start != 3 || t.glued {
		return false
	}
	gap := d.text[s.toks[k-1].end:t.start]
	if gap != " " && gap != "\u00a0" && gap != "\u202f" && gap != "\u2009" {
		return false
	}
	return !strings.ContainsAny(d.str(t), ".,")
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

// words is the lower-cased text of k tokens from i; "" outside the sentence.
// One token costs no allocation unless it is a capitalised stranger.
func (d *document) words(s *sentence, i, k int) string {
	if i < 0 || i+k > len(s.toks) {
		return ""
	}
	if k == 1 {
		return d.lower(&s.toks[i])
	}
	var b strings.Builder
	for x := i; x < i+k; x++ {
		if x > i {
			b.WriteByte(' ')
		}
		b.WriteString(d.lower(&s.toks[x]))
	}
	return b.String()
}

func (d *document) lower(t *token) string {
	if t.word != 0 {
		return d.lex.text[t.word]
	}
	return strings.ToLower(d.str(t))
}

// are reports whether the tokens from i are these words.
func (d *document) are(s *sentence, i int, words ...string) bool {
	if i < 0 || i+len(words) > len(s.toks) {
		return false
	}
	for k, w := range words {
		if d.lower(&s.toks[i+k]) != w {
			return false
		}
	}
	return true
}

// scales multiplies by the magnitude words behind: 3.8 billion, 600k.
func (d *document) scales(s *sentence, n *number) {
	for n.j < len(s.toks) {
		k := n.j
		if d.str(&s.toks[k]) == "-" && k+1 < len(s.toks) && s.toks[k+1].glued { // 1.5-million
			k++
		}
		r := d.num(&s.toks[k])
		if r == nil || r.class != "scale" {
			return
		}
		if len(d.str(&s.toks[k])) == 1 && !s.toks[k].glued && n.currency == "" {
			return
		}
		if len(d.str(&s.toks[k])) == 1 && k+1 < len(s.toks) && s.toks[k+1].glued && s.toks[k+1].kind != signToken {
			return
		}
		n.value, n.j, n.scaled = n.value.Mul(r.value), k+1, true
		n.rule += "+magnitude"
	}
}

// unitAfter attaches the unit of money, share or measure that follows.
func (d *document) unitAfter(s *sentence, n *number) {
	k := n.j
	if k >= len(s.toks) {
		return
	}
	if d.str(&s.toks[k]) == "-" && k+1 < len(s.toks) && s.toks[k+1].glued && s.toks[k+1].row[unitLayer] != 0 {
		k++ // a 10-day visit
	}
	if row := s.toks[k].row[symbolLayer]; row != 0 && n.currency == "" {
		u := &d.lex.units[row-1]
		if len(d.str(&s.toks[k])) > 1 || s.toks[k].kind == signToken && s.toks[k].glued {
			n.currency, n.j = u.unit, k+int(s.toks[k].n[symbolLayer])
			return
		}
	}
	row := s.toks[k].row[unitLayer]
	if row == 0 {
		return
	}
	u := &d.lex.units[row-1]
	switch u.kind {
	case "money":
		if n.currency == "" {
			n.currency = d.nationalCurrency(s, u.unit)
		}
	case "cent":
		n.currency, n.value = u.unit, n.value.Shift(-2)
	case "share":
		if n.currency != "" {
			return
		}
		n.kind = shareNumber
	case "time", "measure":
		n.unit = u
	}
	n.j = k + int(s.toks[k].n[unitLayer])
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
