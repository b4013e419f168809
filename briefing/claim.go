package briefing

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// claim is a figure with what comparisons ask of it, worked out once. What
// tells most pairs apart stands together and first: it is all that is looked at
// of most claims.
type claim struct {
	src       *voice
	low, high float64 // of rng, to tell most ranges apart cheaply

	actor, scope word
	unit         word
	measure      word // noWord for a measure of no topic
	head         word // of the noun phrase counted
	where        word // within the country or abroad, of people displaced
	force        word // police or troops, of a contingent whose noun tells
	order        word // of the source's id: an order that no import changes

	filed                   int32 // the day it is filed under: as of, else published, else 0
	asOf, due, period, when days
	quantity                bool // and not a date
	flow                    bool
	fromText                bool // its as-of day
	some                    bool // it counts only some of the people: children
	stance                  stance
	portion                 portion
	digits                  uint8  // that the text prints of a number
	ordinal                 uint8  // the first or the second contingent; 0 for none
	names                   []word // of actors and places in the sentence, sorted; its actor and scope among them
	lineage                 []word // what actor and scope lie in, they among it

	*Figure
	speaker word
	rng     Range   // bounds with printed precision
	near    float64 // the number it is nearest to
	said    []word  // what words returns, once asked

	edges   []edge   // to claims of one thing that it contradicts
	cluster *cluster // that it stands in through them
	loose   bool     // its cluster is to be judged anew
}

// voice is a source as comparisons know it.
type voice struct {
	*Source
	day   int32  // of publication; 0 when unknown
	theme []word // the names it speaks of most, sorted
	told  []told // the values it gives, sorted
	*traits
}

// told is a value that a source gives of a measure, as a hash.
type told uint64

func (c *claim) told() told {
	v := point(c)
	return told(uint64(c.measure^c.unit*31)<<32 ^ uint64(v.coef)*0x9E3779B97F4A7C15 ^ uint64(v.exp)<<56)
}

// tells reports whether the source gives the figure's value itself.
func (v *voice) tells(c *claim) bool {
	_, ok := slices.BinarySearch(v.told, c.told())
	return ok && c.Amount.Value != nil
}

// days is a span as numbers of days, half-open; the zero value is unknown.
type days struct{ from, until int32 }

const (
	dawn = math.MinInt32 / 2 // an open side
	dusk = math.MaxInt32 / 2
)

func dayNumber(d Date) int32 {
	// Days from the civil calendar, Fliegel and Van Flandern: ten times as fast as through time.Time.
	y, m := d.Year, int(d.Month)
	a := (m - 14) / 12
	return int32(1461*(y+4800+a)/4 + 367*(m-2-12*a)/12 - 3*((y+4900+a)/100)/4 + d.Day)
}

func daysOf(s Span) days {
	if s.IsZero() {
		return days{}
	}
	d := days{dawn, dusk}
	if !s.From.IsZero() {
		d.from = dayNumber(s.From)
	}
	if !s.Until.IsZero() {
		d.until = dayNumber(s.Until)
	}
	return d
}

func (d days) known() bool { return d != days{} }

// length is the number of days; very many when a side is open.
func (d days) length() int32 { return d.until - d.from }

func (d days) meets(o days) bool {
	return d.known() && o.known() && d.from < o.until && o.from < d.until
}

// apart is how many days lie between the last of one and the first of the
// other; 0 when they meet or one is unknown.
func (d days) apart(o days) int32 {
	if !d.known() || !o.known() || d.meets(o) {
		return 0
	}
	return max(d.from, o.from) - min(d.until, o.until) + 1
}

// compareClaims is the order of all that is told: by day of publication,
// source and place, whatever the order of import.
func compareClaims(a, b *claim) int {
	switch { // one after the other: most pairs part at the first
	case a == b:
		return 0
	case a.src.day != b.src.day:
		return cmp.Compare(a.src.day, b.src.day)
	case a.src != b.src:
		return cmp.Or(cmp.Compare(a.SourceName, b.SourceName), cmp.Compare(a.Source, b.Source))
	case a.Number != b.Number:
		return cmp.Or(cmp.Compare(a.Number.Start, b.Number.Start), cmp.Compare(a.Number.End, b.Number.End))
	}
	return cmp.Compare(a.ID, b.ID)
}

