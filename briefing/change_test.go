package briefing_test

import (
	"slices"
	"testing"
	"time"

	"briefdesk/briefing"
)

func TestApply(t *testing.T) {
	at := time.Date(2024, 11, 8, 9, 0, 0, 0, time.UTC)
	decide := func(no int64, id briefing.ConflictID, c briefing.Choice) briefing.Change {
		return briefing.Change{No: no, At: at, By: "Ada", Note: "checked", Verb: briefing.Decide, Conflict: id, Choice: c}
	}
	undo := func(no, of int64) briefing.Change {
		return briefing.Change{No: no, Verb: briefing.Undo, Undoes: of}
	}
	for _, c := range []struct {
		name    string
		changes []briefing.Change
		want    map[briefing.ConflictID]briefing.Choice
		next    int64
	}{
		{"nothing", nil, nil, 0},
		{"one", []briefing.Change{decide(1, "a", briefing.ShowRange)}, map[briefing.ConflictID]briefing.Choice{"a": briefing.ShowRange}, 1},
		{
			"the last word counts",
			[]briefing.Change{decide(1, "a", briefing.ShowRange), decide(2, "a", briefing.Dismiss)},
			map[briefing.ConflictID]briefing.Choice{"a": briefing.Dismiss},
			2,
		},
		{
			"undo brings back the word before",
			[]briefing.Change{decide(1, "a", briefing.ShowRange), decide(2, "a", briefing.Dismiss), undo(3, 2)},
			map[briefing.ConflictID]briefing.Choice{"a": briefing.ShowRange},
			1,
		},
		{
			"undo of the only decision leaves none",
			[]briefing.Change{decide(1, "a", briefing.AskSource), undo(2, 1)},
			nil, 0,
		},
		{
			"undo of an undo is a redo",
			[]briefing.Change{decide(1, "a", briefing.AskSource), undo(2, 1), undo(3, 2)},
			map[briefing.ConflictID]briefing.Choice{"a": briefing.AskSource},
			1,
		},
		{
			"redo taken back",
			[]briefing.Change{decide(1, "a", briefing.AskSource), undo(2, 1), undo(3, 2), undo(4, 3)},
			nil, 0,
		},
		{
			"others stand",
			[]briefing.Change{decide(1, "a", briefing.LeaveOpen), decide(2, "b", briefing.Prefer), undo(3, 1)},
			map[briefing.ConflictID]briefing.Choice{"b": briefing.Prefer},
			2,
		},
	} {
		got := briefing.Apply(c.changes)
		if len(got.Decisions) != len(c.want) || got.Undoable != c.next {
			t.Errorf("%s: %d decisions, next undo %d; want %d, %d", c.name, len(got.Decisions), got.Undoable, len(c.want), c.next)
		}
		for id, choice := range c.want {
			if d := got.Decisions[id]; d.Choice != choice || d.By != "Ada" || d.Note != "checked" || !d.At.Equal(at) {
				t.Errorf("%s: decision on %s is %+v, want %s", c.name, id, d, choice)
			}
		}
	}
}

// A name that was added stands until it is taken back; a later one of the same
// name takes its place, and gives it back.
func TestApplyNames(t *testing.T) {
	goma := briefing.Name{Name: "Goma", Kind: "place", Forms: []string{"Gomah"}}
	within := briefing.Name{Name: "Goma", Kind: "place", Within: "North Kivu", Forms: []string{"Gomah"}}
	ruritania := briefing.Name{Name: "Ruritania", Kind: "country"}
	add := func(no int64, n briefing.Name) briefing.Change {
		return briefing.Change{No: no, Verb: briefing.AddName, Name: n}
	}
	history := []briefing.Change{
		add(1, goma), add(2, ruritania), add(3, within),
		{No: 4, Verb: briefing.Undo, Undoes: 3},
		{No: 5, Verb: briefing.Undo, Undoes: 2},
		{No: 6, Verb: briefing.Decide, Conflict: "a", Choice: briefing.Dismiss},
	}
	for upTo, want := range [][]briefing.Name{{}, {goma}, {goma, ruritania}, {ruritania, within}, {goma, ruritania}, {goma}, {goma}} {
		got := briefing.Apply(history[:upTo])
		if !slices.EqualFunc(got.Names, want, briefing.Name.Equal) {
			t.Errorf("after %d changes the names are %v, want %v", upTo, got.Names, want)
		}
	}
	for upTo, want := range []int64{0, 1, 2, 3, 2, 1, 6} {
		if got := briefing.Apply(history[:upTo]).Undoable; got != want {
			t.Errorf("after %d changes undo takes back %d, want %d", upTo, got, want)
		}
	}
}

func TestChoiceValid(t *testing.T) {
	for _, c := range []briefing.Choice{"prefer", "range", "dismiss", "open", "ask"} {
		if !c.Valid() {
			t.Errorf("%q is a choice of the contract", c)
		}
	}
	for _, c := range []briefing.Choice{"", "Prefer", "ranges"} {
		if c.Valid() {
			t.Errorf("%q is no choice", c)
		}
	}
}
