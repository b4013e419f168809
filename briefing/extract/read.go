package extract

import (
	"cmp"
	"slices"
	"strings"

	"briefdesk/briefing"
)

// read appends the figures of one sentence and remembers what it told.
func (d *document) read(s *sentence) {
	if d.beforeIn != s.passage {
		d.before = ""
	}
	switch {
	case s.passage.Kind == briefing.Table:
		d.readRow(s)
	case d.mayHoldFigure(s):
		first := len(d.figures)
		for _, n := range d.scan(s) {
			d.addNumber(s, n)
		}
		counted := d.figures[first:]
		for i := range s.dates {
			d.addDate(s, &s.dates[i], counted)
		}
		slices.SortFunc(d.figures[first:], func(a, b briefing.Figure) int { return cmp.Compare(a.Number.Start, b.Number.Start) })
	}
	d.remember(s)
	s.verbs, s.actors = nil, nil
}

// mayHoldFigure leaves a sentence without digit, number word or date word at once.
func (d *document) mayHoldFigure(s *sentence) bool {
	for k := range s.toks {
		t := &s.toks[k]
		if t.kind == numberToken || t.kind == nameToken || t.row[numLayer] != 0 || t.row[calLayer] != 0 || t.row[unitLayer] != 0 {
			return true
		}
	}
	return false
}

// scan walks the sentence once and parts dates from numbers.
func (d *document) scan(s *sentence) []number {
	var numbers []number
	for k := 0; k < len(s.toks); {
		if end := d.machineWord(s, k); end > k {
			k = end
			continue
		}
		if dt, ok := d.dateAt(s, k); ok && !d.insideName(s, k) {
			s.dates = append(s.dates, dt)
			k = dt.j
			continue
		}
		n, ok := d.quantityAt(s, k)
		if !ok {
			k++
			continue
		}
		if plausible(n.value) && !d.isNoise(s, n) {
			d.moneyGoesOn(s, &n, numbers)
			numbers = append(numbers, n)
		}
		k = n.j
	}
	return numbers
}

// moneyGoesOn: "six billion dollars, namely 4.2 billion for …": a large bare
// number behind an amount of money is money too.
func (d *document) moneyGoesOn(s *sentence, n *number, before []number) {
	if !n.scaled || n.currency != "" || n.unit != nil || n.kind != plainNumber || len(before) == 0 {
		return
	}
	last := before[len(before)-1]
	if last.currency == "" || n.j < len(s.toks) && s.toks[n.j].kind == wordToken && s.toks[n.j].gram&(prep|conj|adverb|aux) == 0 {
		return
	}
	n.currency = last.currency
}

// machineWord gives the end of a file name, address or link that starts at k,
// or k: a run without white space that holds an underscore, an at sign or a
// double slash.
func (d *document) machineWord(s *sentence, k int) int {
	if k > 0 && s.toks[k].glued {
		return k
	}
	end, machine := k+1, false
	for end < len(s.toks) && s.toks[end].glued {
		if t := &s.toks[end]; t.kind == signToken {
			w := d.str(t)
			machine = machine || w == "_" || w == "@" || w == "/" && d.str(&s.toks[end-1]) == "/"
		}
		end++
	}
	if machine {
		return end
	}
	return k
}

// insideName: part of a file name or an address.
func (d *document) insideName(s *sentence, k int) bool {
	return k > 0 && s.toks[k].glued && (s.toks[k-1].kind == wordToken || d.str(&s.toks[k-1]) == "_" || d.str(&s.toks[k-1]) == "/" && s.toks[k].kind == numberToken)
}

func (d *document) quantityAt(s *sentence, k int) (number, bool) {
	if n, ok := d.multiplierAt(s, k); ok {
		return n, true
	}
	if n, ok := d.ordinalAt(s, k); ok {
		return n, true
	}
	if n, ok := d.anotherUnit(s, k); ok {
		return n, true
	}
	return d.numberOrRange(s, k)
}

// anotherUnit: "another year" is one more of it.
func (d *document) anotherUnit(s *sentence, k int) (number, bool) {
	if d.words(s, k, 1) != "another" || d.timeUnit(s, k+1) == "" {
		return number{}, false
	}
	u := &d.lex.units[s.toks[k+1].row[unitLayer]-1]
	return number{i: k, j: k + 2, value: briefing.Int(1), unit: u, rule: "another"}, true
}

func (d *document) extent(s *sentence, i, j int) briefing.Extent {
	return briefing.Extent{Start: int(s.toks[i].start), End: int(s.toks[j-1].end)}
}

// origin ties a figure to its place.
func (d *document) origin(s *sentence, whole, num briefing.Extent) briefing.Origin {
	return briefing.Origin{
		ID: figureID(d.src.ID, num.Start), Source: d.src.ID, SourceName: d.src.Name,
		Extent: whole, Text: whole.Of(d.text), Number: num, In: s.passage.Kind,
		Sentence: s.extent, Quote: oneLine(s.extent.Of(d.text)), SaidBy: d.said(s),
	}
}

