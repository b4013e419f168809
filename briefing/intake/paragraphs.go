package intake

import (
	"strings"

	"briefdesk/briefing"
)

// paragraphs cuts a text from an offset on into blocks: paragraphs, list
// items, tables, and in Markdown what else its marks tell.
func paragraphs(text string, from int, markdown bool) ([]block, error) {
	lines, err := splitLines(text, from)
	if err != nil {
		return nil, err
	}
	column := wrapColumn(text, lines)
	var blocks []block
	for i := 0; i < len(lines); {
		n, b := 0, block{}
		if markdown {
			n, b = marked(text, lines[i:])
		}
		if n == 0 {
			n = tableRows(text, lines[i:])
			b.kind = briefing.Table
		}
		if n == 0 {
			n = paragraph(text, lines[i:], column, markdown)
			b.kind = ""
			if bullet(lines[i].of(text)) > 0 {
				b.kind = briefing.List
			}
		}
		made := newBlock(text, lines[i].start, lines[i+n-1].end, lines[i].blank > 0 || i == 0)
		made.kind, made.why, made.level = b.kind, b.why, b.level
		blocks = append(blocks, made)
		i += n
	}
	return blocks, nil
}

// paragraph counts the lines of the paragraph that starts the list. In
// Markdown a line goes on with the one before, but for lines so long that
// each must be a paragraph of its own.
func paragraph(text string, lines []line, column int, markdown bool) int {
	n := 1
	for n < len(lines) {
		a, b := lines[n-1], lines[n]
		soft := markdown && b.blank == 0 && a.width < widest && !isMarked(b.of(text))
		if !soft && !joins(text, a, b, column) {
			break
		}
		n++
	}
	return n
}

// tableRows counts the lines of a table that starts the list: at least two
// rows of one and the same number of cells, between bars or tabs. 0 for none.
func tableRows(text string, lines []line) int {
	for _, sep := range []string{"|", "\t"} {
		cells := rowCells(lines[0].of(text), sep)
		if cells < 2 {
			continue
		}
		n := 1
		for n < len(lines) && lines[n].blank == 0 && rowCells(lines[n].of(text), sep) == cells {
			n++
		}
		if n > 1 {
			return n
		}
	}
	return 0
}

func rowCells(row, sep string) int {
	if sep == "|" {
		row = strings.Trim(row, "| ")
		row = strings.ReplaceAll(row, `\|`, "")
	}
	return strings.Count(row, sep) + 1
}
