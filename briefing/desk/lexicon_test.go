package desk_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

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
	if got := actorOf(t, d, "450"); got == "Ruritania" {
		t.Fatal("Ruritania is known already")
	}
	seen := 0
	name := briefing.Name{Name: "Ruritania", Kind: "country", Forms: []string{"Ruritanian"}}
	if err := d.AddName(t.Context(), name, func(p desk.Progress) { seen = p.Done }); err != nil {
		t.Fatal(err)
	}
	if got := actorOf(t, d, "450"); got != "Ruritania" || seen != 1 {
		t.Errorf("the soldiers are %q's, %d documents read anew; want Ruritania's, 1", got, seen)
	}
	if kind := d.World().Kinds["Ruritania"]; kind != "country" {
		t.Errorf("Ruritania is a %q", kind)
	}
	if err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := actorOf(t, d, "450"); got == "Ruritania" {
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
	if got := actorOf(t, d, "450"); got != "Ruritania" {
		t.Errorf("opened again, the soldiers are %q's", got)
	}
}

func TestAddNameRefuses(t *testing.T) {
	d := open(t, desk.Options{})
	for _, test := range []struct {
		bad briefing.Name
		why string
	}{
		{briefing.Name{Name: "R", Kind: "country"}, "from 2 to 80 letters"},
		{briefing.Name{Name: "Ruritania", Kind: "country", Forms: []string{" "}}, "from 2 to 80 letters"},
		{briefing.Name{Name: "Ruritania", Kind: "planet"}, "its kind is one of"},
		{briefing.Name{Name: "Ruri\ttania", Kind: "country"}, "no tab"},
		{briefing.Name{Name: "Ruritania", Kind: "country", Forms: []string{"Upper|Lower"}}, "no tab"},
	} {
		if err := d.AddName(t.Context(), test.bad, nil); !errors.Is(err, desk.ErrName) || !strings.Contains(err.Error(), test.why) {
			t.Errorf("AddName(%q): %v, want ErrName for %q", test.bad, err, test.why)
		}
	}
	if d.CanUndo(t.Context()) {
		t.Error("a name that was refused is kept")
	}
}

func figureOf(t *testing.T, d *desk.Desk, value string) briefing.Figure {
	t.Helper()
	for _, f := range figures(t, d, briefing.Outline{}) {
		if f.Amount != nil && f.Amount.Value.String() == value {
			return f
		}
	}
	t.Fatalf("%s is not read", value)
	return briefing.Figure{}
}

func actorOf(t *testing.T, d *desk.Desk, value string) string {
	t.Helper()
	return figureOf(t, d, value).Actor
}

func add(t *testing.T, d *desk.Desk, names ...briefing.Name) {
	t.Helper()
	for _, n := range names {
		if err := d.AddName(t.Context(), n, nil); err != nil {
			t.Fatal(err)
		}
	}
}

