package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"briefdesk/briefing"
)

// Reading is a source and the figures that were read out of it.
type Reading struct {
	Source  briefing.Source
	Figures []briefing.Figure
}

// Put keeps a source with its figures: wholly, or on an error not at all. A
// source of an ID that is kept already is read anew: its place in the order
// of import and all changes stay, its text, passages and figures are
// replaced, and added is false.
func (l *Library) Put(ctx context.Context, s briefing.Source, figures []briefing.Figure) (added bool, err error) {
	all, err := l.PutAll(ctx, []Reading{{s, figures}})
	return err == nil && all[0], err
}

// PutAll is Put for many in one transaction: all are kept or none. One sync
// of the disk then serves them all; a few dozen a call is a good measure, as
// other writers wait meanwhile.
func (l *Library) PutAll(ctx context.Context, readings []Reading) (added []bool, err error) {
	if len(readings) == 0 {
		return nil, nil
	}
	doing := fmt.Sprintf("keep %d sources", len(readings))
	if len(readings) == 1 {
		doing = "keep " + readings[0].Source.Name
	}
	keep := slices.Clone(readings)
	for i, r := range readings {
		if keep[i].Figures, err = admissible(r); err != nil {
			return nil, l.explain(doing, fmt.Errorf("%s: %w", r.Source.Name, err))
		}
	}
	added = make([]bool, len(readings))
	err = l.write(ctx, func(tx *sql.Tx) error {
		p, err := newPutter(ctx, tx)
		if err != nil {
			return err
		}
		for i, r := range keep {
			if added[i], err = p.put(ctx, r); err != nil {
				return fmt.Errorf("%s: %w", r.Source.Name, err)
			}
		}
		return nil
	})
	if err != nil {
		return nil, l.explain(doing, err)
	}
	return added, nil
}

// Remove takes a source out, with its figures and its place in search. All
// changes stay. An ID that is not kept is ErrNoSource.
func (l *Library) Remove(ctx context.Context, id briefing.SourceID) error {
	err := l.write(ctx, func(tx *sql.Tx) error {
		var seq int64
		switch err := tx.QueryRowContext(ctx, selectSeq, id).Scan(&seq); {
		case errors.Is(err, sql.ErrNoRows):
			return ErrNoSource
		case err != nil:
			return err
		}
		for _, statement := range []string{deletePassages, deleteFigures, deleteSource} {
			if _, err := tx.ExecContext(ctx, statement, seq); err != nil {
				return err
			}
		}
		return nil
	})
	return l.explain(fmt.Sprintf("remove source %s", id), err)
}

// admissible reports why a reading cannot be kept: asked of all of them before
// the write lock is taken. Figures are handed back in the order of the text.
func admissible(r Reading) ([]briefing.Figure, error) {
	s := r.Source
	if s.ID == "" {
		return nil, errors.New("a source without an id")
	}
	if len(s.Passages) >= 1<<passageBits {
		return nil, fmt.Errorf("%d passages are more than search can count", len(s.Passages))
	}
	for _, p := range s.Passages {
		if !within(p.Extent, s.Text) {
			return nil, fmt.Errorf("passage %d to %d %w", p.Start, p.End, ErrMisplaced)
		}
	}
	for _, f := range r.Figures {
		if f.Source != s.ID || !within(f.Extent, s.Text) || !within(f.Number, s.Text) || !within(f.Sentence, s.Text) {
			return nil, fmt.Errorf("figure %s, %q, %w", f.ID, f.Text, ErrMisplaced)
		}
	}
	byPlace := func(a, b briefing.Figure) int { return a.Extent.Start - b.Extent.Start }
	if slices.IsSortedFunc(r.Figures, byPlace) {
		return r.Figures, nil
	}
	return slices.SortedStableFunc(slices.Values(r.Figures), byPlace), nil
}

func within(e briefing.Extent, text string) bool {
	return 0 <= e.Start && e.Start <= e.End && e.End <= len(text)
}

// storedPassage is a passage as the passages column holds it.
type storedPassage struct {
	Start int                  `json:"start"`
	End   int                  `json:"end"`
	Kind  briefing.PassageKind `json:"kind"`
	Why   string               `json:"why,omitempty"`
}

func sourceRow(s briefing.Source) ([]any, error) {
	stored := make([]storedPassage, len(s.Passages))
	for i, p := range s.Passages {
		stored[i] = storedPassage{p.Start, p.End, p.Kind, p.Why}
	}
	passages, err := json.Marshal(stored)
	if err != nil {
		return nil, err
	}
	warnings, err := json.Marshal(s.Warnings)
	if err != nil {
		return nil, err
	}
	return []any{
		string(s.ID), s.Name, s.Path, s.Format, s.Title, s.Publisher, s.Author, s.Language, s.Link,
		s.Published.String(), s.DatedBy, string(warnings), string(passages), s.Text,
	}, nil
}

func figureRow(f briefing.Figure) ([]any, error) {
	b, err := f.MarshalJSON() // json.Marshal would read it once more
	if err != nil {
		return nil, fmt.Errorf("figure %s: %w", f.ID, err)
	}
	return []any{
		string(f.ID), f.Extent.Start, string(f.Measure),
		f.AsOf.From.String(), f.AsOf.Until.String(), string(b),
	}, nil
}

func passageRow(p briefing.Passage, text string) []any {
	body, aside := p.Of(text), ""
	if !p.Read() {
		body, aside = aside, body
	}
	return []any{body, aside, p.Start, p.End, string(p.Kind)}
}

// putter holds the statements that write readings in one transaction.
type putter struct {
	tx              *sql.Tx
	figure, passage *sql.Stmt
}

func newPutter(ctx context.Context, tx *sql.Tx) (p putter, err error) {
	p.tx = tx
	if p.figure, err = tx.PrepareContext(ctx, insertFigure); err != nil {
		return p, err
	}
	p.passage, err = tx.PrepareContext(ctx, insertPassage)
	return p, err
}

func (p putter) put(ctx context.Context, r Reading) (added bool, err error) {
	var seq int64
	switch err := p.tx.QueryRowContext(ctx, selectSeq, string(r.Source.ID)).Scan(&seq); {
	case errors.Is(err, sql.ErrNoRows):
		added = true
	case err != nil:
		return false, err
	}
	if !added {
		for _, statement := range []string{deletePassages, deleteFigures} {
			if _, err := p.tx.ExecContext(ctx, statement, seq); err != nil {
				return false, err
			}
		}
	}
	source, err := sourceRow(r.Source)
	if err != nil {
		return false, err
	}
	if err := p.tx.QueryRowContext(ctx, upsertSource, source...).Scan(&seq); err != nil {
		return false, err
	}
	return added, p.rows(ctx, seq, r)
}

// rows writes what belongs to the source of that seq. Each row is made when its
// turn comes: as JSON the figures of a long document take more memory than they
// do themselves.
func (p putter) rows(ctx context.Context, seq int64, r Reading) error {
	// The driver starts a goroutine for each statement that can be cancelled,
	// which for rows this small would be most of the work: the transaction's
	// own context ends the loop instead.
	quick := context.WithoutCancel(ctx)
	for i, f := range r.Figures {
		row, err := figureRow(f)
		if err != nil {
			return err
		}
		if _, err := p.figure.ExecContext(quick, append([]any{seq, i}, row...)...); err != nil {
			return err
		}
	}
	for i, passage := range r.Source.Passages {
		row := append([]any{seq<<passageBits | int64(i)}, passageRow(passage, r.Source.Text)...)
		if _, err := p.passage.ExecContext(quick, row...); err != nil {
			return err
		}
	}
	return nil
}
