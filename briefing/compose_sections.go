package briefing

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// topics are those the brief has sections for, in the world's order. Measures
// that no topic of the world covers get a section of their own behind them.
func (c *composer) topics() []Topic {
	asked := func(key string) bool { return slices.Contains(c.o.Topics, key) }
	var topics []Topic
	covered := map[Measure]bool{}
	for _, t := range c.m.World.Topics {
		for _, m := range t.Measures {
			covered[m] = true
		}
		if len(c.o.Topics) == 0 || asked(t.Key) {
			topics = append(topics, t)
		}
	}
	for _, m := range slices.Sorted(maps.Keys(c.entries)) {
		if !covered[m] {
			name := capitalised(strings.ReplaceAll(string(m), "_", " "))
			topics = append(topics, Topic{Key: string(m), Name: name, Measures: []Measure{m}})
		}
	}
	return topics
}

// sections sets out each topic that has figures.
func (c *composer) sections() []Section {
	var sections []Section
	for _, t := range c.topics() {
		lists := make([][]Entry, len(t.Measures))
		for i, m := range t.Measures {
			lists[i] = c.entries[m]
		}
		entries := slices.Concat(lists...)
		if len(entries) == 0 {
			continue
		}
		sections = append(sections, Section{
			Topic: t, Sentences: c.sentences(t, len(sections)), Entries: entries, Disputes: c.rivals(t),
		})
	}
	return sections
}

// rivals are the open disputes of a topic between numbers of one unit.
func (c *composer) rivals(t Topic) []Dispute {
	var rivals []Dispute
	for _, d := range c.disputes {
		k := &d.Conflict
		settled := d.Conflict.Decision != nil && (d.Conflict.Decision.Choice == Prefer || d.Conflict.Decision.Choice == Dismiss)
		if settled || k.Verdict != Contradiction || k.Kind != ByValue && k.Kind != Internal {
			continue
		}
		first := &k.Figures[0]
		other := func(f Figure) bool {
			return f.Amount == nil || first.Amount == nil || f.Amount.Unit != first.Amount.Unit || f.Amount.Per != first.Amount.Per
		}
		if slices.Contains(t.Measures, first.Measure) && !slices.ContainsFunc(k.Figures, other) {
			rivals = append(rivals, d)
		}
	}
	return rivals
}

// sentences tells the most telling figures of a topic. turn varies the wording
// from section to section.
func (c *composer) sentences(t Topic, turn int) []Sentence {
	var told [][]Sentence
	for _, m := range t.Measures {
		switch m {
		case Other:
		case Timeline:
			told = append(told, c.timeline(c.entries[m]))
		default:
			told = append(told, c.prose(m, turn))
		}
		turn++
	}
	var sentences []Sentence
	for i := 0; len(sentences) < mostSentences; i++ { // the first of each measure, then the second
		before := len(sentences)
		for _, list := range told {
			if i < len(list) && len(sentences) < mostSentences {
				sentences = append(sentences, list[i])
			}
		}
		if i >= mostSentences || before == len(sentences) && i > 0 {
			break
		}
	}
	return sentences
}

// prose tells one measure: for each way of telling, the largest actor and
// those who can join its sentence; of a toll, other places and times as well.
func (c *composer) prose(m Measure, turn int) []Sentence {
	entries := c.entries[m]
	left := c.disputedSoon(c.chosen[m])
	told := map[FigureID]bool{}
	ranges := map[int]bool{} // disputes whose range has been printed
	var sentences []Sentence
	for len(left) > 0 && len(sentences) < mostSentences {
		lead := left[0]
		left = left[1:]
		st := c.standing(lead.Entry)
		if told[lead.Figure.ID] || ranges[st.dispute] {
			continue
		}
		ranges[st.dispute] = st.dispute != 0
		var with []pickOf
		var beside []Run
		if strings.Contains(lead.as.leads[0], "{against}") && !st.ranged() {
			beside = c.beside(lead, entries)
		}
		if beside == nil && !st.ranged() {
			with, left = c.company(lead, left)
		}
		s := c.tell(lead, with, beside, turn+len(sentences))
		for _, r := range s {
			told[r.Figure] = true
		}
		sentences = append(sentences, s)
		left = c.later(lead, left)
	}
	return append(sentences, c.otherTolls(m, told, turn+len(sentences))...)
}

