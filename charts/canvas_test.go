package charts_test

import (
	"math"
	"strings"
	"testing"

	"briefdesk/charts"
)

// sketch is a canvas that remembers: every text with its place, and the
// bounds of every path.
type sketch struct {
	texts          []text
	paths          []bounds
	path           bounds
	strokes, fills int
}

type text struct {
	s          string
	x, y, w, h float64
}

type bounds struct{ left, top, right, bottom float64 }

var empty = bounds{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

func newSketch() *sketch { return &sketch{path: empty} }

func (s *sketch) to(x, y float64) {
	s.path = bounds{min(s.path.left, x), min(s.path.top, y), max(s.path.right, x), max(s.path.bottom, y)}
}
func (s *sketch) MoveTo(x, y float64)                      { s.to(x, y) }
func (s *sketch) LineTo(x, y float64)                      { s.to(x, y) }
func (s *sketch) CurveTo(_, _, _, _ float64, x, y float64) { s.to(x, y) }
func (s *sketch) Close()                                   {}
func (s *sketch) Fill(charts.Colour)                       { s.fills++; s.end() }
func (s *sketch) Stroke(charts.Line)                       { s.strokes++; s.end() }
func (s *sketch) end() {
	if s.path != empty {
		s.paths = append(s.paths, s.path)
	}
	s.path = empty
}

func (s *sketch) Text(x, y float64, t string, f charts.Font) {
	s.texts = append(s.texts, text{t, x, y, s.Measure(t, f), f.Size * 0.7})
}

// Measure takes every letter for half as wide as high.
func (s *sketch) Measure(t string, f charts.Font) float64 {
	return float64(len([]rune(t))) * f.Size / 2
}

func (s *sketch) words() string {
	var all []string
	for _, t := range s.texts {
		all = append(all, t.s)
	}
	return strings.Join(all, " | ")
}

// drawn draws a chart at its natural height and checks that it stays inside.
func drawn(t *testing.T, c charts.Chart, width float64) *sketch {
	t.Helper()
	s := newSketch()
	height := c.Height(s, width)
	if err := c.Draw(s, width, height); err != nil {
		t.Fatalf("draw %q: %v", c.Title, err)
	}
	const slack = 1.5
	for _, x := range s.texts {
		if x.x < -slack || x.x+x.w > width+slack || x.y-x.h < -slack || x.y > height+slack {
			t.Errorf("%q: text %q at %.1f,%.1f, %.1f wide, leaves %.0f by %.0f", c.Title, x.s, x.x, x.y, x.w, width, height)
		}
	}
	for _, b := range s.paths {
		if b.left < -slack || b.right > width+slack || b.top < -slack || b.bottom > height+slack {
			t.Errorf("%q: path %+v leaves %.0f by %.0f", c.Title, b, width, height)
		}
	}
	return s
}
