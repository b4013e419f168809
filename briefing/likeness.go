package briefing

// Likeness of two figures is weighed as record linkage does it (Fellegi and
// Sunter 1969): each aspect in which they can be compared gives points for or
// against their being of one thing, ten points to a factor of e in the odds.
// The points were fitted to labelled articles by logistic regression and
// rounded.
type aspect struct {
	name   string
	level  func(a, b *claim) int // an index into grades
	grades []grade
}

type grade struct {
	name   string
	points int
	says   string // what a reader is told where it speaks for one thing
}

// bar is the sum of points from which two figures are taken to be of one thing.
const bar = 0

// likeness is the sum of points that a table of aspects gives.
func likeness(table []aspect, a, b *claim) int {
	sum := 0
	for i := range table {
		sum += table[i].grades[table[i].level(a, b)].points
	}
	return sum
}

// because lists in what two figures are alike, for the reader.
func because(table []aspect, a, b *claim) []string {
	var told []string
	for i := range table {
		if g := table[i].grades[table[i].level(a, b)]; g.says != "" {
			told = append(told, g.says)
		}
	}
	return told
}

// Levels of the aspects that compare two fields which may be unknown.
const (
	unknown = iota
	same
	other
	within
	named // beside the other's figure
)

var amountAspects = []aspect{
	{"base", func(_, _ *claim) int { return 0 }, []grade{{"", -51, ""}}},
	{
		"actor", func(a, b *claim) int { return nameLevel(a.actor, b.actor, a, b) },
		[]grade{{"unknown", 0, ""}, {"same", 0, "same actor"}, {"other", 0, ""}, {"within", 0, ""}, {"named", 0, ""}},
	},
	{
		"scope", func(a, b *claim) int { return nameLevel(a.scope, b.scope, a, b) },
		[]grade{{"unknown", 0, ""}, {"same", 7, "same place or whole"}, {"other", 0, ""}, {"within", 0, ""}, {"named", 7, ""}},
	},
	{"counted", countedLevel, []grade{{"unknown", 0, ""}, {"same", 13, "same thing counted"}, {"other", -3, ""}}},
	{"measure", measureLevel, []grade{{"one open", 0, ""}, {"same", 10, "same measure"}, {"both open", 4, ""}}},
	{"portion", portionLevel, []grade{{"mixed", 0, ""}, {"total", 7, ""}, {"batch", 16, "both an addition"}, {"part", 4, ""}, {"share", 7, ""}}},
	{"stance", stanceLevel, []grade{{"loose", 0, ""}, {"same", 0, "same status"}}},
	{"time", timeLevel, []grade{
		{"unknown", 0, ""},
		{"same days", 14, "same days"},
		{"same year", 0, ""},
		{"meet", 10, "same time"},
		{"week", 0, ""},
		{"month", 0, ""},
		{"quarter", 0, ""},
		{"far", 0, ""},
	}},
	{"period", periodLevel, []grade{{"none", 0, ""}, {"same", 11, "same period"}, {"meet", -3, ""}, {"one", 0, ""}}},
	{"names", namesLevel, []grade{{"none", 0, ""}, {"one", 2, "a name in both sentences"}, {"two", 2, "names in both sentences"}, {"other", -3, ""}}},
	{"words", wordsLevel, []grade{{"few", 0, ""}, {"none", -1, ""}, {"one", 3, ""}, {"two", 5, "words in both sentences"}, {"more", 5, "words in both sentences"}}},
	{"wordshare", wordShareLevel, []grade{{"few", 0, ""}, {"tenth", 0, ""}, {"fifth", 3, ""}, {"third", 8, ""}, {"most", 13, ""}}},
	{"theme", themeLevel, []grade{{"none", 0, ""}, {"one", 6, ""}, {"two", 12, ""}, {"three", 12, ""}, {"four", 12, ""}, {"source", -4, ""}, {"headline", 18, ""}}},
	{"ratio", ratioLevel, []grade{{"1.1", 0, ""}, {"2.5", 3, ""}, {"5", -18, ""}, {"20", -27, ""}, {"far", -32, ""}}},
	{"slip", slipLevel, []grade{{"none", 0, ""}, {"digits", 33, "digits that differ by one slip"}, {"power", 20, "the same digits"}, {"currency", 46, "the same number"}}},
	{"told", toldLevel, []grade{{"one", 0, ""}, {"both", -16, ""}}},
	{"course", courseLevel, []grade{{"none", 0, ""}, {"grown", -2, ""}, {"fallen", 0, "a count that falls"}}},
	{"event", eventLevel, []grade{{"unknown", 0, ""}, {"same", 10, "same kind of event"}, {"other", 0, ""}}},
}

func nameLevel(x, y word, a, b *claim) int {
	switch {
	case x == noWord || y == noWord:
		return unknown
	case x == y:
		return same
	case holds(a.lineage, y) || holds(b.lineage, x):
		return within
	case holds(a.names, y) || holds(b.names, x):
		return named
	}
	return other
}

func countedLevel(a, b *claim) int { return wordLevel(a.head, b.head) }

func wordLevel(x, y word) int {
	switch {
	case x == noWord || y == noWord:
		return unknown
	case x == y:
		return same
	}
	return other
}

func measureLevel(a, b *claim) int {
	switch {
	case a.measure != b.measure:
		return 0
	case a.measure == noWord:
		return 2
	}
	return 1
}

