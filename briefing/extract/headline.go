package extract

import (
	"strings"

	"briefdesk/briefing"
)

// tieHeadline gives a figure of the headline what the body tells of the same
// amount: whom it concerns, of when and where. A headline has no room for it.
func (d *document) tieHeadline() {
	for i := range d.figures {
		head := &d.figures[i]
		if head.In != briefing.Headline || head.Amount == nil || head.Measure == briefing.Timeline || head.Measure == briefing.Other {
			continue
		}
		for k := i + 1; k < len(d.figures); k++ {
			if body := &d.figures[k]; body.In != briefing.Headline && sameAmount(head, body) {
				if !strings.Contains(head.Rule, "actor: named in the phrase") {
					head.Actor = body.Actor
				}
				head.Scope, head.Event = body.Scope, body.Event
				if body.Status == head.Status {
					head.Time = body.Time
				}
				break
			}
		}
	}
}

// sameAmount: of one topic and role, with bounds that agree.
func sameAmount(a, b *briefing.Figure) bool {
	return b.Amount != nil && a.Measure == b.Measure && a.Role == b.Role && a.Amount.Unit == b.Amount.Unit &&
		a.Amount.Value != nil && b.Amount.Value != nil && *a.Amount.Value == *b.Amount.Value
}
