package extract_test

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"briefdesk/briefing"
)

// numberRight: every number of the case is read at its place with its value,
// and no other.
func numberRight(text string, want []recognized, figures []briefing.Figure) (right, of int) {
	amounts := 0
	for _, f := range figures {
		if f.Amount != nil {
			amounts++
		}
	}
	r, n := moneyRight(text, want, figures)
	if r < n || amounts > len(want) {
		return 0, 1
	}
	return 1, 1
}

// moneyRight: every result is read at its place with its value; other numbers
// of the text are not asked for.
func moneyRight(text string, want []recognized, figures []briefing.Figure) (right, of int) {
	for _, w := range want {
		v, err := strconv.ParseFloat(strings.TrimSuffix(w.Resolution.Value, "%"), 64)
		if err != nil || !readAs(text, w, v, figures) {
			return 0, 1
		}
	}
	return 1, 1
}

func readAs(text string, w recognized, v float64, figures []briefing.Figure) bool {
	for _, f := range figures {
		if f.Amount == nil || f.Amount.Value == nil || !covers(text, f, w.place(text)) {
			continue
		}
		got := f.Amount.Value.Float()
		if same(got, v) || f.Amount.Unit == "percent" && sameShare(got, 100*v) || len(f.Amount.Unit) == 3 && same(100*got, v) { // a share is in percent, cents are parts of a coin
			return true
		}
	}
	return false
}

func same(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1e-6, math.Abs(b)) }

// sameShare: a third is printed as 33.33 percent.
func sameShare(a, b float64) bool { return math.Abs(a-b) <= 0.005 && (b > 0.01 || same(a, b)) }

// covers: the figure's number is the place, give or take the currency or unit
// that belongs to ours and not to theirs.
func covers(text string, f briefing.Figure, place briefing.Extent) bool {
	if !f.Number.Contains(place) {
		return false
	}
	rest := text[f.Number.Start:place.Start] + text[place.End:f.Number.End]
	return !strings.ContainsAny(rest, "0123456789") && (strings.TrimSpace(rest) == "" || f.Amount.Unit != "")
}

// boundsRight: every range is read with its bounds; where none is named, none
// may be read.
func boundsRight(text string, want []recognized, figures []briefing.Figure) (right, of int) {
	if len(want) == 0 {
		for _, f := range figures {
			if f.Amount != nil && f.Amount.Hedge != briefing.Exact {
				return 0, 1
			}
		}
		return 1, 1
	}
	for _, w := range want {
		low, high, _ := strings.Cut(strings.Trim(w.Resolution.Value, "[]()"), ",")
		found := false
		for _, f := range figures {
			if f.Amount == nil || !w.place(text).Overlaps(f.Number) {
				continue
			}
			unit := 1.0
			if f.Amount.Unit == "percent" {
				unit = 100
			}
			found = found || bounded(f.Amount.Range.Low, low, unit) && bounded(f.Amount.Range.High, high, unit)
		}
		if !found {
			return 0, 1
		}
	}
	return 1, 1
}

func bounded(got *briefing.Decimal, want string, unit float64) bool {
	v, err := strconv.ParseFloat(want, 64)
	if err != nil || got == nil {
		return got == nil && want == ""
	}
	return (same(got.Float(), unit*v) || unit > 1 && sameShare(got.Float(), unit*v))
}

// quantulum asks for the values alone, one by one; a range is its middle there.
func quantulum(t testing.TB) (out []specCase) {
	t.Helper()
	var cases []struct {
		Req string
		Res []struct {
			Value   float64
			Surface string
		}
	}
	if err := json.Unmarshal(specs(t, "quantulum3/quantities.json"), &cases); err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		want, err := json.Marshal(c.Res)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, specCase{text: c.Req, want: string(want), right: func(figures []briefing.Figure) (right, of int) {
			for _, r := range c.Res {
				at := strings.Index(c.Req, r.Surface)
				place := briefing.Extent{Start: at, End: at + len(r.Surface)}
				of++
				for _, f := range figures {
					if f.Extent.Overlaps(place) && isValue(f, r.Value) {
						right++
						break
					}
				}
			}
			return right, of
		}})
	}
	return out
}

func isValue(f briefing.Figure, v float64) bool {
	if f.When != nil && f.When.Span.From.Year == int(v) { // they take a year for a number
		return true
	}
	a := f.Amount
	if a == nil {
		return false
	}
	for _, also := range a.Also {
		if also.Value != nil && same(also.Value.Float(), v) {
			return true
		}
	}
	for _, got := range []*briefing.Decimal{a.Value, a.Range.Low, a.Range.High} {
		if got != nil && (same(got.Float(), v) || len(a.Unit) == 3 && same(100*got.Float(), v) || a.Unit == "percent" && sameShare(got.Float(), 100*v)) {
			return true
		}
	}
	return a.Range.Low != nil && a.Range.High != nil && same((a.Range.Low.Float()+a.Range.High.Float())/2, v)
}
