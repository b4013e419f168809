package library_test

import (
	"errors"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/library"
)

// places are where a library can be: each promise holds in both.
func places(t *testing.T, test func(*testing.T, *library.Library)) {
	t.Run("file", func(t *testing.T) { test(t, open(t, filepath.Join(t.TempDir(), "desk.briefdesk"))) })
	t.Run("memory", func(t *testing.T) { test(t, open(t, "")) })
}

func TestMaterial(t *testing.T) {
	places(t, func(t *testing.T, l *library.Library) {
		want := []library.Reading{reading(3), reading(1), reading(2)}
		for _, r := range want {
			added, err := l.Put(t.Context(), r.Source, r.Figures)
			if !added || err != nil {
				t.Fatalf("Put: %v, %v", added, err)
			}
		}
		var changes []briefing.Change
		for n := range 3 {
			c, err := l.Append(t.Context(), decision(n))
			if err != nil || c.No != int64(n+1) {
				t.Fatalf("Append: %v, %v", c, err)
			}
			changes = append(changes, c)
		}
		sources, figures, kept, err := l.Material(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range want {
			equal(t, "source", sources[i], r.Source)
			equal(t, "figures", figures[30*i:30*i+30], r.Figures)
			one, err := l.Source(t.Context(), r.Source.ID)
			if err != nil {
				t.Error(err)
			}
			equal(t, "one source", one, r.Source)
		}
		equal(t, "changes", kept, changes)
		list, err := l.Sources(t.Context())
		for i := range sources {
			sources[i].Text, sources[i].Passages = "", nil
		}
		if equal(t, "list", list, sources); err != nil {
			t.Error(err)
		}
		check(t, l)
	})
}

// Figures come in the order of the text, whatever order they are put in.
func TestFiguresInOrderOfText(t *testing.T) {
	l := open(t, "")
	r := reading(1)
	backwards := slices.Clone(r.Figures)
	slices.Reverse(backwards)
	if _, err := l.Put(t.Context(), r.Source, backwards); err != nil {
		t.Fatal(err)
	}
	_, figures, _, err := l.Material(t.Context())
	if equal(t, "figures", figures, r.Figures); err != nil {
		t.Error(err)
	}
}

// What the domain adds to its types must find its way into the library: a
// value with every field set comes back as it went in.
func TestEveryFieldIsKept(t *testing.T) {
	l := open(t, "")
	var s briefing.Source
	fill(reflect.ValueOf(&s).Elem())
	s.Text = "twelve bytes"
	s.Passages = []briefing.Passage{{Extent: briefing.Extent{Start: 0, End: 12}, Kind: briefing.Furniture, Why: "a menu"}}
	if _, err := l.Put(t.Context(), s, nil); err != nil {
		t.Fatal(err)
	}
	got, err := l.Source(t.Context(), s.ID)
	if equal(t, "source", got, s); err != nil {
		t.Error(err)
	}

	var c briefing.Change
	fill(reflect.ValueOf(&c).Elem())
	if c, err = l.Append(t.Context(), c); err != nil {
		t.Fatal(err)
	}
	_, _, changes, err := l.Material(t.Context())
	if equal(t, "changes", changes, []briefing.Change{c}); err != nil {
		t.Error(err)
	}
}

// fill sets every field of a struct to something other than zero.
func fill(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *briefing.Date:
		*x = briefing.Day(2024, 2, 29)
		return
	case *time.Time:
		*x = time.Date(2024, 2, 29, 12, 0, 0, 7, time.UTC)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.String:
		v.SetString("it's \"quoted\" – \\ \x00 %s")
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0))
		fill(v.Index(1))
	default:
		panic("a field of a kind this test does not know: " + v.Type().String())
	}
}

