package library_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"briefdesk/briefing/library"
)

// nobody lets the test touch files as a user without rights would, also when
// root runs it. The thread is given up with the test.
func nobody(t *testing.T) {
	t.Helper()
	if os.Getuid() != 0 {
		return // the modes of the files are enough
	}
	runtime.LockOSThread()
	if err := syscall.Setfsuid(65534); err != nil {
		t.Skip("cannot give up the rights of root:", err)
	}
}

// public is a folder that anyone may look into, with a library in it.
func public(t *testing.T) (dir, path string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "library")
	must(t, err)
	path = filepath.Join(dir, "desk.briefdesk")
	l := open(t, path)
	put(t, l, reading(1))
	must(t, l.Close())
	t.Cleanup(func() {
		os.Chmod(dir, 0o700)
		os.RemoveAll(dir)
	})
	return dir, path
}

// A library that cannot be written is read as any other, and each write says
// why not.
func TestReadOnly(t *testing.T) {
	table := map[string]struct{ file, dir os.FileMode }{
		"file":            {0o444, 0o777},
		"folder":          {0o666, 0o555},
		"file and folder": {0o444, 0o555},
	}
	for name, modes := range table {
		t.Run(name, func(t *testing.T) {
			dir, path := public(t)
			must(t, errors.Join(os.Chmod(path, modes.file), os.Chmod(dir, modes.dir)))
			nobody(t)
			before := listing(t, dir)
			l, err := library.Open(t.Context(), path)
			must(t, err)
			defer l.Close()
			if hits, err := l.Search(t.Context(), "word1", 0); len(hits) != 1 || err != nil {
				t.Errorf("Search: %d hits, %v", len(hits), err)
			}
			check(t, l)
			_, put := l.Put(t.Context(), reading(2).Source, nil)
			_, appended := l.Append(t.Context(), decision(1))
			for call, err := range map[string]error{"Put": put, "Append": appended, "Remove": l.Remove(t.Context(), "src00001")} {
				if !errors.Is(err, library.ErrReadOnly) || !strings.Contains(err.Error(), path) {
					t.Errorf("%s: %v", call, err)
				}
			}
			if after := listing(t, dir); after != before {
				t.Error("something was written")
			}
		})
	}
}

func TestOpenWithoutTheRight(t *testing.T) {
	t.Run("to read", func(t *testing.T) {
		_, path := public(t)
		must(t, os.Chmod(path, 0))
		nobody(t)
		if _, err := library.Open(t.Context(), path); !errors.Is(err, os.ErrPermission) || !strings.Contains(err.Error(), path) {
			t.Errorf("got %v", err)
		}
	})
	t.Run("to make", func(t *testing.T) {
		dir, _ := public(t)
		must(t, os.Chmod(dir, 0o555))
		nobody(t)
		path := filepath.Join(dir, "new")
		if _, err := library.Open(t.Context(), path); !errors.Is(err, library.ErrReadOnly) || !strings.Contains(err.Error(), path) {
			t.Errorf("got %v", err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Error("something was made")
		}
	})
}
