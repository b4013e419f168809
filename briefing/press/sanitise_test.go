package press_test

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefdesk/briefing/press"
)

func TestClean(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"plain text, 1,000 − 700 = 300 €", "plain text, 1,000 − 700 = 300 €"},
		{"de\u0301ja\u0300", "déjà"},
		{"Łódź Kreyòl “x” ’ ≤ ≥ ≈ † ‡", "Łódź Kreyòl “x” ’ ≤ ≥ ≈ † ‡"},
		{"line\nbreak\ttab\r\nend", "line break tab  end"},
		{"bell\a and \x1b[1m", "bell  and  [1m"},
		{"\u202eevil\u202c", "evil"},
		{"soft\u00adhyphen zero\u200bwidth", "softhyphen zerowidth"},
		{"ｆｕｌｌ １２", "full 12"},
		{"\U0001F642\U0001F642 two", "[symbol] two"},
		{"\U0001F468\u200d\U0001F469 family", "[symbol] family"},
		{"قوة حفظ السلام 25", "[Arabic text] 25"},
		{"联合国", "[Chinese text]"},
		{"⚠ 50", "(!) 50"},
		{"a\u00a0b\u202fc", "a\u00a0b\u00a0c"},
		{"\xff\xfe", "?"},
		{"A\u0310\u0302A", "ÂA"},
		{"", ""},
	} {
		if got := press.Clean(tt.in); got != tt.want {
			t.Errorf("%+q: got %+q, want %+q", tt.in, got, tt.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range nasty {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := press.Clean(s)
		if !utf8.ValidString(got) || press.Clean(got) != got {
			t.Fatalf("%+q becomes %+q, which is not clean", s, got)
		}
		for _, r := range got {
			if r > 0xffff || unicode.IsControl(r) {
				t.Fatalf("%+q keeps %U", s, r)
			}
		}
		if !norm.NFC.IsNormalString(got) {
			t.Fatalf("%+q becomes %+q, not composed", s, got)
		}
	})
}
