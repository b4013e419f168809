package desk

import (
	"context"
	"maps"
	"slices"
	"time"

	"briefdesk/briefing"
)

// Month counts the figures of one calendar month.
type Month struct {
	Year    int
	Month   time.Month
	Figures int
}

// maxMonths is how far a histogram reaches back from its last month. Older
// figures are counted in its first.
const maxMonths = 100 * 12

// Histogram counts the figures of the outline's topics and sources by the
// month in which their own time begins, else of their publication, without
// gaps from the first month to the last. The outline's period does not narrow
// it. Undated figures are counted apart.
func (d *Desk) Histogram(ctx context.Context, o briefing.Outline) (months []Month, undated int, err error) {
	o.Period = briefing.Span{}
	v, chosen, err := d.choose(ctx, o)
	if err != nil {
		return nil, 0, err
	}
	published := map[briefing.SourceID]briefing.Date{}
	for _, s := range v.material.Sources {
		published[s.ID] = s.Published
	}
	figures := map[int]int{} // by months since the year 0
	for _, f := range chosen {
		day := begins(f)
		if day.IsZero() {
			day = published[f.Source]
		}
		if day.IsZero() {
			undated++
			continue
		}
		figures[day.Year*12+int(day.Month)-1]++
	}
	return lineUp(figures), undated, nil
}

// lineUp puts months in a row without gaps.
func lineUp(figures map[int]int) []Month {
	if len(figures) == 0 {
		return nil
	}
	all := slices.Sorted(maps.Keys(figures))
	last := all[len(all)-1]
	first := max(all[0], last-maxMonths+1)
	months := make([]Month, last-first+1)
	for i := range months {
		months[i].Year, months[i].Month = (first+i)/12, time.Month((first+i)%12+1)
	}
	for month, n := range figures {
		months[max(month-first, 0)].Figures += n
	}
	return months
}

// begins is the day on which a figure's own time begins, or ends where it has
// no beginning; zero when it has no time of its own.
func begins(f briefing.Figure) briefing.Date {
	spans := []briefing.Span{f.AsOf, f.Period, f.Due}
	if f.When != nil {
		spans = append([]briefing.Span{f.When.Span}, spans...)
	}
	for _, s := range spans {
		switch {
		case !s.From.IsZero():
			return s.From
		case !s.Until.IsZero():
			return s.Last()
		}
	}
	return briefing.Date{}
}
