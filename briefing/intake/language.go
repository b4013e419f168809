package intake

import (
	"fmt"
	"iter"
	"strings"
	"unicode"

	"briefdesk/briefing"
)

// readable is the one language that figures are read in.
const readable = "en"

// sampled is how much of a text is looked at, in bytes of its paragraphs.
const sampled = 32 << 10

// languageOf is the language told, unless the words of the text clearly show
// another: pages are often marked English by the program that made them. What
// is not English comes with a warning.
func languageOf(text string, blocks []block, toldTag string) (code string, warnings []string) {
	shown := vote(sample(text, blocks))
	code = languageTag(toldTag)
	if shown != "" && shown != code {
		if code != "" {
			warnings = append(warnings, fmt.Sprintf("says that it is in %s, but its words are %s", languageName(code), languageName(shown)))
		}
		code = shown
	}
	if code != "" && code != readable {
		warnings = append(warnings, fmt.Sprintf("is in %s: only English is read", languageName(code)))
	}
	return code, warnings
}

// languageTag is the ISO 639-1 code of "en-GB", "fr_FR", "English"; "" when it
// is none.
func languageTag(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	for code, name := range tongueNames {
		if s == strings.ToLower(name) {
			return code
		}
	}
	s, _, _ = strings.Cut(s, ",")
	s, _, _ = strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
	if len(s) != 2 || !hasLetter(s) {
		return ""
	}
	return s
}

func languageName(code string) string {
	if name, ok := tongueNames[code]; ok {
		return name
	}
	return "the language " + code
}

// sample is some of the text that is read.
func sample(text string, blocks []block) string {
	var b strings.Builder
	for _, p := range blocks {
		if p.kind == briefing.Furniture || p.kind == briefing.FrontMatter {
			continue
		}
		if b.Len() > sampled {
			break
		}
		b.WriteString(text[p.Start:min(p.End, p.Start+sampled)])
		b.WriteByte('\n')
	}
	return b.String()
}

// A vote counts from so many words or letters on, so many of them common
// words, and these one word in ten.
const (
	fewestWords = 12
	fewestHits  = 4
)

// vote is the language that a text shows, "" when it shows none clearly.
func vote(s string) string {
	letters, others := 0, make([]int, len(scripts))
	for _, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i := 0; r >= 0x370 && i < len(scripts); i++ {
			if unicode.Is(scripts[i].table, r) {
				others[i]++
				break
			}
		}
	}
	for i, n := range others {
		if n*3 > letters && letters > fewestWords {
			return variant(scripts[i].code, s)
		}
	}
	return voteWords(s)
}

func variant(code, s string) string {
	for _, v := range variants {
		if v.of == code && strings.ContainsAny(strings.ToLower(s), v.letters) {
			return v.code
		}
	}
	return code
}

func voteWords(s string) string {
	hits, words := make([]int, len(tongues)), 0
	for w := range splitWords(strings.ToLower(s)) {
		words++
		for _, t := range tongueOf[w] {
			hits[t]++
		}
	}
	best, second := 0, 0 // second is a number of hits
	for i, n := range hits {
		switch {
		case i > 0 && n > hits[best]:
			best, second = i, hits[best]
		case i > 0:
			second = max(second, n)
		}
	}
	if words < fewestWords || hits[best] < fewestHits || hits[best]*10 < words || hits[best]*3 < second*4 {
		return ""
	}
	return tongues[best].code
}

func splitWords(s string) iter.Seq[string] {
	return strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) })
}
