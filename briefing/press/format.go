// Package press sets a brief: it turns a briefing.Brief into a PDF of printed
// pages, Markdown or CSV. It owns the page: typefaces, grid, line and page
// breaks, and gofpdf. It computes no figure and decides nothing about one.
//
// A brief of two pages with charts takes a few tens of milliseconds, most of it
// reading and cutting down the typefaces; after that a page costs about one
// millisecond. The faces are read once and kept: about 2 MB.
package press

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"briefdesk/briefing"
)

// Format is a way to write a brief. Write either writes the whole brief or
// returns an error; what it wrote before the error is not to be kept.
type Format struct {
	Key       string
	Name      string
	Extension string // with its dot
	Write     func(ctx context.Context, w io.Writer, b briefing.Brief) error
}

// Formats are all the ways there are.
var Formats = []Format{
	{"pdf", "PDF", ".pdf", writePDF},
	{"md", "Markdown", ".md", writeMarkdown},
	{"csv", "CSV table of figures", ".csv", writeCSV},
}

var (
	// ErrFormat is returned for a file name that no format goes by.
	ErrFormat = errors.New("no such output: write to a name that ends in .pdf, .md or .csv")
	// ErrNotYet is returned for an output or template that is promised and not built.
	ErrNotYet = errors.New("not available yet")
	// ErrOutline is returned for a template or paper that does not exist.
	ErrOutline = errors.New("no such choice")
)

// promised are the extensions that will come.
var promised = []string{".docx", ".xlsx"}

// FormatFor is the format that a file name's extension calls for.
func FormatFor(path string) (Format, error) {
	ext := strings.ToLower(filepath.Ext(path))
	for _, f := range Formats {
		if f.Extension == ext {
			return f, nil
		}
	}
	for _, p := range promised {
		if p == ext {
			return Format{}, fmt.Errorf("%s: output as %s is %w", filepath.Base(path), strings.TrimPrefix(ext, "."), ErrNotYet)
		}
	}
	return Format{}, fmt.Errorf("%s: %w", filepath.Base(path), ErrFormat)
}

// templates are the shapes of a brief; those not built yet say so.
var templates = []struct {
	key   string
	built bool
}{{"", true}, {"full", true}, {"one-page", false}, {"handout", false}, {"ledger", false}}

func checkTemplate(key string) error {
	for _, t := range templates {
		switch {
		case t.key == key && t.built:
			return nil
		case t.key == key:
			return fmt.Errorf("the template %q is %w: use full", key, ErrNotYet)
		}
	}
	return fmt.Errorf("template %q: %w", key, ErrOutline)
}