func TestPutAgainReplacesTheReading(t *testing.T) {
	places(t, func(t *testing.T, l *library.Library) {
		put(t, l, reading(1), reading(2))
		if _, err := l.Append(t.Context(), decision(1)); err != nil {
			t.Fatal(err)
		}
		anew := document("src00001", "renamed.txt", "Nothing is counted here any longer.")
		added, err := l.Put(t.Context(), anew.Source, nil)
		if added || err != nil {
			t.Fatalf("Put again: added %v, %v", added, err)
		}
		sources, figures, changes, err := l.Material(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "sources", sources, []briefing.Source{anew.Source, reading(2).Source})
		equal(t, "figures", figures, reading(2).Figures)
		if len(changes) != 1 {
			t.Errorf("%d changes left of 1", len(changes))
		}
		if hits, _ := l.Search(t.Context(), "word1", 0); len(hits) != 0 {
			t.Errorf("the old text is still found: %+v", hits)
		}
		if hits, _ := l.Search(t.Context(), "counted", 0); len(hits) != 1 {
			t.Errorf("the new text is not found: %+v", hits)
		}
		check(t, l)
	})
}

func TestRemove(t *testing.T) {
	places(t, func(t *testing.T, l *library.Library) {
		put(t, l, reading(1), reading(2), reading(3))
		if _, err := l.Append(t.Context(), decision(1)); err != nil {
			t.Fatal(err)
		}
		if err := l.Remove(t.Context(), "src00002"); err != nil {
			t.Fatal(err)
		}
		sources, figures, changes, err := l.Material(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "sources", sources, []briefing.Source{reading(1).Source, reading(3).Source})
		equal(t, "figures", figures, append(reading(1).Figures, reading(3).Figures...))
		if len(changes) != 1 {
			t.Errorf("%d changes left of 1", len(changes))
		}
		for words, want := range map[string]int{"word1": 1, "word2": 0, "word3": 1} {
			if hits, err := l.Search(t.Context(), words, 0); len(hits) != want || err != nil {
				t.Errorf("%s: %d hits, %v; want %d", words, len(hits), err, want)
			}
		}
		if err := l.Remove(t.Context(), "src00002"); !errors.Is(err, library.ErrNoSource) {
			t.Errorf("Remove again: %v", err)
		}
		if _, err := l.Source(t.Context(), "src00002"); !errors.Is(err, library.ErrNoSource) {
			t.Errorf("Source: %v", err)
		}
		check(t, l)
	})
}

// One reading that cannot be kept, and nothing of its batch is.
func TestPutAllIsAllOrNothing(t *testing.T) {
	misplaced := func(change func(*library.Reading)) library.Reading {
		r := reading(2)
		change(&r)
		return r
	}
	table := map[string]library.Reading{
		"figure of another source": misplaced(func(r *library.Reading) { r.Figures[0].Source = "src00001" }),
		"figure past the text":     misplaced(func(r *library.Reading) { r.Figures[29].Extent.End = len(r.Source.Text) + 1 }),
		"sentence before it":       misplaced(func(r *library.Reading) { r.Figures[3].Sentence.Start = -1 }),
		"passage past the text":    misplaced(func(r *library.Reading) { r.Source.Passages[0].End = 1 << 20 }),
		"passage inside out":       misplaced(func(r *library.Reading) { r.Source.Passages[1].Start = r.Source.Passages[1].End + 1 }),
	}
	for name, bad := range table {
		t.Run(name, func(t *testing.T) {
			l := open(t, "")
			added, err := l.PutAll(t.Context(), []library.Reading{reading(1), bad, reading(3)})
			if !errors.Is(err, library.ErrMisplaced) || !strings.Contains(err.Error(), "report 00002.md") || added != nil {
				t.Errorf("got %v, %v", added, err)
			}
			if sources, figures, _, err := l.Material(t.Context()); len(sources)+len(figures) > 0 || err != nil {
				t.Errorf("kept %d sources, %d figures, %v", len(sources), len(figures), err)
			}
		})
	}
}

