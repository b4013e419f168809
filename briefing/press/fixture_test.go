package press_test

import (
	"strings"
	"time"

	"briefdesk/briefing"
)

// desk builds briefs for the tests: figures with a sentence each, and the
// citations they stand under.
type desk struct {
	brief briefing.Brief
	asOf  briefing.Span
}

func (d *desk) source(publisher, title string, published briefing.Date, link string) int {
	no := len(d.brief.Sources) + 1
	d.brief.Sources = append(d.brief.Sources, briefing.Citation{No: no, Figures: 3, Source: briefing.Source{
		ID: briefing.SourceID("s" + title), Name: strings.ToLower(publisher) + ".md",
		Publisher: publisher, Title: title, Published: published, Link: link,
	}})
	return no
}

// entry is a figure of a source: sentence has the number between brackets.
func (d *desk) entry(m briefing.Measure, actor, scope string, st briefing.Status, low, high int64, hedge briefing.Hedge, unit, counted, sentence string, source int, disputes ...int) briefing.Entry {
	before, rest, _ := strings.Cut(sentence, "[")
	number, after, _ := strings.Cut(rest, "]")
	lo, hi := briefing.Int(low), briefing.Int(high)
	a := &briefing.Amount{Range: briefing.Range{Low: &lo, High: &hi}, Hedge: hedge, Unit: unit}
	if hedge != briefing.Between && hedge != briefing.Vague {
		a.Value = &hi
	}
	if hedge == briefing.Nearly {
		above := briefing.Int(high + 1)
		a.Value = &above
	}
	if high < 0 {
		a.Range.High, a.Value = nil, &lo
	}
	cite := d.brief.Sources[source-1]
	f := briefing.Figure{
		Origin: briefing.Origin{
			ID: briefing.FigureID(sentence), Source: cite.Source.ID, SourceName: cite.Source.Name,
			Extent: briefing.Extent{Start: len(before), End: len(before) + len(number)}, Text: number,
			Number: briefing.Extent{Start: len(before), End: len(before) + len(number)}, In: briefing.Body,
			Sentence: briefing.Extent{End: len(before + number + after)}, Quote: before + number + after, Rule: "test",
		},
		Subject: briefing.Subject{Measure: m, Actor: actor, Scope: scope, Status: st, Role: briefing.Total, Counted: counted},
		Time:    briefing.Time{AsOf: d.asOf, AsOfFrom: briefing.FromText},
		Amount:  a,
	}
	return briefing.Entry{Figure: f, Prints: number, Noun: counted, Sources: []int{source}, Disputes: disputes}
}

func (d *desk) dispute(kind briefing.ConflictKind, sev briefing.Severity, why string, decided *briefing.Decision, entries ...briefing.Entry) {
	dis := briefing.Dispute{No: len(d.brief.Disputes) + 1, Conflict: briefing.Conflict{
		Verdict: briefing.Contradiction, Kind: kind, Severity: sev, Why: why, Decision: decided,
	}}
	for i, e := range entries {
		dis.Conflict.Figures = append(dis.Conflict.Figures, e.Figure)
		dis.Conflict.Sides = append(dis.Conflict.Sides, []int{i})
		dis.Conflict.Voices = append(dis.Conflict.Voices, 1)
		dis.Prints, dis.Sources = append(dis.Prints, e.Prints), append(dis.Sources, e.Sources[0])
	}
	d.brief.Disputes = append(d.brief.Disputes, dis)
}

func word(s string) briefing.Run { return briefing.Run{Text: s} }

func num(e briefing.Entry) briefing.Run {
	return briefing.Run{Text: e.Prints, Figure: e.Figure.ID, Sources: e.Sources, Disputes: e.Disputes}
}

