package press

import (
	"fmt"
	"strings"

	"briefdesk/briefing"
)

// statusWords say a status on a page.
var statusWords = map[briefing.Status]string{
	briefing.Pledged: "pledged", briefing.Planned: "planned", briefing.Authorised: "authorised",
	briefing.Required: "required", briefing.Arriving: "on the way", briefing.Deployed: "deployed",
	briefing.Withdrawn: "withdrawn", briefing.Disbursed: "paid out", briefing.Frozen: "frozen",
	briefing.Spent: "spent", briefing.Occurred: "occurred", briefing.Ongoing: "ongoing",
	briefing.Unspecified: "status not stated",
}

// roleWords say a role where it is not the total.
var roleWords = map[briefing.Role]string{
	briefing.Increment: "more", briefing.Part: "part of a whole", briefing.Share: "share",
	briefing.Multiplier: "multiple", briefing.Ordinal: "ordinal",
}

// kindWords name what a dispute is about.
var kindWords = map[briefing.ConflictKind]string{
	briefing.ByValue: "Amounts differ", briefing.ByDate: "Dates differ", briefing.ByOrder: "Order of events",
	briefing.ByOrdinal: "Count of events", briefing.BySum: "Parts and total", briefing.BySchedule: "A plan moved",
	briefing.ByUnit: "Units differ", briefing.Internal: "Within one source",
}

// reasonWords name why look-alikes agree.
var reasonWords = map[briefing.Reason]string{
	briefing.ReasonStatus: "Different status", briefing.ReasonTime: "Different time",
	briefing.ReasonScope: "Different place or whole", briefing.ReasonRole: "Part or addition, not total",
	briefing.ReasonRounding: "Rounding", briefing.ReasonHedge: "Hedged", briefing.ReasonPeriod: "Different period",
	briefing.ReasonCurrency: "Another currency", briefing.ReasonSum: "They add up",
	briefing.ReasonRevision: "Later revision", briefing.ReasonSame: "The same fact restated",
}

// title is a dispute's heading.
func disputeTitle(d briefing.Dispute) string {
	name := kindWords[d.Conflict.Kind]
	if name == "" {
		name = "Disputed"
	}
	if d.Conflict.Verdict == briefing.Anomaly {
		name += " (anomaly)"
	}
	if d.Conflict.Severity != "" {
		name += ", " + string(d.Conflict.Severity) + " severity"
	}
	return name
}

// choiceWords say what an editor decided. Of a figure kept its number is said.
func choiceWords(d briefing.Dispute) string {
	switch d.Decision.Choice {
	case briefing.Prefer:
		for i, f := range d.Conflict.Figures {
			if f.ID == d.Decision.Figure && i < len(d.Prints) {
				return "keep “" + d.Prints[i] + "”"
			}
		}
		return "keep one figure"
	case briefing.ShowRange:
		return "show the range"
	case briefing.Dismiss:
		return "dismissed as explained"
	case briefing.LeaveOpen:
		return "left open"
	case briefing.AskSource:
		return "the source is asked"
	}
	return string(d.Decision.Choice)
}

// decisionWords say how a dispute stands: decision, author, day and reason.
func decisionWords(d briefing.Dispute) string {
	if d.Decision == nil {
		return "Undecided."
	}
	out := "Decided: " + choiceWords(d)
	if d.Decision.By != "" {
		out += ", by " + d.Decision.By
	}
	if !d.Decision.At.IsZero() {
		out += ", " + briefing.DateOf(d.Decision.At.UTC()).Long()
	}
	if d.Decision.Note != "" {
		return out + ": " + sentenceEnd(d.Decision.Note)
	}
	return out + "."
}

// sentenceEnd closes a sentence that has no end of its own.
func sentenceEnd(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?") || strings.HasSuffix(s, "”") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// whenWords say the time that a figure holds for. Of a date, which is a time
// itself, they say when it was told.
func whenWords(e briefing.Entry, cites []briefing.Citation) string {
	f, told := e.Figure, published(e, cites)
	own := briefing.Span{}
	if f.When != nil {
		own = f.When.Span
	}
	var out string
	switch {
	case !f.Period.IsZero() && f.Period != own:
		out = "over " + f.Period.Long()
	case !f.AsOf.IsZero() && f.AsOf != own && f.AsOfFrom == briefing.FromPublication:
		out = f.AsOf.Long() + " (published)"
	case !f.AsOf.IsZero() && f.AsOf != own:
		out = f.AsOf.Long()
	case !told.IsZero():
		out = told.Long() + " (published)"
	default:
		out = "undated"
	}
	if !f.Due.IsZero() && f.Due != own {
		out += ", due " + f.Due.Long()
	}
	return out
}

func published(e briefing.Entry, cites []briefing.Citation) briefing.Date {
	for _, no := range e.Sources {
		if c, ok := citation(cites, no); ok {
			return c.Source.Published
		}
	}
	return briefing.Date{}
}

func citation(cites []briefing.Citation, no int) (briefing.Citation, bool) {
	if no >= 1 && no <= len(cites) && cites[no-1].No == no {
		return cites[no-1], true
	}
	for _, c := range cites {
		if c.No == no {
			return c, true
		}
	}
	return briefing.Citation{}, false
}

// citeName is a source's shortest name for the reader.
func citeName(c briefing.Citation) string {
	for _, name := range []string{c.Source.Publisher, c.Source.Title, c.Source.Name} {
		if strings.TrimSpace(name) != "" {
			return name
		}
	}
	return "a source without a name"
}

// who is the actor of a figure and where, for a table.
func who(f briefing.Figure) string {
	switch {
	case f.Actor == "" && f.Scope == "":
		return "Not stated"
	case f.Actor == "":
		return f.Scope
	case f.Scope == "" || f.Scope == f.Actor:
		return f.Actor
	}
	return f.Actor + ", " + f.Scope
}

// what is the noun counted with status and role, for a table.
func what(f briefing.Figure) string {
	noun := plainNoun(f.Counted)
	if noun == "" {
		noun = plainNoun(f.Event.Text)
	}
	status := statusWords[f.Status]
	if f.Status == briefing.Unspecified && noun != "" {
		status = ""
	}
	out := strings.Trim(noun+", "+status, ", ")
	if role := roleWords[f.Role]; role != "" {
		out += " (" + role + ")"
	}
	return out
}

// plainNoun is a noun phrase fit for a table: words alone, and not many; ""
// for what a sentence left in pieces.
func plainNoun(s string) string {
	words := strings.Fields(strings.Trim(s, " `'\"*_#.,;:"))
	if len(words) > 8 {
		return ""
	}
	noun := strings.Join(words, " ")
	if strings.ContainsAny(noun, "()[]0123456789") {
		return ""
	}
	return noun
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
