package library

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefdesk/briefing"
)

// term is one thing searched for: a word, or several that stand together.
type term struct {
	typed  string   // as typed, without the quotes
	words  []string // folded
	begins bool     // the last word only begins the one that is found
}

// What is taken in at most: more terms than a passage would hold, and more
// marks than a snippet shows. Without the second a word that fills a long
// passage would cost as much as reading it.
const (
	mostTerms = 64
	mostMarks = 1000
)

// plainQuotes makes typographic quotes plain, and takes out the NUL at which
// SQLite would end the expression.
var plainQuotes = strings.NewReplacer("\x00", " ", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

// parseTerms reads what a user typed. It takes anything.
func parseTerms(typed string) (terms []term) {
	add := func(typed string, begins bool) {
		t := term{typed: typed, begins: begins}
		eachWord(typed, func(word string, _ briefing.Extent) bool {
			t.words = append(t.words, word)
			return true
		})
		if len(t.words) > 0 && len(terms) < mostTerms {
			terms = append(terms, t)
		}
	}
	parts := strings.Split(plainQuotes.Replace(typed), `"`)
	for i, part := range parts {
		if i%2 == 1 { // between quotes, or behind one that is not closed yet
			add(part, i+1 < len(parts) && strings.HasPrefix(parts[i+1], "*"))
			continue
		}
		for _, word := range strings.Fields(part) {
			add(word, strings.HasSuffix(word, "*"))
		}
	}
	return terms
}

// expression writes terms in the language of FTS5. Each is quoted there, so
// that nothing in it is an operator.
func expression(terms []term) string {
	var b strings.Builder
	for _, t := range terms {
		b.WriteString(`"` + t.typed + `"`)
		if t.begins {
			b.WriteString("*")
		}
		b.WriteString(" ")
	}
	return b.String()
}

// mark finds the terms in a text, in order and not overlapping. SQLite's own
// highlight() would take the square of a long passage's matches to do it.
func mark(text string, terms []term) (marks []briefing.Extent) {
	longest := 1
	for _, t := range terms {
		longest = max(longest, len(t.words))
	}
	words, places := make([]string, 0, 2*longest), make([]briefing.Extent, 0, 2*longest)
	eachWord(text, func(word string, at briefing.Extent) bool {
		if len(words) == cap(words) { // keep only what a term could still reach back to
			words = append(words[:0], words[longest:]...)
			places = append(places[:0], places[longest:]...)
		}
		words, places = append(words, word), append(places, at)
		for _, t := range terms {
			if t.ends(words) {
				marks = join(marks, briefing.Extent{Start: places[len(places)-len(t.words)].Start, End: at.End})
			}
		}
		return len(marks) < mostMarks
	})
	return marks
}

// ends reports whether a run of words ends with the term.
func (t term) ends(words []string) bool {
	before := len(words) - len(t.words)
	if before < 0 {
		return false
	}
	for i, want := range t.words {
		got := words[before+i]
		if t.begins && i == len(t.words)-1 {
			return strings.HasPrefix(got, want)
		}
		if got != want {
			return false
		}
	}
	return true
}

// join adds a mark behind others, as one with those that it overlaps.
func join(marks []briefing.Extent, m briefing.Extent) []briefing.Extent {
	for len(marks) > 0 && marks[len(marks)-1].Overlaps(m) {
		m.Start = min(m.Start, marks[len(marks)-1].Start)
		marks = marks[:len(marks)-1]
	}
	return append(marks, m)
}

// eachWord goes through the words of a text as the index has them: runs of
// letters and digits, in lower case and without accents, until found says no.
func eachWord(text string, found func(folded string, at briefing.Extent) bool) {
	start := -1
	for i, r := range text {
		switch inside := start >= 0; {
		case !inside && letter(r):
			start = i
		case inside && !letter(r) && !unicode.Is(unicode.Mn, r):
			if !found(fold(text[start:i]), briefing.Extent{Start: start, End: i}) {
				return
			}
			start = -1
		}
	}
	if start >= 0 {
		found(fold(text[start:]), briefing.Extent{Start: start, End: len(text)})
	}
}

func letter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.Co)
}

// fold takes case and accents off a word.
func fold(word string) string {
	plain := true
	for i := 0; i < len(word) && plain; i++ {
		plain = word[i] < utf8.RuneSelf
	}
	if plain {
		return strings.ToLower(word)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
}
