package intake

import (
	"regexp"
	"strings"
)

const fence = "---"

var fieldLine = regexp.MustCompile(`^([A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$`)

// frontMatter reads the block of fields between two lines of dashes at the
// very top: "key: value", lists in brackets or on lines of their own, values
// in quotes. Keys come in lower case. It ends at end.
func frontMatter(text string) (fields map[string]string, end int, ok bool) {
	top := len(text) - len(strings.TrimLeftFunc(text, isSpace))
	at, next := lineEnd(text, top)
	if strings.TrimRight(text[top:at], " \t") != fence {
		return nil, 0, false
	}
	fields = map[string]string{}
	key := ""
	for next < len(text) && next-top < 64<<10 {
		start := next
		at, next = lineEnd(text, start)
		raw := strings.TrimRight(text[start:at], " \t")
		l := strings.TrimSpace(raw)
		m := fieldLine.FindStringSubmatch(raw)
		switch {
		case l == fence || l == "...":
			return fields, start + len(raw), len(fields) > 0
		case l == "" || l[0] == '#':
		case m != nil:
			key = strings.ToLower(m[1])
			fields[key] = fieldValue(m[2])
		case key != "" && strings.ContainsRune(" \t-", rune(raw[0])):
			fields[key] = strings.TrimLeft(fields[key]+", "+fieldValue(strings.TrimPrefix(l, "- ")), ", ")
		default:
			return nil, 0, false // no field: this is no front matter, but a rule
		}
	}
	return nil, 0, false
}

// fieldValue takes a value out of its quotes or brackets.
func fieldValue(s string) string {
	s = strings.TrimSpace(s)
	if s == "|" || s == ">" || s == ">-" || s == "|-" {
		return ""
	}
	if strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") {
		var items []string
		for item := range strings.SplitSeq(s[1:len(s)-1], ",") {
			items = append(items, unquote(strings.TrimSpace(item)))
		}
		return strings.Join(items, ", ")
	}
	return unquote(s)
}

func unquote(s string) string {
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`, `''`, `'`).Replace(s[1 : len(s)-1])
	}
	return s
}

// tellFields picks out of a front matter what a source keeps.
func tellFields(f map[string]string) told {
	first := func(keys ...string) string {
		for _, k := range keys {
			if v := oneLine(f[k]); v != "" && v != "null" && v != "~" {
				return v
			}
		}
		return ""
	}
	return told{
		title:     first("title", "headline"),
		publisher: first("publisher", "publication", "site", "site_name"),
		author:    first("author", "authors", "by", "byline"),
		language:  first("language", "lang", "locale"),
		link:      first("link", "url", "canonical", "canonical_url", "canonicalurl", "permalink", "source_url"),
		published: first("published", "date", "publication date", "publication_date", "date_published", "datepublished", "published_at", "pubdate", "publishdate", "issued"),
		where:     "front matter",
	}
}
