// Package desk is the one path from documents to a brief that the window and
// the command line both take. It owns the order of things: what is read and
// put into the library, under which name and date, when figures are judged,
// and how a brief reaches the disk. It owns no rule of the domain.
//
// Import costs one reading and one extraction of each document, spread over
// all processors, with a few documents in memory at a time. The figures of
// the library are loaded and judged once, and kept until the library changes;
// everything else is a pass over the figures.
package desk

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/library"
	"briefdesk/briefing/press"
)

// What a caller can act on. Errors of intake, library and press pass through
// wrapped.
var (
	ErrTopic      = errors.New("no such topic")
	ErrConflict   = errors.New("no such conflict")
	ErrChoice     = errors.New("no such choice")
	ErrFigure     = errors.New("not a figure of this conflict")
	ErrNoFigure   = errors.New("no such figure in the library")
	ErrTie        = errors.New("a figure and others than it are needed")
	ErrUnlike     = errors.New("cannot be held against each other")
	ErrPublisher  = errors.New("publishes no source of the library")
	ErrGrade      = errors.New("not a grade from A to F")
	ErrCredit     = errors.New("not a credibility from 1 to 6")
	ErrNothing    = errors.New("nothing to take back")
	ErrName       = errors.New("not a name to add")
	ErrDirectory  = errors.New("is a folder")
	ErrNoDocument = errors.New("holds no document")
	ErrTooMany    = errors.New("holds more than 100,000 files")
	ErrNoFigures  = errors.New("holds no figures")
	ErrNotYet     = errors.New("not built yet")
	ErrFormat     = press.ErrFormat
)

// Options say what a desk is opened with.
type Options struct {
	Library  string           // an SQLite file; "" keeps everything in memory
	Existing bool             // refuse a library that is not there yet, instead of making it
	Now      func() time.Time // the clock that stamps decisions and names; nil for time.Now
	By       string           // who decides and adds names
}

// Desk is an open library with an engine to read documents. Its methods may be
// called from several goroutines.
type Desk struct {
	shelf *library.Library
	path  string // of the library's file; "" in memory
	now   func() time.Time
	by    string

	known atomic.Pointer[known] // replaced when a name comes or goes

	importing sync.Mutex // one import at a time
	deciding  sync.Mutex // one change at a time: each looks at the last; never held while waiting for an import

	mu   sync.Mutex
	held *view // as last loaded
}

// Open loads the embedded lexicon and opens the library.
func Open(ctx context.Context, o Options) (*Desk, error) {
	if scheme, _, ok := strings.Cut(o.Library, "://"); ok {
		return nil, fmt.Errorf("library on %s: %w", scheme, ErrNotYet)
	}
	if o.Existing && o.Library != "" {
		if _, err := os.Stat(o.Library); err != nil {
			return nil, fmt.Errorf("library %s: %w", o.Library, plain(err))
		}
	}
	shelf, err := library.Open(ctx, o.Library)
	if err != nil {
		return nil, err
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	d := &Desk{shelf: shelf, path: o.Library, now: o.Now, by: o.By}
	if _, err := d.learn(ctx); err != nil {
		return nil, errors.Join(err, shelf.Close())
	}
	return d, nil
}

// Close releases the library.
func (d *Desk) Close() error { return d.shelf.Close() }

// World is what the lexicon knows of the world: topics, places, kinds of
// actor. It is shared and must not be changed.
func (d *Desk) World() briefing.World { return d.known.Load().world }
