package extract

import (
	"cmp"
	"strings"

	"briefdesk/briefing"
)

// memory is what a document has told so far, and what it is about as a whole.
type memory struct {
	spoken        string            // the mission named last
	spokenIn      *briefing.Passage // where it was named
	at            *briefing.Passage // what is being read
	spokenForce   string            // the last whose name is a force
	spokenMission string            // the last whose name is a mission
	heading       briefing.Span     // "as of" some day, over the list that follows
	toldOn        briefing.Span     // the last short date of the past, and its paragraph
	toldIn        *briefing.Passage
	place         string // the place named last, and its paragraph
	placeIn       *briefing.Passage
	before        string // the country that the sentence before spoke of, in the same paragraph
	beforeIn      *briefing.Passage
	country       string            // the country named last, besides the one it plays in
	armedMain     string            // the armed group named most
	armed         string            // the armed group named last: "the rebels" means it
	mission       string            // the mission the document is about, by its first and most frequent name
	theatre       string            // the country where it plays
	lead          string            // the country whose contingents it speaks of most
	sender        string            // who last sent, pledged or commanded a contingent
	subject       string            // the last sentence's subject actor
	people        map[string]string // surname -> country of office: Ruto -> Kenya
	speaker       string            // the country of who speaks, for "our officers"
	last          lastFigure
	table         tableHead
	batch         int // which contingent was told of last: 1 after "the first group"
	batches       map[batchKey]briefing.Subject
	batchSizes    map[briefing.Decimal]bool
}

// batchKey tells one batch of a contingent from another.
type batchKey struct {
	size  briefing.Decimal
	actor string
}

// lastFigure is the figure read before, for "another 200" and "the others".
type lastFigure struct {
	measure briefing.Measure
	unit    string
	status  briefing.Status
	time    briefing.Time
	actor   string
	passage *briefing.Passage
}

// mention is an actor named in a sentence: tokens i to j, exclusive.
type mention struct {
	i, j  int
	name  string
	row   *actorRow
	words string // as written, in lower case, for "the force" and its like
}

// mentions finds the actors that a sentence names, once: by name, demonym,
// seat or place, or by a person whose office the document has told.
func (d *document) mentions(s *sentence) []mention {
	if s.actors != nil {
		return s.actors
	}
	first := len(d.scratch.mentions)
	for k := 0; k < len(s.toks); k++ {
		t := &s.toks[k]
		if t.row[symbolLayer] != 0 && t.n[symbolLayer] > t.n[actorLayer] { // the US of US$
			k += int(t.n[symbolLayer]) - 1
			continue
		}
		if t.row[actorLayer] != 0 {
			row := &d.lex.actors[t.row[actorLayer]-1]
			j := k + int(t.n[actorLayer])
			d.scratch.mentions = append(d.scratch.mentions, mention{i: k, j: j, name: row.name, row: row, words: d.wordsOf(s, k, j, row)})
			k = j - 1
			continue
		}
		if t.upper && len(d.people) > 0 && t.kind == wordToken {
			if name, ok := d.people[d.str(t)]; ok {
				d.scratch.mentions = append(d.scratch.mentions, mention{i: k, j: k + 1, name: name, row: &actorRow{name: name, kind: "country", way: bySeat}})
			}
		}
	}
	s.actors = ownPart(d.scratch.mentions, first)
	return s.actors
}

// ownPart is what was appended since first; never nil, so that it is known.
func ownPart[T any](all []T, first int) []T {
	if first == len(all) {
		return []T{}
	}
	return all[first:len(all):len(all)]
}

func (d *document) wordsOf(s *sentence, i, j int, row *actorRow) string {
	if row.kind != "mission_word" {
		return ""
	}
	return d.words(s, i, j-i)
}

// learn reads the whole document once for what its figures lean on: the
// mission and the country it is about, and whose president is who.
func (d *document) learn() {
	d.people = map[string]string{}
	missions, theatres, leads, groups := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	firstSeen := map[string]int{}
	order := 0
	for i := range d.sentences {
		s := &d.sentences[i]
		for _, m := range d.mentions(s) {
			order++
			if _, seen := firstSeen[m.name]; !seen {
				firstSeen[m.name] = order
			}
			switch m.row.kind {
			case "mission":
				if !d.bygone(s, m) {
					missions[m.name]++
				}
				theatres[m.row.within] += 2
			case "country", "territory":
				leads[m.name] += d.leadWeight(s, m)
				if m.row.way != bySeat {
					theatres[m.name] += d.theatreWeight(s, m)
				}
			case "armed_group":
				if m.name != "armed groups" {
					groups[m.name]++
				}
			case "place":
				theatres[d.countryOf(m)] += d.theatreWeight(s, m)
			}
		}
		d.learnPeople(s)
	}
	d.mission = mostFrequent(missions, firstSeen)
	d.theatre = mostFrequent(theatres, firstSeen)
	if kind := d.engine.kindOf(d.theatre); kind != "country" && kind != "territory" {
		for name := range theatres { // the Lake Chad basin: its people have a country
			if kind := d.engine.kindOf(name); kind != "country" && kind != "territory" {
				delete(theatres, name)
			}
		}
		d.theatre = cmp.Or(mostFrequent(theatres, firstSeen), d.theatre)
	}
	d.armedMain = mostFrequent(groups, firstSeen)
	delete(leads, d.theatre)
	d.lead = mostFrequent(leads, firstSeen)
	for i := range d.sentences {
		d.sentences[i].actors = nil // people are known now
	}
}

