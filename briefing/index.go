package briefing

import (
	"cmp"
	"slices"
)

// Index holds figures so that each is held against those that may speak of the
// same thing: a source that comes or goes costs only its own neighbourhood.
// The answer does not depend on the order in which sources came.
type Index struct {
	judge    *judge
	traits   *traits
	voices   map[SourceID]*voice
	claims   map[SourceID][]*claim // in order of place
	blocks   map[blockKey]*block
	waiting  []*block // with fresh claims
	loose    []*claim
	clusters map[*cluster]bool
	groups   map[groupKey]*group
	touched  map[*group]bool
}

// edge joins two claims of one thing that cannot both be true.
type edge struct {
	to    *claim
	alike int    // points of likeness
	block *block // nil where an editor joined them
}

// blockKey is what all claims of a block share: what is counted and one name,
// and whether that name is the actor's.
type blockKey uint64

func keyOf(kind, name word, actor bool) blockKey {
	k := blockKey(kind)<<32 | blockKey(name)
	if actor {
		return k ^ actorBit
	}
	return k
}

// actorBit sets the block of an actor apart from that of its name.
const actorBit = 1 << 63

// block is claims in order of time, and those that came since it was last in
// order.
type block struct {
	name   word
	actor  bool
	claims []*claim
	fresh  []*claim
}

// neighbours is how many claims on either side in its block one is held
// against at most.
const neighbours = 64

// NewIndex is an empty index over what is known of the world and what editors
// said of figures.
func NewIndex(w World, e Edits) *Index {
	return &Index{
		judge: &judge{world: w, edits: e}, traits: newTraits(w),
		voices: map[SourceID]*voice{}, claims: map[SourceID][]*claim{}, blocks: map[blockKey]*block{},
		clusters: map[*cluster]bool{}, groups: map[groupKey]*group{}, touched: map[*group]bool{},
	}
}

// Put adds a source with its figures; one of the same id goes first. The
// figures are kept, not copied, and must not be changed.
func (x *Index) Put(s *Source, figures []*Figure) {
	x.Delete(s.ID)
	v := &voice{Source: s, traits: x.traits}
	if !s.Published.IsZero() {
		v.day = dayNumber(s.Published)
	}
	order := hashOf('s', string(s.ID))
	claims, slab := make([]*claim, len(figures)), make([]claim, len(figures))
	for i, f := range figures {
		c := &slab[i]
		x.traits.of(c, f, v)
		c.order = order
		claims[i] = c
		if f.Amount != nil && f.Amount.Value != nil {
			v.told = append(v.told, c.told())
		}
	}
	if v.day == 0 {
		fileByText(claims)
	}
	slices.Sort(v.told)
	v.theme = themeOf(claims)
	slices.SortFunc(claims, compareClaims)
	x.voices[s.ID], x.claims[s.ID] = v, claims
	for _, c := range claims {
		x.file(c)
	}
	x.group(claims)
}

// Delete takes a source and its figures out.
func (x *Index) Delete(id SourceID) {
	if x.voices[id] == nil {
		return
	}
	x.arrange()
	x.ungroup(x.claims[id])
	for _, c := range x.claims[id] {
		x.unfile(c)
	}
	delete(x.voices, id)
	delete(x.claims, id)
}

// fileByText files the claims of an undated source, where they have no day of
// their own, under the last day that it tells of: it is searched there, and
// holds as of no day all the same.
func fileByText(claims []*claim) {
	last := int32(0)
	for _, c := range claims {
		if c.fromText && !c.Status.Ahead() && c.asOf.from > dawn {
			last = max(last, c.asOf.from)
		}
	}
	for _, c := range claims {
		if c.filed == 0 {
			c.filed = last
		}
	}
}

// themeOf is the names that a source speaks of most, sorted.
func themeOf(claims []*claim) []word {
	const most = 8
	var names []word
	for _, c := range claims {
		names = append(names, c.names...)
	}
	slices.Sort(names)
	type count struct {
		name  word
		times int
	}
	var counts []count
	for _, n := range names {
		if last := len(counts) - 1; last >= 0 && counts[last].name == n {
			counts[last].times++
		} else {
			counts = append(counts, count{n, 1})
		}
	}
	slices.SortStableFunc(counts, func(a, b count) int { return cmp.Compare(b.times, a.times) })
	theme := make([]word, min(most, len(counts)))
	for i := range theme {
		theme[i] = counts[i].name
	}
	slices.Sort(theme)
	return theme
}

