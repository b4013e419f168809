package library_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing/library"
)

// What is no library is refused by name and left as it was, byte for byte.
func TestOpenRefuses(t *testing.T) {
	library9 := func(t *testing.T, path string) {
		l := open(t, path)
		put(t, l, reading(1))
		l.Close()
		script(t, path, `PRAGMA user_version = 9`)
	}
	table := []struct {
		name string
		make func(t *testing.T, path string)
		want error
		says string
	}{
		{"a text", content("Nairobi has promised 1,000 officers.\n"), library.ErrNotLibrary, "no database"},
		{"one byte", content("S"), library.ErrNotLibrary, "no database"},
		{"a long binary", content(strings.Repeat("\x00\x01\x02\xff", 40_000)), library.ErrNotLibrary, "no database"},
		{"half a header", content("SQLite format 3\x00"), library.ErrNotLibrary, "no database"},
		{"a folder", func(t *testing.T, path string) { must(t, os.Mkdir(path, 0o755)) }, library.ErrNotLibrary, "folder"},
		{"another program's", func(t *testing.T, path string) {
			script(t, path, `CREATE TABLE moz_places (id INTEGER); INSERT INTO moz_places VALUES (1)`)
		}, library.ErrNotLibrary, "another program"},
		{"another program's, with a log", func(t *testing.T, path string) {
			script(t, path, `PRAGMA journal_mode = WAL; CREATE TABLE notes (id INTEGER); PRAGMA application_id = 7`)
		}, library.ErrNotLibrary, "another program"},
		{"a newer one", library9, library.ErrNewer, "version 9 and this program knows versions up to 1; update Briefdesk"},
		{"a newer one, with a log", func(t *testing.T, path string) {
			library9(t, path)
			script(t, path, `PRAGMA journal_mode = WAL`)
		}, library.ErrNewer, "version 9"},
		{"in no folder", func(*testing.T, string) {}, fs.ErrNotExist, "its folder must exist"},
	}
	for _, c := range table {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, "desk.briefdesk")
			if c.want == fs.ErrNotExist {
				path = filepath.Join(dir, "absent", "desk.briefdesk")
			}
			c.make(t, path)
			before := listing(t, dir)
			l, err := library.Open(t.Context(), path)
			if err == nil {
				l.Close()
			}
			if !errors.Is(err, c.want) || !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v\nwant %v, naming the path and saying %q", err, c.want, c.says)
			}
			if after := listing(t, dir); after != before {
				t.Errorf("the folder held\n%s\nand holds\n%s", before, after)
			}
		})
	}
}

func TestOpenUnderAFile(t *testing.T) {
	dir := t.TempDir()
	content("x")(t, filepath.Join(dir, "file"))
	path := filepath.Join(dir, "file", "desk.briefdesk")
	before := listing(t, dir)
	if _, err := library.Open(t.Context(), path); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v", err)
	}
	if after := listing(t, dir); after != before {
		t.Errorf("the folder held\n%s\nand holds\n%s", before, after)
	}
}

func TestOpenTruncatedLibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	l := open(t, path)
	put(t, l, reading(1), reading(2), reading(3))
	l.Close()
	must(t, os.Truncate(path, 20_000))
	l, err := library.Open(t.Context(), path)
	if err == nil {
		err = l.Check(t.Context())
		l.Close()
	}
	if !errors.Is(err, library.ErrDamaged) || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v", err)
	}
}

// A file left in the middle of a write, with the journal beside it: taken
// back when it is a library, and left alone when it is not.
func TestOpenInTheMiddleOfAWrite(t *testing.T) {
	halfWay := func(t *testing.T, from, write string) (dir, path string) {
		db, err := sql.Open("sqlite", from)
		must(t, err)
		defer db.Close()
		db.SetMaxOpenConns(1)
		_, err = db.ExecContext(t.Context(), `PRAGMA cache_size = 1; BEGIN IMMEDIATE; `+write)
		must(t, err)
		dir = t.TempDir()
		path = filepath.Join(dir, "desk.briefdesk")
		for _, part := range []string{"", "-journal"} {
			b, err := os.ReadFile(from + part)
			must(t, err)
			must(t, os.WriteFile(path+part, b, 0o600))
		}
		return dir, path
	}
	t.Run("library", func(t *testing.T) {
		from := filepath.Join(t.TempDir(), "desk.briefdesk")
		l := open(t, from)
		put(t, l, series(0, 20)...)
		l.Close()
		dir, path := halfWay(t, from, `
DELETE FROM figures;
INSERT INTO sources SELECT seq + 100, id || 'x', name, path, format, title, publisher, author, language, link,
    published, dated_by, warnings, passages, hex(randomblob(100000)) FROM sources`)
		// The first page is written first, and counts pages that are not there yet.
		f, err := os.OpenFile(path, os.O_RDWR, 0)
		must(t, err)
		_, err = f.WriteAt([]byte{0, 1, 0, 0}, 28)
		must(t, errors.Join(err, f.Close()))
		l = open(t, path)
		check(t, l)
		sources, figures, _, err := l.Material(t.Context())
		if len(sources) != 20 || len(figures) != 600 || err != nil {
			t.Errorf("%d sources, %d figures, %v", len(sources), len(figures), err)
		}
		if entries, _ := os.ReadDir(dir); len(entries) != 1 {
			t.Errorf("the folder holds %v", entries)
		}
	})
	t.Run("another program's", func(t *testing.T) {
		from := filepath.Join(t.TempDir(), "notes")
		script(t, from, `CREATE TABLE notes (text); INSERT INTO notes VALUES (hex(randomblob(100000)))`)
		dir, path := halfWay(t, from, `UPDATE notes SET text = hex(randomblob(50000)); CREATE TABLE more (text)`)
		before := listing(t, dir)
		if _, err := library.Open(t.Context(), path); !errors.Is(err, library.ErrNotLibrary) {
			t.Errorf("got %v", err)
		}
		if listing(t, dir) != before {
			t.Error("the files changed")
		}
	})
}

