package intake

import (
	"context"
	"regexp"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"briefdesk/briefing"
)

// mostElements bounds the pages that are searched for their article: the
// search goes over the tree many times.
const mostElements = 60_000

// mainText finds the article in a page: the keys of its pieces. None when the
// page holds nothing like one.
func mainText(ctx context.Context, doc *html.Node) (keys map[string]bool, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !fewerElements(doc, mostElements) {
		return nil, nil
	}
	p := readability.NewParser()
	p.DisableJSONLD = true // see tellPage; it would read a block of any length
	article, err := p.ParseDocument(doc, nil)
	if err != nil || article.Node == nil {
		return nil, nil
	}
	keys = map[string]bool{}
	for _, p := range piecesOf(article.Node) {
		keys[p.key()] = true
	}
	return keys, nil
}

// fewerElements reports a tree of fewer elements than most.
func fewerElements(doc *html.Node, most int) bool {
	n := 0
	for d := range doc.Descendants() {
		if d.Type == html.ElementNode {
			n++
		}
		if n >= most {
			return false
		}
	}
	return true
}

// page is what sorting out needs to know of a page's tree.
type page struct {
	holds   map[*html.Node]bool   // elements with a part of the article in them
	around  *html.Node            // the element that holds the whole article; nil when unknown
	reasons map[*html.Node]string // why an element is furniture, as far as asked
}

// sortOut sets aside the pieces that are no part of the article. What the
// search for the article dropped is kept where it stands in the article's own
// element, outside menus, forms and the like, and is not mostly links: tables,
// captions and box-outs hold figures.
func sortOut(pieces []piece, article map[string]bool) {
	pg := page{holds: map[*html.Node]bool{}, reasons: map[*html.Node]string{}}
	inside := make([]bool, len(pieces))
	for i, p := range pieces {
		if inside[i] = article[p.key()]; !inside[i] {
			continue
		}
		pg.around = common(pg.around, p.node)
		for n := p.node; n != nil && !pg.holds[n]; n = n.Parent {
			pg.holds[n] = true
		}
	}
	pg.around = articleAround(pg.around)
	for i := range pieces {
		p := &pieces[i]
		if inside[i] {
			continue
		}
		if why := pg.outside(*p); why != "" {
			p.kind, p.why = briefing.Furniture, why
		}
	}
}

// common is the nearest element that holds both.
func common(a, b *html.Node) *html.Node {
	if a == nil {
		return b
	}
	above := map[*html.Node]bool{}
	for n := a; n != nil; n = n.Parent {
		above[n] = true
	}
	for n := b; n != nil; n = n.Parent {
		if above[n] {
			return n
		}
	}
	return nil
}

// articleAround is the element marked as the article around an element, where there
// is one: headline, date and by-line stand in it, beside the text.
func articleAround(n *html.Node) *html.Node {
	for up := n; up != nil; up = up.Parent {
		if up.Type == html.ElementNode && (up.Data == "article" || up.Data == "main" || attr(up, "role") == "main") {
			return up
		}
	}
	return n
}

// outside says why a piece is no part of the article; "" when it may be.
func (pg page) outside(p piece) string {
	for n := p.node; n != nil; n = n.Parent {
		if pg.holds[n] {
			break
		}
		why, known := pg.reasons[n]
		if !known {
			why = chrome(n)
			pg.reasons[n] = why
		}
		if why != "" {
			return why
		}
	}
	if p.level == 1 {
		return ""
	}
	if pg.around != nil && !under(p.node, pg.around) {
		return "outside the article"
	}
	if p.links*2 > len(p.text) && p.kind != briefing.Table {
		return "links"
	}
	return ""
}

func under(n, top *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == top {
			return true
		}
	}
	return false
}

// chromeTags are elements around an article by their tag or role.
var chromeTags = map[string]string{
	"nav": "navigation", "navigation": "navigation", "menu": "navigation", "menubar": "navigation",
	"footer": "the foot of the page", "contentinfo": "the foot of the page",
	"banner": "the head of the page", "form": "a form", "search": "a form",
	"dialog": "a notice over the page", "alertdialog": "a notice over the page",
}

// chromeNames are parts of the names of elements that hold no part of an
// article.
var chromeNames = []struct {
	words *regexp.Regexp
	why   string
}{
	{named(`nav|navbar|navigation|menu|breadcrumbs?|masthead|topbar|skip-?link|pagination|pager|toolbar`), "navigation"},
	{named(`share|sharing|social|follow|sharedaddy|addtoany`), "share buttons"},
	{named(`newsletters?|subscribe|subscription|signup|sign-up|paywall|piano|regwall`), "a subscription notice"},
	{named(`related|recommend(?:ed|ations)?|most-?(?:read|popular|viewed)|trending|read-?more|more-?(?:stories|news|from|on)|up-?next|teasers?|promos?|outbrain|taboola|latest-?(?:news|posts|stories)`), "other articles"},
	{named(`advert(?:isement|ising)?s?|ad|ads|ad-slot|adslot|sponsor(?:ed)?|dfp`), "advertising"},
	{named(`cookies?|consent|gdpr|onetrust`), "a notice about cookies or terms"},
	{named(`comments?|disqus|respond`), "the comments"},
	{named(`sidebar|widgets?|popup|modal`), "beside the article"},
	{named(`footer|site-?footer|colophon`), "the foot of the page"},
	{named(`tags|tag-?list|topics|post-tags`), "the tags of the page"},
}

func named(words string) *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[\s_]|--?)(?:` + words + `)(?:$|[\s_]|--?)`)
}

// chrome says why an element by its nature is no part of an article.
func chrome(n *html.Node) string {
	if n.Type != html.ElementNode || n.Data == "html" || n.Data == "body" || n.Data == "article" || n.Data == "main" {
		return ""
	}
	if why := chromeTags[n.Data]; why != "" {
		return why
	}
	if why := chromeTags[attr(n, "role")]; why != "" {
		return why
	}
	names := attr(n, "class") + " " + attr(n, "id")
	if names == " " || len(names) > 400 {
		return ""
	}
	for _, c := range chromeNames {
		if c.words.MatchString(names) {
			return c.why
		}
	}
	return ""
}
