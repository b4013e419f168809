package intake_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/intake"
)

// A page as newspapers write them: an article in the middle of everything
// else, with a table and a caption that a search for running text drops.
const floodPage = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Floods in Bor drive 50,000 from home | The Nile Post</title>
<meta property="og:site_name" content="The Nile Post">
<meta property="og:title" content="Floods in Bor drive 50,000 from home">
<meta property="article:published_time" content="2024-09-14T23:30:00+02:00">
<meta property="article:modified_time" content="2024-09-20T08:00:00Z">
<link rel="canonical" href="https://example.org/bor-floods">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","url":"https://example.org/"},
{"@type":"NewsArticle","headline":"Floods in Bor drive 50,000 from home","author":[{"@type":"Person","name":"Amina Diallo"}]}]}</script>
<style>p { color: red }</style></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/africa">Africa</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies to make 100 per cent of our pages better for you.</p></div>
<article>
<header><h1>Floods in Bor drive 50,000 from&nbsp;home</h1><p class="byline">By Amina Diallo</p></header>
<div class="share-buttons"><a href="#">Facebook</a> <a href="#">WhatsApp</a></div>
<figure><img src="bor.jpg"><figcaption>Families wait on a dyke in Bor, 12 September 2024. [Jane Roe/AFP]</figcaption></figure>
<p>Water from the White Nile has driven <b>50,000</b> people from their homes in Bor, the commissioner said on Saturday, and the rains are far from over in the hills to the south.</p>
<p>Some 400<sup>1</sup> families live on the dyke itself, where the Red Cross hands out food, soap and plastic sheets, and where cholera has killed nine people in one week.</p>
<h2>Who has given what</h2>
<p>The appeal for the state stands at $12.5 million, of which donors have paid less than a third so far, according to figures that the ministry published on its own site.</p>
<table><caption>Paid so far, in dollars</caption>
<tr><td>Norway</td><td>1,200,000</td><td>2024</td></tr>
<tr><td rowspan="2">Japan</td><td>900,000</td><td>2024</td></tr>
<tr><td>300,000</td><td>2023</td></tr>
<thead><tr><th>Donor</th><th>Paid</th><th>Year</th></tr></thead>
</table>
<ul><li>Tents: 2,400</li><li>Boats: 14</li></ul>
<p>The commissioner asked for another 60 boats, and said that the army had lent him helicopters for the next ten days, though fuel for them was hard to find anywhere in the state.<br><br>He will travel to Juba on Monday to ask for more.</p>
</article>
<aside class="related"><h3>Related</h3><p><a href="/x">Cholera kills 31 in Bentiu, and the camps fear that worse is still to come</a></p></aside>
<footer><p>© 2024 The Nile Post Ltd</p></footer>
<script>var pledged = 600</script>
</body></html>`

func TestPage(t *testing.T) {
	d := read(t, "page", floodPage)
	s := d.Source
	compare(t, outline(s), `
