package briefing

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
)

// countVoices counts the independent sources behind figures that agree: one
// source is one voice however often it says so, and outlets that print the
// same passage, or quote the same person for it, are one voice together.
func countVoices(side []*claim) int {
	sources, said, quotes := map[SourceID]bool{}, map[string]bool{}, map[string]bool{}
	var recent []map[string]bool // the words of the last voices, to tell reprints
	voices := 0
	for _, c := range side {
		who := speaker(c.SaidBy)
		known := sources[c.Source] || who != "" && said[who] || quotes[c.Quote] && c.Quote != ""
		if !known {
			words := wordSet(c.Quote)
			known = slices.ContainsFunc(recent, func(o map[string]bool) bool { return sharedWords(o, words) >= 0.8 })
			if recent = append(recent, words); len(recent) > neighbours {
				recent = recent[1:]
			}
		}
		if !known {
			voices++
		}
		sources[c.Source], said[who], quotes[c.Quote] = true, true, true
	}
	return voices
}

// speaker folds "President William Ruto" and "Ruto" into one name; a body is
// known by its whole name.
func speaker(s string) string {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 {
		return ""
	}
	last := words[len(words)-1]
	switch last {
	case "union", "nations", "bank", "ministry", "department", "council", "office", "agency", "organisation", "organization",
		"government", "army", "police", "commission", "committee", "mission", "force", "programme", "fund", "group", "states":
		return strings.Join(words, " ")
	}
	return last
}

func wordSet(s string) map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if w = strings.Trim(w, ".,;:!?\"'“”‘’()[]"); w != "" {
			words[w] = true
		}
	}
	return words
}

// sharedWords is the share of words that two sets have in common.
func sharedWords(a, b map[string]bool) float64 {
	if len(a) < 6 || len(b) < 6 { // too short to tell one wire story from two
		return 0
	}
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

func shortID(s string) ConflictID {
	sum := sha256.Sum256([]byte(s))
	return ConflictID("c" + hex.EncodeToString(sum[:5]))
}
