package desk

import (
	"context"
	"fmt"
	"slices"

	"briefdesk/briefing"
)

// Edits is what all decisions so far amount to.
func (d *Desk) Edits(ctx context.Context) (briefing.Edits, error) {
	v, err := d.view(ctx)
	if err != nil {
		return briefing.Edits{}, err
	}
	return v.material.Edits, nil
}

// Decide records what an editor makes of a conflict, by its name or one that it
// was decided under. Prefer needs one of the
// conflict's figures; the other choices take none.
func (d *Desk) Decide(
	ctx context.Context, id briefing.ConflictID, choice briefing.Choice, figure briefing.FigureID, note string,
) error {
	d.deciding.Lock()
	defer d.deciding.Unlock()
	v, err := d.view(ctx)
	if err != nil {
		return err
	}
	conflicts := v.judge()
	i := slices.IndexFunc(conflicts, func(c briefing.Conflict) bool { return c.ID == id && c.Verdict != briefing.Explained })
	if i < 0 { // a name that it had before a source joined
		i = slices.IndexFunc(conflicts, func(c briefing.Conflict) bool {
			return c.Decision != nil && c.Decision.On == id || c.Was != nil && c.Was.On == id
		})
	}
	if i < 0 {
		return fmt.Errorf("%q: %w", id, ErrConflict)
	}
	among := slices.ContainsFunc(conflicts[i].Figures, func(f briefing.Figure) bool { return f.ID == figure })
	switch {
	case !choice.Valid():
		return fmt.Errorf("%q: %w", choice, ErrChoice)
	case choice == briefing.Prefer && !among, choice != briefing.Prefer && figure != "":
		return fmt.Errorf("%q: %w", figure, ErrFigure)
	}
	saw := make([]briefing.FigureID, len(conflicts[i].Figures))
	for n, f := range conflicts[i].Figures {
		saw[n] = f.ID
	}
	return d.append(ctx, briefing.Change{Verb: briefing.Decide, Conflict: conflicts[i].ID, Choice: choice, Figure: figure, Figures: saw, Note: note})
}

// Same records that the first figure speaks of one thing with each of the
// others, whatever their texts show; Apart that it speaks of another.
func (d *Desk) Same(ctx context.Context, figures []briefing.FigureID, note string) error {
	return d.tie(ctx, briefing.TakeAsSame, figures, note)
}

// Apart is the opposite of Same.
func (d *Desk) Apart(ctx context.Context, figures []briefing.FigureID, note string) error {
	return d.tie(ctx, briefing.TakeApart, figures, note)
}

func (d *Desk) tie(ctx context.Context, verb briefing.Verb, figures []briefing.FigureID, note string) error {
	if len(figures) < 2 || slices.Contains(figures[1:], figures[0]) {
		return ErrTie
	}
	if verb == briefing.TakeAsSame {
		if err := d.comparable(ctx, figures); err != nil {
			return err
		}
	}
	return d.change(ctx, figures, briefing.Change{Verb: verb, Figures: figures, Note: note})
}

// comparable refuses figures that no one can hold against each other: officers
// and dollars, a number and a date.
func (d *Desk) comparable(ctx context.Context, figures []briefing.FigureID) error {
	v, err := d.view(ctx)
	if err != nil {
		return err
	}
	of := ""
	for i := range v.material.Figures {
		f := &v.material.Figures[i]
		if !slices.Contains(figures, f.ID) {
			continue
		}
		counts := "date"
		if f.Amount != nil {
			counts = "number of " + f.Amount.Unit
		}
		if of != "" && of != counts {
			return fmt.Errorf("a %s and a %s: %w", of, counts, ErrUnlike)
		}
		of = counts
	}
	return nil
}

// Grade records how reliable a publisher is, A to F; "" takes the grade away.
// A source without a publisher is graded by its name.
func (d *Desk) Grade(ctx context.Context, publisher string, grade briefing.Grade, note string) error {
	if !grade.Valid() {
		return fmt.Errorf("%q: %w", grade, ErrGrade)
	}
	v, err := d.view(ctx)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(v.material.Sources, func(s briefing.Source) bool { return s.GradedAs() == publisher }) {
		return fmt.Errorf("%q: %w", publisher, ErrPublisher)
	}
	return d.change(ctx, nil, briefing.Change{Verb: briefing.GradeSource, Source: publisher, Grade: grade, Note: note})
}

