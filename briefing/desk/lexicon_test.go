package desk_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// A name that a user adds is known at once, in what was read before as well;
// undo takes it back, and the library keeps it.
func TestAddName(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(file, []byte("The Ruritanian question\n\nRuritania has sent 450 soldiers to Haiti. Some 30 of them returned.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "lib.bdesk")
	d := open(t, desk.Options{Library: path})
	take(t, d, desk.ImportOptions{}, file)
	actor := func(d *desk.Desk) string {
		t.Helper()
		figures, err := d.Figures(t.Context(), briefing.Outline{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range figures {
			if f.Amount != nil && f.Amount.Value.String() == "450" {
				return f.Actor
			}
		}
		t.Fatal("450 soldiers are not read")
		return ""
	}
	if got := actor(d); got == "Ruritania" {
		t.Fatal("Ruritania is known already")
	}
	for _, bad := range []briefing.Name{{Name: "R", Kind: "country"}, {Name: "Ruritania", Kind: "planet"}, {Name: "Ruri\ttania", Kind: "country"}} {
		if err := d.AddName(t.Context(), bad, nil); !errors.Is(err, desk.ErrName) {
			t.Errorf("AddName(%v): %v, want ErrName", bad, err)
		}
	}
	seen := 0
	name := briefing.Name{Name: "Ruritania", Kind: "country", Forms: []string{"Ruritanian"}}
	if err := d.AddName(t.Context(), name, func(p desk.Progress) { seen = p.Done }); err != nil {
		t.Fatal(err)
	}
	if got := actor(d); got != "Ruritania" || seen != 1 {
		t.Errorf("the soldiers are %q's, %d documents read anew; want Ruritania's, 1", got, seen)
	}
	if kind := d.World().Kinds["Ruritania"]; kind != "country" {
		t.Errorf("Ruritania is a %q", kind)
	}
	if err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := actor(d); got == "Ruritania" {
		t.Error("undone, the name is still known")
	}
	if err := d.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	d = open(t, desk.Options{Library: path, Existing: true})
	if err := d.Reread(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if got := actor(d); got != "Ruritania" {
		t.Errorf("opened again, the soldiers are %q's", got)
	}
}
