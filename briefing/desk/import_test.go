package desk_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
	"briefdesk/briefing/intake"
)

func TestImportReportsEachPath(t *testing.T) {
	dir := lay(t, map[string]string{
		"good.txt": noteEarly, "empty.txt": "", "blank.txt": " \n\t\n", "picture.txt": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00",
		"sub/deep/late.txt": noteLate, "sub/.hidden.txt": noteOther, ".git/config": "[core]", "huge.txt": strings.Repeat("word ", 10<<20),
		"old.txt": "Ghana a envoy\xe9 320 soldats au Mali.\n",
	})
	if err := os.Mkdir(filepath.Join(dir, "nothing"), 0o755); err != nil {
		t.Fatal(err)
	}
	d := open(t, desk.Options{})
	r, err := d.Import(t.Context(), append(paths(dir, "", "nothing", "missing.txt"), "https://example.org/report"), desk.ImportOptions{})
	if err != nil {
		t.Fatal(err)
	}
	failed := map[string]error{}
	for _, f := range r.Failed {
		failed[strings.TrimPrefix(f.Path, dir+"/")] = f.Err
		if strings.Contains(f.Err.Error(), dir) {
			t.Errorf("the reason names the path again: %v", f.Err)
		}
	}
	want := map[string]error{
		"empty.txt": intake.ErrEmpty, "blank.txt": intake.ErrEmpty, "picture.txt": intake.ErrBinary, "huge.txt": intake.ErrTooLarge,
		"nothing": desk.ErrNoDocument, "missing.txt": fs.ErrNotExist, "https://example.org/report": desk.ErrNotYet,
	}
	for path, reason := range want {
		if !errors.Is(failed[path], reason) {
			t.Errorf("%s: got %v, want %v", path, failed[path], reason)
		}
	}
	if len(failed) != len(want) {
		t.Errorf("failed: %v", failed)
	}
	if got := added(r); !slices.Equal(got, []string{"good.txt", "old.txt", "late.txt"}) {
		t.Errorf("added %v", got)
	}
	var warned []string
	for _, w := range r.Warnings {
		warned = append(warned, strings.TrimPrefix(w.Path, dir+"/"))
	}
	slices.Sort(warned)
	if !slices.Equal(warned, []string{".git", "old.txt", "sub/.hidden.txt"}) {
		t.Errorf("warned of %v", warned)
	}
}

func added(r desk.Report) (names []string) {
	for _, s := range r.Added {
		names = append(names, filepath.Base(s.Path))
	}
	return names
}

func TestImportLinksInFolder(t *testing.T) {
	dir := lay(t, map[string]string{"in/note.txt": noteEarly, "out/late.txt": noteLate})
	for from, to := range map[string]string{"in/round": "../in", "in/late.txt": "../out/late.txt", "in/broken.txt": "gone.txt"} {
		if err := os.Symlink(to, filepath.Join(dir, from)); err != nil {
			t.Skip(err)
		}
	}
	r, err := open(t, desk.Options{}).Import(t.Context(), paths(dir, "in"), desk.ImportOptions{})
	if err != nil || len(r.Added) != 2 || len(r.Failed) != 1 || len(r.Warnings) != 1 {
		t.Errorf("%d added, failed %v, warnings %v, %v", len(r.Added), r.Failed, r.Warnings, err)
	}
}

func TestImportUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("everything is readable to root")
	}
	dir := lay(t, map[string]string{"secret.txt": noteEarly, "note.txt": noteLate})
	if err := os.Chmod(filepath.Join(dir, "secret.txt"), 0); err != nil {
		t.Fatal(err)
	}
	r, err := open(t, desk.Options{}).Import(t.Context(), []string{dir}, desk.ImportOptions{})
	if err != nil || len(r.Added) != 1 || len(r.Failed) != 1 || !errors.Is(r.Failed[0].Err, fs.ErrPermission) {
		t.Errorf("%+v, %v", r, err)
	}
}

