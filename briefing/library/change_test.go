package library_test

import (
	"path/filepath"
	"testing"

	"briefdesk/briefing"
)

// A name that a user added comes back as it was, and only where there is one.
func TestNamesAreKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	l := open(t, path)
	var want []briefing.Change
	for _, c := range []briefing.Change{
		{Verb: briefing.AddName, By: "Ada", Name: briefing.Name{Name: "Côte d’Or", Kind: "place", Within: "France", Forms: []string{"Cote d'Or", "Upper | \"Gold\""}}},
		{Verb: briefing.AddName, Name: briefing.Name{Name: "Ruritania", Kind: "country"}},
		{Verb: briefing.Undo, Undoes: 2},
		decision(1),
	} {
		kept, err := l.Append(t.Context(), c)
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "kept", kept.Name, c.Name)
		want = append(want, kept)
	}
	got, err := open(t, path).Changes(t.Context())
	if equal(t, "changes", got, want); err != nil {
		t.Error(err)
	}
}
