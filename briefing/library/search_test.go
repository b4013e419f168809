package library_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"briefdesk/briefing"
	"briefdesk/briefing/library"
)

// texts are what TestSearch looks in, each a passage of one source.
var texts = []string{
	"Kenyan police officers arrived in Port-au-Prince on Tuesday.",
	"The Kreyòl broadcast said that 2,500 officers were promised.",
	"Officers of the police: none arrived, a spokesman said. AND OR NOT NEAR",
	"Un contingent d'élite était attendu à l'aéroport.",
	"Łódź and Ménière; the NFD form is Kreyo\u0300l too.",
	"Don't reach for col:umn, (brackets), ^carets, {braces}, -minus, +plus.",
	"Arrival was planned; the arriving unit would number 600.",
}

func TestSearch(t *testing.T) {
	l := open(t, "")
	put(t, l, document("s1", "notes.txt", texts...))
	table := []struct {
		words string
		want  []int    // the texts found
		marks []string // in the first of them
	}{
		{"kenyan", []int{0}, []string{"Kenyan"}},
		{"POLICE officers", []int{0, 2}, []string{"police", "officers"}},
		{`"police officers"`, []int{0}, []string{"police officers"}},
		{`“police officers”`, []int{0}, []string{"police officers"}},
		{`"police off`, nil, nil},
		{`"police officers`, []int{0}, []string{"police officers"}},
		{`"police off"*`, []int{0}, []string{"police officers"}},
		{"kreyol", []int{1, 4}, []string{"Kreyòl"}},
		{"Kreyòl nfd", []int{4}, []string{"NFD", "Kreyo\u0300l"}},
		{"ELITE etait", []int{3}, []string{"élite", "était"}},
		{"meniere", []int{4}, []string{"Ménière"}},
		{"arriv*", []int{0, 2, 6}, []string{"arrived"}},
		{"arriv", nil, nil},
		{"*arrived*", []int{0, 2}, []string{"arrived"}},
		{"2,500", []int{1}, []string{"2,500"}},
		{"$600!", []int{6}, []string{"600"}},
		{"Port-au-Prince", []int{0}, []string{"Port-au-Prince"}},
		{"port prince", []int{0}, []string{"Port", "Prince"}},
		{"Don't", []int{5}, []string{"Don't"}},
		{"AND", []int{2, 4}, []string{"AND"}},
		{"NOT near", []int{2}, []string{"NOT", "NEAR"}},
		{"NEAR(police officers)", nil, nil},
		{"col:umn", []int{5}, []string{"col:umn"}},
		{"body:police", nil, nil},
		{"^carets", []int{5}, []string{"carets"}},
		{"(brackets) {braces} -minus +plus", []int{5}, []string{"brackets", "braces", "minus", "plus"}},
		{`police "" officers -- *`, []int{0, 2}, []string{"police", "officers"}},
		{"police\x00officers", []int{0, 2}, []string{"police", "officers"}},
		{"police martians", nil, nil},
		{"", nil, nil},
		{" \t\n", nil, nil},
		{`"`, nil, nil},
		{`*`, nil, nil},
		{`' " ; -- % _ \ ( ) *`, nil, nil},
	}
	for _, c := range table {
		t.Run(c.words, func(t *testing.T) {
			hits, err := l.Search(t.Context(), c.words, 0)
			if err != nil {
				t.Fatal(err)
			}
			slices.SortFunc(hits, func(a, b library.Hit) int { return a.Passage.Start - b.Passage.Start })
			var found []string
			for _, h := range hits {
				found = append(found, h.Snippet)
			}
			var want []string
			for _, i := range c.want {
				want = append(want, texts[i])
			}
			if !slices.Equal(found, want) {
				t.Fatalf("found %q, want %q", found, want)
			}
			if len(hits) > 0 && !slices.Equal(marked(hits[0]), c.marks) {
				t.Errorf("marked %q, want %q", marked(hits[0]), c.marks)
			}
		})
	}
}

func marked(h library.Hit) (words []string) {
	for _, m := range h.Marks {
		words = append(words, m.Of(h.Snippet))
	}
	return words
}

