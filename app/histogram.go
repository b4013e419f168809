package app

import (
	"fmt"
	"image/color"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// histogram shows the figures of each month, the chosen period in blue. A tap
// chooses a month, a drag a run of months.
type histogram struct {
	widget.BaseWidget
	months []desk.Month
	period briefing.Span
	chosen func(briefing.Span)

	dragFrom int // the bar a drag began on; -1 outside of a drag
	dragTo   int
	hover    int // the bar under the mouse; -1 for none
}

const (
	histogramHeight = 64
	histogramLabels = 16 // of it, for the years
	mostBars        = 60 // more months than this are drawn several to a bar
)

var (
	_ fyne.Tappable     = (*histogram)(nil)
	_ fyne.Draggable    = (*histogram)(nil)
	_ desktop.Hoverable = (*histogram)(nil)
)

func newHistogram(chosen func(briefing.Span)) *histogram {
	h := &histogram{chosen: chosen, dragFrom: -1, hover: -1}
	h.ExtendBaseWidget(h)
	return h
}

func (h *histogram) set(months []desk.Month, period briefing.Span) {
	h.months, h.period = months, period
	h.Refresh()
}

// bar is some months in a row, drawn as one.
type bar struct {
	span    briefing.Span
	figures int
}

// bars gathers the months, each bar as many as let all of them be seen. A few
// figures from long before the others share one bar at the left.
func (h *histogram) bars() []bar {
	var out []bar
	start := thick(h.months)
	if start > 0 {
		out = append(out, gather(h.months[:start], start)...)
	}
	months, each := h.months[start:], 1
	for _, each = range []int{1, 3, 12, 120} {
		if (len(months)+each-1)/each < mostBars {
			break
		}
	}
	return append(out, gather(months, each)...)
}

// thick is the month from which on nineteen in twenty figures lie, where the
// few before it are strewn over more than two years; else 0.
func thick(months []desk.Month) int {
	total, before := 0, 0
	for _, m := range months {
		total += m.Figures
	}
	for i, m := range months {
		if before += m.Figures; before*20 > total {
			if i <= 24 {
				return 0
			}
			return i
		}
	}
	return 0
}

func gather(months []desk.Month, each int) (out []bar) {
	for i, m := range months {
		s := briefing.MonthOf(m.Year, m.Month)
		if i%each == 0 {
			out = append(out, bar{span: s})
		}
		last := &out[len(out)-1]
		last.span.Until = s.Until
		last.figures += m.Figures
	}
	return out
}

// at is the bar under a place of the widget, held to those there are; -1 when
// there are none.
func (h *histogram) at(x float32, bars []bar) int {
	if len(bars) == 0 || h.Size().Width <= 0 {
		return -1
	}
	return min(max(int(x/h.Size().Width*float32(len(bars))), 0), len(bars)-1)
}

func (h *histogram) Tapped(e *fyne.PointEvent) {
	bars := h.bars()
	if i := h.at(e.Position.X, bars); i >= 0 {
		h.chosen(bars[i].span)
	}
}

func (h *histogram) Dragged(e *fyne.DragEvent) {
	bars := h.bars()
	if h.dragFrom < 0 {
		h.dragFrom = h.at(e.Position.X-e.Dragged.DX, bars)
	}
	h.dragTo = h.at(e.Position.X, bars)
	h.Refresh()
}

func (h *histogram) DragEnd() {
	bars := h.bars()
	from, to := min(h.dragFrom, h.dragTo), max(h.dragFrom, h.dragTo)
	h.dragFrom = -1
	if from >= 0 && to < len(bars) {
		h.chosen(briefing.Span{From: bars[from].span.From, Until: bars[to].span.Until})
	}
}

func (h *histogram) MouseIn(e *desktop.MouseEvent)    { h.MouseMoved(e) }
func (h *histogram) MouseMoved(e *desktop.MouseEvent) { h.point(h.at(e.Position.X, h.bars())) }
func (h *histogram) MouseOut()                        { h.point(-1) }

func (h *histogram) point(i int) {
	if i != h.hover {
		h.hover = i
		h.Refresh()
	}
}

// picked reports whether a bar lies in the period, or in the drag under way.
func (h *histogram) picked(i int, b bar) bool {
	if h.dragFrom >= 0 {
		return i >= min(h.dragFrom, h.dragTo) && i <= max(h.dragFrom, h.dragTo)
	}
	return h.period.IsZero() || h.period.Meets(b.span)
}

func (h *histogram) CreateRenderer() fyne.WidgetRenderer {
	r := &histogramRenderer{h: h}
	r.Refresh()
	return r
}

type histogramRenderer struct {
	h       *histogram
	laid    fyne.Size // for which the bars stand
	objects []fyne.CanvasObject
}

func (r *histogramRenderer) MinSize() fyne.Size           { return fyne.NewSize(120, histogramHeight) }
func (r *histogramRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *histogramRenderer) Destroy()                     {}

// Layout leaves bars alone that fit: new ones would ask to be laid out in their
// turn, with every frame, for ever.
func (r *histogramRenderer) Layout(size fyne.Size) {
	if size != r.laid {
		r.laid = size
		r.Refresh()
	}
}

func (r *histogramRenderer) Refresh() {
	r.objects = r.objects[:0]
	bars, size := r.h.bars(), r.h.Size()
	base := size.Height - histogramLabels
	r.box(0, base, size.Width, 1, theme.ColorNameSeparator)
	most := 1
	for _, b := range bars {
		most = max(most, b.figures)
	}
	wide := size.Width / float32(max(len(bars), 1))
	for i, b := range bars {
		fill := colourBar
		if r.h.picked(i, b) {
			fill = theme.ColorNamePrimary
		}
		tall := (base - 2) * float32(b.figures) / float32(most)
		if b.figures > 0 {
			tall = max(tall, 2)
		}
		r.box(float32(i)*wide, base-tall, max(wide-1, 1), tall, fill)
	}
	r.labels(bars, size, base)
	canvas.Refresh(r.h)
}

// labels names the first and last bar, or the one under the mouse.
func (r *histogramRenderer) labels(bars []bar, size fyne.Size, y float32) {
	if len(bars) == 0 {
		return
	}
	if i := r.h.hover; i >= 0 && i < len(bars) {
		says := fmt.Sprintf("%s: %s", bars[i].span.Long(), count(bars[i].figures, "figure"))
		r.text(says, size.Width/2, y, fyne.TextAlignCenter)
		return
	}
	first, last := bars[0].span.From, bars[len(bars)-1].span.Last()
	r.text(fmt.Sprintf("%.3s %d", first.Month, first.Year), 0, y, fyne.TextAlignLeading)
	r.text(fmt.Sprintf("%.3s %d", last.Month, last.Year), size.Width, y, fyne.TextAlignTrailing)
}

func (r *histogramRenderer) text(s string, x, y float32, align fyne.TextAlign) {
	t := canvas.NewText(s, colour(colourQuiet))
	t.TextSize = 11
	wide := t.MinSize().Width
	switch align {
	case fyne.TextAlignTrailing:
		x -= wide
	case fyne.TextAlignCenter:
		x -= wide / 2
	}
	t.Move(fyne.NewPos(max(x, 0), y))
	t.Resize(t.MinSize())
	r.objects = append(r.objects, t)
}

func (r *histogramRenderer) box(x, y, wide, tall float32, fill fyne.ThemeColorName) {
	var c color.Color = colour(fill)
	b := canvas.NewRectangle(c)
	b.Move(fyne.NewPos(x, y))
	b.Resize(fyne.NewSize(wide, tall))
	r.objects = append(r.objects, b)
}
