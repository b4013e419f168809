package extract

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
	"unicode/utf8"

	"briefdesk/briefing"
)

type wordID int32

// layer is a kind of lexicon match. A token carries the longest match of
// every layer that starts at it; layers do not hide each other.
type layer uint8

const (
	numLayer layer = iota
	hedgeBefore
	hedgeAfter
	unitLayer
	symbolLayer
	calLayer
	nounLayer
	verbLayer
	actorLayer
	topicLayer
	statusLayer
	phraseLayer
	noiseBefore
	noiseAfter
	noiseWhole
	eventLayer
	trendVerb
	trendNoun
	trendAfter
	trendThan
	shortLayer   // km, MW: case matters, at the digits
	ordinalLayer // third is a fraction as well
	layers
)

// marks holds, for each layer, the row (plus one; zero is none) and the
// length in tokens of the match, and the grammar classes of the single word.
type marks struct {
	row   [layers]uint16
	n     [layers]uint8
	gram  gramClass
	class wordClass
}

// sense is what a form of words stands for.
type sense struct {
	layer layer
	row   uint16
	exact []string // the form's words where case matters, else nil
}

type node struct {
	next   map[wordID]int32
	senses []sense
}

// lexicon is the tables in a shape that matches in one pass.
type lexicon struct {
	ids   map[string]wordID
	gram  []gramClass // by wordID
	class []wordClass // by wordID
	text  []string    // by wordID, in lower case
	nodes []node

	numbers    []numberRow
	hedges     []hedgeRow
	units      []unitRow
	cal        []calRow
	nouns      []nounRow
	verbs      []verbRow
	actors     []actorRow
	cues       []cueRow
	phrases    []gramClass
	topics     []topicRow
	events     []string // class
	trends     []trendRow
	forces     map[string]bool   // missions whose name calls them a force
	currencyOf map[string]string // of a country, ISO 4217
	ownerOf    map[string]string // the one country of a currency; none for those that several share
	kinds      map[string]string
	currency   map[string]bool   // codes and letters written at a number: Sh, R, USD
	within     map[string]string // the nearest place or whole that a name lies in
	aliases    map[string]string // every form of a name -> the name
	likeness   map[string]briefing.WordClass
	rates      map[string]briefing.Decimal // currency code -> for one US dollar
}

func newLexicon() *lexicon {
	return &lexicon{ids: map[string]wordID{}, currency: map[string]bool{}, forces: map[string]bool{}, currencyOf: map[string]string{}, ownerOf: map[string]string{}, kinds: map[string]string{}, within: map[string]string{}, aliases: map[string]string{}, likeness: map[string]briefing.WordClass{}, rates: map[string]briefing.Decimal{}, gram: make([]gramClass, 1), class: make([]wordClass, 1), text: make([]string, 1), nodes: make([]node, 1)}
}

// word is the id of a word that some form contains, whatever its case; 0 for
// all others. It allocates nothing.
func (l *lexicon) word(s string) wordID {
	var buf [48]byte
	if len(s) > len(buf) {
		return 0
	}
	lower := buf[:0]
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			if strings.HasPrefix(s[i:], "’") {
				lower, i = append(lower, '\''), i+2
				continue
			}
			return l.ids[foldWord(s)]
		case 'A' <= c && c <= 'Z':
			lower = append(lower, c|0x20)
		default:
			lower = append(lower, c)
		}
	}
	return l.ids[string(lower)]
}

func foldWord(s string) string { return strings.ToLower(strings.ReplaceAll(s, "’", "'")) }

func (l *lexicon) intern(s string) wordID {
	s = foldWord(s)
	id, ok := l.ids[s]
	if !ok {
		id = wordID(len(l.gram))
		l.ids[s] = id
		l.gram, l.class, l.text = append(l.gram, 0), append(l.class, 0), append(l.text, s)
	}
	return id
}

