// Package library keeps what is on a desk: sources, the figures read out of
// them, and every change that a user made. A library is one SQLite file that
// can be copied, mailed and put on a stick.
//
// What Put, Append and Remove have confirmed stays: each is one transaction,
// synced to the disk before it returns, and a program killed in the middle
// leaves a library that opens as it was before. The file is written with a
// rollback journal and not with a write-ahead log: between writes there is
// one file, complete, even while windows have it open; no crash leaves
// confirmed work in a second file that a copy would miss; and it works on
// the network drives of an office, where a log does not. The price is that
// writers and readers wait for each other, and that each transaction costs
// several syncs of the disk: import in batches, with PutAll.
//
// Several windows and programs may have a library open. Writers queue, and
// give up with ErrBusy after ten seconds. Revision tells a window that
// another has written. A library that cannot be written opens for reading
// and each write is ErrReadOnly; so is Open, where an older library must be
// brought up to date first or a killed program's last write be taken back. A
// library in memory has one connection: its calls queue.
//
// Cost, on two cores: a source of 5 KB with 30 figures takes 1 ms in a batch,
// 2.5 ms on its own, and 50 KB of disk, most of it the figures. Material takes
// about 10 µs a figure, Check 30. Search ranks by the index alone before it
// reads a passage: among 300,000 of them 1 ms for a rare word, 40 ms for two
// that meet in few, 350 ms for a word that is in all.
package library

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
)

// Library is an open library. It is safe for concurrent use.
type Library struct {
	db      *sql.DB
	name    string        // the path as given, for errors
	writing chan struct{} // holds a value while this process writes: its writers queue in order of arrival
}

// Open opens the library at path, makes it when there is no such file, and
// brings one of an older Briefdesk up to date. With path "" it is kept in
// memory and gone after Close.
//
// A file that is no library is ErrNotLibrary and one of a newer Briefdesk
// ErrNewer; neither is touched. The folder must exist. An empty file becomes
// a library.
func Open(ctx context.Context, path string) (*Library, error) {
	l := &Library{name: path, writing: make(chan struct{}, 1)}
	if path == "" {
		l.name = "in memory"
	}
	if err := l.open(ctx, path); err != nil {
		return nil, l.explain("open", err)
	}
	return l, nil
}

func (l *Library) open(ctx context.Context, path string) (err error) {
	mode := "memory"
	if path != "" {
		if path, err = filepath.Abs(path); err != nil {
			return err
		}
		if mode, err = admit(ctx, path); err != nil {
			return err
		}
	}
	if l.db, err = connect(path, url.Values{"mode": {mode}}); err != nil {
		return err
	}
	if err := migrate(ctx, l.db, migrationFiles); err != nil {
		l.db.Close()
		return err
	}
	return nil
}

// admit looks at a path before anything is opened there for writing, and says
// whether to open (rw) or to create (rwc).
func admit(ctx context.Context, path string) (mode string, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(filepath.Dir(path)); err != nil {
			return "", fmt.Errorf("its folder must exist: %w", err)
		}
		return "rwc", nil
	case err != nil:
		return "", err
	case info.IsDir():
		return "", fmt.Errorf("%w: it is a folder", ErrNotLibrary)
	case !info.Mode().IsRegular():
		return "", fmt.Errorf("%w: it is no regular file", ErrNotLibrary)
	case info.Size() == 0:
		return "rw", nil
	case info.Size() < headerSize: // SQLite takes a single byte for an empty file
		return "", errNoDatabase
	}
	return "rw", probe(ctx, path)
}

// Close lets go of the file. It is whole and alone by then, as it was after
// every write.
func (l *Library) Close() error { return l.explain("close", l.db.Close()) }

// Revision is a number that every write makes larger, by this window or
// another: while it stays, so does everything in the library.
func (l *Library) Revision(ctx context.Context) (revision int64, err error) {
	err = view(ctx, l.db, func(tx *sql.Tx) error {
		return tx.QueryRowContext(ctx, selectRevision).Scan(&revision)
	})
	return revision, l.explain("read the revision", err)
}

// view runs a function that reads in one transaction: it sees one state of
// the library from beginning to end.
func view(ctx context.Context, db *sql.DB, read func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return ended(ctx, err)
	}
	defer tx.Rollback()
	return ended(ctx, read(tx))
}

// update runs a function that writes in one transaction, which holds the
// write lock from its beginning: what the function reads stays true until it
// has written.
func update(ctx context.Context, db *sql.DB, write func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return ended(ctx, err)
	}
	defer tx.Rollback()
	if err := write(tx); err != nil {
		return ended(ctx, err)
	}
	return ended(ctx, tx.Commit())
}

// ended is the context's error where there is one behind an error: a query
// that was interrupted says so in words of its own.
func ended(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return ctx.Err()
	}
	return err
}

// write is update in this library's queue of writers, and bumps its revision.
func (l *Library) write(ctx context.Context, write func(*sql.Tx) error) error {
	select {
	case l.writing <- struct{}{}:
		defer func() { <-l.writing }()
	case <-ctx.Done():
		return ctx.Err()
	}
	return update(ctx, l.db, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, bumpRevision); err != nil {
			return err
		}
		return write(tx)
	})
}

// each calls a function for each row that a query answers with.
func each(ctx context.Context, tx *sql.Tx, row func(*sql.Rows) error, query string, args ...any) error {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// explain says of an error which library it is about and what was being done.
func (l *Library) explain(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("library %s: %s: %w", l.name, doing, classify(err))
}
