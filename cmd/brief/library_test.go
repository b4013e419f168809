package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
)

func TestText(t *testing.T) {
	in(t, map[string]string{"a.txt": noteEarly + "\n\n  Second.  \n", "old.txt": "Le contingent fran\xe7ais compte 320 soldats.\n"})
	if got := answer(t, "text a.txt"); got != noteEarly+"\n\n  Second.  \n" {
		t.Errorf("got %q", got)
	}
	out, complaint, code := brief(t, "text old.txt")
	if code != 0 || !strings.Contains(out, "français") || !strings.Contains(complaint, "warning: old.txt") {
		t.Errorf("exit %d, %q, %q", code, out, complaint)
	}
}

func TestExportSameBytes(t *testing.T) {
	threeNotes(t)
	answer(t, "export . -o all.md")
	answer(t, "export . -o all.md") // the folder now holds a brief, which is none of its documents
	for _, ext := range []string{"pdf", "md", "csv"} {
		answer(t, "export early.txt late.txt -o one."+ext)
		answer(t, "export -o other."+ext+" late.txt early.txt --grey=false")
		one, err1 := os.ReadFile("one." + ext)
		other, err2 := os.ReadFile("other." + ext)
		if err1 != nil || err2 != nil || len(one) == 0 || !bytes.Equal(one, other) {
			t.Errorf("%s: %d and %d bytes, %v, %v", ext, len(one), len(other), err1, err2)
		}
	}
}

func TestLibrary(t *testing.T) {
	threeNotes(t)
	if got := answer(t, "import early.txt --library desk.bdesk late.txt"); got != "2 added, 0 known, 0 failed\n" {
		t.Errorf("import: %q", got)
	}
	if got := answer(t, "import --library desk.bdesk ."); got != "1 added, 2 known, 0 failed\n" {
		t.Errorf("import of the folder that the library is in: %q", got)
	}
	if got, want := answer(t, "figures --json --library desk.bdesk --until 2021-03"), answer(t, "figures --json early.txt late.txt"); got != want {
		t.Errorf("figures:\n%s\nwant\n%s", got, want)
	}
	if got := answer(t, "search --library desk.bdesk norway pledged"); !strings.HasPrefix(got, "late.txt:") {
		t.Errorf("search: %q", got)
	}
	if got := answer(t, "search --library desk.bdesk zeppelin"); got != "" {
		t.Errorf("search for nothing: %q", got)
	}
}

func TestDecideAndUndo(t *testing.T) {
	threeNotes(t)
	answer(t, "import --library desk.bdesk early.txt late.txt")
	k := objects(t, answer(t, "conflicts --json --library desk.bdesk"))[0]
	id, figure := k["id"].(string), k["figures"].([]any)[0].(map[string]any)["id"].(string)
	answer(t, "decide --library desk.bdesk "+id+" prefer "+figure+" --by Amina --note counted")
	if list := answer(t, "conflicts --library desk.bdesk"); !strings.Contains(list, "decided: prefer, "+figure+", Amina") {
		t.Errorf("after the decision:\n%s", list)
	}
	answer(t, "undo --library desk.bdesk")
	if list := answer(t, "conflicts --library desk.bdesk"); strings.Contains(list, "decided") {
		t.Errorf("after undo:\n%s", list)
	}
}

func TestTopics(t *testing.T) {
	keys := each(objects(t, answer(t, "topics --json")), "key")
	for _, want := range strings.Fields("contingent funding cost killed injured displaced food_insecure armed_group_size armed_group_count territory equipment timeline") {
		if !slices.Contains(keys, any(want)) {
			t.Errorf("no %q among %v", want, keys)
		}
	}
	for _, key := range keys {
		answer(t, "figures --topic "+key.(string))
	}
	if list := answer(t, "topics"); strings.Count(list, "\n") != len(keys)+1 {
		t.Errorf("%d keys, and the list\n%s", len(keys), list)
	}
}

// closing is a reader that goes away after the first bytes.
type closing struct{}

func (closing) Write([]byte) (int, error) {
	return 0, &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
}

func TestBrokenPipeIsQuiet(t *testing.T) {
	var complaint bytes.Buffer
	if code := run(t.Context(), []string{"figures", "--json"}, closing{}, &complaint); code != 0 || complaint.Len() > 0 {
		t.Errorf("exit %d, %q", code, complaint.String())
	}
}

func TestInterrupt(t *testing.T) {
	threeNotes(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var out, complaint bytes.Buffer
	code := run(ctx, strings.Fields("export early.txt -o b.pdf"), &out, &complaint)
	if code != 1 || complaint.String() != "brief: interrupted\n" {
		t.Errorf("exit %d, %q", code, complaint.String())
	}
	if _, err := os.Stat("b.pdf"); err == nil {
		t.Error("a brief was written")
	}
}

func TestHelpShowsEveryCommand(t *testing.T) {
	all := answer(t, "")
	for _, cmd := range commands {
		if !strings.Contains(all, "\n  "+cmd.name+" ") {
			t.Errorf("no %q in\n%s", cmd.name, all)
		}
		if page := answer(t, "help "+cmd.name); !strings.HasPrefix(page, "Usage: brief "+cmd.name) {
			t.Errorf("help %s: %s", cmd.name, page)
		}
	}
}

func BenchmarkExportStarter(b *testing.B) {
	out := filepath.Join(b.TempDir(), "b.pdf")
	for b.Loop() {
		var complaint bytes.Buffer
		if code := run(b.Context(), []string{"export", "-o", out}, &complaint, &complaint); code != 0 {
			b.Fatal(complaint.String())
		}
	}
}

// The articles that the field's conflicts were first found in.
func TestSeedArticles(t *testing.T) {
	const seeds = "../../../shared/seeds"
	articles, err := filepath.Glob(seeds + "/*.txt")
	if err != nil || len(articles) == 0 {
		t.Skip("the articles are not here")
	}
	given := strings.Join(articles, " ") + " --dates " + seeds + "/dates.json"
	flagged := map[string][]string{} // by kind: what the sides print
	figures := map[any]map[string]any{}
	for _, f := range objects(t, answer(t, "figures --json "+given)) {
		figures[f["id"]] = f
	}
	for _, k := range objects(t, answer(t, "conflicts --json "+given)) {
		for _, f := range k["figures"].([]any) {
			kind := k["kind"].(string)
			flagged[kind] = append(flagged[kind], figures[f.(map[string]any)["id"]]["text"].(string))
		}
	}
	said := func(kind, text string) bool {
		return slices.ContainsFunc(flagged[kind], func(s string) bool { return strings.Contains(s, text) })
	}
	if !said("date", "June 2023") || !said("date", "June 2024") {
		t.Errorf("the start of the mission, June 2023 or June 2024, is not flagged: %v", flagged)
	}
	if !slices.ContainsFunc([]string{"value", "ordinal", "sum"}, func(k string) bool { return said(k, "300") && said(k, "600") }) {
		t.Errorf("300 against 600 is not flagged: %v", flagged)
	}
}

// A name that was added is known to what is imported and printed afterwards.
func TestName(t *testing.T) {
	in(t, map[string]string{"a.txt": "The question\n\nRuritania has sent 450 soldiers to Haiti.\n"})
	answer(t, "import --library desk.bdesk a.txt")
	answer(t, "name --library desk.bdesk Ruritania country Ruritanian")
	if out := answer(t, "figures --library desk.bdesk --json"); !strings.Contains(out, `"actor":"Ruritania"`) {
		t.Errorf("Ruritania is not known: %s", out)
	}
}
