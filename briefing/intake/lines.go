package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is one line of a text that is not blank, without its white space.
type line struct {
	start, end int // in the text
	width      int // in characters
	indent     int // characters of white space before it
	blank      int // blank lines before it
}

func (l line) of(text string) string { return text[l.start:l.end] }

// isSpace reports white space, and the byte order mark, which is none but
// belongs to no passage either.
func isSpace(r rune) bool { return r == '\ufeff' || unicode.IsSpace(r) }

// splitLines cuts a text from an offset on into its lines; blank ones are
// only counted. More than MaxLines are ErrTooMany.
func splitLines(text string, from int) ([]line, error) {
	var lines []line
	blank := 0
	for at := from; at < len(text); {
		end, next := lineEnd(text, at)
		left := strings.TrimLeftFunc(text[at:end], isSpace)
		start := end - len(left)
		trimmed := strings.TrimRightFunc(left, isSpace)
		switch {
		case trimmed == "":
			blank++
		case len(lines) == MaxLines:
			return nil, ErrTooMany
		default:
			lines = append(lines, line{
				start: start, end: start + len(trimmed),
				width:  utf8.RuneCountInString(trimmed),
				indent: utf8.RuneCountInString(text[at:start]),
				blank:  blank,
			})
			blank = 0
		}
		at = next
	}
	return lines, nil
}

// lineEnd finds where the line at an offset ends, and where the next starts.
func lineEnd(text string, at int) (end, next int) {
	i := strings.IndexAny(text[at:], "\n\r")
	if i < 0 {
		return len(text), len(text)
	}
	end = at + i
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

// Text is wrapped by hand at a column between these.
const (
	narrowest = 40
	widest    = 110
)

// wrapColumn is the column at which a text was wrapped by hand or by a mail
// program, 0 when each line is a paragraph of its own. Wrapped text shows it
// in one way: the first word of a line would not have fitted on the line
// before.
func wrapColumn(text string, lines []line) int {
	column := usualWidth(text, lines)
	if column < narrowest || column >= widest {
		return 0
	}
	pairs, full := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].blank > 0 || isMarked(lines[i].of(text)) {
			continue
		}
		pairs++
		if fills(text, lines[i-1], lines[i], column) {
			full++
		}
	}
	if full*100 < pairs*60 || full == 0 {
		return 0
	}
	return column
}

// usualWidth is the width that 95 in 100 lines keep within, counted up to
// widest.
func usualWidth(text string, lines []line) int {
	var widths [widest + 1]int
	n := 0
	for _, l := range lines {
		if !strings.ContainsRune(l.of(text), ' ') {
			continue // an address is as long as it is
		}
		widths[min(l.width, widest)]++
		n++
	}
	seen := 0
	for column, w := range widths {
		seen += w
		if seen > 0 && seen*100 >= n*95 {
			return column
		}
	}
	return 0
}

// fills reports that the first word of b would not have fitted behind a.
func fills(text string, a, b line, column int) bool {
	word, _, _ := strings.Cut(b.of(text), " ")
	return a.width+1+utf8.RuneCountInString(word) > column-2
}

// joins reports that line b goes on with the paragraph that a ends.
func joins(text string, a, b line, column int) bool {
	if b.blank > 0 || isMarked(b.of(text)) {
		return false
	}
	ended := endsSentence(a.of(text))
	next, _ := utf8.DecodeRuneInString(b.of(text))
	goesOn := !ended && unicode.IsLower(next)
	if column == 0 {
		return goesOn && a.width >= narrowest
	}
	if ended && b.indent > a.indent+1 {
		return false
	}
	return goesOn || fills(text, a, b, column) || !ended && a.width*5 > column*3
}

// endsSentence reports final punctuation, with quotes and brackets after it.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»)]*_`)
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…。！？؟۔", r)
}

// isMarked reports a line that starts something by its own mark.
func isMarked(s string) bool {
	return bullet(s) > 0 || s[0] == '|' || s[0] == '#' || s[0] == '>'
}

// bullet is the length of the mark that makes a line a list item: "- ", "• ",
// "3. ", "(b) "; 0 for none.
func bullet(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("-*+•●▪■◦‣·–○►✓", r) {
		return spaceAfter(s, n)
	}
	i := 0
	if s[0] == '(' {
		i = 1
	}
	from := i
	for i < len(s) && i-from < 2 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == from && i < len(s) && s[i] >= 'a' && s[i] <= 'z' {
		i++
	}
	if i == from || i >= len(s) {
		return 0
	}
	if s[i] == ')' || s[i] == '.' && from == 0 && s[0] <= '9' {
		return spaceAfter(s, i+1)
	}
	return 0
}

func spaceAfter(s string, n int) int {
	if n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		return n
	}
	return 0
}
