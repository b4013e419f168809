package desk

import (
	"os"
	"path/filepath"
	"testing"
)

// Whatever a file of figures says, what is read from it lies in the text that
// is made for it.
func FuzzReadFigures(f *testing.F) {
	f.Add([]byte(`{"source":"un.txt","start":10,"end":22,"text":"450 officers","number":{"start":10,"end":13},"kind":"quantity","value":450,"unit":"person","measure":"contingent"}`))
	f.Add([]byte(`{"source":"a","source_id":"7","start":3,"end":7,"number":{"start":3,"end":7},"kind":"date","measure":"timeline","sentence":{"start":0,"end":9},"quote":"In 2021 ."}` + "\n"))
	f.Add([]byte("{}\n[]\nnull\n"))
	path := filepath.Join(f.TempDir(), "f.jsonl")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		readings, err := readFigures(t.Context(), path)
		if err != nil {
			return
		}
		for _, r := range readings {
			if len(r.figures) == 0 || r.source.ID == "" {
				t.Fatalf("a source without figures or id: %+v", r)
			}
			for _, g := range r.figures {
				if max(g.Extent.End, g.Number.End, g.Sentence.End) > len(r.source.Text) || g.ID == "" || g.Source != r.source.ID {
					t.Fatalf("%+v does not lie in a text of %d bytes", g, len(r.source.Text))
				}
			}
			end := 0
			for _, p := range r.source.Passages {
				if p.Start < end || p.End > len(r.source.Text) {
					t.Fatalf("passages overlap: %+v", r.source.Passages)
				}
				end = p.End
			}
		}
	})
}
