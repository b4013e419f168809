package library_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/library"
)

// reading makes the n-th of a series of documents: some 5 KB of text in
// passages of each kind, with 30 figures.
func reading(n int) library.Reading {
	id := briefing.SourceID(fmt.Sprintf("src%05d", n))
	s := briefing.Source{
		ID: id, Name: fmt.Sprintf("report %05d.md", n), Path: fmt.Sprintf("/in/report %05d.md", n),
		Format: "markdown", Title: fmt.Sprintf("Situation report %d", n), Publisher: "Desk of Tests",
		Language: "en", Published: briefing.Day(2024, 1, 1+n), DatedBy: "front matter",
	}
	var text strings.Builder
	var figures []briefing.Figure
	passage := func(kind briefing.PassageKind, why, words string) briefing.Extent {
		at := briefing.Extent{Start: text.Len(), End: text.Len() + len(words)}
		text.WriteString(words + "\n\n")
		s.Passages = append(s.Passages, briefing.Passage{Extent: at, Kind: kind, Why: why})
		return at
	}
	passage(briefing.Headline, "", fmt.Sprintf("Report %d: word%d from the capital", n, n))
	for i := range 30 {
		number := fmt.Sprint(100 + n + i)
		quote := fmt.Sprintf("By then %s officers of contingent %d were patrolling the %s quarter of the town, "+
			"where shops had opened again and children of the %s school went to class.", number, i,
			words[(n+i)%len(words)], words[(3*n+7*i)%len(words)])
		at := passage(briefing.Body, "", quote)
		start := at.Start + len("By then ")
		figures = append(figures, figure(s, quote, at, briefing.Extent{Start: start, End: start + len(number)}, int64(100+n+i)))
	}
	passage(briefing.Furniture, "subscription notice", "Sign up for the letter of this desk.")
	s.Text = text.String()
	return library.Reading{Source: s, Figures: figures}
}

// series makes readings from the n-th on.
func series(n, count int) []library.Reading {
	readings := make([]library.Reading, count)
	for i := range readings {
		readings[i] = reading(n + i)
	}
	return readings
}

var words = strings.Fields("harbour market northern southern old new river station hill upper lower garden mill church " +
	"bridge eastern western palace dock airport stadium prison court mission border valley coast hospital")

func figure(s briefing.Source, quote string, sentence, number briefing.Extent, n int64) briefing.Figure {
	value := briefing.Int(n)
	phrase := briefing.Extent{Start: number.Start, End: number.End + len(" officers")}
	return briefing.Figure{
		Origin: briefing.Origin{
			ID: briefing.FigureID(fmt.Sprintf("%s:%d", s.ID, number.Start)), Source: s.ID, SourceName: s.Name,
			Extent: phrase, Text: fmt.Sprint(n, " officers"), Number: number, In: briefing.Body,
			Sentence: sentence, Quote: quote, Rule: "number, counted noun",
		},
		Subject: briefing.Subject{
			Measure: briefing.Contingent, Actor: "Kenya", Scope: "Haiti", Status: briefing.Deployed,
			Role: briefing.Total, Counted: "officers",
		},
		Time:   briefing.Time{AsOf: briefing.OneDay(s.Published), AsOfFrom: briefing.FromPublication},
		Amount: &briefing.Amount{Value: &value, Range: briefing.Range{Low: &value, High: &value}, Hedge: briefing.Exact, Unit: "person"},
	}
}

// document makes a source of one passage for each text.
func document(id, name string, texts ...string) library.Reading {
	s := briefing.Source{ID: briefing.SourceID(id), Name: name, Title: "Title of " + name, Published: briefing.Day(2024, 6, 25)}
	for _, t := range texts {
		s.Passages = append(s.Passages, briefing.Passage{
			Extent: briefing.Extent{Start: len(s.Text), End: len(s.Text) + len(t)}, Kind: briefing.Body,
		})
		s.Text += t + "\n"
	}
	return library.Reading{Source: s}
}

func decision(n int) briefing.Change {
	return briefing.Change{
		At: time.Date(2024, 7, 1, 9, 30, n%60, 123456789, time.FixedZone("", 3*3600)), By: "A. Editor",
		Note: fmt.Sprint("note ", n), Verb: briefing.Decide, Conflict: briefing.ConflictID(fmt.Sprint("c", n)),
		Choice: briefing.Prefer, Figure: "src00001:40",
	}
}

func open(t testing.TB, path string) *library.Library {
	t.Helper()
	l, err := library.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func put(t testing.TB, l *library.Library, readings ...library.Reading) {
	t.Helper()
	if _, err := l.PutAll(t.Context(), readings); err != nil {
		t.Fatal(err)
	}
}

func check(t testing.TB, l *library.Library) {
	t.Helper()
	if err := l.Check(t.Context()); err != nil {
		t.Error(err)
	}
}
