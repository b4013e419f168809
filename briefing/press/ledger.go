package press

import (
	"cmp"
	"slices"
	"strings"

	"briefdesk/briefing"
)

// ledger is every dispute with both sides quoted, the likely cause and the
// decision.
func (s *setter) ledger() []box {
	if len(s.brief.Disputes) == 0 {
		return nil
	}
	boxes := s.heading("Ledger of disputed figures", "ledger", 22)
	for i, d := range s.brief.Disputes {
		boxes = append(boxes, s.dispute(d, i == 0)...)
	}
	return boxes
}

func (s *setter) dispute(d briefing.Dispute, first bool) []box {
	title := []span{s.flag(s.st.sub, d.No), s.say(s.st.sub, string(nbsp)+numbered(d.No)+disputeTitle(d))}
	head := s.block("dispute head", title, s.full(), 2)
	head.gap, head.next = 12, true
	if first {
		head.gap = 4
	}
	m := mark(disputeTarget(d.No), numbered(d.No)+disputeTitle(d), 2)
	boxes := []box{head, m}
	for i, q := range quotations(d) {
		quote := s.quotation(q)
		quote[0].gap = 3
		if i == 0 {
			quote[len(quote)-1].next = true
		}
		boxes = append(boxes, quote...)
	}
	width := s.sheet.cols(10)
	if d.Conflict.Why != "" {
		cause := []span{s.say(s.st.smallBold, "Likely cause: "), s.say(s.st.small, glue(sentenceEnd(d.Conflict.Why)))}
		boxes = append(boxes, gapped(s.para("cause", cause, width), 4)...)
	}
	last := &boxes[len(boxes)-1]
	last.next = true
	word, rest, _ := strings.Cut(decisionWords(d), ":")
	decision := []span{s.say(s.st.smallBold, word)}
	if rest != "" {
		decision = []span{s.say(s.st.smallBold, word+":"), s.say(s.st.small, glue(rest))}
	}
	return append(boxes, gapped(s.para("decision", decision, width), 2)...)
}

// quoted is a sentence of one source with the numbers in dispute, in order.
type quoted struct {
	source int // citation number
	parts  []string
}

// quotations are the sentences of a dispute. A sentence that holds several of
// its numbers is quoted once. Parts alternate: words, number, words, …
func quotations(d briefing.Dispute) []quoted {
	var out []quoted
	var done []briefing.Figure
	for i, f := range d.Conflict.Figures[:min(len(d.Conflict.Figures), len(d.Sources))] {
		same := func(o briefing.Figure) bool {
			return o.Source == f.Source && o.Sentence == f.Sentence && o.Quote == f.Quote
		}
		if slices.ContainsFunc(done, same) {
			continue
		}
		done = append(done, f)
		var numbers []briefing.Extent
		for _, o := range d.Conflict.Figures[i:] {
			if same(o) {
				numbers = append(numbers, o.Number)
			}
		}
		out = append(out, quoted{d.Sources[i], cutNumbers(f, numbers)})
	}
	return out
}

// cutNumbers parts a figure's sentence at numbers. One whose place does not
// fit the quote, or that overlaps another, is left unmarked.
func cutNumbers(f briefing.Figure, numbers []briefing.Extent) []string {
	slices.SortFunc(numbers, func(a, b briefing.Extent) int { return cmp.Compare(a.Start, b.Start) })
	at := 0
	var parts []string
	for _, n := range numbers {
		from, to := n.Start-f.Sentence.Start, n.End-f.Sentence.Start
		if from < at || to > len(f.Quote) || from >= to {
			continue
		}
		parts = append(parts, f.Quote[at:from], f.Quote[from:to])
		at = to
	}
	parts = append(parts, f.Quote[at:])
	parts[0] = strings.TrimLeft(parts[0], "#>* ") // marks of a heading or list in Markdown
	return parts
}

// quotation is a sentence with its numbers marked, and who prints it.
func (s *setter) quotation(q quoted) []box {
	var spans []span
	for i, part := range q.parts {
		if i%2 == 1 {
			number := s.say(s.st.number, part)
			number.under = true
			spans = append(spans, number)
			continue
		}
		part = innerQuotes.Replace(part)
		if i == 0 {
			part = "“" + part
		}
		if i == len(q.parts)-1 {
			part += "”"
		}
		spans = append(spans, s.say(s.st.quote, part))
	}
	if cite, ok := citation(s.brief.Sources, q.source); ok {
		by := shortName(citeName(cite))
		if day := cite.Source.Published.Long(); !strings.HasSuffix(by, day) {
			by += ", " + day
		}
		spans = append(spans, s.say(s.st.small, glue(" "+by)+", source"+string(nbsp)))
		spans = append(spans, s.keys(s.linked(s.st.small), 0, []int{q.source})...)
	}
	indent := s.sheet.col(1) / 2
	lines := s.para("quote", spans, s.sheet.cols(10)-indent)
	for k := range lines {
		lines[k] = box{name: "quote", w: lines[k].w + indent, h: lines[k].h, next: lines[k].next, parts: []part{{indent, 0, lines[k]}}}
	}
	return lines
}
