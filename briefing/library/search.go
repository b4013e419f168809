package library

import (
	"context"
	"database/sql"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing"
)

// Hit is a passage that holds all the words searched for.
type Hit struct {
	Source    briefing.SourceID
	Name      string
	Title     string
	Published briefing.Date
	Passage   briefing.Extent // in the source's text
	Kind      briefing.PassageKind
	Snippet   string            // the part of the passage around the match
	At        briefing.Extent   // of Snippet in the source's text
	Marks     []briefing.Extent // the matched words, in Snippet
}

// What a search takes in at most: more words than any passage would hold, and
// as many hits as anyone reads when none are asked for by number.
const (
	mostTerms   = 64
	defaultHits = 100
)

// Search finds the passages that hold all the words, best first, at most
// limit of them (100 when limit is not positive). Case and accents do not
// matter: "kreyol" finds Kreyòl. Words in double quotes stand next to each
// other; a word with a * at its end begins a longer one. Everything else that
// a user types is a plain word, and signs are passed over: words without a
// letter or digit find nothing and are no error.
//
// Passages set aside as furniture or front matter are found too, after all
// others.
func (l *Library) Search(ctx context.Context, words string, limit int) (hits []Hit, err error) {
	expression := matchExpression(words)
	if expression == "" {
		return nil, nil
	}
	if limit <= 0 {
		limit = defaultHits
	}
	err = view(ctx, l.db, func(tx *sql.Tx) error {
		return each(ctx, tx, func(r *sql.Rows) error {
			var h Hit
			var published, marked string
			err := r.Scan(&h.Source, &h.Name, &h.Title, &published, &h.Passage.Start, &h.Passage.End, &h.Kind, &marked)
			if err != nil {
				return err
			}
			h.cut(unmark(marked))
			hits = append(hits, h)
			return h.Published.UnmarshalText([]byte(published))
		}, selectHits, expression, markStart, markEnd, limit)
	})
	if err != nil {
		return nil, l.explain("search", err)
	}
	return hits, nil
}

// matchExpression writes what a user typed in the language of FTS5. Each term
// is quoted there, so that nothing in it is an operator.
func matchExpression(words string) string {
	var terms []string
	add := func(term string, begins bool) {
		if !strings.ContainsFunc(term, searchable) || len(terms) == mostTerms {
			return
		}
		term = `"` + term + `"`
		if begins {
			term += "*"
		}
		terms = append(terms, term)
	}
	parts := strings.Split(plainQuotes.Replace(words), `"`)
	for i, part := range parts {
		if i%2 == 1 { // between quotes, or behind one that is not closed yet
			add(part, i+1 < len(parts) && strings.HasPrefix(parts[i+1], "*"))
			continue
		}
		for _, word := range strings.Fields(part) {
			add(word, strings.HasSuffix(word, "*"))
		}
	}
	return strings.Join(terms, " ")
}

// plainQuotes makes typographic quotes plain, and takes out the NUL at which
// SQLite would end the expression.
var plainQuotes = strings.NewReplacer("\x00", " ", "“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

// searchable reports a sign that words of the index are made of.
func searchable(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.Co) }

// What SQLite puts around a match. Unicode keeps these two for use inside
// programs; markable sees to it that no passage has them.
const (
	markStart = "\uFDD0"
	markEnd   = "\uFDD1"
)

// unmark takes the marks out of a text and says where they stood.
func unmark(marked string) (text string, marks []briefing.Extent) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(marked, markStart)
		b.WriteString(before)
		if !found {
			return b.String(), marks
		}
		match, rest, _ := strings.Cut(rest, markEnd)
		marks = append(marks, briefing.Extent{Start: b.Len(), End: b.Len() + len(match)})
		b.WriteString(match)
		marked = rest
	}
}

// A snippet has at most about this many bytes, and begins this many before
// the first match in it.
const (
	snippetLength = 240
	snippetLead   = 60
)

// cut takes the snippet out of the passage's text.
func (h *Hit) cut(text string, marks []briefing.Extent) {
	at := densest(text, marks)
	h.Snippet = at.Of(text)
	h.At = briefing.Extent{Start: h.Passage.Start + at.Start, End: h.Passage.Start + at.End}
	for _, m := range marks {
		if at.Contains(m) {
			h.Marks = append(h.Marks, briefing.Extent{Start: m.Start - at.Start, End: m.End - at.Start})
		}
	}
}

// densest is the part of a text, as long as a snippet and between spaces
// where it can be, that holds the most matches.
func densest(text string, marks []briefing.Extent) briefing.Extent {
	if len(text) <= snippetLength || len(marks) == 0 {
		return briefing.Extent{Start: 0, End: min(len(text), cutBefore(text, snippetLength, 0))}
	}
	first, most, next := marks[0], 0, 0
	for i, m := range marks {
		for next < len(marks) && marks[next].End <= m.Start+snippetLength-snippetLead {
			next++
		}
		if next-i > most {
			first, most = m, next-i
		}
	}
	start := max(0, min(first.Start-snippetLead, len(text)-snippetLength))
	end := max(first.End, min(start+snippetLength, len(text)))
	return briefing.Extent{Start: cutAfter(text, start, first.Start), End: cutBefore(text, end, first.End)}
}

// cutAfter moves a place to the beginning of a word, by limit at the latest.
func cutAfter(text string, at, limit int) int {
	if at == 0 {
		return 0
	}
	if space := strings.IndexFunc(text[at:limit], unicode.IsSpace); space >= 0 {
		at += space + 1
	}
	for at < limit && !utf8.RuneStart(text[at]) {
		at++
	}
	return at
}

// cutBefore moves a place back to the end of a word, not before limit.
func cutBefore(text string, at, limit int) int {
	if at >= len(text) {
		return len(text)
	}
	if space := strings.LastIndexFunc(text[limit:at], unicode.IsSpace); space >= 0 {
		return limit + space
	}
	for at > limit && !utf8.RuneStart(text[at]) {
		at--
	}
	return at
}
