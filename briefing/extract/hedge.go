package extract

import "briefdesk/briefing"

// hedgeWidth is by how much a hedge widens a number, as parts of its value
// below and above: one table, printed in the method note of every brief.
var hedgeWidth = map[briefing.Hedge]struct{ below, above briefing.Decimal }{
	briefing.About:  {briefing.NewDecimal(1, -1), briefing.NewDecimal(1, -1)},
	briefing.Nearly: {briefing.NewDecimal(1, -1), briefing.Decimal{}},
}

// hedged is the bounds that a printed value stands for. Printed precision is
// added when figures are judged.
func hedged(v briefing.Decimal, h briefing.Hedge) briefing.Range {
	low, high := v, v
	switch h {
	case briefing.AtLeast, briefing.Over:
		return briefing.Range{Low: &low}
	case briefing.AtMost, briefing.Under:
		return briefing.Range{High: &high}
	}
	if w, ok := hedgeWidth[h]; ok {
		low, high = v.Sub(v.Abs().Mul(w.below)), v.Add(v.Abs().Mul(w.above))
	}
	return briefing.Range{Low: &low, High: &high}
}
