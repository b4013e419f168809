package extract

import (
	"strings"

	"briefdesk/briefing"
)

// isNoise tells numbers that are no figure: names, addresses, clock times,
// resolution numbers, scores, and "one" where it is a pronoun.
func (d *document) isNoise(s *sentence, n number) bool {
	return d.words(s, n.i-1, 1) == "per" || d.enumerates(s, n) || d.partOfName(s, n) || d.isScore(s, n) || d.isReference(s, n) || d.isClock(s, n) || d.isPronoun(s, n) || d.isBareYear(s, n) || d.isSerial(s, n)
}

// enumerates: "2." or "3)" at the head of a paragraph or list item.
func (d *document) enumerates(s *sentence, n number) bool {
	if n.i > 1 || n.j != n.i+1 || s.toks[n.i].kind != numberToken || !s.first || s.toks[n.i].end-s.toks[n.i].start > 2 {
		return false
	}
	w := d.words(s, n.j, 1)
	return w == ")" || w == "." && (n.j+1 == len(s.toks) || !s.toks[n.j+1].glued)
}

// partOfName: digits inside a file name, an address or a score (3-2, 24/7).
func (d *document) partOfName(s *sentence, n number) bool {
	toks := s.toks
	if d.isModel(s, n) {
		return true
	}
	if n.i > 0 && toks[n.i].glued {
		switch p := d.str(&toks[n.i-1]); p {
		case "_", "/", "#", "@", "\\", "=", "&", ".":
			return true
		case "-":
			// COVID-19 is one token; a lower word with a hyphen (sub-20) is rare, a digit is a range.
			if n.i > 1 && toks[n.i-1].glued && toks[n.i-2].kind != numberToken && n.currency == "" {
				return true
			}
		default:
			if toks[n.i-1].kind == wordToken && n.currency == "" {
				return true
			}
		}
	}
	if n.j < len(toks) && toks[n.j].glued {
		switch p := d.str(&toks[n.j]); p {
		case "/":
			u := d.unitAt(s, n.j+1)
			return u == nil || u.kind != "time" // $15 / hour
		case "_", "@", "\\", "&":
			return true
		case ":":
			return n.j+1 < len(toks) && toks[n.j+1].glued && toks[n.j+1].kind == numberToken
		default:
			if toks[n.j].kind == wordToken && toks[n.j-1].kind == numberToken && n.unit == nil && n.currency == "" {
				return toks[n.j].row[hedgeAfter] == 0 && !d.looksLikeUnit(s, n.j) // 5G, 31st, 7th
			}
		}
	}
	return false
}

// looksLikeUnit: the letters at the digits are a sign of measure that no table
// has: 5,100mAh.
func (d *document) looksLikeUnit(s *sentence, k int) bool {
	w := d.str(&s.toks[k])
	return len(w) > 1 && len(w) < 5 && !hasAnySuffix(w, "st", "nd", "rd", "th", "am", "pm") && strings.ToUpper(w) != w
}

// isModel: a Falcon 9 rocket, the Boeing 737 Max 9: a capital before the number,
// an article or another capital before that, and nothing counted behind.
func (d *document) isModel(s *sentence, n number) bool {
	if n.i < 2 || n.j != n.i+1 || n.kind != plainNumber || s.toks[n.i].kind != numberToken || s.toks[n.i].end-s.toks[n.i].start > 3 || s.toks[n.i].glued {
		return false
	}
	name, before := &s.toks[n.i-1], &s.toks[n.i-2]
	if name.kind != wordToken || !name.upper || name.gram != 0 || name.row[actorLayer] != 0 || name.row[calLayer] != 0 || name.row[nounLayer] != 0 || d.verbRow(s, n.i-1) != nil {
		return false
	}
	if before.gram&det == 0 && before.kind != numberToken && !(before.kind == wordToken && before.upper && before.gram == 0 && before.row[actorLayer] == 0) {
		return false
	}
	return !d.nounFollows(s, n.j)
}

// isScore: 3-1, where a range would rise.
func (d *document) isScore(s *sentence, n number) bool {
	if n.j != n.i+1 || n.isRange {
		return false
	}
	small := func(k int) (int, bool) { return d.digitsAt(s, k, 1, 2) }
	a, ok := small(n.i)
	if !ok {
		return false
	}
	dash := func(k int) bool {
		return k > 0 && k+1 < len(s.toks) && s.toks[k].glued && s.toks[k+1].glued && (d.str(&s.toks[k]) == "-" || d.str(&s.toks[k]) == "–")
	}
	if b, ok := small(n.j + 1); ok && dash(n.j) && b <= a {
		return true
	}
	b, ok := small(n.i - 2)
	return ok && dash(n.i-1) && a <= b
}

// isReference: Resolution 2699, Article 5, page 12, 3 min read.
func (d *document) isReference(s *sentence, n number) bool {
	if n.currency != "" || n.kind == shareNumber {
		return false
	}
	if n.j < len(s.toks) && s.toks[n.j].row[noiseAfter] != 0 && !n.scaled { // 14 shares, not 11.4 billion shares
		return true
	}
	if n.isTime() && s.toks[n.j-1].row[noiseAfter] != 0 {
		return true
	}
	for back := 3; back >= 1; back-- {
		k := n.i - back
		if k < 0 || s.toks[k].row[noiseBefore] == 0 || int(s.toks[k].n[noiseBefore]) != back {
			continue
		}
		return d.refersTo(s, n, k)
	}
	return false
}

