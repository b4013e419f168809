package library

import (
	"context"
	"io/fs"
	"strconv"
)

// LimitPages makes the file as full as a full disk: from now on it may not
// grow beyond so many pages more than it has.
func (l *Library) LimitPages(ctx context.Context, more int) error {
	l.db.SetMaxOpenConns(1) // the limit is the connection's own
	var pages int
	if err := l.db.QueryRowContext(ctx, `PRAGMA page_count`).Scan(&pages); err != nil {
		return err
	}
	_, err := l.db.ExecContext(ctx, `PRAGMA max_page_count = `+strconv.Itoa(pages+more))
	return err
}

// Hurry gives up on a lock that another program holds after 50 ms.
func (l *Library) Hurry(ctx context.Context) error {
	l.db.SetMaxOpenConns(1) // the patience is the connection's own
	_, err := l.db.ExecContext(ctx, `PRAGMA busy_timeout = 50`)
	return err
}

// MigrateWith runs the migrations of another program's version on an open
// library.
func (l *Library) MigrateWith(ctx context.Context, from fs.FS) error { return migrate(ctx, l.db, from) }