// bygone: "took over from its predecessor, ATMIS": the mission before this one.
func (d *document) bygone(s *sentence, m mention) bool {
	for k := max(0, m.i-4); k < m.i; k++ {
		if d.is(s, k, bygone) || d.words(s, k, 2) == "over from" {
			return true
		}
	}
	return false
}

// theatreWeight: "in Haiti" and "Haiti’s capital" place the story; a demonym
// or a subject less.
func (d *document) theatreWeight(s *sentence, m mention) int {
	switch d.words(s, m.i-1, 1) {
	case "in", "across", "inside", "throughout", "to", "into", "from":
		return 3
	}
	return 1
}

// leadWeight: "Kenyan officers", "Kenya-led", "Kenya has sent".
func (d *document) leadWeight(s *sentence, m mention) int {
	k := m.j
	if d.words(s, k, 1) == "-" {
		if d.is(s, k+1, led) && d.forceSoon(s, k+2) {
			return 3
		}
	}
	if k < len(s.toks) && d.isPossessive(s, k) {
		k++
	}
	for end := min(k+4, len(s.toks)); k < end; k++ {
		if r := d.noun(s, k); r != nil && (r.class == "force" || r.class == "batch") {
			return 2
		}
		if r := d.verbRow(s, k); r != nil && r.status == briefing.Deployed {
			return 2
		}
	}
	return 0
}

// forceSoon: a mission or force is what the next words speak of.
func (d *document) forceSoon(s *sentence, k int) bool {
	for end := min(k+5, len(s.toks)); k < end; k++ {
		if row := s.toks[k].row[topicLayer]; row != 0 && d.lex.cues[row-1].measure == briefing.Contingent {
			return true
		}
	}
	return false
}

func (d *document) countryOf(m mention) string {
	name := m.name
	for range 8 { // places nest: Goma, North Kivu, DR Congo
		kind := d.engine.kindOf(name)
		if kind == "country" || kind == "territory" {
			return name
		}
		up := d.lex.within[name]
		if up == "" {
			break
		}
		name = up
	}
	return m.row.within
}

func mostFrequent(counts, firstSeen map[string]int) string {
	best := ""
	for name, n := range counts {
		if name == "" {
			continue
		}
		if best == "" || n > counts[best] || n == counts[best] && (firstSeen[name] < firstSeen[best] || firstSeen[name] == firstSeen[best] && name < best) {
			best = name
		}
	}
	if counts[best] == 0 {
		return ""
	}
	return best
}

// learnPeople ties a surname to the country of its office: "Kenyan President
// William Ruto", "Jane Doe, Norway’s foreign minister".
func (d *document) learnPeople(s *sentence) {
	for _, m := range d.mentions(s) {
		if m.row.kind != "country" || m.row.way == byPlace {
			continue
		}
		k := m.j
		if k < len(s.toks) && d.isPossessive(s, k) {
			k++
		}
		titled := false
		for end := min(k+8, len(s.toks)); k < end; k++ {
			t := &s.toks[k]
			if t.gram&title != 0 {
				titled = true
				continue
			}
			if titled && d.plainName(s, k) {
				break
			}
			if t.kind != wordToken || t.gram&(aux|modal) != 0 {
				k = end
			}
		}
		if !titled {
			continue
		}
		if k < len(s.toks) && d.plainName(s, k) {
			for k+1 < len(s.toks) && d.plainName(s, k+1) {
				k++
			}
			d.people[d.str(&s.toks[k])] = m.name
		} else if d.words(s, m.i-1, 1) == "," && m.i >= 2 && d.plainName(s, m.i-2) {
			d.people[d.str(&s.toks[m.i-2])] = m.name
		}
	}
}

func (d *document) plainName(s *sentence, k int) bool {
	if k >= len(s.toks) {
		return false
	}
	t := &s.toks[k]
	return t.kind == wordToken && t.upper && t.gram == 0 && t.row[actorLayer] == 0 && t.row[calLayer] == 0 && t.row[nounLayer] == 0 && len(d.str(t)) > 2
}

// said is who is quoted or cited in a sentence: the actor or person before a
// verb of speech, or behind "according to".
func (d *document) said(s *sentence) string {
	for _, v := range d.verbsOf(s) {
		if v.role() != "say" || v.nominal || v.adj {
			continue
		}
		if name := d.speakerBefore(s, v.from); name != "" {
			return name
		}
		if name := d.speakerBehind(s, v.end); name != "" {
			return name
		}
	}
	for k := range s.toks {
		if d.are(s, k, "according", "to") {
			return d.speakerBehind(s, k+2)
		}
	}
	return ""
}

// speakerBefore: the capitalised run or actor that ends right before token k.
func (d *document) speakerBefore(s *sentence, k int) string {
	for _, m := range d.mentions(s) {
		if m.j == k && m.row.way != byDemonym {
			return m.name
		}
	}
	end := k
	for k > 0 && s.toks[k-1].kind == wordToken && (d.plainName(s, k-1) || s.toks[k-1].gram&title != 0) {
		k--
	}
	if k == end {
		return ""
	}
	return strings.Join(strings.Fields(d.text[s.toks[k].start:s.toks[end-1].end]), " ")
}

func (d *document) speakerBehind(s *sentence, k int) string {
	if d.words(s, k, 1) == "the" {
		k++
	}
	for _, m := range d.mentions(s) {
		if m.i == k {
			return m.name
		}
	}
	start := k
	for k < len(s.toks) && (d.plainName(s, k) || s.toks[k].gram&title != 0) {
		k++
	}
	if k == start || !s.toks[start].upper {
		return ""
	}
	return strings.Join(strings.Fields(d.text[s.toks[start].start:s.toks[k-1].end]), " ")
}
