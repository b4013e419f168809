package briefing

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Compose draws a brief from the material: what the outline chooses, folded
// into entries, told in a few sentences, with every dispute that a chosen
// figure stands in. judged is what Conflicts says of all the material,
// explained look-alikes included; it is judged again when the outline looks
// back to a day on which some sources were not yet out.
//
// The order in which sources, figures and conflicts are handed in does not
// show in the brief. Material without figures gives a brief without sections.
func Compose(m Material, judged []Conflict, o Outline) Brief {
	if then := m.AsOf(o.AsOf); len(then.Sources) != len(m.Sources) {
		m, judged = then, Conflicts(then, true)
	}
	c := composer{m: m, o: o}
	chosen := Choose(m, o)
	disputes, settled := c.concerning(judged, chosen)
	printed := c.printable(chosen)
	citations := c.number(printed, disputes, settled)
	c.lay(disputes)
	for i := range settled {
		settled[i].Why = c.keyed(&settled[i])
	}
	c.entries = c.fold(pointers(printed))
	c.chosen = c.picked()

	b := Brief{
		Title: o.Title, Dated: c.dated(citations), Period: o.Period, Marking: o.Marking, Audience: o.Audience,
		Sections: c.sections(), Disputes: c.disputes, Settled: settled, Sources: citations,
		Template: o.Template, Paper: o.Paper, Grey: o.Grey,
	}
	b.Key = c.keyFigures()
	if b.Title == "" {
		b.Title = c.title(printed, len(citations))
	}
	b.Digest = digest(b)
	return b
}

// composer holds what the parts of one brief look up in common.
type composer struct {
	m         Material
	o         Outline
	citation  map[SourceID]int
	published map[SourceID]Date
	source    map[SourceID]*Source
	disputes  []Dispute
	disputed  map[FigureID][]int // numbers of the disputes flagged on a figure
	entries   map[Measure][]Entry
	chosen    map[Measure][]pickOf // what prose and key figures draw on
}

