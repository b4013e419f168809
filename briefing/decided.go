package briefing

import (
	"slices"
	"strings"
)

// Decisions outlast what they were made on: a conflict gains a voice, changes
// its name with one more side, or is read anew by a better lexicon.

// decide gives each conflict what speaks for its figures and the decision made
// on it. A source that bears on it and had not come by then opens it again, and
// so does the loss of the figure that was kept.
func (x *Index) decide(flags []Conflict) {
	past := newPast(x.judge.edits.Made)
	for i := range flags {
		k := &flags[i]
		if k.Verdict == Explained {
			continue
		}
		made := past.on(k)
		k.Standings = x.standings(k, made)
		if made == nil {
			continue
		}
		k.Reopened = x.newcomers(k, made)
		if len(k.Reopened) > 0 || made.Choice == Prefer && !slices.ContainsFunc(k.Figures, func(f Figure) bool { return f.ID == made.Figure }) {
			k.Was = made
		} else {
			k.Decision = made
		}
	}
}

// past is the decisions made, to be found by what they saw.
type past struct {
	made []Decision
	saw  map[FigureID][]int // indexes into made
}

func newPast(made []Decision) past {
	p := past{made, map[FigureID][]int{}}
	for i, d := range made {
		for _, id := range d.Saw {
			p.saw[id] = append(p.saw[id], i)
		}
	}
	return p
}

// on is the last decision on a conflict: one that saw figures of two of its
// sides; or else one on its name, of which a source still stands in it, for a
// better lexicon may have moved every figure by a letter.
func (p past) on(k *Conflict) *Decision {
	sides := map[int]int{} // bits of the sides that a decision saw
	for side, members := range k.Sides {
		for _, i := range members {
			for _, d := range p.saw[k.Figures[i].ID] {
				sides[d] |= 1 << min(side, 62)
			}
		}
	}
	last := -1
	for d, seen := range sides {
		if seen&(seen-1) != 0 {
			last = max(last, d)
		}
	}
	for d := len(p.made) - 1; d >= 0 && last < 0; d-- {
		if p.made[d].On == k.ID && (len(p.made[d].Saw) == 0 || p.made[d].knows(k)) {
			last = d
		}
	}
	if last < 0 {
		return nil
	}
	return &p.made[last]
}

// knows reports whether the decision saw a figure of a source of the conflict.
func (d *Decision) knows(k *Conflict) bool {
	return slices.ContainsFunc(k.Figures, func(f Figure) bool {
		return slices.ContainsFunc(d.Saw, func(id FigureID) bool { return sourceOf(id) == f.Source })
	})
}

// newcomers are the sources of a conflict that a decision did not see.
func (x *Index) newcomers(k *Conflict, made *Decision) (names []string) {
	if len(made.Saw) == 0 {
		return nil // made before decisions kept what they saw
	}
	seen := map[SourceID]bool{}
	for _, id := range made.Saw {
		seen[sourceOf(id)] = true
	}
	for _, f := range k.Figures {
		if name := x.nameOf(f); !seen[f.Source] && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// nameOf is how the source of a figure is called in a sentence.
func (x *Index) nameOf(f Figure) string {
	c := claim{src: x.voices[f.Source], Figure: &f}
	return c.label()
}

// sourceOf is the source that a figure's id names.
func sourceOf(id FigureID) SourceID {
	return SourceID(id[:max(0, strings.LastIndexByte(string(id), ':'))])
}
