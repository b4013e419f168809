package app

import (
	"errors"
	"io/fs"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing/desk"
	"briefdesk/briefing/intake"
	"briefdesk/briefing/library"
	"briefdesk/briefing/pdfium"
	"briefdesk/briefing/press"
)

// remedies say what to do about an error that a user can do something about;
// the first that fits is told.
var remedies = []struct {
	is  error
	say string
}{
	{intake.ErrEmpty, "There is no text in it. If it is a scan, run text recognition on it first."},
	{intake.ErrTooLarge, "It is too large to read. Split it, or save the part that matters as a file of its own."},
	{intake.ErrBinary, "It holds no text that can be read. Save it as plain text, Markdown or HTML and import that."},
	{intake.ErrNotYet, "Documents of this kind are not read yet. Save it as plain text, Markdown or HTML and import that."},
	{desk.ErrNoDocument, "There is no document in this folder that can be read: text, Markdown or HTML."},
	{desk.ErrTooMany, "The folder holds too many files. Import its subfolders one by one."},
	{desk.ErrNothing, "There is nothing to take back."},
	{library.ErrNewer, "This library was made by a newer Briefdesk. Update this one to open it."},
	{library.ErrNotLibrary, "This file is no library of Briefdesk. Start with another file."},
	{library.ErrBusy, "Another program is using the library. Close it there and try again."},
	{library.ErrFull, "The disk is full. Free some room and try again; nothing in the library is lost."},
	{library.ErrReadOnly, "The library cannot be written. Copy it to a folder of your own and open it there."},
	{press.ErrFormat, "Give the file a name that ends in .pdf, .md or .csv."},
	{press.ErrNotYet, "This format is not written yet. Use .pdf, .md or .csv."},
	{pdfium.ErrDocument, "The page view could not read the brief. Export it, and open the PDF with another program."},
	{syscall.ENOSPC, "The disk is full. Free some room and try again."},
	{syscall.EROFS, "This disk cannot be written. Choose another folder."},
	{fs.ErrPermission, "You may not read or write there. Choose another folder, or ask its owner."},
	{fs.ErrNotExist, "It is no longer there. Look whether it was moved or renamed."},
}

// advice turns an error into plain words: what went wrong, and what to do next
// where something can be done.
func advice(err error) string {
	for _, r := range remedies {
		if errors.Is(err, r.is) {
			return r.say
		}
	}
	return sentenceCase(err.Error())
}

func sentenceCase(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(first)) + s[size:]
	if !strings.HasSuffix(s, ".") {
		s += "."
	}
	return s
}
