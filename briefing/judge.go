package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Conflicts judges every figure of the material against its neighbours and
// returns what cannot all be true, most severe first; with explained, also the
// look-alikes and why they are none. The answer does not depend on the order
// of the material. Cost is n log n in the number of figures.
func Conflicts(m Material, explained bool) []Conflict {
	return IndexOf(m).Conflicts(explained)
}

// IndexOf files all figures of the material. Figures of a source that the
// material does not hold are judged as of an undated one.
func IndexOf(m Material) *Index {
	x := NewIndex(m.World, m.Edits)
	of := make(map[SourceID][]*Figure, len(m.Sources))
	for i := range m.Figures {
		f := &m.Figures[i]
		of[f.Source] = append(of[f.Source], f)
	}
	for i := range m.Sources {
		s := &m.Sources[i]
		if x.voices[s.ID] == nil {
			x.Put(s, of[s.ID])
			delete(of, s.ID)
		}
	}
	for id, figures := range of {
		x.Put(&Source{ID: id, Name: figures[0].SourceName}, figures)
	}
	return x
}

// Conflicts are all verdicts on the figures filed, most severe first; with
// explained, also on look-alikes.
func (x *Index) Conflicts(explained bool) []Conflict {
	x.Settle()
	out := x.flags()
	if !explained {
		out = slices.DeleteFunc(out, func(c Conflict) bool { return c.Verdict == Explained })
	}
	x.decide(out)
	if explained {
		out = append(out, x.lookAlikes(standingsOf(out))...)
	}
	slices.SortFunc(out, func(a, b Conflict) int {
		return cmp.Or(
			cmp.Compare(rankVerdict(a.Verdict), rankVerdict(b.Verdict)),
			cmp.Compare(a.Severity.Rank(), b.Severity.Rank()),
			cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID),
		)
	})
	return out
}

func rankVerdict(v Verdict) int {
	return slices.Index([]Verdict{Contradiction, Anomaly, Explained}, v)
}

// judge holds two figures against each other, by what is known of the world
// and what editors said. It knows no other figure.
type judge struct {
	world World
	edits Edits
}

func (j *judge) toldApart(a, b *claim) bool {
	return len(j.edits.Apart) > 0 && j.edits.Apart[PairOf(a.ID, b.ID)]
}

func (j *judge) toldSame(a, b *claim) bool {
	return len(j.edits.Same) > 0 && j.edits.Same[PairOf(a.ID, b.ID)]
}

// farFiled is how many days two claims may be filed apart and still be of one
// thing: quantities for as long as a promise holds and a season more, dates for
// two slips of the year.
func farFiled(c *claim) int32 {
	if !c.quantity {
		return 800
	}
	return 250
}

// oppose weighs a pair: whether the two are of one thing and cannot both be
// true, and by how many points they are of one thing.
func (j *judge) oppose(a, b *claim) (points int, opposed bool) {
	if !a.quantity {
		return j.opposeDates(a, b)
	}
	if a.meets(b) && a.unit == b.unit || j.differ(a, b) != "" {
		return 0, false
	}
	points = likeness(amountAspects, a, b)
	return points, points >= bar || j.toldSame(a, b) || onlyOne(a, b) || sameWording(a, b)
}

// onlyOne: what there can be but one of, however the texts word it: a sum of one
// giver in its currency, and what a mission costs a year.
func onlyOne(a, b *claim) bool {
	if a.actor != b.actor || a.actor == noWord || a.stance != b.stance {
		return false
	}
	return sameDigits(a, b) || wrongCurrency(a, b) != "" && a.measure == b.measure || a.actor.sort() == ofMission && a.Measure == Cost && b.Measure == Cost && a.Amount.Per == b.Amount.Per && a.Amount.Per != ""
}

// sameWording: two sources tell of one actor's same thing in nearly the same
// words, but for the number.
func sameWording(a, b *claim) bool {
	const most = 75 // percent of the shorter sentence's words
	least := min(len(a.words()), len(b.words()))
	n := shared(a.words(), b.words())
	return a.src != b.src && a.actor == b.actor && a.actor != noWord && a.measure == b.measure && a.measure != noWord &&
		a.stance == b.stance && a.portion == b.portion && n >= fewWords && 100*n >= most*least
}

