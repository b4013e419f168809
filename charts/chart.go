package charts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"briefdesk/briefing"
)

// Chart is one picture: what it says in words, and how to draw it.
type Chart struct {
	Kind     string // key in Kinds
	Title    string // the finding
	Subtitle string // measure, unit, as-of
	Caveat   string // sources, and what is not drawn
	Numbers  string // all its numbers in words
	Alt      string // the whole chart in words, for who cannot see it
	Figures  []briefing.FigureID
	Sources  []int // citation numbers, ascending
	Disputes []int // numbers of the disputes flagged in it, ascending
	Grey     bool  // for black-and-white printers

	plot plot
}

// plot is the part of a chart between subtitle and caveat.
type plot struct {
	marks  int // how much it has to say: ranks charts of one kind
	height func(cv Canvas, width float64) float64
	draw   func(cv Canvas, f frame) error
}

// frame is where a plot is drawn, and with what.
type frame struct {
	x, y, width, height float64
	ink                 Ink
}

// Kind is a kind of chart.
type Kind struct {
	Key  string
	Name string

	shape string // as the words of the chart begin: "Bar chart"
	of    func(s briefing.Section, sources []briefing.Citation) []Chart
}

// Kinds are all the charts there are, the first choice first.
var Kinds = []Kind{contingentsByCountry, disputedValues, contingentOverTime, fundingByDonor}

// perKind and perSection bound the charts of a section: the rest of its
// figures is in the table.
const (
	perKind    = 2
	perSection = 3
)

// For chooses the charts of a section, in the order of Kinds. A section with
// nothing that can be compared has none.
func For(section briefing.Section, sources []briefing.Citation) []Chart {
	var all []Chart
	for _, k := range Kinds {
		of := slices.DeleteFunc(k.of(section, sources), func(c Chart) bool { return k.Key == disputedValues.Key && drawnIn(all, c) })
		slices.SortStableFunc(of, func(a, b Chart) int { return cmp.Compare(b.plot.marks, a.plot.marks) })
		for _, c := range of[:min(len(of), perKind)] {
			c.Title = capital(c.Title)
			c.Kind, c.Alt = k.Key, k.shape+". "+c.Title+". "+c.Subtitle+". "+c.Numbers
			all = append(all, c)
		}
	}
	if slices.ContainsFunc(all, func(c Chart) bool { return c.plot.marks > 1 }) {
		all = slices.DeleteFunc(all, func(c Chart) bool { return c.plot.marks == 1 }) // one number needs no picture beside others
	}
	return all[:min(len(all), perSection)]
}

// drawnIn reports that a chart already sets the sides of a dispute against
// each other.
func drawnIn(all []Chart, dispute Chart) bool {
	return slices.ContainsFunc(all, func(c Chart) bool {
		sides := 0
		for _, id := range dispute.Figures {
			if slices.Contains(c.Figures, id) {
				sides++
			}
		}
		return sides > 1
	})
}

// Sizes and leads of the words around a plot, in points.
const (
	titleSize, titleLead   = 10.5, 13.0
	subSize, subLead       = 8.0, 10.5
	caveatSize, caveatLead = 7.0, 9.0
	labelSize              = 8.5
	headGap, footGap       = 6.0, 5.0
)

// words are the lines around the plot, broken to a width.
type words struct {
	title, subtitle, caveat []string
}

func (c Chart) words(cv Canvas, width float64) words {
	return words{
		atMost(cv, c.Title, Font{Size: titleSize, Bold: true}, width, 3),
		atMost(cv, c.Subtitle, Font{Size: subSize}, width, 2),
		atMost(cv, c.caveatLine(), Font{Size: caveatSize}, width-c.flagSpace(), 4),
	}
}

func (w words) height() float64 {
	return float64(len(w.title))*titleLead + float64(len(w.subtitle))*subLead + float64(len(w.caveat))*caveatLead + headGap + footGap
}

func (c Chart) caveatLine() string {
	if len(c.Disputes) == 0 {
		return c.Caveat
	}
	return "Disputed, see the ledger. " + c.Caveat
}

func (c Chart) flagSpace() float64 {
	if len(c.Disputes) == 0 {
		return 0
	}
	return FlagWidth(caveatSize) + 3
}

// Height is the natural height of the chart at a width, in points.
func (c Chart) Height(cv Canvas, width float64) float64 {
	return c.words(cv, width).height() + c.plot.height(cv, width)
}

// Draw draws the chart with its upper left corner at 0, 0: title, subtitle,
// plot and caveat within width and height. A height under Height squeezes the
// plot, a greater one stretches it where its kind allows.
func (c Chart) Draw(cv Canvas, width, height float64) error {
	ink, w := InkFor(c.Grey), c.words(cv, width)
	y := 0.0
	for _, s := range w.title {
		y += titleLead
		cv.Text(0, y-3, s, Font{titleSize, true, ink.Accent})
	}
	for _, s := range w.subtitle {
		y += subLead
		cv.Text(0, y-2.5, s, Font{subSize, false, ink.Muted})
	}
	y += headGap
	f := frame{0, y, width, max(height-w.height(), 1), ink}
	if err := c.plot.draw(cv, f); err != nil {
		return fmt.Errorf("draw the chart %q: %w", c.Title, err)
	}
	y = max(y+f.height, 0) + footGap
	for i, s := range w.caveat {
		y += caveatLead
		if i == 0 && len(c.Disputes) > 0 {
			Flag(cv, 0, y-2, caveatSize*0.9, ink.Alarm)
		}
		cv.Text(c.flagSpace(), y-2, s, Font{caveatSize, false, ink.Muted})
	}
	return nil
}

// wrap breaks s at spaces to lines no wider than width. A single word that is
// wider is cut.
func wrap(cv Canvas, s string, f Font, width float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		for _, part := range fitting(cv, word, f, width) {
			switch {
			case line == "":
				line = part
			case cv.Measure(line+" "+part, f) <= width:
				line += " " + part
			default:
				lines, line = append(lines, line), part
			}
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// atMost is wrap to n lines, the last of them with an ellipsis where there
// would be more. Nothing is lost: Numbers and the table have it whole.
func atMost(cv Canvas, s string, f Font, width float64, n int) []string {
	lines := wrap(cv, s, f, width)
	if len(lines) <= n {
		return lines
	}
	lines = lines[:n]
	lines[n-1] = shorten(cv, lines[n-1]+" …", f, width)
	return lines
}

// shorten cuts s to a width, with an ellipsis.
func shorten(cv Canvas, s string, f Font, width float64) string {
	if cv.Measure(s, f) <= width {
		return s
	}
	text := []rune(strings.TrimRight(s, " …"))
	for len(text) > 0 && cv.Measure(string(text)+"…", f) > width {
		text = text[:len(text)-1]
	}
	return strings.TrimRight(string(text), " ") + "…"
}

// fitting cuts a word to pieces that fit; most words are one piece.
func fitting(cv Canvas, word string, f Font, width float64) []string {
	if cv.Measure(word, f) <= width {
		return []string{word}
	}
	var parts []string
	part := ""
	for _, r := range word {
		if part != "" && cv.Measure(part+string(r), f) > width {
			parts, part = append(parts, part), ""
		}
		part += string(r)
	}
	return append(parts, part)
}
