package extract

import (
	"cmp"

	"briefdesk/briefing"
)

// tableHead is what the first row of a table says of its columns.
type tableHead struct {
	passage *briefing.Passage
	columns []columnHead
}

// columnHead is the words over a column: what it counts, how real, of when.
type columnHead struct {
	cell
	words string
	date  *dateMatch
	scale briefing.Decimal // "USD million" counts in millions
}

// cell is what the words of a head tell of the numbers it stands over or beside.
type cell struct {
	measure briefing.Measure
	status  briefing.Status
	unit    string
	actor   string
}

// readRow reads one row of a table. The first row is the head; in the others a
// number takes its meaning from the head of its column and of its row.
func (d *document) readRow(s *sentence) {
	cells := d.cells(s)
	if d.table.passage != s.passage {
		d.table = tableHead{passage: s.passage}
		for _, c := range cells {
			d.table.columns = append(d.table.columns, d.columnHead(s, c))
		}
		return
	}
	if len(cells) < 2 {
		return
	}
	row := d.headOf(s, cells[0])
	for k := 1; k < len(cells) && k < len(d.table.columns); k++ {
		d.readCell(s, cells[k], row, &d.table.columns[k])
	}
}

// cells are the token ranges between the bars of a row.
func (d *document) cells(s *sentence) [][2]int {
	var out [][2]int
	from := 0
	for k := 0; k <= len(s.toks); k++ {
		if k < len(s.toks) && d.str(&s.toks[k]) != "|" {
			continue
		}
		if k > from || from > 0 && k < len(s.toks) {
			out = append(out, [2]int{from, k})
		}
		from = k + 1
	}
	return out
}

// headOf reads the actor, topic, state and unit that a cell of words names.
func (d *document) headOf(s *sentence, c [2]int) cell {
	var h cell
	for _, m := range d.mentions(s) {
		if m.i >= c[0] && m.j <= c[1] && h.actor == "" {
			h.actor = d.resolve(m)
		}
	}
	for k := c[0]; k < c[1]; k++ {
		if n := d.noun(s, k); n != nil && h.unit == "" {
			h.unit, h.measure = n.unit, n.measure
		}
		if row := s.toks[k].row[topicLayer]; row != 0 && (h.measure == "" || h.measure == briefing.Contingent) {
			h.measure = d.lex.cues[row-1].measure
		}
		if row := s.toks[k].row[statusLayer]; row != 0 && h.status == "" {
			h.status = d.lex.cues[row-1].status
		}
		if v := d.verbRow(s, k); v != nil && h.status == "" && v.status != briefing.Unspecified {
			h.status = v.status
			if h.measure == "" {
				h.measure = v.measure
			}
		}
		if row := s.toks[k].row[symbolLayer]; row != 0 {
			h.unit = d.lex.units[row-1].unit
		} else if row := s.toks[k].row[unitLayer]; row != 0 {
			h.unit = d.lex.units[row-1].unit
		}
	}
	return h
}

func (d *document) columnHead(s *sentence, c [2]int) columnHead {
	h := columnHead{cell: d.headOf(s, c), scale: briefing.Int(1)}
	if c[1] > c[0] {
		h.words = oneLine(d.text[s.toks[c[0]].start:s.toks[c[1]-1].end])
	}
	for k := c[0]; k < c[1]; k++ {
		if dt, ok := d.dateAt(s, k); ok && h.date == nil {
			h.date = &dt
		}
		if r := d.num(&s.toks[k]); r != nil && (r.class == "scale" || r.class == "vague" && r.low.Step().Cmp(briefing.Int(1000)) >= 0) {
			h.scale = unitOfVague(r)
		}
	}
	return h
}

// readCell reads the number of one cell.
func (d *document) readCell(s *sentence, c [2]int, row cell, col *columnHead) {
	for k := c[0]; k < c[1] && k < c[0]+3; k++ {
		n, ok := d.numberOrRange(s, k)
		if !ok || n.j > c[1] || !plausible(n) {
			continue
		}
		if !n.scaled && n.kind == plainNumber {
			n.value, n.low, n.high = n.value.Mul(col.scale), n.low.Mul(col.scale), n.high.Mul(col.scale)
		}
		d.figures = append(d.figures, d.cellFigure(s, c, n, row, col))
		return
	}
}

// toldOver is the topic of the figure that the lines right over a table told.
func (d *document) toldOver(s *sentence) briefing.Measure {
	if d.last.passage == nil || s.passage.Start-d.last.passage.End > nearby/2 || d.last.measure.Flow() {
		return ""
	}
	return d.last.measure
}

func (d *document) cellFigure(s *sentence, c [2]int, n number, row cell, col *columnHead) briefing.Figure {
	h := cell{
		measure: cmp.Or(col.measure, row.measure, d.toldOver(s), briefing.Other),
		status:  cmp.Or(col.status, row.status), unit: cmp.Or(n.currency, col.unit, row.unit, "person"),
		actor: cmp.Or(row.actor, col.actor, d.mission),
	}
	if h.unit == "person" && h.measure == briefing.Other {
		h.unit = ""
	}
	hedge, start, _ := d.hedgeAround(s, &n)
	if h.status == "" {
		h.status, _ = d.usualStatus(s, n, h.measure, nil, false)
	}
	f := briefing.Figure{
		Origin:  d.origin(s, d.extent(s, max(start, c[0]), n.j), d.extent(s, n.i, n.j)),
		Subject: briefing.Subject{Measure: h.measure, Actor: h.actor, Status: h.status, Role: briefing.Total, Counted: col.words},
		Amount:  d.amountOf(s, n, phrase{end: n.j, head: -1, actor: -1, unit: h.unit}, hedge),
	}
	if len(h.unit) == 3 && n.currency == "" && n.kind != shareNumber {
		f.Amount.Unit = h.unit
	}
	f.Scope = d.scopeOf(s, n, phrase{end: len(s.toks)}, h.measure, h.actor)
	f.AsOf, f.AsOfFrom = briefing.OneDay(d.published()), briefing.FromPublication
	if d.published().IsZero() {
		f.AsOfFrom = ""
	}
	if col.date != nil && !col.date.span.IsZero() {
		f.AsOf, f.AsOfFrom = col.date.span, briefing.FromText
		if h.measure.Flow() {
			f.Period = col.date.span
		}
	}
	f.Rule = "table: row " + cmp.Or(row.actor, "without an actor") + ", column " + cmp.Or(col.words, "without a head")
	return f
}
