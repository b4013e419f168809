package desk_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// Two notes on one mission that cannot both be right, and one on another.
const (
	noteEarly = "MOGADISHU, 24 March 2021 – In March 2021, Uganda had 200 police officers deployed in Somalia. The European Union has pledged $30 million to the mission.\n"
	noteLate  = "NAIROBI, 25 March 2021 – On 20 March 2021, Uganda had 450 police officers deployed in Somalia.\n"
	noteOther = "BEIRUT, 9 July 2022 – Nepal has deployed 850 soldiers to Lebanon. Clashes have killed 14 people since Monday.\n"
)

func open(t testing.TB, o desk.Options) *desk.Desk {
	t.Helper()
	d, err := desk.Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// lay writes files, by their paths, into a new folder.
func lay(t testing.TB, files map[string]string) (dir string) {
	t.Helper()
	dir = t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// take imports paths and fails the test for whatever was not read.
func take(t testing.TB, d *desk.Desk, o desk.ImportOptions, paths ...string) desk.Report {
	t.Helper()
	r, err := d.Import(t.Context(), paths, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Failed {
		t.Errorf("%s: %v", f.Path, f.Err)
	}
	return r
}

func paths(dir string, names ...string) []string {
	all := make([]string, len(names))
	for i, name := range names {
		all[i] = filepath.Join(dir, name)
	}
	return all
}

func day(text string) briefing.Date {
	d, err := briefing.ParseDay(text)
	if err != nil {
		panic(err)
	}
	return d
}

func jsonLines[T any](t testing.TB, values []T) string {
	t.Helper()
	var b bytes.Buffer
	for _, v := range values {
		line, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func figures(t testing.TB, d *desk.Desk, o briefing.Outline) []briefing.Figure {
	t.Helper()
	all, err := d.Figures(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func conflicts(t testing.TB, d *desk.Desk, o briefing.Outline) []briefing.Conflict {
	t.Helper()
	all, err := d.Conflicts(t.Context(), o, false)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func names(t testing.TB, d *desk.Desk) map[string]string {
	t.Helper()
	sources, err := d.Sources(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	by := map[string]string{}
	for _, s := range sources {
		by[filepath.ToSlash(s.Path)] = s.Name
	}
	return by
}

// clock ticks a minute at each look.
func clock() func() time.Time {
	now := time.Date(2022, 8, 1, 9, 0, 0, 0, time.UTC)
	return func() time.Time {
		now = now.Add(time.Minute)
		return now
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := lay(t, map[string]string{"letter.txt": noteEarly})
	for name, o := range map[string]desk.Options{
		"another database": {Library: "postgres://desk.example/briefs"},
		"none there":       {Library: filepath.Join(dir, "none.bdesk"), Existing: true},
		"no library":       {Library: filepath.Join(dir, "letter.txt")},
		"a folder":         {Library: dir},
	} {
		if d, err := desk.Open(context.Background(), o); err == nil {
			d.Close()
			t.Errorf("%s: opened", name)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "none.bdesk")); err == nil {
		t.Error("a library that was to be there was made")
	}
}

func TestStarter(t *testing.T) {
	d := open(t, desk.Options{})
	r, err := d.ImportStarter(t.Context())
	if err != nil || len(r.Failed) > 0 || len(r.Added) == 0 {
		t.Fatalf("starter library: %d added, %v, %v", len(r.Added), r.Failed, err)
	}
	for _, s := range r.Added {
		if s.Published.IsZero() || s.Title == "" {
			t.Errorf("%s: published %v, title %q", s.Name, s.Published, s.Title)
		}
	}
	again, err := d.ImportStarter(t.Context())
	if err != nil || len(again.Added) != 0 || len(again.Known) != len(r.Added) {
		t.Errorf("again: %d added, %d known, %v", len(again.Added), len(again.Known), err)
	}
}

// Two windows on one library see what the other did.
func TestTwoWindows(t *testing.T) {
	shared := filepath.Join(t.TempDir(), "office.bdesk")
	one, other := open(t, desk.Options{Library: shared}), open(t, desk.Options{Library: shared})
	if got := figures(t, one, briefing.Outline{}); len(got) != 0 {
		t.Fatalf("a new library holds %d figures", len(got))
	}
	take(t, other, desk.ImportOptions{}, lay(t, map[string]string{"note.txt": noteEarly}))
	if got := figures(t, one, briefing.Outline{}); len(got) == 0 {
		t.Error("the import of the other window does not show")
	}
}
