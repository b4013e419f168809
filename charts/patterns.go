package charts

import "github.com/wcharczuk/go-chart/v2"

// pattern is how a bar is filled.
type pattern int

const (
	plain   pattern = iota // solid
	hatched                // diagonal lines
	sparse                 // diagonal lines, wide apart
	hollow                 // outline alone
)

// fill paints a bar in its pattern.
func fill(r chart.Renderer, b chart.Box, p pattern, c Colour) {
	if p == plain {
		chart.Draw.Box(r, b, chart.Style{FillColor: opaque(c), StrokeColor: clear})
		return
	}
	gap := map[pattern]float64{hatched: 2.6, sparse: 5.2}[p]
	if gap > 0 {
		hatch(r, b, px(gap), c)
	}
	outline(r, b, c, nil)
}

func outline(r chart.Renderer, b chart.Box, c Colour, dash []float64) {
	r.ResetStyle()
	r.SetStrokeColor(opaque(c))
	r.SetStrokeWidth(0.7 * point)
	r.SetStrokeDashArray(dash)
	r.MoveTo(b.Left, b.Top)
	r.LineTo(b.Right, b.Top)
	r.LineTo(b.Right, b.Bottom)
	r.LineTo(b.Left, b.Bottom)
	r.Close()
	r.Stroke()
}

// hatch draws lines rising at 45°, cut at the box: a Canvas has no clipping.
func hatch(r chart.Renderer, b chart.Box, gap int, c Colour) {
	r.ResetStyle()
	r.SetStrokeColor(opaque(c))
	r.SetStrokeWidth(0.6 * point)
	w, h := b.Width(), b.Height()
	for d := gap; d < w+h; d += gap {
		x1, y1 := b.Left+d, b.Bottom
		if d > w {
			x1, y1 = b.Right, b.Bottom-(d-w)
		}
		x2, y2 := b.Left, b.Bottom-d
		if d > h {
			x2, y2 = b.Left+(d-h), b.Top
		}
		r.MoveTo(x1, y1)
		r.LineTo(x2, y2)
	}
	r.Stroke()
}
