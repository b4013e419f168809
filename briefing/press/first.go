package press

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing"
)

// nothingChosen is what a brief without figures says.
const nothingChosen = "No figure matches the topics, sources and dates chosen."

// document makes all boxes of a brief, in the order they are read in.
func (s *setter) document() []box {
	boxes := s.masthead()
	boxes = append(boxes, s.keyFigures()...)
	boxes = append(boxes, s.disputedPanel()...)
	for i := range s.brief.Sections {
		boxes = append(boxes, s.section(s.brief.Sections[i])...)
	}
	if len(s.brief.Sections) == 0 {
		boxes = append(boxes, gapped(s.para("nothing", []span{s.say(s.st.body, nothingChosen)}, s.sheet.cols(9)), 14)...)
	}
	boxes = append(boxes, s.ledger()...)
	boxes = append(boxes, s.settled()...)
	boxes = append(boxes, s.sources()...)
	return append(boxes, s.method()...)
}

// masthead is title, as-of date, period and audience.
func (s *setter) masthead() []box {
	st := s.st.title
	for st.size > s.st.title.size*0.8 && s.width(s.say(st, s.title())) > s.full() {
		st.size, st.lead = st.size-0.5, st.lead-0.6 // rather a little smaller than a word alone on the second line
	}
	if s.width(s.say(st, s.title())) > s.full() {
		st = s.st.title
	}
	title := s.block("title", []span{s.say(st, s.title())}, s.full(), 4)
	title.next = true
	var meta []string
	for _, m := range []string{s.asOf(), s.period(), s.audience()} {
		if m != "" {
			meta = append(meta, m)
		}
	}
	boxes := []box{mark("", s.title(), 0), title}
	if len(meta) > 0 {
		b := s.block("meta", []span{s.say(s.st.meta, glue(strings.Join(meta, "  ·  ")))}, s.full(), 3)
		b.gap, b.next = 3, true
		boxes = append(boxes, b)
	}
	line := rule(s.full(), 1.5, s.ink.Accent)
	line.gap, line.next = 7, true
	return append(boxes, line)
}

func (s *setter) period() string {
	if s.brief.Period.IsZero() {
		return "All dates"
	}
	return "Period: " + s.brief.Period.Long()
}

func (s *setter) audience() string {
	if s.brief.Audience == "" {
		return ""
	}
	return "For " + s.brief.Audience
}

// keyFigures sets them side by side, up to five in a row.
func (s *setter) keyFigures() []box {
	keys := s.brief.Key
	if len(keys) == 0 {
		return nil
	}
	perRow := len(keys)
	if perRow > 5 {
		perRow = 4
	}
	width := (s.full() - float64(perRow-1)*gutter) / float64(perRow)
	if perRow < 3 {
		width = s.sheet.cols(4)
	}
	size := s.bigSize(keys, width)
	var rows []box
	for i := 0; i < len(keys); i += perRow {
		row := box{name: "key figures", w: s.full(), gap: 12}
		for k, key := range keys[i:min(i+perRow, len(keys))] {
			b := s.keyFigure(key, width, size)
			row.parts = append(row.parts, part{float64(k) * (width + gutter), 0, b})
			row.h = max(row.h, b.h)
		}
		rows = append(rows, row)
	}
	return rows
}

// bigSize is the greatest size at which no key number takes more than a line.
func (s *setter) bigSize(keys []briefing.KeyFigure, width float64) style {
	st := s.st.big
	for ; st.size > 13; st.size -= 0.5 {
		fits := true
		for _, k := range keys {
			_, number, _ := splitHedge(k.Prints)
			fits = fits && s.width(s.say(st, number))+st.size*1.1 <= width
		}
		if fits {
			break
		}
	}
	st.lead = st.size * 1.12
	return st
}

// keyFigure is one cell: the hedge small, the number large, what it counts,
// then status, date and sources.
func (s *setter) keyFigure(k briefing.KeyFigure, width float64, big style) box {
	hedge, number, per := splitHedge(k.Prints)
	if hedge == "" {
		hedge = string(nbsp)
	}
	spans := append([]span{s.say(big, minus(number))}, s.flags(big, k.Disputes)...)
	if per != "" {
		spans = append(spans, s.say(s.st.hedge, per))
	}
	muted := s.st.note
	below := []span{s.say(muted, glue(keyDetail(k, s.brief.Sources))), s.say(muted, sourceWord(k.Sources))}
	below = append(below, s.keys(s.linked(muted), 0, k.Sources)...)
	label := s.block("key label", []span{s.say(s.st.label, glue(k.Label))}, width, 5)
	label.gap = 2
	foot := s.block("key detail", below, width, 5)
	foot.gap = 2
	above := s.block("key hedge", []span{s.say(s.st.hedge, hedge)}, width, 1)
	above.gap = 3
	return stack("key figure", width, []box{
		rule(width, 0.8, s.ink.Accent), above,
		s.block("key number", spans, width, 2), label, foot,
	})
}

