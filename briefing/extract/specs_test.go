package extract_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing"
)

// specCase is a case of the public test sets that may lie beside the checkout.
type specCase struct {
	Input   string
	Context struct{ ReferenceDateTime string }
	Results []struct {
		Text, TypeName string
		Start          int
		Resolution     struct{ Value, Subtype string }
		Value          struct {
			FutureResolution, PastResolution map[string]string
		}
	}
}

func specs(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "specs", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no public test sets beside the checkout")
	}
	return path
}

func recognizers(t *testing.T, model string) (cases []specCase) {
	t.Helper()
	data, err := os.ReadFile(specs(t, "recognizers/"+model+".json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &cases); err != nil {
		t.Fatal(err)
	}
	return cases
}

// TestSpecs prints how many results of each public set are read: the amounts by
// value, the dates by their first day. They were made for chat, not for policy
// prose; the table is there to be watched, and no set may sink to nothing.
func TestSpecs(t *testing.T) {
	for _, set := range []struct {
		model string
		floor float64
		right func(specCase, []briefing.Figure) (right, of int)
	}{
		{"NumberModel", 0.3, amountsRead},
		{"CurrencyModel", 0.5, amountsRead},
		{"PercentModel", 0.5, amountsRead},
		{"DateParser", 0.2, daysRead},
		{"DatePeriodParser", 0.3, daysRead},
	} {
		right, of := 0, 0
		for _, c := range recognizers(t, set.model) {
			day, _, _ := strings.Cut(c.Context.ReferenceDateTime, "T")
			r, n := set.right(c, read(t, c.Input, day))
			right, of = right+r, of+n
		}
		t.Logf("%-18s %4d of %4d results read, %.0f %%", set.model, right, of, 100*float64(right)/float64(of))
		if float64(right) < set.floor*float64(of) {
			t.Errorf("%s: %d of %d read, want at least %.0f %%", set.model, right, of, 100*set.floor)
		}
	}
}

func amountsRead(c specCase, figures []briefing.Figure) (right, of int) {
	for _, want := range c.Results {
		v, err := briefing.ParseDecimal(strings.TrimSuffix(want.Resolution.Value, "%"))
		if err != nil {
			continue
		}
		of++
		for _, f := range figures {
			if f.Amount != nil && f.Amount.Value != nil && f.Amount.Value.Cmp(v) == 0 {
				right++
				break
			}
		}
	}
	return right, of
}

func daysRead(c specCase, figures []briefing.Figure) (right, of int) {
	for _, want := range c.Results {
		var days []string
		for _, r := range []map[string]string{want.Value.FutureResolution, want.Value.PastResolution} {
			days = append(days, r["date"], r["startDate"])
		}
		of++
		for _, f := range figures {
			if f.When != nil && !f.When.Span.From.IsZero() && slices.Contains(days, f.When.Span.From.String()) {
				right++
				break
			}
		}
	}
	return right, of
}

// Words that look like dates and are none.
func TestSpecNegatives(t *testing.T) {
	f, err := os.Open(specs(t, "chrono/en.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	wrong, of := 0, 0
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var c struct {
			Text     string
			Negative bool
		}
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if !c.Negative {
			continue
		}
		of++
		for _, fig := range read(t, c.Text, "2012-08-10") {
			if fig.When != nil && fig.Amount == nil {
				wrong++
				t.Logf("%q is read as the date %q", c.Text, fig.Text)
				break
			}
		}
	}
	t.Logf("%d of %d negatives read as a date", wrong, of)
	if 2*wrong > of {
		t.Errorf("%d of %d negatives read as a date", wrong, of)
	}
}
