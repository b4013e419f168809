package extract

import (
	"io/fs"
	"strings"

	"briefdesk/briefing"
)

// verbForm says which form of a verb a word can be; a form can be several.
type verbForm uint8

const (
	base verbForm = 1 << iota
	third
	past
	participle
	gerund
)

func (l *lexicon) loadVerbs(fsys fs.FS) error {
	return table(fsys, "verbs.tsv", func(c map[string]string) error {
		for _, f := range forms(c["forms"]) {
			row := verbRow{
				status: briefing.Status(c["status"]), measure: briefing.Measure(c["measure"]),
				event: c["event"], role: c["role"],
			}
			for form, which := range inflect(f) {
				row.form = which
				l.verbs = append(l.verbs, row)
				l.add(form, verbLayer, len(l.verbs)-1, false)
			}
		}
		return nil
	})
}

// inflect gives the forms of an English verb written base, or
// base/past/participle[/gerund] where it is irregular. A verb of several
// words is inflected in its first word, unless its forms are given whole.
func inflect(entry string) map[string]verbForm {
	given := strings.Split(entry, "/")
	first, rest, _ := strings.Cut(given[0], " ")
	if rest != "" {
		rest = " " + rest
	}
	out := map[string]verbForm{}
	add := func(form string, which verbForm) { out[form] |= which }
	add(given[0], base)
	add(thirdPerson(first)+rest, third)
	switch {
	case len(given) >= 3:
		add(given[1], past)
		add(given[2], participle)
	default:
		add(pastTense(first)+rest, past|participle)
	}
	if len(given) == 4 {
		add(given[3], gerund)
	} else {
		add(gerundOf(first)+rest, gerund)
	}
	return out
}

func thirdPerson(v string) string {
	switch {
	case v == "have":
		return "has"
	case hasAnySuffix(v, "s", "x", "z", "ch", "sh", "o"):
		return v + "es"
	case endsConsonantY(v):
		return v[:len(v)-1] + "ies"
	}
	return v + "s"
}

func pastTense(v string) string {
	switch {
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case endsConsonantY(v):
		return v[:len(v)-1] + "ied"
	case doublesLast(v):
		return v + v[len(v)-1:] + "ed"
	}
	return v + "ed"
}

func gerundOf(v string) string {
	switch {
	case strings.HasSuffix(v, "ie"):
		return v[:len(v)-2] + "ying"
	case strings.HasSuffix(v, "e") && !hasAnySuffix(v, "ee", "oe", "ye"):
		return v[:len(v)-1] + "ing"
	case doublesLast(v):
		return v + v[len(v)-1:] + "ing"
	}
	return v + "ing"
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func endsConsonantY(v string) bool {
	return len(v) > 1 && v[len(v)-1] == 'y' && !isVowel(v[len(v)-2])
}

// doublesLast: one syllable that ends in one vowel and one consonant: plan,
// cut, ship; not train, fix, show.
func doublesLast(v string) bool {
	n := len(v)
	if n < 3 || isVowel(v[n-1]) || !isVowel(v[n-2]) || isVowel(v[n-3]) || strings.IndexByte("wxy", v[n-1]) >= 0 {
		return false
	}
	syllables := 0
	for i := 0; i < n; i++ {
		if isVowel(v[i]) && (i == 0 || !isVowel(v[i-1])) {
			syllables++
		}
	}
	return syllables == 1
}
