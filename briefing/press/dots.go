package press

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"briefdesk/briefing"
	"briefdesk/charts"
)

func numbered(no int) string { return strconv.Itoa(no) + ". " }

// mostDots is how many figures of a dispute are shown on a scale.
const mostDots = 6

// place is where a figure stands on the common scale of its dispute: its
// bounds and, where it has one, its single value. NaN is an open side.
type place struct {
	low, high, at float64
	ok            bool
}

// placeOf is a figure's place: its amount, or its day.
func placeOf(f briefing.Figure) place {
	float := func(d *briefing.Decimal) float64 {
		if d == nil {
			return math.NaN()
		}
		return d.Float()
	}
	switch {
	case f.Amount != nil:
		a := f.Amount
		p := place{float(a.Range.Low), float(a.Range.High), float(a.Value), true}
		if math.IsNaN(p.low) && math.IsNaN(p.high) && math.IsNaN(p.at) {
			p.ok = false
		}
		return p
	case f.When != nil && !f.When.Span.IsZero():
		day := func(d briefing.Date) float64 {
			if d.IsZero() {
				return math.NaN()
			}
			return float64(d.Days(briefing.Date{Year: 1900, Month: 1, Day: 1}))
		}
		p := place{low: day(f.When.Span.From), high: day(f.When.Span.Last()), at: math.NaN(), ok: true}
		if p.low == p.high {
			p.at = p.low
		}
		return p
	}
	return place{}
}

// scaleOf is the least and the greatest number of all places, with some air.
func scaleOf(places []place) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, p := range places {
		for _, v := range []float64{p.low, p.high, p.at} {
			if p.ok && !math.IsNaN(v) && !math.IsInf(v, 0) {
				lo, hi = min(lo, v), max(hi, v)
			}
		}
	}
	if lo > hi {
		return 0, 1
	}
	air := max((hi-lo)*0.08, math.Abs(hi)*1e-6, 0.5)
	return lo - air, hi + air
}

// voice is what one or more sources print alike in a dispute.
type voice struct {
	prints  string
	figure  briefing.Figure
	sources []int
}

// voices folds a dispute's figures that print the same, and leaves out what
// has no place on the scale of the others: a number among days.
func voices(d briefing.Dispute) []voice {
	var all []voice
	for i := range min(len(d.Conflict.Figures), len(d.Prints), len(d.Sources)) {
		f := d.Conflict.Figures[i]
		k := slices.IndexFunc(all, func(v voice) bool { return v.prints == d.Prints[i] || onePlace(v.figure, f) })
		if k < 0 {
			k, all = len(all), append(all, voice{prints: d.Prints[i], figure: d.Conflict.Figures[i]})
		}
		if !slices.Contains(all[k].sources, d.Sources[i]) {
			all[k].sources = append(all[k].sources, d.Sources[i])
		}
	}
	var days []voice
	for _, v := range all {
		if v.figure.Kind() == briefing.KindDate {
			days = append(days, v)
		}
	}
	if len(days) > 1 {
		return days
	}
	return all
}

// onePlace reports two figures of one value: 300, and 300 more.
func onePlace(a, b briefing.Figure) bool {
	if a.Amount == nil || b.Amount == nil || a.Amount.Value == nil || b.Amount.Value == nil {
		return false
	}
	return *a.Amount.Value == *b.Amount.Value && a.Amount.Hedge == b.Amount.Hedge && sameScale(a, b)
}

// onScale are the kinds of dispute that a scale makes plain. Counts of events
// and sums are told in words.
var onScale = []briefing.ConflictKind{briefing.ByValue, briefing.ByDate, briefing.ByOrder, briefing.BySchedule, briefing.ByUnit, briefing.Internal}

// dots is a dispute on one scale: a row for each number with who prints it, a
// dot at its value, and a bar from bound to bound.
func (s *setter) dots(d briefing.Dispute, width float64) box {
	if !slices.Contains(onScale, d.Conflict.Kind) {
		return s.says(d, width)
	}
	all := voices(d)
	shown := all[:min(len(all), mostDots)]
	places := make([]place, len(shown))
	for i, v := range shown {
		if places[i] = placeOf(v.figure); !sameScale(v.figure, shown[0].figure) {
			places[i].ok = false
		}
	}
	lo, hi := scaleOf(places)
	out := box{name: "dots", w: width}
	name, scale := width*nameShare, width*0.26
	for i, v := range shown {
		a := s.block("dot name", s.sayer(v.sources), name-6, 2)
		c := s.block("dot number", []span{s.say(s.st.smallBold, minus(v.prints))}, width-name-scale-8, 2)
		out.parts = append(out.parts, part{0, out.h, a}, part{name, out.h, s.dot(places[i], lo, hi, scale, a.h)}, part{name + scale + 8, out.h, c})
		out.h += max(a.h, c.h) + 1
	}
	return s.andMore(out, len(all)-len(shown))
}

