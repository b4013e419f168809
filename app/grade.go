package app

import (
	"context"

	"briefdesk/briefing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// gradeWords are the grades of the Admiralty code as a list offers them.
var gradeWords = []struct {
	grade briefing.Grade
	words string
}{
	{"", "Publisher not graded"},
	{"A", "A · completely reliable"},
	{"B", "B · usually reliable"},
	{"C", "C · fairly reliable"},
	{"D", "D · not usually reliable"},
	{"E", "E · unreliable"},
	{"F", "F · cannot be judged"},
}

func gradeName(g briefing.Grade) string {
	for _, w := range gradeWords {
		if w.grade == g {
			return w.words
		}
	}
	return string(g)
}

// grading is the choice of how reliable a source's publisher is. A choice
// counts for all that the publisher prints.
type grading struct {
	window  *Window
	content fyne.CanvasObject
	choose  *widget.Select
	scope   *widget.Label
	of      string // whom it grades
}

func newGrading(w *Window) *grading {
	options := make([]string, len(gradeWords))
	for i, g := range gradeWords {
		options[i] = g.words
	}
	g := &grading{window: w, choose: widget.NewSelect(options, nil), scope: note("")}
	g.choose.OnChanged = g.chosen
	g.content = container.NewBorder(nil, nil, g.choose, nil, g.scope)
	return g
}

// show takes the grade as it now stands.
func (g *grading) show(s briefing.Source, e briefing.Edits) {
	g.of = s.GradedAs()
	g.scope.SetText("Once for all that " + g.of + " prints. It orders what is shown and decides nothing.")
	g.choose.OnChanged = nil
	g.choose.SetSelected(gradeName(e.Grades[g.of]))
	g.choose.OnChanged = g.chosen
}

func (g *grading) chosen(words string) {
	for _, w := range gradeWords {
		if w.words == words {
			g.window.decide(func(ctx context.Context) error { return g.window.desk.Grade(ctx, g.of, w.grade, "") })
		}
	}
}
