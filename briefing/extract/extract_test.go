package extract_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/extract"
	"briefdesk/seeds"
)

var loaded = sync.OnceValues(func() (*extract.Engine, error) {
	tables, err := fs.Sub(seeds.Lexicon, "lexicon")
	if err != nil {
		return nil, err
	}
	return extract.Load(tables)
})

func engine(t testing.TB) *extract.Engine {
	t.Helper()
	e, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// source makes one body passage of each line.
func source(text, published string) briefing.Source {
	s := briefing.Source{ID: "s", Name: "s.txt", Text: text}
	s.Published, _ = briefing.ParseDay(published)
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		if strings.TrimSpace(line) != "" {
			s.Passages = append(s.Passages, briefing.Passage{
				Extent: briefing.Extent{Start: at, End: at + len(strings.TrimRight(line, "\n"))}, Kind: briefing.Body,
			})
		}
		at += len(line)
	}
	return s
}

func read(t testing.TB, text, published string) []briefing.Figure {
	t.Helper()
	return engine(t).Read(source(text, published))
}

// quantities leaves dates out.
func quantities(figures []briefing.Figure) (out []briefing.Figure) {
	for _, f := range figures {
		if f.Kind() == briefing.KindQuantity {
			out = append(out, f)
		}
	}
	return out
}

// each tells something of every quantity of a text, in its order.
func each(t testing.TB, text string, tell func(briefing.Figure) string) (out []string) {
	t.Helper()
	for _, f := range quantities(read(t, text, today)) {
		out = append(out, tell(f))
	}
	return out
}

func show(d *briefing.Decimal) string {
	if d == nil {
		return "-"
	}
	return d.String()
}

func values(figures []briefing.Figure) (out []string) {
	for _, f := range figures {
		out = append(out, show(f.Amount.Value)+" ["+show(f.Amount.Range.Low)+","+show(f.Amount.Range.High)+"] "+f.Text)
	}
	return out
}

func TestNoise(t *testing.T) {
	for _, text := range []string{
		"The Council adopted Resolution 2699 (2023).",
		"M23 rebels and the G9 met at 10:30.",
		"Call +254 20 555 0199 for details.",
		"No one may march on the capital; each one must wait.",
		"Cholera is worst there: so many per 1,000 inhabitants.",
		"This is a 3 min read.",
		"It was one of the worst raids, and a second later it was over.",
		"Section 427 Row 21",
		"COVID-19 and the F-16 made headlines.",
		"2021-03-09t111213z_1200034005_rc1abc23de4f_rtrmadp_4_somalia-force-scaled",
	} {
		for _, f := range read(t, text, "2024-10-15") {
			t.Errorf("%q: read %q (%s)", text, f.Text, f.Rule)
		}
	}
}

