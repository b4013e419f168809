package app

import (
	"context"
	"strings"

	"briefdesk/briefing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// longest is how much of one paragraph is set: a paragraph of megabytes would
// stop the window.
const longest = 20_000

// documentView is a source as a list of its paragraphs: figures marked, the
// disputed ones in rust, furniture greyed with the reason it was set aside.
type documentView struct {
	window  *Window
	content fyne.CanvasObject
	title   *widget.Label
	from    *widget.Label
	warning *widget.Label
	list    *widget.List
	grading *grading
	place   *fyne.Container

	source  briefing.Source
	marks   map[int][]mark // by passage, offsets within it
	sought  int            // passage that was jumped to; -1 for none
	pending briefing.SourceID
}

func newDocumentView(w *Window) *documentView {
	d := &documentView{window: w, title: heading(""), from: note(""), warning: note(""), grading: newGrading(w), sought: -1}
	d.warning.Importance = widget.WarningImportance
	d.list = widget.NewList(func() int { return len(d.source.Passages) },
		func() fyne.CanvasObject {
			return container.NewStack(newGround(colourSought), newFlow(nil))
		}, d.row)
	d.list.HideSeparators = true
	d.list.OnSelected = func(id widget.ListItemID) { d.list.Unselect(id) }
	d.place = container.NewStack(lesson("No document is open", "Select a source on the left to read it.", nil))
	d.content = d.place
	return d
}

func (d *documentView) empty() bool { return d.source.ID == "" && d.pending == "" }

// open reads a source and goes to an extent of it.
func (d *documentView) open(id briefing.SourceID, at briefing.Extent) {
	if id == d.source.ID {
		d.seek(at)
		return
	}
	d.pending = id
	w := d.window
	w.behind(func(ctx context.Context) {
		source, err := w.desk.Source(ctx, id)
		var figures []briefing.Figure
		if err == nil {
			figures, err = w.desk.Figures(ctx, briefing.Outline{})
		}
		w.ui(func() {
			if d.pending != id {
				return
			}
			if err != nil {
				w.status.trouble(advice(err))
				return
			}
			d.lay(source, figures)
			d.seek(at)
		})
	})
}

func (d *documentView) lay(s briefing.Source, all []briefing.Figure) {
	d.source, d.sought, d.pending = s, -1, ""
	d.title.SetText(title(s))
	line := publishedLine(s)
	if s.DatedBy != "" {
		line += " (date from the " + s.DatedBy + ")"
	}
	if s.Author != "" {
		line += " · " + s.Author
	}
	if s.Link != "" {
		line += " · " + s.Link
	}
	d.from.SetText(line)
	d.warning.SetText(strings.Join(s.Warnings, " "))
	d.warning.Hidden = len(s.Warnings) == 0
	d.grading.show(s, d.window.shown.edits)
	d.marks = marksOf(s, all, d.disputed())
	top := container.New(layout.NewCustomPaddedVBoxLayout(-6), d.title, d.from, d.warning)
	d.place.Objects = []fyne.CanvasObject{container.NewBorder(
		container.NewVBox(container.NewPadded(top), d.grading.content, widget.NewSeparator()), nil, nil, nil, d.list)}
	d.place.Refresh()
	d.list.Refresh()
	d.list.ScrollToTop()
}

// marked renews the marks after the figures changed.
func (d *documentView) marked() {
	if d.source.ID == "" {
		return
	}
	if _, still := d.window.sources.byID[d.source.ID]; !still {
		d.source = briefing.Source{}
		d.place.Objects = []fyne.CanvasObject{lesson("No document is open", "Select a source on the left to read it.", nil)}
		d.place.Refresh()
		return
	}
	d.grading.show(d.source, d.window.shown.edits)
}

// disputed are the figures that stand in a flagged conflict now.
func (d *documentView) disputed() map[briefing.FigureID]bool {
	in := map[briefing.FigureID]bool{}
	for _, c := range d.window.shown.conflicts {
		for _, f := range c.Figures {
			in[f.ID] = true
		}
	}
	return in
}

// marksOf sorts the numbers of a source into its passages.
func marksOf(s briefing.Source, all []briefing.Figure, disputed map[briefing.FigureID]bool) map[int][]mark {
	marks := map[int][]mark{}
	for _, f := range all {
		if f.Source != s.ID {
			continue
		}
		i := passageAt(s, f.Number)
		if i < 0 {
			continue
		}
		style := numberStyle
		if disputed[f.ID] {
			style = flaggedStyle
		}
		from := s.Passages[i].Start
		marks[i] = append(marks[i], mark{briefing.Extent{Start: f.Number.Start - from, End: f.Number.End - from}, style})
	}
	return marks
}

// passageAt is the passage that holds an extent's start; -1 when none does.
func passageAt(s briefing.Source, e briefing.Extent) int {
	for i, p := range s.Passages {
		if p.Start <= e.Start && e.Start < p.End {
			return i
		}
	}
	return -1
}

// seek scrolls to the passage of an extent and lays a tint behind it.
func (d *documentView) seek(at briefing.Extent) {
	if at == (briefing.Extent{}) {
		return
	}
	d.sought = passageAt(d.source, at)
	d.list.Refresh()
	if d.sought >= 0 {
		d.list.ScrollTo(d.sought)
	}
}

func (d *documentView) row(i widget.ListItemID, o fyne.CanvasObject) {
	parts := o.(*fyne.Container).Objects
	tint, text := parts[0].(*ground), parts[1].(*flow)
	tint.Hidden = i != d.sought
	text.set(d.paragraph(i))
	// A row is as tall as its text wraps at the list's width.
	if wide := d.list.Size().Width; wide > 0 {
		text.Resize(fyne.NewSize(wide, text.Size().Height))
		d.list.SetItemHeight(i, text.MinSize().Height)
	}
}

func (d *documentView) paragraph(i int) []run {
	p := d.source.Passages[i]
	text := p.Of(d.source.Text)
	if len(text) > longest {
		text = strings.ToValidUTF8(text[:longest], "") + " …"
	}
	if !p.Read() {
		why := p.Why
		if why == "" {
			why = strings.ReplaceAll(string(p.Kind), "_", " ")
		}
		return segments(text+"  [set aside: "+why+"]", quietStyle, nil)
	}
	base := plainStyle
	switch p.Kind {
	case briefing.Headline:
		return heads(text, d.marks[i])
	case briefing.Caption:
		base.italic = true
	}
	return segments(text, base, d.marks[i])
}

// heads sets a headline, without the signs that Markdown begins it with.
func heads(text string, marks []mark) []run {
	bare := strings.TrimLeft(text, "# ")
	cut := len(text) - len(bare)
	moved := make([]mark, len(marks))
	for i, m := range marks {
		m.Start, m.End = m.Start-cut, m.End-cut
		m.style.size = headStyle.size
		moved[i] = m
	}
	return segments(bare, headStyle, moved)
}
