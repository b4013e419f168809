package library

import "errors"

// What can be wrong with a library. Errors of this package that wrap one of
// these name the library's path.
var (
	// ErrNotLibrary: the file is something else, and was left as it is.
	ErrNotLibrary = errors.New("not a Briefdesk library")
	// ErrNewer: a newer Briefdesk made the library; it was left as it is.
	ErrNewer = errors.New("made by a newer Briefdesk")
	// ErrBusy: another program kept the library to itself for longer than
	// this one waits. Nothing was written; trying again is safe.
	ErrBusy = errors.New("in use by another program, try again when it has finished")
	// ErrReadOnly: the file, its folder or its disk cannot be written.
	ErrReadOnly = errors.New("cannot be written: the file or its folder is read-only")
	// ErrFull: the disk has no room. Nothing of the call was kept.
	ErrFull = errors.New("no room left on the disk")
	// ErrDamaged: the file, or what it holds, is not what was put there.
	ErrDamaged = errors.New("damaged")
	// ErrNoSource: no source of that id is kept.
	ErrNoSource = errors.New("no such source in the library")
	// ErrMisplaced: a passage or a figure that does not lie in the text of the
	// source it was put with.
	ErrMisplaced = errors.New("does not lie in the source's text")
)