// Rate records how credible a figure is, 1 (confirmed) to 6 (cannot be
// judged), where the suggestion is wrong; 0 goes back to the suggestion.
func (d *Desk) Rate(ctx context.Context, figure briefing.FigureID, credit int, note string) error {
	if credit < 0 || credit > 6 {
		return fmt.Errorf("%d: %w", credit, ErrCredit)
	}
	return d.change(ctx, []briefing.FigureID{figure}, briefing.Change{Verb: briefing.RateCredible, Figure: figure, Credit: credit, Note: note})
}

// change keeps a change that names figures, which must be in the library.
func (d *Desk) change(ctx context.Context, figures []briefing.FigureID, c briefing.Change) error {
	d.deciding.Lock()
	defer d.deciding.Unlock()
	v, err := d.view(ctx)
	if err != nil {
		return err
	}
	known := make(map[briefing.FigureID]bool, len(v.material.Figures))
	for i := range v.material.Figures {
		known[v.material.Figures[i].ID] = true
	}
	for _, id := range figures {
		if !known[id] {
			return fmt.Errorf("%q: %w", id, ErrNoFigure)
		}
	}
	return d.append(ctx, c)
}

// Undo takes back the last change that still stands. What writes
// the name is read anew.
func (d *Desk) Undo(ctx context.Context) error {
	return d.step(ctx, func(v *view) (briefing.Change, bool) {
		last := v.material.Edits.Undoable
		return briefing.Change{Verb: briefing.Undo, Undoes: last}, last != 0
	})
}

// Redo brings back the change that the last undo took back. Nothing is left to
// redo once something else has been changed.
func (d *Desk) Redo(ctx context.Context) error {
	return d.step(ctx, func(v *view) (briefing.Change, bool) {
		c, ok := redoable(v.changes)
		return c.Again(), ok
	})
}

// step goes one change back or forth in what was done, and reads anew what
// writes a name that went or came with it.
func (d *Desk) step(ctx context.Context, next func(*view) (briefing.Change, bool)) error {
	forms, err := d.stepped(ctx, next)
	if err != nil {
		return err
	}
	return d.rereadWriting(ctx, forms, nil)
}

func (d *Desk) stepped(ctx context.Context, next func(*view) (briefing.Change, bool)) (forms []string, err error) {
	d.deciding.Lock()
	defer d.deciding.Unlock()
	v, err := d.view(ctx)
	if err != nil {
		return nil, err
	}
	c, ok := next(v)
	if !ok {
		return nil, ErrNothing
	}
	if err := d.append(ctx, c); err != nil {
		return nil, err
	}
	return d.learn(ctx)
}

// CanUndo reports whether Undo would find a decision or name to take back.
func (d *Desk) CanUndo(ctx context.Context) bool {
	v, err := d.view(ctx)
	return err == nil && v.material.Edits.Undoable != 0
}

// CanRedo reports whether Redo would find a decision or name to bring back.
func (d *Desk) CanRedo(ctx context.Context) bool {
	v, err := d.view(ctx)
	if err != nil {
		return false
	}
	_, ok := redoable(v.changes)
	return ok
}

// append stamps a change and adds it to the library's history.
func (d *Desk) append(ctx context.Context, c briefing.Change) error {
	c.At, c.By = d.now().UTC(), d.by
	_, err := d.shelf.Append(ctx, c)
	return err
}

// redoable is the decision or name that the last undo took back, unless
// something new was decided or added since. A redo is one more change, told by
// saying again exactly what was taken back last.
func redoable(changes []briefing.Change) (briefing.Change, bool) {
	var taken []briefing.Change
	for _, c := range changes {
		last := len(taken) - 1
		switch {
		case c.Verb == briefing.Undo:
			i := slices.IndexFunc(changes, func(o briefing.Change) bool { return o.No == c.Undoes })
			if i >= 0 {
				taken = append(taken, changes[i])
			}
		case last >= 0 && c.Equal(taken[last]):
			taken = taken[:last]
		default:
			taken = nil
		}
	}
	if len(taken) == 0 {
		return briefing.Change{}, false
	}
	return taken[len(taken)-1], true
}
