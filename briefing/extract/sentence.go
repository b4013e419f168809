package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"briefdesk/briefing"
)

// sentence is a run of tokens of one passage.
type sentence struct {
	toks    []token
	extent  briefing.Extent
	passage *briefing.Passage
	verbs   []verb // found once, in order
	actors  []mention
	dates   []dateMatch
	first   bool // first of its passage
}

// document is one source while it is read.
type document struct {
	engine *Engine
	lex    *lexicon
	src    *briefing.Source
	text   string
	anchor briefing.Span // the date told last: "the next day" counts from it
	memory
	headlines []headed
	*scratch
}

func (d *document) addPassage(p *briefing.Passage) {
	first := len(d.toks)
	d.toks = d.engine.tokenize(slices.Grow(d.toks, (p.End-p.Start)/5+4), d.text, p.Extent)
	toks := d.toks[first:]
	d.lex.mark(toks, d.text)
	start := 0
	for i := range toks {
		if !d.endsSentence(toks, i, p.Kind) {
			continue
		}
		d.addSentence(toks[start:i+1], p, start == 0)
		start = i + 1
	}
	if start < len(toks) {
		d.addSentence(toks[start:], p, start == 0)
	}
}

// longestSentence bounds the tokens that rules look at together, and with it
// the cost of text without full stops.
const longestSentence = 256

func (d *document) addSentence(toks []token, p *briefing.Passage, first bool) {
	for len(toks) > longestSentence {
		d.addSentence(toks[:longestSentence], p, first)
		toks, first = toks[longestSentence:], false
	}
	ext := briefing.Extent{Start: int(toks[0].start), End: int(toks[len(toks)-1].end)}
	d.sentences = append(d.sentences, sentence{toks: toks, extent: ext, passage: p, first: first})
}

// endsSentence: a full stop, question or exclamation mark, with the quotes
// and brackets that close behind it, before a capital, a digit or the end.
func (d *document) endsSentence(toks []token, i int, kind briefing.PassageKind) bool {
	if i+1 == len(toks) {
		return true
	}
	if kind == briefing.Table || kind == briefing.List {
		if strings.ContainsRune(d.text[toks[i].end:toks[i+1].start], '\n') {
			return true
		}
	}
	if toks[i].glued && isCloser(d.str(&toks[i])) && !toks[i+1].glued {
		k := i
		for k > 0 && isCloser(d.str(&toks[k])) && toks[k].glued {
			k--
		}
		return isStop(d.str(&toks[k])) && d.opensSentence(toks, i+1)
	}
	if !isStop(d.str(&toks[i])) || toks[i+1].glued {
		return false
	}
	if d.str(&toks[i]) == "." && i > 0 && d.isTitleAbbreviation(toks, i) {
		return false
	}
	return d.opensSentence(toks, i+1)
}

func (d *document) str(t *token) string {
	w := d.text[t.start:t.end]
	if t.kind == signToken {
		return plainHyphen(w)
	}
	return w
}

// plainHyphen reads the typographic hyphens, breaking and not, as the one of
// the keyboard.
func plainHyphen(w string) string {
	if w == "\u2010" || w == "\u2011" {
		return "-"
	}
	return w
}

func isStop(s string) bool { return s == "." || s == "!" || s == "?" || s == "…" }

func isCloser(s string) bool {
	switch s {
	case "”", "’", "\"", "'", ")", "]", "»", "*", "_":
		return true
	}
	return false
}

func (d *document) opensSentence(toks []token, i int) bool {
	for i < len(toks) {
		switch s := d.str(&toks[i]); s {
		case "“", "‘", "\"", "'", "(", "[", "«", "—", "–", "-", "$", "£", "€", "*", "_":
			i++
			continue
		}
		break
	}
	return i == len(toks) || toks[i].upper || toks[i].kind != wordToken && toks[i].kind != signToken ||
		toks[i].kind == wordToken && !isASCIIWord(d.str(&toks[i]))
}

func isASCIIWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r < utf8.RuneSelf
}

// isTitleAbbreviation: Dr., Gen., or a single initial, glued to its full stop.
func (d *document) isTitleAbbreviation(toks []token, i int) bool {
	prev := &toks[i-1]
	if !toks[i].glued || prev.kind != wordToken {
		return false
	}
	s := d.str(prev)
	if utf8.RuneCountInString(s) == 1 && prev.upper {
		// "Kimberly J. Penland" against "plan J. The": an initial stands behind a capital.
		return i >= 2 && toks[i-2].upper
	}
	if prev.class&numbering != 0 {
		return toks[i+1].kind == numberToken
	}
	return prev.class&abbreviation != 0
}
