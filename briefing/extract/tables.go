package extract

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"briefdesk/briefing"
)

// One row type a table. Their columns are explained in the tables themselves.
type (
	numberRow struct {
		class     string
		value     briefing.Decimal
		low, high briefing.Decimal // of a vague word
	}
	hedgeRow struct{ hedge briefing.Hedge }
	unitRow  struct{ unit, kind string }
	calRow   struct {
		class string
		value int
		opens opener
	}
	nounRow struct {
		unit, class string
		measure     briefing.Measure
	}
	verbRow struct {
		status  briefing.Status
		measure briefing.Measure
		event   string
		role    string
		form    verbForm
	}
	actorRow struct {
		name, kind, within, currency string
		way                          actorWay
	}
	cueRow struct {
		measure briefing.Measure
		status  briefing.Status
	}
	topicRow = briefing.Topic
)

// actorWay says by what kind of word an actor is named.
type actorWay uint8

const (
	byName    actorWay = iota
	byDemonym          // Kenyan, Kenyans
	bySeat             // Nairobi, the White House
	byPlace            // Goma: a place within the actor
)

type gramClass uint32

const (
	det gramClass = 1 << iota
	prep
	conj
	rel
	pron
	aux
	modal
	future
	adverb
	subord
	more
	title
)

// wordClass groups plain words that a rule asks for; unlike gramClass it makes
// no function word of them.
type wordClass uint64

const (
	pastForm wordClass = 1 << iota // won, shot: pasts that no rule of spelling shows
	wasWere
	willWould
	looming
	bygone       // predecessor, replaced: of the mission before
	ahead        // due, scheduled: what follows lies ahead
	abbreviation // Dr., Gen.: the full stop ends no sentence
	numbering    // No., Art.: nor does it before a number
	suffers      // died, fled: the subject comes to harm itself
	populated    // country, city: what people live in
	member       // members, colleagues: people of whatever is spoken of
	peacekeeper
	covering // funded, covered: of a plan
	mostly   // mostly, including: of several
	led      // Kenya-led, Kenya-manned
	estimate
	mandated
	warlike
	homeward
	projecting // projected, likely
	offers     // pledges, offers: of many givers
	lasting    // lasted, took: how long
	aged       // old: behind an age
	agecue     // aged: before one
	parent     // mother: of so many
	single     // man, sister: one of people
	faring     // missing, arrested: what became of people
	nowadays   // now, currently
	losing     // lost: "lost two of the matches" moves nothing
	perYear
	perMonth
	perWeek
	perDay
)

var gramNames = map[string]gramClass{
	"det": det, "prep": prep, "conj": conj, "rel": rel, "pron": pron, "aux": aux, "modal": modal,
	"future": future, "adverb": adverb, "subord": subord, "more": more, "title": title,
}

var classNames = map[string]wordClass{
	"past": pastForm, "was": wasWere, "will": willWould, "looming": looming, "bygone": bygone, "ahead": ahead, "abbreviation": abbreviation, "numbering": numbering,
	"suffers": suffers, "populated": populated, "member": member, "peacekeeper": peacekeeper, "covering": covering, "mostly": mostly,
	"led": led, "estimate": estimate, "mandated": mandated, "war": warlike, "homeward": homeward, "projecting": projecting,
	"offers": offers, "lasting": lasting, "faring": faring, "aged": aged, "age": agecue, "parent": parent, "single": single, "losing": losing, "now": nowadays,
	"per year": perYear, "per month": perMonth, "per week": perWeek, "per day": perDay,
}

// load reads every table of the lexicon.
func (l *lexicon) load(fsys fs.FS) error {
	return errors.Join(
		l.loadNumbers(fsys), l.loadHedges(fsys), l.loadUnits(fsys), l.loadCalendar(fsys), l.loadGrammar(fsys), l.loadLikeness(fsys), l.loadRates(fsys),
		l.loadNouns(fsys), l.loadVerbs(fsys), l.loadCues(fsys), l.loadTopics(fsys), l.loadNoise(fsys),
		l.loadActors(fsys, "actors.tsv"), l.loadActors(fsys, "missions.tsv"), l.loadActors(fsys, "collectives.tsv"), l.loadPlaces(fsys), l.loadEvents(fsys), l.loadTrends(fsys),
	)
}

