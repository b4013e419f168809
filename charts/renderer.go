package charts

import (
	"io"
	"math"

	"github.com/golang/freetype/truetype"
	"github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// go-chart counts in whole pixels. At 184 to the inch one is 0.39 points: fine
// enough for print, and coarse enough for the sizes that go-chart has built in.
const (
	dpi   = 184
	point = dpi / 72.0
)

// px is a length in points as go-chart's pixels.
func px(pt float64) int { return int(math.Round(pt * point)) }

// px1 is px for what go-chart keeps in floats.
func px1(pt float64) float64 { return pt * point }

// strong is the class of text set in bold. go-chart hands classes through to
// its renderer, which spares a font that nothing else needs.
const strong = "strong"

// renderer lets go-chart draw on a Canvas, its corner at x, y.
type renderer struct {
	cv           Canvas
	x, y         float64
	path         []func()
	px, py       float64 // where the path stands
	stroke, fill drawing.Color
	width        float64
	dash         []float64
	font         Font
}

var _ chart.Renderer = (*renderer)(nil)

func (r *renderer) at(x, y float64) (float64, float64) { return r.x + x/point, r.y + y/point }

func (r *renderer) ResetStyle() {
	r.stroke, r.fill, r.width, r.dash, r.font = drawing.Color{}, drawing.Color{}, 0, nil, Font{}
}
func (r *renderer) GetDPI() float64                { return dpi }
func (r *renderer) SetDPI(float64)                 {}
func (r *renderer) SetClassName(name string)       { r.font.Bold = name == strong }
func (r *renderer) SetStrokeColor(c drawing.Color) { r.stroke = c }
func (r *renderer) SetFillColor(c drawing.Color)   { r.fill = c }
func (r *renderer) SetStrokeWidth(w float64)       { r.width = w }
func (r *renderer) SetStrokeDashArray(d []float64) { r.dash = d }
func (r *renderer) SetFont(*truetype.Font)         {}
func (r *renderer) SetFontColor(c drawing.Color)   { r.font.Colour = solid(c) }
func (r *renderer) SetFontSize(size float64)       { r.font.Size = size }
func (r *renderer) SetTextRotation(float64)        {} // no chart of ours turns its text
func (r *renderer) ClearTextRotation()             {}
func (r *renderer) Save(io.Writer) error           { return nil }

func (r *renderer) MoveTo(x, y int) {
	a, b := r.at(float64(x), float64(y))
	r.px, r.py = a, b
	r.path = append(r.path, func() { r.cv.MoveTo(a, b) })
}

func (r *renderer) LineTo(x, y int) {
	if len(r.path) == 0 {
		r.MoveTo(x, y)
		return
	}
	a, b := r.at(float64(x), float64(y))
	r.px, r.py = a, b
	r.path = append(r.path, func() { r.cv.LineTo(a, b) })
}

// QuadCurveTo raises the quadratic curve to the same cubic one.
func (r *renderer) QuadCurveTo(cx, cy, x, y int) {
	a, b := r.at(float64(cx), float64(cy))
	c, d := r.at(float64(x), float64(y))
	x1, y1 := r.px+(a-r.px)*2/3, r.py+(b-r.py)*2/3
	x2, y2 := c+(a-c)*2/3, d+(b-d)*2/3
	r.px, r.py = c, d
	r.path = append(r.path, func() { r.cv.CurveTo(x1, y1, x2, y2, c, d) })
}

// ArcTo draws by cubic curves of at most 45°. Angles are radians, clockwise
// from three o'clock.
func (r *renderer) ArcTo(cx, cy int, rx, ry, start, sweep float64) {
	steps := int(math.Ceil(math.Abs(sweep)/(math.Pi/4))) + 1
	step := sweep / float64(steps)
	bulge := 4.0 / 3 * math.Tan(step/4)
	on := func(a, tangent float64) (float64, float64) {
		return r.at(float64(cx)+rx*(math.Cos(a)-tangent*math.Sin(a)), float64(cy)+ry*(math.Sin(a)+tangent*math.Cos(a)))
	}
	x, y := on(start, 0)
	if len(r.path) == 0 {
		r.path = append(r.path, func() { r.cv.MoveTo(x, y) })
	} else {
		r.path = append(r.path, func() { r.cv.LineTo(x, y) })
	}
	for i := range steps {
		a := start + float64(i)*step
		x1, y1 := on(a, bulge)
		x2, y2 := on(a+step, -bulge)
		x3, y3 := on(a+step, 0)
		r.px, r.py = x3, y3
		r.path = append(r.path, func() { r.cv.CurveTo(x1, y1, x2, y2, x3, y3) })
	}
}

func (r *renderer) Close() { r.path = append(r.path, r.cv.Close) }

func (r *renderer) Circle(radius float64, x, y int) {
	r.path = nil
	r.ArcTo(x, y, radius, radius, 0, 2*math.Pi)
	r.Close()
}

func (r *renderer) Fill()       { r.paint(true, false) }
func (r *renderer) Stroke()     { r.paint(false, true) }
func (r *renderer) FillStroke() { r.paint(true, true) }

// paint plays the path once for the fill and once for the line, for a Canvas
// path ends with either.
func (r *renderer) paint(fill, stroke bool) {
	if fill && r.fill.A > 0 {
		r.play()
		r.cv.Fill(solid(r.fill))
	}
	if stroke && r.stroke.A > 0 && r.width > 0 {
		r.play()
		dash := make([]float64, len(r.dash))
		for i, d := range r.dash {
			dash[i] = d / point
		}
		r.cv.Stroke(Line{r.width / point, solid(r.stroke), dash})
	}
	r.path = nil
}

func (r *renderer) play() {
	for _, step := range r.path {
		step()
	}
}

func (r *renderer) Text(s string, x, y int) {
	a, b := r.at(float64(x), float64(y))
	r.cv.Text(a, b, s, r.font)
}

func (r *renderer) MeasureText(s string) chart.Box {
	return chart.Box{Right: px(r.cv.Measure(s, r.font)), Bottom: px(r.font.Size * 0.7), IsSet: true}
}

func solid(c drawing.Color) Colour  { return Colour{c.R, c.G, c.B} }
func opaque(c Colour) drawing.Color { return drawing.Color{R: c.R, G: c.G, B: c.B, A: 255} }
func textStyle(f Font) (s chart.Style) {
	s = chart.Style{FontSize: f.Size, FontColor: opaque(f.Colour)}
	if f.Bold {
		s.ClassName = strong
	}
	return s
}

// flag is Flag in go-chart's pixels.
func flag(r chart.Renderer, x, y int, size float64, c Colour) {
	if r, ok := r.(*renderer); ok {
		fx, fy := r.at(float64(x), float64(y))
		Flag(r.cv, fx, fy, size, c)
	}
}

// bare is go-chart's palette with nothing painted behind the series.
type bare struct{}

var clear = drawing.Color{R: 255, G: 255, B: 255, A: 0} // go-chart takes a colour of all zeros for its default

func (bare) BackgroundColor() drawing.Color       { return clear }
func (bare) BackgroundStrokeColor() drawing.Color { return clear }
func (bare) CanvasColor() drawing.Color           { return clear }
func (bare) CanvasStrokeColor() drawing.Color     { return clear }
func (bare) AxisStrokeColor() drawing.Color       { return clear }
func (bare) TextColor() drawing.Color             { return clear }
func (bare) GetSeriesColor(int) drawing.Color     { return clear }

// render lets go-chart lay series out in a frame, x from 0 to width values and
// y likewise. Axes are ours: its own cannot be sorted, wrapped or hedged.
func render(cv Canvas, f frame, x, y chart.Range, series ...chart.Series) error {
	c := chart.Chart{
		Width: px(f.width), Height: px(f.height), DPI: dpi, ColorPalette: bare{},
		Background: chart.Style{Padding: chart.Box{IsSet: true}},
		XAxis:      chart.XAxis{Style: chart.Hidden(), Range: x},
		YAxis:      chart.YAxis{Style: chart.Hidden(), Range: y},
		// Unless it is hidden too, it writes a tick at minus infinity.
		YAxisSecondary: chart.HideYAxis(),
		Series:         series,
	}
	on := func(int, int) (chart.Renderer, error) { return &renderer{cv: cv, x: f.x, y: f.y}, nil }
	return c.Render(on, io.Discard)
}
