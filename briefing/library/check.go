package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"briefdesk/briefing"
)

// mostFindings is how many faults Check names before it stops looking.
const mostFindings = 20

// Check proves a library: the file is sound, search covers every passage and
// nothing else, every figure belongs to a source, and its phrase and its
// sentence stand in that source's text where it says. What is not so is
// ErrDamaged, naming up to 20 faults. It reads everything, once.
func (l *Library) Check(ctx context.Context) error {
	var found []error
	err := view(ctx, l.db, func(tx *sql.Tx) (err error) {
		if found, err = integrity(ctx, tx); err != nil || len(found) > 0 {
			return err // what a broken file holds cannot be judged
		}
		var orphans int
		if err := tx.QueryRowContext(ctx, countOrphans).Scan(&orphans); err != nil {
			return err
		}
		if orphans > 0 {
			found = append(found, fmt.Errorf("search holds %d passages of sources that are gone", orphans))
		}
		return each(ctx, tx, func(r *sql.Rows) error {
			if len(found) >= mostFindings {
				return nil
			}
			faults, err := checkSource(ctx, tx, r)
			found = append(found, faults...)
			return err
		}, selectKept)
	})
	if err == nil && len(found) > 0 {
		found = found[:min(len(found), mostFindings)]
		err = fmt.Errorf("%w: %w", ErrDamaged, errors.Join(found...))
	}
	return l.explain("check", err)
}

// checkSource holds one source against its figures and its rows in search.
func checkSource(ctx context.Context, tx *sql.Tx, r *sql.Rows) (found []error, err error) {
	var seq int64
	var row sourceScan
	if err := r.Scan(append(append([]any{&seq}, row.columns()...), &row.passages, &row.source.Text)...); err != nil {
		return nil, err
	}
	s, err := row.decode()
	if err != nil {
		return []error{err}, nil
	}
	say := func(format string, args ...any) {
		found = append(found, fmt.Errorf(s.Name+": "+format, args...))
	}
	var searched []string
	err = each(ctx, tx, func(r *sql.Rows) error {
		var text string
		err := r.Scan(&text)
		searched = append(searched, text)
		return err
	}, selectPassages, seq)
	if err != nil {
		return found, err
	}
	for i, p := range s.Passages {
		switch {
		case !within(p.Extent, s.Text):
			say("passage %d to %d %w", p.Start, p.End, ErrMisplaced)
		case i >= len(searched) || searched[i] != p.Of(s.Text):
			say("search does not hold passage %d to %d", p.Start, p.End)
		}
	}
	if len(searched) > len(s.Passages) {
		say("search holds %d passages of its %d", len(searched), len(s.Passages))
	}
	err = each(ctx, tx, func(r *sql.Rows) error {
		var raw string
		var f briefing.Figure
		if err := r.Scan(&raw); err != nil {
			return err
		}
		if err := f.UnmarshalJSON([]byte(raw)); err != nil {
			say("%w", err)
		} else if !stands(f, s) {
			say("figure %s, %q, %w", f.ID, f.Text, ErrMisplaced)
		}
		return nil
	}, selectFiguresOf, seq)
	return found, err
}

// stands reports whether the figure's phrase and sentence are where it says.
// The quote may have its white space set anew: a sentence runs over lines.
func stands(f briefing.Figure, s briefing.Source) bool {
	return f.Source == s.ID &&
		within(f.Extent, s.Text) && within(f.Number, s.Text) && within(f.Sentence, s.Text) &&
		alike(f.Extent.Of(s.Text), f.Text) && alike(f.Sentence.Of(s.Text), f.Quote)
}

func alike(a, b string) bool {
	return a == b || strings.Join(strings.Fields(a), " ") == strings.Join(strings.Fields(b), " ")
}
