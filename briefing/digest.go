package briefing

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"time"
)

// digest is the SHA-256, in hex, of every figure a brief prints and of every
// decision made on them: two briefs with one digest say the same in figures.
// One line an entry or dispute, fields quoted and set apart by tabs, in the
// order of the brief.
func digest(b Brief) string {
	h := sha256.New()
	var line []byte
	for _, s := range b.Sections {
		for i := range s.Entries {
			e := &s.Entries[i]
			line = append(line[:0], "entry"...)
			line = appendFigure(line, &e.Figure, e.Prints)
			for _, id := range e.Same {
				line = appendField(line, string(id))
			}
			h.Write(append(line, '\n'))
		}
	}
	for _, d := range b.Disputes {
		line = append(line[:0], "dispute"...)
		line = appendField(line, string(d.Conflict.ID))
		line = appendField(line, string(d.Conflict.Kind))
		for i := range d.Conflict.Figures {
			line = appendFigure(line, &d.Conflict.Figures[i], d.Prints[i])
		}
		if made := d.Conflict.Decision; made != nil {
			for _, s := range []string{
				string(made.Choice), string(made.Figure), made.By, made.At.UTC().Format(time.RFC3339Nano), made.Note,
			} {
				line = appendField(line, s)
			}
		}
		h.Write(append(line, '\n'))
	}
	return hex.EncodeToString(h.Sum(nil))
}

func appendFigure(line []byte, f *Figure, prints string) []byte {
	line = appendField(line, string(f.ID))
	line = appendField(line, prints)
	for _, s := range []string{
		string(f.Measure), f.Actor, f.Scope, string(f.Status), string(f.Role),
		f.AsOf.key(), f.Due.key(), f.Period.key(),
	} {
		line = appendField(line, s)
	}
	return line
}

func appendField(line []byte, s string) []byte {
	return strconv.AppendQuote(append(line, '\t'), s)
}

// key writes a span in one canonical form: "2024-06-01/2024-07-01".
func (s Span) key() string {
	if s.IsZero() {
		return ""
	}
	return s.From.String() + "/" + s.Until.String()
}
