package extract

import (
	"cmp"

	"briefdesk/briefing"
)

func (d *document) addDate(s *sentence, dt *dateMatch, counted []briefing.Figure) {
	num := d.extent(s, dt.i, dt.j)
	whole := num
	if k := dt.i - 1; k >= 0 {
		switch d.words(s, k, 1) {
		case "since", "over", "until", "by", "in", "during":
			if d.words(s, k, 1) == "since" || dt.rule == "rolling" {
				whole.Start = int(s.toks[k].start)
			}
		}
	}
	v, _ := d.governs(s, dt.i, dt.j)
	st := d.dateStatus(s, dt, v)
	actor, why := d.dateActor(s, dt, v)
	f := briefing.Figure{
		Origin: d.origin(s, whole, num),
		Subject: briefing.Subject{
			Measure: briefing.Timeline, Actor: actor, Status: st, Role: briefing.Total,
			Event: d.eventOf(s, dt.i, dt.j, v),
		},
		Time: briefing.Time{AsOf: dt.span},
		When: &briefing.When{Span: dt.span, Text: dt.text, Part: dt.part, Whole: dt.whole},
	}
	f.Counted = d.subjectNoun(s, v)
	if f.Event.Class == "begin" {
		f.Counted = cmp.Or(d.begunNoun(s, dt), f.Counted)
	}
	if d.endsMandate(s, dt) {
		f.Event.Class, f.Counted = "end", "mandate"
	}
	f.Scope = d.eventScope(s, f.Event, f.Counted)
	d.fromBatch(&f, counted)
	if !dt.span.IsZero() {
		f.AsOfFrom = briefing.FromText
		f.When.Text = ""
	}
	if st == briefing.Planned {
		f.Due = dt.span
	}
	if dt.rule == "rolling" || dt.rule == "within" {
		d.durationOf(s, dt, &f)
	}
	f.Rule = "date: " + dt.rule + "; actor: " + why
	d.figures = append(d.figures, f)
}

// dateStatus: a day that lies ahead, or that a verb looks ahead to, is planned;
// a day that has passed only where the text still tells it as to come.
func (d *document) dateStatus(s *sentence, dt *dateMatch, v *verb) briefing.Status {
	span := dt.span
	switch {
	case v != nil && v.status == briefing.Authorised:
		return briefing.Authorised
	case v != nil && v.ahead() && !d.longPast(span), d.stillAhead(s, dt, v), !d.published().IsZero() && d.published().Before(span.From):
		return briefing.Planned
	}
	return briefing.Occurred
}

// stillAhead: "will open", "is to land", "are expected": told in the present.
func (d *document) stillAhead(s *sentence, dt *dateMatch, v *verb) bool {
	if v == nil || dt.i < v.i || !v.future && (!v.present || v.row == nil || v.row.status != briefing.Planned) {
		return false
	}
	for k := max(0, v.from-2); k < v.i; k++ {
		if d.is(s, k, looming) {
			return true
		}
	}
	return false
}

// longPast: over before publication; what was planned for it is mostly no plan now.
func (d *document) longPast(span briefing.Span) bool {
	return !d.published().IsZero() && !span.Until.IsZero() && !d.published().Before(span.Until)
}

// endsMandate: "until 31 December 2026" of a mandate, a term or a mission.
func (d *document) endsMandate(s *sentence, dt *dateMatch) bool {
	k := dt.i - 1
	for k >= 0 && (d.words(s, k, 1) == "the" || d.words(s, k, 1) == "of" || d.words(s, k, 1) == "end") {
		k--
	}
	switch d.words(s, k, 1) {
	case "until", "till", "through", "to":
	default:
		return false
	}
	from, _ := d.clauseOf(s, dt.i, dt.j)
	for i := k - 1; i >= from; i-- {
		if d.is(s, i, mandated) {
			return true
		}
	}
	return false
}

