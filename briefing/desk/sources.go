package desk

import (
	"context"

	"briefdesk/briefing"
)

// Sources lists the library's sources without text and passages.
func (d *Desk) Sources(ctx context.Context) ([]briefing.Source, error) { return nil, nil }

// Source is one source with its text.
func (d *Desk) Source(ctx context.Context, id briefing.SourceID) (briefing.Source, error) {
	return briefing.Source{}, nil
}