func (l *lexicon) loadNumbers(fsys fs.FS) error {
	return table(fsys, "numbers.tsv", func(c map[string]string) error {
		r := numberRow{class: c["class"]}
		lo, hi, isRange := strings.Cut(c["value"], "..")
		var err error
		if r.low, err = briefing.ParseDecimal(lo); err != nil {
			return err
		}
		r.value, r.high = r.low, r.low
		if isRange {
			if r.high, err = briefing.ParseDecimal(hi); err != nil {
				return err
			}
		}
		l.numbers = append(l.numbers, r)
		ly := numLayer
		if r.class == "ordinal" {
			ly = ordinalLayer
		}
		l.addAll(c["forms"], ly, len(l.numbers)-1, false)
		return nil
	})
}

func (l *lexicon) addAll(cell string, ly layer, row int, caseMatters bool) {
	for _, f := range forms(cell) {
		l.add(f, ly, row, caseMatters)
	}
}

func (l *lexicon) loadHedges(fsys fs.FS) error {
	return table(fsys, "hedges.tsv", func(c map[string]string) error {
		l.hedges = append(l.hedges, hedgeRow{briefing.Hedge(c["hedge"])})
		ly := hedgeBefore
		if c["place"] == "after" {
			ly = hedgeAfter
		}
		l.addAll(c["forms"], ly, len(l.hedges)-1, false)
		return nil
	})
}

func (l *lexicon) loadUnits(fsys fs.FS) error {
	return table(fsys, "units.tsv", func(c map[string]string) error {
		l.units = append(l.units, unitRow{c["unit"], c["kind"]})
		switch c["kind"] {
		case "symbol", "sign", "letter":
			l.addAll(c["forms"], symbolLayer, len(l.units)-1, true)
			for _, f := range forms(c["forms"]) {
				l.currency[f] = true
			}
		case "short", "short cent":
			l.addAll(c["forms"], shortLayer, len(l.units)-1, true)
		default:
			l.addAll(c["forms"], unitLayer, len(l.units)-1, false)
		}
		return nil
	})
}

func (l *lexicon) loadCalendar(fsys fs.FS) error {
	return table(fsys, "calendar.tsv", func(c map[string]string) error {
		var n int
		if _, err := fmt.Sscan(c["value"], &n); err != nil {
			return fmt.Errorf("value %q: %w", c["value"], err)
		}
		opens, known := calOpeners[c["class"]]
		if !known || c["class"] == "movable" && n%10 > 6 {
			return fmt.Errorf("unknown class %q or value %d", c["class"], n)
		}
		l.cal = append(l.cal, calRow{c["class"], n, opens})
		caseMatters := c["class"] == "month" || c["class"] == "weekday"
		l.addAll(c["forms"], calLayer, len(l.cal)-1, caseMatters)
		return nil
	})
}

func (l *lexicon) loadGrammar(fsys fs.FS) error {
	return table(fsys, "grammar.tsv", func(c map[string]string) error {
		class, ok := gramNames[c["class"]]
		words, plain := classNames[c["class"]]
		if !ok && !plain {
			return fmt.Errorf("unknown class %q", c["class"])
		}
		for _, f := range forms(c["forms"]) {
			if len(l.splitForm(f)) == 1 {
				id := l.intern(f)
				l.gram[id] |= class
				l.class[id] |= words
				continue
			}
			l.phrases = append(l.phrases, class)
			l.add(f, phraseLayer, len(l.phrases)-1, false)
		}
		return nil
	})
}

func (l *lexicon) loadNouns(fsys fs.FS) error {
	return table(fsys, "nouns.tsv", func(c map[string]string) error {
		l.nouns = append(l.nouns, nounRow{c["unit"], c["class"], briefing.Measure(c["measure"])})
		l.addAll(c["forms"], nounLayer, len(l.nouns)-1, false)
		return nil
	})
}

func (l *lexicon) loadCues(fsys fs.FS) error {
	return table(fsys, "cues.tsv", func(c map[string]string) error {
		row, ly := cueRow{measure: briefing.Measure(c["value"])}, topicLayer
		if c["kind"] == "status" {
			row, ly = cueRow{status: briefing.Status(c["value"])}, statusLayer
		}
		l.cues = append(l.cues, row)
		l.addAll(c["forms"], ly, len(l.cues)-1, false)
		return nil
	})
}