// fromBatch: the date of a sentence that counts a contingent is the date of
// that contingent's arrival, first or second as told there.
func (d *document) fromBatch(f *briefing.Figure, counted []briefing.Figure) {
	for i := range counted {
		c := &counted[i]
		if c.Measure != briefing.Contingent || c.Role == briefing.Share || !sameDay(c, f) {
			continue
		}
		switch f.Event.Class {
		case "", "payment", "growth", "preparation", "service", "meeting":
			f.Event.Class = "arrival"
			f.Scope = d.mission
			if f.Actor == "" || d.engine.kindOf(f.Actor) != "country" || f.Actor == d.theatre {
				f.Actor = c.Actor
			}
		}
		if f.Event.Class == "arrival" && f.Event.Ordinal == 0 {
			f.Event.Ordinal = c.Event.Ordinal
		}
		if f.Event.Class == "arrival" && d.engine.kindOf(c.Actor) == "country" && d.engine.kindOf(f.Actor) != "country" {
			f.Actor = c.Actor
		}
		return
	}
}

// sameDay: the quantity took its time from this date.
func sameDay(c, f *briefing.Figure) bool {
	return c.AsOf == f.When.Span && c.AsOfFrom == briefing.FromText || c.Due == f.When.Span && !c.Due.IsZero()
}

// subjectNoun is the plain noun that a verb speaks of: "the mission, which
// began" is the mission, "the war started" the war.
func (d *document) subjectNoun(s *sentence, v *verb) string {
	if v == nil {
		return ""
	}
	for k := v.from - 1; k >= 0 && k >= v.from-8; k-- {
		t := &s.toks[k]
		if t.kind == signToken || t.gram != 0 || t.class&(pastForm|ahead) != 0 || isLy(d.str(t)) || t.kind == numberToken {
			if t.gram&prep != 0 {
				k-- // the noun of a prepositional phrase is not the subject, but what stands before it may be
			}
			continue
		}
		if t.kind == wordToken && !t.upper && d.verbRow(s, k) == nil || d.is(s, k, warlike) {
			return d.oneWar(s, k)
		}
		if t.row[nounLayer] != 0 {
			return d.words(s, k, 1)
		}
		return ""
	}
	return ""
}

// begunNoun: "the start of the war in April" names what began.
func (d *document) begunNoun(s *sentence, dt *dateMatch) string {
	for k := dt.i - 1; k >= 0 && k >= dt.i-8; k-- {
		row := s.toks[k].row[eventLayer]
		if row == 0 || d.lex.events[row-1] != "begin" || d.words(s, k+1, 1) != "of" {
			continue
		}
		k += 2
		for k < dt.i && s.toks[k].gram&det != 0 {
			k++
		}
		if k < dt.i {
			return d.oneWar(s, k)
		}
	}
	return ""
}

// oneWar folds the words for a war into one.
func (d *document) oneWar(s *sentence, k int) string {
	if d.is(s, k, warlike) {
		return "war"
	}
	return singular(d.words(s, k, 1))
}

// eventScope: what begins or ends is the mission only where the sentence says
// so; an arrival is the mission's where one is known.
func (d *document) eventScope(s *sentence, ev briefing.Event, subject string) string {
	ofMission := subject == "" || subject == "mission" || subject == "force" || subject == "operation" || subject == "mandate" || subject == "deployment"
	switch ev.Class {
	case "arrival", "departure", "authorisation":
		ofMission = true
	case "begin", "end":
	default:
		ofMission = false
	}
	if !ofMission {
		return d.theatre
	}
	for _, m := range d.mentions(s) {
		if m.row.kind == "mission" {
			return m.name
		}
	}
	if ev.Class == "begin" && subject == "" {
		return ""
	}
	if d.mission != "" {
		return d.mission
	}
	return d.theatre
}

func (d *document) dateActor(s *sentence, dt *dateMatch, v *verb) (string, string) {
	if v != nil && v.i < dt.i {
		if name, why := d.subjectActor(s, v.from); name != "" {
			return name, why
		}
	}
	if v != nil && v.i >= dt.j {
		if name, why := d.subjectActor(s, v.from); name != "" {
			return name, why
		}
	}
	if v != nil && v.row.event == "arrival" {
		return d.lastSender()
	}
	return d.subjectActor(s, dt.i)
}

// durationOf: "the last four months" is four months as well as the days they cover.
func (d *document) durationOf(s *sentence, dt *dateMatch, f *briefing.Figure) {
	for k := dt.i; k < dt.j; k++ {
		if n, ok := d.numberAt(s, k); ok && n.isTime() {
			v := n.value
			f.Amount = &briefing.Amount{Value: &v, Range: briefing.Range{Low: &v, High: &v}, Hedge: briefing.Exact, Unit: n.unit.unit}
			return
		}
	}
}
