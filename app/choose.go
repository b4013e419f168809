package app

import (
	"fmt"
	"image/color"
	"slices"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// chooseColumn is the left column: topics, period and sources.
type chooseColumn struct {
	window  *Window
	content fyne.CanvasObject

	topicBox *fyne.Container
	topics   map[string]*topicRow
	order    []string // keys of the rows as they stand
	period   *periodPane
	bars     *histogram
	undated  *widget.Label
	filling  bool // ticks are being set, not clicked

	sources    []briefing.Source
	sourceList *widget.List
	sourceRoom *canvas.Rectangle // keeps the list as high as its rows
	rowHeight  float32
}

// sourcesInSight is how many sources the column shows before they scroll.
const sourcesInSight = 8

// topicRow is a topic's tick with its counts.
type topicRow struct {
	tick     *check
	figures  *widget.Label
	disputed *canvas.Text
}

func newChooseColumn(w *Window) *chooseColumn {
	c := &chooseColumn{
		window: w, topics: map[string]*topicRow{},
		topicBox: container.New(layout.NewCustomPaddedVBoxLayout(-4)), undated: note(""),
	}
	c.period = newPeriodPane(w, c.setPeriod)
	c.bars = newHistogram(func(s briefing.Span) { c.period.set(s); c.setPeriod(s) })
	c.period.set(w.choices.Period)
	all := container.NewVBox(
		c.headed("Topics", "All", func() { c.tickAll(true) }, "None", func() { c.tickAll(false) }),
		c.topicBox, gap(4), heading("Time"), c.presetRow(),
		container.New(layout.NewFormLayout(),
			widget.NewLabel("From"), c.period.from, widget.NewLabel("Until"), c.period.until),
		container.New(layout.NewCustomPaddedLayout(4, 0, 8, 8), c.bars),
		c.period.says, c.undated, gap(4),
		c.headed("Sources", "All", func() { c.switchAll(true) }, "None", func() { c.switchAll(false) }),
		c.newSourceList(), gap(4), c.titlePage(),
	)
	inset := container.New(layout.NewCustomPaddedLayout(0, 8, 4, 12), all)
	c.content = atLeast(232, container.NewVScroll(inset))
	return c
}

func (c *chooseColumn) headed(name, a string, doA func(), b string, doB func()) fyne.CanvasObject {
	first, second := widget.NewButton(a, doA), widget.NewButton(b, doB)
	first.Importance, second.Importance = widget.LowImportance, widget.LowImportance
	return container.NewBorder(nil, nil, nil, container.NewHBox(first, second), heading(name))
}

func (c *chooseColumn) presetRow() fyne.CanvasObject {
	row := container.NewGridWithColumns(len(presets))
	for _, p := range presets {
		b := widget.NewButton(p.name, func() {
			s := p.period(latest(c.window.shown.sources))
			c.period.set(s)
			c.setPeriod(s)
		})
		row.Add(container.NewThemeOverride(b, smaller{c.window.app.Settings().Theme()}))
	}
	return row
}

// smaller is a theme with its text a size down, for a row of three buttons.
type smaller struct{ fyne.Theme }

func (s smaller) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameText {
		name = theme.SizeNameCaptionText
	}
	return s.Theme.Size(name)
}

// titlePage holds what the first page says of the brief, folded away.
func (c *chooseColumn) titlePage() fyne.CanvasObject {
	now := &c.window.choices
	field := func(at *string, name, hint string) *entry {
		e := c.window.newEntry(name, hint)
		e.SetText(*at)
		e.OnChanged = func(s string) { *at = s; c.window.refresh() }
		return e
	}
	paper := widget.NewSelect([]string{"A4", "Letter"}, nil)
	paper.SetSelected(map[string]string{"letter": "Letter"}[now.Paper])
	if now.Paper != "letter" {
		paper.SetSelected("A4")
	}
	paper.OnChanged = func(s string) {
		now.Paper = map[string]string{"A4": "a4", "Letter": "letter"}[s]
		c.window.refresh()
	}
	form := container.New(layout.NewFormLayout(),
		widget.NewLabel("Title"), field(&now.Title, "Title", "of the brief"),
		widget.NewLabel("For"), field(&now.Audience, "For", "whom it is for"),
		widget.NewLabel("Marking"), field(&now.Marking, "Marking", "OFFICIAL, …"),
		widget.NewLabel("Paper"), paper)
	return widget.NewAccordion(widget.NewAccordionItem("Title page", form))
}

func (c *chooseColumn) show(v view) {
	c.filling = true
	defer func() { c.filling = false }()
	c.showTopics(v.topics)
	c.showSources(v)
	c.bars.set(v.months, c.window.choices.Period)
	switch {
	case v.undated > 0 && !c.window.choices.Period.IsZero():
		c.undated.SetText("Marked and kept in: " + count(v.undated, "undated figure") + ".")
		c.undated.Show()
	default:
		c.undated.Hide()
	}
}

