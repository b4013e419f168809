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
var NameKinds = []string{"country", "place", "mission", "organisation", "agency", "donor", "alliance", "armed_group", "military"}

// learn lays the library's names over the embedded lexicon, where they have
// changed since it last did, and returns the spellings of those that came or
// went.
func (d *Desk) learn(ctx context.Context) (forms []string, err error) {
	changes, err := d.shelf.Changes(ctx)
	if err != nil {
		return nil, err
	}
	var before []briefing.Name
	after := briefing.Apply(changes).Names
	if k := d.known.Load(); k != nil {
		if before = k.names; slices.EqualFunc(before, after, briefing.Name.Equal) {
			return nil, nil
		}
	}
	tables, err := fs.Sub(seeds.Lexicon, "lexicon")
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	engine, err := extract.Load(tables, after...)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	d.known.Store(&known{engine, engine.World(), after})
	return append(lacking(after, before), lacking(before, after)...), nil
}

// lacking is how those of the names are written that others do not have.
func lacking(names, others []briefing.Name) (forms []string) {
	for _, n := range names {
		if !slices.ContainsFunc(others, n.Equal) {
			forms = append(forms, n.Spellings()...)
		}
	}
	return forms
}

// AddName teaches the library a name that the lexicon lacks, or has otherwise,
// and reads the documents that write it anew. Decisions stay. To add a name
// again finishes a reading that was cut short.
func (d *Desk) AddName(ctx context.Context, n briefing.Name, progress func(Progress)) error {
	n, err := tidy(n)
	if err != nil {
		return err
	}
	forms, err := d.teach(ctx, n)
	if err != nil {
		return err
	}
	return d.rereadWriting(ctx, forms, progress)
}

// tidy is a name as it is kept, if it is one.
func tidy(n briefing.Name) (briefing.Name, error) {
	n.Name, n.Within, n.Forms = strings.TrimSpace(n.Name), strings.TrimSpace(n.Within), slices.Clone(n.Forms)
	for i, form := range n.Forms {
		n.Forms[i] = strings.TrimSpace(form)
	}
	for _, form := range n.Spellings() {
		if strings.ContainsAny(form, "\r\n\t|") {
			return n, fmt.Errorf("%q: %w: it holds no tab, line break or |", form, ErrName)
		}
		if c := utf8.RuneCountInString(form); c < 2 || c > 80 {
			return n, fmt.Errorf("%q: %w: it has from 2 to 80 letters", form, ErrName)
		}
	}
	if !slices.Contains(NameKinds, n.Kind) {
		return n, fmt.Errorf("%q: %w: its kind is one of %s", n.Kind, ErrName, strings.Join(NameKinds, ", "))
	}
	return n, nil
}

// teach keeps a name, unless it stands already, and returns every spelling
// whose documents are to be read anew: those of its earlier states too, whose
// reading may have been cut short.
func (d *Desk) teach(ctx context.Context, n briefing.Name) (forms []string, err error) {
	d.deciding.Lock()
	defer d.deciding.Unlock()
	changes, err := d.shelf.Changes(ctx)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(briefing.Apply(changes).Names, n.Equal) {
		if err := d.append(ctx, briefing.Change{Verb: briefing.AddName, Name: n}); err != nil {
			return nil, err
		}
	}
	if forms, err = d.learn(ctx); err != nil {
		return nil, err
	}
	forms = append(forms, n.Spellings()...)
	for _, c := range changes {
		if c.Verb == briefing.AddName && c.Name.Name == n.Name {
			forms = append(forms, c.Name.Forms...)
		}
	}
	return forms, nil
}

// Reread reads every document of the library anew, as the lexicon now stands.
// Decisions stay: they hang on the place of a figure in its document.
func (d *Desk) Reread(ctx context.Context, progress func(Progress)) error {
	return d.reread(ctx, func(string) bool { return true }, progress)
}

// rereadWriting reads the documents anew that write one of the forms.
func (d *Desk) rereadWriting(ctx context.Context, forms []string, progress func(Progress)) error {
	if len(forms) == 0 {
		return nil
	}
	folded := make([]string, len(forms))
	for i, form := range forms {
		folded[i] = extract.Fold(form)
	}
	slices.Sort(folded)
	folded = slices.Compact(folded)
	return d.reread(ctx, func(text string) bool {
		text = extract.Fold(text)
		return slices.ContainsFunc(folded, func(form string) bool { return strings.Contains(text, form) })
	}, progress)
}

// reread reads the documents anew whose text is concerned.
func (d *Desk) reread(ctx context.Context, concerned func(text string) bool, progress func(Progress)) error {
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
			if concerned(whole.Text) {
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
