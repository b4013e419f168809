package press_test

import (
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/press"
)

// TestNumbersOfTheProse walks the prose of a brief: each number on the page is
// a run with a figure or a computed value behind it, and none is lost.
func TestNumbersOfTheProse(t *testing.T) {
	b := fourMissions()
	page := string(written(t, "md", b))
	number := regexp.MustCompile(`\d[\d,.]*\d|\d`)
	for _, s := range b.Sections {
		_, rest, found := strings.Cut(page, "## "+s.Topic.Name+"\n\n")
		if !found {
			t.Fatalf("no section %s", s.Topic.Name)
		}
		prose, _, _ := strings.Cut(rest, "\n\n")
		prose = regexp.MustCompile(`\[\^\d+\]|\(#dispute-\d+\)`).ReplaceAllString(prose, "")
		var want []string
		for _, sentence := range s.Sentences {
			for _, r := range sentence {
				if r.Figure != "" || r.Derived != nil {
					want = append(want, number.FindAllString(r.Text, -1)...)
				}
			}
		}
		if got := number.FindAllString(prose, -1); !slices.Equal(got, want) {
			t.Errorf("%s: the prose prints %q, the figures behind it %q", s.Topic.Name, got, want)
		}
	}
}

func TestMarkdownSaysWhatThePagesSay(t *testing.T) {
	page := string(written(t, "md", fourMissions()))
	for _, want := range []string{
		"# Peace missions and relief: who has sent and paid what\n", "As of 14 March 2025", "OFFICIAL",
		"- **700** Kenyan police officers deployed to Haiti (Deployed, 6 February 2025)[^1]",
		"which has 23[⚠](#dispute-1)[^1] or 48[⚠](#dispute-1)[^2] soldiers there",
		`### <a id="dispute-1"></a>⚠ 1. Amounts differ, high severity`,
		"> “Jamaica has **23** soldiers there, a minister said.” Caribbean Wire, 10 January 2025[^1]",
		"[^5]: **Relief Tracker**, Appeal is a third funded, 7 February 2025, 3 figures used, <https://news.example/appeal-is-a-third-funded>",
		"| Kenya, Haiti | Police officers, pledged | 1,000 | 6 February 2025 | [^2] |",
		"> **Kenya has sent 700 of the 1,000 police officers it pledged.**",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the Markdown lacks %q", want)
		}
	}
	for _, m := range regexp.MustCompile(`\(#(dispute-\d+)\)`).FindAllStringSubmatch(page, -1) {
		if !strings.Contains(page, `id="`+m[1]+`"`) {
			t.Errorf("a flag leads to %s, which is not there", m[1])
		}
	}
}

func TestMarkdownTakesTextForText(t *testing.T) {
	b := briefing.Brief{
		Title:    "A *bold* <script>alert(1)</script> [link](x) | pipe\n# heading",
		Sections: []briefing.Section{{Topic: briefing.Topic{Name: "T"}, Sentences: []briefing.Sentence{{word("1. not a list")}}}},
	}
	page := string(written(t, "md", b))
	title, rest, _ := strings.Cut(page, "\n")
	if want := `# A \*bold\* \<script\>alert(1)\</script\> \[link\](x) \| pipe \# heading`; title != want {
		t.Errorf("got  %s\nwant %s", title, want)
	}
	if !strings.Contains(rest, "\n1\\. not a list\n") {
		t.Errorf("prose that begins like a list is one: %s", rest)
	}
}

