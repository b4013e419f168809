package intake

import (
	"regexp"
	"strings"
	"time"

	"briefdesk/briefing"
)

// told is what a document says of itself outside its text: in front matter or
// in the head of a page.
type told struct {
	title, publisher, author, language, link string

	published string // as written
	where     string // "front matter", "meta article:published_time"
}

// oneLine writes a value in one line with single spaces.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// machineLayouts are the full dates that programs write, beside ISO 8601. The
// day is taken as written, in the zone of its writer.
var machineLayouts = []string{
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006", time.RFC850, time.ANSIC,
	"20060102T150405Z0700", "20060102",
}

var isoDay = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})(?:$|[T ])`)

// machineDate reads a full date in machine form.
func machineDate(s string) (briefing.Date, bool) {
	s = strings.TrimSpace(s)
	if m := isoDay.FindStringSubmatch(s); m != nil {
		d, err := briefing.ParseDay(m[1])
		return d, err == nil
	}
	for _, layout := range machineLayouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return briefing.DateOf(t), true
		}
	}
	return briefing.Date{}, false
}
