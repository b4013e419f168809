package press

import (
	"briefdesk/briefing"
)

// column is a column of a table: its width and how its cells stand in it.
type column struct {
	head  string
	width float64
	right bool // numbers
}

// mostCellLines bounds a cell: what is longer ends in an ellipsis, and stands
// whole in the CSV.
const mostCellLines = 6

// cell is the text of one cell, of at most one link a span.
type cell []span

// row sets cells side by side as one box, with a thin rule under it.
func (s *setter) row(name string, cols []column, cells []cell, weight float64) box {
	const pad = 2.2
	out := box{name: name, w: s.tableWidth(cols)}
	x := 0.0
	for i, c := range cols {
		if len(cells[i]) > 0 {
			lines := s.atMost(s.set(cells[i], c.width), mostCellLines, c.width)
			for k, l := range lines {
				left := x
				if c.right {
					left += c.width - l.width
				}
				b := s.lineBox(name+" cell", l, lead(cells[i]), 0)
				out.parts = append(out.parts, part{left, pad + float64(k)*b.h, b})
				out.h = max(out.h, pad+float64(k+1)*b.h)
			}
		}
		x += c.width + tableGap
	}
	out.h += pad
	line := rule(out.w, weight, s.ink.Rule)
	out.parts = append(out.parts, part{0, out.h - weight, line})
	return out
}

// tableGap is the space between two columns.
const tableGap = 3 * mm

func (s *setter) tableWidth(cols []column) float64 {
	w := -float64(tableGap)
	for _, c := range cols {
		w += c.width + tableGap
	}
	return w
}

// table sets rows under a head that is repeated on each page.
func (s *setter) table(name string, cols []column, rows [][]cell) []box {
	if len(rows) == 0 {
		return nil
	}
	heads := make([]cell, len(cols))
	for i, c := range cols {
		heads[i] = cell{s.say(s.st.tableHead, c.head)}
	}
	head := s.row(name+" head", cols, heads, 0.8)
	head.gap, head.next = 9, true
	boxes := []box{head}
	for i, cells := range rows {
		b := s.row(name, cols, cells, 0.35)
		b.head = &head
		b.next = i == 0 && len(rows) > 1 || i == len(rows)-2
		boxes = append(boxes, b)
	}
	return boxes
}

// figureTable is a section's figures: who, what, how many, as of when, whence.
// Dates and spans of time come first, in a table of their own.
func (s *setter) figureTable(entries []briefing.Entry) []box {
	timeline, figures, left := parted(entries)
	free := s.full() - 4*tableGap
	cols := []column{
		{"Who and where", free * 0.20, false},
		{"What", free * 0.25, false},
		{"Figure", free * 0.235, true},
		{"As of", free * 0.235, false},
		{"Sources", free * 0.08, false},
	}
	rows := make([][]cell, len(figures))
	for i, e := range figures {
		number := append(s.flags(s.st.smallBold, e.Disputes), s.say(s.st.smallBold, minus(glue(e.Prints))))
		rows[i] = []cell{
			{s.say(s.st.small, who(e.Figure))},
			{s.say(s.st.small, upperFirst(what(e)))},
			number,
			{s.say(s.st.small, glue(whenWords(e, s.brief.Sources)))},
			s.keys(s.linked(s.st.small), 0, e.Sources),
		}
	}
	boxes := s.timelineTable(timeline)
	if left > 0 {
		boxes[len(boxes)-1].next = true
		boxes = append(boxes, gapped(s.para("dates left", []span{s.say(s.st.note, datesLeft(left))}, s.full()), 3)...)
	}
	return append(boxes, s.table("figures", cols, rows)...)
}

// datesLeft says where the dates are that a timeline leaves out.
func datesLeft(n int) string {
	return plural(n, "further date", "further dates") + ", of no event that could be named, in the CSV of this brief."
}

// timelineTable is dated events: when, and what in the source's own words.
func (s *setter) timelineTable(entries []briefing.Entry) []box {
	free := s.full() - 3*tableGap
	cols := []column{
		{"Date", free * 0.22, false},
		{"What the source says", free * 0.52, false},
		{"Who and where", free * 0.18, false},
		{"Sources", free * 0.08, false},
	}
	rows := make([][]cell, len(entries))
	for i, e := range entries {
		rows[i] = []cell{
			append([]span{s.say(s.st.smallBold, minus(glue(e.Prints)))}, s.flags(s.st.smallBold, e.Disputes)...),
			{s.say(s.st.small, happened(e))},
			{s.say(s.st.small, whoOrNobody(e.Figure))},
			s.keys(s.linked(s.st.small), 0, e.Sources),
		}
	}
	return s.table("timeline", cols, rows)
}

// longTimeline is from how many rows on a timeline keeps to events.
const longTimeline = 12

// parted tells the dated events of a topic from its figures. A long timeline
// leaves out, and counts, dates of no known event: "this year", "two years".
func parted(entries []briefing.Entry) (timeline, figures []briefing.Entry, left int) {
	var events []briefing.Entry
	for _, e := range entries {
		f := e.Figure
		if f.Measure != briefing.Timeline {
			figures = append(figures, e)
			continue
		}
		timeline = append(timeline, e)
		if len(e.Disputes) > 0 || f.Kind() == briefing.KindDate && (f.Event.Class != "" || f.Status.Ahead()) {
			events = append(events, e)
		}
	}
	if len(timeline) <= longTimeline || len(events) == 0 {
		return timeline, figures, 0
	}
	return events, figures, len(timeline) - len(events)
}

// happened is a dated event in its source's words, and whether it was still to
// come.
func happened(e briefing.Entry) string {
	words := excerpt(e.Figure, 9, 7)
	if words == "" {
		words = e.Figure.Event.Text
	}
	if e.Figure.Status.Ahead() {
		words += " (" + statusWords[e.Figure.Status] + ")"
	}
	return words
}

// whoOrNobody is who for a table in which a date may concern nobody named.
func whoOrNobody(f briefing.Figure) string {
	if f.Actor == "" && f.Scope == "" {
		return ""
	}
	return who(f)
}