// Figures name their source by the shortest path that tells it apart,
// whatever order the files came in.
func TestNames(t *testing.T) {
	for _, test := range []struct{ files, want []string }{
		{[]string{"a/x.txt", "b/y.txt"}, []string{"x.txt", "y.txt"}},
		{[]string{"a/x.txt", "b/x.txt", "b/y.txt"}, []string{"a/x.txt", "b/x.txt", "y.txt"}},
		{[]string{"a/c/x.txt", "b/c/x.txt", "d/x.txt"}, []string{"a/c/x.txt", "b/c/x.txt", "d/x.txt"}},
		{[]string{"x.txt", "a/x.txt"}, []string{"x.txt", "a/x.txt"}},
	} {
		t.Chdir(t.TempDir())
		for i, file := range test.files {
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			text := fmt.Sprintf("Rwanda has deployed %d soldiers to Mozambique.\n", 500+i)
			if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		for _, order := range [][]string{test.files, reversed(test.files)} {
			d := open(t, desk.Options{})
			take(t, d, desk.ImportOptions{}, order...)
			got := names(t, d)
			for i, file := range test.files {
				if got[file] != test.want[i] {
					t.Errorf("%v: %s is %q, want %q", order, file, got[file], test.want[i])
				}
			}
			for _, f := range figures(t, d, briefing.Outline{}) {
				if !slices.Contains(test.want, f.SourceName) {
					t.Errorf("a figure stands under %q", f.SourceName)
				}
			}
		}
	}
}

func reversed(s []string) []string {
	s = slices.Clone(s)
	slices.Reverse(s)
	return s
}

// A file that changed between two imports is two documents.
func TestNamesOfTwoVersions(t *testing.T) {
	d := open(t, desk.Options{})
	dir := lay(t, map[string]string{"x.txt": noteEarly})
	take(t, d, desk.ImportOptions{}, dir)
	if err := os.WriteFile(filepath.Join(dir, "x.txt"), []byte(noteLate), 0o644); err != nil {
		t.Fatal(err)
	}
	take(t, d, desk.ImportOptions{}, dir)
	sources, err := d.Sources(t.Context())
	if err != nil || len(sources) != 2 || sources[0].Name != "x.txt" || sources[1].Name != "x.txt (2)" {
		t.Errorf("%+v, %v", sources, err)
	}
}

func TestPublished(t *testing.T) {
	const plain = "Rwanda has deployed 500 soldiers to Mozambique.\n"
	marked := "---\ntitle: Troops\npublished: 2021-07-10\n---\n\n" + plain
	for _, test := range []struct {
		name, text string
		o          desk.ImportOptions
		want       string
		by         string
	}{
		{"none", plain, desk.ImportOptions{}, "", ""},
		{"dateline", noteEarly, desk.ImportOptions{}, "2021-03-24", "dateline"},
		{"front matter", marked, desk.ImportOptions{}, "2021-07-10", "front matter"},
		{"given for all", marked, desk.ImportOptions{Published: day("2021-08-01")}, "2021-08-01", "given"},
		{"given by name", marked, desk.ImportOptions{
			Published: day("2021-08-01"), Dates: map[string]briefing.Date{"note.md": day("2021-09-02")},
		}, "2021-09-02", "given"},
		{"given for another", marked, desk.ImportOptions{Dates: map[string]briefing.Date{"other.md": day("2021-09-02")}}, "2021-07-10", "front matter"},
	} {
		d := open(t, desk.Options{})
		dir := lay(t, map[string]string{"sub/note.md": test.text})
		r := take(t, d, test.o, dir)
		if got := r.Added[0]; got.Published.String() != test.want || got.DatedBy != test.by {
			t.Errorf("%s: %q by %q, want %q by %q", test.name, got.Published, got.DatedBy, test.want, test.by)
		}
		if test.by == "given" { // stays, though it is not said again
			if got := take(t, d, desk.ImportOptions{}, dir).Known[0]; got.Published.String() != test.want {
				t.Errorf("%s, again: %q, want %q", test.name, got.Published, test.want)
			}
		}
	}
}

func TestSameDocumentTwice(t *testing.T) {
	d := open(t, desk.Options{})
	dir := lay(t, map[string]string{"a.txt": noteEarly, "copy.txt": noteEarly})
	r := take(t, d, desk.ImportOptions{}, append(paths(dir, "a.txt", "copy.txt", "a.txt"), dir)...)
	if len(r.Added) != 1 || len(r.Known) != 1 || len(r.Warnings) != 1 || filepath.Base(r.Warnings[0].Path) != "copy.txt" {
		t.Errorf("added %v, known %v, warnings %v", r.Added, r.Known, r.Warnings)
	}
	if got := names(t, d); len(got) != 1 {
		t.Errorf("sources %v", got)
	}
	again := take(t, d, desk.ImportOptions{}, dir)
	if len(again.Added) != 0 || len(again.Known) != 2 {
		t.Errorf("again: added %v, known %v", again.Added, again.Known)
	}
}

// What an interrupted import has confirmed is there afterwards, and importing
// again brings the rest.
func TestImportInterrupted(t *testing.T) {
	dir := lay(t, many(100))
	kept := filepath.Join(t.TempDir(), "desk.bdesk")
	d := open(t, desk.Options{Library: kept})
	ctx, cancel := context.WithCancel(t.Context())
	confirmed := 0
	r, err := d.Import(ctx, []string{dir}, desk.ImportOptions{Progress: func(p desk.Progress) {
		if confirmed = p.Done; p.Done == 40 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("interrupted import: %v", err)
	}
	if len(r.Failed) > 0 {
		t.Errorf("what was not read for being interrupted is no failure: %v", r.Failed)
	}
	after := open(t, desk.Options{Library: kept, Existing: true})
	if got := len(names(t, after)); got < confirmed || got != len(r.Added) || got == 100 {
		t.Errorf("%d sources kept, %d reported, %d confirmed", got, len(r.Added), confirmed)
	}
	take(t, after, desk.ImportOptions{}, dir)
	whole := open(t, desk.Options{})
	take(t, whole, desk.ImportOptions{}, dir)
	if jsonLines(t, figures(t, after, briefing.Outline{})) != jsonLines(t, figures(t, whole, briefing.Outline{})) {
		t.Error("finished later, the import holds other figures")
	}
}

// A library in memory outlives an import that was interrupted.
func TestImportInterruptedInMemory(t *testing.T) {
	dir := lay(t, many(100))
	d := open(t, desk.Options{})
	ctx, cancel := context.WithCancel(t.Context())
	_, err := d.Import(ctx, []string{dir}, desk.ImportOptions{Progress: func(desk.Progress) { cancel() }})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("interrupted import: %v", err)
	}
	take(t, d, desk.ImportOptions{}, dir)
	if got := len(names(t, d)); got != 100 {
		t.Errorf("%d sources", got)
	}
}

// many are short notes on as many missions.
func many(n int) map[string]string {
	files := map[string]string{}
	for i := range n {
		files[fmt.Sprintf("%03d.txt", i)] = fmt.Sprintf(
			"BANGUI, %d May 2020 – Cameroon has deployed %d soldiers to the Central African Republic. "+
				"Germany has pledged $%d million. At least %d people were killed in April 2020, and nearly %d,000 were displaced.\n",
			1+i%28, 100+i, 2+i, 3+i, 1+i)
	}
	return files
}

func TestProgress(t *testing.T) {
	dir := lay(t, many(50))
	var seen []desk.Progress
	d := open(t, desk.Options{})
	take(t, d, desk.ImportOptions{Progress: func(p desk.Progress) { seen = append(seen, p) }}, dir)
	for i, p := range seen {
		if want := (desk.Progress{Done: i + 1, Total: 50, Name: fmt.Sprintf("%03d.txt", i)}); p != want {
			t.Fatalf("got %+v, want %+v", p, want)
		}
	}
	if len(seen) != 50 {
		t.Errorf("%d steps", len(seen))
	}
}

// The order of paths decides the order of figures and nothing else.
func TestOrderOfPaths(t *testing.T) {
	files := many(12)
	maps.Copy(files, map[string]string{"early.txt": noteEarly, "late.txt": noteLate})
	dir := lay(t, files)
	all := paths(dir, slices.Sorted(maps.Keys(files))...)
	var want string
	for round := range 4 {
		d := open(t, desk.Options{})
		take(t, d, desk.ImportOptions{}, all...)
		got := jsonLines(t, conflicts(t, d, briefing.Outline{}))
		if round == 0 {
			if want = got; want == "" {
				t.Fatal("no conflict between 200 and 450 officers")
			}
		}
		if got != want {
			t.Fatalf("in another order:\n%s\nwant\n%s", got, want)
		}
		rand.New(rand.NewPCG(7, uint64(round))).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
}

func BenchmarkImport(b *testing.B) {
	dir := lay(b, many(200))
	b.ReportAllocs()
	for b.Loop() {
		d := open(b, desk.Options{Library: filepath.Join(b.TempDir(), "desk.bdesk")})
		take(b, d, desk.ImportOptions{}, dir)
	}
	b.ReportMetric(float64(b.Elapsed().Milliseconds())/float64(b.N*200), "ms/document")
}
