package briefing

import (
	"slices"
	"strings"
)

// listOf gathers the quantities of one source: totals and the parts listed
// with them stand in one document.
func (j *judge) listOf(c *claim) string {
	if c.Amount == nil || c.Measure == Timeline || c.Amount.Temporal() || c.Amount.Range.Low == nil || c.Amount.Range.High == nil {
		return ""
	}
	return string(c.Source)
}

// sums checks stated totals against the parts listed with them: parts that
// exceed the total (told as parts, or of a mission), or a whole list that does
// not come to it; and notes those that add up as support.
func (j *judge) sums(_ string, members []*claim) []Conflict {
	var out []Conflict
	for i, total := range members {
		if total.Role != Total && total.Role != Part || total.Amount.Per != "" {
			continue
		}
		for _, list := range [][]*claim{j.inSentence(total, members[i+1:]), below(total, members[i+1:]), j.column(total, members)} {
			if c, ok := j.sum(total, list); ok {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// sum judges a total against its list of parts.
func (j *judge) sum(total *claim, parts []*claim) (Conflict, bool) {
	if len(parts) < 2 {
		return Conflict{}, false
	}
	sum := Range{&Decimal{}, &Decimal{}}
	for _, p := range parts {
		sum = addRanges(sum, p.Amount.Range) // as printed: halves of last digits would add up
	}
	sides := j.inPlace([][]*claim{{total}, parts})
	if sum.Meets(total.rng) {
		c := build(Explained, BySum, sides, sentence{why: whySupport(total, parts)})
		c.Reason = ReasonSum
		return c, true
	}
	allParts := !slices.ContainsFunc(parts, func(c *claim) bool { return c.portion != part })
	if !j.complete(total, parts) && !((allParts || j.isMission(total)) && exceeds(sum, total.rng)) {
		return Conflict{}, false
	}
	return build(Contradiction, BySum, sides, sentence{Medium, whySum(total, parts, sum), []string{"parts listed with their total"}}), true
}

// inSentence is the parts listed behind a total in its sentence: one figure
// for each actor or place, of the same measure and unit.
func (j *judge) inSentence(total *claim, behind []*claim) []*claim {
	var parts []*claim
	seen, twice := map[string]bool{}, false
	for _, c := range behind {
		if c.Sentence != total.Sentence {
			break
		}
		if c.stance != total.stance || !listedIn(c, total) {
			continue
		}
		who := c.Actor + "/" + c.Scope
		twice = twice || seen[who]
		seen[who] = true
		parts = append(parts, c)
	}
	if twice && (len(parts) < 3 || !j.complete(total, parts)) {
		return nil // not one list of parts for sure
	}
	return parts
}

// listedIn: of the same kind as the total, and an amount of its own.
func listedIn(c, total *claim) bool {
	return c.portion != batch && c.portion != share && c.Measure == total.Measure && c.Amount.Unit == total.Amount.Unit && c.Amount.Per == "" && c.high <= total.high
}

// below is the first quantities of the list items under a total whose
// sentence ends in a colon.
func below(total *claim, behind []*claim) []*claim {
	if !strings.HasSuffix(strings.TrimRight(total.Quote, " \n\t*_"), ":") {
		return nil
	}
	var parts []*claim
	for _, c := range behind {
		switch {
		case c.Sentence == total.Sentence:
			return nil // another number before the list: it is not the list's total for sure
		case c.In != List || c.Number.Start-total.Sentence.End > 2000:
			return parts
		case len(parts) > 0 && c.Sentence == parts[len(parts)-1].Sentence:
			continue
		case !sameUnit(c, total) || c.high > total.high:
			return nil
		}
		parts = append(parts, c)
	}
	return parts
}

// sameUnit: a list leaves out what its head has said.
func sameUnit(c, total *claim) bool {
	return c.Amount.Unit == total.Amount.Unit || c.Amount.Unit == ""
}

// column is the cells above a table's total, in its column.
func (j *judge) column(total *claim, members []*claim) []*claim {
	if total.In != Table || !j.sumsUp(total.Quote) {
		return nil
	}
	const gap = 200 // bytes between rows: more is another table
	var parts []*claim
	below := total.Sentence
	for _, c := range slices.Backward(members) {
		if c.Sentence.Start >= below.Start {
			continue
		}
		if c.In != Table || below.Start-c.Sentence.End > gap || j.sumsUp(c.Quote) {
			break
		}
		if cellOf(c) == cellOf(total) {
			if !sameUnit(c, total) {
				return nil
			}
			parts = append(parts, c)
			below = c.Sentence
		}
	}
	slices.Reverse(parts)
	return parts
}

// cellOf counts the column bars before a number in its row.
func cellOf(c *claim) int {
	at := c.Number.Start - c.Sentence.Start
	if at < 0 || at > len(c.Quote) {
		return -1
	}
	return strings.Count(c.Quote[:at], "|")
}

// sumsUp: the row of a table that gives its total.
func (j *judge) sumsUp(row string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(row)) {
		if j.world.Words[strings.Trim(w, "|:*")] == WordTotal {
			return true
		}
	}
	return false
}

// complete: a list under its head or total is whole; in a sentence, the words
// between a total and its first part promise it.
func (j *judge) complete(total *claim, parts []*claim) bool {
	if parts[0].Sentence != total.Sentence {
		return true
	}
	from, to := total.Number.End-total.Sentence.Start, parts[0].Number.Start-total.Sentence.Start
	if from < 0 || to > len(total.Quote) || from >= to {
		return false
	}
	between := total.Quote[from:to]
	return strings.Contains(between, ":") || slices.ContainsFunc(strings.Fields(strings.ToLower(between)), func(w string) bool {
		return j.world.Words[strings.Trim(w, ".,;()")] == WordMadeUp
	})
}

func exceeds(sum, total Range) bool {
	return sum.Low != nil && total.High != nil && total.High.Less(*sum.Low)
}

func addRanges(a, b Range) Range {
	low, high := a.Low.Add(*b.Low), a.High.Add(*b.High)
	return Range{&low, &high}
}
