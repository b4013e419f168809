package press_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/press"
)

func written(t testing.TB, key string, b briefing.Brief) []byte {
	t.Helper()
	for _, f := range press.Formats {
		if f.Key == key {
			var out bytes.Buffer
			if err := f.Write(context.Background(), &out, b); err != nil {
				t.Fatalf("write %s: %v", key, err)
			}
			return out.Bytes()
		}
	}
	t.Fatalf("no format %s", key)
	return nil
}

// tool runs a program on a PDF, and skips the test where it is not installed.
func tool(t *testing.T, pdf []byte, name string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	file := filepath.Join(t.TempDir(), "brief.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		args[i] = strings.ReplaceAll(a, "FILE", file)
	}
	out, err := exec.Command(path, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func textOf(t *testing.T, b briefing.Brief) string {
	t.Helper()
	out := tool(t, written(t, "pdf", b), "pdftotext", "-raw", "FILE", "-")
	return strings.Join(strings.Fields(out), " ")
}

func TestSameBriefSameBytes(t *testing.T) {
	for _, f := range press.Formats {
		first, second := written(t, f.Key, fourMissions()), written(t, f.Key, fourMissions())
		if !bytes.Equal(first, second) {
			t.Errorf("%s: two writings of one brief differ", f.Key)
		}
	}
	other := fourMissions()
	other.Title = "Another"
	if bytes.Equal(written(t, "pdf", other), written(t, "pdf", fourMissions())) {
		t.Error("pdf: another title gives the same bytes")
	}
}

func TestManyAtOnce(t *testing.T) {
	want := written(t, "pdf", fourMissions())
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := written(t, "pdf", fourMissions()); !bytes.Equal(got, want) {
				t.Error("a brief written beside others differs")
			}
		})
	}
	group.Wait()
}

func TestPagesReadInOrder(t *testing.T) {
	text := textOf(t, fourMissions())
	at := 0
	for _, want := range []string{
		"Peace missions and relief", "As of 14 March 2025", "700 Kenyan police officers deployed to Haiti", "about $600 million",
		"Disputed figures", "Undecided.", "Contingents", "Kenya has sent 700[1] of the 1,000[2] police officers that it pledged to Haiti, 300 fewer than promised.",
		"Computed: 300 = 1,000 pledged − 700 deployed.", "Kenya has sent 700 of the 1,000 police officers it", "Page 1 of",
		"Funding", "Displacement", "Ledger of disputed figures", "“Jamaica has 23 soldiers there, a minister said.” Caribbean Wire, 10 January 2025, source 1",
		"Likely cause: Two reports", "Decided: keep “$320 million”, by A. Editor, 12 March 2025: The donor's own table has it.",
		"Looked at and found no conflict", "The lower number held in August", "Sources", "Relief Tracker, Appeal is a third funded", "How the figures were read",
	} {
		i := strings.Index(text[at:], want)
		if i < 0 {
			t.Fatalf("%q is not on the pages after %q", want, text[max(at-80, 0):at])
		}
		at += i
	}
}

func TestWordsDoNotJoin(t *testing.T) {
	text := strings.Fields(textOf(t, fourMissions()))
	known := map[string]bool{}
	for _, s := range fourMissions().Sections {
		for _, sentence := range s.Sentences {
			for _, r := range sentence {
				for _, w := range strings.Fields(r.Text) {
					known[strings.Trim(w, ".,;")] = true
				}
			}
		}
	}
	seen := map[string]bool{}
	for _, w := range text {
		seen[strings.Trim(w, ".,;")] = true
	}
	number := regexp.MustCompile(`\d`)
	for w := range known {
		if !number.MatchString(w) && !seen[w] && w != "" {
			t.Errorf("the word %q of the prose is not on the pages by itself", w)
		}
	}
}

func TestFileIsSound(t *testing.T) {
	for name, b := range map[string]briefing.Brief{"missions": fourMissions(), "empty": {}, "stress": stress(9, 3, 20)} {
		t.Run(name, func(t *testing.T) {
			pdf := written(t, "pdf", b)
			if out := tool(t, pdf, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Error(out)
			}
			fonts := strings.Split(strings.TrimSpace(tool(t, pdf, "pdffonts", "FILE")), "\n")[2:]
			for _, f := range fonts {
				if !regexp.MustCompile(`Identity-H\s+yes yes yes`).MatchString(f) {
					t.Errorf("a font is not embedded, subset and mapped to Unicode: %s", f)
				}
			}
			for _, want := range []string{"/Lang (en-GB)", "/DisplayDocTitle true", "/ID ["} {
				if !bytes.Contains(pdf, []byte(want)) {
					t.Errorf("the catalogue lacks %s", want)
				}
			}
		})
	}
}