func TestAwkwardDocuments(t *testing.T) {
	lines := 220_000 // 10 MB
	if testing.Short() {
		lines /= 10
	}
	big := strings.Repeat("A line of a very long report about the harbour. ", lines)
	table := map[string]library.Reading{
		"quotes in names":  document("o'clock\"; DROP TABLE sources; --", `it's "here" \ %00.txt`, "A word of harbour."),
		"NUL in text":      document("nul", "nul\x00.txt", "before\x00harbour\x00after", "\x00"),
		"not UTF-8":        document("latin", "latin.txt", "caf\xe9 by the harbour \xff\xfe"),
		"marks in text":    document("marks", "marks.txt", "\uFDD0the\uFDD1 harbour \uFDD1\uFDD0"),
		"no text":          document("none", ""),
		"empty passages":   document("empty", "e", "", "harbour", ""),
		"one long passage": document("big", "big.txt", big),
	}
	for name, r := range table {
		t.Run(name, func(t *testing.T) {
			places(t, func(t *testing.T, l *library.Library) {
				put(t, l, r)
				got, err := l.Source(t.Context(), r.Source.ID)
				if equal(t, "source", got, r.Source); err != nil {
					t.Error(err)
				}
				hits, err := l.Search(t.Context(), "HARBOUR", 1)
				if err != nil || len(hits) == 0 != !strings.Contains(r.Source.Text, "harbour") {
					t.Errorf("Search: %d hits, %v", len(hits), err)
				}
				for _, h := range hits {
					if m := h.Marks[0]; m.Of(h.Snippet) != "harbour" || h.At.Start+m.End > h.At.End {
						t.Errorf("marks %v of %q", h.Marks, h.Snippet)
					}
				}
				check(t, l)
			})
		})
	}
}

func TestManyFigures(t *testing.T) {
	// Several parts to decode at once, the last of them not full.
	const more = 10_000
	l := open(t, filepath.Join(t.TempDir(), "desk.briefdesk"))
	r := reading(1)
	for i := range more {
		r.Figures = append(r.Figures, r.Figures[i%30])
	}
	put(t, l, r)
	_, figures, _, err := l.Material(t.Context())
	if len(figures) != more+30 || err != nil {
		t.Errorf("%d figures, %v", len(figures), err)
	}
	if !slices.IsSortedFunc(figures, func(a, b briefing.Figure) int { return a.Extent.Start - b.Extent.Start }) {
		t.Error("figures are not in the order of the text")
	}
}

func TestRevision(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	here, there := open(t, path), open(t, path)
	last := int64(-1)
	moved := func(after string, want bool) {
		t.Helper()
		now, err := here.Revision(t.Context())
		if err != nil || (now > last) != want {
			t.Errorf("after %s the revision is %d, it was %d: %v", after, now, last, err)
		}
		last = now
	}
	moved("opening", true)
	put(t, there, reading(1))
	moved("the other's Put", true)
	if _, _, _, err := there.Material(t.Context()); err != nil {
		t.Error(err)
	}
	moved("the other's reading", false)
	if _, err := there.Append(t.Context(), decision(1)); err != nil {
		t.Error(err)
	}
	moved("the other's Append", true)
	if err := there.Remove(t.Context(), "absent"); err == nil {
		t.Error("Remove of nothing is no error")
	}
	moved("the other's error", false)
	if err := there.Remove(t.Context(), "src00001"); err != nil {
		t.Error(err)
	}
	moved("the other's Remove", true)
}

func equal[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if reflect.DeepEqual(got, want) {
		return
	}
	g, w := reflect.ValueOf(got), reflect.ValueOf(want)
	if g.Kind() == reflect.Slice && g.Len() != w.Len() {
		t.Errorf("%s: got %d, want %d", what, g.Len(), w.Len())
		return
	}
	t.Errorf("%s:\n got %.600v\nwant %.600v", what, got, want)
}