// concerning parts the conflicts that touch a chosen figure into disputes,
// most severe first, and settled look-alikes. A look-alike with a source that
// the outline leaves out is nothing to explain; a dispute with one still is.
func (c *composer) concerning(judged []Conflict, chosen []Figure) (disputes, settled []Conflict) {
	in := make(map[FigureID]bool, len(chosen))
	for _, f := range chosen {
		in[f.ID] = true
	}
	var open, explained []*Conflict
	for i := range judged {
		k := &judged[i]
		isChosen, isLeftOut := false, false
		for j := range k.Figures {
			isChosen = isChosen || in[k.Figures[j].ID]
			isLeftOut = isLeftOut || len(c.o.Without) > 0 && slices.Contains(c.o.Without, k.Figures[j].Source)
		}
		switch {
		case !isChosen:
		case k.Verdict != Explained:
			open = append(open, k)
		case !isLeftOut:
			explained = append(explained, k)
		}
	}
	slices.SortFunc(open, func(a, b *Conflict) int {
		return cmp.Or(cmp.Compare(a.Severity.Rank(), b.Severity.Rank()),
			cmp.Compare(slices.Index(firstKinds, a.Kind), slices.Index(firstKinds, b.Kind)),
			cmp.Compare(boolRank(!a.Figures[0].Measure.Headline()), boolRank(!b.Figures[0].Measure.Headline())),
			cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(explained, func(a, b *Conflict) int {
		return cmp.Or(cmp.Compare(a.Reason, b.Reason), cmp.Compare(a.ID, b.ID))
	})
	return valuesAt(open), valuesAt(explained)
}

// valuesAt copies the values out of a slice that was sorted by pointers, which
// saves moving large values about.
func valuesAt[T any](list []*T) []T {
	if len(list) == 0 {
		return nil
	}
	values := make([]T, len(list))
	for i, v := range list {
		values[i] = *v
	}
	return values
}

// pointers is the way into valuesAt.
func pointers[T any](list []T) []*T {
	at := make([]*T, len(list))
	for i := range list {
		at[i] = &list[i]
	}
	return at
}

// firstKinds orders disputes of one severity: two numbers for one thing first.
var firstKinds = []ConflictKind{ByValue, ByUnit, ByDate, BySchedule, BySum, ByOrder, ByOrdinal, Internal}

// printable leaves out what no page has a place for: figures of no measure in
// particular, unless their topic is asked for by its key; the day a report was
// filed, which is the source's date and no event; counts of things among sums.
func (c *composer) printable(chosen []Figure) []Figure {
	return slices.DeleteFunc(chosen, func(f Figure) bool {
		switch f.Measure {
		case Other:
			return len(c.o.Topics) == 0
		case Timeline:
			return f.Event.Class == "dateline"
		case Killed, Injured:
			return f.Status.Ahead() // nobody is killed by a plan: it was misread
		case Funding, Cost:
			return f.Kind() == KindQuantity && !isCurrency(f.Amount.Unit) && f.Amount.Unit != "percent"
		}
		return false
	})
}

// number gives the sources drawn on their numbers, oldest first and undated
// ones last.
func (c *composer) number(printed []Figure, conflicts ...[]Conflict) []Citation {
	seen := make(map[FigureID]bool, len(printed))
	drawn := map[SourceID]int{} // figures of each
	name := map[SourceID]string{}
	draw := func(figures []Figure) {
		for i := range figures {
			f := &figures[i]
			if !seen[f.ID] {
				seen[f.ID] = true
				drawn[f.Source]++
				name[f.Source] = f.SourceName
			}
		}
	}
	draw(printed)
	for _, list := range conflicts {
		for i := range list {
			draw(list[i].Figures)
		}
	}
	citations := c.cited(drawn, name)
	c.citation = make(map[SourceID]int, len(citations))
	for i := range citations {
		citations[i].No = i + 1
		c.citation[citations[i].Source.ID] = i + 1
	}
	return citations
}

// cited looks the sources up and sorts them. A source that the material does
// not hold is cited by the name its figures carry.
func (c *composer) cited(drawn map[SourceID]int, name map[SourceID]string) []Citation {
	c.published = make(map[SourceID]Date, len(c.m.Sources))
	c.source = make(map[SourceID]*Source, len(c.m.Sources))
	citations := make([]Citation, 0, len(drawn))
	for i, s := range c.m.Sources {
		c.published[s.ID], c.source[s.ID] = s.Published, &c.m.Sources[i]
		if figures, ok := drawn[s.ID]; ok {
			s.Text, s.Passages = "", nil
			citations = append(citations, Citation{Source: s, Figures: figures})
			delete(drawn, s.ID)
		}
	}
	for id, figures := range drawn {
		citations = append(citations, Citation{Source: Source{ID: id, Name: name[id]}, Figures: figures})
	}
	slices.SortFunc(citations, func(a, b Citation) int {
		s, t := a.Source, b.Source
		return cmp.Or(undatedLast(s.Published, t.Published), cmp.Compare(s.Publisher, t.Publisher),
			cmp.Compare(s.Title, t.Title), cmp.Compare(s.Name, t.Name), cmp.Compare(s.ID, t.ID))
	})
	return citations
}

// undatedLast orders dates in time, an unknown one behind all others.
func undatedLast(a, b Date) int {
	if a.IsZero() != b.IsZero() {
		if a.IsZero() {
			return 1
		}
		return -1
	}
	return a.Compare(b)
}

// byPlace orders figures by citation, then by where they stand in the source.
func (c *composer) byPlace(a, b *Figure) int {
	return cmp.Or(cmp.Compare(c.citation[a.Source], c.citation[b.Source]),
		cmp.Compare(a.Number.Start, b.Number.Start), cmp.Compare(a.ID, b.ID))
}

// lay sets the disputes out as the ledger prints them. A dispute that the
// editor dismissed stays in the ledger and flags nothing.
func (c *composer) lay(conflicts []Conflict) {
	c.disputed = map[FigureID][]int{}
	for i, k := range conflicts {
		k.Why = c.keyed(&k)
		d := Dispute{No: i + 1, Conflict: k}
		for _, f := range k.Figures {
			d.Prints = append(d.Prints, PrintFigure(f))
			d.Sources = append(d.Sources, c.citation[f.Source])
			if d.Conflict.Decision == nil || d.Conflict.Decision.Choice != Dismiss {
				c.disputed[f.ID] = append(c.disputed[f.ID], d.No)
			}
		}
		c.disputes = append(c.disputes, d)
	}
}

// keyed is a conflict's reason with untitled and long-titled sources named by
// their numbers: "source 3" for the file's name or a headline cut short.
func (c *composer) keyed(k *Conflict) string {
	why := k.Why
	for i := range k.Figures {
		f := &k.Figures[i]
		s := c.source[f.Source]
		label := f.SourceName
		switch {
		case s == nil || s.Publisher != "":
			continue
		case s.Title != "":
			label = "“" + shorten(s.Title, longestTitle) + "”"
		}
		if len(label) > len("source") && strings.Contains(why, label) {
			why = strings.ReplaceAll(why, label, "source "+strconv.Itoa(c.citation[f.Source]))
		}
	}
	if why == k.Why {
		return why
	}
	why = sourceList.ReplaceAllStringFunc(why, func(list string) string {
		return "sources " + strings.ReplaceAll(strings.TrimPrefix(list, "source "), "source ", "")
	})
	return capitalised(why)
}

const longestTitle = 48 // letters of a title that judging quotes

var sourceList = regexp.MustCompile(`source \d+(?:(?:, | and )source \d+)+`)

// dated is the day printed on the brief: never the clock's.
func (c *composer) dated(citations []Citation) Date {
	switch {
	case !c.o.Dated.IsZero():
		return c.o.Dated
	case !c.o.AsOf.IsZero():
		return c.o.AsOf
	}
	var latest Date
	for _, s := range citations {
		if latest.Before(s.Source.Published) {
			latest = s.Source.Published
		}
	}
	return latest
}

// title names the places that most figures speak of, else the missions.
func (c *composer) title(printed []Figure, sources int) string {
	places, missions := map[string]int{}, map[string]int{}
	for i := range printed {
		f := &printed[i]
		if place := c.country(f); place != "" {
			places[place]++
		}
		if c.isMission(f.Actor) {
			missions[f.Actor]++
		}
	}
	subject := mostTold(places)
	if subject == "" {
		subject = mostTold(missions)
	}
	from := "figures from " + strconv.Itoa(sources) + " sources"
	switch {
	case sources == 0:
		from = "no figures"
	case sources == 1:
		from = "figures from one source"
	}
	if subject == "" {
		return capitalised(from)
	}
	return subject + ": " + from
}

// country is the country that a figure speaks of: the one its scope lies in,
// or that of the people it counts. A scope outside every known country stands
// for itself, unless it is a mission or the like.
func (c *composer) country(f *Figure) string {
	at := f.Scope
	if at == "" {
		switch f.Measure {
		case Killed, Injured, Displaced, FoodInsecure:
			at = f.Actor
		}
	}
	top := at
	for range 8 { // as deep as World.Lies goes
		if c.m.World.Kinds[top] == "country" {
			return top
		}
		up, ok := c.m.World.Within[top]
		if !ok {
			break
		}
		top = up
	}
	if c.isBody(at) {
		return ""
	}
	return at
}

func (c *composer) isMission(actor string) bool { return c.m.World.Kinds[actor] == "mission" }

// mostTold names the few keys that make up most of the counts: "DR Congo, Haiti
// and Ukraine". One with less than a third of the highest count is left out.
func mostTold(counts map[string]int) string {
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for i, name := range names {
		if i == mostInTitle || counts[name]*3 < counts[names[0]] {
			names = names[:i]
			break
		}
	}
	return andList(names, mostInTitle)
}

const mostInTitle = 3
