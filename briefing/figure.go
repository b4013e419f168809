package briefing

// FigureID names a figure: the source's id and where its number starts.
type FigureID string

// Figure is one figure that a source prints: where it stands, what it speaks
// of, when it holds, and how much or which day it is. A quantity has an
// Amount, a date has a When, a duration has an Amount in days, weeks, months
// or years and, where it can be told, the When that it spans.
type Figure struct {
	Origin
	Subject
	Time
	Amount *Amount
	When   *When
}

// Origin ties a figure to its sentence.
type Origin struct {
	ID         FigureID
	Source     SourceID
	SourceName string
	Extent     Extent // the whole phrase: "at least 115 people"
	Text       string // that phrase
	Number     Extent // the number with its currency and magnitude words, or the date words
	In         PassageKind
	Sentence   Extent
	Quote      string // the sentence's text
	SaidBy     string // who is quoted or cited; "" when the source itself says it
	Rule       string // the rules that made it, for the reader who asks why
}

// Subject is what a figure speaks of. Empty fields are unknown, and unknown
// equals nothing across sources.
type Subject struct {
	Measure Measure
	Actor   string // whom it concerns, by the lexicon's short English name
	Scope   string // the place, or the whole it is part of
	Status  Status
	Role    Role
	Event   Event  // of a date, or of the increment that an event brings
	Counted string // the noun phrase counted: "police officers"
}

// Time is when a figure holds.
type Time struct {
	AsOf     Span   // for a plan: when it was stated
	AsOfFrom Whence // text or publication; "" when AsOf is unknown
	Due      Span   // when a plan or pledge should come true
	Period   Span   // of a flow: the run of days it counts over; zero for a stock
}

// Whence says how a figure's time was told.
type Whence string

// Times come from the text itself, or from the publication date of a figure
// told as current, pledged or planned.
const (
	FromText        Whence = "text"
	FromPublication Whence = "publication"
)

// Measure is the topic that a figure belongs to.
type Measure string

// The measures of the contract. Their words, names and order are a table of
// the lexicon; these names are here for the rules that treat them apart.
const (
	Contingent      Measure = "contingent"
	Funding         Measure = "funding"
	Cost            Measure = "cost"
	Killed          Measure = "killed"
	Injured         Measure = "injured"
	Displaced       Measure = "displaced"
	FoodInsecure    Measure = "food_insecure"
	ArmedGroupSize  Measure = "armed_group_size"
	ArmedGroupCount Measure = "armed_group_count"
	Territory       Measure = "territory"
	Equipment       Measure = "equipment"
	Timeline        Measure = "timeline"
	Other           Measure = "other"
)

// Headline reports whether the measure is one that a brief leads with.
func (m Measure) Headline() bool {
	switch m {
	case Contingent, Funding, Cost, Killed, Displaced:
		return true
	}
	return false
}

// Flow reports whether the measure adds up over a period (killed since
// January) rather than standing at a day (displaced).
func (m Measure) Flow() bool { return m == Killed || m == Injured }

// Status says how real a figure is.
type Status string

// The statuses of the contract.
const (
	Pledged     Status = "pledged"
	Planned     Status = "planned"
	Authorised  Status = "authorised"
	Required    Status = "required"
	Arriving    Status = "arriving"
	Deployed    Status = "deployed"
	Withdrawn   Status = "withdrawn"
	Disbursed   Status = "disbursed"
	Frozen      Status = "frozen"
	Spent       Status = "spent"
	Occurred    Status = "occurred"
	Ongoing     Status = "ongoing"
	Unspecified Status = "unspecified"
)

// Ahead reports a status that speaks of what is still to come true.
func (s Status) Ahead() bool {
	switch s {
	case Pledged, Planned, Authorised, Required, Arriving:
		return true
	}
	return false
}

// Role says how a figure stands to the whole.
type Role string

// The roles of the contract.
const (
	Total      Role = "total"
	Increment  Role = "increment"
	Part       Role = "part"
	Share      Role = "share"
	Multiplier Role = "multiplier"
	Ordinal    Role = "ordinal"
)

// Kind is quantity, date or duration.
type Kind string

// The kinds of figure.
const (
	KindQuantity Kind = "quantity"
	KindDate     Kind = "date"
	KindDuration Kind = "duration"
)

// Kind says which of the three the figure is.
func (f Figure) Kind() Kind {
	switch {
	case f.Amount == nil:
		return KindDate
	case f.When != nil || f.Amount.Temporal():
		return KindDuration
	}
	return KindQuantity
}

// Hedge is how firmly a source prints a number.
type Hedge string

// The hedges of the contract.
const (
	Exact   Hedge = "exact"
	About   Hedge = "about"
	Nearly  Hedge = "nearly"
	AtLeast Hedge = "at_least"
	Over    Hedge = "over"
	AtMost  Hedge = "at_most"
	Under   Hedge = "under"
	Between Hedge = "range"
	Vague   Hedge = "vague"
)

// Direction is where a sentence says a quantity goes ("fell by 13%" is 13, down).
type Direction string

// The directions; "" where the sentence gives none.
const (
	Up   Direction = "up"
	Down Direction = "down"
)

// Amount is a quantity as printed and the bounds it stands for.
type Amount struct {
	Value  *Decimal // as printed, in base units; nil for a range or a vague amount
	Range  Range
	Hedge  Hedge
	Unit   string // person, an ISO 4217 code, percent, or the counted noun in the singular
	Per    string // day, week, month, year; "" when it is not a rate
	Change Direction
	Also   []Conversion
}

// Conversion is the same amount in another unit: the bracket of "$13 million (Sh1.7 billion)".
type Conversion struct {
	Value  *Decimal
	Range  Range
	Unit   string
	Number Extent
}

// Temporal reports an amount of days, weeks, months or years.
func (a *Amount) Temporal() bool {
	switch a.Unit {
	case "hour", "day", "week", "month", "year", "decade", "century":
		return true
	}
	return false
}

// Range is the bounds a number stands for; a nil side is open.
type Range struct {
	Low, High *Decimal
}

// Meets reports whether two ranges share a point; ranges that touch meet.
func (r Range) Meets(o Range) bool {
	return (r.Low == nil || o.High == nil || r.Low.Cmp(*o.High) <= 0) &&
		(o.Low == nil || r.High == nil || o.Low.Cmp(*r.High) <= 0)
}

// When is a date or period as a figure of its own.
type When struct {
	Span  Span    // zero when it cannot be told
	Text  string  // what is known when the year is not: "--11-07"
	Part  Portion // of "early 2025", whose Span is the first months by convention
	Whole Span    // what Part is a part of: 2025
}

// Portion is a part of a period that a text names without its bounds.
type Portion string

// The portions of a period.
const (
	Start  Portion = "start"
	Middle Portion = "mid"
	End    Portion = "end"
)

// Event is what happened on a date, or what brings a quantity. Class is the
// lexicon's word for the kind of event ("arrival"); Ordinal counts the
// repeats of it where the text does (the second contingent's arrival is 2).
type Event struct {
	Class   string
	Ordinal int
	Text    string // in a few words, for the reader: "first deployment"
}
