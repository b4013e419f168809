package extract_test

import (
	"cmp"
	"strings"
	"testing"

	"briefdesk/briefing"
)

// Each quantity of the text, in its order, with where it goes: up, down or -.
func TestChange(t *testing.T) {
	for text, want := range map[string]string{
		"Rents rose to 54 dollars.":                                    "54 up",
		"Rents rose sharply to 54 dollars.":                            "54 up",
		"Rents rose by nearly 13 percent.":                             "13 up",
		"Rents settled up 3 percent.":                                  "3 up",
		"Rents ended 3 percent down.":                                  "3 down",
		"Output grew an annualised 3 percent.":                         "3 up",
		"Farms made up 16 percent of it.":                              "16 -",
		"Rents rose by a record 13 percent.":                           "13 up",
		"Inflation rose to a seasonally adjusted 5 percent.":           "5 up",
		"The share rose €1.85 to €47.30.":                              "1.85 up, 47.3 up",
		"Exports fell by 13 percent.":                                  "13 down",
		"Exports fell 13 percent to $40 million.":                      "13 down, 40000000 down",
		"Exports fell to $40 million from $46 million.":                "40000000 down, 46000000 -",
		"The force grew from 400 to 700 officers.":                     "400 -, 700 up",
		"The budget was cut from $90 million to $60 million.":          "90000000 -, 60000000 down",
		"The bank cut its forecast to 2.1 percent.":                    "2.1 down",
		"The council raised the ceiling by 300 officers.":              "300 up",
		"Revenue was up 12 percent.":                                   "12 up",
		"Revenue was down 12 percent.":                                 "12 down",
		"The index lost 92 points.":                                    "92 down",
		"The mill reported a drop of 6 percent.":                       "6 down",
		"The mill reported a 9 percent rise.":                          "9 up",
		"Rents are 4 percent higher.":                                  "4 up",
		"Rents are 4 percent lower.":                                   "4 down",
		"The clinic saw 20 percent fewer people.":                      "20 down",
		"The clinic saw 20 percent more people than before.":           "20 up",
		"The army was reduced by a third.":                             "33.33 down",
		"The garrison was cut by half.":                                "50 down",
		"Exports have fallen by half.":                                 "50 down",
		"The toll remained at 45 dead.":                                "45 -",
		"Inflation remained at 5 percent.":                             "5 -",
		"Inflation stands at 5 percent.":                               "5 -",
		"The council raised $3 million.":                               "3000000 -",
		"Troops shot down 30 drones.":                                  "30 -",
		"The museum signed up 12 visitors.":                            "12 -",
		"Rising costs of $3 million worry the council.":                "3000000 -",
		"The council moved the reduced garrison to 12 towns.":          "12 -",
		"Gunmen killed 30 people, and later rents rose by 13 percent.": "30 -, 13 up",
		"The team lost two of the matches.":                            "2 -",
	} {
		got := each(t, text, func(f briefing.Figure) string {
			return show(f.Amount.Value) + " " + cmp.Or(string(f.Amount.Change), "-")
		})
		if g := strings.Join(got, ", "); g != want {
			t.Errorf("%q: got %q, want %q", text, g, want)
		}
	}
}

func TestMultipliers(t *testing.T) {
	for text, want := range map[string]struct {
		value  string
		hedge  briefing.Hedge
		change briefing.Direction
	}{
		"Rents rose sixfold.":                       {"6", briefing.Exact, briefing.Up},
		"Rents jumped 10-fold.":                     {"10", briefing.Exact, briefing.Up},
		"Output more than doubled.":                 {"2", briefing.Over, briefing.Up},
		"Output nearly tripled.":                    {"3", briefing.Nearly, briefing.Up},
		"The council wants to triple the force.":    {"3", briefing.Exact, briefing.Up},
		"The army was halved.":                      {"0.5", briefing.Exact, briefing.Down},
		"The army is twice as large as the police.": {"2", briefing.Exact, briefing.Up},
	} {
		got := quantities(read(t, text, today))
		if len(got) != 1 {
			t.Errorf("%q: got %s, want one multiplier", text, spoken(got))
			continue
		}
		if f := got[0]; f.Role != briefing.Multiplier || show(f.Amount.Value) != want.value || f.Amount.Hedge != want.hedge || f.Amount.Change != want.change {
			t.Errorf("%q: got %s %s %s %q, want %+v", text, f.Role, show(f.Amount.Value), f.Amount.Hedge, f.Amount.Change, want)
		}
	}
	if got := read(t, "Critics spoke of double standards.", today); len(got) > 0 {
		t.Errorf("got %s, want nothing", spoken(got))
	}
}

// A headline has no room for who, when and where: the body tells them.
func TestHeadlineTakesFromBody(t *testing.T) {
	for _, c := range []struct{ headline, body, actor, asOf string }{
		{
			"Another 300 soldiers deployed",
			"Uganda deployed 900 soldiers to Somalia on 4 June 2024. Burundi deployed another 300 soldiers on 6 August 2024.",
			"Burundi", "2024-08-06",
		},
		{ // the body tells of another number
			"Another 300 soldiers deployed",
			"Uganda deployed 900 soldiers to Somalia on 4 June 2024. Burundi deployed another 250 soldiers on 6 August 2024.",
			"Uganda", today,
		},
		{ // the headline names its own
			"Rwanda deploys another 300 soldiers",
			"Uganda deployed 900 soldiers to Somalia on 4 June 2024. Burundi deployed another 300 soldiers on 6 August 2024.",
			"Rwanda", today,
		},
	} {
		s := source(c.headline+"\n"+c.body, today)
		s.Passages[0].Kind = briefing.Headline
		got := quantities(engine(t).Read(s))
		if len(got) != 3 || got[0].In != briefing.Headline {
			t.Errorf("%q: got %s, want one figure of the headline and two of the body", c.body, spoken(got))
			continue
		}
		if head := got[0]; head.Actor != c.actor || head.AsOf != spanNamed(t, c.asOf) {
			t.Errorf("%q: got %q as of %s, want %q as of %s", c.body, head.Actor, head.AsOf.Long(), c.actor, c.asOf)
		}
	}
}
