package extract_test

import (
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing"
)

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"One in five police stations was burned.":             "20",
		"Two in every three stations were burned.":            "66.67",
		"One-in-four stations burned.":                        "25",
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
		got := quantities(read(t, text, today))
		if len(got) != 1 || show(got[0].Amount.Value) != want {
			t.Errorf("%q: got %v, want one figure of %s", text, values(got), want)
		}
	}
}

func TestRanges(t *testing.T) {
	for text, want := range map[string][2]string{
		"Between 15,000 and 20,000 people fled.":               {"15000", "20000"},
		"The plan needs 515 to 600 million dollars.":           {"515000000", "600000000"},
		"Some 15-20 soldiers were killed.":                     {"15", "20"},
		"Dozens of soldiers were killed.":                      {"24", "99"},
		"Several hundred soldiers were killed.":                {"300", "900"},
		"Tens of thousands of people fled.":                    {"20000", "99999"},
		"At least 115 people were killed.":                     {"115", "-"},
		"Up to 115 people were killed.":                        {"-", "115"},
		"Nearly 400 officers are on the ground.":               {"360", "400"},
		"Between five and six million people need food aid.":   {"5000000", "6000000"},
		"A couple of soldiers were killed.":                    {"2", "2"},
		"More than 20 but fewer than 40 soldiers were killed.": {"20", "40"},
		"Fewer than 40 but more than 20 soldiers were killed.": {"20", "40"},
		"At least 300 and no more than 450 people fled.":       {"300", "450"},
		"Over 500 people fled.":                                {"500", "-"},
		"Fewer than 500 people fled.":                          {"-", "500"},
		"The hall holds 500 people or more.":                   {"500", "-"},
		"About 500 people fled.":                               {"450", "550"},
		"From 200 to 300 people fled.":                         {"200", "300"},
		"Exactly 500 people fled.":                             {"500", "500"},
		"Hundreds of people fled.":                             {"200", "999"},
	} {
		got := quantities(read(t, text, today))
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
		got := quantities(read(t, text, today))
		if len(got) != 2 || show(got[0].Amount.Value) != want[0] || show(got[1].Amount.Value) != want[1] {
			t.Errorf("%q: got %v, want %v", text, values(got), want)
		}
	}
}

// Ages are read, and are no time of the timeline.
func TestAges(t *testing.T) {
	for text, want := range map[string]string{
		"The former officer is 45 years old.": "45",
		"A three-year-old boy fled.":          "3",
		"A woman, 62 years of age, fled.":     "62",
	} {
		got := read(t, text, today)
		if len(got) != 1 || got[0].Amount == nil || show(got[0].Amount.Value) != want || got[0].Amount.Unit != "year" || got[0].Measure != briefing.Other {
			t.Errorf("%q: got %s, want one age of %s", text, spoken(got), want)
		}
	}
}

func TestConversionIsOneFigure(t *testing.T) {
	got := quantities(read(t, "Canada gave $13 million (Sh1.7 billion) to the mission.", today))
	if len(got) != 1 || len(got[0].Amount.Also) != 1 || got[0].Amount.Also[0].Unit != "KES" || show(got[0].Amount.Also[0].Value) != "1700000000" {
		t.Errorf("got %v, want one figure with its amount in shillings", values(got))
	}
}

// A fraction of a whole is a share.
func TestFractions(t *testing.T) {
	for text, want := range map[string]string{
		"Three-quarters of the bridges collapsed.": "75 percent",
		"3/4 of the bridges collapsed.":            "75 percent",
		"⅔ of the bridges collapsed.":              "66.67 percent",
		"One in four bridges collapsed.":           "25 percent",
		"Nine in ten bridges collapsed.":           "90 percent",
		"Two out of five bridges collapsed.":       "40 percent",
		"A third of the bridges collapsed.":        "33.33 percent",
		"One-fifth of the bridges collapsed.":      "20 percent",
		"An eighth of the bridges collapsed.":      "12.5 percent",
		"Half of the bridges collapsed.":           "50 percent",
		"More than half the bridges collapsed.":    "50 percent",
		"Three quarters of a million people fled.": "750000 person",
		"Half a dozen people fled.":                "6 person",
		"One and a half tonnes of rice spoiled.":   "1.5 tonne",
		"Some 2½ tonnes of rice spoiled.":          "2.5 tonne",
	} {
		got := quantities(read(t, text, today))
		if len(got) != 1 || show(got[0].Amount.Value)+" "+got[0].Amount.Unit != want || (got[0].Role == briefing.Share) != strings.HasSuffix(want, "percent") {
			t.Errorf("%q: got %s, want one figure of %s", text, spoken(got), want)
		}
	}
	for _, text := range []string{"The third bridge collapsed.", "The other half fled.", "It was a half-built bridge."} {
		if got := read(t, text, today); len(got) > 0 {
			t.Errorf("%q: got %s, want nothing", text, spoken(got))
		}
	}
}