// refersTo: the word before names a numbered thing. A noun behind the number
// ("line 400 soldiers") or a plural makes it a count after all.
func (d *document) refersTo(s *sentence, n number, k int) bool {
	if n.j < len(s.toks) && d.noun(s, n.j) != nil {
		return false
	}
	w := d.words(s, k, 1)
	if w == "number" && (k > 0 && d.nounEndingAt(s, k-1) != nil || s.toks[n.i].end-s.toks[n.i].start > 4) {
		return false // the police number 9,000
	}
	if w == "no" {
		return d.str(&s.toks[k]) != "no" || n.i-k > 1
	}
	return n.unit == nil && !n.scaled && s.toks[n.i].kind == numberToken || s.toks[k].upper
}

// isClock: 10:30, 5 p.m.
func (d *document) isClock(s *sentence, n number) bool {
	if n.i >= 2 && d.str(&s.toks[n.i-1]) == ":" && s.toks[n.i].glued && s.toks[n.i-1].glued && s.toks[n.i-2].kind == numberToken {
		return true
	}
	return d.words(s, n.i-1, 1) == "at" && n.unit == nil && n.currency == "" && n.j < len(s.toks) && d.words(s, n.j, 1) == "hours"
}

// isPronoun: "one" that stands for a noun, not for a number.
func (d *document) isPronoun(s *sentence, n number) bool {
	if n.j != n.i+1 || d.words(s, n.i, 1) != "one" {
		return false
	}
	if n.j >= len(s.toks) || s.toks[n.j].kind == signToken {
		return true
	}
	if r := d.verbRow(s, n.j+1); d.is(s, n.j, wasWere) && r != nil && (r.role == "kill" || r.role == "hurt") {
		return false // one was wounded
	}
	switch d.words(s, n.i-1, 1) {
	case "no", "every", "any", "each", "this", "that", "the", "which", "some", "another", "number", "day":
		return true
	}
	next := &s.toks[n.j]
	if next.gram&(det|prep|conj|pron|aux|modal|rel|subord|adverb) != 0 {
		return true
	}
	if n.i > 0 && !s.toks[n.i-1].glued && s.toks[n.i-1].kind == wordToken && s.toks[n.i-1].gram == 0 && d.verbRow(s, n.i-1) == nil {
		return d.noun(s, n.i-1) == nil && s.toks[n.i-1].row[actorLayer] == 0 && next.row[nounLayer] == 0
	}
	return false
}

// isBareYear: a year that no date grammar took is still a year.
func (d *document) isBareYear(s *sentence, n number) bool {
	if n.j != n.i+1 || n.currency != "" || n.unit != nil || n.kind != plainNumber {
		return false
	}
	text := d.str(&s.toks[n.i])
	return isYear(text) && !d.nounFollows(s, n.j)
}

// nounFollows: what a number counts stands behind it, at once or behind its
// modifiers.
func (d *document) nounFollows(s *sentence, k int) bool {
	return d.noun(s, k) != nil || d.nounSoon(s, k)
}

// nounSoon: a counted noun follows within its modifiers: 1500 armed men.
func (d *document) nounSoon(s *sentence, k int) bool {
	for end := min(k+3, len(s.toks)); k < end; k++ {
		if s.toks[k].kind != wordToken || s.toks[k].gram&(prep|conj|aux|modal|pron|rel) != 0 {
			return false
		}
		if n := d.noun(s, k); n != nil && n.unit == "person" {
			return true
		}
	}
	return false
}

func isYear(text string) bool {
	return len(text) == 4 && (text[:2] == "19" || text[:2] == "20") && !strings.ContainsAny(text, ".,")
}

// isSerial: telephone numbers and other long runs without grouping.
func (d *document) isSerial(s *sentence, n number) bool {
	t := &s.toks[n.i]
	if t.kind != numberToken {
		return false
	}
	text := d.str(t)
	if len(text) >= 8 && !strings.ContainsAny(text, ",.") && n.currency == "" || len(text) > 1 && text[0] == '0' && text[1] != '.' {
		return true
	}
	if d.dialled(s, n.i) {
		return true
	}
	// 555-0199, +1 202 555: number sign number sign number
	dashed := func(k int) bool {
		return k >= 0 && k < len(s.toks) && (d.str(&s.toks[k]) == "-" || d.str(&s.toks[k]) == "+") && s.toks[k].glued
	}
	return n.i >= 2 && dashed(n.i-1) && s.toks[n.i-2].kind == numberToken && dashed(n.j)
}

// dialled: a plus sign opens the run of digits that the number stands in.
func (d *document) dialled(s *sentence, k int) bool {
	for k > 0 && (s.toks[k-1].kind == numberToken || d.str(&s.toks[k-1]) == "-" || d.str(&s.toks[k-1]) == ")" || d.str(&s.toks[k-1]) == "(") {
		k--
	}
	if k == 0 || d.str(&s.toks[k-1]) != "+" || !s.toks[k].glued {
		return false
	}
	next := min(k+1, len(s.toks)-1) // +3.1 percent is a sign
	return s.toks[k].end-s.toks[k].start > 5 || s.toks[next].kind == numberToken || s.toks[next].glued && d.words(s, next, 1) == "-"
}

// plausible drops values that no document means: overflow guards the rest.
func plausible(n number) bool {
	limit := briefing.NewDecimal(1, 18)
	return n.value.Abs().Less(limit) && n.low.Abs().Less(limit) && n.high.Abs().Less(limit)
}