// add teaches the trie one form. Where case matters the text must match the
// form letter for letter.
func (l *lexicon) add(form string, ly layer, row int, caseMatters bool) {
	words := l.splitForm(form)
	s := sense{layer: ly, row: uint16(row + 1)}
	if caseMatters {
		s.exact = words
	}
	at := int32(0)
	for _, w := range words {
		id := l.intern(w)
		if l.nodes[at].next == nil {
			l.nodes[at].next = map[wordID]int32{}
		}
		next, ok := l.nodes[at].next[id]
		if !ok {
			next = int32(len(l.nodes))
			l.nodes = append(l.nodes, node{})
			l.nodes[at].next[id] = next
		}
		at = next
	}
	l.nodes[at].senses = append(l.nodes[at].senses, s)
}

// splitForm cuts a form into the tokens that the tokenizer makes of it.
func (l *lexicon) splitForm(form string) []string {
	e := Engine{lex: l}
	words := make([]string, 0, 4)
	for _, t := range e.tokenize(nil, form, extentOf(form)) {
		words = append(words, form[t.start:t.end])
	}
	return words
}

// table reads a tab-separated file: comment lines with #, a header line, rows.
func table(fsys fs.FS, name string, row func(col map[string]string) error) error {
	f, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	defer f.Close()
	var head []string
	lines := bufio.NewScanner(f)
	for no := 1; lines.Scan(); no++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, "\t")
		if head == nil {
			head = cells
			continue
		}
		col := make(map[string]string, len(head))
		for i, h := range head {
			if i < len(cells) {
				col[h] = strings.TrimSpace(cells[i])
			}
		}
		if err := row(col); err != nil {
			return fmt.Errorf("lexicon: %s line %d: %w", name, no, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("lexicon: %s: %w", name, err)
	}
	return nil
}

func forms(cell string) []string {
	var out []string
	for _, f := range strings.Split(cell, "|") {
		if f = strings.TrimSpace(f); f != "" {
			out = append(out, f)
		}
	}
	return out
}

// mark gives every token its longest match in every layer.
func (l *lexicon) mark(toks []token, text string) {
	for i := range toks {
		toks[i].gram, toks[i].class = l.gram[toks[i].word], l.class[toks[i].word]
		at := int32(0)
		for k := i; k < len(toks) && toks[k].word != 0; k++ {
			next, ok := l.nodes[at].next[toks[k].word]
			if !ok {
				break
			}
			at = next
			for _, s := range l.nodes[at].senses {
				if s.exact != nil && !sameCase(toks[i:k+1], s.exact, text) {
					continue
				}
				if n := uint8(k - i + 1); n > toks[i].n[s.layer] {
					toks[i].row[s.layer], toks[i].n[s.layer] = s.row, n
				}
			}
		}
	}
	for i := range toks {
		toks[i].opens = opensFigure(toks, i)
	}
}

// opensFigure spares the grammars the words that none of them begins with.
func opensFigure(toks []token, i int) bool {
	t := &toks[i]
	if t.kind == numberToken || t.kind == nameToken ||
		t.row[numLayer]|t.row[ordinalLayer]|t.row[calLayer]|t.row[symbolLayer]|t.row[noiseWhole] != 0 {
		return true
	}
	if i+1 == len(toks) {
		return false
	}
	next := &toks[i+1]
	if t.kind == signToken {
		return next.kind == numberToken || next.row[symbolLayer] != 0
	}
	return t.gram&det != 0 && (next.kind == numberToken || next.kind == signToken ||
		next.row[numLayer]|next.row[ordinalLayer]|next.row[calLayer]|next.row[unitLayer] != 0 || next.row[phraseLayer] != 0 || next.gram == 0 && next.kind == wordToken && next.row[nounLayer] == 0)
}

// sameCase: letter for letter, or all capitals as in a headline.
func sameCase(toks []token, words []string, text string) bool {
	for i, w := range words {
		got := text[toks[i].start:toks[i].end]
		if got == w || len(w) > 3 && got == strings.ToUpper(w) {
			continue
		}
		if strings.Contains(got, "’") && strings.ReplaceAll(got, "’", "'") == strings.ReplaceAll(w, "’", "'") {
			continue
		}
		return false
	}
	return true
}