// says is a dispute without a scale: a row for each source with all that it
// prints.
func (s *setter) says(d briefing.Dispute, width float64) box {
	var sources []int
	prints := map[int][]string{}
	for i := range min(len(d.Conflict.Figures), len(d.Prints), len(d.Sources)) {
		no := d.Sources[i]
		if _, ok := prints[no]; !ok {
			sources = append(sources, no)
		}
		if !slices.Contains(prints[no], d.Prints[i]) {
			prints[no] = append(prints[no], d.Prints[i])
		}
	}
	out := box{name: "says", w: width}
	name := width * nameShare
	shown := sources[:min(len(sources), mostDots)]
	for _, no := range shown {
		a := s.block("dot name", s.sayer([]int{no}), name-6, 2)
		c := s.block("dot number", []span{s.say(s.st.smallBold, minus(glue(strings.Join(prints[no], "; "))))}, width-name, 3)
		out.parts = append(out.parts, part{0, out.h, a}, part{name, out.h, c})
		out.h += max(a.h, c.h) + 1
	}
	return s.andMore(out, len(sources)-len(shown))
}

// nameShare is the share of the width that the names of sources take.
const nameShare = 0.40

// sayer names sources, with their keys.
func (s *setter) sayer(sources []int) []span {
	return append([]span{s.say(s.st.small, s.named(sources)+string(nbsp))}, s.note(s.linked(s.st.small), 0, sources)...)
}

func (s *setter) andMore(out box, rest int) box {
	if rest > 0 {
		b := s.block("dot rest", []span{s.say(s.st.smallItalic, "and "+plural(rest, "more", "more")+" in the ledger")}, out.w, 1)
		out.parts = append(out.parts, part{0, out.h, b})
		out.h += b.h
	}
	return out
}

// sameScale reports that two figures can be held against each other on paper.
func sameScale(a, b briefing.Figure) bool {
	if a.Amount == nil || b.Amount == nil {
		return a.Amount == b.Amount
	}
	return a.Amount.Unit == b.Amount.Unit && a.Amount.Per == b.Amount.Per
}

// named is the first of some sources by its publisher, shortened, and how many
// others; of sources without a publisher their keys are enough.
func (s *setter) named(sources []int) string {
	if len(sources) == 0 {
		return ""
	}
	c, _ := citation(s.brief.Sources, sources[0])
	name := shortName(c.Source.Publisher)
	switch {
	case name == "" && len(sources) == 1:
		return "Source"
	case name == "":
		return "Sources"
	case len(sources) == 1:
		return name
	}
	return name + " and " + plural(len(sources)-1, "other", "others")
}

// longName is how many letters of a source's name a panel shows.
const longName = 30

// shortName cuts a name at a word, or within it where the word is too long.
func shortName(name string) string {
	letters := []rune(name)
	if len(letters) <= longName {
		return name
	}
	short := string(letters[:longName])
	if i := strings.LastIndexByte(short, ' '); i > longName/2 {
		short = short[:i]
	}
	return strings.TrimRight(short, " ,;:") + "…"
}

func (s *setter) dot(at place, lo, hi, width, height float64) box {
	return box{name: "dot", w: width, h: height, draw: func(p *pen, x, y float64) {
		to := func(v float64) float64 { return x + (v-lo)/(hi-lo)*width }
		mid := y + s.st.small.lead/2
		p.rule(x, mid, width, 0.5, s.ink.Rule)
		if !at.ok {
			return
		}
		low, high := at.low, at.high
		if math.IsNaN(low) {
			low = lo
		}
		if math.IsNaN(high) {
			high = hi
		}
		p.art("dot", func() {
			cv := canvas{p, 0, 0}
			if high > low {
				rect(cv, to(low), mid-1.2, max(to(high)-to(low), 0.5), 2.4)
				cv.Fill(s.ink.Accent)
			}
			if v := at.at; !math.IsNaN(v) {
				charts.Disc(cv, min(max(to(v), x), x+width), mid, 2.6)
				cv.Fill(s.ink.Accent)
			}
		})
	}}
}
