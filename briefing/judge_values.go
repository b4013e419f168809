package briefing

import (
	"cmp"
	"slices"
	"strings"
)

// subjectKey is what two quantities must share to speak of the same thing.
type subjectKey struct {
	measure Measure
	unit    string
	per     string
	actor   string
	stance  stance
	portion portion
	things  string // of equipment and shares: what is counted, or shared
	step    bool   // a stage on the way ("will bring the force to 1,000"), not the goal
}

func keyOf(c *claim) subjectKey {
	return subjectKey{
		measure: c.Measure, unit: c.Amount.Unit, per: c.Amount.Per, actor: c.Actor,
		stance: stanceOf(c), portion: portionOf(c), things: thingsOf(c), step: c.Event.Class == "growth" && stanceOf(c) == promised,
	}
}

// thingsOf is what only figures of one kind of thing may be compared by: the
// make of equipment, the whole of a share.
func thingsOf(c *claim) string {
	if c.Measure == Equipment || c.Role == Share && c.Measure != Territory && c.Measure != FoodInsecure {
		return strings.ToLower(c.Counted)
	}
	return ""
}

// judged reports a quantity that can contradict another: with a topic, a known
// actor, and a role that stands for an amount of its own.
func judged(c *claim) bool {
	if c.Amount == nil || c.Kind() != KindQuantity || c.Actor == "" || c.Measure == Other || c.Measure == Timeline {
		return false
	}
	if c.Measure == Funding && (c.Status == Unspecified || c.Role == Share) {
		return false // money of no known state, a share of an unknown sum
	}
	switch portionOf(c) {
	case batch, portion(Total), portion(Share):
		return c.Amount.Hedge != Vague || c.Amount.Range.Low != nil
	}
	return false
}

// values finds quantities of one subject and time whose ranges do not meet.
func (j *judge) values() []Conflict {
	groups := map[subjectKey][]*claim{}
	var keys []subjectKey
	for i := range j.claims {
		c := &j.claims[i]
		if !judged(c) {
			continue
		}
		k := keyOf(c)
		if _, seen := groups[k]; !seen {
			keys = append(keys, k)
		}
		groups[k] = append(groups[k], c)
	}
	var out []Conflict
	for _, k := range keys {
		out = append(out, j.valuesOf(groups[k])...)
	}
	return out
}

// neighbours bounds how many figures on either side in time one is held
// against: a group of thousands is told by its nearest.
const neighbours = 48

// valuesOf judges one group: pairs at the same time that do not agree are
// edges, and each connected part is one conflict.
func (j *judge) valuesOf(group []*claim) []Conflict {
	if len(group) < 2 {
		return nil
	}
	all := group
	told := toldBy(all)
	group = facts(all)
	byTime(group)
	sets := newSets(len(group))
	edges := false
	for i := range group {
		for k := i + 1; k < len(group) && k <= i+neighbours; k++ {
			if j.contradict(group[i], group[k]) && !told.both(group[i], group[k]) {
				sets.join(i, k)
				edges = true
			}
		}
	}
	if !edges {
		return nil
	}
	var out []Conflict
	for _, part := range sets.parts() {
		members := make([]*claim, 0, len(part))
		for _, i := range part {
			members = append(members, group[i])
		}
		members = j.withRestatements(members, all)
		if sides := sidesOf(members); len(sides) > 1 {
			out = append(out, j.valueConflict(sides))
		}
	}
	return out
}

// facts folds figures that say the same of the same time, keeping two of
// different sources for each, so that repetition crowds nobody out.
func facts(group []*claim) []*claim {
	type fact struct {
		low, high       string
		scope           string
		asOf, due, over Span
		ordinal         int
	}
	seen := map[fact][]*claim{}
	var out []*claim
	for _, c := range group {
		k := fact{bound(c.rng.Low), bound(c.rng.High), c.Scope, c.AsOf, c.Due, c.Period, c.Event.Ordinal}
		if n := len(seen[k]); n >= 2 || n == 1 && seen[k][0].Source == c.Source {
			continue
		}
		seen[k] = append(seen[k], c)
		out = append(out, c)
	}
	return out
}