func (c *chooseColumn) showTopics(topics []desk.TopicCount) {
	keys := make([]string, len(topics))
	for i, t := range topics {
		keys[i] = t.Topic.Key
	}
	if !slices.Equal(keys, c.order) {
		c.order = keys
		c.topicBox.RemoveAll()
		for _, t := range topics {
			c.topicBox.Add(c.newTopicRow(t.Topic))
		}
	}
	for _, t := range topics {
		row := c.topics[t.Topic.Key]
		row.tick.SetChecked(!c.window.choices.Off[t.Topic.Key])
		row.figures.SetText(grouped(t.Figures))
		row.disputed.Text, row.disputed.Color = "", colour(colourFlag)
		if t.Disputed > 0 {
			row.disputed.Text = fmt.Sprintf("▲ %d", t.Disputed)
		}
		row.disputed.Refresh()
	}
}

func (c *chooseColumn) newTopicRow(t briefing.Topic) fyne.CanvasObject {
	row := &topicRow{figures: widget.NewLabel(""), disputed: canvas.NewText("", colour(colourFlag))}
	row.tick = c.window.newCheck(t.Name, func(on bool) {
		if c.filling {
			return
		}
		c.setTopic(t.Key, on)
		c.window.refresh()
	})
	row.figures.Alignment = fyne.TextAlignTrailing
	row.disputed.TextSize, row.disputed.Alignment = 12, fyne.TextAlignTrailing
	c.topics[t.Key] = row
	counts := container.NewHBox(
		container.NewGridWrap(fyne.NewSize(38, 28), container.NewCenter(row.disputed)),
		container.NewGridWrap(fyne.NewSize(40, 28), row.figures))
	return container.NewBorder(nil, nil, nil, counts, row.tick)
}

func (c *chooseColumn) setTopic(key string, on bool) {
	if on {
		delete(c.window.choices.Off, key)
	} else {
		c.window.choices.Off[key] = true
	}
}

func (c *chooseColumn) tickAll(on bool) {
	for _, key := range c.order {
		c.setTopic(key, on)
	}
	c.window.refresh()
}

func (c *chooseColumn) setPeriod(s briefing.Span) {
	c.window.choices.Period = s
	c.bars.set(c.bars.months, s)
	c.window.refresh()
}

func (c *chooseColumn) showSources(v view) {
	c.sources = v.sources
	rows := min(len(c.sources), sourcesInSight)
	c.sourceRoom.SetMinSize(fyne.NewSize(0, float32(rows)*c.rowHeight))
	c.sourceList.Refresh()
}

// newSourceList lists the sources with a tick each; a library may hold
// thousands of them.
func (c *chooseColumn) newSourceList() fyne.CanvasObject {
	create := func() fyne.CanvasObject {
		date := note("date")
		date.Wrapping = fyne.TextWrapOff
		date.Truncation = fyne.TextTruncateEllipsis
		indent := container.New(layout.NewCustomPaddedLayout(-12, 0, 28, 0), date)
		return container.New(layout.NewCustomPaddedVBoxLayout(0), c.window.newCheck("publisher", nil), indent)
	}
	c.sourceList = widget.NewList(func() int { return len(c.sources) }, create, c.sourceRow)
	c.sourceList.HideSeparators = true
	c.sourceList.OnSelected = func(i widget.ListItemID) { c.sourceList.Unselect(i) }
	c.sourceRoom = canvas.NewRectangle(color.Transparent)
	c.rowHeight = create().MinSize().Height + theme.Padding()
	return container.NewStack(c.sourceRoom, c.sourceList)
}

func (c *chooseColumn) sourceRow(i widget.ListItemID, o fyne.CanvasObject) {
	s, parts := c.sources[i], o.(*fyne.Container).Objects
	tick := parts[0].(*check)
	tick.OnChanged = nil // the row may have shown another source
	tick.Text = clip(publisher(s), int(c.sourceList.Size().Width/8))
	tick.Checked = !c.window.choices.Without[s.ID]
	tick.Refresh()
	tick.OnChanged = func(on bool) {
		c.setSource(s.ID, on)
		c.window.refresh()
	}
	parts[1].(*fyne.Container).Objects[0].(*widget.Label).SetText(s.Published.Long())
}

func (c *chooseColumn) setSource(id briefing.SourceID, on bool) {
	if on {
		delete(c.window.choices.Without, id)
	} else {
		c.window.choices.Without[id] = true
	}
}

func (c *chooseColumn) switchAll(on bool) {
	for _, s := range c.sources {
		c.setSource(s.ID, on)
	}
	c.window.refresh()
}

// clip shortens a text to at most n letters.
func clip(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n-1]) + "…"
}