func TestLinksAndOutline(t *testing.T) {
	pdf := written(t, "pdf", fourMissions())
	for what, pattern := range map[string]string{
		"outline entries":  `/Title \(`,
		"internal links":   `/Subtype /Link[^>]*/Dest \[\d+ 0 R /XYZ`,
		"links to the web": `/URI \(https://news\.example/`,
	} {
		if n := len(regexp.MustCompile(pattern).FindAll(pdf, -1)); n < 5 {
			t.Errorf("%d %s, want 5 or more", n, what)
		}
	}
	// A link whose target was never reached points at page 0, object 1: the page tree.
	for _, b := range []briefing.Brief{fourMissions(), stress(4, 2, 60)} {
		b.Disputes = b.Disputes[:1]
		b.Sources = b.Sources[:1]
		if bytes.Contains(written(t, "pdf", b), []byte("/Dest [1 0 R")) {
			t.Error("a link leads nowhere")
		}
	}
}

func TestForeignAndBrokenTextStaysLegible(t *testing.T) {
	b := fourMissions()
	b.Title = "Force \U0001F642 and ⚠ قوة in 联合国\x00, de\u0301ja\u0300 ①\xff"
	text := textOf(t, b)
	if want := "Force [symbol] and (!) [Arabic text] in [Chinese text], déjà 1?"; !strings.Contains(text, want) {
		t.Errorf("title reads %.90q, want %q", text, want)
	}
}

func TestUnknownChoices(t *testing.T) {
	write := press.Formats[0].Write
	for _, tt := range []struct {
		template, paper string
		want            error
	}{
		{"full", "letter", nil},
		{"", "", nil},
		{"one-page", "", press.ErrNotYet},
		{"handout", "a4", press.ErrNotYet},
		{"ledger", "", press.ErrNotYet},
		{"poster", "", press.ErrOutline},
		{"", "a3", press.ErrOutline},
	} {
		var out bytes.Buffer
		err := write(t.Context(), &out, briefing.Brief{Template: tt.template, Paper: tt.paper})
		if !errors.Is(err, tt.want) {
			t.Errorf("template %q on %q: %v, want %v", tt.template, tt.paper, err, tt.want)
		}
	}
}

func TestFormatFor(t *testing.T) {
	for _, tt := range []struct {
		path, key string
		want      error
	}{
		{"a/brief.pdf", "pdf", nil},
		{"BRIEF.PDF", "pdf", nil},
		{"x.md", "md", nil},
		{"x.csv", "csv", nil},
		{"x.docx", "", press.ErrNotYet},
		{"x.xlsx", "", press.ErrNotYet},
		{"x.txt", "", press.ErrFormat},
		{"pdf", "", press.ErrFormat},
	} {
		f, err := press.FormatFor(tt.path)
		if f.Key != tt.key || !errors.Is(err, tt.want) {
			t.Errorf("FormatFor(%q) = %q, %v; want %q, %v", tt.path, f.Key, err, tt.key, tt.want)
		}
	}
}

func TestCancelledWritesNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, f := range press.Formats {
		var out bytes.Buffer
		if err := f.Write(ctx, &out, fourMissions()); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want %v", f.Key, err, context.Canceled)
		}
	}
}

func BenchmarkTwoPages(b *testing.B) { benchmark(b, fourMissions()) }

func BenchmarkHundredPages(b *testing.B) { benchmark(b, long()) }

// long is a brief of about a hundred pages.
func long() briefing.Brief {
	b := fourMissions()
	for range 90 {
		b.Sections = append(b.Sections, b.Sections[0])
	}
	return b
}

func benchmark(b *testing.B, brief briefing.Brief) {
	b.ReportAllocs()
	for b.Loop() {
		var out bytes.Buffer
		if err := press.Formats[0].Write(b.Context(), &out, brief); err != nil {
			b.Fatal(err)
		}
	}
}
