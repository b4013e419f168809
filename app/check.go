package app

import (
	"fmt"
	"slices"
	"strings"

	"briefdesk/briefing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// cardsAtOnce bounds what is laid out: nobody reads more before asking for more.
const cardsAtOnce = 40

// checkColumn is the right column: the flagged figures as cards, or one of
// them opened.
type checkColumn struct {
	window  *Window
	content fyne.CanvasObject

	head     *widget.Label
	progress *widget.Label
	done     *meter
	body     *fyne.Container
	list     *container.Scroll
	cards    []*card
	shown    int // cards laid out

	flagged []briefing.Conflict
	open    int // index of the one opened; -1 for the list
	at      briefing.ConflictID
}

func newCheckColumn(w *Window) *checkColumn {
	c := &checkColumn{
		window: w, open: -1, shown: cardsAtOnce, head: heading("Flagged figures"),
		progress: widget.NewLabel(""), done: newMeter(), body: container.NewStack(),
	}
	c.list = container.NewVScroll(container.NewVBox())
	top := container.NewVBox(
		container.NewBorder(nil, nil, nil, c.progress, c.head),
		container.New(layout.NewCustomPaddedLayout(0, 4, 8, 8), c.done.content))
	c.content = atLeast(320, container.NewBorder(top, nil, nil, nil, c.body))
	return c
}

// show takes the flagged figures in their order of severity. The one that is
// open stays open where it is still flagged.
func (c *checkColumn) show(v view) {
	c.flagged = v.conflicts
	done := 0
	for _, f := range c.flagged {
		if f.Decision != nil {
			done++
		}
	}
	c.progress.SetText("")
	if len(c.flagged) > 0 {
		c.progress.SetText(fmt.Sprintf("%d of %d decided", done, len(c.flagged)))
	}
	c.done.set(done, len(c.flagged))
	c.open = slices.IndexFunc(c.flagged, func(f briefing.Conflict) bool { return c.open >= 0 && f.ID == c.at })
	c.lay()
}

// lay shows the list, or the opened one.
func (c *checkColumn) lay() {
	if len(c.flagged) == 0 {
		c.put(c.empty())
		return
	}
	if c.open >= 0 {
		c.at = c.flagged[c.open].ID
		c.put(newDispute(c.window, c.flagged[c.open], c.open+1, len(c.flagged)))
		return
	}
	rows := container.NewVBox()
	c.cards = c.cards[:0]
	for i, f := range c.flagged[:min(len(c.flagged), c.shown)] {
		one := newCard(c, i, f)
		c.cards = append(c.cards, one)
		rows.Add(one)
	}
	if rest := len(c.flagged) - c.shown; rest > 0 {
		rows.Add(widget.NewButton("Show "+count(min(rest, cardsAtOnce), "more flagged figure"), func() {
			c.shown += cardsAtOnce
			c.lay()
		}))
	}
	c.list.Content = container.New(layout.NewCustomPaddedLayout(2, 8, 8, 12), rows)
	c.put(c.list)
	c.list.Refresh()
}

func (c *checkColumn) put(o fyne.CanvasObject) {
	c.body.Objects = []fyne.CanvasObject{o}
	c.body.Refresh()
}

func (c *checkColumn) empty() fyne.CanvasObject {
	if len(c.window.shown.sources) == 0 {
		return lesson("Nothing to check yet",
			"When two sources print figures that cannot both be true, they are set side by side here.", nil)
	}
	return lesson("Nothing is flagged",
		"No two figures among these choices contradict each other.", nil)
}

// step opens the flagged figure after or before the open one; from the list,
// the first or the last.
func (c *checkColumn) step(by int) {
	if len(c.flagged) == 0 {
		return
	}
	switch {
	case c.open < 0 && by > 0:
		c.open = 0
	case c.open < 0:
		c.open = len(c.flagged) - 1
	default:
		c.open = (c.open + by + len(c.flagged)) % len(c.flagged)
	}
	c.window.tabs.SelectIndex(0)
	c.lay()
}

func (c *checkColumn) show1(i int) {
	c.open = i
	c.lay()
}

// close goes back to the list, the card that was open in sight.
func (c *checkColumn) close() {
	was := c.open
	if was < 0 {
		return
	}
	c.open = -1
	c.shown = max(c.shown, was+1)
	c.lay()
	c.reveal(was)
}

// reveal scrolls the list to a card and gives it the keyboard.
func (c *checkColumn) reveal(i int) {
	if i < 0 || i >= len(c.cards) {
		return
	}
	one := c.cards[i]
	y := one.Position().Y
	if y < c.list.Offset.Y || y+one.Size().Height > c.list.Offset.Y+c.list.Size().Height {
		c.list.ScrollToOffset(fyne.NewPos(0, max(y-8, 0)))
	}
	c.window.win.Canvas().Focus(one)
}

// card is one flagged figure in the list: how severe, why, how many speak for
// each side, and how it was decided. A click or Enter opens it.
type card struct {
	widget.BaseWidget
	column  *checkColumn
	index   int
	sheet   *ground
	inside  fyne.CanvasObject
	words   string // all it says
	focused bool
}

var (
	_ fyne.Tappable     = (*card)(nil)
	_ fyne.Focusable    = (*card)(nil)
	_ desktop.Hoverable = (*card)(nil)
)

func newCard(c *checkColumn, index int, f briefing.Conflict) *card {
	one := &card{column: c, index: index, sheet: newSheet()}
	why := widget.NewLabel(f.Why)
	why.Wrapping = fyne.TextWrapWord
	foot := note(voices(f))
	switch {
	case f.Decision != nil:
		foot.SetText("✓ " + decided(f.Decision, f))
		foot.Importance = widget.SuccessImportance
	case f.Was != nil:
		foot.SetText("↻ Open again " + reopened(f))
		foot.Importance = widget.WarningImportance
	}
	one.words = why.Text + " " + foot.Text
	rows := container.New(layout.NewCustomPaddedVBoxLayout(-4), badge(f), why, foot)
	one.inside = container.New(layout.NewCustomPaddedLayout(4, 4, 4, 4), rows)
	one.ExtendBaseWidget(one)
	return one
}

// badge says how severe a conflict is and of what kind: a shape, a word, a
// colour.
func badge(f briefing.Conflict) fyne.CanvasObject {
	text := severityWords[f.Severity] + " · " + kindWords[f.Kind]
	if f.Verdict == briefing.Anomaly {
		text += " · odd, not contradictory"
	}
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.MediumImportance
	if f.Severity == briefing.High {
		l.Importance = widget.DangerImportance
	}
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// voices counts the independent sources of each side: "2 sources against 1".
func voices(f briefing.Conflict) string {
	if len(f.Voices) < 2 {
		return count(len(f.Figures), "figure") + " of one source"
	}
	parts := make([]string, len(f.Voices))
	for i, n := range f.Voices {
		parts[i] = fmt.Sprint(n)
		if i == 0 {
			parts[i] = count(n, "independent source")
		}
	}
	return strings.Join(parts, " against ")
}

func (c *card) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(c.sheet, c.inside))
}

func (c *card) Tapped(*fyne.PointEvent)     { c.column.show1(c.index) }
func (c *card) Cursor() desktop.Cursor      { return desktop.PointerCursor }
func (c *card) MouseIn(*desktop.MouseEvent) { c.light(theme.ColorNamePrimary) }
func (c *card) MouseMoved(*desktop.MouseEvent) {
}
func (c *card) MouseOut()      { c.settle() }
func (c *card) FocusGained()   { c.focused = true; c.settle() }
func (c *card) FocusLost()     { c.focused = false; c.settle() }
func (c *card) TypedRune(rune) {}

func (c *card) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.Tapped(nil)
	case fyne.KeyDown:
		c.column.reveal(c.index + 1)
	case fyne.KeyUp:
		c.column.reveal(c.index - 1)
	default:
		c.column.window.press(k.Name, 0)
	}
}

func (c *card) settle() {
	if c.focused {
		c.light(theme.ColorNamePrimary)
	} else {
		c.light(theme.ColorNameSeparator)
	}
}

func (c *card) light(outline fyne.ThemeColorName) {
	c.sheet.outline = outline
	canvas.Refresh(c.sheet)
}
