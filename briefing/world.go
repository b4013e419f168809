package briefing

import "strings"

// World is what judging needs to know of the world beyond the figures: a
// value that the lexicon's tables fill.
type World struct {
	Within     map[string]string  // place or member -> the place or whole it lies in: "Port-au-Prince" -> "Haiti"
	Topics     []Topic            // in the order of the brief
	Rates      map[string]Decimal // currency code -> units for one US dollar, roughly: to name mix-ups, never to convert
	Currencies map[string]string  // country -> the code of its currency
	Kinds      map[string]string  // actor -> country, mission, organisation, armed_group

	Aliases map[string]string    // every way to write a name, and the name itself, as texts print it -> the name
	Words   map[string]WordClass // lower-case words that judging treats apart
}

// WordClass says what a word means to the judging of figures.
type WordClass string

// The classes of words.
const (
	WordCommon WordClass = "common" // tells no event from another
	WordSome   WordClass = "some"   // names only some of the people: children
	WordPolice WordClass = "police"
	WordInside WordClass = "inside" // displaced within the country
	WordAbroad WordClass = "abroad"
	WordTroops WordClass = "troops"
	WordBody   WordClass = "body"    // ends the name of a body, not of a person: ministry
	WordTotal  WordClass = "total"   // heads the row of a table that sums it up
	WordMadeUp WordClass = "made up" // promises the whole list of parts: comprising
)

// Valid reports one of the classes.
func (c WordClass) Valid() bool {
	switch c {
	case WordCommon, WordSome, WordPolice, WordTroops, WordBody, WordTotal, WordMadeUp, WordInside, WordAbroad:
		return true
	}
	return false
}

// deepest bounds how deep places lie in each other: more than any gazetteer
// has, it guards a loop in a user's table.
const deepest = 8

// Topic is a section of the brief that a user can tick.
type Topic struct {
	Key      string // the measure's key, or a name of the user's own
	Name     string // as headings print it
	Unit     string // what the measure counts, for axis and subtitle: "personnel"
	Measures []Measure
}

// Lies reports whether place a lies in b, at any depth, or is b.
func (w World) Lies(a, b string) bool {
	for range deepest {
		if a == b {
			return true
		}
		up, ok := w.Within[a]
		if !ok {
			return false
		}
		a = up
	}
	return false
}

// speaker folds "President William Ruto" and "Ruto" into one name; a body is
// known by its whole name.
func (w World) speaker(s string) string {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 {
		return ""
	}
	last := words[len(words)-1]
	switch w.Words[last] {
	case WordBody, WordPolice, WordTroops:
		return strings.Join(words, " ")
	}
	return last
}
