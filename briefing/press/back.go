package press

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"briefdesk/briefing"
)

const (
	settledHeading = "Looked at and found no conflict"
	methodHeading  = "How the figures were read"
)

// settled is what looked like a conflict and was none, under its reason: the
// few pairs that look most like one, and how many more there are.
func (s *setter) settled() []box {
	if len(s.brief.Settled) == 0 {
		return nil
	}
	boxes := s.heading(settledHeading, "", 20)
	more := false
	for i, g := range byReason(s.brief.Settled) {
		spans := []span{s.say(s.st.smallBold, fmt.Sprintf("%s (%d). ", g.name, len(g.pairs)))}
		for k, c := range g.closest() {
			if k > 0 {
				spans = append(spans, s.say(s.st.small, "  ·  "))
			}
			spans = append(spans, s.sides(c)...)
			if c.Why != "" {
				spans = append(spans, s.say(s.st.small, ": "+glue(sentenceEnd(c.Why))))
			}
		}
		if rest := len(g.pairs) - mostPairs; rest > 0 {
			more = true
			spans = append(spans, s.say(s.st.smallItalic, fmt.Sprintf("  And %d more.", rest)))
		}
		boxes = append(boxes, gapped(s.para("settled", spans, s.full()), []float64{2, 5}[min(i, 1)])...)
	}
	if more {
		boxes = append(boxes, gapped(s.para("settled", []span{s.say(s.st.smallItalic, settledRest)}, s.full()), 5)...)
	}
	return boxes
}

// mostPairs is how many look-alikes of one reason are printed.
const mostPairs = 3

// settledRest says where the look-alikes are that are not printed.
const settledRest = "All of them, with both sentences: brief conflicts --explained."

// closest are the pairs that look most like a conflict: numbers of one unit
// that lie near each other, of topics that a brief leads with.
func (g reasonGroup) closest() []briefing.Conflict {
	pairs := slices.Clone(g.pairs)
	slices.SortStableFunc(pairs, func(a, b briefing.Conflict) int { return cmp.Compare(farApart(a), farApart(b)) })
	return pairs[:min(len(pairs), mostPairs)]
}

// farApart is how unlike a look-alike's figures are: the ratio of the greater
// number to the lesser; more for dates, and most where nothing can be held
// against anything.
func farApart(c briefing.Conflict) float64 {
	const dates, unlike = 10, 1e6
	if len(c.Figures) < 2 {
		return unlike
	}
	a, b := c.Figures[0], c.Figures[1]
	switch p, q := placeOf(a), placeOf(b); {
	case a.Amount == nil || b.Amount == nil:
		return dates
	case !sameScale(a, b) || math.IsNaN(p.at) || math.IsNaN(q.at) || p.at <= 0 || q.at <= 0:
		return unlike
	case p.at == q.at:
		return 4 // the same number twice surprises nobody
	default:
		return max(p.at, q.at) / min(p.at, q.at)
	}
}

// reasonGroup is the look-alikes of one reason.
type reasonGroup struct {
	name  string
	pairs []briefing.Conflict
}

// byReason groups look-alikes, in the order in which their reasons appear.
func byReason(all []briefing.Conflict) []reasonGroup {
	var groups []reasonGroup
	at := map[briefing.Reason]int{}
	for _, c := range all {
		i, ok := at[c.Reason]
		if !ok {
			i = len(groups)
			at[c.Reason] = i
			name := reasonWords[c.Reason]
			if name == "" {
				name = "Explained"
			}
			groups = append(groups, reasonGroup{name: name})
		}
		groups[i].pairs = append(groups[i].pairs, c)
	}
	return groups
}

// mostSides is how many figures of a look-alike are named.
const mostSides = 4

// sides are the figures of a look-alike, each with its source.
func (s *setter) sides(c briefing.Conflict) cell {
	var out cell
	for i, f := range c.Figures {
		if i == mostSides {
			return append(out, s.say(s.st.small, " and "+strconv.Itoa(len(c.Figures)-i)+" more"))
		}
		if i > 0 {
			out = append(out, s.say(s.st.small, " and "))
		}
		out = append(out, s.say(s.st.small, "“"+minus(glue(f.Text))+"”"))
		if no := s.numberOf(f.Source); no > 0 {
			out = append(out, s.say(s.st.small, string(nbsp)))
			out = append(out, s.note(s.linked(s.st.small), 0, []int{no})...)
		}
	}
	return out
}

