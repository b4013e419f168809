package desk

import (
	"context"

	"briefdesk/briefing"
)

// Edits is what all decisions so far amount to.
func (d *Desk) Edits(ctx context.Context) (briefing.Edits, error) {
	return briefing.Edits{}, nil
}

// Decide records what an editor makes of a conflict. Prefer needs one of the
// conflict's figures; the other choices take none.
func (d *Desk) Decide(ctx context.Context, id briefing.ConflictID, choice briefing.Choice, figure briefing.FigureID, note string) error {
	return nil
}

// Undo takes back the last decision that still stands.
func (d *Desk) Undo(ctx context.Context) error { return nil }

// Redo decides again as the last undo found it, until something else is
// decided.
func (d *Desk) Redo(ctx context.Context) error { return nil }

// CanUndo reports whether Undo would find something to take back.
func (d *Desk) CanUndo(ctx context.Context) bool { return false }

// CanRedo reports whether Redo would find something to decide again.
func (d *Desk) CanRedo(ctx context.Context) bool { return false }
