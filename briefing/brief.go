package briefing

// Brief is a composed brief: all that its pages say, before any page is set.
type Brief struct {
	Title    string
	Dated    Date // zero when no source has a date
	Period   Span // as chosen; zero when everything is in
	Marking  string
	Audience string

	Key      []KeyFigure
	Sections []Section
	Disputes []Dispute  // conflicts and anomalies, most severe first; numbered from 1
	Settled  []Conflict // look-alikes, explained
	Sources  []Citation // numbered from 1

	Template string
	Paper    string
	Grey     bool
	Digest   string // SHA-256 of the figures and decisions printed, in hex
}

// Citation is a source as the brief numbers it.
type Citation struct {
	No      int
	Source  Source // without its text and passages
	Figures int    // how many of its figures the brief draws on
}

// Entry is a figure as the brief prints it: restatements by the same or other
// sources fold into one entry.
type Entry struct {
	Figure   Figure
	Prints   string // "nearly 400", "$600 million a year"
	Noun     string // what is counted, fit for print: "police officers"; "" for money, shares and dates
	Sources  []int  // citation numbers, the figure's own first
	Disputes []int  // numbers of the disputes it stands in
	// ActorKind is what World.Kinds calls the figure's actor: country, mission,
	// organisation, armed_group; "" when unknown. Charts keep a mission's total
	// apart from its contingents.
	ActorKind string
	Undated   bool // neither its own time nor its source's publication is known
	Same      []FigureID
}

// KeyFigure is one of the few figures set large on the first page.
type KeyFigure struct {
	Entry
	Label string // "Kenyan police officers deployed to Haiti"
}

// Section is one topic of the brief.
type Section struct {
	Topic     Topic
	Sentences []Sentence
	Entries   []Entry // sorted for the table: by actor's size, then time
	// Disputes are those between numbers of one unit for one thing, over figures
	// of this topic: what a chart can set on one scale. Settled ones are not in.
	Disputes []Dispute
}

// Sentence is composed prose, in runs.
type Sentence []Run

// Run is a piece of a sentence: plain words, or a number with what stands
// behind it.
type Run struct {
	Text     string
	Figure   FigureID // the figure printed; "" for plain words
	Sources  []int    // citation numbers printed behind it
	Disputes []int    // disputes flagged on it
	Derived  *Derived // a number computed for the page
}

// Derived is a number that no source prints: what it was computed from.
type Derived struct {
	Figures []FigureID
	Formula string // "1,000 pledged − 700 deployed"
	Value   Decimal
}

// Dispute is a conflict or anomaly as the ledger prints it.
type Dispute struct {
	No       int
	Conflict Conflict
	Prints   []string // the number of each figure in Conflict.Figures, as printed
	Sources  []int    // citation number of each figure in Conflict.Figures
}
