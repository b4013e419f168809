package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing"
)

type tokenKind uint8

const (
	wordToken   tokenKind = iota // letters, with inner apostrophes: Sing’oei
	numberToken                  // digits, with grouping and decimals: 13,300.5
	nameToken                    // letters and digits: M23, COVID-19, G9
	signToken                    // one rune of anything else
)

// token is a word, number or sign of the text, with the longest lexicon match
// of each layer that starts at it.
type token struct {
	start, end int32
	kind       tokenKind
	glued      bool // no white space before it
	upper      bool // begins with a capital
	parts      parting
	opens      bool // a number, a date or a name that holds one may begin here
	word       wordID
	marks
}

// parting is whether a token parts clauses, once it was asked for.
type parting uint8

const (
	unasked parting = iota
	joins
	breaks
)

// tokenize appends the tokens of text[ext] to toks.
func (e *Engine) tokenize(toks []token, text string, ext briefing.Extent) []token {
	first := len(toks)
	for at := ext.Start; at < ext.End; {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == '\uFEFF' || unicode.IsSpace(r) || r == '\u200B' {
			at += size
			continue
		}
		t := token{start: int32(at), glued: len(toks) > first && int(toks[len(toks)-1].end) == at}
		switch {
		case isDigit(r):
			t.kind, at = numberToken, scanNumber(text, at, ext.End)
		case isLetter(r):
			t.upper = unicode.IsUpper(r)
			t.kind, at = e.lex.scanWord(text, at, ext.End)
		case t.glued && contraction(text[at:ext.End], size) > 0:
			t.kind, at = wordToken, at+size+contraction(text[at:ext.End], size)
		default:
			t.kind, at = signToken, at+size
		}
		t.end = int32(at)
		t.word = e.lex.word(plainHyphen(text[t.start:t.end]))
		toks = append(toks, t)
	}
	return toks
}

// contraction is the number of letters behind an apostrophe that close a word
// of their own: Kenya’s, they’ll, we’ve; 0 for anything else.
func contraction(rest string, size int) int {
	if rest[0] != '\'' && !strings.HasPrefix(rest, "’") {
		return 0
	}
	for _, c := range []string{"s", "ll", "re", "ve", "d", "m"} {
		if n := len(c); len(rest) >= size+n && strings.EqualFold(rest[size:size+n], c) {
			r, _ := utf8.DecodeRuneInString(rest[size+n:])
			if !isLetter(r) && !isDigit(r) {
				return n
			}
		}
	}
	return 0
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// scanNumber reads digits with comma groups of three and a decimal fraction.
// White space groups (940 000) are joined later, where the context is known.
func scanNumber(text string, at, end int) int {
	for at < end {
		c := text[at]
		switch {
		case isDigit(rune(c)):
			at++
		case (c == ',' || c == '.') && at+1 < end && isDigit(rune(text[at+1])):
			if c == ',' && !groupOfThree(text[at+1:end]) {
				return at
			}
			at++
		default:
			return at
		}
	}
	return at
}

// groupOfThree reports whether s starts with exactly three digits, or two as
// in the Indian 12,00,000.
func groupOfThree(s string) bool {
	n := 0
	for n < len(s) && isDigit(rune(s[n])) {
		n++
	}
	return n == 3 || n == 2 && len(s) > 2 && s[2] == ',' && groupOfThree(s[3:])
}

// scanWord reads a word. Letters parted by single full stops are one word
// (U.S., e.g.), an apostrophe between letters stays in (Sing’oei) unless a
// possessive s or a contraction follows, and digits glued to capitals make a
// name of it (M23, COVID-19).
func (l *lexicon) scanWord(text string, at, end int) (tokenKind, int) {
	start := at
	for at < end {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case isLetter(r):
			at += size
		case isDigit(r) && l.currency[text[start:at]]: // Sh1.9 billion
			return wordToken, at
		case isDigit(r):
			return nameToken, scanName(text, at, end)
		case (r == '\'' || r == '’') && innerApostrophe(text[at+size:end]):
			at += size
		case (r == '\'' || r == '’') && text[at-1]|0x20 == 'n' && at+size < end && text[at+size]|0x20 == 't': // couldn’t
			at += size + 1
		case r == '.' && isAbbreviation(text[start:at], text[at+1:end]):
			at++
		case r == '-' && nameHyphen(text[start:at], text[at+1:end]):
			return nameToken, scanName(text, at+1, end)
		default:
			return wordToken, at
		}
	}
	return wordToken, at
}

func scanName(text string, at, end int) int {
	for at < end {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isDigit(r) && !isLetter(r) {
			break
		}
		at += size
	}
	return at
}

// innerApostrophe: more letters follow than a possessive or contraction has.
func innerApostrophe(rest string) bool {
	n := 0
	for _, r := range rest {
		if !isLetter(r) {
			break
		}
		if n++; n > 2 {
			return true
		}
	}
	return false
}

// isAbbreviation: single letters parted by full stops, as in U.S. or U.N.
func isAbbreviation(before, after string) bool {
	n := len(before)
	if before[n-1] == '.' || n > 1 && before[n-2] != '.' {
		return false
	}
	nextIsLetter := len(after) > 0 && isLetter(rune(after[0]))
	oneLetter := nextIsLetter && (len(after) == 1 || !isLetter(rune(after[1])))
	if len(before) > 1 { // the last full stop of U.S.
		return !nextIsLetter || oneLetter && len(after) > 1 && after[1] == '.'
	}
	return oneLetter && len(after) > 1 && after[1] == '.'
}

// nameHyphen: a capital with a number behind the hyphen is a name (COVID-19,
// F-16), a small word is not (mid-2024).
func nameHyphen(before, after string) bool {
	if len(after) == 0 || !isDigit(rune(after[0])) || len(before) > 8 {
		return false
	}
	for _, r := range before[1:] {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return len(before) <= 2 && unicode.IsUpper(rune(before[0]))
}
