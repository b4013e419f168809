package library

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite" // also registers the driver "sqlite"
	codes "modernc.org/sqlite/lib"
)

// Everything that only SQLite does or calls so: how a file is opened and told
// from others, how search is asked, what its errors mean.

// applicationID marks the file as ours, in its header: "Bdsk".
const applicationID = 0x4264736b

// headerSize is the least that any SQLite file with something in it has.
const headerSize = 100

var errNoDatabase = fmt.Errorf("%w: it is no database", ErrNotLibrary)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// passageBits is the part of a search row's id that counts the passages of
// one source: 16 million, more than the bytes of any text that is read.
const passageBits = 24

const (
	insertPassage = `INSERT INTO search (rowid, body, aside, start_at, end_at, kind) VALUES ($1, $2, $3, $4, $5, $6)`

	deletePassages = `DELETE FROM search WHERE rowid BETWEEN $1 << 24 AND ($1 << 24) + 0xffffff`

	// Ordered by rank alone, FTS5 ranks all matches by the index and then reads
	// the best of them, no others. A match in aside weighs a millionth of one in the body, so
	// that it comes after all of those.
	selectHits = `
SELECT sources.id, sources.name, sources.title, sources.published,
    search.start_at, search.end_at, search.kind, search.body || search.aside
FROM search JOIN sources ON sources.seq = search.rowid >> 24
WHERE search MATCH $1 AND rank MATCH 'bm25(1.0, 0.000001)'
ORDER BY rank LIMIT $2`

	selectPassages = `
SELECT body || aside FROM search WHERE rowid BETWEEN $1 << 24 AND ($1 << 24) + 0xffffff ORDER BY rowid`
	countOrphans = `SELECT count(*) FROM search WHERE rowid >> 24 NOT IN (SELECT seq FROM sources)`
)

// connect opens the pool for a file, or for memory when path is "". Nothing is
// read or written until the first query.
func connect(path string, query url.Values) (*sql.DB, error) {
	query.Add("_error_rc", "1")
	query.Add("_txlock", "immediate")
	query.Add("_dqs", "0")
	query.Add("_pragma", "busy_timeout(10000)")
	query.Add("_pragma", "foreign_keys(ON)")
	query.Add("_pragma", "synchronous(EXTRA)")
	query.Add("_pragma", "cache_size(-32000)")
	query.Add("_pragma", "temp_store(MEMORY)") // sorting leaves no part of a document in a temporary folder
	query.Add("_pragma", "trusted_schema(OFF)")
	query.Add("_pragma", "cell_size_check(ON)")
	name := "file::memory:?" + query.Encode()
	if path != "" {
		name = fileURI(path) + "?" + query.Encode()
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, err
	}
	if path == "" {
		db.SetMaxOpenConns(1) // a second connection would see a memory of its own
	} else {
		db.SetMaxOpenConns(4)
		db.SetMaxIdleConns(4)
	}
	return db, nil
}

// fileURI writes an absolute path as SQLite reads it, whatever signs are in it.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// probe refuses a file that is another program's or a newer one's, without a
// lock, a journal or any other trace of having looked. For want of a lock it
// may see half of what another window is writing, or a killed program's last
// write: what it cannot read is left to the opening proper, which recovers.
func probe(ctx context.Context, path string) error {
	db, err := connect(path, url.Values{"mode": {"ro"}, "immutable": {"1"}})
	if err != nil {
		return err
	}
	defer db.Close()
	err = view(ctx, db, func(tx *sql.Tx) error {
		_, err := version(ctx, tx)
		return err
	})
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	if e.Code()&0xff == codes.SQLITE_CANTOPEN {
		f, reason := os.Open(path)
		if reason != nil {
			return reason // the system's own words are plainer than SQLite's
		}
		f.Close()
	}
	return nil
}

