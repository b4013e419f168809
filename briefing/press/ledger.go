package press

import (
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
	for i := range min(len(d.Conflict.Figures), len(d.Sources)) {
		quote := s.quotation(d, i)
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

// quotation is one side's sentence with its number marked, and who prints it.
func (s *setter) quotation(d briefing.Dispute, i int) []box {
	f := d.Conflict.Figures[i]
	before, number, after := markNumber(f)
	marked := s.say(s.st.number, number)
	marked.under = true
	spans := []span{s.say(s.st.quote, "“"+before), marked, s.say(s.st.quote, after+"”")}
	cite, ok := citation(s.brief.Sources, d.Sources[i])
	by := " " + citeName(cite)
	if ok {
		by += ", " + cite.Source.Published.Long() + ", source "
		spans = append(spans, s.say(s.st.small, by))
		spans = append(spans, s.keys(s.linked(s.st.small), 0, d.Sources[i:i+1])...)
	}
	indent := s.sheet.col(1) / 2
	lines := s.para("quote", spans, s.sheet.cols(10)-indent)
	for k := range lines {
		lines[k] = box{name: "quote", w: lines[k].w + indent, h: lines[k].h, next: lines[k].next, parts: []part{{indent, 0, lines[k]}}}
	}
	return lines
}

// markNumber cuts a figure's sentence before and after its number. A figure
// whose places do not fit its quote is quoted without a mark.
func markNumber(f briefing.Figure) (before, number, after string) {
	from, to := f.Number.Start-f.Sentence.Start, f.Number.End-f.Sentence.Start
	if from < 0 || to > len(f.Quote) || from >= to {
		return f.Quote, "", ""
	}
	return f.Quote[:from], f.Quote[from:to], f.Quote[to:]
}
