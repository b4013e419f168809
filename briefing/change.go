package briefing

import (
	"slices"
	"time"
)

// Change is something a user did: appended to the library, never rewritten.
// Undo is one more change.
type Change struct {
	No   int64 // order of the library; from 1
	At   time.Time
	By   string
	Note string
	Verb Verb

	Conflict ConflictID // for Decide
	Choice   Choice     // for Decide
	Figure   FigureID   // for Decide with Prefer: the figure kept; for Rate: the figure rated
	Figures  []FigureID // for Decide: all that the conflict held; for TakeAsSame and TakeApart: one, and those that are of its thing, or of another
	Undoes   int64      // for Undo: the No of the change taken back
	Name     Name       // for AddName
	Source   string     // for Grade: the publisher, or the name of a source without one
	Grade    Grade      // for Grade
	Credit   int        // for Rate: 1 to 6
}

// Verb is the kind of a change.
type Verb string

// The verbs. Others (edit, merge, strike) join them.
const (
	Decide       Verb = "decide"
	Undo         Verb = "undo"
	AddName      Verb = "name"
	TakeAsSame   Verb = "same"
	TakeApart    Verb = "apart"
	GradeSource  Verb = "grade"
	RateCredible Verb = "rate"
)

// Equal reports whether two changes do the same, whoever made them and when.
func (c Change) Equal(o Change) bool {
	return c.Verb == o.Verb && c.Conflict == o.Conflict && c.Choice == o.Choice && c.Figure == o.Figure && slices.Equal(c.Figures, o.Figures) &&
		c.Note == o.Note && c.Name.Equal(o.Name) && c.Source == o.Source && c.Grade == o.Grade && c.Credit == o.Credit
}

// Again is the change as it is made once more.
func (c Change) Again() Change {
	c.No, c.At, c.By = 0, time.Time{}, ""
	return c
}

// Name is an actor or place that a user adds to what the lexicon knows: how
// figures are to call it, what kind of thing it is, in what it lies and how
// texts write it. What is left empty stays as the lexicon has it.
type Name struct {
	Name   string   `json:"name"`
	Kind   string   `json:"kind"` // country, place, mission, organisation, armed_group, …
	Within string   `json:"within,omitempty"`
	Forms  []string `json:"forms,omitempty"` // besides the name itself
}

// Spellings are all the ways in which texts write it.
func (n Name) Spellings() []string { return append([]string{n.Name}, n.Forms...) }

// Equal reports whether two names say the same.
func (n Name) Equal(o Name) bool {
	return n.Name == o.Name && n.Kind == o.Kind && n.Within == o.Within && slices.Equal(n.Forms, o.Forms)
}

// Choice is what an editor makes of a conflict.
type Choice string

// The choices of the contract.
const (
	Prefer    Choice = "prefer"
	ShowRange Choice = "range"
	Dismiss   Choice = "dismiss"
	LeaveOpen Choice = "open"
	AskSource Choice = "ask"
)

// Valid reports a choice of the contract.
func (c Choice) Valid() bool {
	switch c {
	case Prefer, ShowRange, Dismiss, LeaveOpen, AskSource:
		return true
	}
	return false
}

// Decision is how the editor left a conflict: the last decide that was not
// taken back.
type Decision struct {
	Choice Choice
	Figure FigureID
	By     string
	At     time.Time
	Note   string
	Saw    []FigureID // the conflict's figures then
	On     ConflictID // the name that the conflict had
}

// Edits is what all changes together amount to.
type Edits struct {
	Decisions map[ConflictID]Decision // the last on each name
	Made      []Decision              // all that stand, in the order in which they were made
	Same      map[Pair]bool           // figures that an editor takes to be of one thing
	Apart     map[Pair]bool           // and of two
	Names     []Name                  // in the order in which they were added; a later one of a name takes the place of the earlier
	Grades    map[string]Grade        // of publishers
	Credits   map[FigureID]int        // where an editor knows better than what is suggested
	Undoable  int64                   // the No that the next undo takes back; 0 when nothing is left
}

// Apply replays changes, in order of No. An undo that was itself taken back
// takes back nothing.
func Apply(changes []Change) Edits {
	taken := map[int64]bool{}
	for _, c := range slices.Backward(changes) {
		if c.Verb == Undo && !taken[c.No] {
			taken[c.Undoes] = true
		}
	}
	e := Edits{
		Decisions: map[ConflictID]Decision{}, Same: map[Pair]bool{}, Apart: map[Pair]bool{},
		Grades: map[string]Grade{}, Credits: map[FigureID]int{},
	}
	for _, c := range changes {
		if !taken[c.No] && e.apply(c) {
			e.Undoable = c.No
		}
	}
	return e
}

// apply does one change; false for a verb that does nothing by itself.
func (e *Edits) apply(c Change) bool {
	switch c.Verb {
	case Decide:
		d := Decision{c.Choice, c.Figure, c.By, c.At, c.Note, c.Figures, c.Conflict}
		e.Decisions[c.Conflict], e.Made = d, append(e.Made, d)
	case AddName:
		e.Names = append(slices.DeleteFunc(e.Names, func(n Name) bool { return n.Name == c.Name.Name }), c.Name)
	case TakeAsSame:
		tie(c.Figures, e.Same, e.Apart)
	case TakeApart:
		tie(c.Figures, e.Apart, e.Same)
	case GradeSource:
		e.Grades[c.Source] = c.Grade
	case RateCredible:
		e.Credits[c.Figure] = c.Credit
	default:
		return false
	}
	return true
}

// tie puts the pairs of the first figure with each other one into one set and
// out of the other: the last word counts.
func tie(figures []FigureID, into, outOf map[Pair]bool) {
	for _, other := range figures[min(1, len(figures)):] {
		into[PairOf(figures[0], other)] = true
		delete(outOf, PairOf(figures[0], other))
	}
}

// Pair is two figures, in order of their ids.
type Pair struct{ A, B FigureID }

// PairOf two figures, whichever comes first.
func PairOf(a, b FigureID) Pair {
	if b < a {
		a, b = b, a
	}
	return Pair{a, b}
}
