// Package cmd_test keeps the house in order: which package may import which.
package cmd_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "briefdesk/"

// mayImport says which packages of ours a package of ours may import. A
// package that is not in the table has no place in the house yet.
var mayImport = map[string][]string{
	"cmd/briefdesk":    {"app", "briefing", "briefing/desk", "briefing/intake", "briefing/library", "briefing/press"},
	"cmd/brief":        {"briefing", "briefing/desk", "briefing/intake", "briefing/library", "briefing/press", "briefing/printer"},
	"app":              {"assets", "charts", "briefing", "briefing/desk", "briefing/intake", "briefing/library", "briefing/pdfium", "briefing/press", "briefing/printer"},
	"briefing/desk":    {"seeds", "briefing", "briefing/intake", "briefing/extract", "briefing/library", "briefing/press", "briefing/printer"},
	"briefing/intake":  {"briefing", "briefing/pdfium"},
	"briefing/extract": {"briefing"},
	"briefing/library": {"briefing"},
	"briefing/press":   {"assets", "charts", "briefing"},
	"briefing/printer": {"briefing"},
	"briefing/pdfium":  {},
	"briefing":         {},
	"charts":           {"briefing"},
	"assets":           {},
	"seeds":            {},
	"cmd":              {}, // this test
}

// livesIn says which packages of ours may import a module that has one home.
var livesIn = map[string][]string{
	"fyne.io/fyne/v2":                  {"app", "cmd/briefdesk"},
	"github.com/jung-kurt/gofpdf":      {"briefing/press"},
	"github.com/wcharczuk/go-chart/v2": {"charts"},
	"github.com/klippa-app/go-pdfium":  {"briefing/pdfium"},
	"modernc.org/sqlite":               {"briefing/library"},
}

// standardOnly import nothing but the standard library.
var standardOnly = []string{"briefing", "assets", "seeds"}

// pkg is what `go list -json` tells of a package.
type pkg struct {
	ImportPath string
	Standard   bool
	Imports    []string
	CgoFiles   []string
}

func TestImportsRunOneWay(t *testing.T) {
	for _, complaint := range astray(list(t, "./...")) {
		t.Error(complaint)
	}
}

func TestCommandLineNeedsNoWindowAndNoC(t *testing.T) {
	for _, complaint := range heavy(list(t, "./cmd/brief")) {
		t.Error(complaint)
	}
}

// astray names every import that breaks one of the three tables above.
func astray(pkgs []pkg) (complaints []string) {
	standard := map[string]bool{"C": true}
	for _, p := range pkgs {
		standard[p.ImportPath] = p.Standard
	}
	for _, p := range pkgs {
		name, ours := strings.CutPrefix(p.ImportPath, module)
		if !ours {
			continue
		}
		allowed, known := mayImport[name]
		if !known {
			complaints = append(complaints, name+" has no row in the table of imports")
		}
		for _, imported := range p.Imports {
			if sister, ours := strings.CutPrefix(imported, module); ours && !slices.Contains(allowed, sister) {
				complaints = append(complaints, fmt.Sprintf("%s imports %s: it may import only %q", name, sister, allowed))
			}
			if home, homes := homeOf(imported); home != "" && !slices.Contains(homes, name) {
				complaints = append(complaints, fmt.Sprintf("%s imports %s: that belongs in %q", name, imported, homes))
			}
			if slices.Contains(standardOnly, name) && !standard[imported] {
				complaints = append(complaints, fmt.Sprintf("%s imports %s: it may import only the standard library", name, imported))
			}
		}
	}
	return complaints
}

// heavy names every import in pkgs that would make the command line need a
// display or a C compiler.
func heavy(pkgs []pkg) (complaints []string) {
	for _, p := range pkgs {
		if len(p.CgoFiles) > 0 && !p.Standard {
			complaints = append(complaints, fmt.Sprintf("%s is written partly in C (%s)", p.ImportPath, p.CgoFiles[0]))
		}
		for _, imported := range p.Imports {
			if within(imported, "fyne.io") && !within(p.ImportPath, "fyne.io") {
				complaints = append(complaints, fmt.Sprintf("%s imports %s, and cmd/brief depends on it", p.ImportPath, imported))
			}
		}
	}
	return complaints
}

