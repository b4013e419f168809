package intake

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decode makes text of bytes: UTF-8 as it stands, UTF-16 by its mark, else the
// encoding that a page names, else Windows-1252, which every byte can be read
// as. A text with control characters is refused as binary.
func decode(data []byte) (text string, warnings []string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		b, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", nil, fmt.Errorf("UTF-16: %w", err)
		}
		text, warnings = string(b), []string{"was encoded in UTF-16: offsets count in the text as decoded"}
	case bytes.IndexByte(data, 0) >= 0:
		return "", nil, ErrBinary
	case utf8.Valid(data):
		text = string(data)
	case mostlyUTF8(data):
		text = mend(data)
		warnings = []string{"some bytes are no valid UTF-8: those were read as Windows-1252"}
	default:
		text, warnings = decodeLegacy(data)
	}
	if isBinary(text) {
		return "", nil, ErrBinary
	}
	if isBlank(text) {
		return "", nil, ErrEmpty
	}
	return text, warnings, nil
}

func decodeLegacy(data []byte) (string, []string) {
	if head := first(data, 1024); looksHTML(string(head)) {
		enc, name, _ := charset.DetermineEncoding(head, "")
		if b, err := enc.NewDecoder().Bytes(data); err == nil && name != "utf-8" && name != "windows-1252" {
			return string(b), []string{"was encoded in " + name + ", not UTF-8"}
		}
	}
	b, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil { // the table is total: it cannot fail
		b = bytes.ToValidUTF8(data, []byte("\ufffd"))
	}
	return string(b), []string{"no valid UTF-8: read as Windows-1252"}
}

// mostlyUTF8 reports a text whose bytes beyond ASCII are mostly good UTF-8: one
// that was cut in the middle of a letter, or pasted together. Letters of an
// older encoding hardly ever make good UTF-8.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > bad
}

// mend keeps good UTF-8 and reads each other byte as Windows-1252.
func mend(data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + 16)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(data[i])
		}
		b.WriteRune(r)
		i += n
	}
	return b.String()
}

// isBinary reports a NUL, or control characters past one in a hundred: a stray
// form feed or backspace is no reason to refuse a report.
func isBinary(text string) bool {
	n := 0
	for i := range len(text) {
		switch c := text[i]; {
		case c == 0:
			return true
		case c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f', c == 0x7f:
			n++
		}
	}
	return n*100 > len(text)
}

func isBlank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !isSpace(r) }) < 0
}
