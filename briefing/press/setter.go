package press

import (
	"fmt"
	"strconv"

	"briefdesk/briefing"
	"briefdesk/charts"
)

// setter makes boxes of a brief: it knows the brief, the sheet and the faces.
type setter struct {
	brief briefing.Brief
	sheet sheet
	faces *[faceCount]metrics
	ink   charts.Ink
	tint  charts.Colour // behind panels
	st    styles
	known targets // what links can lead to
}

// styles are all the type there is on a page.
type styles struct {
	title, meta, heading, sub           style
	body, quote, number                 style
	small, smallBold, smallItalic, note style
	tableHead, big, hedge, label        style
	foot, mark                          style
}

func newStyles(i charts.Ink) styles {
	return styles{
		title:       style{sansSemibold, 23, 27, i.Accent},
		meta:        style{sans, 9.5, 13.5, i.Muted},
		heading:     style{sansSemibold, 14, 18, i.Accent},
		sub:         style{sansSemibold, 10.5, 13.5, i.Text},
		body:        style{serif, 10, 13.5, i.Text},
		quote:       style{serifItalic, 9.5, 13, i.Text},
		number:      style{serifSemibold, 9.5, 13, i.Text},
		small:       style{sans, 8.5, 11, i.Text},
		smallBold:   style{sansSemibold, 8.5, 11, i.Text},
		smallItalic: style{sansItalic, 8.5, 11, i.Muted},
		note:        style{sans, 8, 10.5, i.Muted},
		tableHead:   style{sansSemibold, 7.5, 10, i.Muted},
		big:         style{sansSemibold, 22, 24, i.Accent},
		hedge:       style{sans, 10, 12, i.Accent},
		label:       style{sans, 9, 11.5, i.Text},
		foot:        style{sans, 7.5, 10, i.Muted},
		mark:        style{sansSemibold, 8.5, 10, i.Text},
	}
}

// target names a place within the document that links lead to.
type target string

func sourceTarget(no int) target  { return target("source " + strconv.Itoa(no)) }
func disputeTarget(no int) target { return target("dispute " + strconv.Itoa(no)) }

// targets are the places that exist on the pages of a brief.
type targets map[target]bool

// only is t where it exists: a link to anywhere else would be broken.
func (k targets) only(t target) target {
	if k[t] {
		return t
	}
	return ""
}

func newSetter(b briefing.Brief) (*setter, error) {
	faces, err := loadFaces()
	if err != nil {
		return nil, err
	}
	s := &setter{brief: b, faces: faces, ink: charts.InkFor(b.Grey)}
	if s.sheet, err = sheetFor(b.Paper); err != nil {
		return nil, err
	}
	s.tint = charts.Colour{R: 243, G: 245, B: 248}
	if b.Grey {
		s.tint = charts.Colour{R: 244, G: 244, B: 244}
	}
	s.st = newStyles(s.ink)
	s.known = targets{}
	for _, c := range b.Sources {
		s.known[sourceTarget(c.No)] = true
	}
	for _, d := range b.Disputes {
		s.known[disputeTarget(d.No)] = true
	}
	return s, nil
}

func sheetFor(paper string) (sheet, error) {
	if paper == "" {
		paper = sheets[0].key
	}
	for _, p := range sheets {
		if p.key == paper {
			return newSheet(p.width, p.height), nil
		}
	}
	return sheet{}, fmt.Errorf("paper %q: %w", paper, ErrOutline)
}

// full is the width of the text block.
func (s *setter) full() float64 { return s.sheet.cols(columns) }

// para sets spans as boxes of a line each. The first two lines and the last
// two stay together; a paragraph of up to three is not split.
func (s *setter) para(name string, spans []span, width float64) []box {
	lines := s.set(spans, width)
	boxes := make([]box, len(lines))
	for i, l := range lines {
		boxes[i] = s.lineBox(name, l, lead(spans), width)
		boxes[i].next = i < len(lines)-1 && (len(lines) <= 3 || i == 0 || i == len(lines)-2)
	}
	return boxes
}

