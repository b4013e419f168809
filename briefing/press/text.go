package press

import (
	"strings"
	"unicode"

	"briefdesk/charts"
)

// style is a face at a size and a lead (from one baseline to the next), in
// points, and its ink.
type style struct {
	face       face
	size, lead float64
	ink        charts.Colour
}

// span is a run of text in one style, or a drawn flag.
type span struct {
	text string
	style
	rise  float64 // above the baseline: source keys
	under bool    // underlined: the number within a quoted sentence
	flag  bool    // a drawn flag in place of text
	link  target  // where a tap leads within the document
	url   string  // or outside it
}

// piece is part of a span as placed on a line.
type piece struct {
	span
	of   int // index of the span it is cut from
	x, w float64
}

// line is one line of text, measured.
type line struct {
	pieces []piece
	width  float64
	last   bool // of its paragraph
}

// word is what no line break falls into: pieces of one or more spans.
type word struct {
	pieces []piece
	width  float64
	space  float64 // width of the space after it
}

// flagSize is the height of a flag as a share of the type size: about that of
// a capital.
const flagSize = 0.72

// width measures a span.
func (s *setter) width(sp span) float64 {
	if sp.flag {
		return charts.FlagWidth(sp.size*flagSize) + sp.size*0.3
	}
	return s.faces[sp.face].width(sp.text, sp.size)
}

// say is the one way in for text: cleaned for its face.
func (s *setter) say(st style, text string) span {
	return span{text: s.faces[st.face].clean(text), style: st}
}

// set breaks spans to lines of at most width, ragged right. A word that is
// wider than a line is cut where the line ends.
func (s *setter) set(spans []span, width float64) []line {
	var lines []line
	var cur line
	space := 0.0
	for _, w := range s.words(spans, width) {
		if len(cur.pieces) > 0 && cur.width+space+w.width > width+0.01 {
			lines, cur, space = append(lines, cur), line{}, 0
		}
		cur.add(w, space)
		space = w.space
	}
	if len(cur.pieces) > 0 || len(lines) == 0 {
		lines = append(lines, cur)
	}
	lines[len(lines)-1].last = true
	return lines
}

// add puts a word behind a space. Pieces of one span grow together, so that
// they reach the page as one string.
func (l *line) add(w word, space float64) {
	for i, p := range w.pieces {
		lead := 0.0
		last := len(l.pieces) - 1
		if i == 0 && last >= 0 {
			lead = space
		}
		if lead > 0 && !l.pieces[last].flag {
			l.pieces[last].text += " "
		}
		if last >= 0 && l.pieces[last].of == p.of && !p.flag {
			l.pieces[last].text += p.text
			l.pieces[last].w += lead + p.w
		} else {
			p.x = l.width + lead
			l.pieces = append(l.pieces, p)
		}
		l.width += lead + p.w
	}
}

// breaker cuts spans to words.
type breaker struct {
	set   *setter
	width float64
	all   []word
	cur   word
}

// words cuts spans at spaces, and at hyphens and slashes between letters. No
// word is wider than width.
func (s *setter) words(spans []span, width float64) []word {
	b := breaker{set: s, width: width}
	for i, sp := range spans {
		if sp.flag {
			b.put(sp, i)
			continue
		}
		space := s.faces[sp.face].width(" ", sp.size)
		for rest := sp.text; rest != ""; {
			cut, gap := breakAt(rest)
			if cut > 0 {
				part := sp
				part.text = rest[:cut]
				b.put(part, i)
			}
			switch {
			case gap > 0:
				b.flush(space)
			case cut < len(rest):
				b.flush(0)
			}
			rest = rest[cut+gap:]
		}
	}
	b.flush(0)
	return b.all
}

// flush ends the word at hand, with a space after it or none.
func (b *breaker) flush(space float64) {
	if len(b.cur.pieces) > 0 {
		b.cur.space = space
		b.all = append(b.all, b.cur)
	} else if n := len(b.all); n > 0 {
		b.all[n-1].space = max(b.all[n-1].space, space)
	}
	b.cur = word{}
}

// put adds a piece to the word at hand, which it may make too wide for a line.
func (b *breaker) put(sp span, of int) {
	for _, part := range b.set.fitting(sp, b.width) {
		w := b.set.width(part)
		if len(b.cur.pieces) > 0 && b.cur.width+w > b.width {
			b.flush(0)
		}
		b.cur.pieces = append(b.cur.pieces, piece{span: part, of: of, w: w})
		b.cur.width += w
	}
}

// breakAt finds the first place where s may break: the length before it and
// of the spaces there.
func breakAt(s string) (cut, gap int) {
	var before rune
	for i, r := range s {
		if r == ' ' {
			return i, len(s[i:]) - len(strings.TrimLeft(s[i:], " "))
		}
		if i > 2 && unicode.IsLetter(r) && strings.ContainsRune("-/—&?", before) && !strings.HasSuffix(s[:i], "://") {
			return i, 0
		}
		before = r
	}
	return len(s), 0
}

// fitting cuts a span that is wider than a line.
func (s *setter) fitting(sp span, width float64) []span {
	if sp.flag || s.width(sp) <= width {
		return []span{sp}
	}
	var parts []span
	part := sp
	from, w := 0, 0.0
	for i, r := range sp.text {
		rw := s.faces[sp.face].width(string(r), sp.size)
		if i > from && w+rw > width {
			part.text = sp.text[from:i]
			parts = append(parts, part)
			from, w = i, 0
		}
		w += rw
	}
	part.text = sp.text[from:]
	return append(parts, part)
}

// atMost keeps n lines, the last with an ellipsis where more were cut off.
func (s *setter) atMost(lines []line, n int, width float64) []line {
	if len(lines) <= n {
		return lines
	}
	lines = lines[:n]
	l := &lines[n-1]
	l.last = true
	p := &l.pieces[len(l.pieces)-1]
	if p.flag {
		return lines
	}
	text := []rune(strings.TrimRight(p.text, " "))
	for {
		p.text = string(text) + "…"
		if p.w = s.width(p.span); p.x+p.w <= width || len(text) == 0 {
			break
		}
		text = text[:len(text)-1]
	}
	l.width = p.x + p.w
	return lines
}