// keyDetail says a key figure's status and time.
func keyDetail(k briefing.KeyFigure, cites []briefing.Citation) string {
	out := whenWords(k.Entry, cites)
	if w := statusOf(k.Figure); w != "" && measureWords[k.Figure.Measure] == "" && k.Figure.Kind() == briefing.KindQuantity {
		out = w + ", " + out
	}
	return upperFirst(out)
}

func sourceWord(sources []int) string {
	switch len(sources) {
	case 0:
		return ""
	case 1:
		return ", source" + string(nbsp)
	}
	return ", sources" + string(nbsp)
}

// upperFirst begins s with a capital letter.
func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// splitHedge parts the words before a number and the rate after it from the
// number: "about", "$600 million", " a year". What has no digit is all number:
// "dozens".
func splitHedge(prints string) (hedge, number, per string) {
	number = strings.TrimSpace(prints)
	if between, ok := strings.CutPrefix(number, "between "); ok {
		between, disputed := strings.CutSuffix(between, ", disputed")
		between, per, _ = strings.Cut(between, " a ")
		if per != "" {
			per = " a " + per
		}
		if disputed {
			hedge = "disputed, "
		}
		if low, high, ok := strings.Cut(between, " and "); ok && !strings.ContainsAny(low+high, " ") {
			return hedge + "between", low + "–" + high, per
		}
		return hedge + "between", between, per
	}
	first := strings.IndexFunc(number, unicode.IsDigit)
	if first < 0 {
		return "", number, ""
	}
	if cut := strings.LastIndexByte(number[:first], ' '); cut >= 0 {
		hedge, number = number[:cut], number[cut+1:]
	}
	if cut := strings.LastIndex(number, " a "); cut > 0 {
		number, per = number[:cut], number[cut:]
	}
	return hedge, number, per
}

// mostPanelled is how many disputes the first page shows; the ledger has all.
const mostPanelled = 5

// disputedPanel is the first page's list of disputed figures.
func (s *setter) disputedPanel() []box {
	all := s.brief.Disputes
	if len(all) == 0 {
		return nil
	}
	const pad = 9
	inner := s.full() - 2*pad
	head := s.block("panel head", []span{s.flag(s.st.sub, all[0].No), s.say(s.st.sub, string(nbsp)+"Disputed figures")}, inner, 1)
	rows := []box{head}
	for _, d := range all[:min(len(all), mostPanelled)] {
		row := s.panelRow(d, inner)
		row.gap = 6
		rows = append(rows, row)
	}
	if more := len(all) - mostPanelled; more > 0 {
		sp := s.say(s.linked(s.st.small), plural(more, "more is", "more are")+" in the ledger.")
		sp.link = disputeTarget(all[mostPanelled].No)
		b := s.block("panel more", []span{sp}, inner, 1)
		b.gap = 5
		rows = append(rows, b)
	}
	content := stack("disputed figures", inner, rows)
	panel := box{name: "panel", w: s.full(), h: content.h + 2*pad, gap: 14}
	h := panel.h
	panel.draw = func(p *pen, x, y float64) { p.panel(x, y, s.full(), h, s.tint, s.ink.Alarm) }
	panel.parts = []part{{pad, pad, content}}
	return []box{mark("", "Disputed figures", 1), panel}
}

// panelRow is one dispute: what is disputed and how it was decided on the
// left, who says which on a common scale on the right.
func (s *setter) panelRow(d briefing.Dispute, width float64) box {
	left, right := width*0.42, width*0.54
	why := s.say(s.st.small, numbered(d.No)+glue(sentenceEnd(d.Conflict.Why)))
	why.link = disputeTarget(d.No)
	words := stack("dispute", left, []box{
		s.block("dispute why", []span{why}, left, 6),
		s.block("dispute decision", []span{s.say(s.st.smallItalic, glue(decisionWords(d)))}, left, 4),
	})
	dots := s.dots(d, right)
	return box{name: "dispute row", w: width, h: max(words.h, dots.h), parts: []part{{0, 0, words}, {width - right, 0, dots}}}
}