func TestHit(t *testing.T) {
	l := open(t, "")
	lead := strings.Repeat("Before it there is much that nobody asked for. ", 40)
	r := document("s1", "notes.txt", "A headline.", lead+"The Kreyòl word. "+lead+"A Kreyòl and another Kreyòl word. "+lead)
	r.Source.Passages[1].Kind = briefing.Caption
	put(t, l, r)
	hits, err := l.Search(t.Context(), "kreyol", 10)
	if len(hits) != 1 || err != nil {
		t.Fatalf("%d hits, %v", len(hits), err)
	}
	h := hits[0]
	text := r.Source.Text
	equal(t, "hit", library.Hit{Source: h.Source, Name: h.Name, Title: h.Title, Published: h.Published, Passage: h.Passage, Kind: h.Kind},
		library.Hit{
			Source: "s1", Name: "notes.txt", Title: "Title of notes.txt", Published: briefing.Day(2024, 6, 25),
			Passage: r.Source.Passages[1].Extent, Kind: briefing.Caption,
		})
	if h.At.Of(text) != h.Snippet || !h.Passage.Contains(h.At) || len(h.Snippet) > 240 {
		t.Errorf("the snippet is %q at %v", h.Snippet, h.At)
	}
	if !strings.Contains(h.Snippet, "A Kreyòl and another Kreyòl word.") || !slices.Equal(marked(h), []string{"Kreyòl", "Kreyòl"}) {
		t.Errorf("%q does not show the part with most matches, or marks %q", h.Snippet, marked(h))
	}
	for _, end := range []int{h.At.Start - 1, h.At.End} {
		if text[end] != ' ' {
			t.Errorf("%q is cut within a word", h.Snippet)
		}
	}
}

// The fuller match of a short passage comes first, furniture last.
func TestSearchRanks(t *testing.T) {
	l := open(t, "")
	r := document("s1", "notes.txt",
		"Haiti Haiti Haiti Haiti: read more about Haiti in our letter.",
		"A long passage that mentions Haiti once among a good many other words about trade, weather and the price of maize.",
		"Haiti: officers arrive.",
		"title: Haiti",
	)
	r.Source.Passages[0].Kind = briefing.Furniture
	r.Source.Passages[3].Kind = briefing.FrontMatter
	put(t, l, r)
	hits, err := l.Search(t.Context(), "haiti", 0)
	if err != nil || len(hits) != 4 {
		t.Fatalf("%d hits, %v", len(hits), err)
	}
	var kinds []briefing.PassageKind
	for _, h := range hits {
		kinds = append(kinds, h.Kind)
	}
	if kinds[0] != briefing.Body || kinds[1] != briefing.Body || hits[0].Snippet != "Haiti: officers arrive." {
		t.Errorf("the order is %v, first %q", kinds, hits[0].Snippet)
	}
	if hits, _ = l.Search(t.Context(), "haiti", 1); len(hits) != 1 || hits[0].Snippet != "Haiti: officers arrive." {
		t.Errorf("the best alone: %+v", hits)
	}
}

func TestSearchTakesLongQueries(t *testing.T) {
	l := open(t, "")
	put(t, l, document("s1", "notes.txt", strings.Repeat("harbour ", 2_000)))
	for name, words := range map[string]string{
		"words":    strings.Repeat("harbour ", 10_000),
		"a phrase": `"` + strings.Repeat("harbour ", 1_000) + `"`,
		"quotes":   strings.Repeat(`"harbour`, 10_001),
		"stars":    strings.Repeat("har* ", 100),
	} {
		if hits, err := l.Search(t.Context(), words, 0); len(hits) != 1 || err != nil {
			t.Errorf("%s: %d hits, %v", name, len(hits), err)
		}
	}
}

// Whatever a user types and whatever stands in a text: no error, and every
// offset lies where it should.
func FuzzSearch(f *testing.F) {
	for i, text := range texts {
		f.Add(text, texts[(i+1)%len(texts)])
		f.Add(`"`+text[:10]+`"* `+text[12:20]+"*", text)
	}
	f.Add("\xff", "a\xffb \u0300 \ufdd0")
	f.Fuzz(func(t *testing.T, words, text string) {
		l := open(t, "")
		put(t, l, document("s1", "notes.txt", text, words))
		hits, err := l.Search(t.Context(), words, 0)
		if err != nil {
			t.Fatal(err)
		}
		s, err := l.Source(t.Context(), "s1")
		must(t, err)
		for _, h := range hits {
			if !h.Passage.Contains(h.At) || h.At.Of(s.Text) != h.Snippet {
				t.Errorf("snippet %q is not what stands at %v", h.Snippet, h.At)
			}
			if utf8.ValidString(s.Text) && !utf8.ValidString(h.Snippet) {
				t.Errorf("a sign is cut in %q", h.Snippet)
			}
			last := 0
			for _, m := range h.Marks {
				if m.Start < last || m.End <= m.Start || m.End > len(h.Snippet) {
					t.Errorf("mark %v of %q", m, h.Snippet)
				}
				last = m.End
			}
		}
	})
}

func BenchmarkMark(b *testing.B) {
	l := open(b, "")
	put(b, l, document("s1", "notes.txt", strings.Repeat("A line of a very long report, in which élites hardly occur. ", 16_000)))
	for b.Loop() {
		if hits, err := l.Search(b.Context(), "elites lin*", 0); len(hits) != 1 || err != nil {
			b.Fatal(len(hits), err)
		}
	}
}
