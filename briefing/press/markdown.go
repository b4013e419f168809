package press

import (
	"context"
	"io"

	"briefdesk/briefing"
)

func writeMarkdown(ctx context.Context, w io.Writer, b briefing.Brief) error { return nil }
func writeCSV(ctx context.Context, w io.Writer, b briefing.Brief) error      { return nil }
