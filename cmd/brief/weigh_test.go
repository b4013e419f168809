package main

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// The whole life of a conflict: decided, opened again by a newcomer, told
// apart by hand, graded; and every step taken back.
func TestWeighing(t *testing.T) {
	threeNotes(t)
	answer(t, "import --library desk.bdesk early.txt late.txt")
	first := func() (id string, figures []string) { // the last figure is the one that stands alone
		k := objects(t, answer(t, "conflicts --json --library desk.bdesk"))[0]
		for _, f := range k["figures"].([]any) {
			figures = append(figures, f.(map[string]any)["id"].(string))
		}
		slices.Reverse(figures)
		return k["id"].(string), figures
	}
	id, _ := first()
	shows := func(step string, words ...string) {
		t.Helper()
		list := answer(t, "conflicts --library desk.bdesk")
		for _, w := range words {
			if !strings.Contains(list, w) {
				t.Errorf("%s: %q is not in\n%s", step, w, list)
			}
		}
	}
	answer(t, "decide --library desk.bdesk "+id+" range --by Amina")
	shows("decided", "decided: range, Amina", "taken to be of one thing: same actor")
	if err := os.WriteFile("newcomer.txt", []byte("KIGALI, 26 March 2021 – On 20 March 2021, Ghana had 720 police officers deployed in South Sudan, a diplomat said.\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	answer(t, "import --library desk.bdesk newcomer.txt")
	shows("a newcomer", "open again because of newcomer.txt; it was decided: range, Amina")
	answer(t, "decide --library desk.bdesk "+id+" range --by Amina") // by the name that it had
	shows("decided again", "decided: range, Amina")
	answer(t, "undo --library desk.bdesk")
	_, figures := first()
	answer(t, "apart --library desk.bdesk "+strings.Join(figures, " "))
	if list := answer(t, "conflicts --library desk.bdesk"); strings.Contains(list, figures[0]) {
		t.Errorf("told apart, still flagged:\n%s", list)
	}
	answer(t, "undo --library desk.bdesk")
	answer(t, "grade --library desk.bdesk early.txt B")
	answer(t, "rate --library desk.bdesk "+figures[0]+" 2")
	shows("graded and rated", "publisher B, credibility", "credibility 2\n", "open again")
	answer(t, "undo --library desk.bdesk")
	answer(t, "undo --library desk.bdesk")
	shows("taken back", "credibility 5")
	for line, want := range map[string]int{
		"apart --library desk.bdesk " + figures[0]:                    2,
		"apart --library desk.bdesk " + figures[0] + " " + figures[0]: 1,
		"same --library desk.bdesk " + figures[0] + " nothing:1":      1,
		"grade --library desk.bdesk early.txt G":                      2,
		"grade --library desk.bdesk nobody A":                         1,
		"rate --library desk.bdesk " + figures[0] + " 7":              2,
		"rate --library desk.bdesk nothing:1 3":                       1,
	} {
		if _, complaint, code := brief(t, line); code != want || complaint == "" {
			t.Errorf("%s: exit %d, %q; want %d and a complaint", line, code, complaint, want)
		}
	}
}
