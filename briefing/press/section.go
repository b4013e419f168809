package press

import (
	"strings"

	"briefdesk/briefing"
	"briefdesk/charts"
)

// section is one topic: its sentences beside its charts, then the table.
func (s *setter) section(sec briefing.Section) []box {
	boxes := s.heading(sectionName(sec), "", 20)
	drawn := charts.For(sec, s.brief.Sources)
	for i := range drawn {
		drawn[i].Grey = s.brief.Grey
	}
	prose := s.runs(s.st.body, sec.Sentences)
	var note []span
	if c := computedWords(sec.Sentences); c != "" {
		note = []span{s.say(s.st.note, minus(glue(c)))}
	}
	told := s.beside(prose, note, drawn)
	boxes = append(boxes, told...)
	table := s.figureTable(sec.Entries)
	if len(table) > 0 && len(drawn) == 0 && len(told) < 2 {
		boxes[len(boxes)-1].next = true // no heading, or a line of prose, at the foot of a page and its table overleaf
	}
	return append(boxes, table...)
}

// computedWords say how the numbers that no source prints were worked out; ""
// when there are none.
func computedWords(sentences []briefing.Sentence) string {
	text := ""
	for _, sentence := range sentences {
		for _, r := range sentence {
			if r.Derived != nil && r.Derived.Formula != "" {
				text += "; " + strings.TrimSpace(r.Text) + " = " + r.Derived.Formula
			}
		}
	}
	if text == "" {
		return ""
	}
	return "Computed: " + text[2:] + "."
}

// sectionName is what a topic's heading prints.
func sectionName(sec briefing.Section) string {
	for _, name := range []string{sec.Topic.Name, sec.Topic.Key} {
		if strings.TrimSpace(name) != "" {
			return name
		}
	}
	return "Figures"
}

// heading is a heading of the first level, kept with what follows.
func (s *setter) heading(name string, t target, gap float64) []box {
	line := rule(s.full(), 0.6, s.ink.Accent)
	line.gap, line.next = gap, true
	b := s.block("heading", []span{s.say(s.st.heading, name)}, s.full(), 3)
	b.gap, b.next = 3, true
	return []box{line, mark(t, name, 1), b}
}

// How much of a page's body prose may take in half the width, and a spread in
// all: beyond it the prose is set wide, and charts go to a spread of their own.
const mostProse, mostSpread = 0.4, 0.62

// beside sets prose and charts in two columns. A lone chart that is much
// higher than the prose is set wide, below it.
func (s *setter) beside(prose, note []span, drawn []charts.Chart) []box {
	half, body := s.sheet.cols(6), s.sheet.body()
	words := s.prose(prose, note, half)
	left := stack("prose", half, words)
	lone := len(drawn) == 1 && s.chart(drawn[0], half).h > left.h*2.2+90
	var boxes []box
	if len(drawn) == 0 || lone || left.h > body*mostProse {
		boxes = gapped(s.prose(prose, note, s.sheet.cols(9)), 3)
		left = box{w: half}
	}
	if lone {
		wide := s.chart(drawn[0], s.sheet.cols(9))
		wide.gap = 8
		return append(boxes, wide)
	}
	for len(drawn) > 0 {
		b, rest := s.spread(left, drawn)
		in := drawn[:len(drawn)-len(rest)]
		b.gap = 8
		if len(in) > 1 {
			b.looser = append(b.looser, gapped(s.inRows(left, in), 8))
		}
		if left.h > 0 {
			wide := gapped(s.prose(prose, note, s.sheet.cols(9)), 3)
			b.looser = append(b.looser, append(wide, s.inRows(box{}, in)...))
		}
		boxes, left, drawn = append(boxes, b), box{w: half}, rest
	}
	return boxes
}

func (s *setter) prose(prose, note []span, width float64) []box {
	var boxes []box
	if len(prose) > 0 {
		boxes = s.para("prose", prose, width)
	}
	if len(note) > 0 {
		if len(boxes) > 0 {
			boxes[len(boxes)-1].next = true
		}
		boxes = append(boxes, gapped(s.para("computed", note, width), 4)...)
	}
	return boxes
}

// spread sets charts in two columns, the first beside the box on the left, the
// others each where there is more room, as many as fit.
func (s *setter) spread(left box, drawn []charts.Chart) (b box, rest []charts.Chart) {
	const between = 12
	half := s.sheet.cols(6)
	b = box{name: "spread", w: s.full()}
	var fill [2]float64
	if left.h > 0 {
		b.parts = append(b.parts, part{0, 0, left})
		fill[0] = left.h + between
	}
	for i, c := range drawn {
		cb := s.chart(c, half)
		col := 0
		if fill[1] < fill[0] {
			col = 1
		}
		if i > 0 && fill[col]+cb.h > s.sheet.body()*mostSpread {
			return b, drawn[i:]
		}
		b.parts = append(b.parts, part{s.sheet.col(6 * col), fill[col], cb})
		b.h = max(b.h, fill[col]+cb.h, left.h)
		fill[col] += cb.h + between
	}
	return b, nil
}

// inRows sets the same as spread does row by row, for a page break to part. A
// chart left alone in the last row is set wide.
func (s *setter) inRows(left box, drawn []charts.Chart) []box {
	var rows []box
	row := func(cells ...box) {
		b := box{name: "spread", w: s.full(), gap: 12}
		for i, c := range cells {
			b.parts = append(b.parts, part{s.sheet.col(6 * i), 0, c})
			b.h = max(b.h, c.h)
		}
		rows = append(rows, b)
	}
	half := s.sheet.cols(6)
	if left.h > 0 {
		row(left, s.chart(drawn[0], half))
		drawn = drawn[1:]
	}
	for ; len(drawn) > 1; drawn = drawn[2:] {
		row(s.chart(drawn[0], half), s.chart(drawn[1], half))
	}
	if len(drawn) == 1 {
		row(s.chart(drawn[0], s.sheet.cols(9)))
	}
	return rows
}

// chart is a chart at its natural height, at most four fifths of a page.
func (s *setter) chart(c charts.Chart, width float64) box {
	h := min(c.Height(ruler{s}, width), s.sheet.body()*0.8)
	return box{name: "chart", w: width, h: h, draw: func(p *pen, x, y float64) {
		p.art(c.Alt, func() {
			if err := c.Draw(canvas{p, x, y}, width, h); err != nil && p.err == nil {
				p.err = err
			}
		})
	}}
}
