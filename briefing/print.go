package briefing

import (
	"strings"
)

// Print writes an amount as a page does, with its hedge in words: "nearly
// 400", "at least 3,661", "about $600 million a year", "between 300 and 600".
// People and things counted go without their noun; PrintFigure adds it where
// the number alone would not be understood. An amount that knows neither value
// nor bounds prints nothing.
func Print(a Amount) string {
	s := printHedged(a)
	if s != "" && a.Per != "" {
		s += " a " + a.Per
	}
	return s
}

// PrintFigure writes a figure of any kind: "600 more", "7 November 2024",
// "about 2 months", "nearly 200 gangs", "second contingent", "down 13%".
func PrintFigure(f Figure) string {
	s := printAny(f)
	if s == "" {
		return f.Text
	}
	return s
}

func printAny(f Figure) string {
	a := f.Amount
	switch {
	case a == nil:
		return printWhen(f)
	case f.Role == Ordinal && a.Value != nil:
		return joinWords(printOrdinal(*a.Value), printOrdinalNoun(f))
	case f.Role == Multiplier:
		return "a factor of " + Print(*a)
	}
	s := Print(*a)
	if words := f.numberWords(); a.Hedge == Vague && words != "" {
		s = strings.ToLower(words)
	}
	if s == "" {
		return ""
	}
	if a.Change != "" && a.Unit == "percent" && f.wordBefore() != "to" {
		s = string(a.Change) + " " + s
	}
	noun := printNoun(f)
	if f.Role == Increment {
		noun = joinWords("more", noun)
	}
	return joinWords(s, noun)
}

// printNoun is the noun a bare number needs. People, money, shares and spans
// of time speak for themselves.
func printNoun(f Figure) string {
	a := f.Amount
	if a.Unit == "" || a.Unit == "person" || a.Unit == "percent" || isCurrency(a.Unit) || a.Temporal() {
		return ""
	}
	return countedNoun(f)
}

func printOrdinalNoun(f Figure) string {
	if f.Amount.Unit == "person" {
		return ""
	}
	return f.Amount.Unit
}

// hedgeWords stand before a number; an exact one has none, a range and a vague
// amount are written otherwise.
var hedgeWords = map[Hedge]string{
	About: "about", Nearly: "nearly", AtLeast: "at least", Over: "over", AtMost: "up to", Under: "under",
}

func printHedged(a Amount) string {
	low, high := a.Range.Low, a.Range.High
	switch a.Hedge {
	case Between:
		return printRange(low, high, a.Unit)
	case Vague:
		return printVague(a)
	}
	value := a.Value
	for _, bound := range []*Decimal{low, high} {
		if value == nil {
			value = bound
		}
	}
	if value == nil {
		return ""
	}
	words := hedgeWords[a.Hedge]
	if a.Hedge == Over && high != nil || a.Hedge == Under && low != nil {
		words = "just " + words // bounded on the far side too
	}
	return joinWords(words, printUnit(*value, a.Unit))
}

func printRange(low, high *Decimal, unit string) string {
	switch {
	case low == nil && high == nil:
		return ""
	case low == nil:
		return "up to " + printUnit(*high, unit)
	case high == nil:
		return "at least " + printUnit(*low, unit)
	case *low == *high:
		return printUnit(*low, unit)
	}
	first := printUnit(*low, unit)
	if (&Amount{Unit: unit}).Temporal() {
		first = printNumber(*low)
	}
	return "between " + first + " and " + printUnit(*high, unit)
}

// vagueWords is the published table of vague amounts, read backwards.
var vagueWords = []struct {
	low, high int64
	words     string
}{
	{2, 2, "a couple"},
	{24, 99, "dozens"},
	{40, 99, "scores"},
	{200, 999, "hundreds"},
	{300, 900, "several hundred"},
	{2000, 9999, "thousands"},
	{3000, 9000, "several thousand"},
	{20000, 99999, "tens of thousands"},
	{200000, 999999, "hundreds of thousands"},
	{2000000, 9999999, "millions"},
}

func printVague(a Amount) string {
	low, high := a.Range.Low, a.Range.High
	if low == nil || high == nil {
		return printRange(low, high, a.Unit)
	}
	for _, v := range vagueWords {
		if *low == Int(v.low) && *high == Int(v.high) && !isCurrency(a.Unit) {
			return v.words
		}
	}
	return printRange(low, high, a.Unit)
}

// currencySigns are those a reader in any office knows; other currencies
// print their code.
var currencySigns = map[string]string{
	"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "KES": "KSh ", "CAD": "C$", "AUD": "A$",
}

func isCurrency(unit string) bool {
	if len(unit) != 3 {
		return false
	}
	for _, r := range unit {
		if r < 'A' || r > 'Z' {
			return false
		}
	}
	return true
}

// printUnit writes a number with the unit that belongs to it: "$13.3 million",
// "80%", "2 months", "400".
func printUnit(d Decimal, unit string) string {
	switch {
	case isCurrency(unit):
		sign, ok := currencySigns[unit]
		if !ok {
			sign = unit + " "
		}
		if d.Sign() < 0 {
			return "−" + sign + printNumber(d.Abs())
		}
		return sign + printNumber(d)
	case unit == "percent":
		return printNumber(d) + "%"
	case (&Amount{Unit: unit}).Temporal():
		if d == Int(1) {
			return "1 " + unit
		}
		return printNumber(d) + " " + pluralOf(unit)
	}
	return printNumber(d)
}

// magnitudes may stand for zeros where nothing is lost by it: up to so many
// decimals are easily read.
var magnitudes = []struct {
	zeros, decimals int
	name            string
}{
	{12, 3, "trillion"}, {9, 3, "billion"}, {6, 2, "million"},
}

// printNumber writes a number exactly: "13.3 million", "3,661", "13,312,345".
func printNumber(d Decimal) string {
	sign, d := "", d
	if d.Sign() < 0 {
		sign, d = "−", d.Neg()
	}
	for _, m := range magnitudes {
		if d.Less(NewDecimal(1, m.zeros)) {
			continue
		}
		if s := d.Shift(-m.zeros); s.decimals() <= m.decimals {
			return sign + groupDigits(s.String()) + " " + m.name
		}
	}
	return sign + groupDigits(d.String())
}

// decimals is how many places behind the point the number needs.
func (d Decimal) decimals() int { return max(0, -int(d.exp)) }

// groupDigits sets commas between thousands: "13312345.5" is "13,312,345.5".
func groupDigits(s string) string {
	whole, frac, hasFrac := strings.Cut(s, ".")
	var b strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if hasFrac {
		b.WriteByte('.')
		b.WriteString(frac)
	}
	return b.String()
}

var ordinalWords = []string{
	"", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
}

func printOrdinal(d Decimal) string {
	s := d.String()
	for n := 1; n < len(ordinalWords); n++ {
		if d == Int(int64(n)) {
			return ordinalWords[n]
		}
	}
	tail := "th"
	if !strings.HasSuffix(s, "11") && !strings.HasSuffix(s, "12") && !strings.HasSuffix(s, "13") {
		switch s[len(s)-1] {
		case '1':
			tail = "st"
		case '2':
			tail = "nd"
		case '3':
			tail = "rd"
		}
	}
	return groupDigits(s) + tail
}

func joinWords(words ...string) string {
	kept := words[:0:0]
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}
