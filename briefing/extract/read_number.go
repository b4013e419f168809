package extract

import (
	"strings"

	"briefdesk/briefing"
)

func (d *document) addNumber(s *sentence, n number) {
	if d.conversion(s, n) {
		return
	}
	p := d.phraseAfter(s, n)
	if n.unit != nil && n.unit.kind == "time" || n.currency != "" {
		p = phrase{end: n.j, head: -1, actor: -1}
	}
	hedge, start, extra := d.hedgeAround(s, &n)
	v, subject := d.governs(s, start, max(p.end, n.j))
	m, whyM := d.measureOf(s, n, p, v)
	if n.unit != nil && n.unit.kind == "time" {
		m, whyM = briefing.Timeline, "duration"
	}
	st, whyS := d.statusOf(s, n, p, m, v, extra || p.more)
	if m == briefing.Funding && v == nil && st == briefing.Unspecified && d.last.measure == briefing.Funding && d.opensItem(s) {
		st, whyS = d.last.status, "carried over the list"
	}
	actor, whyA := d.actorOf(s, n, p, m, v, subject)
	if m == briefing.Contingent && (st == briefing.Authorised || st == briefing.Required) && p.actor < 0 && d.missionMeant() != "" && !d.allotted(v) {
		actor, whyA = first(d.missionNamed(s), d.mission, d.missionMeant()), "the mission that it is authorised for"
	}
	when, whyT := d.timeOf(s, n, m, st, v)
	if whyM == "carried over" && (d.last.passage == s.passage || d.opensItem(s)) { // a list goes on
		if strings.HasPrefix(whyS, "usual") || strings.HasPrefix(whyS, "more to") {
			st, whyS = d.last.status, "carried over"
		}
		if whyT == "publication" {
			when, whyT = d.last.time, "carried over"
		}
	}
	if m == briefing.Timeline {
		actor, whyA = d.subjectActor(s, n.i)
	}
	end := max(p.end, n.j)
	if n.j < len(s.toks) && d.inBrackets(s, n) {
		end = n.j + 1
		start = d.bracketStart(s, n, start)
	}
	f := briefing.Figure{
		Origin: d.origin(s, d.extent(s, start, end), d.extent(s, n.i, n.j)),
		Subject: briefing.Subject{
			Measure: m, Actor: actor, Status: st, Role: d.roleOf(s, n, p, v, extra), Counted: oneLine(p.counted),
			Scope: d.scopeOf(s, n, p, m, actor),
		},
		Time:   when,
		Amount: d.amountOf(s, n, p, hedge, v),
	}
	f.Amount.Unit = unitFor(m, f.Amount.Unit, n)
	if m == briefing.Timeline {
		d.daysAfter(s, n, &f)
	}
	if m == briefing.Contingent || n.kind == ordinalNumber || m == briefing.Other && p.noun != nil && p.noun.class == "batch" {
		f.Event = d.batchEvent(s, n, p, v)
	}
	d.restates(&f)
	f.Rule = "number: " + n.rule + "; measure: " + whyM + "; status: " + whyS + "; actor: " + whyA + "; as of: " + whyT
	d.figures = append(d.figures, f)
	d.keep(s, f)
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
			d.batches = map[batchKey]briefing.Subject{}
		}
		if !told {
			d.batches[key] = f.Subject
		} else if f.Event.Ordinal == 0 {
			f.Event = old.Event
		}
	case told && f.Role == briefing.Total && f.Status.Ahead() == old.Status.Ahead():
		f.Role, f.Event = old.Role, old.Event
	}
}

// daysAfter: "the announcement came less than two weeks after the Council
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
		d.last = lastFigure{f.Measure, f.Amount.Unit, f.Counted, f.Actor, f.Status, f.Time, s.passage}
	}
}
