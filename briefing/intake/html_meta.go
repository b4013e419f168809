package intake

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
)

// head is what a page tells of itself, before choosing.
type head struct {
	meta      map[string]string // by name, property or itemprop, lower case; the first of each
	linked    []linkedData
	title     string // of the title element
	headline  string // the first h1
	language  string
	canonical string
	time      string // of the first time element that is marked as the publication
}

// publishedKeys are the meta elements that date a page, most trusted first,
// behind linked data.
var publishedKeys = []string{
	"article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued", "dcterms.date", "dc.date",
	"dcterms.created", "dc.date.created", "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "article.published",
	"publish-date", "publication_date", "publishdate", "pubdate", "date", "cxenseparse:recs:publishtime",
}

// tellPage reads the head of a page and the data linked in it.
func tellPage(doc *html.Node) told {
	h := head{meta: map[string]string{}}
	h.read(doc)
	pick := func(values ...string) string {
		for _, v := range values {
			if v = oneLine(v); v != "" {
				return v
			}
		}
		return ""
	}
	var ld linkedData
	for _, l := range h.linked {
		ld.fill(l)
	}
	t := told{
		publisher: pick(ld.publisher, h.meta["og:site_name"], h.meta["dc.publisher"], h.meta["dcterms.publisher"], h.meta["publisher"], h.meta["citation_publisher"], h.meta["application-name"]),
		author:    pick(ld.author, h.meta["author"], h.meta["article:author_name"], h.meta["parsely-author"], h.meta["dc.creator"], h.meta["dcterms.creator"], h.meta["byl"]),
		language:  pick(h.language, ld.language, h.meta["og:locale"], h.meta["dc.language"], h.meta["content-language"]),
		link:      pick(h.canonical, h.meta["og:url"], ld.link),
	}
	t.title = withoutSite(pick(ld.title, h.meta["og:title"], h.meta["dc.title"], h.meta["twitter:title"], h.headline, h.title), t.publisher)
	if strings.HasPrefix(t.author, "http") {
		t.author = ""
	}
	t.author = strings.TrimPrefix(t.author, "By ")
	t.published, t.where = h.published(ld)
	return t
}

// published is the first date in machine form, else the first in words.
func (h head) published(ld linkedData) (date, where string) {
	type dated struct{ date, where string }
	all := []dated{{ld.published, "JSON-LD datePublished"}}
	for _, k := range publishedKeys {
		all = append(all, dated{h.meta[k], "meta " + k})
	}
	all = append(all, dated{h.time, "time element"})
	for _, d := range all {
		if _, ok := machineDate(d.date); ok {
			return d.date, d.where
		}
	}
	for _, d := range all {
		if d.date != "" {
			return d.date, d.where
		}
	}
	return "", ""
}

// withoutSite takes the name of the site off the end of a title.
func withoutSite(title, site string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " · "} {
		i := strings.LastIndex(title, sep)
		if i > 0 && site != "" && strings.EqualFold(strings.TrimSpace(title[i+len(sep):]), site) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

func (h *head) read(n *html.Node) {
	if n.Type == html.ElementNode {
		h.element(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.read(c)
	}
}

func (h *head) element(n *html.Node) {
	switch n.Data {
	case "html":
		h.language = attr(n, "lang")
		if h.language == "" {
			h.language = attr(n, "xml:lang")
		}
	case "title":
		if h.title == "" && n.FirstChild != nil && n.Parent != nil && n.Parent.Data == "head" {
			h.title = n.FirstChild.Data
		}
	case "h1":
		if h.headline == "" {
			h.headline = textOf(n)
		}
	case "link":
		if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
			h.canonical = attr(n, "href")
		}
	case "meta":
		for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
			k := strings.ToLower(strings.TrimSpace(attr(n, key)))
			if v := attr(n, "content"); k != "" && v != "" && h.meta[k] == "" {
				h.meta[k] = v
			}
		}
	case "time":
		h.timeElement(n)
	case "script":
		if strings.HasPrefix(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
			h.linked = append(h.linked, readLinked(n.FirstChild.Data)...)
		}
	}
}

// timeElement takes a time that is marked as the publication's.
func (h *head) timeElement(n *html.Node) {
	class := strings.ToLower(attr(n, "class"))
	marked := has(n, "pubdate") || strings.EqualFold(attr(n, "itemprop"), "datePublished") ||
		strings.Contains(class, "publish") || strings.Contains(class, "entry-date")
	if h.time != "" || !marked || strings.Contains(class, "updated") && !strings.Contains(class, "publish") {
		return
	}
	if h.time = attr(n, "datetime"); h.time == "" {
		h.time = textOf(n)
	}
}

// linkedData is what JSON-LD tells of an article.
type linkedData struct{ title, publisher, author, language, link, published string }

// fill takes over what is not known yet.
func (l *linkedData) fill(o linkedData) {
	for _, f := range []struct{ mine, other *string }{
		{&l.title, &o.title},
		{&l.publisher, &o.publisher},
		{&l.author, &o.author},
		{&l.language, &o.language},
		{&l.link, &o.link},
		{&l.published, &o.published},
	} {
		if *f.mine == "" {
			*f.mine = *f.other
		}
	}
}

// longestLinked is the longest block of JSON-LD that is read, in bytes: values
// take twenty times as much memory as their text.
const longestLinked = 1 << 20

// readLinked finds the articles in a block of JSON-LD. What is no JSON is no
// metadata, and no error.
func readLinked(data string) []linkedData {
	var v any
	if len(data) > longestLinked || json.Unmarshal([]byte(strings.TrimSpace(data)), &v) != nil {
		return nil
	}
	return findArticles(v, 0)
}

// nested is how deep articles are looked for in lists and graphs.
const nested = 4

func findArticles(v any, depth int) (found []linkedData) {
	if depth > nested {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			found = append(found, findArticles(e, depth+1)...)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			return []linkedData{{
				title: name(v["headline"]), publisher: name(v["publisher"]), author: name(v["author"]),
				language: name(v["inLanguage"]), link: name(v["url"]), published: name(v["datePublished"]),
			}}
		}
		found = append(findArticles(v["@graph"], depth+1), findArticles(v["mainEntity"], depth+1)...)
	}
	return found
}

// isArticle reports a type of written news. LiveBlogPosting, Report,
// OpinionNewsArticle and the like all end in one of these.
func isArticle(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Report") || strings.HasSuffix(t, "BlogPosting")
	case []any:
		for _, e := range t {
			if isArticle(e) {
				return true
			}
		}
	}
	return false
}

// name reads a value that may be a text, something with a name, or a list.
func name(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case map[string]any:
		if s, ok := v["name"].(string); ok {
			return s
		}
		s, _ := v["alternateName"].(string)
		return s
	case []any:
		var all []string
		for _, e := range v {
			if s := name(e); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}
