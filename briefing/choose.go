package briefing

import (
	"cmp"
	"slices"
)

// Choose takes the outline's figures out of the material: its topics, its
// period, its sources, as the desk stood on its day. They come in source
// order, then by where they stand in the source; figures of a source that the
// material does not hold come last.
//
// Conflicts are judged before choosing, over all material: a figure that is
// only the other side of a dispute is not chosen, and is printed in the
// ledger all the same.
func Choose(m Material, o Outline) []Figure {
	m = m.AsOf(o.AsOf)
	measures := o.measures(m.World)
	place := make(map[SourceID]int, len(m.Sources))
	published := make(map[SourceID]Date, len(m.Sources))
	for i, s := range m.Sources {
		place[s.ID], published[s.ID] = i, s.Published
	}
	chosen := make([]*Figure, 0, len(m.Figures))
	for i := range m.Figures {
		f := &m.Figures[i]
		if slices.Contains(o.Without, f.Source) || measures != nil && !measures[f.Measure] {
			continue
		}
		if !o.Period.IsZero() && !f.within(o.Period, published[f.Source]) {
			continue
		}
		chosen = append(chosen, f)
	}
	order := func(s SourceID) int {
		if i, ok := place[s]; ok {
			return i
		}
		return len(place)
	}
	slices.SortFunc(chosen, func(a, b *Figure) int {
		return cmp.Or(
			cmp.Compare(order(a.Source), order(b.Source)), cmp.Compare(a.Source, b.Source),
			cmp.Compare(a.Number.Start, b.Number.Start), cmp.Compare(a.ID, b.ID))
	})
	return valuesAt(chosen)
}

// AsOf is the material as the desk stood on that day: sources published later
// are left out with their figures, undated ones kept. A zero day leaves out
// nothing. Judging what AsOf returns gives the conflicts known on that day.
func (m Material) AsOf(day Date) Material {
	later := map[SourceID]bool{}
	if !day.IsZero() {
		for _, s := range m.Sources {
			if day.Before(s.Published) {
				later[s.ID] = true
			}
		}
	}
	if len(later) == 0 {
		return m
	}
	sources, figures := m.Sources, m.Figures
	m.Sources, m.Figures = nil, nil
	for _, s := range sources {
		if !later[s.ID] {
			m.Sources = append(m.Sources, s)
		}
	}
	for _, f := range figures {
		if !later[f.Source] {
			m.Figures = append(m.Figures, f)
		}
	}
	return m
}

// measures are those that the outline's topics cover; nil for all. A key that
// is no topic of the world stands for the measure of that name.
func (o Outline) measures(w World) map[Measure]bool {
	if len(o.Topics) == 0 {
		return nil
	}
	covered := map[Measure]bool{}
	for _, key := range o.Topics {
		i := slices.IndexFunc(w.Topics, func(t Topic) bool { return t.Key == key })
		if i < 0 {
			covered[Measure(key)] = true
			continue
		}
		for _, m := range w.Topics[i].Measures {
			covered[m] = true
		}
	}
	return covered
}

// ownTimes are the times a figure speaks of itself: as-of, due, the date it
// is, the period it counts over.
func (f *Figure) ownTimes() []Span {
	times := []Span{f.AsOf, f.Due, f.Period}
	if f.When != nil {
		times = append(times, f.When.Span)
	}
	return slices.DeleteFunc(times, Span.IsZero)
}

// within reports whether the figure belongs to the period: by its own time,
// else by the day its source was published. With neither it is kept.
func (f *Figure) within(period Span, published Date) bool {
	own := f.ownTimes()
	if len(own) == 0 {
		return published.IsZero() || period.Meets(OneDay(published))
	}
	return slices.ContainsFunc(own, period.Meets)
}
