package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"

	"briefdesk/briefing"
)

// Material is all that the library holds, as it stood at one moment: sources
// with their text in order of import, figures in order of their source and
// then of its text, changes in order.
func (l *Library) Material(ctx context.Context) (
	sources []briefing.Source, figures []briefing.Figure, changes []briefing.Change, err error,
) {
	err = view(ctx, l.db, func(tx *sql.Tx) (err error) {
		if sources, err = readSources(ctx, tx, selectTexts, true); err != nil {
			return err
		}
		if figures, err = readFigures(ctx, tx); err != nil {
			return err
		}
		changes, err = readChanges(ctx, tx)
		return err
	})
	if err != nil {
		return nil, nil, nil, l.explain("read", err)
	}
	return sources, figures, changes, nil
}

// Sources lists what is kept, in order of import, without text and passages.
func (l *Library) Sources(ctx context.Context) (sources []briefing.Source, err error) {
	err = view(ctx, l.db, func(tx *sql.Tx) (err error) {
		sources, err = readSources(ctx, tx, selectSources, false)
		return err
	})
	return sources, l.explain("list sources", err)
}

// Source reads one source wholly. An ID that is not kept is ErrNoSource.
func (l *Library) Source(ctx context.Context, id briefing.SourceID) (s briefing.Source, err error) {
	var found []briefing.Source
	err = view(ctx, l.db, func(tx *sql.Tx) (err error) {
		found, err = readSources(ctx, tx, selectSource, true, string(id))
		return err
	})
	if err == nil && len(found) == 0 {
		err = ErrNoSource
	}
	if err != nil {
		return s, l.explain(fmt.Sprintf("read source %s", id), err)
	}
	return found[0], nil
}

func readSources(ctx context.Context, tx *sql.Tx, query string, whole bool, args ...any) (all []briefing.Source, err error) {
	err = each(ctx, tx, func(r *sql.Rows) error {
		var row sourceScan
		into := row.columns()
		if whole {
			into = append(into, &row.passages, &row.source.Text)
		}
		if err := r.Scan(into...); err != nil {
			return err
		}
		s, err := row.decode()
		all = append(all, s)
		return err
	}, query, args...)
	return all, err
}

// sourceScan is a row of sources on its way to a briefing.Source.
type sourceScan struct {
	source                        briefing.Source
	published, warnings, passages string
}

// columns are where sourceColumns go.
func (r *sourceScan) columns() []any {
	s := &r.source
	return []any{
		&s.ID, &s.Name, &s.Path, &s.Format, &s.Title, &s.Publisher, &s.Author, &s.Language, &s.Link,
		&r.published, &s.DatedBy, &r.warnings,
	}
}

func (r *sourceScan) decode() (briefing.Source, error) {
	s := r.source
	err := errors.Join(
		s.Published.UnmarshalText([]byte(r.published)),
		json.Unmarshal([]byte(r.warnings), &s.Warnings),
	)
	if r.passages != "" {
		var stored []storedPassage
		err = errors.Join(err, json.Unmarshal([]byte(r.passages), &stored))
		for _, p := range stored {
			s.Passages = append(s.Passages, briefing.Passage{
				Extent: briefing.Extent{Start: p.Start, End: p.End}, Kind: p.Kind, Why: p.Why,
			})
		}
	}
	if err != nil {
		return s, fmt.Errorf("source %s: %w: %w", s.ID, ErrDamaged, err)
	}
	return s, nil
}

// figuresApart is how many figures are decoded together: enough to make the
// hand-over cheap.
const figuresApart = 1024

// readFigures decodes while it reads, on all cores: reading JSON is most of
// the work.
func readFigures(ctx context.Context, tx *sql.Tx) ([]briefing.Figure, error) {
	var count int
	if err := tx.QueryRowContext(ctx, countFigures).Scan(&count); err != nil {
		return nil, err
	}
	all := make([]briefing.Figure, count)
	var decoding errgroup.Group
	decoding.SetLimit(runtime.GOMAXPROCS(0))
	var raw []string
	read := 0 // figures handed over so far
	hand := func() {
		from, to := raw, all[read:read+len(raw)]
		raw, read = nil, read+len(raw)
		decoding.Go(func() error { return decodeFigures(from, to) })
	}
	err := each(ctx, tx, func(r *sql.Rows) error {
		var row string
		err := r.Scan(&row)
		if raw = append(raw, row); len(raw) == figuresApart {
			hand()
		}
		return err
	}, selectFigures)
	hand()
	if err := errors.Join(err, decoding.Wait()); err != nil {
		return nil, err
	}
	return all, nil
}

func decodeFigures(from []string, to []briefing.Figure) error {
	for i, row := range from {
		if err := to[i].UnmarshalJSON([]byte(row)); err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
	}
	return nil
}
