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

// sentence is a figure's sentence with its number marked. The marks of a
// heading or list in Markdown, which stand before it, are left out.
func sentence(f briefing.Figure, number style) []run {
	text := strings.TrimLeft(f.Quote, "#>* ")
	lead := len(f.Quote) - len(text)
	at := briefing.Extent{Start: f.Number.Start - f.Sentence.Start - lead, End: f.Number.End - f.Sentence.Start - lead}
	if at.Start < 0 || at.End > len(text) || len(f.Quote) != f.Sentence.End-f.Sentence.Start {
		i := strings.Index(text, f.Text)
		at = briefing.Extent{Start: i, End: i + len(f.Text)}
		if i < 0 {
			return segments(text, plainStyle, nil)
		}
	}
	return segments(text, plainStyle, []mark{{at, number}})
}