furniture: Home
furniture: Africa
furniture: We use cookies to
headline: Floods in Bor drive
furniture: By Amina Diallo
furniture: Facebook WhatsApp
caption: Families wait on a
body: Water from the White
body: Some 400[1] families live
headline: Who has given what
body: The appeal for the
caption: Paid so far, in
table: Donor | Paid |
list: - Tents: 2,400
list: - Boats: 14
body: The commissioner asked for
body: He will travel to
furniture: Related
furniture: Cholera kills 31 in
furniture: © 2024 The Nile
`)
	if want := "Donor | Paid | Year\nNorway | 1,200,000 | 2024\nJapan | 900,000 | 2024\n| 300,000 | 2023"; !strings.Contains(s.Text, want) {
		t.Errorf("no table %q in %s", want, s.Text)
	}
	if s.Format != "html" || s.Title != "Floods in Bor drive 50,000 from home" || s.Publisher != "The Nile Post" ||
		s.Author != "Amina Diallo" || s.Language != "en" || s.Link != "https://example.org/bor-floods" {
		t.Errorf("title %q, publisher %q, author %q, language %q, link %q", s.Title, s.Publisher, s.Author, s.Language, s.Link)
	}
	if s.Published != (briefing.Date{Year: 2024, Month: 9, Day: 14}) || s.DatedBy != "meta article:published_time" || d.Dates != nil {
		t.Errorf("dated %v by %q, candidates %v", s.Published, s.DatedBy, d.Dates)
	}
	if strings.Contains(s.Text, "pledged = 600") || strings.Contains(s.Text, "color") {
		t.Error("scripts or styles were read")
	}
}

func TestPageDates(t *testing.T) {
	body := "<p>" + strings.Repeat("The mission said that 300 police had landed in Bangui. ", 12) + "</p>"
	tests := []struct{ head, day, by string }{
		{`<script type="application/ld+json">{"@type":["NewsArticle"],"datePublished":"2023-05-12T22:00:00Z"}</script>`, "2023-05-12", "JSON-LD datePublished"},
		{`<script type="application/ld+json">{"@type":"NewsArticle","datePublished":</script><meta name="DC.date" content="2023-05-12">`, "2023-05-12", "meta dc.date"},
		{`<meta name="pubdate" content="Fri, 12 May 2023 10:00:00 GMT">`, "2023-05-12", "meta pubdate"},
		{`<meta itemprop="datePublished" content="20230512">`, "2023-05-12", "meta datepublished"},
		{`<meta property="article:modified_time" content="2023-05-12">`, "", ""},
		{`<meta name="date" content="2023-15-40">`, "", ""},
	}
	for _, tt := range tests {
		s := read(t, "a.html", "<html><head>"+tt.head+"</head><body><article>"+body+"</article></body></html>").Source
		if s.Published.String() != tt.day || s.DatedBy != tt.by {
			t.Errorf("%s: got %s by %q", tt.head, s.Published, s.DatedBy)
		}
	}
	s := read(t, "a.html", `<html><body><article><h1>Bangui</h1><time itemprop="datePublished" datetime="2023-05-12T01:00+03:00">yesterday</time>`+body+`</article></body></html>`).Source
	if s.Published.String() != "2023-05-12" || s.DatedBy != "time element" {
		t.Errorf("time element: got %s by %q", s.Published, s.DatedBy)
	}
	d := read(t, "a.html", `<html><body><article><h1>Bangui</h1><p>Published 12 May 2023</p>`+body+`</article></body></html>`)
	if len(d.Dates) != 1 || d.Dates[0].Text != "12 May 2023" {
		t.Errorf("a published line: got %v", d.Dates)
	}
}

// A page with no article in it is read all the same, and so is one that is
// nested beyond the parser's patience.
func TestOddPages(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"fragment", "<p>Twelve died in Beni.</p><p>Forty were hurt.</p>", "Twelve died in Beni.\n\nForty were hurt."},
		{"malformed", "<html><body><table><p>Twelve <b>died<td>in</i> Beni.", "Twelve died"},
		{"layout table", "<html><body><table><tr><td><h2>Beni</h2>Twelve died in Beni on Monday.</td><td>Forty were hurt.</td></tr></table></body></html>", "Beni\n\nTwelve died in Beni on Monday.\n\nForty were hurt."},
		{"deep", "<html><body>" + strings.Repeat("<div>", 2000) + "Twelve died in Beni.", "Twelve died in Beni."},
		{"deep script", "<html><body>" + strings.Repeat("<div>", 2000) + "<script>x < 3</script><embed>Twelve died in Beni.", "Twelve died in Beni."},
		{"hidden", `<html><body><p>Twelve died.</p><p style="display: none">Nobody died.</p><p hidden>None.</p></body></html>`, "Twelve died."},
		{"entities", "<html><body><p>&#x31;,&#50;00 men &amp; 40&nbsp;women</p></body></html>", "1,200 men & 40 women"},
		{"Latin-1", "<html><head><meta charset=iso-8859-2></head><body><p>\xa3\xf3d\xbc gave 40 tents</p></body></html>", "Łódź gave 40 tents"},
		{"colspan", `<html><body><table><tr><th colspan="3">Troops</th><th>Sum</th></tr><tr><td>1</td><td>2</td><td>3</td><td>6</td></tr></table></body></html>`, "Troops |  |  | Sum\n1 | 2 | 3 | 6"},
	}
	for _, tt := range tests {
		s := read(t, "a.html", tt.page).Source
		if !strings.Contains(strings.TrimSpace(s.Text), tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, s.Text, tt.want)
		}
		if s.Format != "html" {
			t.Errorf("%s: format %s", tt.name, s.Format)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add("a.html", []byte(floodPage))
	f.Add("a.md", []byte("---\ntitle: x\n---\n# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nx\n"))
	f.Add("a.txt", []byte("Hello\n\nNAIROBI, 5 March 2024 (Reuters) - 300 police left.\r\n- a\r\n\r\nPhoto credit: B\nRelated\nX\nkeep reading\n"))
	f.Add("a.txt", []byte("M\xe9decins \u2028 40\u00a0men\f\v\x85 x"))
	f.Add("a.html", []byte("<p>a<sup>1</sup><sup><sup><table><td rowspan=9 colspan=99>b<tr><td>c<table>"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		d, err := intake.Read(context.Background(), name, data)
		if err != nil {
			return
		}
		check(t, d.Source)
		for _, c := range d.Dates {
			if c.Text == "" || c.Where == "" {
				t.Errorf("an empty date candidate: %+v", c)
			}
		}
	})
}

// A page that is small to send and huge to build is read for its text alone,
// and ordinary untidiness is no reason to do so.
func TestPagesOfManyNodes(t *testing.T) {
	fonts := numbered("<font a%d>", 400)
	const prose = "<p>Twelve died in Beni on Monday.</p>"
	tests := []struct {
		name, page string
		built      bool
	}{
		{"elements", strings.Repeat("<i></i>", 310_000) + prose, false},
		{"attributes", "<p" + numbered(" a%d", 310_000) + ">" + prose, false},
		{"reopened in every paragraph", "<p>" + fonts + "</p>" + strings.Repeat(prose, 1_000), false},
		{"reopened behind a table", fonts + "<table><tr><td>" + strings.Repeat("</font>", 400) + "</table>" + strings.Repeat(prose, 1_000), false},
		{"closed", "<p>" + fonts + strings.Repeat("</font>", 400) + "</p>" + strings.Repeat(prose, 1_000), true},
		{"one tag, never closed", strings.Repeat("<p><font size=2>Beni</p>", 1_000) + prose, true},
		{"anchors, never closed", numbered("<p><a name=n%d>Beni", 1_000), true},
		{"bold cells, never closed", "<table>" + strings.Repeat("<tr><td><b>Beni<td>12", 2_000) + "</table>" + prose, true},
	}
	if testing.Short() {
		tests = tests[2:] // the race detector takes half a minute for each of the two largest
	}
	for _, tt := range tests {
		d, err := intake.Read(t.Context(), "a.html", []byte("<!doctype html><body>"+tt.page))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		flat := slices.ContainsFunc(d.Source.Warnings, func(w string) bool { return strings.Contains(w, "read without its layout") })
		if flat == tt.built {
			t.Errorf("%s: warnings %q", tt.name, d.Source.Warnings)
		}
	}
}

// numbered repeats a text with a number in it, counting up.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}
