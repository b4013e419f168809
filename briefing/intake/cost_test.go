package intake_test

import (
	"context"
	"strings"
	"testing"

	"briefdesk/briefing/intake"
)

// shapes are documents that could cost more than their length: each is about
// a megabyte of one thing.
func shapes() []struct{ name, file, text string } {
	const size = 1 << 20
	times := func(s string) string { return strings.Repeat(s, size/len(s)) }
	page := func(s string) string { return "<!doctype html><body>" + times(s) }
	prose := "The mission in Goma counted 1,200 displaced families on Monday, and the army said that 40 of its men had left the town. "
	return []struct{ name, file, text string }{
		{"news", "a.txt", times(prose + prose + "\n\nA subhead\n\n" + prose + "\n")},
		{"one line", "a.txt", times(prose)},
		{"newlines", "a.txt", "a" + times("\n")},
		{"short lines", "a.txt", times("Goma 40\n")},
		{"related", "a.txt", times("Related\nGoma 40\n\n")},
		{"buttons", "a.txt", times("Goma 40\n\nkeep reading\n\n")},
		{"credits", "a.txt", times("Men in Goma wait for rice, 12 May.\nPhoto credit: Reuters\n")},
		{"comments", "a.md", times("<!-- a\n")},
		{"fences", "a.md", times("```\n\n~~~\n")},
		{"rows", "a.md", times("| a | b |\n")},
		{"odd rows", "a.md", times("| a | b |\n| a | b | c |\n")},
		{"field lines", "a.md", "---\n" + times("a: b\n")},
		{"spaces", "a.txt", "a" + times(" ") + "b"},
		{"page", "a.html", page("<div><h2>Goma</h2><p>" + prose + "</p><p>" + prose + "<a href=x>More</a></p></div>")},
		{"open tags", "a.html", page("<b><i>a")},
		{"open paragraphs", "a.html", page("<p><a href=x>a")},
		{"cells", "a.html", "<!doctype html><body><table>" + times("<tr><td colspan=99 rowspan=99>a<td>b")},
		{"notes", "a.html", page("<sup>1")},
		{"nested tables", "a.html", page(strings.Repeat("<table><tr><td>a", 100) + strings.Repeat("</table>", 100))},
		{"breaks", "a.html", page("a<br>b<br><br>")},
	}
}

func BenchmarkRead(b *testing.B) {
	for _, s := range shapes() {
		b.Run(s.name, func(b *testing.B) {
			data := []byte(s.text)
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := intake.Read(context.Background(), s.file, data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