// checkOne wants one figure of a text, with this value and unit.
func checkOne(t *testing.T, text string, got []briefing.Figure, want string) {
	t.Helper()
	if len(got) != 1 || got[0].Amount == nil || show(got[0].Amount.Value)+" "+got[0].Amount.Unit != want {
		t.Errorf("%q: got %s, want one figure of %s", text, spoken(got), want)
	}
}

func TestCurrencies(t *testing.T) {
	for text, want := range map[string]string{
		"Australia gave A$12 million in aid.":         "12000000 AUD",
		"Canada gave C$4.5bn in aid.":                 "4500000000 CAD",
		"The clinic cost R250m.":                      "250000000 ZAR",
		"The dam cost Sh90 billion.":                  "90000000000 KES",
		"The road cost N5bn.":                         "5000000000 NGN",
		"The clinic cost €7.5 million.":               "7500000 EUR",
		"The clinic cost US$2,500.":                   "2500 USD",
		"Japan gave ¥300 million in aid.":             "300000000 JPY",
		"Norway gave NOK 40 million in aid.":          "40000000 NOK",
		"Sweden gave 5 million crowns in aid.":        "5000000 SEK",
		"Pakistan gave 30 million rupees in aid.":     "30000000 PKR",
		"India gave 30 million rupees in aid.":        "30000000 INR",
		"A loaf costs £3.20.":                         "3.2 GBP",
		"A loaf costs 85 pence.":                      "0.85 GBP",
		"A loaf costs 85p.":                           "0.85 GBP",
		"A loaf costs 60 cents.":                      "0.6 USD",
		"A loaf costs three dollars and forty cents.": "3.4 USD",
		"The clinic cost 900,000 pounds sterling.":    "900000 GBP",
	} {
		checkOne(t, text, quantities(read(t, text, today)), want)
	}
}

// A letter before a number is money only where it stands at a sum.
func TestLettersAreNoMoney(t *testing.T) {
	for _, text := range []string{"The clinic handed out N95 masks.", "Trucks blocked the N2 at dawn.", "Fire broke out in hall R 12 at dawn."} {
		for _, f := range read(t, text, today) {
			if f.Amount != nil && (f.Amount.Unit == "NGN" || f.Amount.Unit == "ZAR") {
				t.Errorf("%q: read %q as %s", text, f.Text, f.Amount.Unit)
			}
		}
	}
}

func TestUnits(t *testing.T) {
	for text, want := range map[string]string{
		"A bomb killed 30.":                        "30 person",
		"Another 30 were killed in the raid.":      "30 person",
		"Output fell for three quarters in a row.": "3 quarter",
		"The herders own 40 camels.":               "40 camel",
		"The patrol covered 40km.":                 "40 kilometre",
		"The lake covers 40 sq km.":                "40 square kilometre",
	} {
		checkOne(t, text, read(t, text, today), want)
	}
}

func TestSigns(t *testing.T) {
	for text, want := range map[string]string{
		"It was minus 12 degrees in the camp.":   "-12 degree",
		"Growth was −0.8 percent.":               "-0.8 percent",
		"Growth was +3.1 percent.":               "3.1 percent",
		"The team –300 officers– went home.":     "300 person",
		"The balance was -$40 million.":          "-40000000 USD",
		"The balance was $-40.":                  "-40 USD",
		"The margin is plus or minus 3 percent.": "3 percent",
	} {
		checkOne(t, text, quantities(read(t, text, today)), want)
	}
}

func TestRates(t *testing.T) {
	for text, want := range map[string]string{
		"The mission costs $600 million a year.":          "year",
		"The mission has an annual cost of $600 million.": "year",
		"The clinic treats 40 people per month.":          "month",
		"The clinic treats 40 people every week.":         "week",
		"The clinic treats 40 people each day.":           "day",
		"The clinic opened for 40 people a year ago.":     "",
		"The clinic treated 40 people.":                   "",
	} {
		got := quantities(read(t, text, today))
		if len(got) != 1 || got[0].Amount.Per != want {
			t.Errorf("%q: got %+v, want a rate per %q", text, spoken(got), want)
		}
	}
}

// As many names as numbers, one for one.
func TestRespectively(t *testing.T) {
	for text, want := range map[string][]string{
		"Ghana, Togo and Benin sent 310, 240 and 95 soldiers to Mali respectively.": {"Ghana 310", "Togo 240", "Benin 95"},
		"Norway and Canada pledged $20 million and $35 million respectively.":       {"Norway 20000000", "Canada 35000000"},
	} {
		got := each(t, text, func(f briefing.Figure) string { return f.Actor + " " + show(f.Amount.Value) })
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
