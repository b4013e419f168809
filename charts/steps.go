package charts

import (
	"fmt"
	"math"
	"slices"

	"github.com/wcharczuk/go-chart/v2"

	"briefdesk/briefing"
)

// The measures of a step chart, in points.
const (
	stepsLow, stepsHigh = 84.0, 150.0
	axisLead            = 11.0
	dot                 = 2.0
	headroom            = 13.0 // above the highest step, for its label
)

// steps is one history as a stair: level between two observations, upright at
// each, never a slope.
type steps struct{ history }

func (s steps) height(_ Canvas, width float64) float64 {
	return min(max(width*0.42, stepsLow), stepsHigh) + axisLead
}

func (s steps) draw(cv Canvas, f frame) error {
	top := s.top()
	rules, edge := scale(top)
	left := 0.0
	for _, v := range rules {
		left = max(left, cv.Measure(scaleLabel(v), Font{Size: subSize}))
	}
	left += labelGap
	s.seen = slices.Clone(s.seen)
	for i, o := range s.seen {
		s.seen[i].label = shorten(cv, o.label, boldLabel, f.width/3)
	}
	right := cv.Measure(s.seen[len(s.seen)-1].label, boldLabel)/2 + FlagWidth(labelSize)
	inner := frame{f.x + left, f.y + headroom, max(f.width-left-right-4, 20), max(f.height-axisLead-headroom, 10), f.ink}
	for _, v := range rules {
		y := inner.y + inner.height*(1-v/edge)
		cv.MoveTo(inner.x, y)
		cv.LineTo(inner.x+inner.width+4, y)
		cv.Stroke(Line{Width: 0.4, Colour: f.ink.Rule})
		label := scaleLabel(v)
		font := Font{Size: subSize, Colour: f.ink.Muted}
		cv.Text(inner.x-labelGap-cv.Measure(label, font), y+subSize*0.33, label, font)
	}
	first := s.seen[0].day
	days := max(float64(s.seen[len(s.seen)-1].day.Days(first)), 1)
	x := &chart.ContinuousRange{Max: days}
	y := &chart.ContinuousRange{Max: edge}
	s.axis(cv, inner, days)
	var all []chart.Series
	for _, run := range s.runs() {
		all = append(all, stair(run, first, f.ink))
	}
	return render(cv, inner, x, y, append(all, stepMarks{s, f.ink})...)
}

// top is the greatest value to be drawn.
func (s steps) top() (v float64) {
	for _, o := range s.seen {
		v = max(v, o.reach)
	}
	return v
}

// scale chooses the values of the rules, from zero, three to six of them, and
// the upper edge of the plot.
func scale(top float64) (rules []float64, edge float64) {
	if top <= 0 {
		return []float64{0}, 1
	}
	size := math.Pow(10, math.Floor(math.Log10(top)))
	step := size
	for _, m := range []float64{0.2, 0.5, 1, 2} {
		if step = size * m; top/step <= 5 {
			break
		}
	}
	n := int(math.Ceil(top / step))
	for i := range n + 1 {
		rules = append(rules, float64(i)*step)
	}
	return rules, float64(n) * step
}

// axis writes the day of each observation under the plot, the first and the
// last before those between, none over another.
func (s steps) axis(cv Canvas, in frame, days float64) {
	font := Font{Size: subSize, Colour: in.ink.Muted}
	type written struct{ from, to float64 }
	var done []written
	order := []int{0, len(s.seen) - 1}
	for i := 1; i < len(s.seen)-1; i++ {
		order = append(order, i)
	}
	for _, i := range order {
		label := shortly(s.seen[i].when)
		w := cv.Measure(label, font)
		x := in.x + in.width*float64(s.seen[i].day.Days(s.seen[0].day))/days
		from := min(max(x-w/2, in.x-labelGap), in.x+in.width+4-w)
		free := true
		for _, d := range done {
			free = free && (from+w+3 < d.from || from > d.to+3)
		}
		if free {
			cv.Text(from, in.y+in.height+axisLead-1, label, font)
			done = append(done, written{from, from + w})
		}
	}
}

// shortly is a day, month or year as an axis writes it.
func shortly(s briefing.Span) string {
	month := s.From.Month.String()[:3]
	switch s {
	case briefing.YearOf(s.From.Year):
		return fmt.Sprint(s.From.Year)
	case briefing.MonthOf(s.From.Year, s.From.Month):
		return fmt.Sprintf("%s %d", month, s.From.Year)
	case briefing.OneDay(s.From):
		return fmt.Sprintf("%d %s %d", s.From.Day, month, s.From.Year)
	}
	last := s.Last()
	return fmt.Sprintf("to %d %s %d", last.Day, last.Month.String()[:3], last.Year)
}

// runs are the stretches of observations that a stair may join: single values
// with no long silence between.
func (s steps) runs() [][]observation {
	var runs [][]observation
	var run []observation
	flush := func() {
		if len(run) > 1 {
			runs = append(runs, run)
		}
		run = nil
	}
	for _, o := range s.seen {
		if len(run) > 0 && o.day.Days(run[len(run)-1].day) > longSilence {
			flush()
		}
		if !o.single() {
			flush()
			continue
		}
		run = append(run, o)
	}
	flush()
	return runs
}

