package intake

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"briefdesk/briefing"
)

// deepest is the depth of tags beyond which the parser gives up.
const deepest = 512

// piece is a paragraph of a page as the page's tags tell it.
type piece struct {
	text  string
	kind  briefing.PassageKind
	level int // of a headline
	why   string
	node  *html.Node // the element that holds it
	links int        // bytes of its text that are links
}

// key is a piece's text without white space, to find it again in another tree.
func (p piece) key() string { return strings.Join(strings.Fields(p.text), "") }

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	// unseen elements hold no text for a reader.
	unseen = set("head script style noscript template svg math iframe object embed canvas select textarea button audio video map datalist")

	// silent are those of them that a page without its tree is read without.
	silent = set("script style noscript template title textarea")

	blockTags = set("address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul")

	captionClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:caption|figcaption|wp-caption-text|image-caption|photo-caption)(?:$|[\s_-])`)
	noteMark     = regexp.MustCompile(`^[\d,*†‡]{1,6}$`)
)

func isBlockTag(name string) bool { return blockTags[name] || name == "br" }

// reader collects the pieces of a tree in document order.
type reader struct {
	pieces []piece
	run    strings.Builder // the paragraph being read
	space  bool            // white space stands before the next word
	breaks int             // line breaks in a row
	links  int
}

// around is what the elements around a text tell of it.
type around struct {
	node  *html.Node
	kind  briefing.PassageKind
	level int
	link  bool
	pre   bool
}

// piecesOf reads the text of a tree.
func piecesOf(root *html.Node) []piece {
	var r reader
	r.read(root, around{node: root})
	r.flush(around{node: root})
	return r.pieces
}

func (r *reader) read(n *html.Node, a around) {
	switch n.Type {
	case html.TextNode:
		r.text(n.Data, a)
		return
	case html.DocumentNode:
	case html.ElementNode:
		if unseen[n.Data] || isHidden(n) {
			return
		}
	default:
		return
	}
	switch {
	case n.Data == "br":
		r.lineBreak(a)
		return
	case n.Data == "sup":
		if mark := strings.TrimSpace(startOf(n)); noteMark.MatchString(mark) {
			r.text("["+mark+"]", a) // 400¹ is not 4001
			return
		}
	case n.Data == "table" && isData(n):
		r.flush(a)
		r.table(n)
		return
	}
	inner := a.within(n)
	block := n.Type == html.ElementNode && blockTags[n.Data]
	if block {
		r.flush(a)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.read(c, inner)
	}
	if block {
		r.flush(inner)
	}
}

// within is what is known inside an element.
func (a around) within(n *html.Node) around {
	if n.Type != html.ElementNode {
		return a
	}
	if n.Data == "a" {
		a.link = true
	}
	if !blockTags[n.Data] {
		return a
	}
	a.node = n
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		a.kind, a.level = briefing.Headline, int(n.Data[1]-'0')
	case "li":
		a.kind = briefing.List
	case "figcaption":
		a.kind = briefing.Caption
	case "pre":
		a.pre = true
	case "ul", "ol", "table", "blockquote":
		if a.kind != briefing.Caption {
			a.kind, a.level = "", 0
		}
	}
	if captionClass.MatchString(attr(n, "class")) && a.kind != briefing.Headline {
		a.kind = briefing.Caption
	}
	return a
}

// text adds to the paragraph, with white space run together.
func (r *reader) text(s string, a around) {
	before := r.run.Len()
	for _, c := range s {
		switch {
		case a.pre && c == '\n':
			r.lineBreak(a)
			continue
		case isSpace(c):
			r.space = true
			continue
		case !unicode.IsPrint(c) && c != '\u200d' && c != '\u200c' || c == utf8.RuneError:
			continue // control characters and soft hyphens
		}
		if r.breaks > 0 && r.run.Len() > 0 {
			r.run.WriteByte('\n')
		} else if r.space && r.run.Len() > 0 {
			r.run.WriteByte(' ')
		}
		r.space, r.breaks = false, 0
		r.run.WriteRune(c)
	}
	if a.link {
		r.links += max(0, r.run.Len()-before)
	}
}

// lineBreak ends the line; a second in a row ends the paragraph.
func (r *reader) lineBreak(a around) {
	if r.breaks++; r.breaks > 1 {
		r.flush(a)
	}
}

// flush ends the paragraph.
func (r *reader) flush(a around) {
	if r.run.Len() > 0 {
		r.pieces = append(r.pieces, piece{text: r.run.String(), kind: a.kind, level: a.level, node: a.node, links: r.links})
	}
	r.run.Reset()
	r.space, r.breaks, r.links = false, 0, 0
}

func isHidden(n *html.Node) bool {
	for _, at := range n.Attr {
		switch at.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return at.Val == "true"
		case "style":
			style := strings.ReplaceAll(strings.ToLower(at.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// startOf is the text under a node as far as a few nodes down: enough for the
// mark of a note, and cheap however notes are nested.
func startOf(n *html.Node) string {
	var b strings.Builder
	left := 8
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil && left > 0; c = c.NextSibling {
			left--
			if c.Type == html.TextNode {
				b.WriteString(c.Data[:min(len(c.Data), 64)])
			}
			visit(c)
		}
	}
	visit(n)
	return b.String()
}

// textOf is all text under a node, in one line.
func textOf(n *html.Node) string {
	var r reader
	r.read(n, around{node: n})
	r.flush(around{node: n})
	var parts []string
	for _, p := range r.pieces {
		parts = append(parts, p.text)
	}
	return oneLine(strings.Join(parts, " "))
}
