package extract

import (
	"cmp"
	"strings"

	"briefdesk/briefing"
)

// counted is a quantity while it is understood: the numeral, what it counts,
// the verb that governs it, and why each part of the answer was given.
type counted struct {
	number
	phrase
	verb    *verb
	subject bool // the number is the verb's subject
	start   int  // token where the whole phrase begins, with its hedge
	hedge   briefing.Hedge
	extra   bool // additional, another

	measure briefing.Measure
	status  briefing.Status
	who     string
	time    briefing.Time
	why     struct{ measure, status, actor, time string }
}

// addNumber appends the figure of one number, unless it only converts the one
// before.
func (d *document) addNumber(s *sentence, n number) {
	if d.conversion(s, n) {
		return
	}
	c := d.count(s, n)
	d.meaning(s, &c)
	f := d.figureOf(s, &c)
	if c.measure == briefing.Timeline {
		d.daysAfter(s, n, &f)
	}
	if c.measure == briefing.Contingent || n.kind == ordinalNumber || c.measure == briefing.Other && c.noun != nil && c.noun.class == "batch" {
		f.Event = d.batchEvent(s, n, c.phrase, c.verb)
	}
	d.restates(&f)
	d.heads(s, &f)
	d.figures = append(d.figures, f)
	d.keep(s, f)
}

// count reads the phrase around a number and its verb.
func (d *document) count(s *sentence, n number) counted {
	p := d.phraseAfter(s, n)
	if n.isTime() || n.currency != "" {
		p = phrase{end: n.j, head: -1, actor: -1}
	} else if p.head < 0 && n.kind == plainNumber {
		p = d.phraseOfWhole(s, n, p)
	} else if d.words(s, n.j, 1) == "-" && (d.is(s, n.j+1, member) || d.words(s, n.j+1, 1) == "strong") {
		p.noun, p.unit = nil, "person" // a 300-member team
	}
	c := counted{phrase: p}
	c.hedge, c.start, c.extra = d.hedgeAround(s, &n)
	if c.hedge == briefing.Exact {
		c.hedge, c.phrase.end = d.hedgeBehind(s, p.end)
	}
	c.number = n
	c.verb, c.subject = d.governs(s, c.start, max(p.end, n.j))
	return c
}

// phraseOfWhole: "eight of the machines", "three of the 18 towns": what is
// counted stands behind "of the".
func (d *document) phraseOfWhole(s *sentence, n number, p phrase) phrase {
	if d.words(s, n.j, 1) != "of" || n.j+2 >= len(s.toks) || s.toks[n.j+1].gram&det == 0 {
		return p
	}
	k := n.j + 2
	if whole, ok := d.numberAt(s, k); ok && whole.kind == plainNumber && whole.unit == nil && whole.currency == "" {
		k = whole.j
	}
	inner := d.phraseAfter(s, number{i: k, j: k})
	if inner.noun == nil {
		return p
	}
	p.noun, p.unit, p.head, p.counted, p.actor = inner.noun, inner.unit, inner.head, inner.counted, inner.actor
	return p
}

// hedgeBehind: "400 soldiers or more", "400 soldiers at most".
func (d *document) hedgeBehind(s *sentence, end int) (briefing.Hedge, int) {
	if end >= len(s.toks) || s.toks[end].row[hedgeAfter] == 0 || s.toks[end].n[hedgeAfter] < 2 || d.words(s, end+int(s.toks[end].n[hedgeAfter]), 1) == "than" {
		return briefing.Exact, end
	}
	return d.lex.hedges[s.toks[end].row[hedgeAfter]-1].hedge, end + int(s.toks[end].n[hedgeAfter])
}

