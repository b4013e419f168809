package briefing

import (
	"cmp"
	"slices"
)

// cluster is claims that edges join, and what they come to.
type cluster struct {
	members   []*claim
	conflicts []Conflict
}

// Settle judges anew what came and went since it was last asked.
func (x *Index) Settle() {
	x.arrange()
	for _, c := range x.loose {
		c.loose = false
	}
	for _, c := range x.loose {
		if c.cluster != nil || len(c.edges) == 0 {
			continue
		}
		k := &cluster{members: reachable(c)}
		for _, m := range k.members {
			m.cluster = k
		}
		for _, part := range x.partition(k.members) {
			k.conflicts = append(k.conflicts, x.verdicts(part)...)
		}
		x.clusters[k] = true
	}
	x.loose = nil
	x.judgeGroups()
}

// reachable is the claims that edges join to one, it among them, in order.
func reachable(c *claim) []*claim {
	seen := map[*claim]bool{c: true}
	list := []*claim{c}
	for i := 0; i < len(list); i++ {
		for _, e := range list[i].edges {
			if !seen[e.to] {
				seen[e.to] = true
				list = append(list, e.to)
			}
		}
	}
	slices.SortFunc(list, compareClaims)
	return list
}

// mostTried bounds with how many claims of a part a new one is compared.
const mostTried = 24

// partition parts claims that edges join into those that all speak of one
// thing, the surest pairs first: that a is taken for b and b for c does not
// make a and c one thing.
func (x *Index) partition(members []*claim) [][]*claim {
	at := make(map[*claim]int, len(members))
	var parts [][]*claim
	fits := func(c *claim, part []*claim) bool {
		for _, m := range part[:min(len(part), mostTried)] {
			if x.judge.apart(m, c) {
				return false
			}
		}
		return true
	}
	for _, p := range pairs(members) {
		i, ok := at[p.a]
		k, too := at[p.b]
		switch {
		case !ok && !too:
			at[p.a], at[p.b] = len(parts), len(parts)
			parts = append(parts, []*claim{p.a, p.b})
		case ok && too && i == k:
		case ok && too:
			if !slices.ContainsFunc(parts[k][:min(len(parts[k]), mostTried)], func(c *claim) bool { return !fits(c, parts[i]) }) {
				for _, c := range parts[k] {
					at[c] = i
				}
				parts[i], parts[k] = append(parts[i], parts[k]...), nil
			}
		case ok && fits(p.b, parts[i]):
			at[p.b] = i
			parts[i] = append(parts[i], p.b)
		case too && fits(p.a, parts[k]):
			at[p.a] = k
			parts[k] = append(parts[k], p.a)
		}
	}
	return slices.DeleteFunc(parts, func(p []*claim) bool { return len(p) == 0 })
}

// apart reports two claims that cannot be of one thing.
func (j *judge) apart(a, b *claim) bool {
	if a.Amount == nil {
		return j.differDates(a, b) != ""
	}
	return j.differ(a, b) != ""
}

type pair struct {
	a, b  *claim
	alike int
}

// pairs are the edges among members, the surest first.
func pairs(members []*claim) []pair {
	var list []pair
	for _, c := range members {
		for _, e := range c.edges {
			if compareClaims(c, e.to) < 0 {
				list = append(list, pair{c, e.to, e.alike})
			}
		}
	}
	slices.SortFunc(list, func(p, q pair) int {
		return cmp.Or(cmp.Compare(q.alike, p.alike), compareClaims(p.a, q.a), compareClaims(p.b, q.b))
	})
	return list
}

// verdicts are the conflicts among claims of one thing.
func (x *Index) verdicts(part []*claim) []Conflict {
	if part[0].Amount == nil {
		return x.judge.dateConflict(part)
	}
	sides := sidesOf(x.withRestatements(part))
	if len(sides) < 2 {
		return nil
	}
	return []Conflict{valueConflict(x.judge.byVoices(sides))}
}