// version is the schema's version of a library, 0 for an empty file. Other
// files are ErrNotLibrary or ErrNewer.
func version(ctx context.Context, tx *sql.Tx) (int, error) {
	var app, have, tables int
	err := tx.QueryRowContext(ctx, `
SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
FROM pragma_application_id, pragma_user_version`).Scan(&app, &have, &tables)
	known := len(migrations(migrationFiles))
	switch {
	case err != nil:
		return 0, err
	case app == 0 && have == 0 && tables == 0:
		return 0, nil
	case app != applicationID:
		return 0, fmt.Errorf("%w: it is a database of another program", ErrNotLibrary)
	case have > known:
		return 0, fmt.Errorf("%w: it has version %d and this program knows versions up to %d; update Briefdesk to open it",
			ErrNewer, have, known)
	}
	return have, nil
}

// migrations lists the files that make a version from the one before, in
// order: the first makes version 1.
func migrations(from fs.FS) []string {
	names, err := fs.Glob(from, "migrations/*.sql")
	if err != nil {
		return nil // the pattern is well formed
	}
	return names
}

// migrate brings a library to the newest version in one transaction: a crash
// half way leaves the version that was there.
func migrate(ctx context.Context, db *sql.DB, from fs.FS) error {
	names := migrations(from)
	have := 0
	look := func(tx *sql.Tx) (err error) {
		have, err = version(ctx, tx)
		return err
	}
	if err := view(ctx, db, look); err != nil || have >= len(names) {
		return err
	}
	return update(ctx, db, func(tx *sql.Tx) error {
		if err := look(tx); err != nil || have >= len(names) {
			return err // another window was faster
		}
		for _, name := range names[have:] {
			script, err := fs.ReadFile(from, name)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, string(script)); err != nil {
				return fmt.Errorf("%s: %w", filepath.Base(name), err)
			}
		}
		mark := fmt.Sprintf(`PRAGMA application_id = %d; PRAGMA user_version = %d`, applicationID, len(names))
		_, err := tx.ExecContext(ctx, mark)
		return err
	})
}

// integrity asks SQLite whether tables, indexes, search and references agree,
// and returns what does not.
func integrity(ctx context.Context, tx *sql.Tx) (found []error, err error) {
	// FTS5 looks whether another connection has written when it is asked
	// something, but not when it is checked: what it remembers would then
	// differ from the file, and a sound file be called broken.
	if err := each(ctx, tx, func(*sql.Rows) error { return nil }, `SELECT rowid FROM search LIMIT 1`); err != nil {
		return nil, err
	}
	err = each(ctx, tx, func(r *sql.Rows) error {
		var line string
		err := r.Scan(&line)
		if line != "ok" {
			found = append(found, errors.New(line))
		}
		return err
	}, `PRAGMA integrity_check(20)`)
	if err != nil {
		return found, err
	}
	err = each(ctx, tx, func(r *sql.Rows) error {
		var table string
		var rowid, parent, key any
		err := r.Scan(&table, &rowid, &parent, &key)
		found = append(found, fmt.Errorf("row %v of %s belongs to no row of %v", rowid, table, parent))
		return err
	}, `PRAGMA foreign_key_check`)
	return found, err
}

// classify adds to an error of the driver the sentinel that says what it
// means for the caller.
func classify(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff { // the rest is detail that the message has
	case codes.SQLITE_BUSY, codes.SQLITE_LOCKED:
		return fmt.Errorf("%w (%w)", ErrBusy, err)
	case codes.SQLITE_READONLY:
		return fmt.Errorf("%w (%w)", ErrReadOnly, err)
	case codes.SQLITE_CANTOPEN, codes.SQLITE_PERM:
		// The file itself is open by now: it is the journal beside it that
		// cannot be made.
		return fmt.Errorf("%w (%w)", ErrReadOnly, err)
	case codes.SQLITE_FULL:
		return fmt.Errorf("%w (%w)", ErrFull, err)
	case codes.SQLITE_NOTADB:
		return errNoDatabase
	case codes.SQLITE_CORRUPT:
		return fmt.Errorf("%w (%w)", ErrDamaged, err)
	}
	return err
}
