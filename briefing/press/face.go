package press

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"briefdesk/assets"
)

// face is one of the embedded typefaces.
type face int

const (
	serif face = iota
	serifItalic
	serifSemibold
	sans
	sansItalic
	sansSemibold
	faceCount
)

// metrics are the widths of a face's glyphs, in thousandths of the type size;
// absent for a rune without a glyph.
type metrics struct {
	family string // as gofpdf knows it
	data   []byte
	widths map[rune]int
	ascii  [128]int // the same, for the most frequent
}

// tagged begins each family's name: gofpdf writes "utf8" before it, and
// subsetTag puts the six letters of a subset in the place of both.
const tagged = "ab+"

// loadFaces reads the embedded faces, once.
var loadFaces = sync.OnceValues(func() (all *[faceCount]metrics, err error) {
	all = new([faceCount]metrics)
	for i, f := range []struct {
		family string
		data   []byte
	}{
		serif:         {"sourceserif4", assets.SerifRegular},
		serifItalic:   {"sourceserif4-italic", assets.SerifItalic},
		serifSemibold: {"sourceserif4-semibold", assets.SerifSemibold},
		sans:          {"sourcesans3", assets.SansRegular},
		sansItalic:    {"sourcesans3-italic", assets.SansItalic},
		sansSemibold:  {"sourcesans3-semibold", assets.SansSemibold},
	} {
		m := metrics{family: tagged + f.family, data: f.data}
		if m.widths, err = readWidths(f.data); err != nil {
			return nil, fmt.Errorf("read the typeface %s: %w", f.family, err)
		}
		for r := range m.ascii {
			m.ascii[r] = m.widths[rune(r)]
		}
		all[i] = m
	}
	return all, nil
})

func (m *metrics) has(r rune) bool {
	if r >= 0 && r < 128 {
		return m.ascii[r] != 0
	}
	_, ok := m.widths[r]
	return ok
}

// width is how wide s is when set at a size, both in points.
func (m *metrics) width(s string, size float64) float64 {
	w := 0
	for _, r := range s {
		if r == nbsp {
			r = ' '
		}
		if r < 128 {
			w += m.ascii[r]
		} else {
			w += m.widths[r]
		}
	}
	return float64(w) * size / 1000
}

var errFace = errors.New("not a TrueType face with a Unicode map")

// readWidths reads a face's advance widths by rune, from its tables cmap
// (format 4), hmtx, hhea and head. The faces are our own: what is out of place
// is an error, not a puzzle.
func readWidths(data []byte) (widths map[rune]int, err error) {
	defer func() {
		if recover() != nil { // an offset beyond the end of a damaged face
			widths, err = nil, errFace
		}
	}()
	table := map[string][]byte{}
	for i := range u16(data, 4) {
		entry := data[12+16*i:]
		table[string(entry[:4])] = data[u32(entry, 8):]
	}
	hmtx, upem, count := table["hmtx"], u16(table["head"], 18), u16(table["hhea"], 34)
	widths = map[rune]int{}
	for r, glyph := range glyphs(table["cmap"]) {
		advance := u16(hmtx, 4*min(glyph, count-1))
		widths[r] = (advance*1000 + upem/2) / upem
	}
	if len(widths) == 0 {
		return nil, errFace
	}
	return widths, nil
}

// glyphs reads a character map's table of format 4.
func glyphs(cmap []byte) map[rune]int {
	out := map[rune]int{}
	var sub []byte
	for i := range u16(cmap, 2) {
		if at := u32(cmap, 4+8*i+4); u16(cmap, at) == 4 {
			sub = cmap[at:]
		}
	}
	segments := u16(sub, 6) / 2
	for i := range segments {
		end, start := u16(sub, 14+2*i), u16(sub, 16+2*segments+2*i)
		delta, at := u16(sub, 16+4*segments+2*i), 16+6*segments+2*i
		for r := start; r <= end && r < 0xffff; r++ {
			glyph := (r + delta) & 0xffff
			if offset := u16(sub, at); offset != 0 {
				if glyph = u16(sub, at+offset+2*(r-start)); glyph != 0 {
					glyph = (glyph + delta) & 0xffff
				}
			}
			if glyph != 0 {
				out[rune(r)] = glyph
			}
		}
	}
	return out
}

func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
func u32(b []byte, at int) int { return int(binary.BigEndian.Uint32(b[at:])) }