// A spelling that is added to a name leaves what the tables know of it; what
// the user says goes before them.
func TestAddedSpellingKeepsTheTables(t *testing.T) {
	d := open(t, desk.Options{})
	before := d.World()
	take(t, d, desk.ImportOptions{}, lay(t, map[string]string{
		"road.txt": "The road\n\nThe road cost 300 million gourdes.\n",
		"camp.txt": "The camp\n\nSome 450 people were killed in Gomah on Monday.\n",
		"wire.txt": "The night\n\nThe Hayti Mission said that 460 people had been killed.\n",
	}))
	add(t, d,
		briefing.Name{Name: "Goma", Kind: "place", Forms: []string{"Gomah"}},
		briefing.Name{Name: "Haiti", Kind: "country", Forms: []string{"Hayti"}},
		briefing.Name{Name: "MSS", Kind: "mission", Forms: []string{"Hayti Mission"}},
		briefing.Name{Name: "Sake", Kind: "place", Within: "South Kivu"})
	if err := d.Reread(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	after := d.World()
	for name, within := range map[string]string{
		"Goma": "North Kivu", "Haiti": before.Within["Haiti"], "MSS": "Haiti", "Sake": "South Kivu",
	} {
		if got := after.Within[name]; got != within || got == "" {
			t.Errorf("%s lies in %q, want %q", name, got, within)
		}
	}
	if got := actorOf(t, d, "300000000"); got != "Haiti" {
		t.Errorf("the gourdes are %q's", got)
	}
	if got := figureOf(t, d, "450").Scope; got != "Goma" {
		t.Errorf("450 were killed in %q", got)
	}
	if got := actorOf(t, d, "460"); got != "Haiti" {
		t.Errorf("460 were killed in the country %q", got)
	}
}

// "The force" is the mission whose name has that word, of added ones too.
func TestAddedForce(t *testing.T) {
	d := open(t, desk.Options{})
	add(t, d,
		briefing.Name{Name: "RAF", Kind: "mission", Within: "Haiti", Forms: []string{"Ruritanian Assistance Force"}},
		briefing.Name{Name: "ZAM", Kind: "mission", Within: "Haiti", Forms: []string{"Zendan Assistance Mission"}})
	take(t, d, desk.ImportOptions{}, lay(t, map[string]string{
		"a.txt": "Two missions\n\nThe Ruritanian Assistance Force came first and the Zendan Assistance Mission followed. The cost of the force was put at $450 million.\n",
	}))
	if got := actorOf(t, d, "450000000"); got != "RAF" {
		t.Errorf("the force is %q", got)
	}
}

// However a document writes a name, as long as the lexicon finds it, it is
// read anew.
func TestAddNameRereadsWhatWritesIt(t *testing.T) {
	for _, test := range []struct{ form, text string }{
		{"Ruritania", "Ruritania"},
		{" Ruritania ", "Ruritania"},
		{"Ruritania", "RURITANIA"},
		{"Upper Ruritania", "Upper\nRuritania"},
		{"Upper Ruritania", "Upper \u00a0Ruritania"},
		{"Al-Rurit", "Al- Rurit"},
		{"Rurit'oei", "Rurit’oei"},
		{"Rurit’oei", "Rurit'oei"},
	} {
		d := open(t, desk.Options{})
		take(t, d, desk.ImportOptions{}, lay(t, map[string]string{
			"a.txt": "The question\n\nOf all the states that were asked this year, " + test.text + " has sent 450 soldiers to Haiti.\n",
		}))
		add(t, d, briefing.Name{Name: "The Name", Kind: "country", Forms: []string{test.form}})
		if got := actorOf(t, d, "450"); got != "The Name" {
			t.Errorf("%q added: the soldiers of %q are %q's", test.form, test.text, got)
		}
	}
}

// A reading that was cut short is finished by adding the name again, which
// changes nothing else.
func TestAddNameAgain(t *testing.T) {
	d := open(t, desk.Options{})
	take(t, d, desk.ImportOptions{}, lay(t, map[string]string{
		"a.txt": "One\n\nRuritania has sent 450 soldiers to Haiti.\n",
		"b.txt": "Two\n\nRooritania has sent 460 soldiers to Haiti.\n",
	}))
	cut := func(n briefing.Name) {
		t.Helper()
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		if err := d.AddName(ctx, n, func(desk.Progress) { cancel() }); !errors.Is(err, context.Canceled) {
			t.Fatalf("cancelled: %v", err)
		}
	}
	both := briefing.Name{Name: "Ruritania", Kind: "country", Forms: []string{"Rooritania"}}
	cut(both)
	if got := actorOf(t, d, "460"); got == "Ruritania" {
		t.Fatal("nothing was cut short")
	}
	add(t, d, both, both)
	if a, b := actorOf(t, d, "450"), actorOf(t, d, "460"); a != "Ruritania" || b != "Ruritania" {
		t.Errorf("added again, the soldiers are %q's and %q's", a, b)
	}

	one := briefing.Name{Name: "Ruritania", Kind: "country"} // without the other spelling
	cut(one)
	add(t, d, one)
	if a, b := actorOf(t, d, "450"), actorOf(t, d, "460"); a != "Ruritania" || b == "Ruritania" {
		t.Errorf("a spelling less, the soldiers are %q's and %q's", a, b)
	}
	for range 2 {
		if err := d.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if d.CanUndo(t.Context()) {
		t.Error("a name that was added again is kept twice")
	}
}

// A name that waits for an import keeps no decision waiting.
func TestAddNameWaitsAlone(t *testing.T) {
	d := threeNotes(t)
	k := conflicts(t, d, briefing.Outline{})[0]
	added, decided := make(chan error, 1), make(chan error, 1)
	dir := lay(t, map[string]string{"a.txt": "Ruritania has sent 777 soldiers to Haiti.\n"})
	take(t, d, desk.ImportOptions{Progress: func(desk.Progress) {
		go func() {
			added <- d.AddName(t.Context(), briefing.Name{Name: "Ruritania", Kind: "country"}, nil)
		}()
		for late := time.Now().Add(time.Minute); d.World().Kinds["Ruritania"] == ""; time.Sleep(time.Millisecond) {
			if time.Now().After(late) {
				t.Error("the name waits for the import")
				return
			}
		}
		go func() { decided <- d.Decide(t.Context(), k.ID, briefing.Dismiss, "", "") }()
		select {
		case err := <-decided:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(time.Minute):
			t.Error("a decision waits for the import")
		}
	}}, dir)
	if err := <-added; err != nil {
		t.Fatal(err)
	}
	if got := actorOf(t, d, "777"); got != "Ruritania" {
		t.Errorf("the soldiers are %q's", got)
	}
}
