package charts

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"briefdesk/briefing"
)

var disputedValues = Kind{
	Key:  "disputed-values",
	Name: "Disputed values", shape: "Dot chart",
	of: func(s briefing.Section, _ []briefing.Citation) (all []Chart) {
		for _, d := range s.Disputes {
			if r := rivalsOf(d); len(r.rows) > 1 {
				all = append(all, r.chart(d, s.Topic))
			}
		}
		return all
	},
}

// rivals are the numbers that sources give for one thing, a row for each.
type rivals struct {
	rows []rival
}

// rival is one number and who gives it.
type rival struct {
	label      string // "600 more"
	sources    []int
	end, reach float64 // from and to; equal for a single value
}

// rivalsOf folds the figures of a dispute by what they print, the least first.
func rivalsOf(d briefing.Dispute) (r rivals) {
	for i, f := range d.Conflict.Figures[:min(len(d.Conflict.Figures), len(d.Prints), len(d.Sources))] {
		end, reach, ok := extent(f.Amount)
		if !ok {
			continue
		}
		at := slices.IndexFunc(r.rows, func(o rival) bool { return o.end == end && o.reach == reach })
		if at < 0 {
			at, r.rows = len(r.rows), append(r.rows, rival{label: d.Prints[i], end: end, reach: reach})
		}
		if !slices.Contains(r.rows[at].sources, d.Sources[i]) {
			r.rows[at].sources = append(r.rows[at].sources, d.Sources[i])
		}
	}
	slices.SortStableFunc(r.rows, func(a, b rival) int {
		if a.reach < b.reach {
			return -1
		}
		return 1
	})
	return r
}

func (r rivals) chart(d briefing.Dispute, topic briefing.Topic) Chart {
	f := d.Conflict.Figures[0]
	who := f.Actor
	if who == "" {
		who = f.Scope
	}
	low, high := r.rows[0], r.rows[len(r.rows)-1]
	c := Chart{Title: "Sources differ: " + low.label + " or " + high.label, Disputes: []int{d.No}}
	if who != "" {
		c.Title = subject(who) + ": sources differ between " + low.label + " and " + high.label
	}
	k := key{unit: f.Amount.Unit, per: f.Amount.Per}
	c.Subtitle = capital(unitWords(k, topic)) + ", as each source has it"
	var numbers []string
	for _, row := range r.rows {
		numbers = append(numbers, row.label+" according to "+sourceNumbers(row.sources))
		c.Sources = append(c.Sources, row.sources...)
	}
	slices.Sort(c.Sources)
	c.Sources = slices.Compact(c.Sources)
	for _, f := range d.Conflict.Figures {
		c.Figures = append(c.Figures, f.ID)
	}
	c.Numbers = strings.Join(numbers, "; ") + "."
	c.plot = plot{marks: len(r.rows), height: r.height, draw: r.draw}
	return c
}

// sourceNumbers names sources by their numbers: "sources 1, 2 and 3".
func sourceNumbers(sources []int) string {
	numbers := make([]string, len(sources))
	for i, n := range sources {
		numbers[i] = strconv.Itoa(n)
	}
	if len(numbers) == 1 {
		return "source " + numbers[0]
	}
	last := len(numbers) - 1
	return "sources " + strings.Join(numbers[:last], ", ") + " and " + numbers[last]
}

// The measures of a row of dots, in points.
const (
	rivalLead   = 15.0
	rivalRadius = 3.0
	rivalLabel  = 0.45 // the share of the width that numbers may take
)

func (r rivals) height(Canvas, float64) float64 { return float64(len(r.rows)) * rivalLead }

// draw sets a dot for each number, or a bar for a range, on one scale from zero.
func (r rivals) draw(cv Canvas, f frame) error {
	names, labels, top := 0.0, 0.0, 0.0
	small := Font{Size: labelSize, Colour: f.ink.Text}
	for _, row := range r.rows {
		names = max(names, cv.Measure(r.name(cv, row, f.width), small))
		labels = max(labels, cv.Measure(shorten(cv, row.label, boldLabel, f.width*rivalLabel), boldLabel))
		top = max(top, row.reach)
	}
	left := f.x + names + 2*labelGap
	room := max(f.x+f.width-left-labels-2*labelGap-FlagWidth(labelSize), 10)
	at := func(v float64) float64 { return left + room*v/max(top, math.SmallestNonzeroFloat64) }
	lead := f.height / float64(len(r.rows))
	for i, row := range r.rows {
		y := f.y + (float64(i)+0.5)*lead
		cv.Text(f.x, y+labelSize*0.34, r.name(cv, row, f.width), small)
		cv.MoveTo(left, y)
		cv.LineTo(left+room, y)
		cv.Stroke(Line{Width: 0.5, Colour: f.ink.Rule})
		if row.reach > row.end {
			rect(cv, at(row.end), y-1.4, max(at(row.reach)-at(row.end), hair), 2.8)
			cv.Fill(f.ink.Accent)
		} else {
			Disc(cv, at(row.reach), y, rivalRadius)
			cv.Fill(f.ink.Accent)
		}
		x := left + room + 2*labelGap
		Flag(cv, x-labelGap, y+labelSize*0.34, labelSize*0.85, f.ink.Alarm)
		cv.Text(x+FlagWidth(labelSize)-labelGap+2, y+labelSize*0.34, shorten(cv, row.label, boldLabel, f.width*rivalLabel), Font{labelSize, true, f.ink.Text})
	}
	return nil
}

func (r rivals) name(cv Canvas, row rival, width float64) string {
	return shorten(cv, capital(sourceNumbers(row.sources)), Font{Size: labelSize}, width*nameShare)
}

// Disc draws the path of a circle, as four curves.
func Disc(cv Canvas, x, y, r float64) {
	const k = 0.5523 // of the radius: the control points of a quarter circle
	cv.MoveTo(x+r, y)
	cv.CurveTo(x+r, y+k*r, x+k*r, y+r, x, y+r)
	cv.CurveTo(x-k*r, y+r, x-r, y+k*r, x-r, y)
	cv.CurveTo(x-r, y-k*r, x-k*r, y-r, x, y-r)
	cv.CurveTo(x+k*r, y-r, x+r, y-k*r, x+r, y)
	cv.Close()
}
