package intake_test

import (
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing/intake"
)

func TestDates(t *testing.T) {
	const body = " the army of Sudan said that 300 of its men had left the town of El Fasher.\n"
	one := func(text, where string) []intake.DateCandidate {
		return []intake.DateCandidate{{Text: text, Where: where}}
	}
	tests := []struct {
		text string
		want []intake.DateCandidate
	}{
		{"Port Sudan, Sudan – August 27, 2024: On Monday" + body, one("August 27, 2024", "dateline")},
		{"NAIROBI, 5 March 2024 (Reuters) — On Monday" + body, one("5 March 2024", "dateline")},
		{"GENEVA/NEW YORK, 5 March 2024 – On Monday" + body, one("5 March 2024", "dateline")},
		{"(Geneva, March 5, 2024) – On Monday" + body, one("March 5, 2024", "dateline")},
		{"KHARTOUM, March 5 (Reuters) - On Monday" + body, one("March 5", "dateline")},
		{"5 March 2024, Khartoum – On Monday" + body, one("5 March 2024", "dateline")},
		{"Monday, July 22, 2024\n\nOn Monday" + body, one("July 22, 2024", "date line")},
		{"Town lost\n12 May 2023\n\nOn Monday" + body, one("12 May 2023", "date line")},
		{"New York, 5 March 2024\n\nOn Monday" + body, one("5 March 2024", "date line")},
		{"Published On 12 May 2023\n\nOn Monday" + body, one("12 May 2023", "published line")},
		{"Published 5:23 PM GMT, May 12, 2023\n\nOn Monday" + body, one("May 12, 2023", "published line")},
		{"On Monday" + body + "\nPublished in The Courier, May 12th, 2023\n", one("May 12th, 2023", "published line")},
		{"---\ndate: 12 May 2023\n---\n\nOn Monday" + body, one("12 May 2023", "front matter")},
		// What must not date a source.
		{"Updated: 12 May 2023\n\nOn Monday" + body, nil},
		{"Last updated\n12 May 2023\n\nOn Monday" + body, nil},
		{"On 5 March 2024 - a Tuesday -" + body, nil},
		{"Men of the army in El Fasher, Sudan, 12 May 2023.\n\nPhoto credit: Reuters\n\nOn Monday" + body, nil},
		{"FILE PHOTO: Men of the army in El Fasher, May 12, 2023. REUTERS/Jane Roe\n\nOn Monday" + body, nil},
		{"2023-05-12t101500z_77_rc2abc_rtrmadp_3_sudan-clashes\n\nOn Monday" + body, nil},
		{"On Monday" + body + "\nRead more: The fall of El Geneina, 12 May 2023\n", nil},
		{"On Monday" + body + "\n5 March 2024\n\nOn that day" + body, nil},
	}
	for _, tt := range tests {
		d := read(t, "2021-01-01.txt", tt.text)
		for i := range d.Dates { // the day of the week may come along
			d.Dates[i].Text = strings.TrimPrefix(d.Dates[i].Text, "Monday, ")
		}
		if !slices.Equal(d.Dates, tt.want) || !d.Source.Published.IsZero() {
			t.Errorf("%q: got %v %v, want %v", tt.text[:min(60, len(tt.text))], d.Dates, d.Source.Published, tt.want)
		}
	}
}

func TestPublisherAndTitle(t *testing.T) {
	const body = "The council met on Monday to talk about the 14,000 peacekeepers in the country."
	tests := []struct{ text, title, publisher string }{
		{"KINSHASA, 5 March 2024 (Reuters) - " + body, "", "Reuters"},
		{"KINSHASA, Congo (AP) — " + body, "", "Associated Press"},
		{"Council meets on Congo\n\n" + body + "\n\n© 2024 The Kivu Times", "Council meets on Congo", "The Kivu Times"},
		{body + "\n\nA later subhead\n\n" + body, "", ""},
		{"Africa\n\nCouncil meets on Congo\n\n" + body, "Council meets on Congo", ""},
	}
	for _, tt := range tests {
		s := read(t, "kivu.txt", tt.text).Source
		if s.Title != tt.title || s.Publisher != tt.publisher {
			t.Errorf("%q: got %q by %q", tt.text[:30], s.Title, s.Publisher)
		}
	}
}
