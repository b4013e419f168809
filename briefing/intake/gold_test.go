package intake_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/intake"
)

const gold = "../../../shared/gold/figures.jsonl"

// The gold articles, where they are at hand: no figure may fall into
// furniture or between passages, and no zone of boilerplate may be read.
func TestGoldArticles(t *testing.T) {
	f, err := os.Open(gold)
	if err != nil {
		t.Skip("no gold articles here")
	}
	defer f.Close()
	docs := map[string]briefing.Source{}
	rows := bufio.NewScanner(f)
	for rows.Scan() {
		var row struct {
			Doc, Tier, Span string
			Start, End      int
		}
		if err := json.Unmarshal(rows.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		s, ok := docs[row.Doc]
		if !ok {
			d, err := intake.ReadFile(context.Background(), filepath.Join("../../../shared/seeds", row.Doc))
			if err != nil {
				t.Fatal(err)
			}
			s = d.Source
			docs[row.Doc] = s
		}
		at := briefing.Extent{Start: row.Start, End: row.End}
		switch row.Tier {
		case "core", "minor", "optional":
			if p, ok := holding(s, at); !ok || !p.Read() {
				t.Errorf("%s: %q at %d stands in %s (%s)", row.Doc, row.Span, row.Start, p.Kind, p.Why)
			}
		case "boilerplate":
			for _, p := range s.Passages {
				digits := strings.ContainsAny(p.Of(s.Text), "0123456789")
				if p.Overlaps(at) && p.Kind != briefing.Furniture && (p.Kind != briefing.Caption || digits) {
					t.Errorf("%s: boilerplate read as %s: %q", row.Doc, p.Kind, p.Of(s.Text))
				}
			}
		}
	}
	if len(docs) != 5 {
		t.Fatalf("read %d articles, want 5", len(docs))
	}
}

func holding(s briefing.Source, at briefing.Extent) (briefing.Passage, bool) {
	for _, p := range s.Passages {
		if p.Contains(at) {
			return p, true
		}
	}
	return briefing.Passage{}, false
}
