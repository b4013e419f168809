package intake

import (
	"regexp"
	"slices"
	"strings"

	"briefdesk/briefing"
)

const place = `\p{Lu}[\p{L}.'-]*(?:[ ,/-]{1,3}(?:\p{Lu}[\p{L}.'-]*|de|du|of|the|la|el|al|and|au)){0,7}`

var (
	anyFullDate = regexp.MustCompile(`(?i)` + fullDate)
	bareDate    = regexp.MustCompile(`^(?i:(?:` + clock + `[ ,|-]+)?` + fullDate + `(?:[ ,|·-]+(?:at )?` + clock + `)?(?:[ ,|(·-]+(?:last )?updated.*)?)$`)
	placeAndDay = regexp.MustCompile(`^` + place + `[,.]? ?(?:[|-] )?((?i:` + fullDate + `))\.?$`)

	// reportName marks a line that names the document, though a date ends it.
	reportName = regexp.MustCompile(`(?i)\b(?:reports?|updates?|statement|briefing|bulletin|flash|overview|plan|appeal|timeline|brief|note|resolution|map|snapshot)\b`)

	// "Goma, DR Congo - 5 March 2024:", "NAIROBI, March 5 (Reuters) -",
	// "(Geneva, 5 March 2024) -", "KHARTOUM (AP) - 5 March 2024 -"
	dateline = regexp.MustCompile(`^\(?(?:(` + place + `)[,.]? ?(?:\([^)]{2,40}\))?[ ,-]*)?` +
		`((?i:` + fullDate + `|` + dayMonth + `))\)?,? ?(?:\([^)]{2,40}\)|/[\p{L} ]{2,30}/)?\)? ?(?:[:|-]|\. \p{Lu})`)
	// "5 March 2024, Goma -"
	dayFirst = regexp.MustCompile(`^\(?((?i:` + fullDate + `))[,.]? ?(?:[|/-] ?)?` + place + `\)? ?(?:\([^)]{2,40}\) ?)?[:-] `)
)

// notPlaces open a sentence with a date in it, which is no dateline.
var notPlaces = []string{"On", "In", "By", "Since", "Until", "From", "After", "Before", "As of", "Between", "Around", "Late", "Early", "Updated", "Last"}

// opening is how many running paragraphs a dateline is looked for in: a
// standfirst may stand before the first.
const opening = 3

// headBlocks is how many blocks are looked at for date lines above running text.
const headBlocks = 60

// judgeHead sets aside the date lines above the first running text. Further
// down such a line heads a day of a chronology and stays a headline.
func judgeHead(text string, blocks []block) {
	for i := range blocks[:min(len(blocks), headBlocks)] {
		b := &blocks[i]
		if b.prose(text) {
			return
		}
		open := b.kind == briefing.Headline || b.kind == briefing.Body || b.kind == briefing.List
		if !open || b.words > 14 {
			continue
		}
		bare := bareDate.MatchString(b.plain)
		switch {
		case bare && i > 0 && blocks[i-1].rule == "updated" && !hasDigit(blocks[i-1].plain):
			b.setAside("the time of an update")
			b.rule = "updated"
		case bare, b.words < 9 && placeAndDay.MatchString(b.plain) && !reportName.MatchString(b.plain):
			b.setAside("the date line of the page")
			b.rule = "bare date"
		}
	}
}

// datesOf finds what dates the source: the day that metadata gives in machine
// form, set on s, or else the candidates in words, most trusted first.
func datesOf(text string, blocks []block, t told, s *briefing.Source) []DateCandidate {
	if d, ok := machineDate(t.published); ok {
		s.Published, s.DatedBy = d, t.where
		return nil
	}
	var given, published, lines, bare, late []DateCandidate
	if t.published != "" {
		given = append(given, DateCandidate{oneLine(t.published), t.where})
	}
	seen := 0 // running paragraphs so far
	for _, b := range blocks {
		switch {
		case b.prose(text):
			if seen < opening {
				if day, ok := datelineOf(opener(text, b)); ok {
					lines = append(lines, DateCandidate{day, "dateline"})
				}
			}
			seen++
		case b.rule == "date line" || b.rule == "dated by-line":
			day := anyFullDate.FindString(b.plain)
			switch {
			case day == "":
			case seen == 0:
				published = append(published, DateCandidate{day, "published line"})
			default:
				late = append(late, DateCandidate{day, "published line"})
			}
		case b.rule == "bare date":
			bare = append(bare, DateCandidate{anyFullDate.FindString(b.plain), "date line"})
		}
	}
	return distinct(slices.Concat(given, published, lines, bare, late))
}

// mostDates bounds the candidates: a list of other articles can hold
// hundreds of date lines.
const mostDates = 8

func distinct(dates []DateCandidate) []DateCandidate {
	var out []DateCandidate
	for _, d := range dates {
		same := func(o DateCandidate) bool { return o.Text == d.Text }
		if len(out) < mostDates && !slices.ContainsFunc(out, same) {
			out = append(out, d)
		}
	}
	return out
}

// opener is the start of a paragraph in one line, where datelines stand.
func opener(text string, b block) string {
	if b.plain != "" {
		return b.plain
	}
	return plain(strings.ToValidUTF8(text[b.Start:min(b.End, b.Start+300)], ""))
}

// datelineOf finds the day in the dateline that opens a paragraph.
func datelineOf(s string) (day string, ok bool) {
	if m := dateline.FindStringSubmatch(s); m != nil {
		head := strings.TrimRight(m[1], " ,-")
		word, _, _ := strings.Cut(head, " ")
		if !slices.Contains(notPlaces, head) && !slices.Contains(notPlaces, word) {
			return strings.TrimRight(m[2], " ,.:-"), true
		}
	}
	if m := dayFirst.FindStringSubmatch(s); m != nil {
		return m[1], true
	}
	return "", false
}
