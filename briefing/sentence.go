package briefing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// teller puts one entry into words.
type teller struct {
	*composer
	e      Entry
	f      Figure
	bare   bool  // leave the noun out: the clause before it named the same
	beside []Run // {against}: an earlier or a promised figure to hold it against
}

func (c *composer) teller(e Entry) teller { return teller{composer: c, e: e, f: e.Figure} }

// fill replaces the tokens of a template. A bracket goes as a whole when one
// of its tokens says nothing.
func (t teller) fill(template string) []Run {
	var runs []Run
	for template != "" {
		open := strings.IndexByte(template, '[')
		if open < 0 {
			open = len(template)
		}
		part, _ := t.tokens(template[:open])
		runs, template = append(runs, part...), template[open:]
		if template == "" {
			break
		}
		inside, rest, _ := strings.Cut(template[1:], "]")
		if part, whole := t.tokens(inside); whole {
			runs = append(runs, part...)
		}
		template = rest
	}
	return runs
}

func (t teller) tokens(text string) (runs []Run, whole bool) {
	whole = true
	for text != "" {
		plain, rest, found := strings.Cut(text, "{")
		runs = append(runs, plainWords(plain)...)
		if !found {
			break
		}
		name, after, _ := strings.Cut(rest, "}")
		said := t.token(name)
		whole = whole && len(said) > 0
		runs, text = append(runs, said...), after
	}
	return runs, whole
}

func plainWords(s string) []Run {
	if s == "" {
		return nil
	}
	return []Run{{Text: s}}
}

func (t teller) token(name string) []Run {
	verb, isVerb := strings.CutPrefix(name, "did:")
	switch {
	case isVerb:
		return plainWords(t.did(verb))
	case name == "n":
		return t.counted()
	case name == "when":
		return t.when()
	case name == "period":
		return t.spanRuns(t.f.Period)
	case name == "due":
		return t.due()
	case name == "dueon":
		return t.spanRuns(t.f.Due)
	case name == "against":
		return t.beside
	}
	return plainWords(t.word(name))
}

// word answers the tokens that are words without a number.
func (t teller) word(name string) string {
	switch name {
	case "who":
		return nameInProse(t.f.Actor)
	case "noun":
		return nounOf(t.f)
	case "had":
		return t.tense("had", "has", "have")
	case "was":
		if !t.past() {
			return t.tense("", "is", "are")
		}
		return t.tense(pick(isPlural(t.f.Actor), "were", "was"), "", "")
	case "wasone":
		return pick(t.past(), "was", "is")
	case "were":
		return t.were()
	case "been":
		return t.been()
	case "place":
		return t.place()
	case "where":
		return t.where()
	case "from":
		return t.from()
	case "apart":
		return pick(t.from() != "", t.from(), t.where())
	case "of":
		return t.costOf()
	case "by":
		return t.spentBy()
	case "held":
		return t.held()
	case "status":
		return statusWords[t.f.Status]
	}
	return ""
}

// statusWords say how real a figure is, behind its noun: 600 officers on the
// way. Statuses that say nothing of that have none.
var statusWords = map[Status]string{
	Pledged: "pledged", Planned: "planned", Authorised: "authorised", Required: "needed", Arriving: "on the way",
	Deployed: "deployed", Withdrawn: "withdrawn", Disbursed: "paid out", Frozen: "frozen", Spent: "spent",
}

func pick[T any](yes bool, a, b T) T {
	if yes {
		return a
	}
	return b
}

// past reports whether the sentence names the day its figure holds at, and so
// looks back on it.
func (t teller) past() bool { return !heldAt(&t.f).IsZero() }

func (t teller) tense(past, present, presentPlural string) string {
	if t.past() {
		return past
	}
	return pick(isPlural(t.f.Actor), presentPlural, present)
}

func (t teller) did(verb string) string {
	past := verb + pick(strings.HasSuffix(verb, "n"), "ned", "ed")
	return t.tense(past, verb+"s", verb)
}

func (t teller) were() string {
	one := t.f.Amount != nil && (isOne(t.f.Amount) || isCurrency(t.f.Amount.Unit) || t.f.Amount.Unit == "percent")
	if t.past() {
		return pick(one, "was", "were")
	}
	return pick(one, "is", "are")
}

// been is the verb of a toll: "were killed" over a closed time, "had been
// killed" up to a day, "have been killed" since or at a time unknown.
func (t teller) been() string {
	one := t.f.Amount != nil && isOne(t.f.Amount)
	held := heldAt(&t.f)
	switch {
	case held.IsZero() || held.Until.IsZero():
		return pick(one, "has been", "have been")
	case held.Days() == 1 && t.f.Period.IsZero() || held.From.IsZero():
		return "had been"
	}
	return pick(one, "was", "were")
}

