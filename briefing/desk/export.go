package desk

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"briefdesk/briefing"
	"briefdesk/briefing/press"
)

// Compose draws the brief of an outline from the library.
func (d *Desk) Compose(ctx context.Context, o briefing.Outline) (briefing.Brief, error) {
	v, err := d.viewFor(ctx, o)
	if err != nil {
		return briefing.Brief{}, err
	}
	return briefing.Compose(v.material, v.judge(), o), nil
}

// Render writes the brief of an outline in a format of press, by its key: "pdf".
func (d *Desk) Render(ctx context.Context, o briefing.Outline, format string, w io.Writer) error {
	i := slices.IndexFunc(press.Formats, func(f press.Format) bool { return f.Key == format })
	if i < 0 {
		return fmt.Errorf("%q: %w", format, press.ErrFormat)
	}
	return d.render(ctx, o, press.Formats[i], w)
}

func (d *Desk) render(ctx context.Context, o briefing.Outline, format press.Format, w io.Writer) error {
	brief, err := d.Compose(ctx, o)
	if err != nil {
		return err
	}
	return format.Write(ctx, w, brief)
}

// CanExport reports why Export would refuse to write to path, before the work
// of composing: press.ErrFormat, press.ErrNotYet, ErrDirectory.
func CanExport(path string) error {
	if _, err := press.FormatFor(path); err != nil {
		return err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return fmt.Errorf("write %s: %w", path, ErrDirectory)
	}
	return nil
}

// Export writes the brief of an outline to a file, in the format that its
// extension names. The file is afterwards whole: as it was, or as composed.
func (d *Desk) Export(ctx context.Context, o briefing.Outline, path string) error {
	format, err := press.FormatFor(path)
	if err != nil {
		return err
	}
	var pages bytes.Buffer
	if err := d.render(ctx, o, format, &pages); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	if err := replace(path, pages.Bytes()); err != nil {
		return fmt.Errorf("write %s: %w", path, plain(err))
	}
	return nil
}

// replace writes a file beside the target and moves it there once it is on
// the disk. A target that is a device or a pipe is written to as it is.
func replace(path string, data []byte) (err error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return ErrDirectory
	case err == nil && !info.Mode().IsRegular():
		return writeThrough(path, data)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	if path, err = behindLinks(path); err != nil {
		return err
	}
	beside, err := createBeside(path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			beside.Close()
			os.Remove(beside.Name())
		}
	}()
	if info != nil {
		if err := beside.Chmod(info.Mode().Perm()); err != nil {
			return err
		}
	}
	if _, err := beside.Write(data); err != nil {
		return err
	}
	if err := errors.Join(beside.Sync(), beside.Close()); err != nil {
		return err
	}
	return os.Rename(beside.Name(), path)
}

// behindLinks is where a path leads, so that a link stays a link; the file at
// the end of it need not be there yet.
func behindLinks(path string) (string, error) {
	for range maxLinks {
		dir, err := filepath.EvalSymlinks(filepath.Dir(path))
		if err != nil {
			return "", err
		}
		path = filepath.Join(dir, filepath.Base(path))
		next, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(dir, next)
		}
		path = next
	}
	return "", errLinks
}

// maxLinks is how many links in a row are followed, as systems do.
const maxLinks = 40

var errLinks = errors.New("too many links in a row")

func writeThrough(path string, data []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	return errors.Join(err, file.Close())
}

// createBeside makes a new file in the folder of path. Unlike a temporary
// file it gets the permissions that the user's new files get.
func createBeside(path string) (*os.File, error) {
	dir := filepath.Dir(path)
	for n := os.Getpid(); ; n++ {
		file, err := os.OpenFile(filepath.Join(dir, ".briefdesk-"+strconv.Itoa(n)), os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}
