package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"briefdesk/briefing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// quotesASide bounds how many sentences stand on each side of a dispute.
const quotesASide = 3

// newDispute is a flagged figure opened: why, both sides with their sentences,
// and the decision.
func newDispute(w *Window, c briefing.Conflict, no, of int) fyne.CanvasObject {
	bar := container.NewHBox(
		quiet("All flagged", theme.NavigateBackIcon(), w.check.close), layout.NewSpacer(),
		widget.NewLabel(fmt.Sprintf("%d of %d", no, of)),
		quiet("Previous", nil, func() { w.check.step(-1) }), quiet("Next", nil, func() { w.check.step(+1) }))
	why := widget.NewLabel(c.Why)
	why.Wrapping = fyne.TextWrapWord
	why.TextStyle.Bold = true
	rows := container.NewVBox(badge(c), why)
	decision := briefing.Decision{}
	switch {
	case c.Decision != nil:
		decision = *c.Decision
		rows.Add(decisionNote("✓ "+decided(c.Decision, c), widget.SuccessImportance))
	case c.Was != nil:
		rows.Add(decisionNote("↻ Open again "+reopened(c), widget.WarningImportance))
	}
	if len(c.Because) > 0 {
		rows.Add(note("Taken to be of one thing: " + strings.Join(c.Because, ", ")))
	}
	reason := w.newEntry("Reason", "Reason, printed in the ledger (may stay empty)")
	reason.SetText(decision.Note)
	decide := func(choice briefing.Choice, figure briefing.FigureID) {
		note := reason.Text
		w.decide(func(ctx context.Context) error { return w.desk.Decide(ctx, c.ID, choice, figure, note) })
	}
	rows.Add(sides(w, c, decision, decide))
	verdict := container.NewVBox(widget.NewSeparator(), reason, choiceButtons(decision, decide))
	inset := func(o fyne.CanvasObject) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedLayout(0, 6, 8, 12), o)
	}
	return container.NewBorder(bar, inset(verdict), nil, nil, container.NewVScroll(inset(rows)))
}

// choiceButtons are the decisions that take no side.
func choiceButtons(now briefing.Decision, decide func(briefing.Choice, briefing.FigureID)) fyne.CanvasObject {
	row := container.NewGridWithColumns(4)
	for _, c := range []struct {
		choice briefing.Choice
		name   string
	}{
		{briefing.ShowRange, "Show the range"},
		{briefing.Dismiss, "Explained"},
		{briefing.LeaveOpen, "Leave open"},
		{briefing.AskSource, "Ask the source"},
	} {
		b := widget.NewButton(c.name, func() { decide(c.choice, "") })
		if now.Choice == c.choice {
			b.Importance = widget.HighImportance
		}
		row.Add(b)
	}
	return container.NewThemeOverride(row, smaller{fyne.CurrentApp().Settings().Theme()})
}

func decisionNote(text string, importance widget.Importance) fyne.CanvasObject {
	l := widget.NewLabel(text)
	l.Importance = importance
	l.Wrapping = fyne.TextWrapWord
	return l
}

// sides sets what each side says next to the other.
func sides(w *Window, c briefing.Conflict, now briefing.Decision, decide func(briefing.Choice, briefing.FigureID)) fyne.CanvasObject {
	grid := container.NewGridWithColumns(2)
	for i, members := range sidesOf(c) {
		box := container.NewVBox()
		if i < len(c.Voices) {
			box.Add(note(count(c.Voices[i], "independent source")))
		}
		for n, at := range members {
			if n == quotesASide {
				box.Add(note(fmt.Sprintf("and %s more that agree", count(len(members)-n, "figure"))))
				break
			}
			box.Add(quotation(w, c, at, now, decide))
		}
		grid.Add(box)
	}
	return grid
}

// across are the figures of the other sides.
func across(c briefing.Conflict, at int) (others []briefing.FigureID) {
	for _, side := range c.Sides {
		if slices.Contains(side, at) {
			continue
		}
		for _, i := range side {
			others = append(others, c.Figures[i].ID)
		}
	}
	return others
}

// creditWords say the credibility of a figure.
var creditWords = []string{"", "confirmed", "probably true", "possibly true", "doubtful", "improbable", "cannot be judged"}

// speaksFor says the Admiralty code of a figure in letters and words.
func speaksFor(c briefing.Conflict, at int) string {
	if at >= len(c.Standings) {
		return ""
	}
	s := c.Standings[at]
	return fmt.Sprintf("%s · %d: %s", gradeName(s.Grade), s.Credit, creditWords[s.Credit])
}

// sidesOf guards against a conflict that names no sides: each figure is one.
func sidesOf(c briefing.Conflict) [][]int {
	if len(c.Sides) > 0 {
		return c.Sides
	}
	out := make([][]int, len(c.Figures))
	for i := range out {
		out[i] = []int{i}
	}
	return out
}

// quotation is one figure in its sentence, with who prints it and when, and
// what speaks for it.
func quotation(w *Window, c briefing.Conflict, at int, now briefing.Decision, decide func(briefing.Choice, briefing.FigureID)) fyne.CanvasObject {
	f := c.Figures[at]
	source, known := w.sources.byID[f.Source]
	where := f.SourceName
	if known {
		where = sourceLine(source)
	}
	number := widget.NewLabelWithStyle(f.Text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	number.SizeName = theme.SizeNameSubHeadingText
	number.Wrapping = fyne.TextWrapWord
	from := note(where)
	from.TextStyle.Bold = true
	told := statusName(f.Status) + " · " + holds(f)
	if f.SaidBy != "" {
		told += " · says " + f.SaidBy
	}
	keep := widget.NewButton("Keep this figure", func() { decide(briefing.Prefer, f.ID) })
	if now.Choice == briefing.Prefer && now.Figure == f.ID {
		keep.SetText("Kept")
		keep.Importance = widget.HighImportance
	}
	open := quiet("See it in the source", nil, func() { w.sources.jump(f) })
	apart := quiet("Speaks of something else", nil, func() {
		figures := append([]briefing.FigureID{f.ID}, across(c, at)...)
		w.decide(func(ctx context.Context) error { return w.desk.Apart(ctx, figures, "") })
	})
	box := container.New(layout.NewCustomPaddedVBoxLayout(-2),
		number, newFlow(sentence(f, flaggedStyle)), from, note(told), note(speaksFor(c, at)), keep, open, apart)
	return container.NewStack(newSheet(), container.New(layout.NewCustomPaddedLayout(2, 4, 4, 4), box))
}