// oneLine folds white space, as a quote on a page has none of the source's breaks.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\r\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

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
	st := briefing.Occurred
	switch {
	case v != nil && v.status == briefing.Authorised:
		st = briefing.Authorised
	case v != nil && v.ahead(), !d.published().IsZero() && d.published().Before(dt.span.From):
		st = briefing.Planned
	}
	actor, why := d.dateActor(s, dt, v)
	f := briefing.Figure{
		Origin: d.origin(s, whole, num),
		Subject: briefing.Subject{
			Measure: briefing.Timeline, Actor: actor, Status: st, Role: briefing.Total,
			Event: d.eventOf(s, dt.i, dt.j, v),
		},
		Time: briefing.Time{AsOf: dt.span},
		When: &briefing.When{Span: dt.span, Text: dt.text},
	}
	f.Counted = d.subjectNoun(s, v)
	if f.Event.Class == "begin" {
		f.Counted = first(d.begunNoun(s, dt), f.Counted)
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
	if dt.rule == "rolling" {
		d.durationOf(s, dt, &f)
	}
	f.Rule = "date: " + dt.rule + "; actor: " + why
	d.figures = append(d.figures, f)
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
		if t.kind == signToken || t.gram != 0 || isLy(d.str(t)) || t.kind == numberToken {
			if t.gram&prep != 0 {
				k-- // the noun of a prepositional phrase is not the subject, but what stands before it may be
			}
			continue
		}
		if t.kind == wordToken && !t.upper && d.verbRow(s, k) == nil || isWar(d.words(s, k, 1)) {
			return oneWar(singular(d.words(s, k, 1)))
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
			return oneWar(singular(d.words(s, k, 1)))
		}
	}
	return ""
}

func isWar(w string) bool { return oneWar(w) == "war" }

// oneWar folds the words for a war into one.
func oneWar(w string) string {
	switch w {
	case "war", "fighting", "conflict", "hostilities", "hostility", "violence":
		return "war"
	}
	return w
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
		if n, ok := d.numberAt(s, k); ok && n.unit != nil && n.unit.kind == "time" {
			v := n.value
			f.Amount = &briefing.Amount{Value: &v, Range: briefing.Range{Low: &v, High: &v}, Hedge: briefing.Exact, Unit: n.unit.unit}
			return
		}
	}
}

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

// roleOf: an increment, a share, a multiplier, an ordinal, a part or a total.
func (d *document) roleOf(s *sentence, n number, p phrase, v *verb, extra bool) briefing.Role {
	switch n.kind {
	case multiplierNumber:
		return briefing.Multiplier
	case ordinalNumber:
		return briefing.Ordinal
	case shareNumber:
		return briefing.Share
	}
	if extra || p.more || d.words(s, n.j, 1) == "more" {
		return briefing.Increment
	}
	if v != nil && (v.role() == "raise" || v.role() == "fall") && d.words(s, n.i-1, 1) == "by" {
		return briefing.Increment
	}
	if d.isPart(s, n, p) {
		return briefing.Part
	}
	return briefing.Total
}

// isPart: "including 40 women", "of them 12 children", "150 of the officers".
func (d *document) isPart(s *sentence, n number, p phrase) bool {
	for k := n.i - 1; k >= 0 && k >= n.i-3; k-- {
		switch d.words(s, k, 1) {
		case "including", "them", "whom":
			return true
		}
		if s.toks[k].kind == signToken {
			break
		}
	}
	if d.words(s, p.end, 1) == "of" && p.head < 0 || d.words(s, n.j, 1) == "of" && n.kind == plainNumber && p.head >= 0 && d.noun(s, n.j) == nil {
		w := d.words(s, n.j+1, 1)
		return w == "them" || w == "the" || w == "its" || w == "whom" || w == "these" || w == "those"
	}
	return d.batchBefore(s, n) || d.batchBehind(s, p) > 0
}

// batchBehind: "300 officers as its second contingent" gives the ordinal; 0 for none.
func (d *document) batchBehind(s *sentence, p phrase) int {
	if w := d.words(s, p.end, 1); w != "as" && w != "in" {
		return 0
	}
	for k := p.end + 1; k <= p.end+2 && k < len(s.toks); k++ {
		if o, ok := d.ordinalAt(s, k); ok {
			return int(o.value.Float())
		}
	}
	return 0
}

// batchBefore: "the first group of 200 officers", "a second contingent of 300":
// a batch, not the whole.
func (d *document) batchBefore(s *sentence, n number) bool {
	if d.words(s, n.i-1, 1) != "of" {
		return false
	}
	r := d.nounEndingAt(s, n.i-2)
	return r != nil && r.class == "batch"
}

