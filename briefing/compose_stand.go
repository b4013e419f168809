package briefing

import "slices"

// standing is what a dispute leaves of an entry's number: a range between two
// figures, another figure that the editor prefers, or, both nil, the number
// as it is.
type standing struct {
	dispute   int // its number; 0 for none
	low, high *Figure
	preferred *Figure
	open      bool // undecided: the reader is told so
}

func (s standing) ranged() bool { return s.low != nil }

// standing finds the first dispute over an entry's value and what was decided
// on it. Disputes over dates, order, sums and the like flag a number without
// giving another.
func (c *composer) standing(e Entry) standing {
	for _, no := range e.Disputes {
		d := &c.disputes[no-1]
		k := &d.Conflict
		if k.Verdict != Contradiction || k.Kind != ByValue && k.Kind != Internal || e.Figure.Amount == nil {
			continue
		}
		st := standing{dispute: no, open: true}
		if d.Conflict.Decision != nil {
			switch d.Conflict.Decision.Choice {
			case Prefer:
				at := slices.IndexFunc(k.Figures, func(f Figure) bool { return f.ID == d.Conflict.Decision.Figure })
				if at >= 0 && k.Figures[at].Amount != nil {
					return standing{dispute: no, preferred: &k.Figures[at]}
				}
			case ShowRange:
				st.open = false
			}
		}
		if st.low, st.high = c.ends(k.Figures, e.Figure); st.low != nil {
			return st
		}
	}
	return standing{}
}

// ends are the figures of a dispute between which its number lies: of those in
// the entry's own unit, the lowest and the highest. Both nil when they print
// the same number and part in their hedges alone.
func (c *composer) ends(figures []Figure, own Figure) (low, high *Figure) {
	for i := range figures {
		f := &figures[i]
		if f.Amount == nil || f.Amount.Unit != own.Amount.Unit || f.Amount.Per != own.Amount.Per {
			continue
		}
		if bottom := lowEnd(*f.Amount); bottom != nil && (low == nil || bottom.Less(*lowEnd(*low.Amount))) {
			low = f
		}
		if top := highEnd(*f.Amount); top != nil && (high == nil || highEnd(*high.Amount).Less(*top)) {
			high = f
		}
	}
	if low == nil || high == nil || lowEnd(*low.Amount).Cmp(*highEnd(*high.Amount)) >= 0 {
		return nil, nil
	}
	return low, high
}

// lowEnd and highEnd are the numbers a figure lends to the ends of a range: as
// printed, else its bound.
func lowEnd(a Amount) *Decimal {
	if a.Value != nil {
		return a.Value
	}
	return a.Range.Low
}

func highEnd(a Amount) *Decimal {
	if a.Value != nil {
		return a.Value
	}
	return a.Range.High
}

// numberRuns prints an entry's number as its standing has it, without a noun.
func (c *composer) numberRuns(e Entry, st standing) []Run {
	switch {
	case st.ranged():
		low, high := *lowEnd(*st.low.Amount), *highEnd(*st.high.Amount)
		a := st.low.Amount
		runs := []Run{
			{Text: "between "},
			c.endRun(st, *st.low, rangeEnd(*a, low, About, Nearly)),
			{Text: " and "},
			c.endRun(st, *st.high, rangeEnd(*st.high.Amount, high, About, Over, AtLeast)),
		}
		if a.Per != "" {
			runs = append(runs, Run{Text: " a " + a.Per})
		}
		return runs
	case st.preferred != nil:
		f := *st.preferred
		return []Run{c.endRun(st, f, amountWords(f))}
	}
	return []Run{{Text: amountWords(e.Figure), Figure: e.Figure.ID, Sources: e.Sources, Disputes: e.Disputes}}
}

// rangeEnd prints one end of a range, with the hedges that still say something
// there: the lower end is a "more than" of itself, the upper a "less than".
func rangeEnd(a Amount, end Decimal, telling ...Hedge) string {
	number := printUnit(end, a.Unit)
	if a.Value != nil && slices.Contains(telling, a.Hedge) {
		return joinWords(hedgeWords[a.Hedge], number)
	}
	return number
}

// endRun prints a figure of a dispute, with all in it who say the same.
func (c *composer) endRun(st standing, f Figure, text string) Run {
	var sources []int
	for _, g := range c.disputes[st.dispute-1].Conflict.Figures {
		if g.Amount != nil && g.Amount.Unit == f.Amount.Unit && sameValue(*f.Amount, *g.Amount) {
			sources = append(sources, c.citation[g.Source])
		}
	}
	return Run{
		Text: text, Figure: f.ID, Sources: ownFirst(c.citation[f.Source], sources), Disputes: c.disputed[f.ID],
	}
}

func sameValue(a, b Amount) bool {
	if a.Value != nil && b.Value != nil {
		return *a.Value == *b.Value
	}
	return a.Value == b.Value && sameBound(a.Range.Low, b.Range.Low) && sameBound(a.Range.High, b.Range.High)
}

func sameBound(a, b *Decimal) bool {
	return a == b || a != nil && b != nil && *a == *b
}

// amountWords prints an amount without noun: a vague one in its source's words.
func amountWords(f Figure) string {
	if words := f.numberWords(); f.Amount.Hedge == Vague && words != "" {
		return words
	}
	return Print(*f.Amount)
}
