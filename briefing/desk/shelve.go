package desk

import (
	"context"
	"errors"
	"path/filepath"

	"briefdesk/briefing"
	"briefdesk/briefing/library"
)

// A batch is kept in one transaction, since the disk is slow to confirm. It is
// full at whichever bound it meets first.
const (
	batchPaths   = 32
	batchFigures = 8192
	batchBytes   = 8 << 20
)

// shelving puts readings into the library, in the order in which they come.
type shelving struct {
	shelf    *library.Library
	report   *Report
	progress func(Progress)
	total    int // paths of the import
	kept     int // paths dealt with

	batch          []finished
	figures, bytes int                           // in the batch
	done           map[briefing.SourceID]reading // by this import, without texts
}

// add takes a path's readings into the batch.
func (s *shelving) add(ctx context.Context, f finished) error {
	if err := ctx.Err(); err != nil {
		return err // the reading may have failed for no other reason
	}
	s.batch = append(s.batch, f)
	for _, in := range f.readings {
		s.figures += len(in.figures)
		s.bytes += len(in.source.Text)
	}
	if len(s.batch) < batchPaths && s.figures < batchFigures && s.bytes < batchBytes {
		return nil
	}
	return s.flush(ctx)
}

// flush keeps the batch and tells of it.
func (s *shelving) flush(ctx context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	var keep []settled
	for _, f := range s.batch {
		for _, in := range f.readings {
			if k, ok := s.settle(f.path, in); ok {
				keep = append(keep, k)
			}
		}
	}
	if err := s.put(ctx, keep); err != nil {
		return err
	}
	for _, f := range s.batch {
		if f.err != nil {
			s.report.fail(f.path, f.err)
		}
		s.kept++
		if s.progress != nil {
			s.progress(Progress{s.kept, s.total, filepath.Base(f.path)})
		}
	}
	s.batch, s.figures, s.bytes = nil, 0, 0
	return nil
}

// settled is a reading as it is to be kept.
type settled struct {
	reading
	path  string
	known bool // the library had this source before the import
	twice bool // so had the import itself
}

// settle holds a reading against what there is of its source. A document is
// worth more than figures that were taken from it; the same document twice is
// one; figures of one source that come in several files are put together.
func (s *shelving) settle(path string, in reading) (k settled, keep bool) {
	id := in.source.ID
	before, twice := s.done[id]
	if twice {
		in.held = before.source
	}
	known := in.held.ID != ""
	byFigures, heldByFigures := in.source.Format == formatFigures, in.held.Format == formatFigures
	switch {
	case known && byFigures && !heldByFigures:
		s.report.Known = append(s.report.Known, in.held)
		return k, false
	case twice && !byFigures && !heldByFigures:
		s.report.warn(path, "the same document as %s", in.held.Path)
		s.report.Known = append(s.report.Known, in.held)
		return k, false
	case twice && byFigures:
		in = unite(before, in)
	case known && !heldByFigures:
		in.source.Path = in.held.Path // its name stays
	}
	k = settled{in, path, known, twice}
	in.source = bare(in.source)
	if !byFigures {
		in.figures = nil
	}
	s.done[id] = in
	return k, true
}

// put keeps readings together, or one by one where a figure of one does not
// fit its document: that is then the failure of its path alone.
func (s *shelving) put(ctx context.Context, keep []settled) error {
	all := make([]library.Reading, len(keep))
	for i, k := range keep {
		all[i] = library.Reading{Source: k.source, Figures: k.figures}
	}
	_, err := s.shelf.PutAll(ctx, all)
	switch {
	case err == nil:
		for _, k := range keep {
			s.note(k)
		}
		return nil
	case !errors.Is(err, library.ErrMisplaced):
		return err
	case len(keep) == 1:
		s.report.fail(keep[0].path, err)
		return nil
	}
	for i := range keep {
		if err := s.put(ctx, keep[i:i+1]); err != nil {
			return err
		}
	}
	return nil
}

func (s *shelving) note(k settled) {
	for _, w := range k.source.Warnings {
		s.report.warn(k.path, "%s", w)
	}
	switch {
	case k.twice:
	case k.known:
		s.report.Known = append(s.report.Known, bare(k.source))
	default:
		s.report.Added = append(s.report.Added, bare(k.source))
	}
}

// bare is a source without its text.
func bare(s briefing.Source) briefing.Source {
	s.Text, s.Passages = "", nil
	return s
}
