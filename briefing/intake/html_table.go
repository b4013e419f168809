package intake

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"briefdesk/briefing"
)

// Bounds on what a cell may claim to span, on the columns in which that is
// minded, and on what a cell of data holds.
const (
	widestSpan  = 20
	mostColumns = 64
	mostPadding = 100_000 // empty cells that spans may add to one table
	longestCell = 400
)

// rowsOf lists the rows of a table, its own and not those of tables within.
// Head rows come first; inner reports a table within.
func rowsOf(table *html.Node) (rows []*html.Node, inner bool) {
	var head, rest []*html.Node
	var visit func(n *html.Node, inHead bool)
	visit = func(n *html.Node, inHead bool) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type != html.ElementNode:
			case c.Data == "tr" && inHead:
				head = append(head, c)
			case c.Data == "tr":
				rest = append(rest, c)
			case c.Data == "table":
				inner = true
			default:
				visit(c, inHead || c.Data == "thead")
			}
		}
	}
	visit(table, false)
	return append(head, rest...), inner
}

func cellsIn(row *html.Node) []*html.Node {
	var cells []*html.Node
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") {
			cells = append(cells, c)
		}
	}
	return cells
}

// isData tells a table of data from one that lays out a page: at least two
// rows, one with two cells, and no cell that holds a page's worth of text, a
// headline or another table.
func isData(table *html.Node) bool {
	if role := attr(table, "role"); role == "presentation" || role == "none" {
		return false
	}
	rows, inner := rowsOf(table)
	if inner || len(rows) < 2 {
		return false
	}
	widest := 0
	for _, row := range rows {
		cells := cellsIn(row)
		widest = max(widest, len(cells))
		for _, c := range cells {
			if laysOut(c, longestCell) < 0 {
				return false
			}
		}
	}
	return widest > 1
}

// laysOut counts down the text that a cell may hold; below zero it is too
// much, or no cell of data at all.
func laysOut(n *html.Node, room int) int {
	for c := n.FirstChild; c != nil && room >= 0; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			room -= len(strings.TrimSpace(c.Data))
		case c.Type != html.ElementNode || unseen[c.Data]:
		case c.Data == "table" || c.Data == "h1" || c.Data == "h2" || c.Data == "form":
			return -1
		default:
			room = laysOut(c, room)
		}
	}
	return room
}

// table reads a table of data: its caption, then a line for each row, cells
// between bars, the head row first.
func (r *reader) table(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && c.Data == "caption" {
			if t := textOf(c); t != "" {
				r.pieces = append(r.pieces, piece{text: t, kind: briefing.Caption, node: n})
			}
		}
	}
	rows, _ := rowsOf(n)
	var lines []string
	var g grid
	for _, row := range rows {
		if line := strings.TrimSpace(strings.Join(g.row(row), " | ")); strings.Trim(line, "| ") != "" {
			lines = append(lines, line)
		}
	}
	if len(lines) > 0 {
		r.pieces = append(r.pieces, piece{text: strings.Join(lines, "\n"), kind: briefing.Table, node: n})
	}
}

// grid remembers, by column, how many rows on a cell above still covers. A
// cell that spans rows or columns is written once and leaves the rest empty,
// so that columns stay in line.
type grid struct {
	held   []int
	padded int
}

func (g *grid) row(row *html.Node) (cells []string) {
	for _, c := range cellsIn(row) {
		cells = g.skip(cells)
		down, across := span(c, "rowspan"), span(c, "colspan")
		cells = append(cells, strings.ReplaceAll(textOf(c), " | ", " / "))
		g.hold(len(cells)-1, down-1)
		for ; across > 1 && len(cells) < mostColumns && g.padded < mostPadding; across-- {
			cells = append(cells, "")
			g.padded++
			g.hold(len(cells)-1, down-1)
		}
	}
	return g.skip(cells)
}

// skip leaves the columns empty that a cell above covers.
func (g *grid) skip(cells []string) []string {
	for len(cells) < len(g.held) && g.held[len(cells)] > 0 && g.padded < mostPadding {
		g.held[len(cells)]--
		cells = append(cells, "")
		g.padded++
	}
	return cells
}

func (g *grid) hold(column, rows int) {
	if column >= mostColumns {
		return
	}
	for len(g.held) <= column {
		g.held = append(g.held, 0)
	}
	g.held[column] = rows
}

func span(cell *html.Node, key string) int {
	n, err := strconv.Atoi(strings.TrimSpace(attr(cell, key)))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, widestSpan)
}
