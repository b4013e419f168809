package desk

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// maxFiles is how many files one folder may hold, its subfolders included.
// More is rather a home folder dropped by mistake than a desk of documents.
const maxFiles = 100_000

// gathering lists files to read. What cannot be listed goes into the report.
type gathering struct {
	files  []string
	seen   map[string]bool
	except []fs.FileInfo // files that are passed over in folders
	report *Report
}

// gather lists the files that the paths stand for, folders with their
// subfolders in sorted order, each file once.
func gather(ctx context.Context, paths, except []string, r *Report) []string {
	g := gathering{seen: map[string]bool{}, report: r}
	for _, path := range except {
		if info, err := os.Stat(path); err == nil {
			g.except = append(g.except, info)
		}
	}
	for _, path := range paths {
		if strings.Contains(path, "://") {
			r.fail(path, fmt.Errorf("reading links: %w", ErrNotYet))
			continue
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			r.fail(path, plain(err))
		case info.IsDir():
			if err := g.walk(ctx, path); err != nil {
				r.fail(path, err)
			}
		default:
			g.add(path)
		}
	}
	return g.files
}

func (g *gathering) add(path string) {
	if path = filepath.Clean(path); !g.seen[path] {
		g.seen[path] = true
		g.files = append(g.files, path)
	}
}

// walk adds the files of a folder, all or none.
func (g *gathering) walk(ctx context.Context, root string) error {
	var inside []string
	failed := len(g.report.Failed)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			g.report.fail(path, plain(err))
			return nil
		case path != root && strings.HasPrefix(entry.Name(), "."):
			g.report.warn(path, "hidden: passed over")
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case entry.IsDir() || !g.regular(path):
			return nil
		case len(inside) == maxFiles:
			return ErrTooMany
		}
		inside = append(inside, path)
		return nil
	})
	if err == nil && len(inside) == 0 && len(g.report.Failed) == failed {
		err = ErrNoDocument
	}
	if err != nil {
		return err
	}
	for _, path := range inside {
		g.add(path)
	}
	return nil
}

// regular reports whether an entry of a folder is a file to read, or a link to
// one. Links to folders may lead in circles.
func (g *gathering) regular(path string) bool {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		g.report.fail(path, plain(err))
	case info.IsDir():
		g.report.warn(path, "a link to a folder: passed over")
	case !info.Mode().IsRegular():
		g.report.warn(path, "not a file: passed over")
	default:
		return !slices.ContainsFunc(g.except, func(e fs.FileInfo) bool { return os.SameFile(e, info) })
	}
	return false
}

// plain drops the operation and path that an error of the file system repeats:
// the report names the path already.
func plain(err error) error {
	var at *fs.PathError
	var between *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &between):
		return between.Err
	}
	return err
}
