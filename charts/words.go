package charts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing"
)

// articled are the names that English gives an article, by what they contain.
var articled = []string{
	"United ", "Republic", "Union", "Kingdom", "Emirates", "Nations", "World Bank", "Bahamas", "Netherlands",
	"Philippines", "Gambia", "Maldives", "Seychelles", "Comoros", "Solomon Islands", "Mission", "Force", "Fund",
}

// subject is a name as a sentence begins with it: "The United States", "Kenya".
func subject(name string) string {
	if len(name) <= 3 && name == strings.ToUpper(name) {
		return "The " + name // a short acronym is spelt out: the EU
	}
	for _, a := range articled {
		if strings.Contains(name, a) && !strings.HasPrefix(strings.ToLower(name), "the ") {
			return "The " + name
		}
	}
	return name
}

// unitWords names a unit for a subtitle.
func unitWords(k key, topic briefing.Topic) string {
	unit := k.unit
	switch {
	case unit == "person" && topic.Unit != "":
		unit = topic.Unit
	case unit == "person":
		unit = "people"
	case unit == "USD":
		unit = "US dollars"
	case unit == "":
		unit = "number"
	}
	if k.per != "" {
		unit += " a " + k.per
	}
	return unit
}

// asOf says when figures hold: one day or month, or from the first to the last.
func asOf(entries []briefing.Entry, sources []briefing.Citation) string {
	var first, last briefing.Date
	var from, to briefing.Span
	undated := ""
	for _, e := range entries {
		d := day(e, sources)
		if d.IsZero() {
			undated = ", some undated"
			continue
		}
		if first.IsZero() || d.Before(first) {
			first, from = d, spanOf(e, d)
		}
		if last.Before(d) {
			last, to = d, spanOf(e, d)
		}
	}
	switch {
	case first.IsZero():
		return "undated"
	case from == to:
		return "as of " + shortSpan(to) + undated
	}
	return "latest of each, " + shortSpan(from) + " to " + shortSpan(to) + undated
}

// shortSpan is a span within a line that names two: of several years, the
// years alone.
func shortSpan(s briefing.Span) string {
	if s.Days() > 366 {
		return fmt.Sprintf("%d–%d", s.From.Year, s.Last().Year)
	}
	return s.Long()
}

// cite fills in what a chart is drawn from: figures, sources and disputes,
// and the first words of its caveat.
func (c *Chart) cite(entries []briefing.Entry) {
	for _, e := range entries {
		c.Figures = append(c.Figures, e.Figure.ID)
		c.Sources = append(c.Sources, e.Sources...)
		c.Disputes = append(c.Disputes, e.Disputes...)
	}
	slices.Sort(c.Sources)
	slices.Sort(c.Disputes)
	c.Sources, c.Disputes = slices.Compact(c.Sources), slices.Compact(c.Disputes)
	numbers := make([]string, len(c.Sources))
	for i, n := range c.Sources {
		numbers[i] = strconv.Itoa(n)
	}
	switch len(numbers) {
	case 0:
		c.Caveat = "Source: not named."
	case 1:
		c.Caveat = "Source: " + numbers[0] + "."
	default:
		c.Caveat = "Sources: " + strings.Join(numbers, ", ") + "."
	}
}

// plural writes a count with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// scaleLabel is a number on an axis: grouped, or in millions and billions.
func scaleLabel(v float64) string {
	for _, m := range []struct {
		size float64
		word string
	}{{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}} {
		if v >= m.size {
			return strconv.FormatFloat(v/m.size, 'f', -1, 64) + m.word
		}
	}
	if v >= 1000 {
		return fmt.Sprintf("%d,%03d", int(v)/1000, int(v)%1000)
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// midSentence is a name as it stands within a sentence: "the United States".
func midSentence(name string) string {
	if s := subject(name); s != name {
		return "the " + name
	}
	return name
}

// capital begins s with a capital letter.
func capital(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
