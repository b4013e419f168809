package desk

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"briefdesk/briefing"
	"briefdesk/briefing/intake"
)

// formatFigures marks a source that is known by its figures alone.
const formatFigures = "figures"

// Bounds in bytes, so that no file of figures can fill the memory: of the file
// itself, of one line, and of the texts that its figures stand for.
const (
	maxFigures = 128 << 20
	maxLine    = 1 << 20
	maxQuoted  = 64 << 20
)

var errQuoted = errors.New("its figures stand further apart than any document is long")

// readFigures reads a .jsonl of figures as `brief figures --json` prints them:
// one reading for each source that they name.
func readFigures(ctx context.Context, path string) ([]reading, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, plain(err)
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil {
		return nil, plain(err)
	} else if info.Size() > maxFigures {
		return nil, intake.ErrTooLarge
	}
	figures, err := scanFigures(ctx, file)
	if err != nil {
		return nil, err
	}
	readings := bySource(figures)
	left := maxQuoted
	for i := range readings {
		if left -= quoteOut(&readings[i], left); left < 0 {
			return nil, errQuoted
		}
	}
	return readings, nil
}

func scanFigures(ctx context.Context, r io.Reader) (figures []briefing.Figure, err error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	no := 1
	for ; lines.Scan() && ctx.Err() == nil; no++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		f, err := parseFigure(lines.Bytes())
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", no, err)
		}
		figures = append(figures, f)
	}
	switch err := cmp.Or(ctx.Err(), lines.Err()); {
	case err != nil:
		return nil, fmt.Errorf("line %d: %w", no, err)
	case len(figures) == 0:
		return nil, ErrNoFigures
	}
	return figures, nil
}

func bySource(figures []briefing.Figure) (readings []reading) {
	at := map[briefing.SourceID]int{}
	for _, f := range figures {
		i, ok := at[f.Source]
		if !ok {
			i = len(readings)
			at[f.Source] = i
			readings = append(readings, reading{source: sourceOf(f)})
		}
		readings[i].figures = append(readings[i].figures, f)
	}
	return readings
}

func sourceOf(f briefing.Figure) briefing.Source {
	return briefing.Source{
		ID: f.Source, Name: f.SourceName, Path: f.SourceName, Format: formatFigures,
	}
}

// parseFigure reads one line and refuses what no document can have yielded.
func parseFigure(line []byte) (f briefing.Figure, err error) {
	if err := json.Unmarshal(line, &f); err != nil {
		return f, err
	}
	switch {
	case f.SourceName == "":
		return f, errors.New("not a figure: it names no source")
	case f.Measure == "":
		return f, errors.New("not a figure: it has no measure")
	}
	for _, e := range []briefing.Extent{f.Extent, f.Number, f.Sentence} {
		if e.Start < 0 || e.End < e.Start {
			return f, errors.New("not a figure: its start and end are no run of bytes")
		}
	}
	if f.ID == "" {
		f.ID = briefing.FigureID(fmt.Sprintf("%s:%d", f.Source, cmp.Or(f.Number.Start, f.Extent.Start)))
	}
	return f, nil
}

// quoteOut puts a reading's figures in order, each once, and makes the text
// of their source: every sentence that they quote where it stood, and spaces
// between. It returns the length of the text; one longer than most is not made.
func quoteOut(r *reading, most int) int {
	seen := map[briefing.FigureID]bool{}
	r.figures = slices.DeleteFunc(r.figures, func(f briefing.Figure) bool {
		again := seen[f.ID]
		seen[f.ID] = true
		return again
	})
	slices.SortStableFunc(r.figures, func(a, b briefing.Figure) int { return cmp.Compare(a.Extent.Start, b.Extent.Start) })
	length := 0
	for _, f := range r.figures {
		length = max(length, f.Extent.End, f.Number.End, f.Sentence.End)
	}
	if length > most {
		return length
	}
	text := []byte(strings.Repeat(" ", length))
	r.source.Passages = nil
	end := 0
	for _, f := range r.figures {
		s := f.Sentence
		if s.Start < end || s.End == s.Start || s.End-s.Start != len(f.Quote) {
			continue
		}
		copy(text[s.Start:], f.Quote)
		r.source.Passages = append(r.source.Passages, briefing.Passage{Extent: s, Kind: f.In})
		end = s.End
	}
	r.source.Text = string(text)
	return length
}

// unite puts together figures of one source that came in two files.
func unite(a, b reading) reading {
	a.figures = slices.Concat(a.figures, b.figures)
	quoteOut(&a, maxQuoted)
	return a
}
