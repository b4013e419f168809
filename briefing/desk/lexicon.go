package desk

import (
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"briefdesk/briefing"
	"briefdesk/briefing/extract"
	"briefdesk/briefing/library"
	"briefdesk/seeds"
)

// known is the lexicon with the names that users added to this library.
type known struct {
	engine *extract.Engine
	world  briefing.World
	names  []briefing.Name
}

// NameKinds are the kinds of thing that a user can name.
var NameKinds = []string{"country", "place", "mission", "organisation", "agency", "donor", "alliance", "armed_group", "military", "company"}

// learn loads the embedded lexicon and lays the library's names over it.
func (d *Desk) learn(ctx context.Context) error {
	changes, err := d.shelf.Changes(ctx)
	if err != nil {
		return err
	}
	names := briefing.Apply(changes).Names
	tables, err := fs.Sub(seeds.Lexicon, "lexicon")
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	engine, err := extract.Load(tables, names...)
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	d.known.Store(&known{engine, engine.World(), names})
	return nil
}

// AddName teaches the library a name that the lexicon lacks, or has otherwise,
// and reads the documents that write it anew. Decisions stay.
func (d *Desk) AddName(ctx context.Context, n briefing.Name, progress func(Progress)) error {
	n.Name, n.Within = strings.TrimSpace(n.Name), strings.TrimSpace(n.Within)
	for _, form := range append([]string{n.Name}, n.Forms...) {
		if c := utf8.RuneCountInString(form); c < 2 || c > 80 || strings.ContainsAny(form, "\n\t|") {
			return fmt.Errorf("%q: %w: it has from 2 to 80 letters", form, ErrName)
		}
	}
	if !slices.Contains(NameKinds, n.Kind) {
		return fmt.Errorf("%q: %w: its kind is one of %s", n.Kind, ErrName, strings.Join(NameKinds, ", "))
	}
	d.deciding.Lock()
	defer d.deciding.Unlock()
	if err := d.append(ctx, briefing.Change{Verb: briefing.AddName, Name: n}); err != nil {
		return err
	}
	return d.relearn(ctx, progress)
}

// relearn loads the lexicon anew where the names have changed, and reads what
// writes one of those that came or went.
func (d *Desk) relearn(ctx context.Context, progress func(Progress)) error {
	before := d.known.Load().names
	if err := d.learn(ctx); err != nil {
		return err
	}
	after := d.known.Load().names
	var forms []string
	for _, set := range [][2][]briefing.Name{{before, after}, {after, before}} {
		for _, n := range set[0] {
			if !slices.ContainsFunc(set[1], n.Equal) {
				forms = append(append(forms, n.Name), n.Forms...)
			}
		}
	}
	if len(forms) == 0 {
		return nil
	}
	return d.reread(ctx, forms, progress)
}

// Reread reads every document of the library anew, as the lexicon now stands.
// Decisions stay: they hang on the place of a figure in its document.
func (d *Desk) Reread(ctx context.Context, progress func(Progress)) error {
	return d.reread(ctx, nil, progress)
}

// reread reads the documents anew that write one of the forms; all without any.
func (d *Desk) reread(ctx context.Context, forms []string, progress func(Progress)) error {
	d.importing.Lock()
	defer d.importing.Unlock()
	sources, err := d.shelf.Sources(ctx)
	if err != nil {
		return err
	}
	engine := d.known.Load().engine
	var batch []library.Reading
	for i, s := range sources {
		if err := ctx.Err(); err != nil {
			return err
		}
		if s.Format != formatFigures {
			whole, err := d.shelf.Source(ctx, s.ID)
			if err != nil {
				return err
			}
			if len(forms) == 0 || writes(whole.Text, forms) {
				batch = append(batch, library.Reading{Source: whole, Figures: engine.Read(whole)})
			}
		}
		if len(batch) == batchPaths || i == len(sources)-1 {
			if _, err := d.shelf.PutAll(ctx, batch); err != nil {
				return err
			}
			batch = nil
		}
		if progress != nil {
			progress(Progress{i + 1, len(sources), s.Name})
		}
	}
	return nil
}

func writes(text string, forms []string) bool {
	return slices.ContainsFunc(forms, func(f string) bool { return strings.Contains(text, f) })
}