// comparable reports a figure that can contradict another: a quantity that
// stands for an amount of its own, or a date of something that happens.
func (c *claim) comparable() bool {
	if c.Amount == nil {
		return c.dated() && momentOf(c) != "" && c.when.length() <= 400
	}
	if c.Kind() != KindQuantity || c.Measure == Timeline || c.Role == Multiplier || c.Role == Ordinal {
		return false
	}
	return c.Amount.Hedge != Vague || c.Amount.Range.Low != nil
}

// standings is where each figure stands in the contradictions found: figures
// of two sides of one are not explained. Two figures of an anomaly may be.
type standings map[FigureID][]standpoint

type standpoint struct{ conflict, side int }

func standingsOf(flags []Conflict) standings {
	s := standings{}
	for n, c := range flags {
		if c.Verdict != Contradiction {
			continue
		}
		for side, members := range c.Sides {
			for _, i := range members {
				s[c.Figures[i].ID] = append(s[c.Figures[i].ID], standpoint{n, side})
			}
		}
	}
	return s
}

// opposed: the two stand on different sides of one contradiction.
func (s standings) opposed(a, b FigureID) bool {
	for _, x := range s[a] {
		for _, y := range s[b] {
			if x.conflict == y.conflict && x.side != y.side {
				return true
			}
		}
	}
	return false
}

// sentence is what a reader is told of a conflict.
type sentence struct {
	severity Severity
	why      string
	because  []string
}

// build makes a conflict of sides of claims. Where the order of the sides has
// no meaning of its own, order them first.
func build(v Verdict, k ConflictKind, sides [][]*claim, s sentence) Conflict {
	c := Conflict{Verdict: v, Kind: k, Severity: s.severity, Why: s.why, Because: s.because}
	for _, side := range sides {
		var at []int
		for _, x := range side {
			at = append(at, len(c.Figures))
			c.Figures = append(c.Figures, *x.Figure)
		}
		c.Sides = append(c.Sides, at)
		c.Voices = append(c.Voices, countVoices(side))
	}
	c.ID = shortID(string(v) + "/" + string(k) + "/" + strings.Join(sideNames(sides, v), "/"))
	return c
}

// inPlace sorts the claims of each side: those of better graded publishers
// first, else by source and place.
func (j *judge) inPlace(sides [][]*claim) [][]*claim {
	for _, side := range sides {
		slices.SortFunc(side, func(a, b *claim) int { return cmp.Or(cmp.Compare(j.rank(a), j.rank(b)), compareClaims(a, b)) })
	}
	return sides
}

// rank is the publisher's grade, with ungraded ones between C and D.
func (j *judge) rank(c *claim) string {
	if len(j.edits.Grades) == 0 {
		return ""
	}
	return cmp.Or(string(j.edits.Grades[c.src.GradedAs()]), "C-")
}

// byVoices sorts sides: first that with more independent voices.
func (j *judge) byVoices(sides [][]*claim) [][]*claim {
	j.inPlace(sides)
	voices := make(map[*claim]int, len(sides))
	for _, side := range sides {
		voices[side[0]] = countVoices(side)
	}
	slices.SortStableFunc(sides, func(a, b []*claim) int {
		return cmp.Or(cmp.Compare(voices[b[0]], voices[a[0]]), cmp.Compare(len(b), len(a)), compareClaims(a[0], b[0]))
	})
	return sides
}

// sideNames names each side of a conflict by what it says, so that a conflict
// keeps its name, and its decision, when one side gains a voice. Explained
// pairs are named by their figures.
func sideNames(sides [][]*claim, v Verdict) []string {
	var names []string
	for _, side := range sides {
		if v == Explained {
			names = append(names, string(side[0].ID))
			continue
		}
		said := make([]string, len(side))
		for i, c := range side {
			said[i] = saying(c)
		}
		names = append(names, slices.Min(said))
	}
	slices.Sort(names)
	return names
}

// saying is what a claim says of what and of which year, whoever says it.
func saying(c *claim) string {
	if c.Amount == nil {
		return fmt.Sprint("date|", c.Actor, "|", c.Scope, "|", c.Event.Class, "|", c.Event.Ordinal, "|", c.When.Span)
	}
	return strings.Join([]string{"amount", string(c.Measure), c.Actor, c.Scope, c.stance.String(), c.portion.String(), c.Amount.Unit, strconv.Itoa(c.AsOf.From.Year), point(c).String()}, "|")
}

func oneSource(sides [][]*claim) bool {
	for _, side := range sides {
		for _, c := range side {
			if c.Source != sides[0][0].Source {
				return false
			}
		}
	}
	return true
}