// dated reports a date of its own: not a duration, not an unknown.
func (c *claim) dated() bool { return c.When != nil && c.Amount == nil && c.when.known() }

// meets reports whether two quantities can both be true of one thing.
func (c *claim) meets(o *claim) bool {
	lowest, highest := max(c.low, o.low), min(c.high, o.high)
	if near := 1e-9 * (math.Abs(lowest) + math.Abs(highest)); lowest < highest-near {
		return true
	} else if lowest > highest+near {
		return false
	}
	return c.rng.Meets(o.rng) // too near for floats: the exact bounds decide
}

// ratio is how far apart two quantities are: the larger over the smaller.
func ratio(a, b *claim) float64 {
	x, y := math.Abs(a.near), math.Abs(b.near)
	if x == 0 || y == 0 {
		return math.Inf(1)
	}
	return max(x, y) / min(x, y)
}

// hedged reports a figure that its source does not print as exact.
func (c *claim) hedged() bool { return c.Amount != nil && c.Amount.Hedge != Exact }

// label is how a source is called in a sentence.
func (c *claim) label() string {
	switch {
	case c.src.Publisher != "":
		return c.src.Publisher
	case c.src.Title != "":
		return "“" + shorten(c.src.Title, 48) + "”"
	}
	return c.SourceName
}

// shorten cuts at a word's end.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut < n/2 {
		for cut = n; cut > 0 && s[cut]&0xC0 == 0x80; cut-- {
		}
	}
	return strings.TrimRight(s[:cut], " ,;:–-") + "…"
}

// printedRange widens an exact number written with a magnitude word by half
// its last printed digit: "3.1 million" is 3.05 to 3.15 million, "$600 million"
// 599.5 to 600.5. Plain digits are what they print.
func printedRange(f *Figure) Range {
	r, v := f.Amount.Range, f.Amount.Value
	if v == nil || f.Amount.Hedge != Exact {
		return r
	}
	step, scaled := lastPrinted(f, *v)
	if !scaled {
		return r
	}
	half := step.Mul(NewDecimal(5, -1))
	low, high := v.Sub(half), v.Add(half)
	return Range{&low, &high}
}

// lastPrinted is the unit of the last digit that the text prints of a value;
// scaled is false where it prints all of them.
func lastPrinted(f *Figure, v Decimal) (step Decimal, scaled bool) {
	printed := printedNumber(f)
	digits := digitsIn(printed)
	if digits == 0 || v.magnitude() <= digits+2 {
		return Decimal{}, false
	}
	return NewDecimal(1, v.magnitude()-digits), true
}

// printedNumber is a number as its text writes it.
func printedNumber(f *Figure) string {
	if at, end := f.Number.Start-f.Extent.Start, f.Number.End-f.Extent.Start; at >= 0 && end <= len(f.Text) && at <= end {
		return f.Text[at:end]
	}
	return f.Text
}

// digitsIn counts the digits from the first that is not 0.
func digitsIn(s string) int {
	digits := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; '1' <= c && c <= '9' || c == '0' && digits > 0 {
			digits++
		}
	}
	return digits
}

// point is the number that a figure is nearest to, for ordering and sums.
func point(c *claim) Decimal {
	a := c.Amount
	switch {
	case a == nil:
		return Decimal{}
	case a.Value != nil:
		return *a.Value
	case a.Range.Low != nil && a.Range.High != nil:
		return a.Range.Low.Add(*a.Range.High).Mul(NewDecimal(5, -1))
	case a.Range.Low != nil:
		return *a.Range.Low
	case a.Range.High != nil:
		return *a.Range.High
	}
	return Decimal{}
}
