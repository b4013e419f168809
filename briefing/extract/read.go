package extract

import (
	"cmp"
	"slices"
	"strings"

	"briefdesk/briefing"
)

// read appends the figures of one sentence and remembers what it told.
func (d *document) read(s *sentence) {
	if d.beforeIn != s.passage {
		d.before = ""
	}
	d.at = s.passage
	switch {
	case s.passage.Kind == briefing.Table:
		d.readRow(s)
	case d.mayHoldFigure(s):
		first := len(d.figures)
		for _, n := range d.scan(s) {
			d.addNumber(s, n)
		}
		d.respectively(s, d.figures[first:])
		counted := d.figures[first:]
		for i := range s.dates {
			d.addDate(s, &s.dates[i], counted)
		}
		slices.SortFunc(d.figures[first:], func(a, b briefing.Figure) int { return cmp.Compare(a.Number.Start, b.Number.Start) })
	}
	d.remember(s)
	s.verbs, s.actors = nil, nil
}

// mayHoldFigure leaves a sentence without digit, number word or date word at once.
func (d *document) mayHoldFigure(s *sentence) bool {
	for k := range s.toks {
		t := &s.toks[k]
		if t.kind == numberToken || t.kind == nameToken || t.row[numLayer] != 0 || t.row[ordinalLayer] != 0 || t.row[calLayer] != 0 || t.row[unitLayer] != 0 {
			return true
		}
	}
	return false
}

// scan walks the sentence once and parts dates from numbers.
func (d *document) scan(s *sentence) []number {
	var numbers []number
	for k := 0; k < len(s.toks); {
		if glued := k+1 < len(s.toks) && s.toks[k+1].glued; !s.toks[k].opens && !glued {
			k++
			continue
		}
		if n := s.toks[k].n[noiseWhole]; n > 0 {
			k += int(n)
			continue
		}
		if end := d.machineWord(s, k); end > k {
			k = end
			continue
		}
		if dt, ok := d.dateAt(s, k); ok && !d.insideName(s, k) {
			s.dates = append(s.dates, dt)
			if !dt.span.IsZero() && !dt.anchored && dt.rule != "rolling" && dt.rule != "within" && dt.rule != "ago" {
				d.anchor = dt.span
			}
			k = dt.j
			continue
		}
		n, ok := d.quantityAt(s, k)
		if !ok {
			k++
			continue
		}
		if plausible(n) && !d.isNoise(s, n) {
			d.moneyGoesOn(s, &n, numbers)
			d.sharesUnit(s, &n, numbers)
			numbers = append(numbers, n)
		}
		k = n.j
	}
	return numbers
}

// moneyGoesOn: "six billion dollars, namely 4.2 billion for …": a large bare
// number behind an amount of money, with no verb between, is money too.
func (d *document) moneyGoesOn(s *sentence, n *number, before []number) {
	if !n.scaled || n.currency != "" || n.unit != nil || n.kind != plainNumber || len(before) == 0 {
		return
	}
	last := before[len(before)-1]
	if last.currency == "" || n.j < len(s.toks) && s.toks[n.j].kind == wordToken && s.toks[n.j].gram&(prep|conj|adverb|det) == 0 {
		return
	}
	alike := d.words(s, n.j, 1) == d.words(s, last.j, 1) // 4.2 billion for work inside and 1.8 billion for those outside
	for _, v := range d.verbsOf(s) {
		if !alike && v.i >= last.j && v.i < n.i {
			return
		}
	}
	n.currency = last.currency
}

// sharesUnit: rose from 50 to 100 pounds, from 3 to 5 percent: the first is
// measured in what the second is.
func (d *document) sharesUnit(s *sentence, n *number, before []number) {
	if len(before) == 0 {
		return
	}
	first := &before[len(before)-1]
	if d.words(s, first.i-1, 1) != "from" || first.j != n.i-1 || d.words(s, first.j, 1) != "to" ||
		first.kind != plainNumber || first.unit != nil || first.currency != "" || first.scaled != n.scaled {
		return
	}
	first.unit, first.currency = n.unit, n.currency
	if n.kind == shareNumber {
		first.kind = shareNumber
	}
}

