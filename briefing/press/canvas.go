package press

import "briefdesk/charts"

// canvas lets a chart draw on the page, its corner at x, y.
type canvas struct {
	p    *pen
	x, y float64
}

var _ charts.Canvas = canvas{}

func (c canvas) MoveTo(x, y float64) { c.p.pdf.MoveTo(c.x+x, c.y+y) }
func (c canvas) LineTo(x, y float64) { c.p.pdf.LineTo(c.x+x, c.y+y) }
func (c canvas) Close()              { c.p.pdf.ClosePath() }

func (c canvas) CurveTo(x1, y1, x2, y2, x, y float64) {
	c.p.pdf.CurveBezierCubicTo(c.x+x1, c.y+y1, c.x+x2, c.y+y2, c.x+x, c.y+y)
}

func (c canvas) Fill(col charts.Colour) {
	c.p.pdf.SetFillColor(int(col.R), int(col.G), int(col.B))
	c.p.pdf.DrawPath("F")
}

func (c canvas) Stroke(l charts.Line) {
	c.p.pdf.SetDrawColor(int(l.Colour.R), int(l.Colour.G), int(l.Colour.B))
	c.p.pdf.SetLineWidth(l.Width)
	c.p.pdf.SetDashPattern(l.Dash, 0)
	c.p.pdf.DrawPath("D")
}

func (c canvas) Text(x, y float64, text string, f charts.Font) {
	c.p.text(c.p.set.say(chartStyle(f), text), c.x+x, c.y+y)
}

func (c canvas) Measure(text string, f charts.Font) float64 { return c.p.set.measure(text, f) }

// ruler is a canvas that only measures: charts are measured before there is a
// page.
type ruler struct{ set *setter }

var _ charts.Canvas = ruler{}

func (ruler) MoveTo(_, _ float64)                          {}
func (ruler) LineTo(_, _ float64)                          {}
func (ruler) CurveTo(_, _, _, _, _, _ float64)             {}
func (ruler) Close()                                       {}
func (ruler) Fill(charts.Colour)                           {}
func (ruler) Stroke(charts.Line)                           {}
func (ruler) Text(_, _ float64, _ string, _ charts.Font)   {}
func (r ruler) Measure(text string, f charts.Font) float64 { return r.set.measure(text, f) }

func (s *setter) measure(text string, f charts.Font) float64 {
	return s.width(s.say(chartStyle(f), text))
}

func chartStyle(f charts.Font) style {
	st := style{face: sans, size: f.Size, lead: f.Size * 1.2, ink: f.Colour}
	if f.Bold {
		st.face = sansSemibold
	}
	return st
}
