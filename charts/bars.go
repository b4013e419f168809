package charts

import (
	"fmt"
	"slices"
	"strings"

	"github.com/wcharczuk/go-chart/v2"

	"briefdesk/briefing"
)

// The measures of horizontal bars, in points.
const (
	barHeight, thinBar  = 10.0, 8.0
	barGap, rowGap      = 2.0, 7.0
	nameLead, nameShare = 10.0, 0.36 // the share of the width that names may take
	labelGap            = 4.0
	shortest            = 0.12 // the share of the room that the longest bar keeps beside its label
	hair                = 0.75 // the shortest bar that can be seen
	manyBars            = 14
	mostBars            = 30
)

// bars are actors one below the other, each with a bar for each status it
// has a figure in. Bars lie, so that long names stay whole and upright.
type bars struct {
	lanes  []lane
	actors []actor
}

// grouped makes the chart of one set: the title is the caller's, and the words
// for a set whose scope no source names.
func grouped(s set, lanes []lane, topic briefing.Topic, sources []briefing.Citation, unnamed string) (Chart, bars) {
	b := bars{lanes, s.latest(lanes, sources)}
	old := b.dropOld(sources)
	left := b.trim()
	var entries []briefing.Entry
	for _, a := range b.actors {
		for _, m := range a.marks {
			entries = append(entries, m.entries...)
		}
	}
	c := Chart{Subtitle: subtitle(s, topic, asOf(entries, sources))}
	c.cite(entries)
	if left > 0 {
		c.Caveat += " The " + plural(left, "smallest entry") + " not drawn; see the table."
		c.Caveat = strings.Replace(c.Caveat, "smallest entrys", "smallest entries", 1)
	}
	if s.scope == "" {
		c.Caveat += " " + unnamed
	}
	if old != "" {
		c.Caveat += " Of an earlier time, not drawn: " + old + "."
	}
	c.Numbers = b.words()
	c.plot = plot{marks: b.count(), height: b.height, draw: b.draw}
	return c, b
}

func subtitle(s set, topic briefing.Topic, when string) string {
	parts := []string{capital(unitWords(s.key, topic))}
	if s.scope != "" {
		parts = append(parts, s.scope)
	}
	return strings.Join(append(parts, when), ", ")
}

// bygone is the time in days that sets a figure apart from the latest in its
// chart: what held so long before cannot stand beside it.
const bygone = 3 * 365

// dropOld takes out marks of a bygone time and tells them in words.
func (b *bars) dropOld(sources []briefing.Citation) string {
	var last briefing.Date
	for _, a := range b.actors {
		for _, m := range a.marks {
			if d := day(m.entries[0], sources); last.Before(d) {
				last = d
			}
		}
	}
	var out []string
	for i := range b.actors {
		a := &b.actors[i]
		a.marks = slices.DeleteFunc(a.marks, func(m mark) bool {
			d := day(m.entries[0], sources)
			if d.IsZero() || last.Days(d) <= bygone {
				return false
			}
			out = append(out, fmt.Sprintf("%s, %s %s (%s)", a.name, m.label, b.lanes[m.lane].word, spanOf(m.entries[0], d).Long()))
			return true
		})
	}
	b.actors = slices.DeleteFunc(b.actors, func(a actor) bool { return len(a.marks) == 0 })
	bySize(b.actors)
	return strings.Join(out, "; ")
}

// trim keeps the greatest actors, as many as a page can hold, and says how
// many are left out.
func (b *bars) trim() (left int) {
	n := 0
	for i, a := range b.actors {
		if n += len(a.marks); n > mostBars && i > 0 {
			left = len(b.actors) - i
			b.actors = b.actors[:i]
			return left
		}
	}
	return 0
}

func (b bars) count() (n int) {
	for _, a := range b.actors {
		n += len(a.marks)
	}
	return n
}

// words tells every bar, for the reader who cannot see them.
func (b bars) words() string {
	var out []string
	for _, a := range b.actors {
		var parts []string
		for _, m := range a.marks {
			s := m.label + " " + b.lanes[m.lane].word
			if m.disputed {
				s += " (disputed)"
			}
			parts = append(parts, s)
		}
		out = append(out, a.name+": "+strings.Join(parts, ", "))
	}
	return strings.Join(out, "; ") + "."
}

// row is an actor measured: its name in lines and its top and height.
type row struct {
	name        []string
	top, height float64
}

func (b bars) thickness() float64 {
	if b.count() > manyBars {
		return thinBar
	}
	return barHeight
}

func (b bars) gap() float64 {
	if b.count() > manyBars {
		return rowGap - 3
	}
	return rowGap
}

// measure breaks the names and stacks the rows.
func (b bars) measure(cv Canvas, width float64) (rows []row, names, height float64) {
	f := Font{Size: labelSize}
	for _, a := range b.actors {
		lines := atMost(cv, a.name, f, width*nameShare, 3)
		for _, s := range lines {
			names = max(names, cv.Measure(s, f))
		}
		h := max(float64(len(a.marks))*(b.thickness()+barGap)-barGap, float64(len(lines))*nameLead)
		rows = append(rows, row{lines, height, h})
		height += h + b.gap()
	}
	return rows, names, height - b.gap()
}

