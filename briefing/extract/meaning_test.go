package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"briefdesk/briefing"
)

// topics are the values and measures of the quantities of a text.
func topics(t *testing.T, text string) string {
	t.Helper()
	return strings.Join(each(t, text, func(f briefing.Figure) string { return fmt.Sprint(show(f.Amount.Value), " ", f.Measure) }), ", ")
}

// What became of people is told beside the number, not by the verb before it.
func TestFates(t *testing.T) {
	for text, want := range map[string]string{
		"Nine villagers were killed and four are missing.":       "9 killed, 4 other",
		"Nine villagers were killed and four still in hospital.": "9 killed, 4 other",
		"The police killed three and arrested 17.":               "3 killed, 17 other",
		"Rebels killed nine soldiers and captured four.":         "9 killed, 4 other",
		"One guard was killed and one was wounded.":              "1 killed, 1 injured",
		"None of the 30 miners died.":                            "30 other",
		"The army lost 460 soldiers.":                            "460 killed",
		"Police made 12 arrests.":                                "12 other",
		"The firm lost 460 contracts.":                           "460 other",
		"The currency lost 46 percent.":                          "46 other",
		"A 6.4-magnitude earthquake killed 70.":                  "6.4 other, 70 killed",
		"The dead included 11 soldiers.":                         "11 killed",
		"The drive targets 3.6 million of the 5.5 million.":      "3600000 other, 5500000 other",
	} {
		if got := topics(t, text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// An age beside a name counts nobody.
func TestAgesBesideNames(t *testing.T) {
	for _, text := range []string{
		"A nurse, 52, was killed.", "Ada Brown, 29, was killed.", "The girl, 7, drowned.", "He died at 88.", "He died at the age of 88.",
		"Guards aged 18 to 30 died.", "She was 12 when she fled.", "A mother of two was killed.",
	} {
		got := topics(t, text)
		if got == "" || strings.Contains(got, "killed") || strings.Contains(got, "displaced") {
			t.Errorf("%q: got %q, want a number that counts no dead", text, got)
		}
	}
}

// The date of a comparison is not that of the figure.
func TestBaselines(t *testing.T) {
	for _, text := range []string{
		"Sales rose 3 percent from a year earlier.", "Exports fell 3 percent compared with January.", "Output is 20 percent higher than in 2019.",
	} {
		got := quantities(read(t, text, today))
		if len(got) != 1 || got[0].AsOf.From.String() != today {
			t.Errorf("%q: got %v as of %v, want it as of publication", text, values(got), got[0].AsOf)
		}
	}
}

// Behind a verb, an amount of money makes no money of the people it reaches.
func TestMoneyGoesOn(t *testing.T) {
	for text, want := range map[string]string{
		"They gave six billion dollars, namely 4.2 billion for food and 1.8 billion for health.": "USD USD USD",
		"Profit rose to $3.2 billion from 2.9 billion a year earlier.":                           "USD USD",
		"They gave $20 million last year, yet 4 million are hungry.":                             "USD person",
		"A $40 million grant was signed.":                                                        "USD",
		"Rents rose from 50 to 100 pounds.":                                                      "GBP GBP",
		"They gave millions of dollars.":                                                         "USD",
	} {
		got := each(t, text, func(f briefing.Figure) string { return f.Amount.Unit })
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %v, want %s", text, got, want)
		}
	}
}

// What stands behind a colon are parts of what was counted before it.
func TestPartsBehindAColon(t *testing.T) {
	got := each(t, "Nine villagers were killed: four men, three women and two children.", func(f briefing.Figure) string {
		return show(f.Amount.Value) + " " + string(f.Role)
	})
	if want := "9 total, 4 part, 3 part, 2 part"; strings.Join(got, ", ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// What stands right behind a whole says how real the whole is.
func TestWholes(t *testing.T) {
	for text, want := range map[string]string{
		"The mission has 400 of the 2,500 police foreseen.":    "deployed planned",
		"Donors gave $85 million out of $110 million pledged.": "disbursed pledged",
		"France is considering sending 2,000 troops.":          "planned",
	} {
		got := each(t, text, func(f briefing.Figure) string { return string(f.Status) })
		if strings.Join(got, " ") != want {
			t.Errorf("%q: got %v, want %s", text, got, want)
		}
	}
}

// The day of a statement is no period that the dead are counted over.
func TestSaidLater(t *testing.T) {
	for text, want := range map[string]string{
		"The army has lost 460 soldiers, the minister said in February.": "as of February 2024, over undated",
		"Some 460 soldiers were killed in February.":                     "as of February 2024, over February 2024",
	} {
		f := quantities(read(t, text, today))[0]
		if got := fmt.Sprint("as of ", f.AsOf.Long(), ", over ", f.Period.Long()); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}
