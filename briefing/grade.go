package briefing

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

// Suggestions by the code: what several independent sources say is confirmed;
// what is contradicted is possible, doubtful or improbable as more, as many or
// fewer voices speak for it than for another side; what stands alone cannot be
// judged.
const (
	confirmed  = 1
	probable   = 2
	possible   = 3
	doubtful   = 4
	improbable = 5
	unjudged   = 6
)

// Standing tells what speaks for a figure that is filed. The zero Standing is
// of one that is not.
func (x *Index) Standing(f *Figure) Standing {
	x.Settle()
	claims := x.claims[f.Source]
	for _, c := range claims {
		if c.ID == f.ID {
			return x.standing(c)
		}
	}
	return Standing{}
}

func (x *Index) standing(c *claim) Standing {
	side := []*claim{c}
	if c.quantity {
		side = x.withRestatements(side)
	}
	sources := map[SourceID]bool{}
	for _, o := range side {
		sources[o.Source] = true
	}
	s := Standing{Mentions: len(side), Sources: len(sources), Voices: countVoices(side), Grade: x.judge.edits.Grades[c.src.GradedAs()]}
	s.Suggested = x.suggest(c, s.Voices)
	if s.Credit = s.Suggested; x.judge.edits.Credits[c.ID] != 0 {
		s.Credit = x.judge.edits.Credits[c.ID]
	}
	return s
}

// suggest credits a figure by its voices and by what contradicts it.
func (x *Index) suggest(c *claim, voices int) int {
	against := 0
	if c.cluster != nil {
		for _, k := range c.cluster.conflicts {
			own, most := sideOf(&k, c.ID)
			if own < 0 {
				continue
			}
			if d, _ := x.decisionOn(&k); d != nil && d.Choice == Prefer {
				if k.holdsOn(own, d.Figure) {
					return probable
				}
				return improbable
			}
			voices, against = k.Voices[own], max(against, most)
		}
	}
	switch {
	case against == 0 && voices > 1:
		return confirmed
	case against == 0:
		return unjudged
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
