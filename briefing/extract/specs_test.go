package extract_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdesk/briefing"
)

// TestSpecs prints how much of the public test sets is read right. They may lie
// beside the checkout and are made for chat, where we read policy prose: the
// cases that are wrong for our purpose are set aside with their reason in
// specs_aside_test.go. A case is right when everything it names is read.
func TestSpecs(t *testing.T) {
	for _, set := range []struct {
		name  string
		floor float64 // share that has to stay right
		cases func(testing.TB) []specCase
	}{
		{"NumberModel", 0.95, recognizers("NumberModel", numberRight)},
		{"CurrencyModel", 0.95, recognizers("CurrencyModel", moneyRight)},
		{"PercentModel", 1, recognizers("PercentModel", moneyRight)},
		{"NumberRangeModel", 0.90, recognizers("NumberRangeModel", boundsRight)},
		{"DateParser", 0.85, recognizers("DateParser", datesRight)},
		{"DatePeriodParser", 0.85, recognizers("DatePeriodParser", datesRight)},
		{"quantulum3", 0.92, quantulum},
		{"chrono", 0.85, chronoDates},
		{"chrono negatives", 1, chronoNegatives},
	} {
		right, of, aside := 0, 0, 0
		for i, c := range set.cases(t) {
			if why := setAside[set.name].reason(i); why != "" || c.clock {
				aside++
				continue
			}
			figures := read(t, c.text, c.published)
			r, n := c.right(figures)
			right, of = right+r, of+n
			if r < n {
				t.Logf("%s %d: %q (%s) wants %s, got %s", set.name, i, c.text, c.published, c.want, spoken(figures))
			}
		}
		t.Logf("%-18s %4d of %4d right, %5.1f %%; %d set aside", set.name, right, of, 100*float64(right)/float64(of), aside)
		if float64(right) < set.floor*float64(of) {
			t.Errorf("%s: %d of %d right, want at least %.0f %%", set.name, right, of, 100*set.floor)
		}
	}
}

// specCase is one text of a set; right counts what was read of what it names.
type specCase struct {
	text, published, want string
	clock                 bool // a clock time, a duration of less than a day
	right                 func([]briefing.Figure) (right, of int)
}

func specs(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "specs", filepath.FromSlash(name)))
	if os.IsNotExist(err) {
		t.Skip("no public test sets beside the checkout")
	}
	if err != nil {
		t.Fatal(err)
	}
	return bytes.TrimPrefix(data, []byte("\ufeff"))
}

// spoken is what was read, for a person to see what went wrong.
func spoken(figures []briefing.Figure) string {
	var b strings.Builder
	for _, f := range figures {
		b.WriteString("[" + f.Text + "]")
		if a := f.Amount; a != nil && a.Value != nil {
			b.WriteString("=" + a.Value.String() + a.Unit)
		} else if a != nil {
			b.WriteString("=" + bound(a.Range.Low) + ".." + bound(a.Range.High) + a.Unit)
		}
		if f.When != nil {
			b.WriteString("@" + spanText(f.When.Span))
		}
		b.WriteByte(' ')
	}
	return b.String()
}

func bound(d *briefing.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// reasons says which cases of a set are wrong for our purpose, and why.
type reasons map[string][]int

func (r reasons) reason(i int) string {
	for why, cases := range r {
		for _, c := range cases {
			if c == i {
				return why
			}
		}
	}
	return ""
}

// recognizersCase is the shape of that project's JSON.
type recognizersCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []recognized
}

type recognized struct {
	Text, Type string
	Start      int // in runes
	Resolution struct{ Value string }
	Value      struct {
		FutureResolution, PastResolution map[string]string
	}
}

// place is where the result stands in the text, in bytes.
func (r recognized) place(text string) briefing.Extent {
	runes := []rune(text)
	start := len(string(runes[:min(r.Start, len(runes))]))
	return briefing.Extent{Start: start, End: start + len(r.Text)}
}

func recognizers(model string, right func(text string, want []recognized, figures []briefing.Figure) (int, int)) func(testing.TB) []specCase {
	return func(t testing.TB) (out []specCase) {
		t.Helper()
		var cases []recognizersCase
		if err := json.Unmarshal(specs(t, "recognizers/"+model+".json"), &cases); err != nil {
			t.Fatal(err)
		}
		for _, c := range cases {
			day, _, _ := strings.Cut(c.Context.ReferenceDateTime, "T")
			want, err := json.Marshal(c.Results)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, specCase{text: c.Input, published: day, want: string(want), right: func(figures []briefing.Figure) (int, int) {
				return right(c.Input, c.Results, figures)
			}})
		}
		return out
	}
}

func spanText(s briefing.Span) string { return s.From.String() + ".." + s.Until.String() }