// disputedSoon puts the first few picks whose number is disputed behind the
// leading one, so that a section tells of them while it has sentences.
func (c *composer) disputedSoon(picks []pickOf) []pickOf {
	if len(picks) == 0 {
		return nil
	}
	seen := map[int]bool{}
	soon := func(p pickOf) bool {
		st := c.standing(p.Entry)
		if !st.ranged() || seen[st.dispute] || len(seen) == mostSoon {
			return false
		}
		seen[st.dispute] = true
		return true
	}
	first, disputed, rest := picks[:1:1], []pickOf(nil), []pickOf(nil)
	soon(picks[0])
	for _, p := range picks[1:] {
		if soon(p) {
			disputed = append(disputed, p)
		} else {
			rest = append(rest, p)
		}
	}
	return slices.Concat(first, disputed, rest)
}

const mostSoon = 2 // disputes told before what follows by rank

const mostTolls = 2 // told beside the first

// otherTolls tells the largest tolls of other places and times than those told
// already: the year's dead, and the massacre in the news.
func (c *composer) otherTolls(m Measure, told map[FigureID]bool, turn int) []Sentence {
	if !m.Flow() && m != Displaced {
		return nil
	}
	var known, rest []Entry
	latest := c.latest(c.entries[m])
	for i := range c.entries[m] {
		switch e := &c.entries[m][i]; {
		case told[e.Figure.ID]:
			known = append(known, *e)
		case tellable(&e.Figure) && e.Figure.Actor != "" && !c.stale(e, latest) && c.standing(*e).dispute == 0:
			rest = append(rest, *e)
		}
	}
	slices.SortStableFunc(rest, func(a, b Entry) int { return cmp.Compare(sizeOf(&b.Figure), sizeOf(&a.Figure)) })
	var sentences []Sentence
	for _, e := range rest {
		another := func(k Entry) bool { return anotherToll(e.Figure, k.Figure) }
		as := c.tellingOf(&e.Figure)
		if len(sentences) == mostTolls || as == nil || !all(known, another) {
			continue
		}
		known = append(known, e)
		sentences = append(sentences, c.tell(pickOf{Entry: e, as: as}, nil, nil, turn+len(sentences)))
	}
	return sentences
}

// anotherToll reports two tolls that do not overlap: of different places, or
// of runs of days that do not meet.
func anotherToll(f, g Figure) bool {
	if f.Scope != g.Scope || f.Actor != g.Actor {
		return true
	}
	a, b := heldAt(&f), heldAt(&g)
	return f.Measure.Flow() && a.Days() > 1 && b.Days() > 1 && !a.Meets(b)
}

// company are the picks that can share the lead's sentence: told the same way,
// at the same time, of the same whole, in the same unit.
func (c *composer) company(lead pickOf, left []pickOf) (with, rest []pickOf) {
	f := lead.Figure
	for _, p := range left {
		g := p.Figure
		joins := p.as == lead.as && f.Scope == g.Scope && heldAt(&f) == heldAt(&g) && f.Due == g.Due &&
			f.Amount.Unit == g.Amount.Unit && f.Actor != g.Actor && !c.standing(p.Entry).ranged() &&
			lead.Undated == p.Undated
		if joins && len(with) < mostActors-1 {
			with = append(with, p)
		} else if !joins {
			rest = append(rest, p)
		}
	}
	return with, rest
}

// later puts other ways of telling before more of the lead's own, so that a
// section does not spend itself on one.
func (c *composer) later(lead pickOf, left []pickOf) []pickOf {
	other := func(p pickOf) bool { return p.as != lead.as }
	var first, then []pickOf
	for _, p := range left {
		if other(p) {
			first = append(first, p)
		} else {
			then = append(then, p)
		}
	}
	return append(first, then...)
}

// tell writes one sentence. The time goes in front where it holds for several
// actors, and where the sentence would open with a digit.
func (c *composer) tell(lead pickOf, with []pickOf, beside []Run, turn int) Sentence {
	t := c.teller(lead.Entry)
	t.beside = beside
	leads := lead.as.leads
	first := t.fill(leads[turn%len(leads)])
	if timed := slices.IndexFunc(leads, opensWithTime); timed >= 0 && (len(with) > 0 || startsDigit(first)) {
		first = t.fill(leads[timed])
	}
	parts := [][]Run{first}
	noun := nounOf(lead.Figure)
	for _, p := range with {
		follower := c.teller(p.Entry)
		follower.bare = nounOf(p.Figure) == noun
		noun = nounOf(p.Figure)
		parts = append(parts, follower.fill(p.as.follow))
	}
	return endSentence(joined(parts))
}

func opensWithTime(template string) bool { return strings.HasPrefix(template, "[{when}") }

func startsDigit(runs []Run) bool {
	text := runs[0].Text
	return text != "" && text[0] >= '0' && text[0] <= '9'
}
