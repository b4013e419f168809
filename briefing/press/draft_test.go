package press_test

import (
	"bytes"
	"os"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/press"
)

func TestDraft(t *testing.T) {
	grey := fourMissions()
	grey.Grey, grey.Paper = true, "letter"
	for name, b := range map[string]briefing.Brief{"a": fourMissions(), "g": grey, "s": stress(3, 3, 8), "e": {}, "m": stress(5, 2, 40)} {
		for _, f := range press.Formats {
			var out bytes.Buffer
			if err := f.Write(t.Context(), &out, b); err != nil {
				t.Fatal(err)
			}
			os.WriteFile("/tmp/press/"+name+f.Extension, out.Bytes(), 0o644)
		}
	}
}
