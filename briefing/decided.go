package briefing

import (
	"maps"
	"slices"
	"strings"
)

// Decisions outlast what they were made on: a conflict gains a voice, changes
// its name with one more side, or is read anew by a better lexicon.

// decide gives each conflict what speaks for its figures and the decision made
// on it. A source that bears on
// it and had not come by then opens it again.
func (x *Index) decide(flags []Conflict) {
	for i := range flags {
		k := &flags[i]
		if k.Verdict == Explained {
			continue
		}
		k.Standings = x.standings(k)
		made, newcomers := x.decisionOn(k)
		switch {
		case made == nil:
		case len(newcomers) > 0:
			k.Was, k.Reopened = made, newcomers
		default:
			k.Decision = made
		}
	}
}

// decisionOn is the decision on a conflict, by its name or else by its figures
// on two sides or more; and the sources that bear on it and came since.
func (x *Index) decisionOn(k *Conflict) (made *Decision, newcomers []string) {
	decisions := x.judge.edits.Decisions
	if len(decisions) == 0 {
		return nil, nil
	}
	if d, ok := decisions[k.ID]; ok && (len(d.Saw) == 0 || slices.ContainsFunc(k.Figures, func(f Figure) bool { return slices.Contains(d.Saw, f.ID) })) {
		made = &d
	} else if d, ok := x.decidedOn(k); ok {
		made = &d
	}
	if made == nil || len(made.Saw) == 0 {
		return made, nil
	}
	seen := map[SourceID]bool{}
	for _, id := range made.Saw {
		seen[sourceOf(id)] = true
	}
	for _, f := range k.Figures {
		if !seen[f.Source] && !slices.Contains(newcomers, f.SourceName) {
			newcomers = append(newcomers, f.SourceName)
		}
	}
	return made, newcomers
}

// sourceOf is the source that a figure's id names.
func sourceOf(id FigureID) SourceID {
	return SourceID(id[:max(0, strings.LastIndexByte(string(id), ':'))])
}

// decidedOn finds the last decision that saw figures of two sides of a conflict.
func (x *Index) decidedOn(k *Conflict) (found Decision, ok bool) {
	for _, id := range slices.Sorted(maps.Keys(x.judge.edits.Decisions)) {
		d := x.judge.edits.Decisions[id]
		sides := 0
		for side := range k.Sides {
			if slices.ContainsFunc(d.Saw, func(f FigureID) bool { return k.holdsOn(side, f) }) {
				sides++
			}
		}
		if sides > 1 && (!ok || found.At.Before(d.At)) {
			found, ok = d, true
		}
	}
	return found, ok
}
