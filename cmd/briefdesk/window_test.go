package main_test

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// Two documents that agree on little, with numbers that stand nowhere else.
var documents = map[string]string{
	"gazette.md": `---
title: First officers land
publisher: The Gazette
published: 2024-07-02
---

The first contingent of Kenyan police officers arrived in Haiti on 25 June 2024.

Kenya has deployed 411 police officers to Haiti.

The United States has pledged $323 million to the mission.
`,
	"courier.md": `---
title: A year of waiting
publisher: The Courier
published: 2024-07-03
---

The first contingent of Kenyan police officers arrived in Haiti on 26 June 2023.

Kenya has deployed 655 police officers to Haiti.

On 4 March 2022, 87 people were killed in Port-au-Prince.
`,
}

// TestFromLaunchToAPDF drives the real window with a real mouse and keyboard:
// it leaves a topic out, narrows the dates and saves a PDF, which must hold
// what was chosen, the other side of what is disputed, and nothing else.
func TestFromLaunchToAPDF(t *testing.T) {
	if testing.Short() {
		t.Skip("a real window takes some seconds")
	}
	needs(t, "Xvfb", "xdotool", "pdftotext")
	dir := t.TempDir()
	s := newScreen(t)
	s.launch(append(writeDocuments(t, dir), "--library", filepath.Join(dir, "test.briefdesk"))...)
	s.wait("text", "Page 1 of")

	s.redrawn(func() { s.click("tick-on", "Funding") })
	s.redrawn(func() { s.click("field", "From"); s.write("2024") })
	s.redrawn(func() { s.click("field", "Until"); s.write("2024-12") })

	out := filepath.Join(dir, "out.pdf")
	s.click("button", "Export")
	s.click("field", "File name")
	s.write(out)
	s.press("Return")
	s.wait("text", "Saved "+out)

	text := textOf(t, out)
	for _, e := range expected {
		if got := strings.Contains(text, e.words); got != e.want {
			t.Errorf("%q in the PDF: %v, want %v, because %s", e.words, got, e.want, e.why)
		}
	}
	if t.Failed() {
		t.Logf("the PDF says:\n%s", text)
	}
}

// expected is what the PDF of the choices above may and may not hold.
var expected = []struct {
	words string
	want  bool
	why   string
}{
	{"411", true, "it was chosen"},
	{"655", true, "it was chosen"},
	{"25 June 2024", true, "it was chosen"},
	{"26 June 2023", true, "it is the other side of a dispute"},
	{"323", false, "funding was left out"},
	{"87 people", false, "it lies before the dates chosen"},
	{"4 March 2022", false, "it lies before the dates chosen"},
}

func writeDocuments(t *testing.T, dir string) (paths []string) {
	t.Helper()
	for name, text := range documents {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	slices.Sort(paths)
	return paths
}

// TestFirstStart begins without a library: the starter's brief is drawn, and
// two clicks put it on the disk.
func TestFirstStart(t *testing.T) {
	if testing.Short() {
		t.Skip("a real window takes some seconds")
	}
	needs(t, "Xvfb", "xdotool", "pdftotext")
	s := newScreen(t)
	s.launch()
	s.wait("text", "Page 1 of")
	s.wait("text", "This is the starter library")
	s.wait("card", "")
	s.click("button", "Export")
	s.click("button", "Save")
	saved := s.wait("text", "Saved ").words
	path := strings.TrimPrefix(saved, "Saved ")
	if text := textOf(t, path); len(strings.Fields(text)) < 100 {
		t.Errorf("the starter library's brief is short: %q", text)
	}
}

// textOf is a PDF's text on one line.
func textOf(t *testing.T, path string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, "pdftotext", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", path, err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}
