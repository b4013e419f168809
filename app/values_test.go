package app

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// contrast is the ratio of WCAG 2: 1 for equal colours, 21 for black on white.
func contrast(a, b color.NRGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func TestTextCanBeRead(t *testing.T) {
	grounds := []fyne.ThemeColorName{
		theme.ColorNameBackground, colourCard, theme.ColorNameHeaderBackground,
		theme.ColorNameOverlayBackground, theme.ColorNameInputBackground,
	}
	texts := []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNamePrimary, theme.ColorNameHyperlink, theme.ColorNameError,
		theme.ColorNameSuccess, theme.ColorNameWarning, colourFlag, colourQuiet, theme.ColorNamePlaceHolder,
	}
	pairs := [][2]fyne.ThemeColorName{
		{theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary},
		{theme.ColorNameForegroundOnError, theme.ColorNameError},
		{theme.ColorNameForeground, theme.ColorNameButton},
		{theme.ColorNameForeground, theme.ColorNameSelection},
		{theme.ColorNameForeground, colourDesk},
		{theme.ColorNameForeground, colourSought},
		{colourFlag, colourSought},
		{theme.ColorNamePrimary, colourSought},
	}
	for _, ground := range grounds {
		for _, text := range texts {
			pairs = append(pairs, [2]fyne.ThemeColorName{text, ground})
		}
	}
	for name, p := range map[string]palette{"light": light, "dark": dark} {
		for _, pair := range pairs {
			if got := contrast(p[pair[0]], p[pair[1]]); got < 4.5 {
				t.Errorf("%s: %s on %s has a contrast of %.2f, want 4.5", name, pair[0], pair[1], got)
			}
		}
	}
}

func TestReadPeriod(t *testing.T) {
	june, july := briefing.Day(2024, 6, 1), briefing.Day(2024, 7, 1)
	for _, c := range []struct {
		from, until string
		want        briefing.Span
		wrong       bool
	}{
		{"", "", briefing.Span{}, false},
		{"2024-06", "", briefing.Span{From: june}, false},
		{"2024-06", "2024-06", briefing.Span{From: june, Until: july}, false},
		{"1 June 2024", "30 June 2024", briefing.Span{From: june, Until: july}, false},
		{"June 2024", "2024-06-30", briefing.Span{From: june, Until: july}, false},
		{"", "2024", briefing.Span{Until: briefing.Day(2025, 1, 1)}, false},
		{"2025", "2024", briefing.Span{}, true},
		{"2024-13", "", briefing.Span{}, true},
		{"soon", "", briefing.Span{}, true},
	} {
		got, wrong := readPeriod(c.from, c.until)
		if (wrong != "") != c.wrong || !c.wrong && got != c.want {
			t.Errorf("%q to %q: got %v, %q", c.from, c.until, got, wrong)
		}
	}
}

