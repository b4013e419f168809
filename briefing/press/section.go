package press

import (
	"briefdesk/briefing"
	"briefdesk/charts"
)

// section is one topic: its sentences beside its first chart, further charts
// in pairs, then the table.
func (s *setter) section(sec briefing.Section) []box {
	boxes := s.sectionHead(sec)
	drawn := charts.For(sec, s.brief.Sources)
	for i := range drawn {
		drawn[i].Grey = s.brief.Grey
	}
	prose := s.runs(s.st.body, sec.Sentences)
	if len(drawn) > 0 {
		var first []box
		first, drawn = s.beside(prose, drawn)
		boxes = append(boxes, first...)
	} else if len(prose) > 0 {
		boxes = append(boxes, gapped(s.para("prose", prose, s.sheet.cols(9)), 3)...)
	}
	for i := 0; i < len(drawn); i += 2 {
		boxes = append(boxes, s.pair(drawn[i:min(i+2, len(drawn))]))
	}
	return append(boxes, s.figureTable(sec.Entries)...)
}

// sectionHead is the heading of a topic under a thin rule.
func (s *setter) sectionHead(sec briefing.Section) []box {
	name := sec.Topic.Name
	if name == "" {
		name = sec.Topic.Key
	}
	if name == "" {
		name = "Figures"
	}
	return s.heading(name, "", 20)
}

// heading is a heading of the first level, kept with what follows.
func (s *setter) heading(name string, t target, gap float64) []box {
	line := rule(s.full(), 0.6, s.ink.Accent)
	line.gap, line.next = gap, true
	b := s.block("heading", []span{s.say(s.st.heading, name)}, s.full(), 3)
	b.gap, b.next = 3, true
	return []box{line, mark(t, name, 1), b}
}

// beside sets the prose in the left half and the first chart in the right one.
// Where either is much the longer, the prose stands above and the chart below.
func (s *setter) beside(prose []span, drawn []charts.Chart) (boxes []box, rest []charts.Chart) {
	half := s.sheet.cols(6)
	chart := s.chart(drawn[0], half)
	lines := s.para("prose", prose, half)
	text := float64(len(lines)) * s.st.body.lead
	if len(prose) > 0 && text <= chart.h*1.5+20 && chart.h <= text*2.2+90 && max(text, chart.h) < s.sheet.body()*0.55 {
		left := stack("prose", half, lines)
		b := box{name: "spread", w: s.full(), h: max(left.h, chart.h), gap: 3, parts: []part{{0, 0, left}, {s.sheet.col(6), 2, chart}}}
		b.h += 2
		return []box{b}, drawn[1:]
	}
	if len(prose) > 0 {
		boxes = gapped(s.para("prose", prose, s.sheet.cols(9)), 3)
	}
	if len(drawn) > 1 && chart.h < s.sheet.body()*0.5 {
		return boxes, drawn
	}
	wide := s.chart(drawn[0], s.sheet.cols(9))
	wide.gap = 8
	return append(boxes, wide), drawn[1:]
}

// pair sets one or two charts side by side.
func (s *setter) pair(drawn []charts.Chart) box {
	b := box{name: "charts", w: s.full(), gap: 10}
	for i, c := range drawn {
		cb := s.chart(c, s.sheet.cols(6))
		b.parts = append(b.parts, part{s.sheet.col(6 * i), 0, cb})
		b.h = max(b.h, cb.h)
	}
	return b
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
