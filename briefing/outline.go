package briefing

// Outline is every choice behind a brief, as one value: the same outline over
// the same library gives the same pages.
type Outline struct {
	Title    string
	Topics   []string   // keys, in any order; empty for all
	Period   Span       // figures whose own time meets it; zero for all
	AsOf     Date       // the desk as it stood on that day; zero for now
	Dated    Date       // printed on the brief; zero: AsOf, else the latest publication date
	Without  []SourceID // sources left out
	Marking  string     // OFFICIAL and the like
	Audience string     // whom the brief is for
	Template string     // full, one-page, handout, ledger
	Paper    string     // a4, letter
	Grey     bool
}

// Material is what a desk holds: all that a brief can be drawn from.
type Material struct {
	Sources []Source
	Figures []Figure
	Edits   Edits
	World   World
}
