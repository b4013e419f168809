package briefing_test

import (
	"fmt"
	"math/rand"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing"
)

// prose is all that a section says, for reading in a test.
func prose(b briefing.Brief, topic string) string {
	var said []string
	for _, s := range b.Sections {
		if s.Topic.Key == topic {
			for _, sentence := range s.Sentences {
				said = append(said, sentence.String())
			}
		}
	}
	return strings.Join(said, "\n")
}

func TestComposeHaiti(t *testing.T) {
	m, judged := haiti(t)
	b := briefing.Compose(m, judged, briefing.Outline{Marking: "OFFICIAL"})
	if b.Title != "Haiti: figures from 5 sources" || b.Dated != briefing.Day(2025, 8, 21) || b.Marking != "OFFICIAL" {
		t.Errorf("title %q, dated %s, marking %q", b.Title, b.Dated, b.Marking)
	}
	for topic, wants := range map[string][]string{
		"contingent": {
			"As of 21 August 2025, Kenya had 700 police personnel deployed in Haiti, 300 short of the 1,000 planned.",
			"The MSS was planned to have about 2,500 police personnel as of 8 November 2024.",
			"Kenya had pledged between 300 and 600 more police officers (disputed) for Haiti",
			"due in early 2025.",
			"Guatemala had 150 troops deployed in Haiti, El Salvador 78, Jamaica 23 and the Bahamas 6.",
		},
		"funding":      {"the United States for the MSS was put at $369 million and from other donors at about $85 million."},
		"cost":         {"The cost of the MSS was put at about $600 million a year as of 8 November 2024."},
		"killed":       {"at least 1,500 people were killed in Haiti", "At least 3,661 people were killed in Haiti between 1 January and 27 September 2024."},
		"displaced":    {"At least 700,000 people were displaced in Haiti as of 15 October 2024."},
		"armed_groups": {"gangs controlled over 80% of Port-au-Prince.", "Nearly 200 gangs were active in Port-au-Prince"},
		"timeline":     {"in June 2023 or in June 2024 (disputed)", "The MSS was due to end in October 2025."},
	} {
		for _, want := range wants {
			if got := prose(b, topic); !strings.Contains(got, want) {
				t.Errorf("%s lacks %q; it says\n%s", topic, want, got)
			}
		}
	}
	if strings.Contains(prose(b, "contingent"), "25,000") {
		t.Error("troops of thirty years ago are told as news")
	}
	if slices.ContainsFunc(b.Sections, func(s briefing.Section) bool { return s.Topic.Key == "other" }) {
		t.Error("figures of no measure have a section that nobody asked for")
	}
}