func TestCSVHasOneRowAFigure(t *testing.T) {
	b := fourMissions()
	rows, err := csv.NewReader(strings.NewReader(string(written(t, "csv", b)))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	entries := 0
	for _, s := range b.Sections {
		entries += len(s.Entries)
	}
	if len(rows) != entries+1 {
		t.Fatalf("%d rows, want a head and %d", len(rows), entries)
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[3][i]
	}
	for name, want := range map[string]string{
		"topic": "contingent", "prints": "nearly 400", "value": "400", "low": "380", "high": "399", "hedge": "nearly", "unit": "person",
		"actor": "Kenya", "scope": "Haiti", "status": "deployed", "as_of_from": "2024-08-01", "as_of_until": "2024-09-01",
		"publisher": "Nairobi Ledger", "published": "2025-01-17", "quote": "In August nearly 400 were on the ground.", "sources": "2", "due_from": "",
	} {
		if got[name] != want {
			t.Errorf("%s: got %q, want %q", name, got[name], want)
		}
	}
}

func TestCSVIsNoFormula(t *testing.T) {
	for _, tt := range []struct{ actor, want string }{
		{"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
		{"+1", "'+1"},
		{"-1+2", "'-1+2"},
		{"-5", "-5"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{" =1", "' =1"},
		{"\t=1", "' =1"},
		{"\u202e=1", "'=1"},
		{"Kenya", "Kenya"},
		{"a=b", "a=b"},
		{"", ""},
	} {
		e := briefing.Entry{Figure: briefing.Figure{Subject: briefing.Subject{Actor: tt.actor}}}
		b := briefing.Brief{Sections: []briefing.Section{{Entries: []briefing.Entry{e}}}}
		rows, err := csv.NewReader(strings.NewReader(string(written(t, "csv", b)))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if got := rows[1][slices.Index(rows[0], "actor")]; got != tt.want {
			t.Errorf("%q becomes %q, want %q", tt.actor, got, tt.want)
		}
	}
}

func TestKeyNumbersAreSplit(t *testing.T) {
	for in, want := range map[string][3]string{
		"about $600 million a year":               {"about", "$600 million", " a year"},
		"between 300 and 600, disputed":           {"disputed, between", "300–600", ""},
		"between $5 million and $6 million a day": {"between", "$5 million and $6 million", " a day"},
		"dozens": {"", "dozens", ""},
		"700":    {"", "700", ""},
	} {
		if hedge, number, per := press.SplitHedge(in); [3]string{hedge, number, per} != want {
			t.Errorf("%q: got %q, %q, %q, want %q", in, hedge, number, per, want)
		}
	}
}

func TestExcerptKeepsToTheWordsAroundANumber(t *testing.T) {
	for _, tt := range []struct{ before, number, after, want string }{
		{"", "In May", " they left.", "“In May they left.”"},
		{"one two three four five six seven they said “we left in ", "May", ", and stayed” until the end of the very long year.", "“… seven they said ‘we left in May, and stayed’ …”"},
		{"# The port (", "1999", ") opened.", "“The port (1999) opened.”"},
	} {
		var f briefing.Figure
		f.Quote = tt.before + tt.number + tt.after
		f.Extent = briefing.Extent{Start: len(tt.before), End: len(tt.before) + len(tt.number)}
		f.Sentence.End = len(f.Quote)
		if got := press.Excerpt(f, 6, 3); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
	if got := press.Excerpt(briefing.Figure{Origin: briefing.Origin{Quote: "short", Extent: briefing.Extent{Start: 9, End: 12}}}, 6, 3); got != "" {
		t.Errorf("a number outside of its sentence is quoted as %s", got)
	}
}

func TestWhatSaysNoEmptyStatus(t *testing.T) {
	for _, tt := range []struct {
		measure briefing.Measure
		status  briefing.Status
		role    briefing.Role
		noun    string
		want    string
	}{
		{briefing.Killed, briefing.Occurred, briefing.Total, "people", "people killed"},
		{briefing.FoodInsecure, briefing.Planned, briefing.Total, "people", "people short of food, expected"},
		{briefing.Contingent, briefing.Deployed, briefing.Part, "officers", "officers, deployed (part of a whole)"},
		{briefing.Contingent, briefing.Pledged, briefing.Increment, "officers", "officers, pledged"},
		{briefing.Funding, briefing.Unspecified, briefing.Total, "", "status not stated"},
	} {
		v := briefing.Int(5)
		e := briefing.Entry{Noun: tt.noun, Figure: briefing.Figure{
			Subject: briefing.Subject{Measure: tt.measure, Status: tt.status, Role: tt.role, Actor: "Kenya"},
			Amount:  &briefing.Amount{Value: &v, Unit: "person"},
		}}
		if got := press.What(e); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}
