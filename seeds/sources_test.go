package seeds_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"briefdesk/seeds"
)

// notes are the starter library, each with the article it retells and how
// that one is dated.
var notes = []struct{ file, article, publisher, published string }{
	{"nairobi-presses-washington.md", "000_81d002bd645c319a.txt", "", "2024-11-08"},
	{"kenya-promises-600-more.md", "001_7e9b22f87c9658b0.txt", "", "2024-08-27"},
	{"nairobi-open-to-haiti-talks.md", "002_de6dd166a4080cc0.txt", "Nation", "2025-08-21"},
	{"more-kenyans-same-doubts.md", "003_520fe4d7fcf14f77.txt", "Responsible Statecraft", "2024-10-15"},
	{"three-hundred-in-early-2025.md", "004_8c26c6903fcae3a9.txt", "", "2024-12-01"},
}

// readNote returns the front matter of a note, and its text.
func readNote(t *testing.T, file string) (map[string]string, string) {
	t.Helper()
	b, err := fs.ReadFile(seeds.Sources, path.Join("sources", file))
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(b) || !norm.NFC.IsNormal(b) || bytes.ContainsRune(b, '\r') {
		t.Errorf("%s: not plain UTF-8 in form NFC", file)
	}
	head, text, found := strings.Cut(strings.TrimPrefix(string(b), "---\n"), "\n---\n")
	if !found {
		t.Fatalf("%s: no front matter", file)
	}
	meta := map[string]string{}
	for line := range strings.Lines(head) {
		key, value, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found || meta[key] != "" {
			t.Errorf("%s: front matter line %q", file, line)
		}
		meta[key] = value
	}
	return meta, text
}

func TestNotesSayWhoWroteThemAndWhen(t *testing.T) {
	files, err := fs.Glob(seeds.Sources, "sources/*")
	if err != nil || len(files) != len(notes) {
		t.Errorf("starter library holds %d files, want %d (%v)", len(files), len(notes), err)
	}
	for _, n := range notes {
		meta, text := readNote(t, n.file)
		if meta["title"] == "" || meta["publisher"] != n.publisher || meta["published"] != n.published || meta["language"] != "en" {
			t.Errorf("%s: front matter %v", n.file, meta)
		}
		if _, err := time.Parse(time.DateOnly, meta["published"]); err != nil {
			t.Errorf("%s: %v", n.file, err)
		}
		if !strings.Contains(text, "\n# "+meta["title"]+"\n") {
			t.Errorf("%s: the headline is not the title", n.file)
		}
		if got := len(strings.Fields(text)); got < 250 || got > 650 {
			t.Errorf("%s: %d words, want 250 to 650", n.file, got)
		}
	}
}

const beside = "../../shared/" // the articles and their gold, where a checkout has them beside it

// readShared skips the test where the file is not there.
func readShared(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(beside + name)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the seed articles are not beside this checkout")
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

var word = regexp.MustCompile(`[a-z0-9']+`)

// runs calls found with every run of n words of the text.
func runs(text string, n int, found func(string)) {
	words := word.FindAllString(strings.ToLower(text), -1)
	for i := 0; i+n <= len(words); i++ {
		found(strings.Join(words[i:i+n], " "))
	}
}

func TestNotesAreOwnWords(t *testing.T) {
	const most = 9 // words in a row; names and dates alone reach seven
	theirs := map[string]bool{}
	for _, n := range notes {
		runs(readShared(t, "seeds/"+n.article), most, func(run string) { theirs[run] = true })
	}
	if len(theirs) == 0 {
		t.Fatal("the articles hold no words")
	}
	for _, n := range notes {
		_, text := readNote(t, n.file)
		runs(text, most, func(run string) {
			if theirs[run] {
				t.Errorf("%s shares %q with an article", n.file, run)
			}
		})
	}
}

func TestNotesCarryEveryFigure(t *testing.T) {
	lines := readShared(t, "gold/figures.jsonl")
	checked := 0
	for line := range strings.Lines(lines) {
		var g struct {
			Doc, Tier   string
			Start, VEnd int // from the hedge ("at least") to the end of the number
		}
		if err := json.Unmarshal([]byte(line), &g); err != nil {
			t.Fatal(err)
		}
		if g.Tier != "core" {
			continue
		}
		for _, n := range notes {
			if n.article != g.Doc {
				continue
			}
			figure := readShared(t, "seeds/"+g.Doc)[g.Start:g.VEnd]
			if _, text := readNote(t, n.file); !strings.Contains(strings.ToLower(text), strings.ToLower(figure)) {
				t.Errorf("%s lacks %q of %s", n.file, figure, g.Doc)
			}
			checked++
		}
	}
	if checked != 78 {
		t.Errorf("%d core figures checked, want 78", checked)
	}
}