// counted is the number with its noun, as the dispute it may stand in leaves
// it. The noun belongs to the number's run, so that sources are cited behind it.
func (t teller) counted() []Run {
	st := t.standing(t.e)
	runs := t.numberRuns(t.e, st)
	noun := nounOf(t.f)
	switch {
	case t.bare || noun == "":
		noun = ""
	case ofAfter(t.f, runs):
		noun = " of " + noun
	default:
		noun = " " + noun
	}
	if t.f.Role == Increment && (!st.ranged() || st.low.Role == st.high.Role) {
		noun = " more" + noun
	}
	runs[len(runs)-1].Text += noun
	switch {
	case st.ranged() && st.open:
		runs = append(runs, Run{Text: " (disputed)"})
	case t.e.Undated:
		runs = append(runs, Run{Text: " (undated)"})
	}
	return runs
}

// ofAfter reports a vague number that takes "of": "dozens of people".
func ofAfter(f Figure, runs []Run) bool {
	text := runs[len(runs)-1].Text
	return f.Amount.Hedge == Vague && (strings.HasSuffix(text, "s") || strings.HasSuffix(text, "couple"))
}

// nounOf is what the figure counts: "police officers", "of the population";
// nothing for money.
func nounOf(f Figure) string {
	a := f.Amount
	switch {
	case a == nil || isCurrency(a.Unit) || a.Temporal():
		return ""
	case a.Unit == "percent":
		whole := strings.TrimPrefix(strings.TrimPrefix(strings.ToLower(f.Counted), "of "), "the ")
		words := strings.Fields(whole)
		if len(words) == 0 || len(words) > longestNoun || !wholes[words[len(words)-1]] || f.Measure == Territory && f.Scope != "" {
			return ""
		}
		return "of the " + whole
	}
	return countedNoun(f)
}

// when says at what time the figure holds.
func (t teller) when() []Run {
	if t.f.Measure.Flow() || t.f.Measure == Displaced && t.f.Status == Occurred {
		return t.flow()
	}
	if !t.f.Period.IsZero() {
		return t.spanRuns(t.f.Period)
	}
	switch held := t.f.AsOf; {
	case held.IsZero():
		return nil
	case held.From.IsZero() || held.Until.IsZero() || held.Days() > longestDay:
		return t.spanRuns(held)
	default:
		if strings.Contains(printSpan(held, t.f.Quote), " to ") {
			return t.spanRuns(held)
		}
		return t.dayRuns("as of ", held)
	}
}

const longestDay = 92 // days that "as of" can stand before: a quarter

// flow says over what time a toll counts.
func (t teller) flow() []Run {
	held := heldAt(&t.f)
	if t.f.Period.IsZero() && held.Days() == 1 {
		return t.dayRuns("as of ", held)
	}
	return t.spanRuns(held)
}

func (t teller) spanRuns(s Span) []Run {
	preposition, text := spanIn(s, t.f.Quote)
	if text == "" {
		return nil
	}
	return []Run{{Text: preposition + " "}, {Text: text, Figure: t.f.ID}}
}

func (t teller) dayRuns(before string, s Span) []Run {
	return []Run{{Text: before}, {Text: printSpan(s, t.f.Quote), Figure: t.f.ID}}
}

// due is the day a plan should come true, unless that was past when it was told.
func (t teller) due() []Run {
	runs := t.spanRuns(t.f.Due)
	told := t.lastDay(&t.f)
	if last := t.f.Due.Last(); len(runs) == 0 || !last.IsZero() && (told.IsZero() || last.Before(told)) {
		return nil
	}
	return append(plainWords(", due "), runs...)
}

// endSentence joins runs into a sentence: plain words merged, a capital in
// front, a stop behind.
func endSentence(runs []Run) Sentence {
	runs = append(runs, Run{Text: "."})
	merged := make(Sentence, 0, len(runs))
	for _, r := range runs {
		last := len(merged) - 1
		if last >= 0 && isPlain(r) && isPlain(merged[last]) {
			merged[last].Text += r.Text
			continue
		}
		merged = append(merged, r)
	}
	merged[0].Text = capitalised(merged[0].Text)
	return merged
}

func isPlain(r Run) bool {
	return r.Figure == "" && r.Derived == nil && len(r.Sources) == 0 && len(r.Disputes) == 0
}

func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// String is the sentence's words alone.
func (s Sentence) String() string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(r.Text)
	}
	return b.String()
}

// joined sets runs as a list: "a, b and c".
func joined(parts [][]Run) []Run {
	var runs []Run
	for i, p := range parts {
		switch {
		case i > 0 && i == len(parts)-1:
			runs = append(runs, Run{Text: " and "})
		case i > 0:
			runs = append(runs, Run{Text: ", "})
		}
		runs = append(runs, p...)
	}
	return slices.Clip(runs)
}
