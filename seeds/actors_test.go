package seeds_test

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"briefdesk/seeds"
)

// entry is a row of actors.tsv, missions.tsv or places.tsv.
type entry struct {
	table, name, kind, code, currency string
	forms, demonyms, seats, within    []string
}

// spellings are all that a text may call the entry by, its seats aside.
func (e entry) spellings() []string {
	return slices.Concat([]string{e.name}, e.forms, e.demonyms)
}

const actorColumns = "name\tkind\tcode\tforms\tdemonyms\tseats\twithin\tcurrency"

var columns = map[string]string{
	"actors.tsv":   actorColumns,
	"missions.tsv": actorColumns,
	"places.tsv":   "name\twithin\tforms",
}

var kinds = map[string][]string{
	"actors.tsv":   {"country", "territory"},
	"missions.tsv": {"mission", "organisation", "agency", "donor", "alliance", "armed_group", "military", "people_group"},
	"places.tsv":   {"place"},
}

// readTable returns the lines of a table behind the comment and the header,
// split at the tabs.
func readTable(t *testing.T, name string) [][]string {
	t.Helper()
	b, err := fs.ReadFile(seeds.Lexicon, "lexicon/"+name)
	if err != nil {
		t.Fatal(err)
	}
	text, ended := strings.CutSuffix(string(b), "\n")
	if !ended {
		t.Errorf("%s: the last line does not end", name)
	}
	if !norm.NFC.IsNormalString(text) {
		t.Errorf("%s: not in Unicode form NFC", name)
	}
	lines := strings.Split(text, "\n")
	if len(lines) < 3 || !strings.HasPrefix(lines[0], "# ") || lines[1] != columns[name] {
		t.Fatalf("%s: want a comment, the header %q and rows", name, columns[name])
	}
	var rows [][]string
	for i, line := range lines[2:] {
		cells := strings.Split(line, "\t")
		if len(cells) != strings.Count(columns[name], "\t")+1 {
			t.Fatalf("%s line %d: %d columns: %q", name, i+3, len(cells), line)
		}
		rows = append(rows, cells)
	}
	return rows
}

func readEntries(t *testing.T) []entry {
	t.Helper()
	var all []entry
	for _, table := range []string{"actors.tsv", "missions.tsv"} {
		for _, c := range readTable(t, table) {
			all = append(all, entry{
				table: table, name: c[0], kind: c[1], code: c[2], currency: c[7],
				forms: list(c[3]), demonyms: list(c[4]), seats: list(c[5]), within: list(c[6]),
			})
		}
	}
	for _, c := range readTable(t, "places.tsv") {
		all = append(all, entry{table: "places.tsv", name: c[0], kind: "place", within: list(c[1]), forms: list(c[2])})
	}
	return all
}

func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

func TestSpellingsAreClean(t *testing.T) {
	for _, e := range readEntries(t) {
		if !slices.Contains(kinds[e.table], e.kind) {
			t.Errorf("%s: %s is of unknown kind %q", e.table, e.name, e.kind)
		}
		for _, s := range slices.Concat(e.spellings(), e.seats, e.within) {
			if s == "" || s != strings.Join(strings.Fields(s), " ") {
				t.Errorf("%s: %s: %q is empty or holds stray white space", e.table, e.name, s)
			}
		}
		for _, s := range slices.Concat(e.forms, e.demonyms, e.seats) {
			if strings.Contains(s, "’") {
				t.Errorf("%s: %s: write %q with a straight apostrophe", e.table, e.name, s)
			}
		}
		if straight := strings.ReplaceAll(e.name, "’", "'"); straight != e.name && !slices.Contains(e.forms, straight) {
			t.Errorf("%s: %s lacks the form %q", e.table, e.name, straight)
		}
	}
}

// shared lists the spellings that stand in two rows on purpose. Everything
// else that could be two things stands with the one that crisis reporting
// usually means.
var shared = map[string]string{
	"Brussels": "the seat of the EU, and a place in Belgium",
}

func TestNoSpellingStandsTwice(t *testing.T) {
	entries := readEntries(t)
	owner := map[string]entry{}
	for _, e := range entries {
		for _, s := range e.spellings() {
			if o, taken := owner[s]; taken {
				t.Errorf("%q stands for %s (%s) and for %s (%s)", s, o.name, o.table, e.name, e.table)
			}
			owner[s] = e
		}
	}
	within := nearest(entries)
	seat := map[string]string{}
	for _, e := range entries {
		for _, s := range e.seats {
			if o, taken := seat[s]; taken {
				t.Errorf("%q is a seat of %s and of %s", s, o, e.name)
			}
			seat[s] = e.name
			o, taken := owner[s]
			switch {
			case !taken || shared[s] != "":
			case o.table != "places.tsv":
				t.Errorf("%q is a seat of %s and another name of %s", s, e.name, o.name)
			case !lies(within, o.name, e.name):
				t.Errorf("%q is a seat of %s, but as a place does not lie there", s, e.name)
			}
		}
	}
}