// outOf: one in five, two out of three: a share.
func (d *document) outOf(s *sentence, a number) (number, bool) {
	at := a.j
	switch {
	case d.words(s, at, 1) == "in":
		at++
	case d.are(s, at, "-", "in", "-") && s.toks[at].glued: // one-in-five
		at += 3
	case d.are(s, at, "out", "of"):
		at += 2
	default:
		return a, false
	}
	at = d.skipWords(s, at, "every", "each")
	if at >= len(s.toks) || a.kind != plainNumber || a.unit != nil || a.currency != "" || a.scaled {
		return a, false
	}
	b, ok := d.numberAt(s, at)
	if !ok || b.kind != plainNumber || b.unit != nil || b.currency != "" || a.value.Sign() <= 0 || a.value.Cmp(b.value) >= 0 {
		return a, false
	}
	if b.value.Cmp(briefing.Int(20)) > 0 && (a.value != briefing.Int(1) || d.isBareYear(s, b)) {
		return a, false
	}
	return number{i: a.i, j: b.j, kind: shareNumber, value: inPercent(ratio(a.value, b.value)), rule: "out of"}, true
}

// machineWord gives the end of a file name, address or link that starts at k,
// or k: a run without white space that holds an underscore, an at sign or a
// double slash.
func (d *document) machineWord(s *sentence, k int) int {
	if k > 0 && s.toks[k].glued {
		return k
	}
	end, machine := k+1, false
	for end < len(s.toks) && s.toks[end].glued {
		if t := &s.toks[end]; t.kind == signToken {
			w := d.str(t)
			machine = machine || w == "_" || w == "@" || w == "/" && d.str(&s.toks[end-1]) == "/"
		}
		end++
	}
	if machine {
		return end
	}
	return k
}

// insideName: part of a file name or an address.
func (d *document) insideName(s *sentence, k int) bool {
	return k > 0 && s.toks[k].glued && (s.toks[k-1].kind == wordToken || d.str(&s.toks[k-1]) == "_" || d.str(&s.toks[k-1]) == "/" && s.toks[k].kind == numberToken)
}

func (d *document) quantityAt(s *sentence, k int) (number, bool) {
	if n, ok := d.multiplierAt(s, k); ok {
		return n, true
	}
	if n, ok := d.ordinalAt(s, k); ok {
		return n, true
	}
	if n, ok := d.anotherUnit(s, k); ok {
		return n, true
	}
	return d.numberOrRange(s, k)
}

// anotherUnit: "another year" is one more of it.
func (d *document) anotherUnit(s *sentence, k int) (number, bool) {
	if d.words(s, k, 1) != "another" || d.timeUnit(s, k+1) == "" {
		return number{}, false
	}
	u := &d.lex.units[s.toks[k+1].row[unitLayer]-1]
	return number{i: k, j: k + 2, value: briefing.Int(1), unit: u, rule: "another"}, true
}

func (d *document) extent(s *sentence, i, j int) briefing.Extent {
	return briefing.Extent{Start: int(s.toks[i].start), End: int(s.toks[j-1].end)}
}

// origin ties a figure to its place.
func (d *document) origin(s *sentence, whole, num briefing.Extent) briefing.Origin {
	return briefing.Origin{
		ID: figureID(d.src.ID, num.Start), Source: d.src.ID, SourceName: d.src.Name,
		Extent: whole, Text: whole.Of(d.text), Number: num, In: s.passage.Kind,
		Sentence: s.extent, Quote: oneLine(s.extent.Of(d.text)), SaidBy: d.said(s),
	}
}

// oneLine folds white space, as a quote on a page has none of the source's breaks.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}
