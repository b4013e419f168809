package briefing

import (
	"cmp"
	"maps"
	"slices"
)

// detector finds what is wrong among all figures that share a key: conflicts
// that are not of one pair, and things that have a name of their own. A figure
// without a key is not its business.
type detector struct {
	key  func(j *judge, c *claim) string
	find func(j *judge, key string, members []*claim) []Conflict // members in order of source and place
}

var detectors = []detector{
	{(*judge).startOf, (*judge).starts},
	{(*judge).batchName, (*judge).orders},
	{(*judge).batchName, (*judge).ordinals},
	{(*judge).rowOf, (*judge).rows},
	{(*judge).planOf, (*judge).schedules},
	{(*judge).listOf, (*judge).sums},
	{(*judge).strengthOf, (*judge).offersOverCeiling},
	{(*judge).strengthOf, (*judge).pledgesOverPlan},
	{(*judge).votedOn, (*judge).plansPassed},
	{(*judge).chronicleOf, (*judge).stalePlans},
	{(*judge).fundsOf, (*judge).fundedShares},
}

type groupKey struct {
	detector int
	key      string
}

// group is the claims that one detector looks at together.
type group struct {
	groupKey
	members   []*claim
	conflicts []Conflict
}

// group files claims with the detectors that they concern.
func (x *Index) group(claims []*claim) {
	for i := range detectors {
		var last *group // most claims of a source have the key of the one before
		for _, c := range claims {
			name := detectors[i].key(x.judge, c)
			if name == "" {
				continue
			}
			if last == nil || last.key != name {
				last = x.groupAt(groupKey{i, name})
			}
			last.members = append(last.members, c)
		}
	}
}

// groupAt is the group of a key, which is to be judged anew.
func (x *Index) groupAt(k groupKey) *group {
	g := x.groups[k]
	if g == nil {
		g = &group{groupKey: k}
		x.groups[k] = g
	}
	x.touched[g] = true
	return g
}

// ungroup takes the claims of one source out of all groups.
func (x *Index) ungroup(claims []*claim) {
	for i := range detectors {
		done := map[groupKey]bool{}
		for _, c := range claims {
			k := groupKey{i, detectors[i].key(x.judge, c)}
			g := x.groups[k]
			if g == nil || done[k] {
				continue
			}
			done[k] = true
			g.members = slices.DeleteFunc(g.members, func(m *claim) bool { return m.src == c.src })
			x.touched[g] = true
			if len(g.members) == 0 {
				delete(x.groups, k)
				delete(x.touched, g)
			}
		}
	}
}

func (x *Index) judgeGroups() {
	for g := range x.touched {
		if !slices.IsSortedFunc(g.members, compareClaims) {
			slices.SortFunc(g.members, compareClaims)
		}
		g.conflicts = detectors[g.detector].find(x.judge, g.key, g.members)
	}
	clear(x.touched)
}

// flags are all contradictions and anomalies found, each with a name of its own,
// and the sums that add up.
func (x *Index) flags() []Conflict {
	var out []Conflict
	keys := slices.SortedFunc(maps.Keys(x.groups), func(a, b groupKey) int {
		return cmp.Or(cmp.Compare(a.detector, b.detector), cmp.Compare(a.key, b.key))
	})
	for _, k := range keys {
		out = append(out, x.groups[k].conflicts...)
	}
	if len(x.judge.edits.Apart) > 0 {
		out = x.judge.withoutApart(out)
	}
	for k := range x.clusters {
		out = append(out, k.conflicts...)
	}
	return unlike(out)
}

// withoutApart drops the conflicts of groups in which an editor told a figure
// apart from all of another side.
func (j *judge) withoutApart(list []Conflict) []Conflict {
	return slices.DeleteFunc(list, func(k Conflict) bool {
		for _, side := range k.Sides {
			for _, other := range k.Sides {
				if slices.ContainsFunc(side, func(i int) bool { return j.apartFromAll(k.Figures, i, other) }) {
					return true
				}
			}
		}
		return false
	})
}

func (j *judge) apartFromAll(figures []Figure, i int, others []int) bool {
	return !slices.ContainsFunc(others, func(o int) bool { return !j.edits.Apart[PairOf(figures[i].ID, figures[o].ID)] })
}

// unlike gives names of their own to conflicts that say the same: two numbers
// disputed in spring, and again in autumn.
func unlike(list []Conflict) []Conflict {
	slices.SortFunc(list, func(a, b Conflict) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.Figures[0].ID, b.Figures[0].ID))
	})
	for i := len(list) - 1; i > 0; i-- {
		if list[i].ID == list[i-1].ID {
			list[i].ID = shortID(string(list[i].ID) + string(list[i].Figures[0].ID))
		}
	}
	return list
}
