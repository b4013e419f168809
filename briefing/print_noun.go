package briefing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// measureNouns stand in where a source names nothing that could be counted.
var measureNouns = map[Measure]string{
	Contingent: "personnel", Killed: "people", Injured: "people", Displaced: "people", FoodInsecure: "people",
	ArmedGroupSize: "members", ArmedGroupCount: "armed groups",
}

// nounFillers open a counted phrase without saying what is counted.
var nounFillers = map[string]bool{
	"additional": true, "others": true, "displaced": true, "injured": true, "wounded": true, "killed": true, "dead": true, "overall": true, "more": true, "further": true, "extra": true, "other": true, "another": true,
	"total": true, "new": true, "the": true, "its": true, "their": true, "of": true, "some": true,
}

const longestNoun = 4 // words; a longer phrase is a clause, not a noun

// heads are the nouns for people that a page prints as its source has them.
// What a source counts under any other word (deaths, wounded, others) prints
// under the measure's own noun.
var heads = setOf("adults", "advisers", "boys", "civilians", "combatants", "contractors", "engineers", "families", "fighters",
	"gendarmes", "girls", "guards", "instructors", "journalists", "marines", "medics", "members", "men", "mercenaries",
	"militants", "officers", "patients", "peacekeepers", "people", "personnel", "police", "prisoners", "recruits", "refugees",
	"residents", "returnees", "soldiers", "staff", "trainers", "troops", "volunteers", "women", "workers", "children",
	"child", "civilian", "man", "member", "officer", "patient", "peacekeeper", "person", "resident", "soldier", "woman", "worker")

// forces are the nouns for those whom a country sends: where they fall, they
// fall abroad.
var forces = setOf("contractors", "gendarmes", "marines", "officers", "peacekeepers", "personnel", "police", "soldiers",
	"troops", "officer", "peacekeeper", "soldier")

// wholes are what a page prints a share of.
var wholes = setOf("appeal", "budget", "capital", "cities", "city", "coast", "contingent", "cost", "costs", "country",
	"force", "funding", "households", "inhabitants", "land", "mission", "nation", "plan", "population", "region", "state",
	"territory", "total", "children", "people", "civilians", "residents", "women")

// clauseWords give away a phrase that is no noun.
var clauseWords = setOf("a", "also", "an", "are", "be", "been", "by", "for", "had", "has", "have", "in", "is", "it", "on",
	"put", "sent", "set", "that", "the", "they", "to", "took", "was", "were", "which", "who", "will", "with")

func setOf(words ...string) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w] = true
	}
	return set
}

// countedNoun is the noun behind a figure's number in running prose: "police
// officers" for "additional Kenyan police officers". The nationality goes: the
// sentence names the actor.
func countedNoun(f Figure) string {
	words := strings.Fields(f.Counted)
	for len(words) > 0 && (nounFillers[words[0]] || startsUpper(words[0])) {
		words = words[1:]
	}
	noun := strings.Join(words, " ")
	if f.fitNoun(words) && !strings.ContainsAny(noun, "0123456789[](),;:\"“”") {
		if f.Amount != nil && len(words) == 1 && words[0] == f.Amount.Unit && !isOne(f.Amount) {
			return pluralOf(noun)
		}
		return noun
	}
	if f.Amount != nil && f.Amount.Unit != "" && f.Amount.Unit != "person" && f.Measure != ArmedGroupSize {
		if isOne(f.Amount) {
			return f.Amount.Unit
		}
		return pluralOf(f.Amount.Unit)
	}
	return measureNouns[f.Measure]
}

// tableNoun is what a figure counts, for a table that prints it beside the
// number; "" where the number says it: of money, time and things.
func tableNoun(f Figure) string {
	a := f.Amount
	switch {
	case a == nil || isCurrency(a.Unit) || a.Temporal() || f.Role == Multiplier || f.Role == Ordinal:
		return ""
	case a.Unit == "percent":
		if whole := nounOf(f); whole != "" {
			return "share " + whole
		}
		return ""
	case a.Unit != "person":
		return ""
	}
	return countedNoun(f)
}

// fitNoun reports words that are a noun and no piece of a clause: people by a
// noun for people, other things by what the source calls them.
func (f Figure) fitNoun(words []string) bool {
	if len(words) == 0 || len(words) > longestNoun {
		return false
	}
	if slices.ContainsFunc(words, func(w string) bool { return clauseWords[w] || startsUpper(w) }) {
		return false
	}
	return f.Amount == nil || f.Amount.Unit != "person" || heads[words[len(words)-1]]
}

// isForce reports a figure of soldiers, police and the like.
func (f Figure) isForce() bool {
	words := strings.Fields(countedNoun(f))
	return len(words) > 0 && forces[words[len(words)-1]]
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// isOne reports an amount that takes the singular: "1 officer was killed".
func isOne(a *Amount) bool {
	return a.Value != nil && *a.Value == Int(1)
}

// sameInPlural lists units that do not change, or that are plural already.
var sameInPlural = map[string]bool{
	"aircraft": true, "personnel": true, "staff": true, "police": true, "military": true, "km²": true,
	"crew": true,
}

// pluralOf is the plural of a unit's last word, by the rules of English that
// nouns counted in the field's reports follow.
func pluralOf(noun string) string {
	cut := strings.LastIndexByte(noun, ' ') + 1
	head, last := noun[:cut], noun[cut:]
	switch {
	case last == "" || sameInPlural[last]:
		return noun
	case last == "person":
		return head + "people"
	case strings.HasSuffix(last, "man"):
		return head + last[:len(last)-3] + "men"
	case strings.HasSuffix(last, "y") && len(last) > 1 && !strings.ContainsRune("aeiou", rune(last[len(last)-2])):
		return head + last[:len(last)-1] + "ies"
	case strings.HasSuffix(last, "s") || strings.HasSuffix(last, "x") || strings.HasSuffix(last, "ch") || strings.HasSuffix(last, "sh"):
		return head + last + "es"
	}
	return noun + "s"
}

// numberWords are the source's own words for the number; "" where the figure
// does not carry them.
func (f Figure) numberWords() string {
	e := Extent{f.Number.Start - f.Extent.Start, f.Number.End - f.Extent.Start}
	if e.Start < 0 || e.End > len(f.Text) || e.Start >= e.End {
		return ""
	}
	return e.Of(f.Text)
}

// wordBefore is the word of the sentence that stands before the number.
func (f Figure) wordBefore() string {
	at := f.Number.Start - f.Sentence.Start
	if at <= 0 || at > len(f.Quote) {
		return ""
	}
	before := strings.Fields(f.Quote[:at])
	if len(before) == 0 {
		return ""
	}
	return strings.ToLower(before[len(before)-1])
}
