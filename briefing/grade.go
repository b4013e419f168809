package briefing

import "slices"

// Grade is how reliable a publisher is, as the Admiralty code has it: A
// completely, B usually, C fairly, D not usually, E unreliable, F not to be
// judged. "" is no grade. It orders what is shown and decides nothing.
type Grade string

// Valid reports a letter of the code, or no grade.
func (g Grade) Valid() bool { return g == "" || len(g) == 1 && g >= "A" && g <= "F" }

// GradedAs is the name under which a source's reliability is kept: its
// publisher's, once for all that it prints.
func (s *Source) GradedAs() string {
	if s.Publisher != "" {
		return s.Publisher
	}
	return s.Name
}

// Standing is what speaks for a figure, counted apart: how often it is told, by
// how many sources, of which how many are independent; and its credibility by
// the Admiralty code, 1 confirmed to 6 not to be judged.
type Standing struct {
	Mentions, Sources, Voices int
	Grade                     Grade // of its publisher
	Credit                    int
	Suggested                 int // credit as the figures suggest it
}

// Credibility by the code.
const (
	confirmed  = 1
	probable   = 2
	possible   = 3
	doubtful   = 4
	improbable = 5
	unjudged   = 6
)

// standings tell what speaks for each figure of a conflict: those on its side.
func (x *Index) standings(k *Conflict, made *Decision) []Standing {
	sources := k.sources()
	list := make([]Standing, len(k.Figures))
	for i := range k.Figures {
		f := &k.Figures[i]
		own, _ := sideOf(k, f.ID)
		if own < 0 {
			continue
		}
		s := Standing{Mentions: len(k.Sides[own]), Sources: sources[own], Voices: k.Voices[own]}
		if v := x.voices[f.Source]; v != nil {
			s.Grade = x.judge.edits.Grades[v.GradedAs()]
		}
		s.Suggested = suggest(f.ID, k, made)
		if s.Credit = s.Suggested; x.judge.edits.Credits[f.ID] != 0 {
			s.Credit = x.judge.edits.Credits[f.ID]
		}
		list[i] = s
	}
	return list
}

// suggest credits a figure of a conflict: by the figure that the editor
// prefers, else by the voices of each side. What an anomaly shows is odd, not
// contradicted: several voices confirm it, and one alone cannot be judged.
func suggest(id FigureID, in *Conflict, made *Decision) int {
	own, against := sideOf(in, id)
	if own < 0 {
		return unjudged
	}
	voices := in.Voices[own]
	kept := made != nil && made.Choice == Prefer && slices.ContainsFunc(in.Figures, func(f Figure) bool { return f.ID == made.Figure })
	switch {
	case in.Verdict == Anomaly && voices > 1:
		return confirmed
	case in.Verdict == Anomaly:
		return unjudged
	case kept && in.holdsOn(own, made.Figure):
		return probable
	case kept:
		return improbable
	case voices > against:
		return possible
	case voices == against:
		return doubtful
	}
	return improbable
}

// sideOf is the side of a conflict that a figure stands on, -1 for none, and
// the most voices that speak for another.
func sideOf(k *Conflict, id FigureID) (own, most int) {
	own = -1
	for side := range k.Sides {
		if k.holdsOn(side, id) {
			own = side
		} else {
			most = max(most, k.Voices[side])
		}
	}
	return own, most
}

func (c *Conflict) holdsOn(side int, id FigureID) bool {
	for _, i := range c.Sides[side] {
		if c.Figures[i].ID == id {
			return true
		}
	}
	return false
}
