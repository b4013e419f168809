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
	names, row := d.namesInRow(s, at), figuresInRow(figures, at)
	if len(names) < 2 || len(names) != len(row) {
		return
	}
	last := row[len(row)-1]
	for i, name := range names {
		f := &row[i]
		if f.Measure == briefing.Other { // "2,637 and 2,380 troops": what is counted stands behind the last
			f.Subject, f.Counted, f.Time, f.Amount.Unit = last.Subject, last.Counted, last.Time, last.Amount.Unit
		}
		f.Actor = name
		f.Rule += "; respectively"
	}
}

// figuresInRow are the last figures before a place in the text that count
// contingents, or money; bare numbers among them count the same.
func figuresInRow(figures []briefing.Figure, before int) []briefing.Figure {
	end := len(figures)
	for end > 0 && figures[end-1].Number.Start > before {
		end--
	}
	first := end
	for first > 0 {
		f, last := &figures[first-1], figures[end-1].Measure
		bare := f.Measure == briefing.Other && f.Amount != nil && f.Amount.Unit == ""
		if last != briefing.Contingent && last != briefing.Funding || f.Measure != last && !bare {
			break
		}
		first--
	}
	return figures[first:end]
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
