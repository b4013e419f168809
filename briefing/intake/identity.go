package intake

import (
	"regexp"
	"strings"

	"briefdesk/briefing"
)

// wires are the agencies that sign the dateline of what they wrote.
var wires = []struct{ mark, name string }{
	{"Reuters", "Reuters"},
	{"AP", "Associated Press"},
	{"AFP", "Agence France-Presse"},
	{"Xinhua", "Xinhua"},
	{"dpa", "dpa"},
	{"EFE", "EFE"},
	{"ANSA", "ANSA"},
	{"TASS", "TASS"},
	{"AA", "Anadolu Agency"},
	{"UN News", "UN News"},
	{"IRIN", "IRIN"},
	{"HRW", "Human Rights Watch"},
}

var (
	wireMark    = regexp.MustCompile(`^[^.!?()"]{0,80}\(([A-Za-z ]{2,10})\)[^.!?"]{0,30}? ?-`)
	rightsOf    = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright(?: ©| \(c\))?) ?\d{4}(?:-\d{2,4})?,? (?:by )?([^.|,©]{2,50}?)(?: all rights.*)?(?:[.|,©].*)?$`)
	publishedIn = regexp.MustCompile(`(?i)^published in ([\w .']{2,40}?),? ` + fullDate)
	byWhom      = regexp.MustCompile(`^(?i:by|written by|story by|reported by|words by|text by|author)[: ]+(.+?)(?: ?[|,/·] ?.*| - .*)?$`)
)

// identify fills in who says it and what it is called: as told, else as the
// text shows.
func identify(text string, blocks []block, t told, s *briefing.Source) {
	s.Title = oneLine(t.title)
	if s.Title == "" {
		s.Title = titleOf(text, blocks)
	}
	s.Publisher = oneLine(t.publisher)
	if s.Publisher == "" {
		s.Publisher = publisherOf(text, blocks)
	}
	s.Author = oneLine(t.author)
	if s.Author == "" {
		s.Author = authorOf(blocks)
	}
	if strings.HasPrefix(t.link, "https://") || strings.HasPrefix(t.link, "http://") {
		s.Link = t.link
	}
	s.Language, s.Warnings = languageOf(text, blocks, t.language)
}

// titleOf is the headline above the first running text, "" for none: a
// subhead further down is not what the document is called. A label of a word
// or two gives way to a full headline.
func titleOf(text string, blocks []block) string {
	label := ""
	for _, b := range blocks {
		if b.prose(text) {
			break
		}
		if b.kind != briefing.Headline {
			continue
		}
		if b.level == 1 || b.words >= 4 {
			return headlineText(b.Of(text))
		}
		if label == "" {
			label = headlineText(b.Of(text))
		}
	}
	return label
}

// headlineText takes Markdown's marks off a headline.
func headlineText(s string) string {
	s, _, _ = strings.Cut(s, "\n")
	return oneLine(strings.Trim(headingOff(strings.TrimSpace(s)), "*_"))
}

func publisherOf(text string, blocks []block) string {
	if name := wireOf(text, blocks); name != "" {
		return name
	}
	for _, b := range blocks {
		var m []string
		switch b.rule {
		case "copyright":
			m = rightsOf.FindStringSubmatch(b.plain)
		case "date line":
			m = publishedIn.FindStringSubmatch(b.plain)
		}
		if m != nil {
			return strings.TrimSpace(m[1])
		}
	}
	return ""
}

// wireOf is the agency that signs a dateline.
func wireOf(text string, blocks []block) string {
	seen := 0
	for _, b := range blocks {
		if !b.prose(text) {
			continue
		}
		if seen++; seen > opening {
			break
		}
		m := wireMark.FindStringSubmatch(opener(text, b))
		for _, w := range wires {
			if m != nil && m[1] == w.mark {
				return w.name
			}
		}
	}
	return ""
}

func authorOf(blocks []block) string {
	for _, b := range blocks {
		if b.rule != "by-line" && b.rule != "dated by-line" {
			continue
		}
		if m := byWhom.FindStringSubmatch(b.plain); m != nil {
			return m[1]
		}
	}
	return ""
}
