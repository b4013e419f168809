package desk

import (
	"context"
	"io"

	"briefdesk/briefing"
)

// Compose draws the brief of an outline from the library.
func (d *Desk) Compose(ctx context.Context, o briefing.Outline) (briefing.Brief, error) {
	return briefing.Brief{}, nil
}

// Render writes the brief of an outline in a format of press, by its key: "pdf".
func (d *Desk) Render(ctx context.Context, o briefing.Outline, format string, w io.Writer) error {
	return nil
}

// Export writes the brief of an outline to a file, in the format that its
// extension names. The file is afterwards whole: as it was, or as composed.
func (d *Desk) Export(ctx context.Context, o briefing.Outline, path string) error {
	return nil
}

// CanExport reports why Export would refuse to write to path, before the work
// of composing.
func CanExport(path string) error { return nil }
