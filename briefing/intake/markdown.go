package intake

import (
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"briefdesk/briefing"
)

var (
	headingMark = regexp.MustCompile(`^(#{1,6})[ \t]+\S`)
	tableRule   = regexp.MustCompile(`(?m)^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*(\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*\r?$`)
	linkTarget  = regexp.MustCompile(`^\[[^\]]{1,80}\]:[ \t]*\S+`)
	picture     = regexp.MustCompile(`^!\[[^\]]*\]\([^)]*\)$`)
	ruleMark    = regexp.MustCompile(`^([-*_=][ \t]*){3,}$`)
)

// isMarkdown goes by a front matter, two headings or a table; where there is
// nothing of the kind, by the name.
func isMarkdown(in Input) bool {
	if in.Text == "" {
		return false
	}
	ext := strings.ToLower(filepath.Ext(in.Name))
	if ext == ".md" || ext == ".markdown" {
		return true
	}
	if _, _, ok := frontMatter(in.Text); ok {
		return true
	}
	head := in.Text[:min(len(in.Text), 64<<10)]
	headings := 0
	for l := range strings.Lines(head) {
		if headingMark.MatchString(l) {
			headings++
		}
	}
	return headings >= 2 || tableRule.MatchString(head)
}

func readMarkdown(ctx context.Context, in Input) (Document, error) {
	fields, end, ok := frontMatter(in.Text) // no fields and end 0 where there is none
	blocks, err := paragraphs(in.Text, end, true)
	if err != nil {
		return Document{}, err
	}
	if ok {
		blocks = slices.Insert(blocks, 0, block{
			Extent: briefing.Extent{Start: strings.Index(in.Text, fence), End: end},
			kind:   briefing.FrontMatter, gap: true,
		})
	}
	return settle(ctx, in.Text, blocks, tellFields(fields))
}

// marked takes off the front of the lines what Markdown's marks tell: how many
// lines, and what they are. 0 for a paragraph, a list or a table.
func marked(text string, lines []line) (int, block) {
	l := lines[0].of(text)
	switch {
	case strings.HasPrefix(l, "```"), strings.HasPrefix(l, "~~~"):
		return until(text, lines, func(s string) bool { return strings.HasPrefix(s, l[:3]) }), block{kind: briefing.Body}
	case strings.HasPrefix(l, "<!--"):
		n := 1
		if !strings.HasSuffix(l, "-->") {
			n = until(text, lines, func(s string) bool { return strings.HasSuffix(s, "-->") })
		}
		return n, block{kind: briefing.Furniture, why: "a comment"}
	case ruleMark.MatchString(l):
		return 1, block{kind: briefing.Furniture, why: "a rule"}
	case headingMark.MatchString(l):
		return 1, block{kind: briefing.Headline, level: strings.IndexAny(l, " \t")}
	case linkTarget.MatchString(l):
		return 1, block{kind: briefing.Furniture, why: "the address of a link"}
	case picture.MatchString(l):
		return 1, block{kind: briefing.Furniture, why: "a picture"}
	}
	return underlined(text, lines)
}

// underlined takes a headline with a line of = or - under it.
func underlined(text string, lines []line) (int, block) {
	if len(lines) < 2 || lines[1].blank > 0 || lines[0].width > 120 {
		return 0, block{}
	}
	under := lines[1].of(text)
	if len(under) < 3 || strings.Trim(under, "=") != "" && strings.Trim(under, "-") != "" {
		return 0, block{}
	}
	return 2, block{kind: briefing.Headline, level: 1 + strings.Count(under[:1], "-")}
}

// reach is how many lines on a closing mark is looked for: without a limit a
// text of nothing but opening marks would be read over and over.
const reach = 400

// until counts the lines up to the one, after the first, that closes; without
// one the mark meant nothing and stands alone.
func until(text string, lines []line, closes func(string) bool) int {
	rest := lines[1:min(len(lines), reach)]
	i := slices.IndexFunc(rest, func(l line) bool { return closes(l.of(text)) })
	if i < 0 {
		return 1
	}
	return i + 2
}
