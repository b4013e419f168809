package press

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// nbsp holds two words on one line; it is set as a plain space.
const nbsp = '\u00a0'

// spelt are signs that no text face of ours has, in words or other signs.
var spelt = map[rune]string{
	'⚠': "(!)", '→': "->", '←': "<-", '⇒': "=>", '✓': "(yes)", '✔': "(yes)", '✗': "(no)", '✘': "(no)",
	'★': "*", '☆': "*", '■': "-", '▪': "-", '►': ">", '‑': "-", '―': "—",
}

// scripts are the writing systems that a passage in another language is named
// by where it cannot be printed.
var scripts = []struct {
	name  string
	table *unicode.RangeTable
}{
	{"Arabic", unicode.Arabic},
	{"Chinese", unicode.Han},
	{"Japanese", unicode.Hiragana},
	{"Japanese", unicode.Katakana},
	{"Korean", unicode.Hangul},
	{"Hebrew", unicode.Hebrew},
	{"Devanagari", unicode.Devanagari},
	{"Bengali", unicode.Bengali},
	{"Ethiopic", unicode.Ethiopic},
	{"Thai", unicode.Thai},
	{"Armenian", unicode.Armenian},
	{"Georgian", unicode.Georgian},
	{"Myanmar", unicode.Myanmar},
	{"Khmer", unicode.Khmer},
	{"Tamil", unicode.Tamil},
	{"Greek", unicode.Greek},
	{"Cyrillic", unicode.Cyrillic},
}

// clean makes s fit to be set in a face: composed (NFC), control characters
// and line ends as spaces, direction marks dropped, and what the face has no
// glyph for spelt, or named in brackets: "[Arabic text]", "[symbol]". gofpdf
// would panic on runes above U+FFFF.
func (m *metrics) clean(s string) string {
	if m.plain(s) {
		return s
	}
	var b strings.Builder
	said := "" // the bracket just written: a passage is named once
	for _, r := range norm.NFC.String(strings.ToValidUTF8(s, "?")) {
		switch {
		case invisible(r):
		case r == nbsp || r == '\u202f' || r == '\u2007':
			b.WriteRune(nbsp)
			said = ""
		case unicode.IsControl(r) || unicode.IsSpace(r):
			if said == "" {
				b.WriteByte(' ')
			}
		case m.has(r):
			if said != "" && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
			said = ""
		default:
			said = m.replace(&b, r, said)
		}
	}
	if out := norm.NFC.String(b.String()); out != b.String() {
		return m.clean(out) // a mark dropped let two others meet
	}
	return b.String()
}

// replace writes what stands for a rune without a glyph, and returns the
// bracket it wrote or that already covers it.
func (m *metrics) replace(b *strings.Builder, r rune, said string) string {
	if w, ok := spelt[r]; ok {
		b.WriteString(w)
		return ""
	}
	if w := norm.NFKC.String(string(r)); w != string(r) && m.plain(w) {
		b.WriteString(w)
		return ""
	}
	if unicode.Is(unicode.Mn, r) {
		return said
	}
	name := "[symbol]"
	if unicode.IsLetter(r) {
		name = "[foreign script]"
	}
	for _, s := range scripts {
		if unicode.Is(s.table, r) {
			name = "[" + s.name + " text]"
			break
		}
	}
	if name != said {
		if said != "" {
			b.WriteByte(' ')
		}
		b.WriteString(name)
	}
	return name
}

// plain reports a string that can be set as it is.
func (m *metrics) plain(s string) bool {
	ascii := true
	for _, r := range s {
		if r < 128 {
			if r < ' ' || r == 0x7f {
				return false
			}
			continue
		}
		ascii = false
		if !m.has(r) || r == utf8.RuneError || invisible(r) || unicode.IsControl(r) || unicode.Is(unicode.Mn, r) || unicode.IsSpace(r) && r != nbsp {
			return false
		}
	}
	return ascii || norm.NFC.IsNormalString(s)
}

// invisible are marks of direction and joining: gofpdf does not shape by them.
func invisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// minus sets a hyphen before a digit, at the start or after a space or an
// opening bracket, as a minus sign.
func minus(s string) string {
	if !strings.Contains(s, "-") {
		return s
	}
	out := []rune(s)
	for i, r := range out {
		if r == '-' && i+1 < len(out) && unicode.IsDigit(out[i+1]) && (i == 0 || out[i-1] == ' ' || out[i-1] == '(' || out[i-1] == nbsp) {
			out[i] = '−'
		}
	}
	return string(out)
}

// glue keeps a number and the word after it on one line.
func glue(s string) string {
	out := []rune(s)
	for i := 1; i+1 < len(out); i++ {
		if out[i] == ' ' && unicode.IsDigit(out[i-1]) && unicode.IsLetter(out[i+1]) {
			out[i] = nbsp
		}
	}
	return string(out)
}
