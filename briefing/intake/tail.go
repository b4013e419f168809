package intake

import (
	"slices"

	"briefdesk/briefing"
)

const elsewhere = "belongs to another article"

// judgeTail sets aside what stands after the article's end: teasers of other
// articles, and lists of links under a heading such as "Related". It goes only
// by what cannot be the article itself: losing its last paragraphs would be
// worse than keeping a teaser.
func judgeTail(text string, blocks []block) {
	closeFrom(blocks[teasers(text, blocks):])
	links(blocks)
	blurbs(blocks)
}

// closeFrom sets aside all that could have held a figure or dated the source.
func closeFrom(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		switch b.kind {
		case briefing.Table, briefing.FrontMatter:
		case briefing.Furniture:
			if b.rule != "copyright" {
				b.rule = ""
			}
		default:
			b.setAside(elsewhere)
			b.rule = ""
		}
	}
}

// teasers finds where the run of teasers at the end starts, each closed by a
// button to read on; len(blocks) when there is none. A section of the article
// can end with such a button too: teasers are several, or have the credit of a
// picture over them, and are shorter than the article before them.
func teasers(text string, blocks []block) int {
	start, n, pictured := len(blocks), 0, false
	for i := len(blocks) - 1; i >= 0; i-- {
		if blocks[i].prose(text) {
			break // running text that belongs to no teaser: the article
		}
		if blocks[i].rule != "keep reading" {
			continue
		}
		from, ok := teaser(blocks[:i])
		if !ok || start < len(blocks) && i+1 < start {
			break
		}
		pictured = pictured || slices.ContainsFunc(blocks[from:i], creditFirst)
		start, i, n = from, from, n+1
	}
	if n < 2 && !pictured || running(blocks[start:]) >= running(blocks[:start]) {
		return len(blocks)
	}
	return start
}

// running counts the words of running text.
func running(blocks []block) int {
	n := 0
	for _, b := range blocks {
		if b.kind == briefing.Body {
			n += b.words
		}
	}
	return n
}

// teaser finds where the teaser that ends with the list starts: up to three
// paragraphs, over them a headline, labels, and a picture's credit.
func teaser(blocks []block) (start int, ok bool) {
	i := len(blocks)
	for n := 0; n < 3 && i > 0 && blocks[i-1].kind == briefing.Body && blocks[i-1].words > 10; n++ {
		i--
	}
	top := i
	for i > 0 && overTeaser(blocks, i-1) {
		i--
	}
	return i, i < top && i > 0
}

// overTeaser reports a block that can stand over a teaser's text.
func overTeaser(blocks []block, i int) bool {
	b := blocks[i]
	switch b.kind {
	case briefing.Headline, briefing.List:
		return b.short()
	case briefing.Furniture:
		return b.rule != "keep reading" && b.rule != ""
	case briefing.Caption:
		return creditFirst(b)
	case briefing.Body: // a headline that ends like a sentence, under its picture's credit
		return b.words <= 18 && i > 0 && creditFirst(blocks[i-1])
	}
	return false
}

// creditFirst reports a caption or credit that says so up front, as pictures
// of teasers do.
func creditFirst(b block) bool { return b.rule == "credit" || b.rule == "captioned" }

// links sets aside the short lines under the head of a list of other
// articles, up to the next running text. The last of several, with a blank
// line before it, is spared where text follows: it may be that text's own
// headline.
func links(blocks []block) {
	for i := 0; i < len(blocks); i++ {
		if blocks[i].rule != "tail" {
			continue
		}
		j := i + 1
		for j < len(blocks) && isLink(blocks[j]) {
			j++
		}
		end := j
		if j < len(blocks) && j-i > 2 && blocks[j-1].gap && blocks[j-1].kind == briefing.Headline {
			end--
		}
		closeFrom(blocks[i+1 : end])
		i = j - 1
	}
}

// isLink reports a line that can be a link to another article. A list item
// that ends like a sentence is none, nor a subhead that markup tells.
func isLink(b block) bool {
	switch b.kind {
	case briefing.Furniture:
		return true
	case briefing.Headline:
		return b.level == 0
	case briefing.List:
		return b.short() && !endsSentence(b.plain)
	}
	return false
}

// longestBlurb is the most words that a teaser tells under its headline.
const longestBlurb = 45

// blurbs sets aside the end of a document after the head of a list of other
// articles or a sign-off, where it is all headlines with at most one short
// paragraph to each, and no more than a quarter of the running text.
func blurbs(blocks []block) {
	anchor, anchored := 0, 0 // the earliest block that opens such an end, words after it
	after := 0
	bare := false // running text with no headline over it yet
	for i := len(blocks) - 1; i > 0; i-- {
		b := blocks[i]
		switch b.kind {
		case briefing.Body, briefing.List, briefing.Table:
			if bare || b.words > longestBlurb || b.kind == briefing.Table {
				i = 0
			}
			bare = true
			after += b.words
		case briefing.Headline:
			bare = false
		case briefing.Furniture:
			if endsArticle(b) && !bare {
				anchor, anchored = i, after
			}
		}
	}
	if anchor > 0 && anchored*3 < running(blocks[:anchor]) {
		closeFrom(blocks[anchor+1:])
	}
}

// endsArticle reports what stands only under an article.
func endsArticle(b block) bool {
	switch b.rule {
	case "tail", "reporting credit", "copyright":
		return true
	case "sign":
		return b.plain != "" && (b.plain[0] == '#' || hasLetter(b.plain))
	}
	return false
}
