package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// mostNodes bounds the tree of a page, attributes counted in: some 80 MB. The
// longest pages of an encyclopedia have a third of it.
const mostNodes = 300_000

// reopened are the elements that the parser opens once more in every paragraph
// until their end tag comes: 400 of them and 20,000 paragraphs, in 160 KB of
// HTML, are eight million nodes.
var reopened = set("a b big code em font i nobr s small strike strong tt u")

// shielding are the elements within which no end tag reaches what was opened
// outside.
var shielding = set("applet caption marquee object td template th")

// fewerNodes reports a page of fewer nodes than most, by its tags alone: an
// estimate that is rather too high than too low.
func fewerNodes(page string, most int) bool {
	tokens := html.NewTokenizer(strings.NewReader(page))
	var open unclosed
	nodes := 0
	for nodes < most {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return true // the end of the page
		}
		nodes += open.again
		if kind != html.EndTagToken {
			nodes++
		}
		tag := tokens.Raw()
		name, more := tokens.TagName()
		switch kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			open.start(string(name), tag)
		case html.EndTagToken:
			open.end(string(name))
		}
		for more {
			_, _, more = tokens.TagAttr()
			nodes++
		}
	}
	return false
}

// unclosed are the reopened and shielding elements that a tag has opened and
// none has closed.
type unclosed struct {
	elements []element
	again    int // how many of them are reopened
}

type element struct{ name, tag string }

// mostAlike is how many elements of one and the same tag the parser reopens.
const mostAlike = 3

func (u *unclosed) start(name string, tag []byte) {
	switch {
	case shielding[name]:
		u.elements = append(u.elements, element{name: name})
	case !reopened[name]:
	case name == "a" || name == "nobr": // never one in another
		u.end(name)
		fallthrough
	default:
		alike := 0
		for _, e := range u.elements {
			if e.tag == string(tag) {
				alike++
			}
		}
		if alike < mostAlike {
			u.elements = append(u.elements, element{name, string(tag)})
			u.again++
		}
	}
}

func (u *unclosed) end(name string) {
	for i, e := range slices.Backward(u.elements) {
		switch {
		case e.name == name:
			u.elements = slices.Delete(u.elements, i, i+1)
			if reopened[name] {
				u.again--
			}
			return
		case shielding[e.name] && !shielding[name]:
			return
		}
	}
}