func TestComposeKeyFigures(t *testing.T) {
	m, judged := haiti(t)
	var got []string
	for _, k := range briefing.Compose(m, judged, briefing.Outline{}).Key {
		got = append(got, k.Prints+" | "+k.Label)
	}
	want := []string{
		"700 | police personnel deployed by Kenya in Haiti",
		"about 2,500 | police personnel planned for the MSS",
		"$369 million | in funding from the United States for the MSS",
		"at least 1,500 | people killed in Haiti",
		"at least 700,000 | people displaced in Haiti",
	}
	if !slices.Equal(got, want) {
		t.Errorf("key figures\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Other missions, told in the same words: nothing here knows of Haiti.
func TestComposeElsewhere(t *testing.T) {
	for _, c := range []struct {
		name, topic string
		rows        []told
		want        string
	}{
		{"Somalia, drawdown", "contingent", []told{
			{"a/1", briefing.Contingent, "Uganda", "Somalia", briefing.Deployed, "6200 person", "troops", "2022-03", nil},
			{"b/1", briefing.Contingent, "Uganda", "Somalia", briefing.Deployed, "4000 person", "troops", "2024-06-30", nil},
		}, "As of 30 June 2024, Uganda had 4,000 troops deployed in Somalia, down from 6,200 in March 2022."},
		{"Somalia, withdrawal", "contingent", []told{
			{"a/1", briefing.Contingent, "Burundi", "Somalia", briefing.Withdrawn, "about 1000 person", "soldiers", "2024-12", nil},
		}, "Burundi had withdrawn about 1,000 soldiers from Somalia as of December 2024."},
		{"DRC, mission", "contingent", []told{
			{"a/1", briefing.Contingent, "MONUSCO", "DR Congo", briefing.Authorised, "11500 person", "military personnel", "2024-12-20", nil},
		}, "MONUSCO was authorised to have 11,500 military personnel as of 20 December 2024."},
		{"DRC, rebels", "armed_groups", []told{
			{"a/1", briefing.ArmedGroupSize, "M23", "", briefing.Ongoing, "between 3000 and 4000 person", "fighters", "2025-01-27", nil},
		}, "The M23 was put at between 3,000 and 4,000 fighters as of 27 January 2025."},
		{"Sudan, displaced", "displaced", []told{
			{"a/1", briefing.Displaced, "Sudan", "", briefing.Ongoing, "over 11000000 person", "people", "2025-01", nil},
		}, "Over 11 million people were displaced in Sudan as of January 2025."},
		{"Sudan, place of a toll", "killed", []told{
			{"a/1", briefing.Killed, "Sudan", "El Fasher", briefing.Occurred, "1 person", "aid worker", "2025-06-02", nil},
		}, "As of 2 June 2025, 1 aid worker had been killed in El Fasher (Sudan)."},
		{"soldiers who fall abroad", "killed", []told{
			{"a/1", briefing.Killed, "Uganda", "Goma", briefing.Occurred, "7 person", "Ugandan soldiers", "2025-05-19", nil},
		}, "As of 19 May 2025, 7 soldiers from Uganda had been killed in Goma."},
		{"a noun that is a piece of a clause", "contingent", []told{
			{"a/1", briefing.Contingent, "Kenya", "Haiti", briefing.Planned, "1000 person", "deployment will bring the total", "2024-08-27", nil},
		}, "As of 27 August 2024, Kenya planned to send 1,000 personnel to Haiti."},
		{"dead and wounded", "killed", []told{
			{"a/1", briefing.Killed, "Sudan", "", briefing.Occurred, "30 person", "civilian deaths", "2025-05", nil},
		}, "In May 2025, 30 people were killed in Sudan."},
		{"hunger foreseen", "food_insecure", []told{
			{"a/1", briefing.FoodInsecure, "Sudan", "", briefing.Planned, "24000000 person", "people", "2025-05-13", func(f *briefing.Figure) { f.Due = briefing.YearOf(2026) }},
		}, "As of 13 May 2025, 24 million people in Sudan were expected to be short of food in 2026."},
		{"money spent", "cost", []told{
			{"a/1", briefing.Cost, "Kenya", "", briefing.Spent, "3000000 USD", "", "2025-03", nil},
		}, "$3 million had been spent by Kenya as of March 2025."},
		{"Ukraine, pledges", "funding", []told{
			{"a/1", briefing.Funding, "European Union", "Ukraine", briefing.Pledged, "50000000000 EUR", "", "2024-02-01", nil},
			{"a/9", briefing.Funding, "Germany", "Ukraine", briefing.Pledged, "7100000000 EUR", "", "2024-02-01", nil},
		}, "As of 1 February 2024, the European Union had pledged €50 billion for Ukraine and Germany €7.1 billion."},
		{"Ukraine, no day known", "equipment", []told{
			{"a/1", briefing.Equipment, "United Kingdom", "", briefing.Pledged, "14 vehicle", "battle tanks", "", nil},
		}, "The United Kingdom has pledged 14 battle tanks."},
		{"nobody named", "contingent", []told{
			{"a/1", briefing.Contingent, "", "Sudan", briefing.Deployed, "up to 4000 person", "peacekeepers", "2024-05", nil},
		}, "Reports spoke of up to 4,000 peacekeepers deployed in Sudan as of May 2024."},
	} {
		m := briefing.Material{Figures: figures(t, c.rows), World: world(), Sources: []briefing.Source{
			source("a", "Alpha", "2025-06-02"), source("b", "Bravo", "2024-07-01"),
		}}
		b := briefing.Compose(m, briefing.Conflicts(m, true), briefing.Outline{})
		lines := strings.Split(prose(b, c.topic), "\n")
		if len(lines) == 0 || !slices.Contains(lines, c.want) {
			t.Errorf("%s:\n got %q\nwant %q", c.name, lines, c.want)
		}
	}
}

func TestComposeFolds(t *testing.T) {
	at := func(id, number, asOf string) told {
		return told{id, briefing.Contingent, "Kenya", "Haiti", briefing.Deployed, number, "officers", asOf, nil}
	}
	for _, c := range []struct {
		name string
		rows []told
		want []string // what each entry prints, and its sources
	}{
		{"the same fact, under the narrower time", []told{at("a/1", "400 person", "2024-08"), at("b/1", "400 person", "2024-08-27")}, []string{"400 [2 1]"}},
		{"the weaker claim is printed", []told{at("a/1", "400 person", "2024-08"), at("b/1", "about 400 person", "2024-08")}, []string{"about 400 [2 1]"}},
		{"at least and over", []told{at("a/1", "over 400 person", "2024-08"), at("b/1", "at least 400 person", "2024-08")}, []string{"at least 400 [2 1]"}},
		{"nearly is less", []told{at("a/1", "400 person", "2024-08"), at("b/1", "nearly 400 person", "2024-08")}, []string{"400 [1]", "nearly 400 [2]"}},
		{"another time", []told{at("a/1", "400 person", "2024-08"), at("b/1", "400 person", "2024-11")}, []string{"400 [1]", "400 [2]"}},
		{"times unknown", []told{at("a/1", "400 person", ""), at("b/1", "400 person", "")}, []string{"400 [1]", "400 [2]"}},
		{"one source, once undated", []told{at("a/1", "400 person", "2024-08"), at("a/9", "400 person", "")}, []string{"400 [1]"}},
	} {
		m := briefing.Material{Figures: figures(t, c.rows), World: world(), Sources: []briefing.Source{
			source("a", "Alpha", "2024-12-01"), source("b", "Bravo", "2024-12-02"),
		}}
		var got []string
		for _, e := range briefing.Compose(m, nil, briefing.Outline{}).Sections[0].Entries {
			got = append(got, fmt.Sprint(e.Prints, " ", e.Sources))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestComposeDecisions(t *testing.T) {
	for _, c := range []struct {
		choice  briefing.Choice
		figure  briefing.FigureID
		want    string
		flagged bool
	}{
		{briefing.LeaveOpen, "", "between 300 and 600 more police officers (disputed)", true},
		{briefing.AskSource, "", "between 300 and 600 more police officers (disputed)", true},
		{briefing.ShowRange, "", "between 300 and 600 more police officers for Haiti", true},
		{briefing.Prefer, "alpha/20", "pledged 600 more police officers for Haiti as of 8 November 2024", true},
		{briefing.Prefer, "echo/10", "pledged 300 more police officers for Haiti as of 1 December 2024", true},
		{briefing.Dismiss, "", "pledged 300 more police officers for Haiti as of 1 December 2024", false},
	} {
		m, judged := haiti(t)
		size := slices.IndexFunc(judged, func(k briefing.Conflict) bool { return k.ID == "size" })
		judged[size].Decision = &briefing.Decision{Choice: c.choice, Figure: c.figure, By: "Ada", At: time.Unix(0, 0)}
		b := briefing.Compose(m, judged, briefing.Outline{})
		if got := prose(b, "contingent"); !strings.Contains(got, c.want) {
			t.Errorf("%s %s: want %q in\n%s", c.choice, c.figure, c.want, got)
		}
		flagged := false
		for _, e := range b.Sections[0].Entries {
			flagged = flagged || e.Figure.ID == "echo/10" && len(e.Disputes) > 0
		}
		if flagged != c.flagged {
			t.Errorf("%s: flagged %v, want %v", c.choice, flagged, c.flagged)
		}
		if n := len(b.Disputes); n != 2 || b.Disputes[0].Conflict.Decision == nil {
			t.Errorf("%s: the ledger holds %d disputes, without the decision", c.choice, n)
		}
	}
}

// Narrowing what is chosen never drops the other side of a dispute.
func TestComposeKeepsTheOtherSide(t *testing.T) {
	m, judged := haiti(t)
	for _, o := range []briefing.Outline{
		{Period: briefing.MonthOf(2024, 12)},
		{Without: []briefing.SourceID{"alpha", "bravo"}},
		{Topics: []string{"contingent"}, Period: briefing.MonthOf(2024, 8)},
	} {
		b := briefing.Compose(m, judged, o)
		i := slices.IndexFunc(b.Disputes, func(d briefing.Dispute) bool { return d.Conflict.ID == "size" })
		if i < 0 {
			t.Errorf("%+v: the dispute over 300 and 600 is gone", o)
			continue
		}
		d := b.Disputes[i]
		if want := []string{"600 more", "600 more", "300 more"}; !slices.Equal(d.Prints, want) || len(d.Sources) != 3 {
			t.Errorf("%+v: the ledger prints %q from %v", o, d.Prints, d.Sources)
		}
		for n, no := range d.Sources {
			if no < 1 || b.Sources[no-1].Source.ID != d.Conflict.Figures[n].Source {
				t.Errorf("%+v: figure %s is cited as [%d]", o, d.Conflict.Figures[n].ID, no)
			}
		}
	}
}

func TestComposeEmpty(t *testing.T) {
	for name, m := range map[string]briefing.Material{
		"nothing": {}, "a world without figures": {World: world(), Sources: []briefing.Source{source("a", "Alpha", "")}},
	} {
		b := briefing.Compose(m, nil, briefing.Outline{Audience: "the minister"})
		if b.Title != "No figures" || len(b.Sections)+len(b.Key)+len(b.Disputes)+len(b.Sources) != 0 || len(b.Digest) != 64 ||
			!b.Dated.IsZero() || b.Audience != "the minister" {
			t.Errorf("%s: %+v", name, b)
		}
	}
}

// The order in which things were imported does not show.
func TestComposeOrder(t *testing.T) {
	m, _ := haiti(t)
	want := briefing.Compose(m, briefing.Conflicts(m, true), briefing.Outline{})
	for seed := range int64(20) {
		rng := rand.New(rand.NewSource(seed))
		rng.Shuffle(len(m.Figures), func(i, j int) { m.Figures[i], m.Figures[j] = m.Figures[j], m.Figures[i] })
		rng.Shuffle(len(m.Sources), func(i, j int) { m.Sources[i], m.Sources[j] = m.Sources[j], m.Sources[i] })
		judged := briefing.Conflicts(m, true)
		rng.Shuffle(len(judged), func(i, j int) { judged[i], judged[j] = judged[j], judged[i] })
		if got := briefing.Compose(m, judged, briefing.Outline{}); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d: another order makes another brief", seed)
		}
	}
}

var numbers = regexp.MustCompile(`[0-9][0-9,.]*[0-9]|[0-9]`)

// Every number in prose and labels stands in a run with a figure or a
// derivation behind it, and is that figure's own.
func TestComposeNumbersWalkBack(t *testing.T) {
	m, judged := haiti(t)
	checkNumbers(t, m, briefing.Compose(m, judged, briefing.Outline{}))
	checkNumbers(t, m, briefing.Compose(m, judged, briefing.Outline{Period: briefing.YearOf(2024)}))
	many := crowd(t, 2000)
	checkNumbers(t, many, briefing.Compose(many, briefing.Conflicts(many, true), briefing.Outline{}))
}

func checkNumbers(t *testing.T, m briefing.Material, b briefing.Brief) {
	t.Helper()
	by := map[briefing.FigureID]briefing.Figure{}
	for _, f := range m.Figures {
		by[f.ID] = f
	}
	check := func(text string, own string) {
		for _, n := range numbers.FindAllString(text, -1) {
			if !slices.Contains(numbers.FindAllString(own, -1), n) {
				t.Errorf("%q prints %s, which is nowhere in %s", text, n, own)
			}
		}
	}
	for _, s := range b.Sections {
		for _, sentence := range s.Sentences {
			for _, r := range sentence {
				switch {
				case r.Derived != nil:
					check(r.Text, r.Derived.Value.String())
				case r.Figure != "":
					check(r.Text, own(by[r.Figure]))
				default:
					check(r.Text, "")
				}
			}
		}
		for _, e := range s.Entries {
			check(e.Prints, own(e.Figure))
		}
	}
	for _, k := range b.Key {
		check(k.Label, own(k.Figure))
	}
}

// own is every number that a figure can lend to a page.
func own(f briefing.Figure) string {
	parts := []string{f.AsOf.Long(), f.Due.Long(), f.Period.Long()}
	if f.When != nil {
		parts = append(parts, f.When.Span.Long())
	}
	if a := f.Amount; a != nil {
		parts = append(parts, briefing.Print(*a))
		for _, d := range []*briefing.Decimal{a.Value, a.Range.Low, a.Range.High} {
			if d != nil {
				parts = append(parts, briefing.Print(briefing.Amount{Value: d, Hedge: briefing.Exact, Unit: a.Unit}))
			}
		}
	}
	return strings.Join(parts, " ; ")
}

// crowd is n figures of every measure and status, from forty sources.
func crowd(t testing.TB, n int) briefing.Material {
	rng := rand.New(rand.NewSource(1))
	measures := []briefing.Measure{
		briefing.Contingent, briefing.Funding, briefing.Cost, briefing.Killed, briefing.Displaced, briefing.FoodInsecure, briefing.Equipment,
	}
	statuses := []briefing.Status{
		briefing.Pledged, briefing.Planned, briefing.Authorised, briefing.Deployed, briefing.Disbursed, briefing.Occurred, briefing.Unspecified,
	}
	actors := []string{"Kenya", "Haiti", "United States", "MSS", "MONUSCO", "Uganda", "Chad", "", "Sudan", "gangs"}
	scopes := []string{"", "Haiti", "MSS", "Somalia", "Goma"}
	words := []string{"", "nearly ", "about ", "at least ", "over ", "up to ", "under "}
	m := briefing.Material{World: world()}
	for i := range 40 {
		m.Sources = append(m.Sources, source(fmt.Sprintf("s%d", i), fmt.Sprintf("Publisher %d", i), fmt.Sprintf("2024-%02d-%02d", i%12+1, i%28+1)))
	}
	rows := make([]told, n)
	for i := range rows {
		measure := measures[rng.Intn(len(measures))]
		unit := map[briefing.Measure]string{briefing.Funding: "USD", briefing.Cost: "USD", briefing.Equipment: "vehicle"}[measure]
		if unit == "" {
			unit = "person"
		}
		rows[i] = told{
			id: fmt.Sprintf("s%d/%d", i%40, i), measure: measure, actor: actors[rng.Intn(len(actors))], scope: scopes[rng.Intn(len(scopes))],
			status: statuses[rng.Intn(len(statuses))], counted: "units", asOf: fmt.Sprintf("2024-%02d-%02d", rng.Intn(12)+1, rng.Intn(28)+1),
			number: fmt.Sprintf("%s%d %s", words[rng.Intn(len(words))], (rng.Intn(300)+1)*50, unit),
		}
	}
	m.Figures = figures(t, rows)
	return m
}

func BenchmarkCompose(b *testing.B) {
	m := crowd(b, 10000)
	judged := briefing.Conflicts(m, true)
	b.ReportAllocs()
	for b.Loop() {
		briefing.Compose(m, judged, briefing.Outline{})
	}
}

func BenchmarkChoose(b *testing.B) {
	m := crowd(b, 10000)
	o := briefing.Outline{Topics: []string{"contingent", "killed"}, Period: briefing.MonthOf(2024, 6)}
	for b.Loop() {
		briefing.Choose(m, o)
	}
}
