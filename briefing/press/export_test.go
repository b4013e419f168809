package press

import "briefdesk/briefing"

// Placed is a piece of a page where it was laid out, for tests.
type Placed struct {
	Name        string
	Page        int
	X, Y, W, H  float64
	Next, Above bool // keeps with the next box; is a box of its own in the flow
}

// Frame is the part of a page that boxes may fill.
type Frame struct{ Left, Top, Right, Bottom float64 }

// Layout lays a brief out and tells where every box stands: the boxes of the
// flow first (Above), then all the smallest.
func Layout(b briefing.Brief) ([]Placed, Frame, error) {
	s, err := newSetter(b)
	if err != nil {
		return nil, Frame{}, err
	}
	var flow, all []Placed
	var walk func(page int, x, y float64, b *box)
	walk = func(page int, x, y float64, b *box) {
		if len(b.parts) == 0 {
			all = append(all, Placed{Name: b.name, Page: page, X: x, Y: y, W: b.w, H: b.h})
		}
		for i := range b.parts {
			walk(page, x+b.parts[i].x, y+b.parts[i].y, &b.parts[i].box)
		}
	}
	for _, p := range s.sheet.spare(s.document()) {
		flow = append(flow, Placed{p.box.name, p.page, p.x, p.y, p.box.w, p.box.h, p.box.next, true})
		walk(p.page, p.x, p.y, p.box)
	}
	sh := s.sheet
	return append(flow, all...), Frame{sh.margin, sh.top, sh.width - sh.margin, sh.bottom}, nil
}

// What the tests look at from within.
var (
	SplitHedge = splitHedge
	Excerpt    = excerpt
	What       = what
)

// Clean is what a text becomes before it is set.
func Clean(s string) string {
	faces, err := loadFaces()
	if err != nil {
		return err.Error()
	}
	return faces[serif].clean(s)
}