// blocksOf are the blocks that a claim stands in: that of its actor, and those
// of the names beside it.
func blocksOf(c *claim) []blockKey {
	if !c.comparable() {
		return nil
	}
	kind := kindOf(c)
	keys := make([]blockKey, 0, 1+len(c.names))
	if c.actor != noWord {
		keys = append(keys, keyOf(kind, c.actor, true))
	}
	for _, n := range c.names {
		keys = append(keys, keyOf(kind, n, false))
	}
	return keys
}

var dateKind, moneyKind = hashOf('k', "date"), hashOf('k', "money")

// kindOf is what claims must share to be held against each other at all: of
// people the measure too, and whether they come on top.
func kindOf(c *claim) word {
	switch {
	case c.Amount == nil:
		return dateKind
	case isCurrency(c.Amount.Unit):
		return moneyKind // of any currency, to find the wrong one
	case c.unit == personWord && c.portion == batch:
		return c.unit ^ c.measure<<1
	case c.unit == personWord:
		return c.unit ^ c.measure
	}
	return c.unit
}

// home reports whether a name is the first that two claims share: of all the
// blocks in which they meet, they are judged in that one.
func home(a, b *claim, name word) bool {
	x, y := a.names, b.names
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] < y[0]:
			x = x[1:]
		case y[0] < x[0]:
			y = y[1:]
		default:
			return x[0] == name
		}
	}
	return false
}

// compareFiled is the order of a block: by day, and within one day any that
// does not depend on the order of import.
func compareFiled(a, b *claim) int {
	switch {
	case a.filed != b.filed:
		return cmp.Compare(a.filed, b.filed)
	case a.order != b.order:
		return cmp.Compare(a.order, b.order)
	}
	return compareClaims(a, b)
}

// file puts a claim into its blocks, where it waits to be held against others.
func (x *Index) file(c *claim) {
	for i, k := range blocksOf(c) {
		b := x.blocks[k]
		if b == nil {
			b = &block{name: word(k), actor: i == 0 && c.actor != noWord}
			x.blocks[k] = b
		}
		if len(b.fresh) == 0 {
			x.waiting = append(x.waiting, b)
		}
		b.fresh = append(b.fresh, c)
	}
}

// arrange holds the claims that came against their neighbours: all of a new
// block in one pass, each of a few newcomers to an old one by itself.
func (x *Index) arrange() {
	for _, b := range x.waiting {
		if len(b.claims) > 0 {
			for _, c := range b.fresh {
				x.insert(b, c)
			}
		} else {
			b.claims = b.fresh
			slices.SortFunc(b.claims, compareFiled)
			for i, c := range b.claims {
				far := c.filed + farFiled(c)
				for _, o := range b.claims[i+1 : min(len(b.claims), i+neighbours+1)] {
					if o.filed > far {
						break
					}
					x.hold(c, o, b)
				}
			}
		}
		b.fresh = nil
	}
	x.waiting = nil
	x.tie()
}

// tie joins the figures that an editor took to be of one thing, wherever they
// are filed.
func (x *Index) tie() {
	for pair := range x.judge.edits.Same {
		a, b := x.claimOf(pair.A), x.claimOf(pair.B)
		if a == nil || b == nil || a.quantity != b.quantity || slices.ContainsFunc(a.edges, func(e edge) bool { return e.to == b }) {
			continue
		}
		if points, opposed := x.judge.oppose(a, b); opposed {
			x.join(a, b, points, nil)
		}
	}
}

// claimOf finds a claim by its figure's id; nil where it is not filed.
func (x *Index) claimOf(id FigureID) *claim {
	claims := x.claims[sourceOf(id)]
	at := slices.IndexFunc(claims, func(c *claim) bool { return c.ID == id })
	if at < 0 {
		return nil
	}
	return claims[at]
}

