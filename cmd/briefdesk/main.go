// Command briefdesk is the window: it parses its flags, opens the desk and
// hands it to app.
package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"

	"briefdesk/app"
	"briefdesk/briefing/desk"

	fyneapp "fyne.io/fyne/v2/app"
	flag "github.com/spf13/pflag"
)

// id names the program to the desktop: preferences are kept under it.
const id = "org.briefdesk.Briefdesk"

func main() {
	err := run(os.Args[1:])
	switch {
	case err == nil, errors.Is(err, flag.ErrHelp):
		return
	case errors.Is(err, errShown):
		os.Exit(1)
	}
	fmt.Fprintln(os.Stderr, "briefdesk:", err)
	if errors.Is(err, errUsage) {
		os.Exit(2)
	}
	os.Exit(1)
}

var (
	errUsage = errors.New("usage")
	errShown = errors.New("the reason has been shown")
)

func run(args []string) error {
	flags := flag.NewFlagSet("briefdesk", flag.ContinueOnError)
	library := flags.String("library", "", "the library to open, a file; made where there is none")
	flags.Usage = func() {
		fmt.Fprintf(os.Stderr, "Usage: briefdesk [--library FILE] [DOCUMENT...]\n\n%s", flags.FlagUsages())
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return fmt.Errorf("%w: %w", errUsage, err)
	}
	path, starter := *library, false
	if path == "" {
		var err error
		if path, starter, err = ownLibrary(); err != nil {
			return err
		}
	}
	paths := flags.Args()
	return open(path, starter && len(paths) == 0, paths)
}

// ownLibrary is the user's library, and whether it has yet to be made: then it
// begins with the starter library.
func ownLibrary() (path string, isNew bool, err error) {
	config, err := os.UserConfigDir()
	if err != nil {
		return "", false, fmt.Errorf("find the folder for your library: %w; name one with --library", err)
	}
	dir := filepath.Join(config, "briefdesk")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", false, fmt.Errorf("make the folder for your library: %w", err)
	}
	path = filepath.Join(dir, "library.briefdesk")
	_, err = os.Stat(path)
	return path, errors.Is(err, fs.ErrNotExist), nil
}

func open(library string, starter bool, paths []string) error {
	program := fyneapp.NewWithID(id)
	d, err := desk.Open(context.Background(), desk.Options{Library: library, By: userName()})
	if err != nil {
		err = fmt.Errorf("open %s: %w", library, err)
		fmt.Fprintln(os.Stderr, "briefdesk:", err)
		app.Refuse(program, library, err)
		return errShown
	}
	app.New(program, d, app.Options{
		Paths: paths, Starter: starter, Library: library, Cache: cacheDir(), Trace: os.Getenv(app.TraceVariable),
	}).Run()
	return d.Close()
}

// userName is who decides, as the computer knows them.
func userName() string {
	u, err := user.Current()
	switch {
	case err != nil:
		return ""
	case u.Name != "":
		return u.Name
	}
	return u.Username
}

// cacheDir is where PDFium's compiled code is kept between starts; "" where
// the computer has no such place.
func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "briefdesk", "pdfium")
}
