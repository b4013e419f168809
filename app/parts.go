package app

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// heading is the title of a column or of a part of it.
func heading(text string) *widget.Label {
	l := widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// note is second-rank text that wraps.
func note(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.SizeName = theme.SizeNameCaptionText
	l.Importance = widget.LowImportance
	l.Wrapping = fyne.TextWrapWord
	return l
}

// lesson is what an empty place says: what it is for and what to do next.
func lesson(title, text string, action fyne.CanvasObject) fyne.CanvasObject {
	head := heading(title)
	head.Alignment = fyne.TextAlignCenter
	head.SizeName = theme.SizeNameSubHeadingText
	body := widget.NewLabel(text)
	body.Wrapping = fyne.TextWrapWord
	body.Alignment = fyne.TextAlignCenter
	rows := container.NewVBox(layout.NewSpacer(), head, body)
	if action != nil {
		rows.Add(container.NewCenter(action))
	}
	rows.Add(layout.NewSpacer())
	return container.NewPadded(rows)
}

// ground is a plain field of a theme's colour that follows the theme.
type ground struct {
	widget.BaseWidget
	fill    fyne.ThemeColorName
	outline fyne.ThemeColorName
	radius  float32
}

func newGround(fill fyne.ThemeColorName) *ground {
	g := &ground{fill: fill}
	g.ExtendBaseWidget(g)
	return g
}

// newSheet is a ground with a fine outline: a card, a quotation.
func newSheet() *ground {
	g := &ground{fill: colourCard, outline: theme.ColorNameSeparator, radius: 4}
	g.ExtendBaseWidget(g)
	return g
}

func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	r := &groundRenderer{ground: g, rect: canvas.NewRectangle(color.Transparent)}
	r.paint()
	return r
}

type groundRenderer struct {
	ground *ground
	rect   *canvas.Rectangle
}

func (r *groundRenderer) paint() {
	r.rect.FillColor = colour(r.ground.fill)
	r.rect.CornerRadius = r.ground.radius
	if r.ground.outline != "" {
		r.rect.StrokeColor = colour(r.ground.outline)
		r.rect.StrokeWidth = 1
	}
}

func (r *groundRenderer) Refresh()                     { r.paint(); r.rect.Refresh() }
func (r *groundRenderer) Layout(s fyne.Size)           { r.rect.Resize(s) }
func (r *groundRenderer) MinSize() fyne.Size           { return fyne.Size{} }
func (r *groundRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.rect} }
func (r *groundRenderer) Destroy()                     {}

// gap keeps a strip free.
func gap(height float32) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(0, height))
	return r
}

// atLeast keeps a column from being squeezed below a width.
func atLeast(width float32, o fyne.CanvasObject) fyne.CanvasObject {
	r := canvas.NewRectangle(color.Transparent)
	r.SetMinSize(fyne.NewSize(width, 0))
	return container.NewStack(r, o)
}

// meter is a thin line, filled as far as something is done.
type meter struct {
	content *fyne.Container
	part    float32 // 0 to 1
}

func newMeter() *meter {
	m := &meter{}
	m.content = container.New(m, newGround(theme.ColorNameSeparator), newGround(theme.ColorNamePrimary))
	return m
}

func (m *meter) set(done, of int) {
	m.part = float32(done) / float32(max(of, 1))
	m.content.Refresh()
}

// MinSize makes the meter the layout of its own two strips.
func (m *meter) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 3) }

// Layout lays the filled strip over the whole one.
func (m *meter) Layout(strips []fyne.CanvasObject, size fyne.Size) {
	for i, part := range []float32{1, m.part} {
		strips[i].Move(fyne.Position{})
		strips[i].Resize(fyne.NewSize(size.Width*part, size.Height))
	}
}
