package extract

import "strings"

// isDateline: place and date before a dash or colon open the document.
func (d *document) isDateline(s *sentence, i, j int) bool {
	if !s.first || i > 12 || j >= len(s.toks) {
		return false
	}
	for k := j; k < len(s.toks) && k < j+8; k++ {
		switch d.str(&s.toks[k]) {
		case "—", "–", "-", ":", "--":
			return d.placeBefore(s, i) || d.capitalsBefore(s, i)
		}
		if s.toks[k].kind == wordToken && !s.toks[k].upper {
			return false
		}
	}
	return false
}

// opensDateline: the place where an article was written, in capitals before its
// dash: GENEVA, March 12 (Reuters) —.
func (d *document) opensDateline(s *sentence, m mention) bool {
	if w := d.str(&s.toks[m.i]); m.i > 0 || !s.first || len(w) < 3 || w != strings.ToUpper(w) {
		return false
	}
	return d.isDateline(s, m.j, m.j)
}

// capitalsBefore: NAIROBI, March 5.
func (d *document) capitalsBefore(s *sentence, i int) bool {
	w := d.str(&s.toks[0])
	return i > 0 && s.toks[0].kind == wordToken && len(w) >= 4 && w == strings.ToUpper(w)
}

func (d *document) placeBefore(s *sentence, i int) bool {
	for _, m := range d.mentions(s) {
		if m.j <= i && (m.row.kind == "place" || m.row.kind == "country" || m.row.kind == "territory") {
			return true
		}
	}
	return false
}