// meaning decides topic, status, actor and time, in this order: each leans on
// those before it.
func (d *document) meaning(s *sentence, c *counted) {
	n, p, v := c.number, c.phrase, c.verb
	c.measure, c.why.measure = d.measureOf(s, n, p, v)
	switch {
	case d.isAge(s, n):
		c.measure, c.why.measure = briefing.Other, "age"
	case d.words(s, n.i-1, 1) == "of" && d.is(s, n.i-2, parent) && d.noun(s, n.j) == nil:
		c.measure, c.why.measure = briefing.Other, "children of a parent"
	case n.isTime():
		c.measure, c.why.measure = briefing.Timeline, "duration"
	}
	c.status, c.why.status = d.statusOf(s, n, p, c.measure, v, c.extra || p.more)
	if c.measure == briefing.Funding && v == nil && c.status == briefing.Unspecified && d.last.measure == briefing.Funding && d.opensItem(s) {
		c.status, c.why.status = d.last.status, "carried over the list"
	}
	c.who, c.why.actor = d.actorOf(s, n, p, c.measure, v, c.subject)
	switch {
	case c.measure == briefing.Timeline:
		c.who, c.why.actor = d.subjectActor(s, n.i)
	case c.measure == briefing.Contingent && (c.status == briefing.Authorised || c.status == briefing.Required) &&
		p.actor < 0 && d.missionMeant() != "" && !d.allotted(v):
		c.who, c.why.actor = cmp.Or(d.missionNamed(s), d.missionMeant()), "the mission that it is authorised for"
	}
	if c.measure == briefing.Contingent && c.status == briefing.Pledged && d.missionMeant() != "" && d.offersTogether(s, c) {
		c.who, c.why.actor = d.missionMeant(), "offers of many: the mission"
	}
	c.time, c.why.time = d.timeOf(s, n, c.measure, c.status, v)
	d.listGoesOn(s, c)
}

// offersTogether: "pledges of 12,900 soldiers" that no country is named for.
func (d *document) offersTogether(s *sentence, c *counted) bool {
	if c.phrase.actor >= 0 || c.why.actor == "subject" || c.why.actor == "possessor" {
		return false
	}
	for k := c.i - 1; k >= 0 && k >= c.i-14; k-- {
		if s.toks[k].row[statusLayer] != 0 {
			return d.is(s, k, offers)
		}
	}
	return false
}

// toldAnew: "it presently stands at 2,900": the verb with its adverb tells of now.
func (d *document) toldAnew(s *sentence, v *verb) bool {
	if v == nil || v.ahead() || v.past() {
		return false
	}
	for k := max(v.from-3, 0); k < min(v.end+3, len(s.toks)); k++ {
		if d.is(s, k, nowadays) {
			return true
		}
	}
	return false
}

// listGoesOn: a bare number in a list has the state and time of the one before.
func (d *document) listGoesOn(s *sentence, c *counted) {
	if c.why.measure != "carried over" || d.last.passage != s.passage && !d.opensItem(s) || d.toldAnew(s, c.verb) {
		return
	}
	if strings.HasPrefix(c.why.status, "usual") || strings.HasPrefix(c.why.status, "more to") {
		c.status, c.why.status = d.last.status, "carried over"
	}
	if c.why.time == "publication" {
		c.time, c.why.time = d.last.time, "carried over"
		c.time.Due = briefing.Span{}
	}
}

func (d *document) figureOf(s *sentence, c *counted) briefing.Figure {
	start, end := c.start, max(c.phrase.end, c.j)
	if c.j < len(s.toks) && d.inBrackets(s, c.number) {
		if named := d.bracketStart(s, c.number, start); named < start {
			start, end = named, c.j+1
		}
	}
	f := briefing.Figure{
		Origin: d.origin(s, d.extent(s, start, end), d.extent(s, c.i, c.j)),
		Subject: briefing.Subject{
			Measure: c.measure, Actor: c.who, Status: c.status,
			Role: d.roleOf(s, c.number, c.phrase, c.verb, c.extra), Counted: oneLine(c.phrase.counted),
			Scope: d.scopeOf(s, c.number, c.phrase, c.measure, c.who),
		},
		Time:   c.time,
		Amount: d.amountOf(s, c.number, c.phrase, c.hedge),
	}
	f.Amount.Unit = unitFor(c.measure, f.Amount.Unit, c.number, c.noun != nil)
	f.Rule = "number: " + c.rule + "; measure: " + c.why.measure + "; status: " + c.why.status +
		"; actor: " + c.why.actor + "; as of: " + c.why.time
	return f
}