func portionLevel(a, b *claim) int {
	if a.portion != b.portion {
		return 0
	}
	switch a.portion {
	case batch:
		return 2
	case part:
		return 3
	case share:
		return 4
	}
	return 1
}

func stanceLevel(a, b *claim) int {
	if a.stance == b.stance {
		return 1
	}
	return 0
}

func timeLevel(a, b *claim) int {
	if !a.asOf.known() || !b.asOf.known() {
		return unknown
	}
	if gap := a.asOf.apart(b.asOf); gap > 0 {
		return 4 + gapLevel(gap)
	}
	switch {
	case !a.fromText || !b.fromText:
		return 3
	case min(a.asOf.length(), b.asOf.length()) > 31:
		return 2
	}
	return 1
}

// gapLevel: a week, a month, a quarter, more.
func gapLevel(gap int32) int {
	switch {
	case gap <= 7:
		return 0
	case gap <= 31:
		return 1
	case gap <= 92:
		return 2
	}
	return 3
}

func periodLevel(a, b *claim) int {
	switch {
	case a.period.known() != b.period.known():
		return 3
	case !a.period.known():
		return 0
	case samePeriod(a, b):
		return 1
	}
	return 2
}

func namesLevel(a, b *claim) int {
	switch n := shared(a.names, b.names, a.actor, b.actor, a.scope, b.scope); {
	case n >= 2:
		return 2
	case n == 1:
		return 1
	case othersNamed(a) && othersNamed(b):
		return 3
	}
	return 0
}

// othersNamed: the sentence names something besides the figure's actor and scope.
func othersNamed(c *claim) bool {
	for _, n := range c.names {
		if n != c.actor && n != c.scope {
			return true
		}
	}
	return false
}

// fewWords is below how many telling words a sentence says nothing of what it
// is about: a cell of a table, a headline of numbers.
const fewWords = 3

func wordsLevel(a, b *claim) int {
	if min(len(a.words()), len(b.words())) < fewWords {
		return 0
	}
	return 1 + min(3, shared(a.words(), b.words()))
}

// wordShareLevel is the share of the shorter sentence's words that both have.
func wordShareLevel(a, b *claim) int {
	least := min(len(a.words()), len(b.words()))
	switch n := shared(a.words(), b.words()); {
	case least < fewWords:
		return 0
	case 10*n < least:
		return 1
	case 5*n < least:
		return 2
	case 20*n < 7*least:
		return 3
	}
	return 4
}

// themeLevel is how much the two sources speak of the same; within one source,
// whether a headline is held against its text.
func themeLevel(a, b *claim) int {
	if a.src != b.src {
		return min(4, shared(a.src.theme, b.src.theme))
	}
	if (a.In == Headline) != (b.In == Headline) {
		return 6
	}
	return 5
}

func ratioLevel(a, b *claim) int {
	switch r := ratio(a, b); {
	case tenfold(a, b), wrongCurrency(a, b) != "": // a slip of unit says nothing of the size
		return 1
	case r < 1.1:
		return 0
	case r < 2.5:
		return 1
	case r < 5:
		return 2
	case r < 20:
		return 3
	}
	return 4
}

// slipLevel sees digits a slip of the pen apart: one wrong, one missing, two
// swapped; the same digits with another power of ten, or in another currency.
func slipLevel(a, b *claim) int {
	x, y := digitsOf(a), digitsOf(b)
	switch {
	case a.unit != b.unit:
		return 3
	case x == y:
		return 2
	case len(x) >= 2 && len(y) >= 2 && oneSlip(x, y):
		return 1
	}
	return 0
}

func digitsOf(c *claim) string {
	var buf [20]byte
	n := len(buf)
	for v := point(c).Abs().coef; v > 0; v /= 10 {
		n--
		buf[n] = byte('0' + v%10)
	}
	return string(buf[n:])
}

func oneSlip(x, y string) bool {
	if len(x) != len(y) {
		if len(x) > len(y) {
			x, y = y, x
		}
		return len(y) == len(x)+1 && (y[1:] == x || y[:len(x)] == x)
	}
	var at []int
	for i := range len(x) {
		if x[i] != y[i] {
			at = append(at, i)
		}
	}
	return len(at) == 1 && len(x) > 2 || len(at) == 2 && x[at[0]] == y[at[1]] && x[at[1]] == y[at[0]]
}

// toldLevel: a source that gives the two values itself tells them apart.
func toldLevel(a, b *claim) int {
	if a.src != b.src && (a.src.tells(b) || b.src.tells(a)) {
		return 1
	}
	return 0
}

// courseLevel is how a count went between two days: more are displaced or dead
// later, but a count that falls wants explaining.
func courseLevel(a, b *claim) int {
	if a.asOf.apart(b.asOf) == 0 {
		return 0
	}
	if b.asOf.from < a.asOf.from {
		a, b = b, a
	}
	switch a.Measure {
	case Killed, Injured, Displaced, FoodInsecure, Equipment:
		if a.near < b.near {
			return 1
		}
		return 2
	}
	return 0
}

func eventLevel(a, b *claim) int {
	switch {
	case a.Event.Class == "" || b.Event.Class == "":
		return unknown
	case a.Event.Class == b.Event.Class:
		return same
	}
	return other
}
