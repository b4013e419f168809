package extract

import (
	"slices"

	"briefdesk/briefing"
)

// headed is a figure of a headline: which one, and whether the headline names
// its actor.
type headed struct {
	at    int
	named bool
}

// amountKey is what two figures of one amount share.
type amountKey struct {
	measure briefing.Measure
	role    briefing.Role
	unit    string
	value   briefing.Decimal
}

func amountKeyOf(f *briefing.Figure) (k amountKey, ok bool) {
	if f.Amount == nil || f.Amount.Value == nil {
		return k, false
	}
	return amountKey{f.Measure, f.Role, f.Amount.Unit, *f.Amount.Value}, true
}

// heads remembers a figure of a headline, to be tied to the body later.
func (d *document) heads(s *sentence, f *briefing.Figure) {
	if f.In != briefing.Headline || f.Measure == briefing.Timeline || f.Measure == briefing.Other {
		return
	}
	h := headed{at: len(d.figures)}
	for _, m := range d.mentions(s) {
		h.named = h.named || f.Actor != "" && (m.row.way == byName || m.row.way == byDemonym) && d.resolve(m) == f.Actor
	}
	d.headlines = append(d.headlines, h)
}

// tieHeadlines gives a figure of a headline what the body tells of the same
// amount: whom it concerns, of when and where. A headline has no room for it.
func (d *document) tieHeadlines() {
	if len(d.headlines) == 0 {
		return
	}
	told := map[amountKey][]int{}
	for i := range d.figures {
		if f := &d.figures[i]; f.In != briefing.Headline {
			if key, ok := amountKeyOf(f); ok {
				told[key] = append(told[key], i)
			}
		}
	}
	for _, h := range d.headlines {
		head := &d.figures[h.at]
		key, _ := amountKeyOf(head)
		if body := d.tells(told[key], h); body != nil {
			tie(head, body)
		}
	}
}

// mostTold bounds how many figures of one amount a headline is held against.
const mostTold = 16

// tells is the first figure behind a headline's that can tell of the same: by
// the actor that the headline names, where it names one.
func (d *document) tells(told []int, h headed) *briefing.Figure {
	from, _ := slices.BinarySearch(told, h.at)
	for _, i := range told[from:min(from+mostTold, len(told))] {
		if body := &d.figures[i]; !h.named || body.Actor == d.figures[h.at].Actor {
			return body
		}
	}
	return nil
}

func tie(head, body *briefing.Figure) {
	head.Actor, head.Scope, head.Event = body.Actor, body.Scope, body.Event
	if body.Status == head.Status {
		head.Time = body.Time
	}
	head.Rule += "; as the body tells"
}
