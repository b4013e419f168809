package intake

import (
	"context"
	"slices"
	"strings"

	"briefdesk/briefing"
)

// settle judges the blocks of a text and makes the document of them. What the
// document tells of itself outside its text goes before what the text shows.
func settle(ctx context.Context, text string, blocks []block, t told) (Document, error) {
	if err := ctx.Err(); err != nil {
		return Document{}, err
	}
	judge(text, blocks)
	s := briefing.Source{Text: text, Passages: make([]briefing.Passage, len(blocks))}
	dates := datesOf(text, blocks, t, &s)
	identify(text, blocks, t, &s)
	for i, b := range blocks {
		s.Passages[i] = briefing.Passage{Extent: b.Extent, Kind: b.kind, Why: b.why}
	}
	return Document{Source: s, Dates: dates}, ctx.Err()
}

// judge gives every block its kind: by the rules first, then by its shape,
// then by what stands around it.
func judge(text string, blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.kind == briefing.Table || b.kind == briefing.FrontMatter {
			continue
		}
		r, ok := ruleFor(*b)
		switch {
		case !ok:
		case b.kind == briefing.Furniture: // outside the article: it may name the publisher, never date it
			if r.name == "copyright" {
				b.rule = r.name
			}
		default:
			b.kind, b.why, b.rule = r.kind, r.why, r.name
		}
	}
	judgeShapes(blocks)
	judgePictures(blocks)
	judgeHead(text, blocks)
	judgeTail(text, blocks)
}

func (b *block) setAside(why string) { b.kind, b.why = briefing.Furniture, why }

// judgeShapes settles what no rule took: a short line without an end is a
// headline, three and more of them with no blank line between a list, and the
// rest is body.
func judgeShapes(blocks []block) {
	run, head := 0, true // headlines in a row that end before i; no running text yet
	for i := range blocks {
		b := &blocks[i]
		if b.gap || b.kind != "" {
			listRun(blocks[i-run:i], head)
			run = 0
		}
		switch {
		case b.kind != "":
		case b.looksHeadline():
			b.kind = briefing.Headline
			run++
		default:
			b.kind = briefing.Body
			listRun(blocks[i-run:i], head)
			run = 0
		}
		head = head && (b.kind != briefing.Body || b.words < 12)
	}
	listRun(blocks[len(blocks)-run:], head)
}

// listRun makes a list of three headlines and more in a row. Above the first
// running text such lines are sections, title and by-line, if any is as long
// as a title.
func listRun(run []block, head bool) {
	titled := func(b block) bool { return b.words > 4 }
	if len(run) < 3 || head && slices.ContainsFunc(run, titled) {
		return
	}
	for i := range run {
		run[i].kind = briefing.List
	}
}

// judgePictures finds the captions that only their credit gives away: the
// paragraph before it, the label above that, and a caption printed twice.
func judgePictures(blocks []block) {
	for i := 1; i < len(blocks); i++ {
		b, above := &blocks[i], &blocks[i-1]
		switch {
		case b.rule == "credit" && isCaption(*above):
			above.kind = briefing.Caption
			if i > 1 {
				labelOf(&blocks[i-2], *above)
			}
		case b.rule == "image label" && strings.HasSuffix(b.plain, ":") && !b.gap && above.kind == briefing.Headline:
			above.setAside("the label of a picture")
		case b.kind == briefing.Caption && above.kind == briefing.Caption && b.plain != "" && b.plain == above.plain:
			b.setAside("a caption printed twice")
		}
	}
}

// isCaption reports a paragraph that can be the caption of the credit below
// it: short, ended like a sentence, nobody's words, and no opening with a
// dateline. A headline without an end stays one: a credit may follow it too.
func isCaption(b block) bool {
	if b.kind != briefing.Body || b.words > 45 || b.plain == "" || strings.Contains(b.plain, `"`) {
		return false
	}
	_, dated := datelineOf(b.plain)
	return !dated
}

// labelOf sets aside the name of a picture above its caption: a few words
// that the caption says again.
func labelOf(label *block, caption block) {
	if label.kind != briefing.Headline || label.words > 6 || hasDigit(label.plain) {
		return
	}
	if strings.Contains(caption.lower, label.lower) {
		label.setAside("the label of a picture")
	}
}