func (b bars) height(cv Canvas, width float64) float64 {
	_, _, h := b.measure(cv, width)
	return h
}

func (b bars) draw(cv Canvas, f frame) error {
	rows, names, natural := b.measure(cv, f.width)
	left := names + labelGap*1.5
	squeeze := min(1, f.height/natural)
	for i, r := range rows {
		y := f.y + (r.top+r.height/2)*squeeze - float64(len(r.name))*nameLead/2
		for _, s := range r.name {
			y += nameLead
			cv.Text(f.x+names-cv.Measure(s, Font{Size: labelSize}), y-2.5, s, Font{Size: labelSize, Colour: f.ink.Text})
		}
		rows[i].top, rows[i].height = r.top*squeeze, r.height*squeeze
	}
	room := f.width - left
	x := &chart.ContinuousRange{Max: b.longest(cv, room)}
	y := &chart.ContinuousRange{Max: max(f.height, 1), Descending: true}
	inner := frame{f.x + left, f.y, room, f.height, f.ink}
	return render(cv, inner, x, y, barSeries{b, cv, room, rows, b.thickness() * squeeze, f.ink})
}

// longest is the value at the right edge: such that every bar leaves room for
// its own label.
func (b bars) longest(cv Canvas, room float64) float64 {
	edge := 0.0
	for _, a := range b.actors {
		for _, m := range a.marks {
			free := max(room-b.labelWidth(cv, m, room), room*shortest)
			edge = max(edge, m.reach*room/free)
		}
	}
	if edge == 0 {
		return 1
	}
	return edge
}

func (b bars) labelWidth(cv Canvas, m mark, room float64) float64 {
	return labelGap + b.flagWidth(m) + cv.Measure(b.label(cv, m, room)+" ", boldLabel) + b.wordWidth(cv, m)
}

var boldLabel = Font{Size: labelSize, Bold: true}

func (b bars) wordWidth(cv Canvas, m mark) float64 {
	return cv.Measure(b.lanes[m.lane].word, Font{Size: labelSize - 1}) + 1
}

func (b bars) flagWidth(m mark) float64 {
	if !m.disputed {
		return 0
	}
	return FlagWidth(labelSize) + 1
}

// label is a mark's number, cut where even a bar of no length would leave no
// room for it.
func (b bars) label(cv Canvas, m mark, room float64) string {
	return shorten(cv, m.label, boldLabel, room*(1-shortest)-labelGap-b.flagWidth(m)-b.wordWidth(cv, m)-3)
}

// barSeries draws the bars within go-chart.
type barSeries struct {
	bars
	cv        Canvas
	room      float64
	rows      []row
	thickness float64
	ink       Ink
}

var _ chart.Series = barSeries{}

func (barSeries) GetName() string           { return "bars" }
func (barSeries) GetYAxis() chart.YAxisType { return chart.YAxisPrimary }
func (barSeries) GetStyle() chart.Style     { return chart.Style{} }
func (barSeries) Validate() error           { return nil }

func (s barSeries) Render(r chart.Renderer, in chart.Box, xr, yr chart.Range, _ chart.Style) {
	for i, a := range s.actors {
		step := s.thickness + barGap*s.thickness/s.bars.thickness()
		top := s.rows[i].top + (s.rows[i].height-(step*float64(len(a.marks))-step+s.thickness))/2
		for _, m := range a.marks {
			s.bar(r, in, xr, m, in.Top+px(top))
			top += step
		}
	}
	chart.Style{StrokeColor: opaque(s.ink.Muted), StrokeWidth: 0.7 * point}.WriteDrawingOptionsToRenderer(r)
	r.MoveTo(in.Left, in.Top-px(2))
	r.LineTo(in.Left, in.Bottom+px(2))
	r.Stroke()
}

func (s barSeries) bar(r chart.Renderer, in chart.Box, xr chart.Range, m mark, top int) {
	box := chart.Box{
		Left: in.Left, Top: top, Bottom: top + px(s.thickness),
		Right: in.Left + max(xr.Translate(m.end), px(hair)),
	}
	fill(r, box, s.lanes[m.lane].fill, s.ink.Accent)
	if m.reach > m.end {
		far := box
		far.Left, far.Right = in.Left+xr.Translate(m.end), in.Left+xr.Translate(m.reach)
		outline(r, far, s.ink.Accent, []float64{px1(2), px1(1.5)})
		box.Right = max(box.Right, far.Right)
	}
	base := box.Bottom - px((s.thickness-labelSize*0.66)/2)
	x := box.Right + px(labelGap)
	if m.disputed {
		flag(r, x, base, labelSize*0.85, s.ink.Alarm)
		x += px(s.flagWidth(m))
	}
	textStyle(Font{labelSize, true, s.ink.Text}).WriteToRenderer(r)
	label := s.label(s.cv, m, s.room)
	r.Text(label, x, base)
	x += r.MeasureText(label + " ").Width()
	textStyle(Font{labelSize - 1, false, s.ink.Muted}).WriteToRenderer(r)
	r.Text(s.lanes[m.lane].word, x, base)
}
