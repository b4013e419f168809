package extract

import (
	"strings"
	"unicode"

	"briefdesk/briefing"
)

// place notes the kind of a name and what it lies in. The first table that
// names it decides, but not over what a user said of it.
func (l *lexicon) place(row actorRow) {
	if _, placed := l.currencyOf[row.name]; placed { // only tables know a currency
		return
	}
	l.currencyOf[row.name] = row.currency
	if _, shared := l.ownerOf[row.currency]; shared || row.currency == "USD" || row.currency == "EUR" {
		l.ownerOf[row.currency] = ""
	} else if row.currency != "" && row.kind == "country" {
		l.ownerOf[row.currency] = row.name
	}
	if _, added := l.kinds[row.name]; added {
		l.fillAdded(row)
	} else {
		l.kinds[row.name] = row.kind
	}
	if l.within[row.name] == "" {
		l.lies(row)
	}
}

func (l *lexicon) lies(row actorRow) {
	if in := forms(row.within); len(in) > 0 && in[0] != row.name {
		l.within[row.name] = in[0]
	}
}

// fillAdded gives an added name what its user left open and a table knows.
func (l *lexicon) fillAdded(row actorRow) {
	for i := range l.actors {
		if added := &l.actors[i]; added.name == row.name && added.within == "" {
			added.within = row.within
		}
	}
}

// isForce: a mission that calls itself a force and never a mission.
func isForce(kind, forms string) bool {
	return kind == "mission" && strings.Contains(forms, "Force") && !strings.Contains(forms, "Mission")
}

// addName teaches a name that no table has, or has otherwise. It comes before
// the tables, which fill in what the user left open.
func (l *lexicon) addName(n briefing.Name) {
	row := actorRow{name: n.Name, kind: n.Kind, within: n.Within}
	if n.Kind == "place" {
		row.way = byPlace
	}
	l.kinds[n.Name] = n.Kind
	l.lies(row)
	l.forces[n.Name] = isForce(n.Kind, strings.Join(n.Spellings(), "|"))
	l.actors = append(l.actors, row)
	l.call(n.Name, n.Spellings())
	for _, form := range n.Spellings() {
		form = strings.ReplaceAll(form, "’", "'") // which stands for both
		l.add(form, actorLayer, len(l.actors)-1, true)
	}
}

// Fold is a text as the lexicon compares it, or looser: whatever its case, its
// apostrophes and the white space between its words. A text that writes a form
// holds it when both are folded.
func Fold(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), r == '\uFEFF', r == '\u200B':
			return -1
		case r == '’':
			return '\''
		}
		return unicode.ToLower(r)
	}, text)
}
