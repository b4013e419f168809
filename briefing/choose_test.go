package briefing_test

import (
	"slices"
	"testing"

	"briefdesk/briefing"
)

func TestChoose(t *testing.T) {
	m := briefing.Material{
		World: world(),
		Sources: []briefing.Source{
			source("late", "Late", "2025-03-01"), source("early", "Early", "2024-01-10"), source("none", "None", ""),
		},
		Figures: figures(t, []told{
			{"none/1", briefing.Killed, "Haiti", "", briefing.Occurred, "10 person", "", "", nil}, // no time at all
			{"early/9", briefing.Killed, "Haiti", "", briefing.Occurred, "11 person", "", "2023-12", nil},
			{"early/1", briefing.Contingent, "Kenya", "", briefing.Planned, "12 person", "", "2024-01-10", func(f *briefing.Figure) {
				f.Due = briefing.YearOf(2025)
			}},
			{"late/1", briefing.Territory, "gangs", "Haiti", briefing.Ongoing, "80 percent", "", "", nil}, // its source's day
			{"late/5", briefing.Timeline, "Kenya", "", briefing.Occurred, "2024-06", "begin", "", nil},
		}),
	}
	for _, c := range []struct {
		name string
		o    briefing.Outline
		want []briefing.FigureID // source order, then place
	}{
		{"all", briefing.Outline{}, []briefing.FigureID{"late/1", "late/5", "early/1", "early/9", "none/1"}},
		{"a topic", briefing.Outline{Topics: []string{"killed"}}, []briefing.FigureID{"early/9", "none/1"}},
		{"a topic of several measures", briefing.Outline{Topics: []string{"armed_groups"}}, []briefing.FigureID{"late/1"}},
		{"its own time", briefing.Outline{Period: briefing.MonthOf(2024, 6)}, []briefing.FigureID{"late/5", "none/1"}},
		{"due, and its source's day", briefing.Outline{Period: briefing.MonthOf(2025, 3)}, []briefing.FigureID{"late/1", "early/1", "none/1"}},
		{"without a source", briefing.Outline{Without: []briefing.SourceID{"late"}}, []briefing.FigureID{"early/1", "early/9", "none/1"}},
		{"as of a day", briefing.Outline{AsOf: briefing.Day(2024, 1, 10)}, []briefing.FigureID{"early/1", "early/9", "none/1"}},
		{"the day before", briefing.Outline{AsOf: briefing.Day(2024, 1, 9)}, []briefing.FigureID{"none/1"}},
	} {
		var got []briefing.FigureID
		for _, f := range briefing.Choose(m, c.o) {
			got = append(got, f.ID)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
