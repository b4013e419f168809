package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing"
)

// block is a passage in the making. A reader of a format fills in what the
// markup tells; judging settles the rest.
type block struct {
	briefing.Extent
	kind  briefing.PassageKind // "" while open
	why   string               // for furniture
	rule  string               // name of the rule that took it
	level int                  // of a headline that markup tells: 1 to 6
	gap   bool                 // a blank line stands before it
	words int
	plain string // its text in one line, see plain; "" when too long for any rule
	lower string // plain in lower case
}

// longest is the longest paragraph, in bytes, that can be anything but body.
const longest = 1200

// newBlock makes a block of an extent of a text.
func newBlock(text string, start, end int, gap bool) block {
	b := block{Extent: briefing.Extent{Start: start, End: end}, gap: gap}
	s := text[start:end]
	b.words = countWords(s)
	if len(s) <= longest {
		b.plain = plain(s)
		b.lower = strings.ToLower(b.plain)
	}
	return b
}

func countWords(s string) int {
	n, in := 0, false
	for i := range len(s) {
		space := s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

var (
	straight = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "...", "\u00ad", "", "\u200b", "")
	emphasis = strings.NewReplacer("**", "", "__", "", "`", "")
)

// plain writes a paragraph in one line as the rules read it: single spaces,
// straight quotes and dashes, no marks of headlines and emphasis.
func plain(s string) string {
	s = straight.Replace(s)
	if bare := strings.Trim(emphasis.Replace(headingOff(s)), "*_> \n"); bare != "" {
		s = bare
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		if isSpace(r) {
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// headingOff takes the mark off a Markdown headline; "#Sudan" is none.
func headingOff(s string) string {
	if bare := strings.TrimLeft(s, "#"); strings.HasPrefix(bare, " ") {
		return strings.Trim(bare, "# ")
	}
	return s
}

// prose reports a paragraph of running text.
func (b block) prose(text string) bool {
	return b.kind == briefing.Body && b.words >= 12 && endsSentence(b.Of(text))
}

// short reports a line of headline length.
func (b block) short() bool { return b.words <= 22 && b.plain != "" }

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// looksHeadline reports a short line that starts like a headline and does not
// end like a sentence.
func (b block) looksHeadline() bool {
	if b.words > 18 || b.plain == "" || len(b.plain) > 160 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(b.plain, `"'([`))
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) && !unicode.In(first, unicode.Arabic, unicode.Han) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(b.plain, `"')]`))
	return unicode.IsLetter(last) || unicode.IsDigit(last) || last == '?' || last == '!' || last == '%'
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }
