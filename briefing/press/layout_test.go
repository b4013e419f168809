package press_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/press"
)

// nasty are strings that break layouts: long, foreign, empty, unprintable.
var nasty = []string{
	"", " ", "Kenya", "Democratic Republic of the Congo", strings.Repeat("incomprehensibility", 30),
	strings.Repeat("a very long name that goes on ", 40), "قوة حفظ السلام", "联合国维持和平部队", "🙂🚔 police 👮🏽‍♀️",
	"control\x00\x07\x1b[31m\r\n\ttext", "\u202eright to left\u202c", "e\u0301\u0302\u0303 combining", "\xff\xfe broken",
	"Łódź, Kreyòl ayisyen, Côte d’Ivoire", "https://example.org/" + strings.Repeat("path/", 60), "A\u00a0B\u2009C", "⚠ 50 % → −3",
}

// stress is a brief of that many sections and entries, full of nasty strings.
func stress(seed uint64, sections, entries int) briefing.Brief {
	r := rand.New(rand.NewPCG(seed, 7))
	pick := func() string { return nasty[r.IntN(len(nasty))] }
	d := &desk{brief: briefing.Brief{
		Title: pick(), Marking: pick(), Audience: pick(), Digest: pick(), Paper: []string{"", "a4", "letter"}[r.IntN(3)], Grey: r.IntN(2) == 0,
		Dated: []briefing.Date{{}, briefing.Day(2025, 3, 1)}[r.IntN(2)],
	}}
	for range 1 + r.IntN(30) {
		d.source(pick(), pick(), []briefing.Date{{}, briefing.Day(2024, 5, 1+r.IntN(90))}[r.IntN(2)], pick())
	}
	measures := []briefing.Measure{briefing.Contingent, briefing.Funding, briefing.Killed, briefing.Timeline}
	statuses := []briefing.Status{briefing.Pledged, briefing.Planned, briefing.Deployed, briefing.Disbursed, briefing.Unspecified}
	hedges := []briefing.Hedge{briefing.Exact, briefing.Nearly, briefing.AtLeast, briefing.Between, briefing.Vague}
	var all []briefing.Entry
	for n := range sections {
		sec := briefing.Section{Topic: briefing.Topic{Key: fmt.Sprint(n), Name: pick(), Unit: pick()}}
		for range entries {
			d.asOf = []briefing.Span{{}, briefing.YearOf(2024), briefing.OneDay(briefing.Day(2024, 1, 1+r.IntN(700)))}[r.IntN(3)]
			low := r.Int64N(1 << uint(r.IntN(50)))
			e := d.entry(measures[r.IntN(4)], fmt.Sprintf("%s %d", pick(), r.IntN(40)), []string{"", "Haiti"}[r.IntN(2)], statuses[r.IntN(5)],
				low, low+r.Int64N(1000), hedges[r.IntN(5)], []string{"person", "USD"}[r.IntN(2)], pick(), pick()+"["+pick()+"]"+pick(), 1+r.IntN(len(d.brief.Sources)))
			if r.IntN(9) == 0 {
				e.Disputes = []int{1 + r.IntN(5)}
			}
			if r.IntN(20) == 0 {
				e.Figure.Amount, e.Figure.When = nil, &briefing.When{Span: briefing.OneDay(briefing.Day(2024, 6, 25))}
			}
			sec.Entries = append(sec.Entries, e)
			all = append(all, e)
			if r.IntN(4) == 0 {
				sec.Sentences = append(sec.Sentences, briefing.Sentence{word(pick() + " "), num(e), word(" " + pick())})
			}
		}
		d.brief.Sections = append(d.brief.Sections, sec)
	}
	for range min(len(all)/2, 12) {
		pair := []briefing.Entry{all[r.IntN(len(all))], all[r.IntN(len(all))]}
		d.dispute(briefing.ByValue, briefing.High, pick(), nil, pair...)
		d.brief.Key = append(d.brief.Key, briefing.KeyFigure{Entry: pair[0], Label: pick()})
		d.brief.Settled = append(d.brief.Settled, briefing.Conflict{Why: pick(), Reason: briefing.ReasonTime, Figures: []briefing.Figure{pair[0].Figure, pair[1].Figure}})
	}
	return d.brief
}

// sizes are sections and entries a section.
var sizes = [][2]int{{0, 0}, {1, 0}, {1, 1}, {2, 3}, {3, 8}, {5, 30}, {40, 2}, {1, 500}, {8, 60}}

func TestBoxesStayInTheirPlace(t *testing.T) {
	briefs := []briefing.Brief{fourMissions(), {}}
	for seed, size := range sizes {
		briefs = append(briefs, stress(uint64(seed), size[0], size[1]), stress(uint64(seed)+100, size[0], size[1]))
	}
	for i, b := range briefs {
		placed, frame, err := press.Layout(b)
		if err != nil {
			t.Fatal(err)
		}
		checkInside(t, i, placed, frame)
		checkApart(t, i, placed)
		checkKept(t, i, placed)
	}
}

func checkInside(t *testing.T, brief int, placed []press.Placed, f press.Frame) {
	t.Helper()
	const slack = 0.1
	for _, p := range placed {
		if p.X < f.Left-slack || p.Y < f.Top-slack || p.X+p.W > f.Right+slack || p.Y+p.H > f.Bottom+slack {
			t.Errorf("brief %d: %s on page %d at %.1f,%.1f, %.1f by %.1f, leaves the frame %v", brief, p.Name, p.Page, p.X, p.Y, p.W, p.H, f)
			return
		}
	}
}

// checkApart looks for boxes that share more than a hair of paper.
func checkApart(t *testing.T, brief int, placed []press.Placed) {
	t.Helper()
	byPage := map[int][]press.Placed{}
	for _, p := range placed {
		if !p.Above && p.Name != "rule" && p.H > 0 {
			byPage[p.Page] = append(byPage[p.Page], p)
		}
	}
	for _, boxes := range byPage {
		slices.SortFunc(boxes, func(a, b press.Placed) int { return int(a.Y*100) - int(b.Y*100) })
		for i, a := range boxes {
			for _, b := range boxes[i+1:] {
				if b.Y > a.Y+a.H-0.1 {
					break
				}
				if a.X+a.W > b.X+0.2 && b.X+b.W > a.X+0.2 {
					t.Errorf("brief %d, page %d: %s and %s overlap: %+v %+v", brief, a.Page, a.Name, b.Name, a, b)
					return
				}
			}
		}
	}
}

// checkKept looks for headings that a page break parts from their text.
func checkKept(t *testing.T, brief int, placed []press.Placed) {
	t.Helper()
	for i, p := range placed {
		if !p.Above || i+1 == len(placed) || !placed[i+1].Above {
			continue
		}
		if next := placed[i+1]; (p.Name == "heading" || p.Name == "dispute head" || strings.HasSuffix(p.Name, " head")) && next.Page != p.Page {
			t.Errorf("brief %d: %s on page %d stands apart from %s on page %d", brief, p.Name, p.Page, next.Name, next.Page)
		}
	}
}

func TestEveryFormatTakesAnything(t *testing.T) {
	for seed, size := range sizes[:7] {
		b := stress(uint64(seed)+50, size[0], size[1])
		for _, f := range press.Formats {
			var out bytes.Buffer
			if err := f.Write(t.Context(), &out, b); err != nil {
				t.Errorf("%s of %v: %v", f.Key, size, err)
			}
			if out.Len() == 0 {
				t.Errorf("%s of %v: nothing written", f.Key, size)
			}
		}
	}
}

// TestPagesAreUsed looks for pages three quarters empty in a brief of ordinary
// length, on both papers.
func TestPagesAreUsed(t *testing.T) {
	for _, paper := range []string{"a4", "letter"} {
		b := fourMissions()
		b.Paper = paper
		placed, frame, err := press.Layout(b)
		if err != nil {
			t.Fatal(err)
		}
		used := map[int]float64{}
		for _, p := range placed {
			used[p.Page] = max(used[p.Page], (p.Y+p.H-frame.Top)/(frame.Bottom-frame.Top))
		}
		for page, share := range used {
			if share < 0.25 {
				t.Errorf("%s: page %d of %d is %.0f %% used", paper, page, len(used), share*100)
			}
		}
	}
}
