package press

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"time"

	"briefdesk/briefing"
)

// author stands in the document's properties.
const author = "Briefdesk"

// undatedDay is the day that an undated brief's file is stamped with: never
// the clock, or the same brief would not give the same bytes.
var undatedDay = briefing.Date{Year: 2000, Month: time.January, Day: 1}

// writePDF sets the brief and writes it as a PDF.
func writePDF(ctx context.Context, w io.Writer, b briefing.Brief) error {
	if err := checkTemplate(b.Template); err != nil {
		return err
	}
	set, err := newSetter(b)
	if err != nil {
		return err
	}
	boxes := set.sheet.spare(set.document())
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("set the brief: %w", err)
	}
	p := newPen(set, boxes[len(boxes)-1].page)
	if err := p.draw(ctx, boxes); err != nil {
		return fmt.Errorf("draw the brief: %w", err)
	}
	var raw bytes.Buffer
	if err := p.pdf.Output(&raw); err != nil {
		return fmt.Errorf("write the PDF: %w", err)
	}
	if _, err := w.Write(finish(raw.Bytes())); err != nil {
		return fmt.Errorf("write the PDF: %w", err)
	}
	return nil
}

// draw puts boxes on their pages, each with its running head and foot.
func (p *pen) draw(ctx context.Context, boxes []placed) error {
	page := 0
	for _, b := range boxes {
		for page < b.page {
			if err := ctx.Err(); err != nil {
				return err
			}
			if page > 0 {
				p.foot(page)
			}
			page++
			p.pdf.AddPage()
			p.head(page)
		}
		p.box(b.box, b.x, b.y)
	}
	p.foot(page)
	if p.err != nil {
		return p.err
	}
	return p.pdf.Error()
}

func (p *pen) box(b *box, x, y float64) {
	if b.draw != nil {
		b.draw(p, x, y)
	}
	for i := range b.parts {
		p.box(&b.parts[i].box, x+b.parts[i].x, y+b.parts[i].y)
	}
}
