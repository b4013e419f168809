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
	Figure   FigureID   // for Decide with Prefer: the figure kept
	Undoes   int64      // for Undo: the No of the change taken back
	Name     Name       // for AddName
}

// Verb is the kind of a change.
type Verb string

// The verbs. Others (edit, merge, strike, grade) join them.
const (
	Decide  Verb = "decide"
	Undo    Verb = "undo"
	AddName Verb = "name"
)

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
}

// Edits is what all changes together amount to.
type Edits struct {
	Decisions map[ConflictID]Decision
	Same      map[Pair]bool // figures that an editor takes to be of one thing
	Apart     map[Pair]bool // and of two
	Names     []Name        // in the order in which they were added; a later one of a name takes the place of the earlier
	Undoable  int64         // the No that the next undo takes back; 0 when nothing is left
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
	e := Edits{Decisions: map[ConflictID]Decision{}}
	for _, c := range changes {
		if taken[c.No] {
			continue
		}
		switch c.Verb {
		case Decide:
			e.Decisions[c.Conflict] = Decision{c.Choice, c.Figure, c.By, c.At, c.Note}
			e.Undoable = c.No
		case AddName:
			e.Names = append(slices.DeleteFunc(e.Names, func(n Name) bool { return n.Name == c.Name.Name }), c.Name)
			e.Undoable = c.No
		}
	}
	return e
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
