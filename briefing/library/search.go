package library

import (
	"context"
	"database/sql"
	"fmt"
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

// defaultHits is as many hits as anyone reads, when no number is asked for.
const defaultHits = 100

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
	terms := parseTerms(words)
	if len(terms) == 0 {
		return nil, nil
	}
	if limit <= 0 {
		limit = defaultHits
	}
	err = view(ctx, l.db, func(tx *sql.Tx) error {
		return each(ctx, tx, func(r *sql.Rows) error {
			var h Hit
			var published, text string
			err := r.Scan(&h.Source, &h.Name, &h.Title, &published, &h.Passage.Start, &h.Passage.End, &h.Kind, &text)
			if err != nil {
				return err
			}
			if err := h.Published.UnmarshalText([]byte(published)); err != nil {
				return fmt.Errorf("source %s: %w: %w", h.Source, ErrDamaged, err)
			}
			h.cut(text, mark(text, terms))
			hits = append(hits, h)
			return nil
		}, selectHits, expression(terms), limit)
	})
	if err != nil {
		return nil, l.explain("search", err)
	}
	return hits, nil
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
