package extract

import "briefdesk/briefing"

// respectively: "Rwanda, India and Nepal supply 2,637, 2,380 and 1,745
// respectively": as many names in a row as numbers in a row, one for one.
func (d *document) respectively(s *sentence, figures []briefing.Figure) {
	at := -1
	for k := range s.toks {
		if d.words(s, k, 1) == "respectively" {
			at = int(s.toks[k].start)
		}
	}
	if at < 0 {
		return
	}
	last := len(figures)
	for last > 0 && figures[last-1].Number.Start > at {
		last--
	}
	names := d.namesInRow(s, at)
	if len(names) < 2 || last < len(names) {
		return
	}
	for i, name := range names {
		f := &figures[last-len(names)+i]
		if f.Measure != briefing.Contingent && f.Measure != briefing.Funding {
			return
		}
		f.Actor = name
		f.Rule += "; respectively"
	}
}

// namesInRow are the actors that commas and "and" join first in the sentence.
func (d *document) namesInRow(s *sentence, before int) (names []string) {
	end := -1
	for _, m := range d.mentions(s) {
		if int(s.toks[m.i].start) > before || m.row.way != byName {
			continue
		}
		joined := end >= 0 && d.skipWords(s, end, ",", "and") == m.i
		if end >= 0 && !joined {
			if len(names) > 1 {
				break
			}
			names = nil
		}
		names, end = append(names, d.resolve(m)), m.j
	}
	return names
}
