package app

import (
	"fmt"
	"strings"

	"briefdesk/briefing"
)

// Words that the screens use for the domain's values.

var statusWords = map[briefing.Status]string{briefing.Unspecified: "not told"}

func statusName(s briefing.Status) string {
	if word, ok := statusWords[s]; ok {
		return word
	}
	return string(s)
}

var choiceWords = map[briefing.Choice]string{
	briefing.Prefer:    "Kept",
	briefing.ShowRange: "The range is shown",
	briefing.Dismiss:   "Explained",
	briefing.LeaveOpen: "Left open",
	briefing.AskSource: "The source is asked",
}

var kindWords = map[briefing.ConflictKind]string{
	briefing.ByValue:    "different numbers",
	briefing.ByDate:     "different dates",
	briefing.ByOrder:    "wrong order",
	briefing.ByOrdinal:  "counted differently",
	briefing.BySum:      "parts and total",
	briefing.BySchedule: "a plan, two times",
	briefing.ByUnit:     "unit mixed up",
	briefing.Internal:   "within one source",
}

// severityWords carry a shape as well as a word, for those who see no colour.
var severityWords = map[briefing.Severity]string{
	briefing.High:   "▲ High",
	briefing.Medium: "● Medium",
	briefing.Low:    "– Low",
}

// decided says how a conflict was left, by whom and when.
func decided(d *briefing.Decision, c briefing.Conflict) string {
	how := choiceWords[d.Choice]
	if d.Choice == briefing.Prefer {
		for _, f := range c.Figures {
			if f.ID == d.Figure {
				how += " “" + f.Text + "”"
			}
		}
	}
	if d.By != "" {
		how += ", by " + d.By
	}
	if !d.At.IsZero() {
		how += ", " + briefing.DateOf(d.At).Long()
	}
	return how
}

// reopened says what opened a decided conflict again.
func reopened(c briefing.Conflict) string {
	why := strings.Join(c.Reopened, ", ")
	if why == "" {
		why = "the figure kept, which is gone"
	}
	return "because of " + why + ". It was: " + decided(c.Was, c)
}

// count writes a number with its noun: "1 figure", "1,204 figures".
func count(n int, one string) string {
	if n == 1 {
		return "1 " + one
	}
	return grouped(n) + " " + one + "s"
}

// grouped writes a whole number in groups of three.
func grouped(n int) string { return groupDigits(fmt.Sprint(n)) }

// groupDigits sets commas into a plain decimal: "-13300000.5" is "-13,300,000.5".
func groupDigits(s string) string {
	sign := ""
	if strings.HasPrefix(s, "-") {
		sign, s = "−", s[1:]
	}
	whole, fraction, has := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if has {
		whole += "." + fraction
	}
	return sign + whole
}

// sourceLine names a source: publisher, else title, else file name; and date.
func sourceLine(s briefing.Source) string {
	return publisher(s) + ", " + s.Published.Long()
}

// publishedLine is who published a source and when, where the title stands by
// itself.
func publishedLine(s briefing.Source) string {
	if s.Publisher == "" {
		return s.Published.Long()
	}
	return sourceLine(s)
}

func publisher(s briefing.Source) string {
	switch {
	case s.Publisher != "":
		return s.Publisher
	case s.Title != "":
		return s.Title
	}
	return s.Name
}

func title(s briefing.Source) string {
	if s.Title != "" {
		return s.Title
	}
	return s.Name
}

// what says in a few words what a figure counts or dates.
func what(f briefing.Figure) string {
	switch {
	case f.Event.Text != "" && f.Amount == nil:
		return f.Event.Text
	case f.Counted != "":
		return f.Counted
	case f.Event.Text != "":
		return f.Event.Text
	}
	return strings.ReplaceAll(string(f.Measure), "_", " ")
}

// holds says the time a figure holds for.
func holds(f briefing.Figure) string {
	switch {
	case f.When != nil && !f.When.Span.IsZero():
		return f.When.Span.Long()
	case !f.Period.IsZero():
		return f.Period.Long()
	case !f.AsOf.IsZero():
		return f.AsOf.Long()
	}
	return "undated"
}
