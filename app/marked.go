package app

import (
	"slices"
	"strings"

	"briefdesk/briefing"
)

// mark is a run of a text that stands out.
type mark struct {
	briefing.Extent
	style style
}

// segments cuts a text at its marks. Marks outside of the text, or that
// overlap an earlier one, are left out.
func segments(text string, base style, marks []mark) []run {
	slices.SortStableFunc(marks, func(a, b mark) int { return a.Start - b.Start })
	var out []run
	add := func(part string, s style) {
		// A line end inside a paragraph is white space, not a new paragraph.
		if part = strings.ReplaceAll(part, "\n", " "); part != "" {
			out = append(out, run{part, s})
		}
	}
	at := 0
	for _, m := range marks {
		if m.Start < at || m.End > len(text) || m.Start >= m.End {
			continue
		}
		add(text[at:m.Start], base)
		add(text[m.Start:m.End], m.style)
		at = m.End
	}
	add(text[at:], base)
	return out
}

// sentence is a figure's sentence with its number marked.
func sentence(f briefing.Figure, number style) []run {
	at := briefing.Extent{Start: f.Number.Start - f.Sentence.Start, End: f.Number.End - f.Sentence.Start}
	if at.Start < 0 || at.End > len(f.Quote) || len(f.Quote) != f.Sentence.End-f.Sentence.Start {
		i := strings.Index(f.Quote, f.Text)
		at = briefing.Extent{Start: i, End: i + len(f.Text)}
		if i < 0 {
			return segments(f.Quote, plainStyle, nil)
		}
	}
	return segments(f.Quote, plainStyle, []mark{{at, number}})
}