// stair is a run as go-chart's line, with a corner at each step.
func stair(run []observation, first briefing.Date, ink Ink) chart.Series {
	var x, y []float64
	for i, o := range run {
		at := float64(o.day.Days(first))
		if i > 0 {
			x, y = append(x, at), append(y, run[i-1].end)
		}
		x, y = append(x, at), append(y, o.end)
	}
	return chart.ContinuousSeries{
		Style:   chart.Style{StrokeColor: opaque(ink.Accent), StrokeWidth: 1.4 * point},
		XValues: x, YValues: y,
	}
}

// stepMarks draws the observations over the stairs: a dot or a range each,
// with its number, and a word in every gap.
type stepMarks struct {
	steps
	ink Ink
}

var _ chart.Series = stepMarks{}

func (stepMarks) GetName() string           { return "observations" }
func (stepMarks) GetYAxis() chart.YAxisType { return chart.YAxisPrimary }
func (stepMarks) GetStyle() chart.Style     { return chart.Style{} }
func (stepMarks) Validate() error           { return nil }

func (s stepMarks) Render(r chart.Renderer, in chart.Box, xr, yr chart.Range, _ chart.Style) {
	first := s.seen[0].day
	at := func(o observation) (x, y int) {
		return in.Left + xr.Translate(float64(o.day.Days(first))), in.Bottom - yr.Translate(o.reach)
	}
	taken := s.stairs(at)
	for i, o := range s.seen {
		x, y := at(o)
		if i > 0 && o.day.Days(s.seen[i-1].day) > longSilence {
			from, _ := at(s.seen[i-1])
			s.silence(r, in, from, x)
		}
		mark := chart.Box{Left: x - px(dot), Right: x + px(dot), Top: y - px(dot), Bottom: y + px(dot)}
		if o.reach > o.end {
			mark.Top, mark.Bottom = y, max(in.Bottom-yr.Translate(o.end), y+px(dot))
			outline(r, mark, s.ink.Accent, nil)
		} else {
			r.SetFillColor(opaque(s.ink.Accent))
			r.Circle(px1(dot), x, y)
			r.Fill()
		}
		taken = append(taken, mark)
	}
	for i := range s.seen { // the last first: it is where things stand
		o := s.seen[len(s.seen)-1-i]
		x, y := at(o)
		taken = s.label(r, o, x, y, taken, i == 0)
	}
}

// stairs are the lines that labels keep clear of.
func (s stepMarks) stairs(at func(observation) (x, y int)) (taken []chart.Box) {
	for _, run := range s.runs() {
		for i := range len(run) - 1 {
			x1, y1 := at(run[i])
			x2, y2 := at(run[i+1])
			taken = append(taken, chart.Box{Left: x1, Right: x2, Top: y1, Bottom: y1},
				chart.Box{Left: x2, Right: x2, Top: min(y1, y2), Bottom: max(y1, y2)})
		}
	}
	return taken
}

// label writes an observation's number above its mark, or beside or below it
// where it is free. One that has no place is left to Numbers; the last is
// always written.
func (s stepMarks) label(r chart.Renderer, o observation, x, y int, taken []chart.Box, always bool) []chart.Box {
	style := textStyle(Font{labelSize, true, s.ink.Text})
	style.WriteToRenderer(r)
	flagged := 0
	if o.disputed {
		flagged = px(FlagWidth(labelSize*0.85) + 1)
	}
	w, h, gap := r.MeasureText(o.label).Width()+flagged, px(labelSize*0.7), px(4)
	for _, corner := range [][2]int{
		{x - w/2, y - gap}, {x - w - gap/2, y - gap}, {x + gap/2, y - gap}, {x - w - gap, y + h/2}, {x - w/2, y + h + gap}, {x + gap, y + h + gap},
	} {
		box := chart.Box{Left: max(corner[0], 0), Top: corner[1] - h, Bottom: corner[1]}
		box.Right = box.Left + w
		free := !slices.ContainsFunc(taken, func(b chart.Box) bool { return meet(b, box) })
		if !free && !always {
			continue
		}
		if o.disputed {
			flag(r, box.Left, box.Bottom, labelSize*0.85, s.ink.Alarm)
		}
		style.WriteToRenderer(r)
		r.Text(o.label, box.Left+flagged, box.Bottom)
		return append(taken, box)
	}
	return taken
}

func meet(a, b chart.Box) bool {
	return a.Left <= b.Right && b.Left <= a.Right && a.Top <= b.Bottom && b.Top <= a.Bottom
}

// silence says in words that nothing was reported.
func (s stepMarks) silence(r chart.Renderer, in chart.Box, from, to int) {
	textStyle(Font{Size: subSize, Colour: s.ink.Muted}).WriteToRenderer(r)
	const word = "no report"
	w := r.MeasureText(word).Width()
	if to-from > w+px(6) {
		r.Text(word, (from+to-w)/2, in.Bottom-px(3))
	}
}
