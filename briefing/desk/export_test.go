package desk_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
	"briefdesk/briefing/press"
)

func export(t testing.TB, d *desk.Desk, o briefing.Outline, path string) []byte {
	t.Helper()
	if err := d.Export(t.Context(), o, path); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// The same library and outline give the same bytes, through a file or a
// writer, from this desk or the next.
func TestSameBytes(t *testing.T) {
	one, other := threeNotes(t), threeNotes(t)
	dir := t.TempDir()
	for _, f := range press.Formats {
		o := briefing.Outline{Title: "Two missions", Marking: "OFFICIAL"}
		first := export(t, one, o, filepath.Join(dir, "one"+f.Extension))
		again := export(t, other, o, filepath.Join(dir, "other"+f.Extension))
		var rendered bytes.Buffer
		if err := one.Render(t.Context(), o, f.Key, &rendered); err != nil {
			t.Fatal(err)
		}
		if len(first) == 0 || !bytes.Equal(first, again) || !bytes.Equal(first, rendered.Bytes()) {
			t.Errorf("%s: %d, %d and %d bytes that differ", f.Key, len(first), len(again), rendered.Len())
		}
	}
}

func TestExportRefuses(t *testing.T) {
	d := threeNotes(t)
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "folder.pdf"), 0o755); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]error{
		"folder.pdf": desk.ErrDirectory, "brief.docx": press.ErrNotYet, "brief.xlsx": press.ErrNotYet, "brief": press.ErrFormat, "brief.exe": press.ErrFormat,
	} {
		path := filepath.Join(dir, name)
		if err := d.Export(t.Context(), briefing.Outline{}, path); !errors.Is(err, want) {
			t.Errorf("%s: got %v, want %v", name, err, want)
		}
		if err := desk.CanExport(path); !errors.Is(err, want) {
			t.Errorf("asked before, %s: got %v, want %v", name, err, want)
		}
	}
	if err := d.Export(t.Context(), briefing.Outline{}, filepath.Join(dir, "none", "brief.pdf")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("into a folder that is not there: %v", err)
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// A brief that cannot be written leaves the old one as it was.
func TestExportLeavesTheOldWhole(t *testing.T) {
	d := threeNotes(t)
	dir := lay(t, map[string]string{"brief.md": "the brief of last week"})
	path := filepath.Join(dir, "brief.md")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := d.Export(ctx, briefing.Outline{}, path); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if got, err := os.ReadFile(path); string(got) != "the brief of last week" || err != nil {
		t.Errorf("holds %q, %v", got, err)
	}
	if left, err := os.ReadDir(dir); len(left) != 1 || err != nil {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestExportKeepsModeAndLink(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no modes and links of this kind")
	}
	d := threeNotes(t)
	dir := lay(t, map[string]string{"shared/brief.md": "old"})
	target, link := filepath.Join(dir, "shared", "brief.md"), filepath.Join(dir, "latest.md")
	if err := errors.Join(os.Chmod(target, 0o640), os.Symlink(target, link)); err != nil {
		t.Fatal(err)
	}
	data := export(t, d, briefing.Outline{}, link)
	info, err := os.Stat(target)
	if err != nil || info.Mode().Perm() != 0o640 || info.Size() != int64(len(data)) {
		t.Errorf("the target is %v, %v", info, err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
}

// A window reads, decides and imports at once; nothing of it may race.
func TestAtOnce(t *testing.T) {
	d := threeNotes(t)
	k := conflicts(t, d, briefing.Outline{})[0]
	more := lay(t, many(20))
	var all sync.WaitGroup
	for _, work := range []func() error{
		func() error { return d.Decide(t.Context(), k.ID, briefing.Dismiss, "", "") },
		func() error { _, err := d.Import(t.Context(), []string{more}, desk.ImportOptions{}); return err },
		func() error { return d.Render(t.Context(), briefing.Outline{}, "pdf", new(bytes.Buffer)) },
		func() error { return d.Render(t.Context(), briefing.Outline{}, "md", new(bytes.Buffer)) },
		func() error { _, err := d.Topics(t.Context(), briefing.Outline{}); return err },
		func() error { _, err := d.Search(t.Context(), "soldiers", 5); return err },
	} {
		all.Go(func() {
			if err := work(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if edits, err := d.Edits(t.Context()); err != nil || len(edits.Decisions) != 1 {
		t.Errorf("%v, %v", edits, err)
	}
	if got := len(names(t, d)); got != 23 {
		t.Errorf("%d sources", got)
	}
}

func BenchmarkCompose(b *testing.B) {
	d := open(b, desk.Options{})
	if _, err := d.ImportStarter(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := d.Compose(b.Context(), briefing.Outline{}); err != nil {
			b.Fatal(err)
		}
	}
}

// A link to a file that is not there yet is followed all the same.
func TestExportThroughADanglingLink(t *testing.T) {
	d := threeNotes(t)
	dir := t.TempDir()
	target, link := filepath.Join(dir, "out", "brief.csv"), filepath.Join(dir, "link.csv")
	relative := filepath.Join("out", "brief.csv")
	if err := errors.Join(os.Mkdir(filepath.Dir(target), 0o755), os.Symlink(relative, link)); err != nil {
		t.Skip("no links here:", err)
	}
	want := export(t, d, briefing.Outline{}, link)
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", info, err)
	}
	if got, err := os.ReadFile(target); err != nil || !bytes.Equal(got, want) {
		t.Errorf("its target has %d bytes of %d, %v", len(got), len(want), err)
	}
}
