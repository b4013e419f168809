package briefing

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
)

// countVoices counts the independent sources behind figures that agree: one
// source is one voice however often it says so, and outlets that print the
// same passage, or quote the same person for it, are one voice together.
func countVoices(side []*claim) int {
	sources, speakers := map[SourceID]bool{}, map[word]bool{}
	var heard []*claim // the last voices, to tell reprints
	voices := 0
	for _, c := range side {
		known := sources[c.Source] || speakers[c.speaker] && c.speaker != noWord ||
			slices.ContainsFunc(heard, func(o *claim) bool { return reprints(o, c) })
		if !known {
			voices++
			if heard = append(heard, c); len(heard) > neighbours {
				heard = heard[1:]
			}
		}
		sources[c.Source], speakers[c.speaker] = true, true
	}
	return voices
}

// reprints reports two sentences that are one wire story: four in five of
// their telling words and names are the same.
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