// homeOf finds the module of livesIn that a package belongs to.
func homeOf(path string) (home string, homes []string) {
	for home, homes := range livesIn {
		if within(path, home) {
			return home, homes
		}
	}
	return "", nil
}

// within reports whether a package path is root or lies below it.
func within(path, root string) bool {
	return path == root || strings.HasPrefix(path, root+"/")
}

// list is `go list -deps` with the window's build tag, cgo switched on so that
// packages which use it where they can do not go unseen.
func list(t *testing.T, pattern string) (pkgs []pkg) {
	t.Helper()
	lookAround(t)
	cmd := exec.CommandContext(t.Context(), "go", "list", "-deps", "-tags", "migrated_fynedo",
		"-json=ImportPath,Standard,Imports,CgoFiles", pattern)
	cmd.Dir = ".."
	cmd.Env = append(os.Environ(), "CGO_ENABLED=1")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %s: %v\n%s", pattern, err, &complaint)
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return pkgs
		} else if err != nil {
			t.Fatalf("go list %s: %v", pattern, err)
		}
		pkgs = append(pkgs, p)
	}
}

// lookAround opens every folder of ours. go test repeats its last verdict for
// as long as nothing has changed that the test itself looked at, and what go
// list looks at does not count.
func lookAround(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != ".." && strings.HasPrefix(d.Name(), ".") {
			return fs.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAstray(t *testing.T) {
	tests := []struct {
		name     string
		importer string
		imported string
		want     string // "" when the import is right
	}{
		{"down one floor", "briefing/desk", "briefdesk/briefing/extract", ""},
		{"down to the ground", "cmd/brief", "briefdesk/briefing", ""},
		{"up", "briefing/press", "briefdesk/briefing/desk", "briefing/press imports briefing/desk: it may import only [\"assets\" \"charts\" \"briefing\"]"},
		{"between siblings", "briefing/extract", "briefdesk/briefing/library", "briefing/extract imports briefing/library: it may import only [\"briefing\"]"},
		{"the window from the command line", "cmd/brief", "briefdesk/app", "cmd/brief imports app: it may import only"},
		{"from the embedded tables", "seeds", "briefdesk/briefing", "seeds imports briefing: it may import only []"},
		{"Fyne at home", "app", "fyne.io/fyne/v2/widget", ""},
		{"Fyne abroad", "charts", "fyne.io/fyne/v2", "charts imports fyne.io/fyne/v2: that belongs in [\"app\" \"cmd/briefdesk\"]"},
		{"gofpdf abroad", "charts", "github.com/jung-kurt/gofpdf", "that belongs in [\"briefing/press\"]"},
		{"go-chart abroad", "briefing/press", "github.com/wcharczuk/go-chart/v2/drawing", "that belongs in [\"charts\"]"},
		{"SQLite abroad", "briefing/desk", "modernc.org/sqlite", "that belongs in [\"briefing/library\"]"},
		{"a module whose name only begins alike", "briefing/desk", "modernc.org/sqlite3", ""},
		{"the domain and the standard library", "briefing", "math/big", ""},
		{"the domain and a module", "briefing", "golang.org/x/text/unicode/norm", "briefing imports golang.org/x/text/unicode/norm: it may import only the standard library"},
		{"a package without a place", "briefing/util", "strings", "briefing/util has no row in the table of imports"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(astray([]pkg{
				{ImportPath: "math/big", Standard: true},
				{ImportPath: "strings", Standard: true},
				{ImportPath: module + test.importer, Imports: []string{test.imported}},
			}), "\n")
			if !strings.Contains(got, test.want) || (got == "") != (test.want == "") {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestHeavy(t *testing.T) {
	got := heavy([]pkg{
		{ImportPath: "runtime/cgo", Standard: true, CgoFiles: []string{"cgo.go"}},
		{ImportPath: "github.com/mattn/go-sqlite3", CgoFiles: []string{"sqlite3.go"}},
		{ImportPath: "fyne.io/fyne/v2/test", Imports: []string{"fyne.io/fyne/v2"}},
		{ImportPath: "briefdesk/charts", Imports: []string{"fyne.io/fyne/v2/test"}},
	})
	want := []string{
		"github.com/mattn/go-sqlite3 is written partly in C (sqlite3.go)",
		"briefdesk/charts imports fyne.io/fyne/v2/test, and cmd/brief depends on it",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
