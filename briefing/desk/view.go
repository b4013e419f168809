package desk

import (
	"context"
	"sync"

	"briefdesk/briefing"
)

// view is the library as one value, loaded once and shared by all who read.
// Nothing in it is changed after it is made.
type view struct {
	revision int64
	known    *known // the lexicon that its world is of
	material briefing.Material
	changes  []briefing.Change
	judge    func() []briefing.Conflict // all verdicts, explained ones too; judged when first asked for
}

func newView(revision int64, k *known, m briefing.Material, changes []briefing.Change) *view {
	return &view{revision, k, m, changes, sync.OnceValue(func() []briefing.Conflict { return briefing.Conflicts(m, true) })}
}

// view loads the library, or returns it as it was loaded since anyone's last
// write and the lexicon's last.
func (d *Desk) view(ctx context.Context) (*view, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	revision, err := d.shelf.Revision(ctx)
	if err != nil {
		return nil, err
	}
	known := d.known.Load()
	if d.held != nil && d.held.revision == revision && d.held.known == known {
		return d.held, nil
	}
	sources, figures, changes, err := d.shelf.Material(ctx)
	if err != nil {
		return nil, err
	}
	nameSources(sources)
	names := make(map[briefing.SourceID]string, len(sources))
	for _, s := range sources {
		names[s.ID] = s.Name
	}
	for i := range figures {
		figures[i].SourceName = names[figures[i].Source]
	}
	d.held = newView(revision, known, briefing.Material{
		Sources: sources, Figures: figures, Edits: briefing.Apply(changes), World: known.world,
	}, changes)
	return d.held, nil
}

// viewAt is the library as it stood on a day: without the sources published
// later. The zero day is now.
func (d *Desk) viewAt(ctx context.Context, day briefing.Date) (*view, error) {
	v, err := d.view(ctx)
	if err != nil || day.IsZero() {
		return v, err
	}
	return newView(v.revision, v.known, v.material.AsOf(day), v.changes), nil
}
