package desk

import (
	"context"

	"briefdesk/briefing"
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
	Progress  func(Progress)           // called from one goroutine at a time; may be nil
}

// Report is what became of the paths of an import.
type Report struct {
	Added    []briefing.Source // without text and passages
	Known    []briefing.Source // were in the library already
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

// Import reads documents, folders of documents and .jsonl files of figures
// into the library, in the order given. A path that cannot be read is in
// Report.Failed; the error is for what stops the whole import: a library that
// cannot be written, or the context's end. What was put by then stays.
func (d *Desk) Import(ctx context.Context, paths []string, o ImportOptions) (Report, error) {
	return Report{}, nil
}

// ImportStarter reads the embedded starter library.
func (d *Desk) ImportStarter(ctx context.Context) (Report, error) {
	return Report{}, nil
}
