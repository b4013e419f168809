package extract_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdesk/briefing"
)

// FuzzRead: no panic, and every span inside the text and on rune boundaries.
func FuzzRead(f *testing.F) {
	for _, text := range []string{
		"At least 115 people were killed in October.", "Guatemala (150), El Salvador (78)", "two hundred and", "a half", "$", "€5.5.5",
		"between 5 and", "1,2,3,4", "May 32, 2024", "the last 99999999999 years", "\xff\xfe 12", "½ of 3–4 million’s", "9e999 lakh crore trillion",
		strings.Repeat("1", 400), strings.Repeat("(", 200), strings.Repeat("one hundred million ", 40), "FY2024/25 mid-’90s’ 8/26/25",
		"On 29 February the mission had 900 officers, between 29 February and 3 March 800.", strings.Repeat("billions of ", 40) + "people died.",
	} {
		f.Add(text, "2024-10-15")
	}
	f.Fuzz(func(t *testing.T, text, published string) {
		for _, fig := range engine(t).Read(source(text, published)) {
			for _, e := range []briefing.Extent{fig.Extent, fig.Number, fig.Sentence} {
				if e.Start < 0 || e.End > len(text) || e.Start >= e.End {
					t.Fatalf("%q: extent %v", text, e)
				}
				if utf8.ValidString(text) && !(utf8.ValidString(text[:e.Start]) && utf8.ValidString(e.Of(text))) {
					t.Fatalf("%q: extent %v cuts a rune", text, e)
				}
			}
			if !fig.Extent.Contains(fig.Number) || !fig.Sentence.Contains(fig.Number) {
				t.Fatalf("%q: number %v outside %v or %v", text, fig.Number, fig.Extent, fig.Sentence)
			}
			kept, err := json.Marshal(fig)
			var back briefing.Figure
			if err != nil || json.Unmarshal(kept, &back) != nil || !reflect.DeepEqual(back, fig) && utf8.ValidString(text) {
				t.Fatalf("%q: a library could not keep %s", text, kept)
			}
			if fig.Rule == "" || fig.Measure == "" || fig.Status == "" {
				t.Fatalf("%q: %+v says not why or what", text, fig)
			}
		}
	})
}

// Awkward text must cost no more than ordinary text of its length.
func BenchmarkReadAwkward(b *testing.B) {
	for name, unit := range map[string]string{
		"digits": "1234567890", "brackets": "((((((((((", "words": "hundred million and ", "dates": "May 5 June ", "commas": "1,234,", "endless": "the 400 officers of the force and ",
	} {
		b.Run(name, func(b *testing.B) {
			e := engine(b)
			s := source(strings.Repeat(unit, 1_000_000/len(unit)), "2024-10-15")
			b.SetBytes(int64(len(s.Text)))
			for b.Loop() {
				e.Read(s)
			}
		})
	}
}
