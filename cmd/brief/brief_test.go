package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Notes about missions that are nobody's seeds. The first two cannot both be
// right about the police, and the second tells of money.
const (
	noteEarly = "JUBA, 24 March 2021 – In March 2021, Ghana had 300 police officers deployed in South Sudan.\n"
	noteLate  = "NAIROBI, 25 March 2021 – On 20 March 2021, Ghana had 720 police officers deployed in South Sudan. Norway has pledged $30 million to the mission.\n"
	noteOther = "GOMA, 9 July 2022 – Malawi has deployed 850 soldiers to the Democratic Republic of the Congo. The attack on Monday killed 14 people.\n"
)

// in gives the test a folder of its own with these files, and works there.
func in(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func threeNotes(t *testing.T) {
	t.Helper()
	in(t, map[string]string{"early.txt": noteEarly, "late.txt": noteLate, "other.txt": noteOther})
}

// brief runs a command line, its words parted by spaces.
func brief(t *testing.T, line string) (stdout, stderr string, code int) {
	t.Helper()
	var out, err bytes.Buffer
	code = run(t.Context(), strings.Fields(line), &out, &err)
	return out.String(), err.String(), code
}

// answer is the standard output of a command that must succeed in silence.
func answer(t *testing.T, line string) string {
	t.Helper()
	out, complaint, code := brief(t, line)
	if code != 0 || complaint != "" {
		t.Fatalf("brief %s: exit %d, %s", line, code, complaint)
	}
	return out
}

func objects(t *testing.T, lines string) []map[string]any {
	t.Helper()
	var all []map[string]any
	for line := range strings.Lines(lines) {
		var o map[string]any
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		all = append(all, o)
	}
	return all
}

// each takes one field out of every object.
func each(objects []map[string]any, field string) (values []any) {
	for _, o := range objects {
		values = append(values, o[field])
	}
	return values
}

func TestExitCodes(t *testing.T) {
	threeNotes(t)
	others := map[string]string{"empty.txt": "", "raw.txt": "\x00\x01\x02", "bad.json": "[]", "worse.json": `{"early.txt":"2021-13-01"}`}
	for name, text := range others {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir("hollow", 0o755); err != nil {
		t.Fatal(err)
	}
	answer(t, "import --library desk.bdesk early.txt late.txt")
	for _, test := range []struct {
		line string
		code int
		says string // on standard error
	}{
		{"", 0, ""},
		{"help", 0, ""},
		{"help export", 0, ""},
		{"export --help", 0, ""},
		{"--version", 0, ""},
		{"figures early.txt", 0, ""},
		{"figures", 0, ""},
		{"conflicts --explained", 0, ""},
		{"topics", 0, ""},
		{"check --library desk.bdesk", 0, ""},

		{"reread --library desk.bdesk", 0, ""},

		{"name --library desk.bdesk Ruritania planet", 1, "its kind is one of country"},
		{"figures early.txt empty.txt", 1, "empty.txt: holds no text"},
		{"figures early.txt hollow", 1, "hollow: holds no document"},
		{"figures early.txt raw.txt", 1, "raw.txt: not text"},
		{"figures early.txt gone.txt", 1, "gone.txt: no such file"},
		{"figures early.txt https://example.org/a", 1, "https://example.org/a: reading links: not built yet"},
		{"figures --library gone.bdesk", 1, "gone.bdesk: no such file"},
		{"figures --library early.txt", 1, "early.txt"},
		{"figures --library postgres://desk.example/x", 1, "postgres: not built yet"},
		{"import --library desk.bdesk --queue early.txt", 1, "--queue: not built yet"},
		{"export --template handout -o b.pdf", 1, "--template handout: not built yet"},
		{"export -o b.docx", 1, "docx"},
		{"export -o b.xlsx", 1, "xlsx"},
		{"export -o gone/b.pdf early.txt", 1, "gone/b.pdf: no such file"},
		{"text hollow", 1, "hollow"},
		{"print --printer office early.txt", 1, "print: not built yet"},
		{"verify b.pdf", 1, "verify: not built yet"},
		{"changes --library desk.bdesk", 1, "changes: not built yet"},
		{"backup --library desk.bdesk -o copy.bdesk", 1, "backup: not built yet"},
		{"worker --library desk.bdesk", 1, "worker: not built yet"},
		{"queue --library desk.bdesk --retry", 1, "queue: not built yet"},
		{"decide --library desk.bdesk none dismiss", 1, "no such conflict"},
		{"undo --library desk.bdesk", 1, "nothing to take back"},

		{"count early.txt", 2, `no command "count"`},
		{"help count", 2, `no command "count"`},
		{"figures --loud early.txt", 2, "--loud"},
		{"figures --topic weather early.txt", 2, `"weather": no such topic`},
		{"figures --from May early.txt", 2, `"May": not a date`},
		{"figures --until 2024-13 early.txt", 2, "not a date"},
		{"figures --from 2024 --until 2023 early.txt", 2, "--from is after --until"},
		{"figures --json --csv early.txt", 2, "either --json or --csv"},
		{"figures --library desk.bdesk early.txt", 2, "either --library or paths"},
		{"figures --dates gone.json early.txt", 2, "gone.json"},
		{"figures --dates bad.json early.txt", 2, "bad.json"},
		{"figures --dates worse.json early.txt", 2, "2021-13-01"},
		{"import early.txt", 2, "--library is missing"},
		{"import --library desk.bdesk", 2, "give a PATH"},
		{"import --library desk.bdesk --published 2021-03 early.txt", 2, "not a date"},
		{"export early.txt", 2, "-o is missing"},
		{"export -o b.exe early.txt", 2, ".pdf"},
		{"export -o b.pdf --paper a5 early.txt", 2, "--paper a5"},
		{"export -o b.pdf --template poster early.txt", 2, "--template poster"},
		{"decide --library desk.bdesk none", 2, "CONFLICT"},
		{"decide --library desk.bdesk none shrug", 2, "shrug"},
		{"decide --library desk.bdesk none prefer", 2, "FIGURE"},
		{"decide --library desk.bdesk none dismiss f", 2, "too many"},
		{"decide none dismiss", 2, "--library is missing"},
		{"name --library desk.bdesk Ruritania", 2, "NAME"},
		{"name Ruritania country", 2, "--library is missing"},
		{"reread --library desk.bdesk now", 2, "no words"},
		{"search", 2, "WORDS"},
		{"text", 2, "PATH"},
		{"text early.txt late.txt", 2, "PATH"},
	} {
		out, complaint, code := brief(t, test.line)
		if code != test.code || !strings.Contains(complaint, test.says) || (test.says == "") != (complaint == "") {
			t.Errorf("brief %s: exit %d, want %d; says %q, want %q", test.line, code, test.code, complaint, test.says)
		}
		if code == 2 && out != "" {
			t.Errorf("brief %s: wrong usage is answered with %q", test.line, out)
		}
	}
	if left, err := filepath.Glob("*.pdf"); len(left) > 0 || err != nil {
		t.Errorf("written for nothing: %v", left)
	}
}

// What can be read is answered although something else cannot.
func TestOthersStillRead(t *testing.T) {
	threeNotes(t)
	if err := os.WriteFile("empty.txt", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	out, complaint, code := brief(t, "figures --json early.txt empty.txt gone.txt other.txt")
	if code != 1 || strings.Count(complaint, "\n") != 2 {
		t.Errorf("exit %d, %q", code, complaint)
	}
	sources := each(objects(t, out), "source")
	if !slices.Contains(sources, "early.txt") || !slices.Contains(sources, "other.txt") {
		t.Errorf("figures of %v", sources)
	}
	if _, _, code := brief(t, "export empty.txt other.txt -o b.md"); code != 1 {
		t.Errorf("export: exit %d", code)
	}
	if page, err := os.ReadFile("b.md"); err != nil || !bytes.Contains(page, []byte("850")) {
		t.Errorf("export: %s, %v", page, err)
	}
}

// The fields of the contract, all of them on every line.
func TestFiguresJSON(t *testing.T) {
	threeNotes(t)
	promised := strings.Fields("id source start end text number in kind value low high also hedge change unit per counted measure actor scope" +
		" status role date date_text as_of as_of_from due event said_by sentence rule")
	all := objects(t, answer(t, "figures --json early.txt late.txt other.txt"))
	for _, f := range all {
		for _, field := range promised {
			if _, ok := f[field]; !ok {
				t.Errorf("%v lacks %s", f["text"], field)
			}
		}
		text := map[string]string{"early.txt": noteEarly, "late.txt": noteLate, "other.txt": noteOther}[f["source"].(string)]
		if start, end := int(f["start"].(float64)), int(f["end"].(float64)); text[start:end] != f["text"] {
			t.Errorf("%d to %d of %s is %q, not %q", start, end, f["source"], text[start:end], f["text"])
		}
	}
	values := each(all, "value")
	for _, want := range []float64{300, 720, 30_000_000, 850, 14} {
		if !slices.Contains(values, any(want)) {
			t.Errorf("no %v among %v", want, values)
		}
	}
}

func TestFiguresOtherwise(t *testing.T) {
	threeNotes(t)
	count := len(objects(t, answer(t, "figures --json early.txt late.txt")))
	rows, err := csv.NewReader(strings.NewReader(answer(t, "figures --csv early.txt late.txt"))).ReadAll()
	if err != nil || len(rows) != count+1 || rows[0][0] != "id" {
		t.Errorf("csv: %d rows for %d figures, %v", len(rows), count, err)
	}
	list := answer(t, "figures early.txt late.txt")
	for _, want := range []string{"early.txt, 24 March 2021\n", "300 police officers", "Ghana", "deployed", "$30 million"} {
		if !strings.Contains(list, want) {
			t.Errorf("no %q in\n%s", want, list)
		}
	}
}

func TestFlagsAndPathsInAnyOrder(t *testing.T) {
	threeNotes(t)
	want := answer(t, "figures --json --topic contingent --from 2021 early.txt late.txt")
	if want == "" {
		t.Fatal("no figures")
	}
	for _, line := range []string{
		"figures early.txt late.txt --json --topic contingent --from 2021",
		"figures early.txt --json late.txt --from=2021 --topic=contingent",
		"figures --topic contingent early.txt --from 2021 late.txt --json",
		"figures --json --topic contingent --from 2021 -- early.txt late.txt",
	} {
		if got := answer(t, line); got != want {
			t.Errorf("brief %s:\n%s\nwant\n%s", line, got, want)
		}
	}
}

func TestFolderAndSameNames(t *testing.T) {
	in(t, map[string]string{"north/note.txt": noteEarly, "south/note.txt": noteLate, "south/deep/other.txt": noteOther, "south/.secret": "x"})
	out, complaint, code := brief(t, "figures --json north south")
	if code != 0 || !strings.Contains(complaint, "warning: south/.secret: hidden") {
		t.Errorf("exit %d, %q", code, complaint)
	}
	got := slices.CompactFunc(each(objects(t, out), "source"), func(a, b any) bool { return a == b })
	if want := []any{"north/note.txt", "south/deep/other.txt", "south/note.txt"}; !slices.Equal(got, want) && len(got) != len(want) {
		t.Errorf("sources %v, want %v", got, want)
	}
	for _, want := range []string{"north/note.txt", "south/note.txt", "other.txt"} {
		if !slices.Contains(got, any(want)) {
			t.Errorf("no %q among %v", want, got)
		}
	}
}

func TestDates(t *testing.T) {
	in(t, map[string]string{
		"sub/a.txt":  "Ghana will send 300 police officers to South Sudan next month.\n",
		"b.txt":      "Ghana will send 300 police officers to South Sudan next month.\nMore later.\n",
		"dates.json": `{"a.txt": "2021-03-04"}`,
	})
	all := objects(t, answer(t, "figures --json --dates dates.json sub/a.txt b.txt"))
	dated := map[string]string{}
	for _, f := range all {
		if date, ok := f["date"].(map[string]any); ok && f["text"] == "next month" {
			dated[f["source"].(string)], _ = date["from"].(string)
		}
	}
	if dated["a.txt"] != "2021-04-01" || dated["b.txt"] != "" {
		t.Errorf("next month is %v", dated)
	}
}

func TestPublished(t *testing.T) {
	threeNotes(t)
	answer(t, "import --library desk.bdesk --published 2021-04-01 early.txt")
	if list := answer(t, "figures --library desk.bdesk"); !strings.HasPrefix(list, "early.txt, 1 April 2021\n") {
		t.Errorf("published otherwise:\n%s", list)
	}
	if _, complaint, code := brief(t, "figures --library desk.bdesk --dates /dev/null"); code != 2 {
		t.Errorf("exit %d, %s", code, complaint)
	}
}

func TestConflicts(t *testing.T) {
	threeNotes(t)
	whole := answer(t, "conflicts --json early.txt late.txt other.txt")
	all := objects(t, whole)
	if len(all) != 1 {
		t.Fatalf("%d conflicts:\n%s", len(all), whole)
	}
	for _, field := range strings.Fields("id verdict kind reason severity figures sides voices why") {
		if _, ok := all[0][field]; !ok {
			t.Errorf("a conflict lacks %s", field)
		}
	}
	if all[0]["verdict"] != "conflict" || all[0]["severity"] != "high" || len(all[0]["figures"].([]any)) != 2 {
		t.Errorf("%v", all[0])
	}
	// Whatever the order of paths and however narrow the range.
	for _, line := range []string{
		"conflicts --json other.txt late.txt early.txt",
		"conflicts --json early.txt late.txt --until 2021-03-10",
		"conflicts --json early.txt late.txt --from 2021-03-25 --until 2021",
		"conflicts --json early.txt late.txt --topic contingent",
		"conflicts --json early.txt late.txt --as-of 2021-03",
	} {
		if got := answer(t, line); got != whole {
			t.Errorf("brief %s:\n%s\nwant\n%s", line, got, whole)
		}
	}
	for _, line := range []string{
		"conflicts --json early.txt late.txt other.txt --from 2022",
		"conflicts --json early.txt late.txt --topic funding",
		"conflicts --json early.txt late.txt --as-of 2021-03-24",
	} {
		if got := answer(t, line); got != "" {
			t.Errorf("brief %s: %s", line, got)
		}
	}
	list := answer(t, "conflicts early.txt late.txt")
	for _, want := range []string{"HIGH", "300", "720", "early.txt", "late.txt", "Ghana had 300 police officers deployed"} {
		if !strings.Contains(list, want) {
			t.Errorf("no %q in\n%s", want, list)
		}
	}
}

// The other side of a disputed figure is printed in a brief of one day.
func TestExportNarrowed(t *testing.T) {
	threeNotes(t)
	answer(t, "export early.txt late.txt other.txt --until 2021-03-10 -o b.md")
	page, err := os.ReadFile("b.md")
	if err != nil || !bytes.Contains(page, []byte("300")) || !bytes.Contains(page, []byte("720")) || bytes.Contains(page, []byte("Norway")) {
		t.Errorf("%v\n%s", err, page)
	}
}

func TestFiguresThroughJSONL(t *testing.T) {
	threeNotes(t)
	printed := answer(t, "figures --json early.txt late.txt other.txt")
	if err := os.WriteFile("figures.jsonl", []byte(printed), 0o644); err != nil {
		t.Fatal(err)
	}
	if got := answer(t, "figures --json figures.jsonl"); got != printed {
		t.Errorf("figures:\n%s\nwant\n%s", got, printed)
	}
	want := answer(t, "conflicts --json early.txt late.txt other.txt")
	if got := answer(t, "conflicts --json figures.jsonl"); got != want {
		t.Errorf("conflicts:\n%s\nwant\n%s", got, want)
	}
}
