package desk

import (
	"strconv"
	"strings"

	"briefdesk/briefing"
)

// nameSources gives every source the name its figures are listed under: its
// base name, or the shortest end of its path that no other source shares. The
// names are drawn anew whenever sources are loaded, so that they do not depend
// on which document came first.
func nameSources(sources []briefing.Source) {
	groups := map[string][]int{}
	for i, s := range sources {
		base := ending(s, 1)
		groups[base] = append(groups[base], i)
	}
	for _, group := range groups {
		tellApart(sources, group)
	}
	taken := make(map[string]bool, len(sources))
	for i := range sources {
		name := sources[i].Name
		for n := 2; taken[name]; n++ { // one path, two documents: the file has changed
			name = sources[i].Name + " (" + strconv.Itoa(n) + ")"
		}
		taken[name] = true
		sources[i].Name = name
	}
}

// tellApart names sources of one base name, going up a folder at a time.
func tellApart(sources []briefing.Source, unnamed []int) {
	byPath := map[string]briefing.Source{}
	for _, i := range unnamed {
		byPath[sources[i].Path] = sources[i]
	}
	for parts := 1; len(unnamed) > 0; parts++ {
		having := map[string]int{}
		for _, s := range byPath {
			having[ending(s, parts)]++
		}
		var left []int
		for _, i := range unnamed {
			end := ending(sources[i], parts)
			if having[end] > 1 && end != ending(sources[i], parts+1) {
				left = append(left, i)
				continue
			}
			sources[i].Name = end
		}
		unnamed = left
	}
}

// ending is the last parts of a source's path, all of it where it has no more.
// A link is one part, and so is the name of a source that came as figures.
func ending(s briefing.Source, parts int) string {
	if s.Format == formatFigures || strings.Contains(s.Path, "://") {
		return s.Path
	}
	start := len(s.Path)
	for range parts {
		start = strings.LastIndexByte(s.Path[:start], '/')
		if start < 0 {
			return s.Path
		}
	}
	return s.Path[start+1:]
}