// allotted: a share given to one country, not the strength of the whole.
func (d *document) allotted(v *verb) bool {
	return v != nil && v.passive && v.status == briefing.Authorised
}

// opensItem: the sentence is an item of a list: (b), 2., a dash or a bullet.
func (d *document) opensItem(s *sentence) bool {
	if !s.first {
		return false
	}
	switch d.str(&s.toks[0]) {
	case "(", "-", "–", "—", "•", "*", "·":
		return true
	}
	return s.passage.Kind == briefing.List
}

// batchEvent ties a contingent to its arrival: the first group, another 200.
func (d *document) batchEvent(s *sentence, n number, p phrase, v *verb) briefing.Event {
	ev := d.eventOf(s, n.i, max(p.end, n.j), v)
	if n.kind == ordinalNumber {
		ev.Ordinal = int(n.value.Float())
		ev.Class = "arrival"
	}
	if k := d.batchBehind(s, p); k > 0 && n.kind != ordinalNumber {
		ev.Ordinal, ev.Class = k, "arrival"
	}
	if d.words(s, n.i-1, 1) == "another" && d.batch > 0 && ev.Ordinal == 0 {
		ev.Ordinal = d.batch + 1 // the first group …, another 200 …
	}
	if ev.Ordinal > 0 && (ev.Class == "arrival" || n.kind == ordinalNumber) {
		d.batch = ev.Ordinal
	}
	return ev
}

// restates: a bare count that equals a batch told before ("While 300 officers
// might appear limited") is that batch, not a total.
func (d *document) restates(f *briefing.Figure) {
	if f.Measure != briefing.Contingent || f.Amount.Value == nil {
		return
	}
	key := batchKey{*f.Amount.Value, f.Actor}
	switch old, told := d.batches[key]; {
	case f.Role == briefing.Increment || f.Role == briefing.Part:
		if d.batches == nil {
			d.batches, d.batchSizes = map[batchKey]briefing.Subject{}, map[briefing.Decimal]bool{}
		}
		if !told {
			d.batches[key], d.batchSizes[key.size] = f.Subject, true
		} else if f.Event.Ordinal == 0 {
			f.Event = old.Event
		}
	case told && f.Role == briefing.Total && f.Status.Ahead() == old.Status.Ahead():
		f.Role, f.Event = old.Role, old.Event
	}
}

// daysAfter: "the news came ten days after the Council
// agreed": the event behind the word lies that far before publication.
func (d *document) daysAfter(s *sentence, n number, f *briefing.Figure) {
	pub := d.published()
	if d.words(s, n.j, 1) != "after" || pub.IsZero() || n.isRange || n.j+1 >= len(s.toks) {
		return
	}
	from, ok := moved(pub, n.unit.unit, -int(n.value.Float()))
	if !ok {
		return
	}
	for _, v := range d.verbsOf(s) {
		if v.i < n.j || v.adj || v.nominal {
			continue
		}
		if v.row.event != "" {
			f.Event = briefing.Event{Class: v.row.event, Text: d.eventText(s, n.j, n.j+1, n.j, len(s.toks), &v)}
			f.Scope = d.eventScope(s, f.Event, "")
			f.Status = briefing.Occurred
		}
		if v.row.event == "authorisation" {
			break
		}
	}
	f.When = &briefing.When{Span: briefing.Span{From: from, Until: pub.AddDays(1)}}
}

func (d *document) bracketStart(s *sentence, n number, start int) int {
	for _, m := range d.mentions(s) {
		if m.j == n.i-1 {
			return m.i
		}
	}
	return start
}

// keep remembers the figure for the sentences behind it.
func (d *document) keep(s *sentence, f briefing.Figure) {
	batch := f.Measure == briefing.Contingent || f.Event.Class == "arrival" && f.Measure == briefing.Other
	if batch && f.Actor != "" && d.engine.kindOf(f.Actor) == "country" {
		d.sender = f.Actor
	}
	if f.Measure != briefing.Timeline && f.Measure != briefing.Other && f.Role != briefing.Share {
		d.last = lastFigure{f.Measure, f.Amount.Unit, f.Status, f.Time, f.Actor, s.passage}
	}
}
