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

// gather lists the files that the paths stand for, folders with their
// subfolders in sorted order, each file once. Files of folders that are in
// except are passed over. What cannot be listed goes into the report.
func gather(ctx context.Context, paths, except []string, r *Report) []string {
	var files []string
	var own []fs.FileInfo
	for _, path := range except {
		if info, err := os.Stat(path); err == nil {
			own = append(own, info)
		}
	}
	seen := map[string]bool{}
	add := func(path string) {
		if path = filepath.Clean(path); !seen[path] {
			seen[path] = true
			files = append(files, path)
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
			inside, err := walk(ctx, path, own, r)
			if err != nil {
				r.fail(path, err)
				continue
			}
			for _, file := range inside {
				add(file)
			}
		default:
			add(path)
		}
	}
	return files
}

// walk lists the regular files of a folder. Hidden files are passed over, with
// a warning, and so are links to folders, which may lead in circles.
func walk(ctx context.Context, root string, own []fs.FileInfo, r *Report) (files []string, err error) {
	failed := len(r.Failed)
	err = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			r.fail(path, plain(err))
			return nil
		case path == root:
			return nil
		case strings.HasPrefix(entry.Name(), "."):
			r.warn(path, "hidden: passed over")
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		}
		info, err := os.Stat(path)
		switch {
		case err != nil:
			r.fail(path, plain(err))
		case info.IsDir():
			r.warn(path, "a link to a folder: passed over")
		case !info.Mode().IsRegular():
			r.warn(path, "not a file: passed over")
		case slices.ContainsFunc(own, func(o fs.FileInfo) bool { return os.SameFile(o, info) }):
		case len(files) == maxFiles:
			return ErrTooMany
		default:
			files = append(files, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 && len(r.Failed) == failed {
		err = ErrNoDocument
	}
	return files, err
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
