package desk

import (
	"context"

	"briefdesk/briefing"
	"briefdesk/briefing/library"
)

// Sources lists the library's sources without text and passages.
func (d *Desk) Sources(ctx context.Context) ([]briefing.Source, error) {
	v, err := d.view(ctx)
	if err != nil {
		return nil, err
	}
	sources := make([]briefing.Source, len(v.material.Sources))
	for i, s := range v.material.Sources {
		sources[i] = bare(s)
	}
	return sources, nil
}

// Source is one source with its text.
func (d *Desk) Source(ctx context.Context, id briefing.SourceID) (briefing.Source, error) {
	names, err := d.names(ctx)
	if err != nil {
		return briefing.Source{}, err
	}
	s, err := d.shelf.Source(ctx, id)
	s.Name = names[id]
	return s, err
}

// Search finds the passages that hold all the words, best first.
func (d *Desk) Search(ctx context.Context, words string, limit int) ([]library.Hit, error) {
	names, err := d.names(ctx)
	if err != nil {
		return nil, err
	}
	hits, err := d.shelf.Search(ctx, words, limit)
	for i := range hits {
		hits[i].Name = names[hits[i].Source]
	}
	return hits, err
}

// Check reads the whole library and reports what is broken in it.
func (d *Desk) Check(ctx context.Context) error { return d.shelf.Check(ctx) }

// names are what the sources are listed under.
func (d *Desk) names(ctx context.Context) (map[briefing.SourceID]string, error) {
	v, err := d.view(ctx)
	if err != nil {
		return nil, err
	}
	names := make(map[briefing.SourceID]string, len(v.material.Sources))
	for _, s := range v.material.Sources {
		names[s.ID] = s.Name
	}
	return names, nil
}
