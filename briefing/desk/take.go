package desk

import (
	"context"
	"errors"
	"os"
	"path"
	"runtime"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"briefdesk/briefing"
	"briefdesk/briefing/intake"
	"briefdesk/briefing/library"
)

// reading is a document on its way into the library.
type reading struct {
	source  briefing.Source
	dates   []intake.DateCandidate
	figures []briefing.Figure
	held    briefing.Source // as the library holds it already, without text; else zero
}

// finished is what came of reading one path.
type finished struct {
	path     string
	readings []reading
	err      error
}

// maxAtOnce is how many bytes of documents are read at once. Reading takes some
// thirty times as much memory as the document has bytes; one larger than this
// is read alone.
const maxAtOnce = 8 << 20

// reader reads the documents that a path stands for.
type reader func(ctx context.Context, path string) ([]reading, error)

// take reads the paths with all processors and puts what they hold into the
// library in the order of the paths. Each path waits in line for its turn, and
// the line is as short as there are processors: that bounds the documents in
// memory.
func (d *Desk) take(ctx context.Context, paths []string, read reader, o ImportOptions, r *Report) error {
	d.importing.Lock()
	defer d.importing.Unlock()
	workers := runtime.GOMAXPROCS(0)
	room := semaphore.NewWeighted(maxAtOnce)
	line := make(chan chan finished, workers)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(workers + 2) // with the two that feed and empty the line
	group.Go(func() error {
		defer close(line)
		for _, path := range paths {
			turn := make(chan finished, 1)
			select {
			case line <- turn:
			case <-ctx.Done():
				return ctx.Err()
			}
			group.Go(func() error {
				turn <- d.finish(ctx, path, read, o, room)
				return nil
			})
		}
		return nil
	})
	group.Go(func() error {
		s := shelving{shelf: d.shelf, report: r, total: len(paths), progress: o.Progress, done: map[briefing.SourceID]reading{}}
		for turn := range line {
			if err := s.add(ctx, <-turn); err != nil {
				return err
			}
		}
		return s.flush(ctx)
	})
	return group.Wait()
}

// sizeOf is the size of a file in bytes, 0 where it has none to tell.
func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// finish reads one path when there is room for it.
func (d *Desk) finish(ctx context.Context, path string, read reader, o ImportOptions, room *semaphore.Weighted) finished {
	size := min(sizeOf(path), maxAtOnce)
	if err := room.Acquire(ctx, size); err != nil {
		return finished{path: path, err: err}
	}
	defer room.Release(size)
	readings, err := d.extract(ctx, path, read, o)
	return finished{path, readings, err}
}

// extract reads one path: its documents, their dates, their figures.
func (d *Desk) extract(ctx context.Context, path string, read reader, o ImportOptions) ([]reading, error) {
	readings, err := read(ctx, path)
	if err != nil {
		return nil, err
	}
	for i := range readings {
		in := &readings[i]
		in.held, err = d.shelf.Source(ctx, in.source.ID)
		if err != nil && !errors.Is(err, library.ErrNoSource) {
			return nil, err
		}
		in.held = bare(in.held)
		d.date(in, o)
		if in.source.Format != formatFigures {
			in.figures = d.known.Load().engine.Read(in.source)
		}
	}
	return readings, nil
}

// date settles when a source was published: as told by the user, now or at an
// earlier import; by the document's metadata; by the first dateline that names
// a day.
func (d *Desk) date(in *reading, o ImportOptions) {
	s := &in.source
	given, ok := o.Dates[path.Base(s.Path)]
	switch {
	case ok:
		s.Published, s.DatedBy = given, datedByUser
	case !o.Published.IsZero():
		s.Published, s.DatedBy = o.Published, datedByUser
	case in.held.DatedBy == datedByUser:
		s.Published, s.DatedBy = in.held.Published, datedByUser
	}
	for _, c := range in.dates {
		if !s.Published.IsZero() {
			return
		}
		if day, ok := d.known.Load().engine.Day(c.Text); ok {
			s.Published, s.DatedBy = day, c.Where
		}
	}
}

const datedByUser = "given"
