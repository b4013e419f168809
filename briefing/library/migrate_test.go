package library_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/library"
)

// firstVersion is a library as version 1 made it, word for word: whatever
// becomes of the schema, this must open.
const firstVersion = `
CREATE TABLE library (revision INTEGER NOT NULL) STRICT;
INSERT INTO library VALUES (4);
CREATE TABLE sources (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, path TEXT NOT NULL, format TEXT NOT NULL,
    title TEXT NOT NULL, publisher TEXT NOT NULL, author TEXT NOT NULL, language TEXT NOT NULL, link TEXT NOT NULL,
    published TEXT NOT NULL, dated_by TEXT NOT NULL, warnings TEXT NOT NULL, passages TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE figures (
    source INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE, no INTEGER NOT NULL, id TEXT NOT NULL,
    start_at INTEGER NOT NULL, measure TEXT NOT NULL, as_of_from TEXT NOT NULL, as_of_until TEXT NOT NULL,
    figure TEXT NOT NULL, PRIMARY KEY (source, no)
) STRICT;
CREATE TABLE changes (
    no INTEGER PRIMARY KEY, made_at TEXT NOT NULL, made_by TEXT NOT NULL, note TEXT NOT NULL, verb TEXT NOT NULL,
    payload TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    body, aside, start_at UNINDEXED, end_at UNINDEXED, kind UNINDEXED, tokenize = "unicode61 remove_diacritics 2"
);
INSERT INTO sources VALUES (5, 'a1', 'note.txt', '/in/note.txt', 'text', 'A note', 'Desk', 'N. N.', 'en', 'https://example.org/note',
    '2024-06-25', 'dateline', '["odd"]', '[{"start":0,"end":18,"kind":"body"},{"start":19,"end":28,"kind":"furniture","why":"menu"}]',
    '400 officers came.' || char(10) || 'Subscribe');
INSERT INTO figures VALUES (5, 0, 'a1:0', 0, 'contingent', '2024-06-25', '2024-06-26',
    '{"id":"a1:0","source":"note.txt","source_id":"a1","start":0,"end":12,"text":"400 officers","number":{"start":0,"end":3},
      "in":"body","kind":"quantity","value":400,"low":400,"high":400,"also":[],"hedge":"exact","change":null,"unit":"person","per":null,
      "counted":"officers","measure":"contingent","actor":"Kenya","scope":null,"status":"deployed","role":"total","date":null,
      "date_text":null,"as_of":{"from":"2024-06-25","until":"2024-06-26"},"as_of_from":"publication","due":null,"period":null,
      "event":null,"event_class":null,"event_ordinal":0,"said_by":null,"sentence":{"start":0,"end":18},
      "quote":"400 officers came.","rule":"number"}');
INSERT INTO search (rowid, body, aside, start_at, end_at, kind) VALUES
    (5 << 24, '400 officers came.', '', 0, 18, 'body'), ((5 << 24) + 1, '', 'Subscribe', 19, 28, 'furniture');
INSERT INTO changes VALUES (1, '2024-07-01T06:30:00.000000001Z', 'A. Editor', 'seen', 'decide',
    '{"conflict":"c1","choice":"prefer","figure":"a1:0"}'), (2, '2024-07-01T06:31:00Z', 'A. Editor', '', 'undo', '{"undoes":1}');
PRAGMA application_id = 1113879403;
PRAGMA user_version = 1;
`

func TestVersionOneOpens(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	script(t, path, firstVersion)
	l := open(t, path)
	check(t, l)
	sources, figures, changes, err := l.Material(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s := briefing.Source{
		ID: "a1", Name: "note.txt", Path: "/in/note.txt", Format: "text", Title: "A note", Publisher: "Desk", Author: "N. N.",
		Language: "en", Link: "https://example.org/note", Published: briefing.Day(2024, 6, 25), DatedBy: "dateline",
		Text: "400 officers came.\nSubscribe", Warnings: []string{"odd"}, Passages: []briefing.Passage{
			{Extent: briefing.Extent{Start: 0, End: 18}, Kind: briefing.Body},
			{Extent: briefing.Extent{Start: 19, End: 28}, Kind: briefing.Furniture, Why: "menu"},
		},
	}
	equal(t, "sources", sources, []briefing.Source{s})
	f := figure(s, "400 officers came.", briefing.Extent{Start: 0, End: 18}, briefing.Extent{Start: 0, End: 3}, 400)
	f.Scope, f.Rule = "", "number"
	equal(t, "figures", figures, []briefing.Figure{f})
	equal(t, "changes", changes, []briefing.Change{
		{
			No: 1, At: time.Date(2024, 7, 1, 6, 30, 0, 1, time.UTC), By: "A. Editor", Note: "seen", Verb: briefing.Decide,
			Conflict: "c1", Choice: briefing.Prefer, Figure: "a1:0",
		},
		{No: 2, At: time.Date(2024, 7, 1, 6, 31, 0, 0, time.UTC), By: "A. Editor", Verb: briefing.Undo, Undoes: 1},
	})
	if hits, err := l.Search(t.Context(), "came", 0); len(hits) != 1 || err != nil {
		t.Errorf("Search: %v, %v", hits, err)
	}
	put(t, l, reading(1))
	check(t, l)
}

// A program of two versions on brings a library up to date in one go, or
// leaves it as it was.
func TestMigrate(t *testing.T) {
	first, err := os.ReadFile("migrations/0001_library.sql")
	must(t, err)
	later := fstest.MapFS{
		"migrations/0001_library.sql": {Data: first},
		"migrations/0002_grades.sql":  {Data: []byte(`ALTER TABLE sources ADD COLUMN grade TEXT NOT NULL DEFAULT ''`)},
		"migrations/0003_stars.sql":   {Data: []byte(`CREATE TABLE stars (figure TEXT); INSERT INTO stars VALUES ('one')`)},
	}
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	l := open(t, path)
	put(t, l, reading(1))

	before := listing(t, filepath.Dir(path))
	later["migrations/0004_wrong.sql"] = &fstest.MapFile{Data: []byte(`DELETE FROM figures; DROP TABLE absent`)}
	if err := l.MigrateWith(t.Context(), later); err == nil || !strings.Contains(err.Error(), "0004_wrong.sql") {
		t.Errorf("a migration that fails: %v", err)
	}
	if after := listing(t, filepath.Dir(path)); after != before {
		t.Error("a migration that failed changed the file")
	}
	check(t, l)

	delete(later, "migrations/0004_wrong.sql")
	must(t, l.MigrateWith(t.Context(), later))
	must(t, l.Close())
	if got := answer(t, path, `SELECT user_version || ' ' || (SELECT group_concat(figure) FROM stars) FROM pragma_user_version`); got != "3 one" {
		t.Errorf("after the migration: %s", got)
	}
	if _, err := library.Open(t.Context(), path); !errors.Is(err, library.ErrNewer) {
		t.Errorf("this version opens it: %v", err)
	}
}
