package library

// The statements that any SQL database takes as they stand. Search has its
// own ways with each database: see sqlite.go.
const (
	selectRevision = `SELECT revision FROM library`
	bumpRevision   = `UPDATE library SET revision = revision + 1`

	selectSeq = `SELECT seq FROM sources WHERE id = $1`

	upsertSource = `
INSERT INTO sources (seq, id, name, path, format, title, publisher, author, language, link,
    published, dated_by, warnings, passages, text)
VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM sources),
    $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name, path = excluded.path, format = excluded.format, title = excluded.title,
    publisher = excluded.publisher, author = excluded.author, language = excluded.language,
    link = excluded.link, published = excluded.published, dated_by = excluded.dated_by,
    warnings = excluded.warnings, passages = excluded.passages, text = excluded.text
RETURNING seq`

	deleteSource  = `DELETE FROM sources WHERE seq = $1`
	deleteFigures = `DELETE FROM figures WHERE source = $1`

	insertFigure = `
INSERT INTO figures (source, no, id, start_at, measure, as_of_from, as_of_until, figure)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`

	sourceColumns = `id, name, path, format, title, publisher, author, language, link, published, dated_by, warnings`

	selectSources = `SELECT ` + sourceColumns + ` FROM sources ORDER BY seq`
	selectTexts   = `SELECT ` + sourceColumns + `, passages, text FROM sources ORDER BY seq`
	selectSource  = `SELECT ` + sourceColumns + `, passages, text FROM sources WHERE id = $1`
	selectKept    = `SELECT seq, ` + sourceColumns + `, passages, text FROM sources ORDER BY seq`

	countFigures    = `SELECT count(*) FROM figures`
	selectFigures   = `SELECT figure FROM figures ORDER BY source, no`
	selectFiguresOf = `SELECT figure FROM figures WHERE source = $1 ORDER BY no`

	insertChange = `
INSERT INTO changes (no, made_at, made_by, note, verb, payload)
VALUES ((SELECT coalesce(max(no), 0) + 1 FROM changes), $1, $2, $3, $4, $5)
RETURNING no`

	selectChanges = `SELECT no, made_at, made_by, note, verb, payload FROM changes ORDER BY no`
)
