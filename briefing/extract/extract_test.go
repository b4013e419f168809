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

func show(d *briefing.Decimal) string {
	if d == nil {
		return "-"
	}
	return d.String()
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"One in five police stations was burned.":             "20",
		"Inflation reached 12,5 percent.":                     "12.5",
		"Donors gave 3,4 billion euros.":                      "3400000000",
		"The force has 1.091 soldiers.":                       "1091",
		"The police number 9,000.":                            "9000",
		"The force has 1,091 soldiers.":                       "1091",
		"The force has 940 000 soldiers.":                     "940000",
		"The force has 1.300.000 soldiers.":                   "1300000",
		"The army recruited 12 lakh soldiers.":                "1200000",
		"The army recruited 12,00,000 soldiers.":              "1200000",
		"Two hundred and fifty soldiers landed.":              "250",
		"Twenty-five soldiers landed.":                        "25",
		"A dozen soldiers landed.":                            "12",
		"Two dozen soldiers landed.":                          "24",
		"Half a million people fled.":                         "500000",
		"Two and a half million people fled.":                 "2500000",
		"Some 600k people fled.":                              "600000",
		"Donors gave $13.3m in aid.":                          "13300000",
		"Donors gave 3.8 billion dollars in aid.":             "3800000000",
		"Donors gave R1.6bn in aid.":                          "1600000000",
		"A quarter of the population fled.":                   "25",
		"Two-thirds of the population fled.":                  "66.67",
		"About 80 per cent of the people fled.":               "80",
		"Prices fell by -1.3%.":                               "-1.3",
		"The gangs hold 80% of the capital.":                  "80",
		"One hundred thousand people fled.":                   "100000",
		"Three thousand two hundred soldiers landed.":         "3200",
		"The agency counted one million two hundred people.":  "1000200",
		"The mission costs nearly US$ 600 million each year.": "600000000",
	} {
		got := quantities(read(t, text, "2024-10-15"))
		if len(got) != 1 || show(got[0].Amount.Value) != want {
			t.Errorf("%q: got %v, want one figure of %s", text, values(got), want)
		}
	}
}

func values(figures []briefing.Figure) (out []string) {
	for _, f := range figures {
		out = append(out, show(f.Amount.Value)+" ["+show(f.Amount.Range.Low)+","+show(f.Amount.Range.High)+"] "+f.Text)
	}
	return out
}

func TestRanges(t *testing.T) {
	for text, want := range map[string][2]string{
		"Between 15,000 and 20,000 people fled.":             {"15000", "20000"},
		"The plan needs 515 to 600 million dollars.":         {"515000000", "600000000"},
		"Some 15-20 soldiers were killed.":                   {"15", "20"},
		"Dozens of soldiers were killed.":                    {"24", "99"},
		"Several hundred soldiers were killed.":              {"300", "900"},
		"Tens of thousands of people fled.":                  {"20000", "99999"},
		"At least 115 people were killed.":                   {"115", "-"},
		"Up to 115 people were killed.":                      {"-", "115"},
		"Nearly 400 officers are on the ground.":             {"360", "400"},
		"Between five and six million people need food aid.": {"5000000", "6000000"},
		"A couple of soldiers were killed.":                  {"2", "2"},
	} {
		got := quantities(read(t, text, "2024-10-15"))
		if len(got) != 1 || show(got[0].Amount.Range.Low) != want[0] || show(got[0].Amount.Range.High) != want[1] {
			t.Errorf("%q: got %v, want one figure of %v", text, values(got), want)
		}
	}
}

func TestTwoFiguresAreNoRange(t *testing.T) {
	for text, want := range map[string][]string{
		"The budget rose by $43.6 billion to $419.2 billion.": {"43600000000", "419200000000"},
		"Prices ranged from $200 to $4 million.":              {"200", "4000000"},
		"The force grew from 400 to 700 officers.":            {"400", "700"},
	} {
		got := quantities(read(t, text, "2024-10-15"))
		if len(got) != 2 || show(got[0].Amount.Value) != want[0] || show(got[1].Amount.Value) != want[1] {
			t.Errorf("%q: got %v, want %v", text, values(got), want)
		}
	}
}

