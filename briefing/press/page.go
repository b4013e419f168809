package press

import "slices"

// sheet is a paper size and its grid, in points.
type sheet struct {
	width, height float64
	margin        float64 // left and right
	top, bottom   float64 // where the body begins and ends
}

const (
	mm        = 72 / 25.4
	margin    = 18 * mm
	columns   = 12
	gutter    = 4 * mm
	headSpace = 4 * mm // between the running head and the body
)

// sheets are the papers there are; the first where none is asked for.
var sheets = []struct {
	key           string
	width, height float64
}{
	{"a4", 595.28, 841.89},
	{"letter", 612, 792},
}

func newSheet(width, height float64) sheet {
	return sheet{width, height, margin, margin + headSpace, height - margin - headSpace}
}

// cols is the width of n columns of the grid with the gutters between them.
func (s sheet) cols(n int) float64 {
	column := (s.width - 2*s.margin - (columns-1)*gutter) / columns
	return float64(n)*column + float64(n-1)*gutter
}

// col is where column n begins, from 0, counted from the left margin.
func (s sheet) col(n int) float64 {
	if n == 0 {
		return 0
	}
	return s.cols(n) + gutter
}

// body is the height there is for boxes.
func (s sheet) body() float64 { return s.bottom - s.top }

// box is a piece of the page that no page break splits: a line of text, a row
// of a table, a chart. It is measured when made and drawn where it is placed.
type box struct {
	name   string // what it is
	w, h   float64
	gap    float64 // above it; dropped at the head of a page
	next   bool    // stays on one page with the box after it
	head   *box    // set again above it where it begins a page: a table's head
	parts  []part  // boxes within it
	looser [][]box // the same in several boxes, in ways that need less and less room
	draw   func(p *pen, x, y float64)
}

// part is a box within a box, by the offset of its upper left corner.
type part struct {
	x, y float64
	box
}

// placed is a box in its place.
type placed struct {
	page int // from 1
	x, y float64
	box  *box
}

// stack puts boxes one below the other to a single one.
func stack(name string, width float64, boxes []box) box {
	out := box{name: name, w: width}
	for i, b := range boxes {
		if i > 0 {
			out.h += b.gap
		}
		out.parts = append(out.parts, part{0, out.h, b})
		out.h += b.h
	}
	return out
}

// imposer places boxes on pages, one below the other.
type imposer struct {
	sheet
	air  float64 // gaps are scaled by it
	page int
	y    float64
	out  []placed
}

// impose places boxes with their gaps scaled by air.
func (s sheet) impose(boxes []box, air float64) []placed {
	m := imposer{sheet: s, air: air, page: 1, y: s.top}
	for len(boxes) > 0 {
		n, need := m.chain(boxes)
		if m.y > m.top && m.y+need > m.bottom {
			if out := m.loosen(boxes, n); out != nil {
				boxes = out
				continue
			}
			m.turn()
		}
		for i := range boxes[:n] {
			m.place(&boxes[i])
		}
		boxes = boxes[n:]
	}
	return m.out
}

// chain counts the boxes that must stay together from the first on, and how
// much room they need, gaps and all. A chain that no page could hold is cut to
// its first box.
func (m *imposer) chain(boxes []box) (n int, need float64) {
	for n < len(boxes) {
		need += boxes[n].gap*m.air + boxes[n].h
		n++
		if !boxes[n-1].next {
			break
		}
	}
	if need > m.body() {
		return 1, boxes[0].gap*m.air + boxes[0].h
	}
	return n, need
}

// loosen takes the last box of a chain apart, in the first of its looser ways
// that still begins on this page; nil where none does.
func (m *imposer) loosen(boxes []box, n int) []box {
	for _, way := range boxes[n-1].looser {
		out := slices.Concat(boxes[:n-1], way, boxes[n:])
		if k, need := m.chain(out); k >= n && m.y+need <= m.bottom {
			return out
		}
	}
	return nil
}

func (m *imposer) turn() { m.page, m.y = m.page+1, m.top }

// place puts one box under the last: at the head of a page without its gap,
// and below the head of its table.
func (m *imposer) place(b *box) {
	switch {
	case m.y > m.top:
		m.y += b.gap * m.air
	case b.head != nil:
		m.put(b.head)
	}
	m.put(b)
}

func (m *imposer) put(b *box) {
	m.out = append(m.out, placed{m.page, m.margin, m.y, b})
	m.y += b.h
}

// spare tightens the gaps where that saves a last page that would be three
// quarters empty.
func (s sheet) spare(boxes []box) []placed {
	first := s.impose(boxes, 1)
	if len(first) == 0 {
		return first
	}
	last := first[len(first)-1]
	if last.page == 1 || last.y+last.box.h-s.top > s.body()/4 {
		return first
	}
	for _, air := range []float64{0.85, 0.7, 0.55} {
		if tight := s.impose(boxes, air); tight[len(tight)-1].page < last.page {
			return tight
		}
	}
	return first
}
