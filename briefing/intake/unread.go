package intake

import (
	"bytes"
	"regexp"
	"strings"
)

// unread lists the kinds of document that are recognised, so as to be refused
// by name rather than read as gibberish. One that learns to be read moves to
// Formats.
var unread = []struct {
	name string
	is   func(data []byte) bool
}{
	{"PDF", func(data []byte) bool {
		return bytes.HasPrefix(bytes.TrimLeft(first(data, 1024), "\ufeff \r\n\t"), []byte("%PDF-"))
	}},
	{"Word (DOCX)", func(data []byte) bool { return isZip(data) && bytes.Contains(data, []byte("word/document")) }},
	{"Excel (XLSX)", func(data []byte) bool { return isZip(data) && bytes.Contains(data, []byte("xl/workbook")) }},
	{"OpenDocument", func(data []byte) bool {
		return isZip(data) && bytes.Contains(first(data, 200), []byte("mimetypeapplication/vnd.oasis.opendocument"))
	}},
	{"ZIP archive", isZip},
	{"RTF", starts(`{\rtf`)},
	{"old Office file (DOC, XLS)", starts("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")},
	{"gzip archive", starts("\x1f\x8b\x08")},
	{"e-mail (EML)", isMail},
	{"CSV table", isCSV},
}

func first(data []byte, n int) []byte { return data[:min(len(data), n)] }

func starts(magic string) func([]byte) bool {
	return func(data []byte) bool { return bytes.HasPrefix(data, []byte(magic)) }
}

func isZip(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06"))
}

var (
	mailHeader = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*:( |\t|$)`)
	mailProof  = regexp.MustCompile(`(?im)^(Message-ID|MIME-Version|Received|Return-Path|Delivered-To):`)
)

// isMail wants a head of nothing but header lines, one of which only mail
// programs write: a memo too begins with From, To and Date.
func isMail(data []byte) bool {
	head := strings.ReplaceAll(string(first(data, 64<<10)), "\r\n", "\n")
	head, _, _ = strings.Cut(head, "\n\n")
	if !mailProof.MatchString(head) {
		return false
	}
	for i, l := range strings.Split(head, "\n") {
		folded := i > 0 && (strings.HasPrefix(l, " ") || strings.HasPrefix(l, "\t"))
		if !folded && !mailHeader.MatchString(l) {
			return false
		}
	}
	return true
}

// csvSample is how much of a document is looked at for its rows.
const csvSample = 16 << 10

// isCSV is strict, since prose holds commas too: at least three rows of one
// and the same number of cells, at least three cells, no comma of the first
// row followed by a space, and no row that ends like a sentence.
func isCSV(data []byte) bool {
	head := strings.ReplaceAll(string(first(data, csvSample)), "\r\n", "\n")
	rows := strings.Split(strings.TrimRight(head, "\n"), "\n")
	if len(data) > csvSample {
		rows = rows[:len(rows)-1] // cut off in the middle
	}
	if len(rows) < 3 {
		return false
	}
	return hasCells(rows, ',') || hasCells(rows, ';')
}

func hasCells(rows []string, sep byte) bool {
	cells := cellsOf(rows[0], sep)
	if cells < 3 || strings.Contains(rows[0], string(sep)+" ") {
		return false
	}
	for _, r := range rows {
		if cellsOf(r, sep) != cells || strings.HasSuffix(r, ".") {
			return false
		}
	}
	return true
}

// cellsOf counts the cells of a row, minding quotes.
func cellsOf(row string, sep byte) int {
	n, quoted := 1, false
	for i := range len(row) {
		switch {
		case row[i] == '"':
			quoted = !quoted
		case row[i] == sep && !quoted:
			n++
		}
	}
	return n
}
