package briefing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Conflicts judges every figure of the material against its neighbours and
// returns what cannot all be true, most severe first; with explained, also the
// look-alikes and why they are none. The answer does not depend on the order
// of the material. Cost is n log n in the number of figures.
func Conflicts(m Material, explained bool) []Conflict {
	j := newJudge(m)
	var out []Conflict
	out = append(out, j.values()...)
	out = append(out, j.currencies()...)
	out = append(out, j.starts()...)
	out = append(out, j.orders()...)
	out = append(out, j.ordinals()...)
	out = append(out, j.schedules()...)
	out = append(out, j.sums()...)
	out = append(out, j.anomalies()...)
	if explained {
		out = append(out, j.lookAlikes(standingsOf(out))...)
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

func rankVerdict(v Verdict) int {
	return slices.Index([]Verdict{Contradiction, Anomaly, Explained}, v)
}

// judge holds the material in the shapes that comparisons need.
type judge struct {
	world   World
	sources map[SourceID]*Source
	claims  []claim             // ordered by source, then place: whatever the order of import
	sent    map[string][]*claim // counts of contingents sent, by actor
}

// claim is a figure with what comparisons ask of it.
type claim struct {
	Figure
	src   *Source
	rng   Range // bounds with printed precision
	index int
}

func newJudge(m Material) *judge {
	j := &judge{world: m.World, sources: make(map[SourceID]*Source, len(m.Sources)), sent: map[string][]*claim{}}
	for i := range m.Sources {
		j.sources[m.Sources[i].ID] = &m.Sources[i]
	}
	j.claims = make([]claim, 0, len(m.Figures))
	for _, f := range m.Figures {
		c := claim{Figure: f, src: j.sources[f.Source]}
		if c.src == nil {
			c.src = &Source{ID: f.Source, Name: f.SourceName}
		}
		if f.Amount != nil {
			c.rng = printedRange(f)
		}
		j.claims = append(j.claims, c)
	}
	slices.SortFunc(j.claims, func(a, b claim) int {
		return cmp.Or(a.src.Published.Compare(b.src.Published), cmp.Compare(a.SourceName, b.SourceName),
			cmp.Compare(a.Source, b.Source), cmp.Compare(a.Number.Start, b.Number.Start))
	})
	for i := range j.claims {
		c := &j.claims[i]
		c.index = i
		if c.Amount != nil && c.Role == Total && c.Amount.Value != nil && stanceOf(c) == there && (c.Amount.Unit == "contingent" || c.Amount.Unit == "batch") {
			j.sent[c.Actor] = append(j.sent[c.Actor], c)
		}
	}
	return j
}

// printedRange widens an exact number written with a magnitude word by half
// its last printed digit: "3.1 million" is 3.05 to 3.15 million, "$600 million"
// 599.5 to 600.5. Plain digits are what they print.
func printedRange(f Figure) Range {
	r := f.Amount.Range
	v := f.Amount.Value
	if v == nil || f.Amount.Hedge != Exact {
		return r
	}
	step, scaled := lastPrinted(f, *v)
	if !scaled {
		return r
	}
	half := step.Mul(NewDecimal(5, -1))
	low, high := v.Sub(half), v.Add(half)
	return Range{&low, &high}
}

// lastPrinted is the unit of the last digit that the text prints of a value;
// scaled is false where it prints all of them.
func lastPrinted(f Figure, v Decimal) (step Decimal, scaled bool) {
	printed := f.Text
	if at, end := f.Number.Start-f.Extent.Start, f.Number.End-f.Extent.Start; at >= 0 && end <= len(f.Text) && at <= end {
		printed = f.Text[at:end]
	}
	digits := 0
	for i := 0; i < len(printed); i++ {
		if c := printed[i]; '1' <= c && c <= '9' || c == '0' && digits > 0 {
			digits++
		}
	}
	if digits == 0 || v.magnitude() <= digits+2 {
		return Decimal{}, false
	}
	return NewDecimal(1, v.magnitude()-digits), true
}

// label is how a source is called in a sentence.
func (c *claim) label() string {
	switch {
	case c.src.Publisher != "":
		return c.src.Publisher
	case c.src.Title != "":
		return "“" + shorten(c.src.Title, 48) + "”"
	}
	return c.SourceName
}

// shorten cuts at a word's end.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut < n/2 {
		for cut = n; cut > 0 && s[cut]&0xC0 == 0x80; cut-- {
		}
	}
	return strings.TrimRight(s[:cut], " ,;:–-") + "…"
}

// build makes a conflict of sides of claims, the side with more independent
// voices first unless the order of sides has a meaning of its own.
func (j *judge) build(v Verdict, k ConflictKind, sides [][]*claim, keepOrder bool) Conflict {
	for _, side := range sides {
		slices.SortFunc(side, func(a, b *claim) int { return cmp.Compare(a.index, b.index) })
	}
	voices := make(map[*claim]int, len(sides))
	for _, side := range sides {
		voices[side[0]] = countVoices(side)
	}
	if !keepOrder {
		slices.SortStableFunc(sides, func(a, b []*claim) int {
			return cmp.Or(cmp.Compare(voices[b[0]], voices[a[0]]), cmp.Compare(len(b), len(a)), cmp.Compare(a[0].index, b[0].index))
		})
	}
	c := Conflict{Verdict: v, Kind: k}
	var id strings.Builder
	for _, side := range sides {
		var at []int
		for _, x := range side {
			at = append(at, len(c.Figures))
			c.Figures = append(c.Figures, x.Figure)
		}
		c.Sides = append(c.Sides, at)
		c.Voices = append(c.Voices, voices[side[0]])
	}
	id.WriteString(string(v) + "/" + string(k))
	for _, name := range sideNames(sides, v) {
		id.WriteString("/" + name)
	}
	c.ID = shortID(id.String())
	return c
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
		c := slices.MinFunc(side, func(a, b *claim) int { return cmp.Compare(saying(a), saying(b)) })
		names = append(names, saying(c))
	}
	slices.Sort(names)
	return names
}

// saying is what a claim says of what, whoever says it.
func saying(c *claim) string {
	if c.Amount == nil {
		return fmt.Sprint("date|", c.Actor, "|", c.Scope, "|", c.Event.Class, "|", c.Event.Ordinal, "|", c.When.Span)
	}
	return fmt.Sprint("amount|", c.Measure, "|", c.Actor, "|", c.Scope, "|", stanceOf(c), "|", portionOf(c), "|", c.Amount.Unit, "|", point(c))
}
