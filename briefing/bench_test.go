package briefing_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"briefdesk/briefing"
)

// newsroom is a library of so many figures, ten a source: crises with missions,
// contributors, camps and donors, told over ten years in sentences of some
// twenty words, with as many contradictions as newsrooms make.
func newsroom(figures int) briefing.Material {
	rng := rand.New(rand.NewPCG(9, 10))
	w := briefing.World{Kinds: map[string]string{}, Within: map[string]string{}, Aliases: map[string]string{}, Words: map[string]briefing.WordClass{"the": briefing.WordCommon}}
	crises := max(4, figures/1000)
	name := func(kind, form string, n int) string {
		s := fmt.Sprintf(form, n)
		w.Kinds[s], w.Aliases[s] = kind, s
		return s
	}
	verbs := strings.Fields("reached counted sheltered patrolled promised received sent counted lost fed housed trained")
	nouns := strings.Fields("officials villages harvest convoy runway hospital council province border market ministry spokesman")
	counted := strings.Fields("soldiers officers people families")
	m := briefing.Material{World: w}
	for s := range figures / 10 {
		day := briefing.Day(2015, 1, 1+rng.IntN(3650))
		src := briefing.Source{ID: briefing.SourceID(fmt.Sprint("s", s)), Name: fmt.Sprintf("s%d.txt", s), Published: day}
		m.Sources = append(m.Sources, src)
		crisis := rng.IntN(crises)
		country, mission := name("country", "Country%d", crisis), name("mission", "MISSION%d", crisis)
		w.Within[mission] = country
		for i := range 10 {
			sender := name("country", "Sender%d", (crisis*7+rng.IntN(6))%180)
			town := fmt.Sprintf("Town%d", crisis*12+rng.IntN(12))
			noun := counted[rng.IntN(4)]
			measure := []briefing.Measure{briefing.Contingent, briefing.Contingent, briefing.Displaced, briefing.Killed}[rng.IntN(4)]
			status, scope := briefing.Occurred, town
			if measure == briefing.Contingent {
				status, scope = []briefing.Status{briefing.Deployed, briefing.Pledged}[rng.IntN(2)], mission
			}
			truth := int64(100 * (1 + (len(measure)*7+len(status)*5+sum(scope)+sum(sender))%40))
			if rng.IntN(25) == 0 { // a newsroom errs
				truth += 100
			}
			v := briefing.Int(truth)
			quote := fmt.Sprintf("In %s the %s and the %s of %s %s %s %s near the %s, where %s from %s %s the %s.", town, nouns[rng.IntN(12)], nouns[rng.IntN(12)],
				mission, verbs[rng.IntN(12)], v, noun, nouns[rng.IntN(12)], noun, sender, verbs[rng.IntN(12)], nouns[rng.IntN(12)])
			f := briefing.Figure{
				Origin: briefing.Origin{
					ID: briefing.FigureID(fmt.Sprintf("%s:%d", src.ID, 200*i)), Source: src.ID, SourceName: src.Name, Text: v.String() + " " + noun,
					Extent: briefing.Extent{Start: 200 * i, End: 200*i + 12}, Number: briefing.Extent{Start: 200 * i, End: 200*i + 4},
					Sentence: briefing.Extent{Start: 200 * i, End: 200*i + len(quote)}, Quote: quote,
				},
				Subject: briefing.Subject{
					Measure: measure, Actor: sender, Scope: scope, Counted: noun, Status: status, Role: briefing.Total,
				},
				Time:   briefing.Time{AsOf: briefing.OneDay(day), AsOfFrom: briefing.FromPublication},
				Amount: &briefing.Amount{Value: &v, Range: briefing.Range{Low: &v, High: &v}, Hedge: briefing.Exact, Unit: "person"},
			}
			m.Figures = append(m.Figures, f)
		}
	}
	return m
}

func sum(s string) (n int) {
	for _, c := range s {
		n = n*31 + int(c)
	}
	return n & 0xFFFF
}

// BenchmarkConflicts judges whole libraries; figures/s must hardly fall as they grow.
func BenchmarkConflicts(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := newsroom(n)
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				found = len(briefing.Conflicts(m, false))
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "figures/s")
			b.ReportMetric(float64(found), "conflicts")
		})
	}
}

// BenchmarkOneSource adds a source of thirty figures to 100,000 and takes it
// out again.
func BenchmarkOneSource(b *testing.B) {
	m := newsroom(100_000)
	x := briefing.IndexOf(m)
	x.Conflicts(false)
	one := briefing.Source{ID: "one", Name: "one.txt", Published: m.Sources[7].Published}
	var figures []*briefing.Figure
	for i := range 30 {
		f := m.Figures[70+i%10]
		f.ID, f.Source, f.SourceName = briefing.FigureID(fmt.Sprint("one:", i)), one.ID, one.Name
		f.Number.Start += 7 * i
		figures = append(figures, &f)
	}
	b.ReportAllocs()
	for b.Loop() {
		x.Put(&one, figures)
		x.Settle()
		x.Delete(one.ID)
		x.Settle()
	}
}