func bound(d *Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

// told is the values that each source gives of one subject.
type told map[SourceID]map[Decimal]bool

func toldBy(group []*claim) told {
	t := told{}
	for _, c := range group {
		if c.Amount.Value == nil {
			continue
		}
		if t[c.Source] == nil {
			t[c.Source] = map[Decimal]bool{}
		}
		t[c.Source][*c.Amount.Value] = true
	}
	return t
}

// both: a source that gives the two values as well as its own tells them apart.
func (t told) both(a, b *claim) bool {
	return a.Source != b.Source && a.Amount.Value != nil && b.Amount.Value != nil &&
		(t[a.Source][*b.Amount.Value] || t[b.Source][*a.Amount.Value])
}

func byTime(group []*claim) {
	slices.SortFunc(group, func(a, b *claim) int {
		return cmp.Or(a.AsOf.From.Compare(b.AsOf.From), cmp.Compare(a.index, b.index))
	})
}

// contradict: the same thing, the same time, and ranges that do not meet.
func (j *judge) contradict(a, b *claim) bool {
	if agree(a, b) || !j.sameScope(a, b) || !sameTime(a, b) {
		return false
	}
	if a.Event.Ordinal > 0 && b.Event.Ordinal > 0 && a.Event.Ordinal != b.Event.Ordinal {
		return false // the first and the second contingent
	}
	if x, y := forceOf(a), forceOf(b); x != y && x != "" && y != "" {
		return false // troops and police
	}
	if a.Source == b.Source && !restates(a, b) {
		return false
	}
	return !revised(a, b)
}

// forceOf parts police from troops, where the counted noun tells; personnel are
// either.
func forceOf(c *claim) string {
	if c.Measure != Contingent {
		return ""
	}
	counted := strings.ToLower(c.Counted)
	for _, f := range []struct{ word, force string }{
		{"police", "police"}, {"gendarme", "police"}, {"troop", "troops"}, {"soldier", "troops"}, {"infantry", "troops"}, {"marine", "troops"},
	} {
		if strings.Contains(counted, f.word) {
			return f.force
		}
	}
	return ""
}

// restates: one source contradicts itself only where it says the same thing
// twice: a headline and its text, or the same counted words in two sentences.
func restates(a, b *claim) bool {
	if a.Sentence == b.Sentence {
		return false // one sentence that gives two numbers tells them apart itself
	}
	if a.In == Headline != (b.In == Headline) {
		return true
	}
	return a.Counted != "" && strings.EqualFold(a.Counted, b.Counted) && a.Scope == b.Scope && (a.Measure != Displaced && a.Measure != Funding || a.Scope != "")
}

// revised: the later source itself tells of the change ("rose to", "cut from").
func revised(a, b *claim) bool {
	later := b
	if b.src.Published.Before(a.src.Published) {
		later = a
	}
	return a.Source != b.Source && later.Amount.Change != "" && a.src.Published != b.src.Published &&
		!a.src.Published.IsZero() && !b.src.Published.IsZero()
}

// withRestatements adds the figures that only repeat one of the members, so
// that each side shows everyone who says so.
func (j *judge) withRestatements(members, group []*claim) []*claim {
	in := map[*claim]bool{}
	byValue := map[Decimal][]*claim{}
	for _, m := range members {
		in[m] = true
		if v := m.Amount.Value; v != nil && len(byValue[*v]) < neighbours {
			byValue[*v] = append(byValue[*v], m)
		}
	}
	for _, c := range group {
		if in[c] || c.Amount.Value == nil {
			continue
		}
		for _, m := range byValue[*c.Amount.Value] {
			if j.sameScope(c, m) && (sameTime(c, m) || c.Source == m.Source) {
				in[c] = true
				members = append(members, c)
				break
			}
		}
	}
	return members
}

func sameAmount(a, b *claim) bool {
	return a.Amount.Value != nil && b.Amount.Value != nil && *a.Amount.Value == *b.Amount.Value
}

// sidesOf parts figures into those that agree with each other. Ranges that
// meet pairwise share a point, so each side keeps the range that all share.
func sidesOf(members []*claim) [][]*claim {
	slices.SortFunc(members, func(a, b *claim) int { return cmp.Or(point(a).Cmp(point(b)), cmp.Compare(a.index, b.index)) })
	var sides [][]*claim
	var shared []Range
next:
	for _, c := range members {
		for i := range sides {
			if shared[i].Meets(c.rng) {
				sides[i] = append(sides[i], c)
				shared[i] = narrowed(shared[i], c.rng)
				continue next
			}
		}
		sides, shared = append(sides, []*claim{c}), append(shared, c.rng)
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

// currencies finds one amount of one giver in two currencies: the same digits
// cannot be both.
func (j *judge) currencies() []Conflict {
	type key struct {
		actor, scope, per string
		stance            stance
		role              Role
		value             Decimal
	}
	at := map[key][]*claim{}
	var order []key
	for i := range j.claims {
		c := &j.claims[i]
		if c.Amount == nil || c.Amount.Value == nil || !isCurrency(c.Amount.Unit) || c.Actor == "" || c.Measure != Funding && c.Measure != Cost {
			continue
		}
		k := key{c.Actor, c.Scope, c.Amount.Per, stanceOf(c), c.Role, *c.Amount.Value}
		if at[k] == nil {
			order = append(order, k)
		}
		at[k] = append(at[k], c)
	}
	var out []Conflict
	for _, k := range order {
		if sides := currencySides(at[k]); len(sides) > 1 {
			c := j.build(Contradiction, ByUnit, sides, false)
			c.Severity = Medium
			c.Why = whyCurrency(sides)
			out = append(out, c)
		}
	}
	return out
}

// converts: one figure gives its amount in the other's currency as well.
func converts(a, b *claim) bool {
	return slices.ContainsFunc(a.Amount.Also, func(c Conversion) bool { return c.Unit == b.Amount.Unit })
}

func currencySides(group []*claim) [][]*claim {
	var sides [][]*claim
next:
	for _, c := range group {
		for i := range sides {
			if sides[i][0].Amount.Unit == c.Amount.Unit {
				sides[i] = append(sides[i], c)
				continue next
			}
		}
		if len(sides) > 0 && (sides[0][0].Source == c.Source || converts(sides[0][0], c) || converts(c, sides[0][0]) || apart(sides[0][0].AsOf, c.AsOf) > 183) {
			continue
		}
		sides = append(sides, []*claim{c})
	}
	return sides
}

func (j *judge) valueConflict(sides [][]*claim) Conflict {
	kind := ByValue
	switch {
	case oneSource(sides):
		kind = Internal
	case powerOfTen(sides):
		kind = ByUnit
	}
	c := j.build(Contradiction, kind, sides, false)
	c.Severity = severityOf(sides)
	c.Why = whyValue(sides, kind)
	return c
}

func oneSource(sides [][]*claim) bool {
	for _, side := range sides {
		for _, c := range side {
			if c.Source != sides[0][0].Source {
				return false
			}
		}
	}
	return true
}

// powerOfTen: the same digits a thousand or more apart are a slip of unit.
func powerOfTen(sides [][]*claim) bool {
	a, b := point(sides[0][0]), point(sides[1][0])
	return a.coef == b.coef && (a.exp-b.exp >= 3 || b.exp-a.exp >= 3)
}

// sets is a union of disjoint sets over 0..n-1.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func (s sets) root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, k int) { s[s.root(k)] = s.root(i) }

// parts returns the sets of more than one member, in order of their first.
func (s sets) parts() [][]int {
	members := map[int][]int{}
	var order []int
	for i := range s {
		r := s.root(i)
		if len(members[r]) == 0 {
			order = append(order, r)
		}
		members[r] = append(members[r], i)
	}
	var out [][]int
	for _, r := range order {
		if len(members[r]) > 1 {
			out = append(out, members[r])
		}
	}
	return out
}
