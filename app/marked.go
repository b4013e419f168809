package app

import (
	"slices"
	"strings"

	"briefdesk/briefing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

var (
	plainStyle = widget.RichTextStyle{Inline: true, ColorName: theme.ColorNameForeground, SizeName: theme.SizeNameText}
	quietStyle = widget.RichTextStyle{
		Inline: true, ColorName: colourQuiet, SizeName: theme.SizeNameText,
		TextStyle: fyne.TextStyle{Italic: true},
	}
	headStyle = widget.RichTextStyle{
		Inline: true, ColorName: theme.ColorNameForeground, SizeName: theme.SizeNameSubHeadingText,
		TextStyle: fyne.TextStyle{Bold: true},
	}
	numberStyle  = marking(theme.ColorNamePrimary)
	flaggedStyle = marking(colourFlag)
)

func marking(colour fyne.ThemeColorName) widget.RichTextStyle {
	return widget.RichTextStyle{
		Inline: true, ColorName: colour, SizeName: theme.SizeNameText,
		TextStyle: fyne.TextStyle{Bold: true},
	}
}

// mark is a run of a text that stands out.
type mark struct {
	briefing.Extent
	style widget.RichTextStyle
}

// segments cuts a text at its marks. Marks outside of the text, or that
// overlap an earlier one, are left out.
func segments(text string, base widget.RichTextStyle, marks []mark) []widget.RichTextSegment {
	slices.SortStableFunc(marks, func(a, b mark) int { return a.Start - b.Start })
	var out []widget.RichTextSegment
	add := func(part string, style widget.RichTextStyle) {
		// A line end inside a paragraph is white space, not a new paragraph.
		if part = strings.ReplaceAll(part, "\n", " "); part != "" {
			out = append(out, &widget.TextSegment{Text: part, Style: style})
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
func sentence(f briefing.Figure, style widget.RichTextStyle) []widget.RichTextSegment {
	number := briefing.Extent{Start: f.Number.Start - f.Sentence.Start, End: f.Number.End - f.Sentence.Start}
	if number.Start < 0 || number.End > len(f.Quote) || len(f.Quote) != f.Sentence.End-f.Sentence.Start {
		i := strings.Index(f.Quote, f.Text)
		number = briefing.Extent{Start: i, End: i + len(f.Text)}
		if i < 0 {
			return segments(f.Quote, plainStyle, nil)
		}
	}
	return segments(f.Quote, plainStyle, []mark{{number, style}})
}

func richText(s []widget.RichTextSegment) *widget.RichText {
	r := widget.NewRichText(s...)
	r.Wrapping = fyne.TextWrapWord
	return r
}
