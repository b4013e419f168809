package press

import (
	"math"
	"testing"

	"briefdesk/briefing"
)

// TestWidthsAreThoseOfThePage holds our widths against those that the PDF is
// written with: a difference would let lines run over.
func TestWidthsAreThoseOfThePage(t *testing.T) {
	set, err := newSetter(briefing.Brief{})
	if err != nil {
		t.Fatal(err)
	}
	p := newPen(set, 1)
	p.pdf.AddPage()
	const sample = "Kenya has sent 700 of the 1,000 officers – “déjà vu”, Łódź, €5 − ≥ ‡ fi WAVE"
	for f := range faceCount {
		p.face(f, 10)
		if got, want := set.faces[f].width(sample, 10), p.pdf.GetStringWidth(sample); math.Abs(got-want) > 0.05 {
			t.Errorf("face %d: %.3f points wide, the page says %.3f", f, got, want)
		}
	}
}

func TestDamagedFaceIsAnError(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	for _, data := range [][]byte{nil, {0, 1, 0, 0}, faces[serif].data[:100], make([]byte, 4000)} {
		if w, err := readWidths(data); err == nil {
			t.Errorf("%d bytes read as a face of %d glyphs", len(data), len(w))
		}
	}
}