// block sets spans as one box of at most n lines.
func (s *setter) block(name string, spans []span, width float64, n int) box {
	lines := s.atMost(s.set(spans, width), n, width)
	boxes := make([]box, len(lines))
	for i, l := range lines {
		boxes[i] = s.lineBox(name, l, lead(spans), width)
	}
	return stack(name, width, boxes)
}

func (s *setter) lineBox(name string, l line, lead, width float64) box {
	return box{name: name, w: max(width, l.width), h: lead, draw: func(p *pen, x, y float64) { p.line(l, x, y, lead) }}
}

// lead is the lead of a paragraph: that of its first span of words.
func lead(spans []span) float64 {
	for _, sp := range spans {
		if sp.rise == 0 && !sp.flag {
			return sp.lead
		}
	}
	return 12
}

// flag is the drawn mark of a dispute, leading to its entry in the ledger.
func (s *setter) flag(st style, no int) span {
	st.ink = s.ink.Alarm
	return span{style: st, flag: true, link: s.known.only(disputeTarget(no))}
}

// flags is one flag for a number in dispute, whatever the count of disputes.
func (s *setter) flags(st style, disputes []int) []span {
	if len(disputes) == 0 {
		return nil
	}
	return []span{s.flag(st, disputes[0])}
}

// keys are source numbers, each leading to its source.
func (s *setter) keys(st style, rise float64, sources []int) []span {
	var out []span
	for i, no := range sources {
		if i > 0 {
			comma := s.say(st, ",")
			comma.rise = rise
			out = append(out, comma)
		}
		sp := s.say(st, strconv.Itoa(no))
		sp.rise, sp.link = rise, s.known.only(sourceTarget(no))
		out = append(out, sp)
	}
	return out
}

// note is source keys in brackets: however a page is copied or read aloud, a
// key never runs into the number before it.
func (s *setter) note(st style, rise float64, sources []int) []span {
	if len(sources) == 0 {
		return nil
	}
	open, end := s.say(st, "["), s.say(st, "]")
	open.rise, end.rise = rise, rise
	return append(append([]span{open}, s.keys(st, rise, sources)...), end)
}

// runs sets composed sentences: numbers with flag and source keys behind.
func (s *setter) runs(st style, sentences []briefing.Sentence) []span {
	var out []span
	raised := st
	raised.face, raised.size, raised.ink = sans, st.size*0.66, s.ink.Accent
	for i, sentence := range sentences {
		if i > 0 {
			out = append(out, s.say(st, " "))
		}
		for _, r := range sentence {
			text := minus(glue(r.Text))
			if afterNumber(out) {
				text = hold(text)
			}
			out = append(out, s.say(st, text))
			out = append(out, s.flags(st, r.Disputes)...)
			out = append(out, s.note(raised, st.size*0.36, r.Sources)...)
		}
	}
	return out
}

// afterNumber reports that the words so far end in a digit, keys aside.
func afterNumber(spans []span) bool {
	for i := len(spans) - 1; i >= 0; i-- {
		if t := spans[i].text; !spans[i].flag && spans[i].rise == 0 && t != "" {
			return t[len(t)-1] >= '0' && t[len(t)-1] <= '9'
		}
	}
	return false
}

// hold keeps the first word of s on the line of what stands before it.
func hold(s string) string {
	if len(s) > 1 && s[0] == ' ' && s[1] != ' ' {
		return string(nbsp) + s[1:]
	}
	return s
}

// linked is a style in the colour of links.
func (s *setter) linked(st style) style {
	st.ink = s.ink.Accent
	return st
}

// rule is a thin line across a width.
func rule(width, weight float64, c charts.Colour) box {
	return box{name: "rule", w: width, h: weight, draw: func(p *pen, x, y float64) { p.rule(x, y+weight/2, width, weight, c) }}
}

// mark is a box without size that links and the outline lead to.
func mark(t target, bookmark string, level int) box {
	return box{name: "mark", next: true, draw: func(p *pen, _, y float64) { p.land(t, bookmark, level, y) }}
}

// gapped opens a gap above the first box.
func gapped(boxes []box, gap float64) []box {
	if len(boxes) > 0 {
		boxes[0].gap = gap
	}
	return boxes
}
