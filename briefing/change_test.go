package briefing_test

import (
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
