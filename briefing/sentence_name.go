package briefing

import (
	"slices"
	"strings"
)

// withArticle lists names that take "the" and that no rule below knows.
var withArticle = []string{
	"Bahamas", "Gambia", "Netherlands", "Philippines", "Maldives", "Seychelles", "Comoros", "Solomon Islands",
	"Marshall Islands", "Security Council", "World Bank", "Red Cross", "Taliban", "Pentagon", "Vatican",
	"Sahel", "Caribbean", "Middle East", "Gaza Strip", "West Bank", "Donbas",
}

// articleWords open or close names that take "the": the United States, the
// African Union, the Central African Republic.
var (
	articleFirst = []string{"United ", "Democratic ", "Republic of ", "European ", "Organisation ", "Organization "}
	articleLast  = []string{
		" Republic", " Union", " Kingdom", " Emirates", " Nations", " Council", " Bank", " Mission", " Fund",
		" Forces", " Army", " Front", " Agency", " Programme", " Committee", " Government", " Commission", " Movement",
	}
)

// nameInProse is an actor or place as a sentence names it: with the article
// where English wants it. Short acronyms are spelt out and take it (the MSS,
// the AU); longer ones are read as names (MONUSCO, NATO).
func nameInProse(name string) string {
	first := func(p string) bool { return strings.HasPrefix(name, p) }
	last := func(p string) bool { return strings.HasSuffix(name, p) }
	if slices.Contains(withArticle, name) || slices.ContainsFunc(articleFirst, first) ||
		slices.ContainsFunc(articleLast, last) || isShortAcronym(name) {
		return "the " + name
	}
	return name
}

func isShortAcronym(name string) bool {
	letters := 0
	for i := range len(name) {
		switch c := name[i]; {
		case c >= 'A' && c <= 'Z':
			letters++
		case c < '0' || c > '9':
			return false
		}
	}
	return letters > 0 && len(name) <= 3
}

// isPlural reports a common noun in the plural: "gangs", "other donors".
func isPlural(name string) bool {
	return name != "" && !startsUpper(name) && strings.HasSuffix(name, "s")
}

// isBody reports an actor or scope that is an organisation, not a place.
func (c *composer) isBody(name string) bool {
	switch c.m.World.Kinds[name] {
	case "mission", "organisation", "agency", "donor", "alliance", "armed_group", "military", "people_group":
		return true
	}
	return false
}

// place is where the figure is, or the whole it is part of, unless the actor
// says it already.
func (t teller) place() string {
	if t.f.Scope == "" || t.f.Scope == t.f.Actor {
		return ""
	}
	return nameInProse(t.f.Scope)
}

// where puts the place behind its preposition. A toll is told where it fell:
// its actor is the country of the people.
func (t teller) where() string {
	scope, actor := t.f.Scope, t.f.Actor
	switch t.f.Measure {
	case Killed, Injured, Displaced, FoodInsecure:
		switch {
		case scope == "" && t.from() != "":
			return ""
		case scope == "" && actor != "":
			return "in " + nameInProse(actor)
		case scope != "" && scope != actor && actor != "" && !t.isBody(scope) && t.m.World.Lies(scope, actor):
			return "in " + nameInProse(scope) + " (" + actor + ")"
		}
	case ArmedGroupCount:
		scope = pick(scope == "" && !t.isBody(actor) && startsUpper(actor), actor, scope)
		actor = ""
	}
	if scope == "" || scope == actor && !t.toll() {
		return ""
	}
	return pick(t.isBody(scope), "with ", "in ") + nameInProse(scope)
}

// from says whose people a toll counts, where they fell elsewhere: soldiers
// from Uganda, in Somalia.
func (t teller) from() string {
	scope, actor := t.f.Scope, t.f.Actor
	abroad := scope != "" && scope != actor && !t.m.World.Lies(scope, actor)
	theirs := abroad || scope == "" && (t.f.isForce() || t.isBody(actor))
	if actor == "" || !t.toll() || !theirs || t.m.World.Kinds[actor] == "" {
		return ""
	}
	return "from " + nameInProse(actor)
}

func (t teller) toll() bool {
	switch t.f.Measure {
	case Killed, Injured, Displaced, FoodInsecure:
		return true
	}
	return false
}

// costOf says what a cost is the cost of, and to whom.
func (t teller) costOf() string {
	actor, scope := t.f.Actor, t.f.Scope
	payer := t.m.World.Kinds[actor] == "country"
	switch {
	case payer && scope != "" && t.isBody(scope):
		return "of " + nameInProse(scope) + " to " + nameInProse(actor)
	case payer && scope != actor && scope != "":
		return "in " + nameInProse(scope)
	case payer:
		return "to " + nameInProse(actor)
	case actor != "":
		return "of " + nameInProse(actor)
	case scope != "":
		return pick(t.isBody(scope), "of ", "in ") + nameInProse(scope)
	}
	return ""
}

// spentBy says who spent: a country or body; of a mission, what it was spent on.
func (t teller) spentBy() string {
	actor := t.f.Actor
	switch {
	case actor == "":
		return ""
	case t.isMission(actor):
		return "on " + nameInProse(actor)
	}
	return "by " + nameInProse(actor)
}

// held is the whole that territory is a part of.
func (t teller) held() string {
	if t.f.Scope == "" || t.f.Amount == nil {
		return ""
	}
	return pick(t.f.Amount.Unit == "percent", "of ", "in ") + nameInProse(t.f.Scope)
}