// numberOf is the citation number of a source; 0 when the brief has none.
func (s *setter) numberOf(id briefing.SourceID) int {
	for _, c := range s.brief.Sources {
		if c.Source.ID == id {
			return c.No
		}
	}
	return 0
}

// sources is the numbered list of what the brief draws on.
func (s *setter) sources() []box {
	if len(s.brief.Sources) == 0 {
		return nil
	}
	boxes := s.heading("Sources", "sources", 20)
	free := s.full() - 3*tableGap
	cols := []column{
		{"No.", free * 0.05, true},
		{"Source", free * 0.60, false},
		{"Published", free * 0.23, false},
		{"Figures used", free * 0.12, true},
	}
	rows := make([][]cell, len(s.brief.Sources))
	for i, c := range s.brief.Sources {
		rows[i] = []cell{
			{s.say(s.st.smallBold, strconv.Itoa(c.No))},
			s.sourceCell(c),
			{s.say(s.st.small, glue(c.Source.Published.Long()))},
			{s.say(s.st.small, strconv.Itoa(c.Figures))},
		}
	}
	table := s.table("sources", cols, rows)
	for i, c := range s.brief.Sources {
		no := c.No
		row := &table[i+1]
		row.draw = func(p *pen, _, y float64) { p.land(sourceTarget(no), "", 0, y) }
	}
	return append(boxes, table...)
}

func (s *setter) sourceCell(c briefing.Citation) cell {
	src := c.Source
	var out cell
	if src.Publisher != "" {
		out = append(out, s.say(s.st.smallBold, src.Publisher))
	}
	title := src.Title
	if title == "" && src.Publisher == "" {
		title = "Untitled text (file " + src.Name + ")"
	}
	if title != "" {
		if len(out) > 0 {
			title = ", " + title
		}
		out = append(out, s.say(s.st.small, title))
	}
	if src.Link != "" {
		if len(out) > 0 {
			out = append(out, s.say(s.st.small, ". "))
		}
		link := s.say(s.linked(s.st.small), src.Link)
		link.url = address(src.Link)
		out = append(out, link)
	}
	return out
}

// address is a link as a PDF holds it: ASCII, with what is not percent-encoded;
// "" for what a viewer should not open.
func address(link string) string {
	if len(link) < 8 || link[:7] != "http://" && link[:8] != "https://" {
		return ""
	}
	out := make([]byte, 0, len(link))
	for i := range len(link) {
		if c := link[i]; c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '>' || c == '\\' {
			out = append(out, '%', "0123456789ABCDEF"[c>>4], "0123456789ABCDEF"[c&15])
		} else {
			out = append(out, c)
		}
	}
	return string(out)
}

// methodNotes say how the figures were read, and what the hedges stand for.
var methodNotes = []string{
	"Every figure was read by program from the text of the sources listed and is tied to its sentence. Words such as " +
		"“nearly”, “about” or “at least” are printed as the source has them.",
	"“Nearly 400” stands for a little under 400; “about” for a span around the number; “at least” and “over” leave the " +
		"upper side open, “up to” and “under” the lower. “Dozens” and other vague words stand for wide spans. A rounded " +
		"number stands for all that rounds to it.",
	"Two figures are flagged when they speak of the same thing at the same time and their spans do not meet. Figures of " +
		"different status (pledged, planned, deployed, paid) are never added up or held against each other; the gap " +
		"between them is shown as a gap.",
	"A date marked “(published)” is the day the source appeared, where the text names no day of its own. “Undated” means that " +
		"neither is known. No decision on a disputed figure is made by the program.",
}

// method is the note on how the figures were read.
func (s *setter) method() []box {
	boxes := s.heading(methodHeading, "", 20)
	for i, note := range methodNotes {
		lines := s.para("method", []span{s.say(s.st.small, glue(note))}, s.sheet.cols(9))
		boxes = append(boxes, gapped(lines, []float64{2, 4}[min(i, 1)])...)
	}
	if d := s.brief.Digest; d != "" {
		note := s.para("method", []span{s.say(s.st.small, "Digest of the figures and decisions printed (SHA-256): "+d)}, s.sheet.cols(9))
		boxes = append(boxes, gapped(note, 4)...)
	}
	return boxes
}