// amountOf turns numeral, hedge and unit into bounds.
func (d *document) amountOf(s *sentence, n number, p phrase, h briefing.Hedge, v *verb) *briefing.Amount {
	if n.group && h == briefing.Exact {
		h = briefing.About
	}
	value := n.value
	if n.negative {
		value = value.Neg()
	}
	a := &briefing.Amount{Hedge: h, Unit: d.unitOf(n, p), Per: d.perOf(s, n), Change: d.changeOf(s, n, v)}
	switch {
	case n.kind == vagueNumber:
		a.Hedge = briefing.Vague
		low, high := n.low, n.high
		a.Range = briefing.Range{Low: &low, High: &high}
	case n.isRange:
		a.Hedge = briefing.Between
		low, high := n.low, n.high
		a.Range = briefing.Range{Low: &low, High: &high}
	default:
		a.Value, a.Range = &value, hedged(value, h)
	}
	return a
}

// unitFor: people are counted in persons, whatever was counted before.
func unitFor(m briefing.Measure, unit string, n number) string {
	if n.currency != "" || n.kind == shareNumber || n.kind == multiplierNumber || n.kind == ordinalNumber {
		return unit
	}
	switch m {
	case briefing.Contingent, briefing.Killed, briefing.Injured, briefing.Displaced, briefing.FoodInsecure, briefing.ArmedGroupSize:
		if unit == "" || len(unit) == 3 && strings.ToUpper(unit) == unit || unit == "percent" {
			return "person"
		}
	}
	return unit
}

func (d *document) unitOf(n number, p phrase) string {
	switch {
	case n.currency != "":
		return n.currency
	case n.kind == shareNumber:
		return "percent"
	case n.unit != nil:
		return n.unit.unit
	case p.unit != "":
		return p.unit
	case d.last.unit != "" && n.kind == plainNumber && len(d.last.unit) != 3:
		return d.last.unit
	}
	return ""
}

// changeOf is the direction that the verb gives the quantity.
func (d *document) changeOf(s *sentence, n number, v *verb) briefing.Direction {
	if n.kind == multiplierNumber {
		if n.value.Cmp(briefing.Int(1)) < 0 {
			return briefing.Down
		}
		return briefing.Up
	}
	if v == nil {
		return ""
	}
	switch v.role() {
	case "raise":
		if w := d.words(s, v.i, 1); w == "total" || w == "go" || w == "went" || strings.HasPrefix(w, "reach") || strings.HasPrefix(w, "br") {
			return ""
		}
		return briefing.Up
	case "fall":
		return briefing.Down
	}
	return ""
}

// perOf: $600 million a year, an annual cost of, 40 deaths per month.
func (d *document) perOf(s *sentence, n number) string {
	if n.unit != nil && n.unit.kind == "time" {
		return ""
	}
	for k := n.j; k < len(s.toks) && k < n.j+5; k++ {
		switch w := d.words(s, k, 1); w {
		case "a", "per", "each", "every", "/":
			if u := d.timeUnit(s, k+1); u != "" && !d.tellsWhen(s, k+2) {
				return u
			}
		case "annually", "yearly":
			return "year"
		case "monthly":
			return "month"
		case "daily":
			return "day"
		case "weekly":
			return "week"
		}
	}
	for k := n.i - 1; k >= 0 && k >= n.i-12; k-- {
		switch d.words(s, k, 1) {
		case "annual", "yearly":
			return "year"
		case "monthly":
			return "month"
		case "daily":
			return "day"
		}
		if s.toks[k].kind == numberToken || d.clauseBreak(s, k) {
			break
		}
	}
	return ""
}

// tellsWhen: "a year ago", "a week later" date a thing, they are no rate.
func (d *document) tellsWhen(s *sentence, k int) bool {
	switch d.words(s, k, 1) {
	case "ago", "earlier", "later", "before", "after", "on":
		return true
	}
	return false
}

// conversion: a bracket right behind an amount with the same amount in another
// currency joins the figure before it.
func (d *document) conversion(s *sentence, n number) bool {
	if n.currency == "" || d.words(s, n.i-1, 1) != "(" && !(d.words(s, n.i-2, 1) == "(" && s.toks[n.i-1].row[hedgeBefore] != 0) || len(d.figures) == 0 {
		return false
	}
	f := &d.figures[len(d.figures)-1]
	open := n.i - 1
	if d.words(s, open, 1) != "(" {
		open--
	}
	if f.Amount == nil || open == 0 || int(s.toks[open-1].end) != f.Number.End || f.Amount.Unit == n.currency || len(f.Amount.Unit) != 3 {
		return false
	}
	v := n.value
	f.Amount.Also = append(f.Amount.Also, briefing.Conversion{
		Value: &v, Range: hedged(v, briefing.Exact), Unit: n.currency, Number: d.extent(s, n.i, n.j),
	})
	return true
}