// insert puts a claim into a block that is in order.
func (x *Index) insert(b *block, c *claim) {
	at, _ := slices.BinarySearchFunc(b.claims, c, compareFiled)
	b.claims = slices.Insert(b.claims, at, c)
	for i := max(0, at-neighbours); i < at; i++ { // those it pushes out of each other's reach
		if far := i + neighbours + 1; far < len(b.claims) {
			x.cut(b.claims[i], b.claims[far], b)
		}
	}
	for _, o := range b.around(at) {
		x.hold(c, o, b)
		x.echo(c, o)
	}
}

// echo has clusters judged anew that a figure which says the same came near to,
// or went from.
func (x *Index) echo(a, b *claim) {
	if !a.quantity || !b.quantity || a.near != b.near {
		return
	}
	for _, c := range []*claim{a, b} {
		if c.cluster != nil {
			x.loosen(c)
		}
	}
}

// around is the claims within reach of the one at a place, that one among them.
func (b *block) around(at int) []*claim {
	return b.claims[max(0, at-neighbours):min(len(b.claims), at+neighbours+1)]
}

// unfile takes a claim out of its blocks; those it stood between may now be
// within reach of each other.
func (x *Index) unfile(c *claim) {
	for _, k := range blocksOf(c) {
		b := x.blocks[k]
		at, ok := slices.BinarySearchFunc(b.claims, c, compareFiled)
		if !ok {
			continue
		}
		for _, o := range b.around(at) {
			x.echo(c, o)
		}
		b.claims = slices.Delete(b.claims, at, at+1)
		if len(b.claims) == 0 {
			delete(x.blocks, k)
		}
		for i := max(0, at-neighbours); i < at; i++ {
			if far := i + neighbours; far < len(b.claims) {
				x.hold(b.claims[i], b.claims[far], b)
				x.echo(b.claims[i], b.claims[far])
			}
		}
	}
	for _, e := range c.edges {
		e.to.edges = slices.DeleteFunc(e.to.edges, func(o edge) bool { return o.to == c })
		x.loosen(e.to)
	}
	c.edges = nil
	x.loosen(c)
}

// hold judges a pair in its home block and keeps what it finds.
func (x *Index) hold(a, b *claim, in *block) {
	if a == b || !close(a.filed, b.filed, farFiled(a)) || !in.judges(a, b) {
		return
	}
	points, opposed := x.judge.oppose(a, b)
	if opposed {
		x.join(a, b, points, in)
	}
}

// join keeps that two claims contradict each other.
func (x *Index) join(a, b *claim, points int, in *block) {
	a.edges = append(a.edges, edge{b, points, in})
	b.edges = append(b.edges, edge{a, points, in})
	x.loosen(a)
	x.loosen(b)
}

// judges reports whether a pair is judged in this block, of all in which the two
// meet: claims of one actor in the actor's; of two, in that of the one that is
// named beside the other; and where an actor is unknown, in that of the first
// name that they share.
func (b *block) judges(x, y *claim) bool {
	switch {
	case x.actor == y.actor && x.actor != noWord:
		return b.actor
	case b.actor:
		return false
	case x.actor == noWord || y.actor == noWord:
		return home(x, y, b.name)
	case b.name == x.actor:
		return !holds(x.names, y.actor) || x.actor < y.actor
	case b.name == y.actor:
		return !holds(y.names, x.actor) || y.actor < x.actor
	}
	return false
}

// cut drops what a pair was joined by in a block.
func (x *Index) cut(a, b *claim, in *block) {
	x.echo(a, b)
	if len(a.edges) == 0 || len(b.edges) == 0 {
		return
	}
	before := len(a.edges)
	a.edges = slices.DeleteFunc(a.edges, func(e edge) bool { return e.to == b && e.block == in })
	b.edges = slices.DeleteFunc(b.edges, func(e edge) bool { return e.to == a && e.block == in })
	if len(a.edges) != before {
		x.loosen(a)
		x.loosen(b)
	}
}

// loosen marks a claim, and all of its cluster, to be judged anew.
func (x *Index) loosen(c *claim) {
	if !c.loose {
		c.loose = true
		x.loose = append(x.loose, c)
	}
	old := c.cluster
	if old == nil {
		return
	}
	delete(x.clusters, old)
	for _, m := range old.members {
		m.cluster = nil
		x.loosen(m)
	}
}
