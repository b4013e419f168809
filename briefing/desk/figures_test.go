package desk_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// Figures that were printed and read again are the same figures, and judged
// the same.
func TestFiguresThereAndBack(t *testing.T) {
	dir := lay(t, map[string]string{"a/note.txt": noteEarly, "b/note.txt": noteLate, "other.txt": noteOther})
	from := open(t, desk.Options{})
	take(t, from, desk.ImportOptions{}, dir)
	printed := jsonLines(t, figures(t, from, briefing.Outline{}))
	if strings.Count(printed, "\n") < 5 {
		t.Fatalf("too few figures to tell anything:\n%s", printed)
	}
	file := filepath.Join(t.TempDir(), "all.jsonl")
	if err := os.WriteFile(file, []byte(printed), 0o644); err != nil {
		t.Fatal(err)
	}
	to := open(t, desk.Options{})
	take(t, to, desk.ImportOptions{}, file)
	if got := jsonLines(t, figures(t, to, briefing.Outline{})); got != printed {
		t.Errorf("read back:\n%s\nwant\n%s", got, printed)
	}
	if got, want := jsonLines(t, conflicts(t, to, briefing.Outline{})), jsonLines(t, conflicts(t, from, briefing.Outline{})); got != want {
		t.Errorf("judged:\n%s\nwant\n%s", got, want)
	}
	// What was quoted stands where it stood.
	for _, f := range figures(t, to, briefing.Outline{}) {
		s, err := to.Source(t.Context(), f.Source)
		if err != nil || f.Extent.Of(s.Text) != f.Text {
			t.Errorf("%s: %q stands at %v, want %q (%v)", f.ID, f.Extent.Of(s.Text), f.Extent, f.Text, err)
		}
	}
}

// Figures of one source may come in several files. The document itself, where
// it comes too, goes before figures taken from it.
func TestFiguresInParts(t *testing.T) {
	dir := lay(t, map[string]string{"note.txt": noteEarly})
	from := open(t, desk.Options{})
	take(t, from, desk.ImportOptions{}, dir)
	lines := strings.SplitAfter(strings.TrimSpace(jsonLines(t, figures(t, from, briefing.Outline{}))), "\n")
	parts := lay(t, map[string]string{"1.jsonl": lines[0], "2.jsonl": strings.Join(lines[1:], ""), "both.jsonl": strings.Join(lines, "")})
	for name, order := range map[string][]string{
		"parts":          paths(parts, "1.jsonl", "2.jsonl"),
		"parts twice":    paths(parts, "1.jsonl", "2.jsonl", "both.jsonl"),
		"document last":  append(paths(parts, "1.jsonl"), dir),
		"document first": append([]string{dir}, paths(parts, "1.jsonl")...),
	} {
		d := open(t, desk.Options{})
		r := take(t, d, desk.ImportOptions{}, order...)
		if got := figures(t, d, briefing.Outline{}); len(got) != len(lines) || len(r.Added) != 1 {
			t.Errorf("%s: %d figures of %d sources, want %d of 1", name, len(got), len(r.Added), len(lines))
		}
	}
}

func TestFiguresOfOthers(t *testing.T) {
	const line = `{"source":"un.txt","start":10,"end":22,"text":"450 officers","number":{"start":10,"end":13},"kind":"quantity",` +
		`"value":450,"low":450,"high":450,"unit":"person","measure":"contingent","actor":"Uganda","scope":"Somalia","status":"deployed","role":"total"}`
	for _, test := range []struct{ name, text, want string }{
		{"as little as can be", line, ""},
		{"blank lines", "\n" + line + "\n\n", ""},
		{"nothing", "\n", "holds no figures"},
		{"no JSON", line + "\nhello\n", "line 2"},
		{"an array", "[" + line + "]", "line 1"},
		{"no source", strings.Replace(line, `"un.txt"`, `""`, 1), "names no source"},
		{"no measure", strings.Replace(line, `"contingent"`, `""`, 1), "no measure"},
		{"backwards", strings.Replace(line, `"end":22`, `"end":2`, 1), "no run of bytes"},
		{"before the start", strings.Replace(line, `"start":10,"end":22`, `"start":-4,"end":22`, 1), "no run of bytes"},
		{"out of all bounds", strings.Replace(line, `"end":22`, `"end":2200000000000`, 1), "further apart"},
		{"a line without end", strings.Repeat("x", 2<<20), "line 1"},
	} {
		d := open(t, desk.Options{})
		r, err := d.Import(t.Context(), []string{filepath.Join(lay(t, map[string]string{"f.jsonl": test.text}), "f.jsonl")}, desk.ImportOptions{Published: day("2021-03-04")})
		switch {
		case err != nil:
			t.Errorf("%s: %v", test.name, err)
		case test.want == "" && (len(r.Failed) > 0 || len(figures(t, d, briefing.Outline{})) != 1 || r.Added[0].Published != day("2021-03-04")):
			t.Errorf("%s: %+v", test.name, r)
		case test.want != "" && (len(r.Failed) != 1 || !strings.Contains(r.Failed[0].Err.Error(), test.want)):
			t.Errorf("%s: %+v, want %q", test.name, r.Failed, test.want)
		}
	}
}
