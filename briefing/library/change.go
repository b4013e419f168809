package library

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"briefdesk/briefing"
)

// Append keeps a change behind all others and returns it as it is kept: with
// the next No and At in UTC. Changes of two windows at once are both kept,
// one after the other.
func (l *Library) Append(ctx context.Context, c briefing.Change) (briefing.Change, error) {
	c.At = c.At.Round(0).UTC()
	payload, err := json.Marshal(storedPayload{c.Conflict, c.Choice, c.Figure, c.Figures, c.Undoes, nameOrNil(c), c.Source, c.Grade, c.Credit})
	if err == nil {
		err = l.write(ctx, func(tx *sql.Tx) error {
			return tx.QueryRowContext(ctx, insertChange,
				c.At.Format(time.RFC3339Nano), c.By, c.Note, string(c.Verb), string(payload)).Scan(&c.No)
		})
	}
	if err != nil {
		return briefing.Change{}, l.explain(fmt.Sprintf("keep the change %q", c.Verb), err)
	}
	return c, nil
}

// storedPayload is what a change's verb was done to, as the payload column
// holds it.
type storedPayload struct {
	Conflict briefing.ConflictID `json:"conflict,omitempty"`
	Choice   briefing.Choice     `json:"choice,omitempty"`
	Figure   briefing.FigureID   `json:"figure,omitempty"`
	Figures  []briefing.FigureID `json:"figures,omitempty"`
	Undoes   int64               `json:"undoes,omitempty"`
	Name     *briefing.Name      `json:"name,omitempty"`
	Source   string              `json:"source,omitempty"`
	Grade    briefing.Grade      `json:"grade,omitempty"`
	Credit   int                 `json:"credit,omitempty"`
}

func nameOrNil(c briefing.Change) *briefing.Name {
	if c.Name.Equal(briefing.Name{}) {
		return nil
	}
	return &c.Name
}

// Changes returns all that users did, in order.
func (l *Library) Changes(ctx context.Context) (all []briefing.Change, err error) {
	err = view(ctx, l.db, func(tx *sql.Tx) error {
		all, err = readChanges(ctx, tx)
		return err
	})
	return all, l.explain("read the changes", err)
}

func readChanges(ctx context.Context, tx *sql.Tx) (all []briefing.Change, err error) {
	err = each(ctx, tx, func(r *sql.Rows) error {
		var c briefing.Change
		var at, payload string
		if err := r.Scan(&c.No, &at, &c.By, &c.Note, &c.Verb, &payload); err != nil {
			return err
		}
		var p storedPayload
		if err := json.Unmarshal([]byte(payload), &p); err != nil {
			return fmt.Errorf("change %d: %w: %w", c.No, ErrDamaged, err)
		}
		c.Conflict, c.Choice, c.Figure, c.Figures, c.Undoes = p.Conflict, p.Choice, p.Figure, p.Figures, p.Undoes
		c.Source, c.Grade, c.Credit = p.Source, p.Grade, p.Credit
		if p.Name != nil {
			c.Name = *p.Name
		}
		if c.At, err = time.Parse(time.RFC3339Nano, at); err != nil {
			return fmt.Errorf("change %d: %w: %w", c.No, ErrDamaged, err)
		}
		all = append(all, c)
		return nil
	}, selectChanges)
	return all, err
}