// A figure of a sentence, with what stands around it.
func TestMeaning(t *testing.T) {
	const day = "2024-10-15"
	for _, tt := range []struct {
		text    string
		measure briefing.Measure
		actor   string
		status  briefing.Status
		role    briefing.Role
	}{
		{"Uganda has promised to send an additional 500 soldiers to Somalia.", briefing.Contingent, "Uganda", briefing.Pledged, briefing.Increment},
		{"Uganda plans to deploy 500 soldiers to Somalia.", briefing.Contingent, "Uganda", briefing.Planned, briefing.Total},
		{"Uganda has deployed 500 soldiers to Somalia.", briefing.Contingent, "Uganda", briefing.Deployed, briefing.Total},
		{"Uganda withdrew 500 soldiers from Somalia.", briefing.Contingent, "Uganda", briefing.Withdrawn, briefing.Total},
		{"Germany pledged $40 million to the fund.", briefing.Funding, "Germany", briefing.Pledged, briefing.Total},
		{"Germany disbursed $40 million to the fund.", briefing.Funding, "Germany", briefing.Disbursed, briefing.Total},
		{"At least 40 people were killed in Goma.", briefing.Killed, "DR Congo", briefing.Occurred, briefing.Total},
		{"More than 40 people were wounded in Khartoum.", briefing.Injured, "Sudan", briefing.Occurred, briefing.Total},
		{"Some 40,000 people have fled their homes in Darfur.", briefing.Displaced, "Sudan", briefing.Occurred, briefing.Total},
		{"About 5 million people in Somalia face acute hunger.", briefing.FoodInsecure, "Somalia", briefing.Ongoing, briefing.Total},
		{"The gangs have about 12,000 members.", briefing.ArmedGroupSize, "gangs", briefing.Ongoing, briefing.Total},
		{"Gangs control 80 per cent of the capital.", briefing.Territory, "gangs", briefing.Ongoing, briefing.Share},
		{"The mission would cost $600 million a year.", briefing.Cost, "", briefing.Planned, briefing.Total},
		{"The Council authorised 2,500 personnel for the mission.", briefing.Contingent, "", briefing.Authorised, briefing.Total},
	} {
		got := quantities(read(t, tt.text, day))
		if len(got) != 1 {
			t.Errorf("%q: got %v, want one figure", tt.text, values(got))
			continue
		}
		f := got[0]
		if f.Measure != tt.measure || tt.actor != "" && f.Actor != tt.actor || f.Status != tt.status || f.Role != tt.role {
			t.Errorf("%q: got %s, %q, %s, %s; want %s, %q, %s, %s\n%s", tt.text, f.Measure, f.Actor, f.Status, f.Role, tt.measure, tt.actor, tt.status, tt.role, f.Rule)
		}
	}
}

func TestCarriedOver(t *testing.T) {
	got := quantities(read(t, "Uganda sent its first group of 200 soldiers to Somalia in June 2024. Another 300 arrived in August 2024.", "2024-10-15"))
	last := got[len(got)-1]
	if last.Measure != briefing.Contingent || last.Actor != "Uganda" || last.Event.Ordinal != 2 || last.AsOf != briefing.MonthOf(2024, 8) {
		t.Errorf("got %+v, want Uganda’s second contingent as of August 2024", last)
	}
}

func TestBracketList(t *testing.T) {
	got := quantities(read(t, "Uganda (150), Burundi (78) and Djibouti (6) also have soldiers in Somalia.", "2024-10-15"))
	want := []string{"Uganda", "Burundi", "Djibouti"}
	if len(got) != len(want) {
		t.Fatalf("got %v, want three figures", values(got))
	}
	for i, f := range got {
		if f.Actor != want[i] || f.Measure != briefing.Contingent {
			t.Errorf("%q: got %s of %q, want a contingent of %s", f.Text, f.Measure, f.Actor, want[i])
		}
	}
}

func TestTable(t *testing.T) {
	text := "Country | Soldiers deployed | Pledged (USD million)\nUganda | 4,500 | 12\nBurundi | about 3,000 | 7.5\n"
	s := briefing.Source{ID: "s", Text: text, Passages: []briefing.Passage{{Extent: briefing.Extent{End: len(text)}, Kind: briefing.Table}}}
	want := []string{
		"Uganda contingent deployed 4500 person", "Uganda funding pledged 12000000 USD",
		"Burundi contingent deployed 3000 person", "Burundi funding pledged 7500000 USD",
	}
	var got []string
	for _, f := range engine(t).Read(s) {
		got = append(got, fmt.Sprint(f.Actor, " ", f.Measure, " ", f.Status, " ", show(f.Amount.Value), " ", f.Amount.Unit))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOfWhom(t *testing.T) {
	got := quantities(read(t, "The mission in Mali has 13,221 troops, of whom 2,600 are Rwandan.", "2024-10-15"))
	if len(got) != 2 || got[1].Actor != "Rwanda" {
		t.Errorf("got %v, want the Rwandans told apart", values(got))
	}
}

func TestEachYearItsSum(t *testing.T) {
	got := quantities(read(t, "France paid 12 million euros in 2023 and 15 million in 2024.", "2025-10-15"))
	if len(got) != 2 || got[0].AsOf != briefing.YearOf(2023) || got[1].AsOf != briefing.YearOf(2024) || got[1].Amount.Unit != "EUR" {
		t.Errorf("got %v, want a sum for each year", values(got))
	}
}