func TestPresets(t *testing.T) {
	day := briefing.Day(2024, 11, 7)
	for i, want := range []string{"undated", "9 October to 7 November 2024", "2024"} {
		if got := presets[i].period(day).Long(); got != want {
			t.Errorf("%s: got %s, want %s", presets[i].name, got, want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for in, want := range map[int]string{0: "0", 7: "7", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := grouped(in); got != want {
			t.Errorf("%d: got %s, want %s", in, got, want)
		}
	}
}

func TestHistogramNeverCrowds(t *testing.T) {
	for _, months := range []int{0, 1, 24, 60, 61, 400, 3000} {
		all, total := make([]desk.Month, months), 0
		for i := range all {
			d := briefing.Day(1900, 1, 1).AddMonths(i)
			all[i] = desk.Month{Year: d.Year, Month: d.Month, Figures: i % 5}
			total += i % 5
		}
		bars := newHistogram(nil).with(all).bars()
		if len(bars) > mostBars {
			t.Errorf("%d months make %d bars", months, len(bars))
		}
		for i, b := range bars {
			total -= b.figures
			if i > 0 && b.span.From != bars[i-1].span.Until {
				t.Errorf("%d months: bar %d begins %v, the one before ends %v", months, i, b.span.From, bars[i-1].span.Until)
			}
		}
		if total != 0 {
			t.Errorf("%d months: %d figures lost", months, total)
		}
	}
}

func TestHistogramGivesRoomToTheMany(t *testing.T) {
	all := make([]desk.Month, 30*12)
	for i := range all {
		d := briefing.Day(1995, 1, 1).AddMonths(i)
		all[i] = desk.Month{Year: d.Year, Month: d.Month}
	}
	all[0].Figures, all[100].Figures = 1, 1
	for i := 340; i < 360; i++ {
		all[i].Figures = 10
	}
	bars := newHistogram(nil).with(all).bars()
	if got, want := bars[0].span, (briefing.Span{From: briefing.Day(1995, 1, 1), Until: briefing.Day(2023, 5, 1)}); got != want {
		t.Errorf("the first bar is %v, want %v", got, want)
	}
	if len(bars) != 21 || bars[0].figures != 2 || bars[1].figures != 10 {
		t.Errorf("%d bars, the first of %d figures; want one and twenty months", len(bars), bars[0].figures)
	}
}

func (h *histogram) with(months []desk.Month) *histogram { h.months = months; return h }

func TestSentenceMarksItsNumber(t *testing.T) {
	text := "Kenya sent 400 officers. It has pledged 1,000 in all."
	number := briefing.Extent{Start: strings.Index(text, "1,000"), End: strings.Index(text, "1,000") + 5}
	start := strings.Index(text, "It has")
	heading := "# Kenya pledges 1,000 officers"
	in := strings.Index(heading, "1,000")
	for name, f := range map[string]briefing.Figure{
		"in a heading": {Origin: briefing.Origin{
			Number:   briefing.Extent{Start: 40 + in, End: 40 + in + 5},
			Sentence: briefing.Extent{Start: 40, End: 40 + len(heading)}, Quote: heading, Text: "1,000",
		}},
		"by offset": {Origin: briefing.Origin{
			Number: number, Sentence: briefing.Extent{Start: start, End: len(text)}, Quote: text[start:], Text: "1,000",
		}},
		"by its words": {Origin: briefing.Origin{Quote: text[start:], Text: "1,000"}},
	} {
		marked, whole := "", ""
		for _, s := range sentence(f, flaggedStyle) {
			if s.style == flaggedStyle {
				marked += s.text
			}
			whole += s.text
		}
		if strings.Contains(whole, "#") {
			t.Errorf("%s: marks of Markdown are shown: %q", name, whole)
		}
		if marked != "1,000" {
			t.Errorf("%s: marked %q", name, marked)
		}
	}
}

func TestNearMatch(t *testing.T) {
	long := "## Kenya names early 2025 for a second contingent; the Bahamas will join"
	short := "# The Bahamas will join"
	for _, c := range []struct{ snippet, word, want string }{
		{long, "Bahamas", "… second contingent; the [Bahamas] will join"},
		{short, "Bahamas", "The [Bahamas] will join"},
		{strings.Repeat("x", 90) + " Bahamas", "Bahamas", "… [Bahamas]"},
		{"no match", "Bahamas", "no match"},
	} {
		var marks []briefing.Extent
		if i := strings.Index(c.snippet, c.word); i >= 0 {
			marks = append(marks, briefing.Extent{Start: i, End: i + len(c.word)})
		}
		got := ""
		for _, r := range nearMatch(c.snippet, marks) {
			if r.style == numberStyle {
				r.text = "[" + r.text + "]"
			}
			got += r.text
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.snippet, got, c.want)
		}
	}
}

func TestHistogramIsLaidOutOnce(t *testing.T) {
	test.NewTempApp(t)
	h := newHistogram(func(briefing.Span) {}).with([]desk.Month{{Year: 2024, Month: 5, Figures: 3}})
	h.Resize(fyne.NewSize(300, 80))
	r := h.CreateRenderer()
	r.Layout(h.Size())
	bar := r.Objects()[0]
	if r.Layout(h.Size()); r.Objects()[0] != bar {
		t.Error("laid out again at the same size, it is drawn anew: the window would never come to rest")
	}
	h.Resize(fyne.NewSize(200, 80))
	if r.Layout(h.Size()); r.Objects()[0] == bar {
		t.Error("at another size, it is not drawn anew")
	}
}

// FuzzSegments: however marks lie, the words come out whole and in order.
func FuzzSegments(f *testing.F) {
	f.Add("one two three", 0, 3, 4, 7)
	f.Add("é, and\nmore", 0, 1, -4, 99)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		var got strings.Builder
		for _, s := range segments(text, plainStyle, []mark{
			{briefing.Extent{Start: a, End: b}, numberStyle}, {briefing.Extent{Start: c, End: d}, flaggedStyle},
		}) {
			got.WriteString(s.text)
		}
		if want := strings.ReplaceAll(text, "\n", " "); got.String() != want {
			t.Errorf("got %q, want %q", got.String(), want)
		}
	})
}

func TestFlowWrapsBetweenWords(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(newLook())
	text := "Much has been achieved since the mission began in June 2023, he told them, at https://example.org/a/long/link/that/no/line/can/hold"
	number := strings.Index(text, "June")
	f := newFlow(segments(text, plainStyle, []mark{{briefing.Extent{Start: number, End: number + 9}, flaggedStyle}}))
	for wide := float32(60); wide < 400; wide += 7 {
		f.Resize(fyne.NewSize(wide, 10))
		var all strings.Builder
		for _, p := range f.pieces {
			all.WriteString(p.text)
			bare := measure(strings.TrimRight(p.text, " "), p.style)
			if p.x+bare > wide-flowInset && len([]rune(p.text)) > 1 && !hangs(strings.TrimSpace(p.text)) {
				t.Errorf("at %v: %q ends at %v", wide, p.text, p.x+bare)
			}
		}
		if all.String() != text {
			t.Errorf("at %v the text reads %q", wide, all.String())
		}
	}
	f.Resize(fyne.NewSize(205, 10))
	for _, p := range f.pieces {
		if p.text == "h" || p.text == "e" {
			t.Errorf("a word is broken into letters: %+v", f.pieces)
		}
	}
}

func TestCommandsAreDistinct(t *testing.T) {
	type chord struct {
		key      fyne.KeyName
		modifier fyne.KeyModifier
	}
	seen := map[chord]string{}
	for _, c := range commands() {
		k := chord{c.key, c.modifier}
		if other, taken := seen[k]; taken {
			t.Errorf("%s is %q and %q", c.keys, other, c.does)
		}
		seen[k] = c.does
	}
}

func TestFileName(t *testing.T) {
	for _, c := range []struct {
		title string
		date  briefing.Date
		want  string
	}{
		{"", briefing.Date{}, "Brief.pdf"},
		{"", briefing.Day(2024, 11, 7), "Brief 7 November 2024.pdf"},
		{"Haiti: who/what?", briefing.Date{}, "Haiti- who-what-.pdf"},
	} {
		if got := fileName(c.title, c.date); got != c.want {
			t.Errorf("%q, %v: got %q, want %q", c.title, c.date, got, c.want)
		}
	}
}
