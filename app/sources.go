package app

import (
	"context"
	"strings"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/library"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// hitsAtMost bounds what a search lists.
const hitsAtMost = 50

// sourcesScreen is the tab of the sources: the library, or what a search found
// in it, and the document that is selected.
type sourcesScreen struct {
	window  *Window
	content fyne.CanvasObject

	search   *entry
	side     *fyne.Container // the list of sources or of hits
	list     *widget.List
	hitList  *widget.List
	total    *widget.Label
	document *documentView
	cancel   context.CancelFunc // of the search under way

	sources []briefing.Source
	byID    map[briefing.SourceID]briefing.Source
	counts  map[briefing.SourceID]int
	hits    []library.Hit
}

func newSourcesScreen(w *Window) *sourcesScreen {
	s := &sourcesScreen{window: w, total: note(""), cancel: func() {}, byID: map[briefing.SourceID]briefing.Source{}}
	s.search = w.newEntry("Search", "Search all sources (Ctrl+F)")
	s.search.OnChanged = s.look
	s.document = newDocumentView(w)
	s.list = widget.NewList(func() int { return len(s.sources) }, newSourceRow,
		func(i int, o fyne.CanvasObject) { s.row(o, s.sources[i]) })
	s.list.OnSelected = func(i int) { s.document.open(s.sources[i].ID, briefing.Extent{}) }
	s.hitList = widget.NewList(func() int { return len(s.hits) }, newHitRow,
		func(i int, o fyne.CanvasObject) { showHit(o, s.hits[i]) })
	s.hitList.OnSelected = func(i int) { s.document.open(s.hits[i].Source, s.hits[i].Passage) }
	s.side = container.NewStack()
	top := container.NewVBox(s.search, container.NewBorder(nil, nil, nil, quiet("Add a name", nil, w.showAddName), s.total))
	left := container.NewBorder(container.NewPadded(top), nil, nil, nil, s.side)
	split := container.NewHSplit(atLeast(280, left), s.document.content)
	split.Offset = 0.3
	s.content = split
	s.lay()
	return s
}

// newSourceRow is the template of a row: title, publisher and date, figures.
func newSourceRow() fyne.CanvasObject {
	name := heading("")
	from := note("")
	from.Wrapping = fyne.TextWrapOff
	from.Truncation = fyne.TextTruncateEllipsis
	figures := widget.NewLabel("")
	figures.SizeName = theme.SizeNameCaptionText
	return container.NewBorder(nil, nil, nil, container.NewCenter(figures),
		container.New(layout.NewCustomPaddedVBoxLayout(-8), name, from))
}

func (s *sourcesScreen) row(o fyne.CanvasObject, src briefing.Source) {
	parts := o.(*fyne.Container).Objects
	texts := parts[0].(*fyne.Container).Objects
	texts[0].(*widget.Label).SetText(title(src))
	texts[1].(*widget.Label).SetText(publishedLine(src))
	parts[1].(*fyne.Container).Objects[0].(*widget.Label).SetText(count(s.counts[src.ID], "figure"))
}

func newHitRow() fyne.CanvasObject {
	from := note("")
	from.Wrapping = fyne.TextWrapOff
	from.Truncation = fyne.TextTruncateEllipsis
	return container.New(layout.NewCustomPaddedVBoxLayout(-8), newLine(nil), from)
}

func showHit(o fyne.CanvasObject, h library.Hit) {
	parts := o.(*fyne.Container).Objects
	parts[0].(*flow).set(nearMatch(h.Snippet, h.Marks))
	name := h.Title
	if name == "" {
		name = h.Name
	}
	parts[1].(*widget.Label).SetText(name + ", " + h.Published.Long())
}

// wordsBefore is how much of a snippet stands before its first match, in bytes.
const wordsBefore = 24

// nearMatch is a snippet from a few words before its first match, so that the
// match is seen where one line is all there is.
func nearMatch(snippet string, matches []briefing.Extent) []run {
	from := len(snippet) - len(strings.TrimLeft(snippet, "#>*- ")) // marks of Markdown
	var out []run
	if len(matches) > 0 && matches[0].Start > from+wordsBefore {
		near := matches[0].Start - wordsBefore
		if space := strings.IndexByte(snippet[near:matches[0].Start], ' '); space >= 0 {
			from = near + space + 1
			out = append(out, run{"… ", plainStyle})
		}
	}
	marks := make([]mark, len(matches))
	for i, m := range matches {
		marks[i] = mark{briefing.Extent{Start: m.Start - from, End: m.End - from}, numberStyle}
	}
	return append(out, segments(snippet[from:], plainStyle, marks)...)
}

func (s *sourcesScreen) show(v view) {
	s.sources, s.counts = v.sources, v.counts
	clear(s.byID)
	for _, src := range v.sources {
		s.byID[src.ID] = src
	}
	s.lay()
	if len(s.sources) > 0 && s.document.empty() {
		s.list.Select(0)
	}
	s.document.marked()
}

// lay shows the sources, or the hits where something is searched for.
func (s *sourcesScreen) lay() {
	switch {
	case s.search.Text != "" && len(s.hits) == 0:
		s.total.SetText("Nothing found.")
		s.put(lesson("Nothing found", "All words of a search must stand in one paragraph. Try fewer.", nil))
	case s.search.Text != "":
		s.total.SetText(count(len(s.hits), "paragraph"))
		s.put(s.hitList)
		s.hitList.UnselectAll()
		s.hitList.Refresh()
	case len(s.sources) == 0:
		s.total.SetText("")
		s.put(lesson("The library is empty", "Drop documents on the window, or import a file or a folder.",
			widget.NewButtonWithIcon("Import a file", theme.FileIcon(), s.window.chooseFile)))
	default:
		s.total.SetText(count(len(s.sources), "source"))
		s.put(s.list)
		s.list.Refresh()
	}
}

func (s *sourcesScreen) put(o fyne.CanvasObject) {
	s.side.Objects = []fyne.CanvasObject{o}
	s.side.Refresh()
}

// look searches while one types; the last word wins.
func (s *sourcesScreen) look(words string) {
	s.cancel()
	if strings.TrimSpace(words) == "" {
		s.hits = nil
		s.lay()
		return
	}
	var ctx context.Context
	ctx, s.cancel = context.WithCancel(s.window.ctx)
	s.window.behind(func(context.Context) {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		hits, err := s.window.desk.Search(ctx, words, hitsAtMost)
		s.window.ui(func() {
			switch {
			case ctx.Err() != nil:
			case err != nil:
				s.window.status.trouble(advice(err))
			default:
				s.hits = hits
				s.lay()
			}
		})
	})
}

// jump opens the document of a figure where its sentence stands.
func (s *sourcesScreen) jump(f briefing.Figure) {
	s.window.tabs.SelectIndex(2)
	s.document.open(f.Source, f.Number)
}

// find puts the cursor where words can be typed to find something.
func (w *Window) find() {
	field := w.figures.filter
	if w.tabs.SelectedIndex() == 2 {
		field = w.sources.search
	} else {
		w.tabs.SelectIndex(1)
	}
	w.win.Canvas().Focus(field)
}