// nearest maps every name to the first thing it lies in.
func nearest(entries []entry) map[string]string {
	within := map[string]string{}
	for _, e := range entries {
		if len(e.within) > 0 {
			within[e.name] = e.within[0]
		}
	}
	return within
}

func lies(within map[string]string, a, b string) bool {
	for range len(within) {
		if a == b {
			return true
		}
		up, ok := within[a]
		if !ok {
			return false
		}
		a = up
	}
	return false
}

func TestWithinLeadsUpward(t *testing.T) {
	entries := readEntries(t)
	known := map[string]bool{}
	for _, e := range entries {
		known[e.name] = true
	}
	within := nearest(entries)
	for _, e := range entries {
		for _, w := range e.within {
			if !known[w] {
				t.Errorf("%s: %s lies within %q, which no table names", e.table, e.name, w)
			}
			if lies(within, w, e.name) {
				t.Errorf("%s: %s lies within itself by way of %s", e.table, e.name, w)
			}
		}
		steps := 0
		for at := within[e.name]; at != "" && steps <= 8; at = within[at] {
			steps++
		}
		if steps > 7 {
			t.Errorf("%s: %s lies %d steps deep; the desk follows seven", e.table, e.name, steps)
		}
	}
}

func TestPlacesLieWhereReportsSay(t *testing.T) {
	within := nearest(readEntries(t))
	for _, c := range []struct {
		place, in string
		want      bool
	}{
		{"Pont-Sonde", "Haiti", true},
		{"Cité Soleil", "Port-au-Prince", true},
		{"Goma", "DR Congo", true},
		{"El Fasher", "Sudan", true},
		{"El Fasher", "South Sudan", false},
		{"Rafah", "Palestine", true},
		{"Rafah", "Egypt", false},
		{"Mariupol", "Ukraine", true},
		{"Cabo Delgado", "Mozambique", true},
		{"MSS", "Haiti", true},
		{"MSS", "Kenya", false},
		{"Kenya", "Africa", true},
		{"Niger State", "Nigeria", true},
		{"Niger State", "Niger", false},
	} {
		if got := lies(within, c.place, c.in); got != c.want {
			t.Errorf("%s lies in %s: got %v, want %v", c.place, c.in, got, c.want)
		}
	}
}

var (
	isoCountry  = regexp.MustCompile(`^[A-Z]{2}$`)
	isoCurrency = regexp.MustCompile(`^[A-Z]{3}$`)
)

func TestCodesOfStates(t *testing.T) {
	owner := map[string]entry{}
	for _, e := range readEntries(t) {
		if e.table != "actors.tsv" {
			if e.code != "" || e.currency != "" {
				t.Errorf("%s: %s has the code of a state", e.table, e.name)
			}
			continue
		}
		if !isoCountry.MatchString(e.code) || !isoCurrency.MatchString(e.currency) || len(e.within) == 0 {
			t.Errorf("%s: code %q, currency %q, within %q", e.name, e.code, e.currency, e.within)
		}
		if o, taken := owner[e.code]; taken {
			t.Errorf("%s has the code %s of %s", e.name, e.code, o.name)
		}
		owner[e.code] = e
	}
	if got := len(strings.Fields(members)); got != 193 {
		t.Fatalf("the list of members has %d codes, want 193", got)
	}
	for _, code := range strings.Fields(members + " PS VA") {
		if got := owner[code].kind; got != "country" {
			t.Errorf("%s: kind %q, want country", code, got)
		}
		delete(owner, code)
	}
	for code, e := range owner {
		if e.kind != "territory" {
			t.Errorf("%s (%s): kind %q, want territory", e.name, code, e.kind)
		}
	}
}

// members are the members of the United Nations by ISO 3166 code.
const members = `
	AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL
	CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW
	GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU
	LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK
	PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO
	TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`

func TestUsualSpellingsAreKnown(t *testing.T) {
	owner := map[string]string{}
	for _, e := range readEntries(t) {
		for _, s := range slices.Concat(e.spellings(), e.seats) {
			if _, taken := owner[s]; !taken {
				owner[s] = e.name
			}
		}
	}
	for spelling, want := range map[string]string{
		"U.S.": "United States", "State Department": "United States", "el Salvador": "El Salvador",
		"Côte d'Ivoire": "Ivory Coast", "Democratic Republic of Congo": "DR Congo", "Congo": "DR Congo",
		"Bahamians": "Bahamas", "Nairobi": "Kenya", "Kenyan-led mission": "MSS", "UN Security Council": "UN Security Council",
		"Multi-National Security Support": "MSS", "March 23 Movement": "M23", "FARDC": "FARDC", "Türkiye": "Turkey",
		"Organisation of American States": "OAS", "Gran Grif gang": "Gran Grif", "Latin American": "Latin America",
		"us": "", "turkey": "", "polish": "", "may": "", "who": "",
	} {
		if got := owner[spelling]; got != want {
			t.Errorf("%q: got %q, want %q", spelling, got, want)
		}
	}
}