func TestOpenMakesALibrary(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	table := []string{"plain", "with space", "o'clock", `"quoted"`, "per%20cent", "what?mode=ro", "a#b", "Kreyòl ☂", "a&b=c;d", ":memory:", "file:x"}
	for _, name := range table {
		t.Run(name, func(t *testing.T) {
			l := open(t, name)
			put(t, l, reading(1))
			must(t, l.Close())
			l = open(t, filepath.Join(dir, name))
			if list, err := l.Sources(t.Context()); len(list) != 1 || err != nil {
				t.Errorf("%d sources, %v", len(list), err)
			}
			if _, err := os.Stat(name); err != nil {
				t.Error(err)
			}
		})
	}
	if entries, _ := os.ReadDir("."); len(entries) != len(table) {
		t.Errorf("%d files for %d libraries: %v", len(entries), len(table), entries)
	}
	must(t, os.WriteFile("empty", nil, 0o600))
	check(t, open(t, "empty"))
}

// The library is one file, while it is open as well as after: a copy of it
// is a library.
func TestCopyOfTheFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "desk.briefdesk")
	l := open(t, path)
	put(t, l, reading(1), reading(2))
	if _, err := l.Append(t.Context(), decision(1)); err != nil {
		t.Fatal(err)
	}
	for _, state := range []string{"open", "closed"} {
		if entries, _ := os.ReadDir(dir); len(entries) != 1 {
			t.Errorf("%s: the folder holds %v", state, entries)
		}
		b, err := os.ReadFile(path)
		must(t, err)
		copied := filepath.Join(t.TempDir(), "copy")
		must(t, os.WriteFile(copied, b, 0o600))
		c := open(t, copied)
		sources, figures, changes, err := c.Material(t.Context())
		if len(sources) != 2 || len(figures) != 60 || len(changes) != 1 || err != nil {
			t.Errorf("%s: the copy holds %d, %d, %d, %v", state, len(sources), len(figures), len(changes), err)
		}
		check(t, c)
		must(t, l.Close())
	}
}

func TestFullDisk(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	l := open(t, path)
	must(t, l.LimitPages(t.Context(), 100))
	kept := 0
	for ; kept < 100; kept++ {
		_, err := l.Put(t.Context(), reading(kept).Source, reading(kept).Figures)
		if err == nil {
			continue
		}
		if !errors.Is(err, library.ErrFull) || !strings.Contains(err.Error(), path) {
			t.Errorf("got %v", err)
		}
		break
	}
	if kept == 0 || kept == 100 {
		t.Fatalf("%d sources fitted", kept)
	}
	l.Close()
	l = open(t, path)
	sources, figures, _, err := l.Material(t.Context())
	if len(sources) != kept || len(figures) != 30*kept || err != nil {
		t.Errorf("%d sources and %d figures of %d that were kept: %v", len(sources), len(figures), kept, err)
	}
	check(t, l)
}

func TestLockedByAnother(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	patient, hasty := open(t, path), open(t, path)
	must(t, hasty.Hurry(t.Context()))
	other := lockOf(t, path)

	_, appended := hasty.Append(t.Context(), decision(1))
	_, read := hasty.Sources(t.Context())
	for call, err := range map[string]error{"Append": appended, "Sources": read} {
		if !errors.Is(err, library.ErrBusy) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s while another has the library: %v", call, err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	began := time.Now()
	if _, err := patient.Append(ctx, decision(1)); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("waiting until the context ends: %v", err)
	}
	if waited := time.Since(began); waited > 5*time.Second {
		t.Errorf("waited %s for a context of 50 ms", waited)
	}
	freed := make(chan error)
	go func() {
		time.Sleep(50 * time.Millisecond)
		_, err := other.ExecContext(context.Background(), `ROLLBACK`)
		freed <- err
	}()
	if _, err := patient.Append(t.Context(), decision(2)); err != nil {
		t.Errorf("waiting for the other to finish: %v", err)
	}
	must(t, <-freed)
}

