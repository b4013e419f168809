package intake_test

import (
	"strings"
	"testing"
)

const siege = `Siege of El Fasher enters a second year

The town has held out since May, and 260,000 people are still in it, the UN says.

Food comes in by donkey at night, traders said, and a sack of millet costs $73.

The army says that it will open a road for 40 lorries before the rains set in again.
`

// Teasers of other articles, each with a picture's credit over it and a button
// under it, are set aside with the labels among them.
func TestTeasersAfterTheEnd(t *testing.T) {
	text := siege + `
Analysis | Sahel
Tuareg fighters
Top image credit: Fighters near Kidal, 4 June 2023 (Jane Roe)

Mali's junta is losing the north. Again.

Sahel

Some 2,000 men of the Africa Corps have replaced a UN force of 13,000.

Continue reading
Rice market
Top image credit: A market in Yangon

What 7 months of tariffs did to Myanmar

Trade

Exports fell by 31 per cent, and 90,000 jobs went with them.

Continue reading

LATEST

Podcast
`
	compare(t, outline(read(t, "fasher.txt", text).Source), `
headline: Siege of El Fasher
body: The town has held
body: Food comes in by
body: The army says that
furniture: Analysis | Sahel
furniture: Tuareg fighters
furniture: Top image credit: Fighters
furniture: Mali's junta is losing
furniture: Sahel
furniture: Some 2,000 men of
furniture: Continue reading
furniture: Rice market
furniture: Top image credit: A
furniture: What 7 months of
furniture: Trade
furniture: Exports fell by 31
furniture: Continue reading
furniture: LATEST
furniture: Podcast
`)
}

func TestEndsThatStay(t *testing.T) {
	const last = "At least 115 people have died of hunger since, by the count of the town's own kitchen."
	tests := []struct{ name, text string }{
		{"a last section with a button", siege + "\nWhat comes next\n\n" + last + "\n\nRead more\n"},
		{"after an advertisement", siege + "\nAdvertisement\n\nThe kitchens\n\n" + last + "\n"},
		{"after a pointer", siege + "\nRelated: The fall of El Geneina\n\n" + last + "\n"},
		{"after a credit", siege + "\nPhoto: Jane Roe/Reuters\n\n" + last + "\n"},
		{"after stars", siege + "\n* * *\n\nThe kitchens\n\n" + last + "\n"},
		{"under a list of links", siege + "\nMore on this story\nNyala market reopens\n\n" + last + "\n"},
	}
	for _, tt := range tests {
		s := read(t, "a.txt", tt.text).Source
		found := false
		for _, p := range s.Passages {
			found = found || p.Read() && strings.Contains(p.Of(s.Text), "115 people")
		}
		if !found {
			t.Errorf("%s: the end of the article was set aside\n%s", tt.name, outline(s))
		}
	}
}

// Section labels above the title do not become it, nor does the standfirst.
func TestHeadOfPage(t *testing.T) {
	text := `World news
Ukraine war
Kyiv needs 300,000 more soldiers, says general

Parliament weighs who has served since 2022

Jane Roe in Kyiv
Tue 12 Mar 2024 10.45 GMT
Share

At least 300,000 men must be called up this year to hold the lines, the deputy minister said on Tuesday.
`
	d := read(t, "kyiv.txt", text)
	if want := "Kyiv needs 300,000 more soldiers, says general"; d.Source.Title != want {
		t.Errorf("got %q, want %q", d.Source.Title, want)
	}
	if len(d.Dates) != 1 || d.Dates[0].Where != "date line" || !strings.Contains(d.Dates[0].Text, "12 Mar 2024") {
		t.Errorf("dates %v", d.Dates)
	}
}