// fourMissions is a brief on four missions and crises, with two disputes.
func fourMissions() briefing.Brief {
	d := &desk{brief: briefing.Brief{
		Title: "Peace missions and relief: who has sent and paid what", Dated: briefing.Day(2025, 3, 14),
		Period:  briefing.Span{From: briefing.Day(2024, 6, 1), Until: briefing.Day(2025, 3, 15)},
		Marking: "Official", Audience: "the Permanent Secretary",
		Digest: "9f2c41d07be3a5586a1e0c44b2d97f10e6c8a3515d7740b9e2f1a6c03d58e7b4",
	}}
	for i, s := range [][2]string{
		{"Caribbean Wire", "Third group of officers lands in the capital"},
		{"Nairobi Ledger", "Cabinet told of delays in the deployment"},
		{"Horn Monitor", "Troop contributors meet over the new mission"},
		{"Lakes Review", "Front moves again as towns empty"},
		{"Relief Tracker", "Appeal is a third funded"},
	} {
		d.source(s[0], s[1], briefing.Day(2025, 1, 10+7*i), "https://news.example/"+strings.ReplaceAll(strings.ToLower(s[1]), " ", "-"))
	}
	d.asOf = briefing.OneDay(briefing.Day(2025, 2, 6))
	contingents, funding, displaced := d.contingents(), d.funding(), d.displaced()
	d.brief.Key = []briefing.KeyFigure{
		{Entry: contingents.Entries[0], Label: "Kenyan police officers deployed to Haiti"},
		{Entry: contingents.Entries[1], Label: "Kenyan police officers pledged to Haiti"},
		{Entry: funding.Entries[0], Label: "promised by the United States for the mission in Haiti"},
		{Entry: displaced.Entries[0], Label: "people displaced in eastern DRC since January"},
	}
	d.brief.Sections = []briefing.Section{contingents, funding, displaced}
	d.brief.Settled = d.settled(contingents.Entries)
	return d.brief
}

func (d *desk) contingents() briefing.Section {
	c := func(actor, scope string, st briefing.Status, low, high int64, h briefing.Hedge, sentence string, src int, dis ...int) briefing.Entry {
		return d.entry(briefing.Contingent, actor, scope, st, low, high, h, "person", "police officers", sentence, src, dis...)
	}
	sent := c("Kenya", "Haiti", briefing.Deployed, 700, 700, briefing.Exact, "Some [700] officers from Kenya patrol the port road.", 1)
	promised := c("Kenya", "Haiti", briefing.Pledged, 1000, 1000, briefing.Exact, "Nairobi promised [1,000] officers in all.", 2)
	early := c("Kenya", "Haiti", briefing.Deployed, 380, 399, briefing.Nearly, "In August [nearly 400] were on the ground.", 2)
	early.Figure.AsOf = briefing.MonthOf(2024, time.August)
	first := c("Kenya", "Haiti", briefing.Deployed, 200, 200, briefing.Exact, "The first [200] landed in June.", 2)
	first.Figure.AsOf = briefing.MonthOf(2024, time.June)
	jamA := c("Jamaica", "Haiti", briefing.Deployed, 23, 23, briefing.Exact, "Jamaica has [23] soldiers there, a minister said.", 1, 1)
	jamB := c("Jamaica", "Haiti", briefing.Deployed, 48, 48, briefing.Exact, "The island's [48] soldiers share the camp.", 2, 1)
	guat := c("Guatemala", "Haiti", briefing.Deployed, 150, 150, briefing.Exact, "Guatemala flew in [150] military police.", 1)
	bah := c("Bahamas", "Haiti", briefing.Pledged, 150, 150, briefing.Exact, "The islands offered [150] people in all.", 2)
	dozens := c("Belize", "Haiti", briefing.Planned, 24, 99, briefing.Vague, "Belize may add [dozens].", 1)
	mss := c("MSS", "Haiti", briefing.Planned, 2500, 2500, briefing.Exact, "The mission should count [2,500] officers.", 2)
	eth := c("Ethiopia", "AUSSOM", briefing.Pledged, 2500, 2500, briefing.Exact, "Addis Ababa put down [2,500] troops.", 3)
	uga := c("Uganda", "AUSSOM", briefing.Pledged, 4500, 4500, briefing.Exact, "Uganda keeps [4,500] soldiers in the plan.", 3)
	egy := c("Egypt", "AUSSOM", briefing.Pledged, 1091, -1, briefing.AtLeast, "Egypt will give [at least 1,091].", 3)
	mss.ActorKind = "mission"
	d.dispute(briefing.ByValue, briefing.High, "Two reports of the same week give the Jamaican contingent as 23 and as 48; the second may count the officers who returned in January", nil, jamA, jamB)
	sec := briefing.Section{
		Topic:   briefing.Topic{Key: "contingent", Name: "Contingents", Unit: "personnel"},
		Entries: []briefing.Entry{sent, promised, early, first, guat, bah, jamA, jamB, dozens, mss, uga, eth, egy},
	}
	gap := briefing.Run{Text: "300", Derived: &briefing.Derived{Figures: []briefing.FigureID{sent.Figure.ID, promised.Figure.ID}, Formula: "1,000 pledged − 700 deployed", Value: briefing.Int(300)}}
	sec.Sentences = []briefing.Sentence{
		{word("Kenya has sent "), num(sent), word(" of the "), num(promised), word(" police officers that it pledged to Haiti, "), gap, word(" fewer than promised.")},
		{word("Guatemala follows with "), num(guat), word("; sources differ on Jamaica, which has "), num(jamA), word(" or "), num(jamB), word(" soldiers there.")},
		{word("For Somalia, Uganda has pledged "), num(uga), word(" troops and Ethiopia "), num(eth), word(", Egypt "), num(egy), word(".")},
	}
	return sec
}

