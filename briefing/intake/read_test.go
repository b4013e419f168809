package intake_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefdesk/briefing"
	"briefdesk/briefing/intake"
)

func read(t *testing.T, name, text string) intake.Document {
	t.Helper()
	d, err := intake.Read(context.Background(), name, []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	check(t, d.Source)
	return d
}

// check holds a source to what every other part of the program counts on.
func check(t *testing.T, s briefing.Source) {
	t.Helper()
	at := 0
	between := func(from, to int) {
		for _, r := range s.Text[from:to] {
			if !unicode.IsSpace(r) && r != '\ufeff' {
				t.Fatalf("%q stands in no passage: %q", r, s.Text[from:to])
			}
		}
	}
	for _, p := range s.Passages {
		if p.Start < at || p.End <= p.Start || p.End > len(s.Text) {
			t.Fatalf("passage %d-%d after %d, in %d bytes", p.Start, p.End, at, len(s.Text))
		}
		if !utf8.RuneStart(s.Text[p.Start]) || p.End < len(s.Text) && !utf8.RuneStart(s.Text[p.End]) {
			t.Fatalf("passage %d-%d cuts a letter", p.Start, p.End)
		}
		if p.Kind == "" || p.Kind == briefing.Furniture && p.Why == "" {
			t.Fatalf("passage %q: kind %q, why %q", p.Of(s.Text), p.Kind, p.Why)
		}
		between(at, p.Start)
		at = p.End
	}
	between(at, len(s.Text))
}

// outline writes the kinds of a source's passages, a line each, with how they
// start.
func outline(s briefing.Source) string {
	var b strings.Builder
	for _, p := range s.Passages {
		words := strings.Fields(p.Of(s.Text))
		b.WriteString(string(p.Kind) + ": " + strings.Join(words[:min(len(words), 4)], " ") + "\n")
	}
	return b.String()
}

func compare(t *testing.T, got, want string) {
	t.Helper()
	if got != strings.TrimLeft(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestErrors(t *testing.T) {
	tests := []struct {
		name string
		data string
		want error
	}{
		{"empty.txt", "", intake.ErrEmpty},
		{"blank.txt", " \r\n\t\n\u00a0", intake.ErrEmpty},
		{"mark.txt", "\ufeff\n", intake.ErrEmpty},
		{"blank.html", "<!DOCTYPE html><html><body><script>x()</script></body></html>", intake.ErrEmpty},
		{"nul.txt", "four\x00hundred", intake.ErrBinary},
		{"control.txt", "\x01\x02\x03 four hundred \x7f", intake.ErrBinary},
		{"large.txt", strings.Repeat("a", intake.MaxBytes+1), intake.ErrTooLarge},
		{"lines.txt", strings.Repeat("a\n", intake.MaxLines+1), intake.ErrTooMany},
		{"lines.md", "# A\n" + strings.Repeat("a\n", intake.MaxLines), intake.ErrTooMany},
		{"report.pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", intake.ErrNotYet},
		{"report.docx", "PK\x03\x04\x14\x00word/document.xml", intake.ErrNotYet},
		{"table.xlsx", "PK\x03\x04\x14\x00xl/workbook.xml", intake.ErrNotYet},
		{"report.odt", "PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.text", intake.ErrNotYet},
		{"all.zip", "PK\x03\x04\x14\x00a.txt", intake.ErrNotYet},
		{"note.txt", `{\rtf1\ansi Four hundred}`, intake.ErrNotYet},
		{"mail", "Received: from a\nFrom: Jane <jane@example.org>\nSubject: Goma\n\nTwelve died.", intake.ErrNotYet},
		{"data.txt", "country,pledged,deployed\nRwanda,900,600\nNepal,\"1,200\",40\n", intake.ErrNotYet},
	}
	for _, tt := range tests {
		_, err := intake.Read(context.Background(), "in/"+tt.name, []byte(tt.data))
		if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.name) {
			t.Errorf("%s: got %v, want %v with the name", tt.name, err, tt.want)
		}
	}
	// A memo, and prose with commas, are neither mail nor a table.
	for _, text := range []string{
		"From: the mission\nTo: the ministry\nDate: 5 March 2024\n\nTwelve officers left.",
		"Rwanda, Nepal, and Ghana sent troops.\nKenya, Chad, and Niger did not.\nMali, Togo, and Benin may.",
	} {
		read(t, "memo.txt", text)
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "sudan.txt")
	if err := os.WriteFile(path, []byte("In Darfur 40 observers were deployed in May 2023."), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := intake.ReadFile(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	if s := d.Source; s.Name != "sudan.txt" || s.Path != path || s.Format != "text" || len(s.ID) != 16 {
		t.Errorf("got name %q, path %q, format %q, id %q", s.Name, s.Path, s.Format, s.ID)
	}
	if _, err := intake.ReadFile(context.Background(), dir); !errors.Is(err, intake.ErrNotRegular) {
		t.Errorf("a folder: got %v", err)
	}
	if _, err := intake.ReadFile(context.Background(), filepath.Join(dir, "none.txt")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: got %v", err)
	}
	sparse := filepath.Join(dir, "huge.txt")
	if err := os.WriteFile(sparse, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(sparse, 50<<20); err != nil {
		t.Fatal(err)
	}
	if _, err := intake.ReadFile(context.Background(), sparse); !errors.Is(err, intake.ErrTooLarge) || !strings.Contains(err.Error(), "huge.txt") {
		t.Errorf("50 MB: got %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := intake.ReadFile(ctx, path); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v", err)
	}
}

func TestEncodings(t *testing.T) {
	const want = "Médecins Sans Frontières treated 300 people – all in Goma, the group’s head said."
	tests := []struct {
		name, data string
		warned     bool
	}{
		{"UTF-8", want, false},
		{"UTF-8 with a mark", "\ufeff" + want, false},
		{"Windows-1252", "M\xe9decins Sans Fronti\xe8res treated 300 people \x96 all in Goma, the group\x92s head said.", true},
		{"one broken byte", strings.Replace(want, "M\u00e9d", "M\xe9d", 1), true},
		{"UTF-16", utf16le(want), true},
	}
	for _, tt := range tests {
		s := read(t, "goma.txt", tt.data).Source
		if got := s.Passages[0].Of(s.Text); got != want {
			t.Errorf("%s: got %q", tt.name, got)
		}
		if warned := len(s.Warnings) > 0; warned != tt.warned {
			t.Errorf("%s: warnings %q", tt.name, s.Warnings)
		}
		if utf8.ValidString(tt.data) && s.Text != tt.data {
			t.Errorf("%s: the text is not the file", tt.name)
		}
	}
}

func utf16le(s string) string {
	b := []byte("\xff\xfe")
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

func TestParagraphs(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a line for each paragraph", "Mali asks the blue helmets to leave\nThe junta in Bamako told the council that all 13,000 peacekeepers must be gone by the end of the year, a demand that diplomats called sudden.\nWhat comes next\nEnvoys said that the drawdown could begin within weeks, and that six camps in the north would be handed over first.\n", `
headline: Mali asks the blue
body: The junta in Bamako
headline: What comes next
body: Envoys said that the
`},
		{"wrapped by hand", "Floods in Beledweyne\n\nThe Shabelle burst its banks on Sunday and drove about 250,000\npeople from their homes, the disaster agency said. Boats carried\nthe old and the sick to higher ground through the night.\n\nThe agency has asked for $40 million and has received less than a\nquarter of it so far, according to its own figures.\n", `
headline: Floods in Beledweyne
body: The Shabelle burst its
body: The agency has asked
`},
		{"wrapped, with CR LF", "The Shabelle burst its banks on Sunday and drove about 250,000\r\npeople from their homes, the disaster agency said. Boats carried\r\nthe old and the sick to higher ground through the night.\r\n\r\nWater\r\n", `
body: The Shabelle burst its
headline: Water
`},
		{"bullets", "Pledged so far:\n- Nepal: 900 soldiers\n- Ghana: 400 soldiers,\n  of whom 60 are engineers\n\u2022 Togo: none\n", `
body: Pledged so far:
list: - Nepal: 900 soldiers
list: - Ghana: 400 soldiers,
body: of whom 60 are
list: • Togo: none
`},
		{"short lines in a row", "Nepal 900\nGhana 400\nTogo 60\nThe rest have promised nothing yet, the envoy told the council on Monday.", `
list: Nepal 900
list: Ghana 400
list: Togo 60
body: The rest have promised
`},
		{"tabs", "Country\tPledged\tDeployed\nNepal\t900\t600\nGhana\t400\t0\n", `
table: Country Pledged Deployed Nepal
`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { compare(t, outline(read(t, "a.txt", tt.text).Source), tt.want) })
	}
}

func TestMarkdown(t *testing.T) {
	text := `---
title: "Ebola in Équateur: the second month"
publisher: Health Watch
author: [Amina Diallo, Jane Roe]
published: 2024-06-18T09:30:00+02:00
language: en-GB
link: https://example.org/ebola
---

# Ebola in Équateur

Mbandaka counts **48 cases** since May,
three more than a week ago.

| Zone | Cases | Deaths |
|------|------:|-------:|
| Bikoro | 21 | 9 |
| Iboko | 17 | 6 |

Vaccines
--------

* 4,300 doses used
* 1,200 in store

<!-- checked 12 times -->
![a nurse](nurse.jpg)

> "We need 30 more nurses," the chief said.
`
	d := read(t, "ebola.txt", text)
	s := d.Source
	compare(t, outline(s), `
front_matter: --- title: "Ebola in
headline: # Ebola in Équateur
body: Mbandaka counts **48 cases**
table: | Zone | Cases
headline: Vaccines --------
list: * 4,300 doses used
list: * 1,200 in store
furniture: <!-- checked 12 times
furniture: ![a nurse](nurse.jpg)
body: > "We need 30
`)
	if s.Text != text {
		t.Error("the text is not the file")
	}
	if s.Format != "markdown" || s.Title != "Ebola in Équateur: the second month" || s.Publisher != "Health Watch" ||
		s.Author != "Amina Diallo, Jane Roe" || s.Language != "en" || s.Link != "https://example.org/ebola" {
		t.Errorf("got %+v", s)
	}
	if s.Published != (briefing.Date{Year: 2024, Month: 6, Day: 18}) || s.DatedBy != "front matter" || d.Dates != nil {
		t.Errorf("dated %v by %q, candidates %v", s.Published, s.DatedBy, d.Dates)
	}
	// The same words with no front matter are told from text by the name.
	if f := read(t, "a.md", "Mbandaka counts 48 cases.").Source.Format; f != "markdown" {
		t.Errorf("format %q by name", f)
	}
}

func TestFurniture(t *testing.T) {
	text := `Skip to main content

World
Menu

Rebels take Uvira as 2,000 flee across the lake

By Amina Diallo
Published 11 December 2025
4 min read

Boats leave Uvira for Bujumbura, in this handout picture from December 10, 2025. REUTERS/Jane Roe

The town of Uvira fell on Wednesday, and at least 2,000 people crossed the lake in a day, Burundi's army said.

READ MORE: What is the M23, in 7 charts

"We saw 40 boats," a fisherman said. He had never seen so many before.

Subscribe to our newsletter

The price of fuel has doubled since Monday, traders in the port said by telephone.

(Reporting by Amina Diallo; Editing by Jane Roe)

Related articles

Kinshasa counts 600 dead in the south
Talks in Doha enter week 3

© 2025 The Lake Courier. All rights reserved.
`
	d := read(t, "uvira.txt", text)
	compare(t, outline(d.Source), `
furniture: Skip to main content
headline: World
furniture: Menu
headline: Rebels take Uvira as
furniture: By Amina Diallo
furniture: Published 11 December 2025
furniture: 4 min read
caption: Boats leave Uvira for
body: The town of Uvira
furniture: READ MORE: What is
body: "We saw 40 boats,"
furniture: Subscribe to our newsletter
body: The price of fuel
furniture: (Reporting by Amina Diallo;
furniture: Related articles
furniture: Kinshasa counts 600 dead
furniture: Talks in Doha enter
furniture: © 2025 The Lake
`)
	s := d.Source
	if s.Title != "Rebels take Uvira as 2,000 flee across the lake" || s.Author != "Amina Diallo" || s.Publisher != "The Lake Courier" {
		t.Errorf("title %q, author %q, publisher %q", s.Title, s.Author, s.Publisher)
	}
	if want := []intake.DateCandidate{{Text: "11 December 2025", Where: "published line"}}; !slices.Equal(d.Dates, want) {
		t.Errorf("dates %v", d.Dates)
	}
}

// A box of links in the middle, and one before a last section, must not take
// the article's own text with it.
func TestBodyAfterLinks(t *testing.T) {
	text := "Aid reaches Maungdaw after 90 days\n\nThe first convoy with rice reached Maungdaw on Friday after three months of siege, the agency said.\n\n" +
		"Related\nKyaukphyu counts 12 dead\n\nDrivers were stopped at nine checkpoints on the way, and two of the 14 lorries were turned back.\n\n" +
		"Next steps\n\nA second convoy of 20 lorries is to leave on Tuesday, the agency said in Yangon.\n\n" +
		"Read more\n\nThe siege has driven 45,000 people over the river since May, by the count of the camps.\n"
	s := read(t, "myanmar.txt", text).Source
	compare(t, outline(s), `
headline: Aid reaches Maungdaw after
body: The first convoy with
furniture: Related
furniture: Kyaukphyu counts 12 dead
body: Drivers were stopped at
headline: Next steps
body: A second convoy of
furniture: Read more
body: The siege has driven
`)
}

func TestLanguage(t *testing.T) {
	tests := []struct{ want, text string }{
		{"en", "The mission in the north of the country has said that it will leave by the end of the year."},
		{"fr", "La mission a dit que les soldats sont dans le nord du pays et que 300 policiers vont arriver avec une force de la région."},
		{"es", "La misión dijo que los soldados están en el norte del país y que 300 policías llegarán con una fuerza de la región según el jefe."},
		{"pt", "A missão disse que os soldados estão no norte do país e que 300 policiais não vão chegar com uma força da região segundo o chefe."},
		{"de", "Die Mission hat gesagt, dass die Soldaten im Norden des Landes sind und dass 300 Polizisten mit einer Truppe aus der Region kommen."},
		{"ar", "قالت البعثة إن ثلاثمئة شرطي سيصلون إلى شمال البلاد مع قوة من المنطقة قبل نهاية العام"},
		{"ru", "Миссия сообщила, что 300 полицейских прибудут на север страны вместе с силами региона до конца года"},
		{"uk", "Місія повідомила, що 300 поліцейських прибудуть на північ країни разом із силами регіону до кінця року"},
		{"zh", "特派团表示，三百名警察将在年底之前与该地区的部队一起抵达该国北部地区"},
		{"", "Goma 300 Bukavu 40"},
	}
	for _, tt := range tests {
		s := read(t, "a.txt", tt.text).Source
		if s.Language != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text[:20], s.Language, tt.want)
		}
		if warned := len(s.Warnings) > 0; warned != (tt.want != "en" && tt.want != "") {
			t.Errorf("%s: warnings %q", tt.want, s.Warnings)
		}
	}
}

func TestFormatsHaveAllTheirParts(t *testing.T) {
	keys := map[string]bool{}
	for _, f := range intake.Formats {
		if f.Key == "" || f.Name == "" || len(f.Extensions) == 0 || f.Is == nil || f.Read == nil || keys[f.Key] {
			t.Errorf("%+v lacks something or stands twice", f.Key)
		}
		keys[f.Key] = true
	}
}

func TestSameBytesSameID(t *testing.T) {
	a := read(t, "a.txt", "Twelve died in Beni.").Source
	b := read(t, "b.txt", "Twelve died in Beni.").Source
	c := read(t, "a.txt", "Thirteen died in Beni.").Source
	if a.ID != b.ID || a.ID == c.ID || bytes.ContainsAny([]byte(a.ID), "GHXYZ ") {
		t.Errorf("ids %q %q %q", a.ID, b.ID, c.ID)
	}
}
