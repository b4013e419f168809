package intake

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"briefdesk/briefing"
)

// A larger document than these is refused. 20 MiB of text is some thirty long
// books, and 300,000 lines of 70 signs. Web pages are bounded by their tree as
// well: of one with more than some 300,000 elements and attributes only the
// text is read.
const (
	MaxBytes = 20 << 20
	MaxLines = 400_000 // blank ones not counted
)

// What a caller can act on. Every error of Read and ReadFile names the
// document and wraps one of these or the error of the file system.
var (
	ErrEmpty      = errors.New("holds no text")
	ErrTooLarge   = fmt.Errorf("larger than the %d MB that are read", MaxBytes>>20)
	ErrTooMany    = fmt.Errorf("has more than the %d lines that are read", MaxLines)
	ErrBinary     = errors.New("not text: holds control bytes")
	ErrNotYet     = errors.New("documents of this kind are not read yet")
	ErrNotRegular = errors.New("a folder or device, not a file")
)

// Document is a source as read, with what may date it. When the document
// gives a full date in machine form it is Source.Published, and Dates is
// empty.
type Document struct {
	Source briefing.Source
	Dates  []DateCandidate // most trusted first
}

// DateCandidate is a publication date in the document's own words.
type DateCandidate struct {
	Text  string // "August 27, 2024"
	Where string // "front matter", "published line", "dateline", "date line"
}

// Format is one kind of document.
type Format struct {
	Key        string   // "text"; Source.Format
	Name       string   // for people: "Plain text"
	Extensions []string // usual endings of file names, for dialogs: ".txt"
	Is         func(in Input) bool
	Read       func(ctx context.Context, in Input) (Document, error)
}

// Input is a document before reading: its bytes, and its text where the bytes
// are text.
type Input struct {
	Name     string
	Data     []byte
	Text     string   // "" when the bytes are no text
	Warnings []string // of the decoding
}

// Formats lists what is read, in the order of asking: the first whose Is says
// yes reads the document. A name alone never decides, but between Markdown
// and plain text.
var Formats = []Format{
	{"html", "Web page", []string{".html", ".htm", ".xhtml"}, isHTML, readHTML},
	{"markdown", "Markdown", []string{".md", ".markdown"}, isMarkdown, readMarkdown},
	{"text", "Plain text", []string{".txt", ".text"}, isText, readText},
}

// ReadFile reads the document at path.
func ReadFile(ctx context.Context, path string) (Document, error) {
	data, err := load(path)
	if err != nil {
		return Document{}, fmt.Errorf("read %s: %w", path, err)
	}
	d, err := Read(ctx, path, data)
	if err != nil {
		return Document{}, err
	}
	d.Source.Path = path
	return d, nil
}

// load reads a file of at most MaxBytes. The size is asked first, and the
// reading limited all the same: a file can grow.
func load(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, reason(err)
	}
	if !info.Mode().IsRegular() {
		return nil, ErrNotRegular
	}
	if info.Size() > MaxBytes {
		return nil, ErrTooLarge
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, reason(err)
	}
	defer f.Close()
	var data bytes.Buffer
	data.Grow(int(info.Size()) + bytes.MinRead) // the one allocation of its size
	if _, err := data.ReadFrom(io.LimitReader(f, MaxBytes+1)); err != nil {
		return nil, reason(err)
	}
	return data.Bytes(), nil
}

// reason takes the path out of a file system's error: the caller names it.
func reason(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

// Read reads a document from its bytes. The name tells text from Markdown
// where the bytes leave it open, and names the source.
func Read(ctx context.Context, name string, data []byte) (Document, error) {
	d, err := read(ctx, name, data)
	if err != nil {
		return Document{}, fmt.Errorf("read %s: %w", name, err)
	}
	return d, nil
}

func read(ctx context.Context, name string, data []byte) (Document, error) {
	if err := ctx.Err(); err != nil {
		return Document{}, err
	}
	if len(data) > MaxBytes {
		return Document{}, ErrTooLarge
	}
	for _, u := range unread {
		if u.is(data) {
			return Document{}, fmt.Errorf("%s: %w", u.name, ErrNotYet)
		}
	}
	in := Input{Name: name, Data: data}
	var notText error
	in.Text, in.Warnings, notText = decode(data)
	for _, f := range Formats {
		if !f.Is(in) {
			continue
		}
		d, err := f.Read(ctx, in)
		if err != nil {
			return Document{}, err
		}
		s := &d.Source
		sum := sha256.Sum256(data)
		s.ID = briefing.SourceID(hex.EncodeToString(sum[:8]))
		s.Name = filepath.Base(name)
		s.Format = f.Key
		s.Warnings = append(in.Warnings, s.Warnings...)
		return d, nil
	}
	return Document{}, notText
}