func (d *desk) funding() briefing.Section {
	c := func(actor, scope string, st briefing.Status, v int64, h briefing.Hedge, sentence string, src int, dis ...int) briefing.Entry {
		return d.entry(briefing.Funding, actor, scope, st, v, v, h, "USD", "", sentence, src, dis...)
	}
	us := c("United States", "Haiti", briefing.Pledged, 600_000_000, briefing.About, "Washington spoke of [about $600 million].", 1)
	paid := c("United States", "Haiti", briefing.Disbursed, 369_000_000, briefing.Exact, "So far [$369 million] was paid.", 2)
	can := c("Canada", "Haiti", briefing.Disbursed, 85_000_000, briefing.About, "Canada has paid [about $85 million].", 2)
	eu := c("European Union", "Sudan", briefing.Pledged, 320_000_000, briefing.Exact, "Brussels offered [$320 million].", 5, 2)
	eu2 := c("European Union", "Sudan", briefing.Pledged, 230_000_000, briefing.Exact, "The Union's [$230 million] is the largest sum.", 4, 2)
	uk := c("United Kingdom", "Sudan", briefing.Pledged, 113_000_000, briefing.Exact, "London doubled its aid to [$113 million].", 5)
	d.dispute(briefing.ByValue, briefing.Medium, "The two sums hold the same digits in another order, which points to a slip in one of the reports",
		&briefing.Decision{Choice: briefing.Prefer, Figure: eu.Figure.ID, By: "A. Editor", At: time.Date(2025, 3, 12, 9, 0, 0, 0, time.UTC), Note: "The donor's own table has it"}, eu, eu2)
	return briefing.Section{
		Topic:   briefing.Topic{Key: "funding", Name: "Funding", Unit: "US dollars"},
		Entries: []briefing.Entry{us, paid, can, eu, eu2, uk},
		Sentences: []briefing.Sentence{
			{word("The United States has paid "), num(paid), word(" towards the mission in Haiti, of "), num(us), word(" it spoke of.")},
			{word("For Sudan the European Union pledged "), num(eu), word(", by another report "), num(eu2), word(".")},
		},
	}
}

func (d *desk) displaced() briefing.Section {
	c := func(scope string, v int64, h briefing.Hedge, sentence string, src int) briefing.Entry {
		return d.entry(briefing.Displaced, "DRC", scope, briefing.Ongoing, v, v, h, "person", "people displaced", sentence, src)
	}
	kivu := c("North Kivu", 500_000, briefing.Over, "Since January [over 500,000] people have fled.", 4)
	camp := c("Goma", 110_000, briefing.About, "Camps near the city held [about 110,000].", 4)
	return briefing.Section{
		Topic: briefing.Topic{Key: "displaced", Name: "Displacement", Unit: "people"}, Entries: []briefing.Entry{kivu, camp},
		Sentences: []briefing.Sentence{{word("In North Kivu "), num(kivu), word(" people have been displaced since January, "), num(camp), word(" of them counted in camps near Goma.")}},
	}
}

func (d *desk) settled(e []briefing.Entry) []briefing.Conflict {
	pair := func(a, b int, r briefing.Reason, why string) briefing.Conflict {
		return briefing.Conflict{
			Verdict: briefing.Explained, Kind: briefing.ByValue, Reason: r, Why: why,
			Figures: []briefing.Figure{e[a].Figure, e[b].Figure}, Sides: [][]int{{0}, {1}}, Voices: []int{1, 1},
		}
	}
	return []briefing.Conflict{
		pair(0, 1, briefing.ReasonStatus, "One number is what Kenya has sent, the other what it promised."),
		pair(0, 2, briefing.ReasonTime, "The lower number held in August, the higher in February."),
		pair(4, 5, briefing.ReasonScope, "The two numbers belong to different countries."),
	}
}