// withRestatements adds the figures near that only repeat one of the members,
// so that each side shows everyone who says so.
func (x *Index) withRestatements(part []*claim) []*claim {
	in := make(map[*claim]bool, len(part))
	for _, m := range part {
		in[m] = true
	}
	all := slices.Clone(part)
	for _, m := range part {
		for _, k := range blocksOf(m) {
			b := x.blocks[k]
			at, _ := slices.BinarySearchFunc(b.claims, m, compareFiled)
			for _, c := range b.around(at) {
				if c.near == m.near && c.unit == m.unit && sameAmount(c, m) && !in[c] && !x.apartFromAny(c, part) && x.judge.differ(c, m) == "" && likeness(amountAspects, c, m) >= bar {
					in[c] = true
					all = append(all, c)
				}
			}
		}
	}
	return all
}

// apartFromAny: an editor told the claim apart from one of them.
func (x *Index) apartFromAny(c *claim, part []*claim) bool {
	return slices.ContainsFunc(part, func(m *claim) bool { return x.judge.toldApart(c, m) })
}

func sameAmount(a, b *claim) bool {
	return a.Amount.Value != nil && b.Amount.Value != nil && *a.Amount.Value == *b.Amount.Value
}

// sidesOf parts figures into those that agree with each other. Ranges that
// meet pairwise share a point, so each side keeps the range that all share.
func sidesOf(members []*claim) [][]*claim {
	slices.SortFunc(members, func(a, b *claim) int { return cmp.Or(cmp.Compare(a.near, b.near), compareClaims(a, b)) })
	var sides [][]*claim
	var common []Range
next:
	for _, c := range members {
		for i := range sides {
			if common[i].Meets(c.rng) && sides[i][0].unit == c.unit {
				sides[i] = append(sides[i], c)
				common[i] = narrowed(common[i], c.rng)
				continue next
			}
		}
		sides, common = append(sides, []*claim{c}), append(common, c.rng)
	}
	return sides
}

// narrowed is what two ranges that meet share.
func narrowed(a, b Range) Range {
	if b.Low != nil && (a.Low == nil || a.Low.Less(*b.Low)) {
		a.Low = b.Low
	}
	if b.High != nil && (a.High == nil || b.High.Less(*a.High)) {
		a.High = b.High
	}
	return a
}

func valueConflict(sides [][]*claim) Conflict {
	a, b := sides[0][0], sides[1][0]
	kind, mixed := ByValue, mixedUp(a, b)
	switch {
	case mixed != "":
		kind = ByUnit
	case oneSource(sides):
		kind = Internal
	}
	severity := severityOf(sides)
	if kind == ByUnit && severity == Low { // a slip of unit is none of rounding
		severity = Medium
	}
	return build(Contradiction, kind, sides, sentence{severity, whyValue(sides, kind, mixed), because(amountAspects, a, b)})
}

// severityOf by the contract: high for a headline measure apart by more than a
// tenth with unhedged figures on both sides, low for less than a twentieth.
func severityOf(sides [][]*claim) Severity {
	a, b := nearestPair(sides)
	r := ratio(a, b)
	switch {
	case r < 1.05:
		return Low
	case r > 1.1 && a.Measure.Headline() && anyExact(sides[0]) && anyExact(sides[1]):
		return High
	}
	return Medium
}

func nearestPair(sides [][]*claim) (a, b *claim) {
	lowA, highA := extremes(sides[0])
	lowB, highB := extremes(sides[1])
	a, b = lowA, lowB
	for _, pair := range [][2]*claim{{lowA, highB}, {highA, lowB}, {highA, highB}} {
		if ratio(pair[0], pair[1]) < ratio(a, b) {
			a, b = pair[0], pair[1]
		}
	}
	return a, b
}

// extremes is the smallest and the largest figure of a side.
func extremes(side []*claim) (low, high *claim) {
	byNear := func(a, b *claim) int { return cmp.Compare(a.near, b.near) }
	return slices.MinFunc(side, byNear), slices.MaxFunc(side, byNear)
}

func anyExact(side []*claim) bool {
	return slices.ContainsFunc(side, func(c *claim) bool { return !c.hedged() })
}
