package briefing

// World is what judging needs to know of the world beyond the figures: a
// value that the lexicon's tables fill.
type World struct {
	Within map[string]string  // place or member -> the place or whole it lies in: "Port-au-Prince" -> "Haiti"
	Topics []Topic            // in the order of the brief
	Rates  map[string]Decimal // currency code -> units for one US dollar, roughly: to name mix-ups, never to convert
	Kinds  map[string]string  // actor -> country, mission, organisation, armed_group
}

// Topic is a section of the brief that a user can tick.
type Topic struct {
	Key      string // the measure's key, or a name of the user's own
	Name     string // as headings print it
	Unit     string // what the measure counts, for axis and subtitle: "personnel"
	Measures []Measure
}

// Lies reports whether place a lies in b, at any depth, or is b.
func (w World) Lies(a, b string) bool {
	for range 8 { // deeper nesting than any gazetteer has: guards a loop in a user's table
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
