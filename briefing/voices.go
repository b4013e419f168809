package briefing

import (
	"crypto/sha256"
	"encoding/hex"
)

// countVoices counts the independent sources behind figures that agree: one
// source is one voice however often it says so, and outlets that print the
// same passage, or quote the same person for it, are one voice together.
func countVoices(side []*claim) int {
	bySource, bySpeaker := map[SourceID]int{}, map[word]int{}
	one := newSets(len(side))
	for i, c := range side {
		if first, known := bySource[c.Source]; known {
			one.join(first, i)
		} else {
			bySource[c.Source] = i
		}
		if first, known := bySpeaker[c.speaker]; known {
			one.join(first, i)
		} else if c.speaker != noWord {
			bySpeaker[c.speaker] = i
		}
		for k := max(0, i-neighbours); k < i; k++ {
			if reprints(side[k], c) {
				one.join(k, i)
			}
		}
	}
	voices := 0
	for i := range side {
		if one.root(i) == i {
			voices++
		}
	}
	return voices
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

// reprints reports two sentences that are one wire story: nine in ten of their
// telling words and names are the same.
func reprints(a, b *claim) bool {
	const shortest = 6 // fewer words are too few to tell one story from two
	if a.Quote == b.Quote {
		return a.Quote != ""
	}
	most := max(len(a.words())+len(a.names), len(b.words())+len(b.names))
	return most >= shortest && 10*(shared(a.words(), b.words())+shared(a.names, b.names)) >= 9*most
}

func shortID(s string) ConflictID {
	sum := sha256.Sum256([]byte(s))
	return ConflictID("c" + hex.EncodeToString(sum[:5]))
}