// lockOf takes a library for another program alone.
func lockOf(t *testing.T, path string) *sql.Conn {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	t.Cleanup(func() { db.Close() })
	conn, err := db.Conn(t.Context())
	must(t, err)
	t.Cleanup(func() { conn.Close() })
	_, err = conn.ExecContext(t.Context(), `BEGIN EXCLUSIVE`)
	must(t, err)
	return conn
}

func TestCancelled(t *testing.T) {
	l := open(t, "")
	put(t, l, reading(1))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, call := range map[string]func() error{
		"Put":      func() error { _, err := l.Put(ctx, reading(2).Source, nil); return err },
		"Material": func() error { _, _, _, err := l.Material(ctx); return err },
		"Search":   func() error { _, err := l.Search(ctx, "harbour", 0); return err },
		"Check":    func() error { return l.Check(ctx) },
		"Append":   func() error { _, err := l.Append(ctx, decision(1)); return err },
		"Open":     func() error { _, err := library.Open(ctx, ""); return err },
	} {
		if err := call(); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", name, err)
		}
	}
	sources, _, changes, err := l.Material(t.Context())
	if len(sources) != 1 || len(changes) != 0 || err != nil {
		t.Errorf("%d sources, %d changes, %v", len(sources), len(changes), err)
	}
}

// A call that is ended under way says so, and leaves the library in order.
func TestCancelledUnderWay(t *testing.T) {
	l := open(t, filepath.Join(t.TempDir(), "desk.briefdesk"))
	half := 40
	if testing.Short() {
		half = 8
	}
	put(t, l, series(0, half)...)
	more := series(half, half)
	for name, call := range map[string]func(context.Context) error{
		"PutAll":   func(ctx context.Context) error { _, err := l.PutAll(ctx, more); return err },
		"Material": func(ctx context.Context) error { _, _, _, err := l.Material(ctx); return err },
		"Search":   func(ctx context.Context) error { _, err := l.Search(ctx, "officers", 1000); return err },
		"Check":    l.Check,
	} {
		for wait := time.Millisecond; ; wait = wait * 3 / 2 {
			ctx, cancel := context.WithTimeout(t.Context(), wait)
			err := call(ctx)
			cancel()
			if err == nil {
				break // it was faster
			}
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Fatalf("%s, ended after %s: %v", name, wait, err)
			}
		}
	}
	check(t, l)
	if list, err := l.Sources(t.Context()); len(list) != 2*half || err != nil {
		t.Errorf("%d sources, %v", len(list), err)
	}
}

// What a tool other than ours did to the file is found and said.
func TestCheckFinds(t *testing.T) {
	table := map[string]string{
		"figure moved":        `UPDATE figures SET figure = replace(figure, '"text":"101 off', '"text":"999 off')`,
		"quote changed":       `UPDATE figures SET figure = replace(figure, 'were patrolling', 'had patrolled')`,
		"text changed":        `UPDATE sources SET text = replace(text, 'officers', 'soldiers')`,
		"figure unreadable":   `UPDATE figures SET figure = '{' WHERE no = 3`,
		"passages unreadable": `UPDATE sources SET passages = '['`,
		"search row gone":     `DELETE FROM search WHERE rowid = 1 << 24`,
		"search row orphaned": `INSERT INTO search (rowid, body) VALUES (77 << 24, 'orphan')`,
		"search index broken": `DELETE FROM search_data WHERE id > 10`,
		"source gone":         `PRAGMA foreign_keys = OFF; DELETE FROM search; DELETE FROM sources`,
	}
	for name, harm := range table {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "desk.briefdesk")
			l := open(t, path)
			put(t, l, reading(1))
			check(t, l)
			l.Close()
			script(t, path, harm)
			err := open(t, path).Check(t.Context())
			if !errors.Is(err, library.ErrDamaged) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func content(s string) func(*testing.T, string) {
	return func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte(s), 0o600)) }
}

// script runs SQL on a file as another program would.
func script(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	db.SetMaxOpenConns(1)
	_, err = db.ExecContext(t.Context(), statements)
	must(t, err)
	must(t, db.Close())
}

func answer(t *testing.T, path, question string) (got string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	defer db.Close()
	must(t, db.QueryRowContext(t.Context(), question).Scan(&got))
	return got
}

// listing is all that a folder holds, with the bytes of each file.
func listing(t *testing.T, dir string) string {
	t.Helper()
	var b bytes.Buffer
	must(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			var content []byte
			content, err = os.ReadFile(path)
			fmt.Fprintf(&b, "%s %d bytes %x\n", d.Name(), len(content), content)
		} else {
			fmt.Fprintln(&b, d.Name())
		}
		return err
	}))
	return b.String()
}