func (l *lexicon) loadTopics(fsys fs.FS) error {
	return table(fsys, "topics.tsv", func(c map[string]string) error {
		t := briefing.Topic{Key: c["key"], Name: c["name"], Unit: c["unit"]}
		for _, m := range forms(c["measures"]) {
			t.Measures = append(t.Measures, briefing.Measure(m))
		}
		l.topics = append(l.topics, t)
		return nil
	})
}

func (l *lexicon) loadEvents(fsys fs.FS) error {
	return table(fsys, "events.tsv", func(c map[string]string) error {
		l.events = append(l.events, c["class"])
		l.addAll(c["forms"], eventLayer, len(l.events)-1, false)
		return nil
	})
}

func (l *lexicon) loadTrends(fsys fs.FS) error {
	layers := map[string]layer{"verb": trendVerb, "causes": trendVerb, "noun": trendNoun, "behind": trendAfter, "than": trendThan}
	return table(fsys, "trends.tsv", func(c map[string]string) error {
		ly, ok := layers[c["kind"]]
		if !ok {
			return fmt.Errorf("unknown kind %q", c["kind"])
		}
		l.trends = append(l.trends, trendRow{briefing.Direction(c["direction"]), c["kind"]})
		l.addAll(c["forms"], ly, len(l.trends)-1, false)
		return nil
	})
}

func (l *lexicon) loadNoise(fsys fs.FS) error {
	return table(fsys, "noise.tsv", func(c map[string]string) error {
		ly := noiseBefore
		switch c["place"] {
		case "after":
			ly = noiseAfter
		case "whole":
			ly = noiseWhole
		}
		l.addAll(c["forms"], ly, 0, ly == noiseWhole)
		return nil
	})
}

func (l *lexicon) loadActors(fsys fs.FS, name string) error {
	return table(fsys, name, func(c map[string]string) error {
		row := actorRow{name: c["name"], kind: c["kind"], within: c["within"], currency: c["currency"]}
		l.forces[row.name] = isForce(row.kind, c["forms"])
		for way, cell := range []string{c["name"] + "|" + c["forms"], c["demonyms"], c["seats"]} {
			row.way = actorWay(way)
			l.place(row)
			l.actors = append(l.actors, row)
			l.addAll(cell, actorLayer, len(l.actors)-1, true)
			l.call(row.name, forms(cell))
		}
		return nil
	})
}

// call notes how texts write a name. The first name of a form keeps it.
func (l *lexicon) call(name string, forms []string) {
	for _, f := range forms {
		if _, taken := l.aliases[f]; !taken {
			l.aliases[f] = name
		}
	}
}

func (l *lexicon) loadPlaces(fsys fs.FS) error {
	return table(fsys, "places.tsv", func(c map[string]string) error {
		row := actorRow{name: c["name"], kind: "place", within: c["within"], way: byPlace}
		l.place(row)
		l.actors = append(l.actors, row)
		l.addAll(c["name"]+"|"+c["forms"], actorLayer, len(l.actors)-1, true)
		l.call(row.name, forms(c["name"]+"|"+c["forms"]))
		return nil
	})
}

func (l *lexicon) loadRates(fsys fs.FS) error {
	return table(fsys, "rates.tsv", func(c map[string]string) error {
		rate, err := briefing.ParseDecimal(c["per_usd"])
		if err != nil || rate.Sign() <= 0 {
			return fmt.Errorf("%s: %q is no rate", c["code"], c["per_usd"])
		}
		l.rates[c["code"]] = rate
		return nil
	})
}

func (l *lexicon) loadLikeness(fsys fs.FS) error {
	return table(fsys, "likeness.tsv", func(c map[string]string) error {
		class := briefing.WordClass(c["class"])
		if !class.Valid() {
			return fmt.Errorf("unknown class %q", class)
		}
		for _, f := range forms(c["forms"]) {
			if _, taken := l.likeness[f]; taken {
				return fmt.Errorf("%q has two classes", f)
			}
			l.likeness[f] = class
		}
		return nil
	})
}
