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
		for _, c := range claims {
			name := detectors[i].key(x.judge, c)
			if name == "" {
				continue
			}
			k := groupKey{i, name}
			g := x.groups[k]
			if g == nil {
				g = &group{groupKey: k}
				x.groups[k] = g
			}
			g.members = append(g.members, c)
			x.touched[g] = true
		}
	}
}

// ungroup takes the claims of one source out of all groups.
func (x *Index) ungroup(claims []*claim) {
	for i := range detectors {
		for _, c := range claims {
			k := groupKey{i, detectors[i].key(x.judge, c)}
			g := x.groups[k]
			if g == nil {
				continue
			}
			g.members = slices.DeleteFunc(g.members, func(m *claim) bool { return m == c })
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
		slices.SortFunc(g.members, compareClaims)
		g.conflicts = detectors[g.detector].find(x.judge, g.key, g.members)
	}
	clear(x.touched)
}

// flags are all contradictions and anomalies found, in a fixed order; where
// two say the same of the same figures, the one that says more.
func (x *Index) flags() []Conflict {
	var out []Conflict
	keys := slices.SortedFunc(maps.Keys(x.groups), func(a, b groupKey) int {
		return cmp.Or(cmp.Compare(a.detector, b.detector), cmp.Compare(a.key, b.key))
	})
	for _, k := range keys {
		out = append(out, x.groups[k].conflicts...)
	}
	for k := range x.clusters {
		out = append(out, k.conflicts...)
	}
	return unlike(out)
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
