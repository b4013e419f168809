package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"briefdesk/briefing"
	"briefdesk/briefing/intake"
	"briefdesk/seeds"
)

// Progress tells how far an import has come.
type Progress struct {
	Done, Total int
	Name        string // the document just finished
}

// ImportOptions say what the documents themselves cannot.
type ImportOptions struct {
	Published briefing.Date            // of every document; zero when not given
	Dates     map[string]briefing.Date // publication date by base name; goes before Published
	Except    []string                 // files that are passed over in folders: the brief to be written
	Progress  func(Progress)           // called from one goroutine, after each document; may be nil
}

// Report is what became of the paths of an import.
type Report struct {
	Added    []briefing.Source // without text and passages
	Known    []briefing.Source // were in the library already, or twice among the paths
	Failed   []Failure
	Warnings []Warning
}

// Failure is a path that could not be read, and why.
type Failure struct {
	Path string
	Err  error
}

// Warning is what was odd about a document that was read all the same, or a
// file that was passed over.
type Warning struct {
	Path string
	Text string
}

func (r *Report) fail(path string, err error) {
	r.Failed = append(r.Failed, Failure{path, err})
}

func (r *Report) warn(path, format string, args ...any) {
	r.Warnings = append(r.Warnings, Warning{path, fmt.Sprintf(format, args...)})
}

// Import reads documents, folders of documents and .jsonl files of figures
// into the library, in the order given. A path that cannot be read is in
// Report.Failed; the error is for what stops the whole import: a library that
// cannot be written, or the context's end. What was put by then stays. The
// library's own file is no document of a folder.
func (d *Desk) Import(ctx context.Context, paths []string, o ImportOptions) (Report, error) {
	var r Report
	files := gather(ctx, paths, append(slices.Clip(o.Except), d.path), &r)
	if err := ctx.Err(); err != nil {
		return r, err
	}
	err := d.take(ctx, files, readPath, o, &r)
	return r, err
}

// ImportStarter reads the embedded starter library.
func (d *Desk) ImportStarter(ctx context.Context) (Report, error) {
	var r Report
	names, err := fs.Glob(seeds.Sources, "sources/*.md")
	if err != nil {
		return r, fmt.Errorf("starter library: %w", err)
	}
	err = d.take(ctx, names, readStarter, ImportOptions{}, &r)
	if err == nil && len(r.Failed) > 0 {
		err = fmt.Errorf("starter library: %s: %w", r.Failed[0].Path, r.Failed[0].Err)
	}
	return r, err
}

// Read reads one document, without figures and without a library.
func Read(ctx context.Context, path string) (briefing.Source, error) {
	document, err := intake.ReadFile(ctx, path)
	return document.Source, err
}

func readPath(ctx context.Context, path string) ([]reading, error) {
	if strings.EqualFold(filepath.Ext(path), ".jsonl") {
		return readFigures(ctx, path)
	}
	document, err := intake.ReadFile(ctx, path)
	if err != nil {
		return nil, reason(err)
	}
	document.Source.Path = filepath.ToSlash(path)
	return []reading{{source: document.Source, dates: document.Dates}}, nil
}

// reason takes off the document's name, which intake puts before every error:
// the report names it already.
func reason(err error) error { return cmp.Or(errors.Unwrap(err), err) }

func readStarter(ctx context.Context, name string) ([]reading, error) {
	data, err := fs.ReadFile(seeds.Sources, name)
	if err != nil {
		return nil, err
	}
	document, err := intake.Read(ctx, path.Base(name), data)
	if err != nil {
		return nil, reason(err)
	}
	document.Source.Path = path.Base(name)
	return []reading{{source: document.Source, dates: document.Dates}}, nil
}
