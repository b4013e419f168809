package briefing

import (
	"math"
	"strings"
)

// fundsOf gathers the money of one source and the shares of it.
func (j *judge) fundsOf(c *claim) string {
	if c.Amount == nil || c.Amount.Value == nil || c.Amount.Per != "" || c.Amount.Unit != "percent" && !isCurrency(c.Amount.Unit) {
		return ""
	}
	return string(c.Source)
}

// fundedShares checks "$21.4 million, or 45 per cent" against the sum that it is
// a share of, told just before: what is sought or planned.
func (j *judge) fundedShares(_ string, members []*claim) []Conflict {
	var out []Conflict
	for i, share := range members {
		if share.Amount.Unit != "percent" {
			continue
		}
		part := besideShare(members, i)
		if part == nil {
			continue
		}
		whole := soughtBefore(members[:i], part)
		if whole == nil {
			continue
		}
		percent := 100 * part.near / whole.near
		c := build(Explained, BySum, j.inPlace([][]*claim{{whole}, {part, share}}), sentence{why: whyFits(share, part, whole)})
		c.Reason = ReasonSum
		if off := math.Abs(percent - share.near); off > 1.5 && off > 0.1*share.near && !share.hedged() && !part.hedged() {
			c = build(Contradiction, Internal, j.inPlace([][]*claim{{share}, {part, whole}}), sentence{
				Medium, whyShare(share, part, whole, percent), []string{"a sum, its share and its whole in one passage"},
			})
		}
		out = append(out, c)
	}
	return out
}

// besideShare is the sum that a share restates: the one next to it in its
// sentence, on either side, told of the same state of things.
func besideShare(members []*claim, i int) *claim {
	const near = 40 // bytes between them: ", or just"
	share := members[i]
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(members) {
			continue
		}
		c := members[k]
		if c.Sentence == share.Sentence && isCurrency(c.Amount.Unit) && restates(c, share, near) && (c.stance == share.stance || c.stance == disbursed) {
			return c
		}
	}
	return nil
}

// restates: "or" or a bracket between the two says that they are one amount.
func restates(a, b *claim, most int) bool {
	from, to := min(a.Number.End, b.Number.End)-a.Sentence.Start, max(a.Number.Start, b.Number.Start)-a.Sentence.Start
	if from < 0 || to > len(a.Quote) || from >= to || to-from > most {
		return false
	}
	between := " " + a.Quote[from:to] + " "
	return strings.Contains(between, " or ") || strings.Contains(between, "(")
}

// soughtBefore is the last sum before a part that asks for more, in its
// currency and within a few sentences.
func soughtBefore(before []*claim, part *claim) *claim {
	const reach = 600 // bytes: some four sentences
	for i := len(before) - 1; i >= 0 && part.Number.Start-before[i].Number.End < reach; i-- {
		c := before[i]
		if c == part || c.unit != part.unit || c.near <= part.near {
			continue
		}
		if c.stance == required || c.stance == priced || c.stance == promised {
			return c
		}
		return nil
	}
	return nil
}
