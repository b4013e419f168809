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
func choiceWords(d briefing.Dispute, made *briefing.Decision) string {
	switch made.Choice {
	case briefing.Prefer:
		for i, f := range d.Conflict.Figures {
			if f.ID == made.Figure && i < len(d.Prints) {
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
	return string(made.Choice)
}

// decisionWords say how a dispute stands: decision, author, day and reason.
func decisionWords(d briefing.Dispute) string {
	k := d.Conflict
	switch {
	case k.Decision != nil:
		return "Decided: " + madeWords(d, k.Decision)
	case k.Was != nil:
		return "Open again because of " + nameList(k.Reopened) + ". It was decided: " + madeWords(d, k.Was)
	}
	return "Undecided."
}

// nameList names the first few, and counts the rest.
func nameList(names []string) string {
	const most = 3
	if len(names) == 0 {
		return "the figure kept, which is gone"
	}
	if len(names) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(names[:most], ", "), len(names)-most)
	}
	return strings.Join(names, ", ")
}

// madeWords say what was decided, by whom, when and why.
func madeWords(d briefing.Dispute, made *briefing.Decision) string {
	out := choiceWords(d, made)
	if made.By != "" {
		out += ", by " + made.By
	}
	if !made.At.IsZero() {
		out += ", " + briefing.DateOf(made.At.UTC()).Long()
	}
	if made.Note != "" {
		return out + ": " + sentenceEnd(made.Note)
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
		out = f.Period.Long()
	case !f.AsOf.IsZero() && f.AsOf != own && f.AsOfFrom == briefing.FromPublication:
		out = f.AsOf.Long() + " (published)"
	case !f.AsOf.IsZero() && f.AsOf != own:
		out = f.AsOf.Long()
	case !told.IsZero():
		out = told.Long() + " (published)"
	default:
		out = "undated"
	}
	if last := f.Due.Last(); !f.Due.IsZero() && f.Due != own && (last.IsZero() || !told.IsZero() && !last.Before(told)) {
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

// citeName is a source's shortest name for the reader: who published it, else
// its title, else that it has none, and its date. Its file's name is in the list of sources.
func citeName(c briefing.Citation) string {
	for _, name := range []string{c.Source.Publisher, c.Source.Title} {
		if strings.TrimSpace(name) != "" {
			return name
		}
	}
	if c.Source.Published.IsZero() {
		return "Untitled, undated"
	}
	return "Untitled, " + c.Source.Published.Long()
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

// measureWords say of whom a toll is: they stand in for a status that only
// says that it happened.
var measureWords = map[briefing.Measure]string{
	briefing.Killed: "killed", briefing.Injured: "injured", briefing.Displaced: "displaced",
	briefing.FoodInsecure: "short of food", briefing.Cost: "cost", briefing.ArmedGroupCount: "active",
	briefing.Territory: "held",
}

// statusOf is a figure's status as a page says it; "" where it says nothing
// that the topic does not: that a toll occurred, that a state goes on.
func statusOf(f briefing.Figure) string {
	switch f.Status {
	case briefing.Occurred, briefing.Ongoing, briefing.Unspecified:
		return measureWords[f.Measure]
	case briefing.Planned:
		if f.Measure == briefing.FoodInsecure || f.Measure == briefing.Displaced {
			return measureWords[f.Measure] + ", expected"
		}
	}
	return statusWords[f.Status]
}

// what is the noun counted with status and role, for a table.
func what(e briefing.Entry) string {
	f := e.Figure
	unclear := f.Actor == "" && f.Scope == "" || f.Role == briefing.Multiplier || f.Role == briefing.Ordinal ||
		f.Role == briefing.Share && e.Noun == ""
	if words := excerpt(f, 6, 5); unclear && words != "" {
		return words
	}
	out := strings.Trim(e.Noun+", "+statusOf(f), ", ")
	if person := f.Amount != nil && f.Amount.Unit == "person"; person && f.Measure != briefing.Contingent {
		out = strings.Trim(e.Noun+" "+statusOf(f), " ")
	}
	role := roleWords[f.Role]
	switch {
	case out == "" && role == "":
		return "status not stated"
	case out == "":
		return role
	case role != "" && f.Role != briefing.Increment && f.Role != briefing.Share: // these say so themselves
		return out + " (" + role + ")"
	}
	return out
}

// excerpt quotes the words around a figure, so many before and after it: what
// a dated event was, as its source tells it.
func excerpt(f briefing.Figure, wordsBefore, wordsAfter int) string {
	from, to := f.Extent.Start-f.Sentence.Start, f.Extent.End-f.Sentence.Start
	if from < 0 || to > len(f.Quote) || from > to {
		return ""
	}
	before, after := strings.Fields(strings.TrimLeft(f.Quote[:from], "#>*- ")), strings.Fields(f.Quote[to:])
	quote := strings.Join(strings.Fields(f.Quote[from:to]), " ")
	cutBefore, cutAfter := len(before) > wordsBefore+2, len(after) > wordsAfter+2
	if cutBefore {
		before = before[len(before)-wordsBefore:]
	}
	if cutAfter {
		after = after[:wordsAfter]
	}
	if len(before) > 0 {
		quote = joint(strings.Join(before, " "), f.Quote[:from]) + quote
	}
	if len(after) > 0 {
		rest := strings.Join(after, " ")
		if strings.TrimLeft(f.Quote[to:], " \t\n") != f.Quote[to:] {
			rest = " " + rest
		}
		quote += rest
	}
	if cutBefore {
		quote = "… " + quote
	}
	if cutAfter {
		quote = strings.TrimRight(quote, ",;:") + " …"
	}
	return "“" + innerQuotes.Replace(quote) + "”"
}

// innerQuotes are a source's own quotation marks within ours.
var innerQuotes = strings.NewReplacer("“", "‘", "”", "’", "\"", "’")

// joint puts back the space that words before a date ended in.
func joint(words, as string) string {
	if strings.TrimRight(as, " \t\n") == as {
		return words
	}
	return words + " "
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
