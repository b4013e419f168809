-- Version 1: what a desk keeps.

-- One row. Every write adds one to revision, so that a window can tell that
-- another one has changed the library.
CREATE TABLE library (
    revision INTEGER NOT NULL
) STRICT;

INSERT INTO library (revision) VALUES (0);

-- A document as it was read. seq is the order of import and stays when the
-- document is read again. Dates are YYYY-MM-DD, or '' when unknown. The long
-- columns stand last: a list of sources does not touch them.
CREATE TABLE sources (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    name      TEXT NOT NULL,
    path      TEXT NOT NULL,
    format    TEXT NOT NULL,
    title     TEXT NOT NULL,
    publisher TEXT NOT NULL,
    author    TEXT NOT NULL,
    language  TEXT NOT NULL,
    link      TEXT NOT NULL,
    published TEXT NOT NULL,
    dated_by  TEXT NOT NULL,
    warnings  TEXT NOT NULL, -- JSON array of strings
    passages  TEXT NOT NULL, -- JSON array of {start, end, kind, why}: bytes of text
    text      TEXT NOT NULL
) STRICT;

-- A figure as `brief figures --json` prints it, and the columns worth asking
-- for. no counts the figures of a source in the order of its text, from 0.
CREATE TABLE figures (
    source      INTEGER NOT NULL REFERENCES sources (seq) ON DELETE CASCADE,
    no          INTEGER NOT NULL,
    id          TEXT    NOT NULL,
    start_at    INTEGER NOT NULL, -- byte of the source's text
    measure     TEXT    NOT NULL,
    as_of_from  TEXT    NOT NULL, -- half-open; '' where open or unknown
    as_of_until TEXT    NOT NULL,
    figure      TEXT    NOT NULL, -- JSON
    PRIMARY KEY (source, no)
) STRICT;

-- What users did, in order, never rewritten and not tied to a source: a
-- decision outlives the removal of what it was about.
CREATE TABLE changes (
    no      INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL, -- RFC 3339, UTC
    made_by TEXT NOT NULL,
    note    TEXT NOT NULL,
    verb    TEXT NOT NULL,
    payload TEXT NOT NULL  -- JSON: what the verb was done to
) STRICT;

-- Every passage for search. Its rowid is the source's seq and its place in the
-- source: seq << 24 | place. What was set aside as furniture or front matter
-- is in aside, which ranking weighs next to nothing.
CREATE VIRTUAL TABLE search USING fts5 (
    body,
    aside,
    start_at UNINDEXED,
    end_at   UNINDEXED,
    kind     UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2"
);
