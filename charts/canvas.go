// Package charts turns figures into pictures: which figures may stand side by
// side in one, what its title finds, and where every bar, step and label
// goes. It owns go-chart and hides it: a Chart draws on a Canvas, so that the
// page, the window and a picture file show one and the same chart.
//
// Choosing is linear in the entries of a section. Drawing costs a fraction of
// a millisecond a chart; nothing is kept between two calls.
package charts

// Canvas is a surface to draw on. Units are points, x grows to the right and
// y downwards. Fill and Stroke end the path that was begun by MoveTo.
type Canvas interface {
	MoveTo(x, y float64)
	LineTo(x, y float64)
	CurveTo(x1, y1, x2, y2, x, y float64) // a cubic Bézier to x, y
	Close()
	Fill(c Colour)
	Stroke(l Line)
	Text(x, y float64, s string, f Font) // y is the baseline
	Measure(s string, f Font) float64    // the width of s
}

// Colour is an opaque colour.
type Colour struct{ R, G, B uint8 }

// Line is how a path is stroked: width and dashes in points.
type Line struct {
	Width  float64
	Colour Colour
	Dash   []float64 // nil for a solid line
}

// Font is a size in points of the sans face, in regular or bold.
type Font struct {
	Size   float64
	Bold   bool
	Colour Colour
}

// Ink is the few colours of a chart. Nothing rests on colour alone: each
// status has its own hatch, each disputed value its flag.
type Ink struct {
	Text, Muted, Rule, Accent, Alarm Colour
}

// InkFor is the ink of a chart in colour, or for a black-and-white printer.
func InkFor(grey bool) Ink {
	if grey {
		return Ink{Colour{0, 0, 0}, Colour{70, 70, 70}, Colour{190, 190, 190}, Colour{45, 45, 45}, Colour{0, 0, 0}}
	}
	return Ink{Colour{26, 26, 26}, Colour{89, 89, 89}, Colour{205, 209, 214}, Colour{31, 78, 121}, Colour{179, 66, 30}}
}

// Flag draws the mark of a disputed value: a triangle with an exclamation
// mark, its lower left corner at x, y and size points high. Its width is that
// of FlagWidth. It is drawn because no text face has the sign.
func Flag(cv Canvas, x, y, size float64, c Colour) {
	w := FlagWidth(size)
	cv.MoveTo(x, y)
	cv.LineTo(x+w, y)
	cv.LineTo(x+w/2, y-size)
	cv.Close()
	cv.Fill(c)
	white := Colour{255, 255, 255}
	rect(cv, x+w/2-size*0.055, y-size*0.66, size*0.11, size*0.34)
	cv.Fill(white)
	rect(cv, x+w/2-size*0.055, y-size*0.23, size*0.11, size*0.12)
	cv.Fill(white)
}

// FlagWidth is the width of a flag of that height.
func FlagWidth(size float64) float64 { return size * 1.12 }

func rect(cv Canvas, x, y, w, h float64) {
	cv.MoveTo(x, y)
	cv.LineTo(x+w, y)
	cv.LineTo(x+w, y+h)
	cv.LineTo(x, y+h)
	cv.Close()
}