// Ages are read, and are no time of the timeline.
func TestAges(t *testing.T) {
	for text, want := range map[string]string{"The former officer is 45 years old.": "45", "A three-year-old boy fled.": "3", "A woman, 62 years of age, fled.": "62"} {
		for _, f := range read(t, text, "2024-10-15") {
			if f.Amount == nil || f.Amount.Value.String() != want || f.Measure != briefing.Other {
				t.Errorf("%q: read %q as %s", text, f.Text, f.Measure)
			}
		}
	}
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

func TestConversionIsOneFigure(t *testing.T) {
	got := quantities(read(t, "Canada gave $13 million (Sh1.7 billion) to the mission.", "2024-10-15"))
	if len(got) != 1 || len(got[0].Amount.Also) != 1 || got[0].Amount.Also[0].Unit != "KES" || show(got[0].Amount.Also[0].Value) != "1700000000" {
		t.Errorf("got %v, want one figure with its amount in shillings", values(got))
	}
}

func TestDates(t *testing.T) {
	const day = "2024-10-15" // a Tuesday
	for text, want := range map[string]briefing.Span{
		"They landed on 7 November 2023.":                      briefing.OneDay(briefing.Day(2023, 11, 7)),
		"They landed on November 7, 2023.":                     briefing.OneDay(briefing.Day(2023, 11, 7)),
		"They landed on 2023-11-07.":                           briefing.OneDay(briefing.Day(2023, 11, 7)),
		"They landed in June.":                                 briefing.MonthOf(2024, 6),
		"They landed in December.":                             briefing.MonthOf(2023, 12),
		"They will land in December.":                          briefing.MonthOf(2024, 12),
		"They landed last month.":                              briefing.MonthOf(2024, 9),
		"They will land next month.":                           briefing.MonthOf(2024, 11),
		"They landed this August.":                             briefing.MonthOf(2024, 8),
		"They landed on Thursday.":                             briefing.OneDay(briefing.Day(2024, 10, 10)),
		"They landed in the mid-90s.":                          {From: briefing.Day(1994, 1, 1), Until: briefing.Day(1997, 1, 1)},
		"They ruled in 2010-2011.":                             {From: briefing.Day(2010, 1, 1), Until: briefing.Day(2012, 1, 1)},
		"They will land in early 2025.":                        {From: briefing.Day(2025, 1, 1), Until: briefing.Day(2025, 5, 1)},
		"They landed between October 28 and 30, 2023.":         {From: briefing.Day(2023, 10, 28), Until: briefing.Day(2023, 10, 31)},
		"They landed a year ago.":                              briefing.YearOf(2023),
		"They landed three months ago.":                        briefing.MonthOf(2024, 7),
		"They will land by the end of the month.":              {From: briefing.Day(2024, 10, 22), Until: briefing.Day(2024, 11, 1)},
		"Between October 28 and November 3, 2023 they landed.": {From: briefing.Day(2023, 10, 28), Until: briefing.Day(2023, 11, 4)},
	} {
		got := read(t, text, day)
		if len(got) != 1 || got[0].When == nil || got[0].When.Span != want {
			t.Errorf("%q: got %s, want %s", text, spans(got), want.Long())
		}
	}
}

func TestDatesWithoutPublication(t *testing.T) {
	got := read(t, "They landed on 7 November.", "")
	if len(got) != 1 || !got[0].When.Span.IsZero() || got[0].When.Text != "--11-07" {
		t.Errorf("got %+v, want a day without its year", got)
	}
}

func TestDay(t *testing.T) {
	e := engine(t)
	for text, want := range map[string]string{
		"August 27, 2024": "2024-08-27", "27 Aug 2024": "2024-08-27", "Tuesday, 27 August 2024": "2024-08-27", "August 2024": "", "Tuesday": "",
	} {
		got, ok := e.Day(text, briefing.Date{})
		if got.String() != want || ok != (want != "") {
			t.Errorf("Day(%q) = %q, %t; want %q", text, got, ok, want)
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

func spans(figures []briefing.Figure) (out []string) {
	for _, f := range figures {
		if f.When != nil {
			out = append(out, f.When.Span.Long())
		}
	}
	return out
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
