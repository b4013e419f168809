package intake

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"briefdesk/briefing"
)

var (
	pageStart = regexp.MustCompile(`(?i)^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)*<(?:!doctype html|html|head|body)\b`)
	tagStart  = regexp.MustCompile(`(?i)^<(?:article|main|section|div|p|h[1-6]|table|ul|ol|meta|title|script|style|link|span|figure|header|nav)\b[^>]*>`)
)

// looksHTML reports a page by how it starts.
func looksHTML(head string) bool {
	return pageStart.MatchString(strings.TrimLeftFunc(head, isSpace))
}

// isHTML takes a page, or a piece of one that starts with a tag and closes
// some: that last may be Markdown too, where the name says so.
func isHTML(in Input) bool {
	head := in.Text[:min(len(in.Text), 4096)]
	if looksHTML(head) {
		return true
	}
	ext := strings.ToLower(filepath.Ext(in.Name))
	return ext != ".md" && ext != ".markdown" &&
		tagStart.MatchString(strings.TrimLeftFunc(head, isSpace)) && strings.Contains(in.Text, "</")
}

func readHTML(ctx context.Context, in Input) (Document, error) {
	if !fewerNodes(in.Text, mostNodes) {
		return readTags(ctx, in.Text, "is of too many elements")
	}
	doc, err := html.Parse(strings.NewReader(in.Text))
	if err != nil {
		return readTags(ctx, in.Text, fmt.Sprintf("is nested more than %d tags deep", deepest))
	}
	pieces := piecesOf(doc)
	article, err := mainText(ctx, doc)
	if err != nil {
		return Document{}, err
	}
	sortOut(pieces, article)
	text, blocks := layOut(pieces)
	if text == "" {
		return Document{}, ErrEmpty
	}
	d, err := settle(ctx, text, blocks, tellPage(doc))
	if err != nil {
		return Document{}, err
	}
	if len(article) == 0 {
		d.Source.Warnings = append(d.Source.Warnings, "the article could not be told from the page around it")
	}
	return d, nil
}

// layOut makes the text of a page out of its pieces: an empty line between
// paragraphs, none between list items.
func layOut(pieces []piece) (string, []block) {
	var b strings.Builder
	starts := make([]int, len(pieces))
	for i, p := range pieces {
		switch {
		case i == 0:
		case p.kind == briefing.List && pieces[i-1].kind == briefing.List:
			b.WriteByte('\n')
		default:
			b.WriteString("\n\n")
		}
		starts[i] = b.Len()
		if p.kind == briefing.List && bullet(p.text) == 0 {
			b.WriteString("- ")
		}
		b.WriteString(p.text)
	}
	text := b.String()
	blocks := make([]block, len(pieces))
	for i, p := range pieces {
		end := len(text)
		if i+1 < len(pieces) {
			end = starts[i] + len(strings.TrimRight(text[starts[i]:starts[i+1]], "\n"))
		}
		made := newBlock(text, starts[i], end, true)
		made.kind, made.level, made.why = p.kind, p.level, p.why
		blocks[i] = made
	}
	return text, blocks
}

// readTags reads a page whose tree cannot be built, and warns of the reason.
func readTags(ctx context.Context, page, why string) (Document, error) {
	text := withoutTags(page)
	if isBlank(text) {
		return Document{}, ErrEmpty
	}
	blocks, err := paragraphs(text, 0, false)
	if err != nil {
		return Document{}, err
	}
	d, err := settle(ctx, text, blocks, told{})
	d.Source.Warnings = append(d.Source.Warnings, why+": read without its layout")
	return d, err
}

// withoutTags is the text between the tags of a page, with a new paragraph at
// each tag that opens or closes one.
func withoutTags(page string) string {
	var b strings.Builder
	tokens := html.NewTokenizer(strings.NewReader(page))
	skipping := ""
	for {
		switch tokens.Next() {
		case html.ErrorToken: // the end of the page
			return b.String()
		case html.StartTagToken:
			name, _ := tokens.TagName()
			if skipping == "" && silent[string(name)] {
				skipping = string(name)
			}
			if isBlockTag(string(name)) {
				b.WriteString("\n\n")
			}
		case html.EndTagToken:
			name, _ := tokens.TagName()
			if skipping == string(name) {
				skipping = ""
			}
			if isBlockTag(string(name)) {
				b.WriteString("\n\n")
			}
		case html.TextToken:
			if skipping == "" {
				b.Write(tokens.Text())
			}
		}
	}
}
