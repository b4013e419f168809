package press

import (
	"bytes"

	"github.com/jung-kurt/gofpdf"

	"briefdesk/charts"
)

// pen draws on the pages. All words go through text, all drawing through art
// or artifact: whoever marks content for reading aloud finds it there.
type pen struct {
	pdf   *gofpdf.Fpdf
	set   *setter
	pages int
	links map[target]int
	have  [faceCount]bool
	err   error // the first chart that failed
}

func newPen(set *setter, pages int) *pen {
	size := gofpdf.SizeType{Wd: set.sheet.width, Ht: set.sheet.height}
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: size})
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.SetCatalogSort(true)
	day := set.brief.Dated
	if !day.Valid() {
		day = undatedDay
	}
	pdf.SetCreationDate(day.Time())
	pdf.SetModificationDate(day.Time())
	pdf.SetTitle(set.say(set.st.body, set.title()).text, true)
	pdf.SetAuthor(author, true)
	pdf.SetCreator(author, true)
	pdf.SetProducer(author, true)
	if d := set.brief.Digest; d != "" {
		pdf.SetKeywords("digest "+set.say(set.st.body, d).text, true)
	}
	return &pen{pdf: pdf, set: set, pages: pages, links: map[target]int{}}
}

// face selects a face, which is embedded from its first use on.
func (p *pen) face(f face, size float64) {
	m := &p.set.faces[f]
	if !p.have[f] {
		p.pdf.AddUTF8FontFromBytes(m.family, "", bytes.Clone(m.data)) // gofpdf writes into the face it is given
		p.have[f] = true
	}
	p.pdf.SetFont(m.family, "", size)
}

// line draws a line of text in a box of that lead. Every line but the last of
// its paragraph ends in a space, so that extracted words do not join.
func (p *pen) line(l line, x, y, lead float64) {
	for i, pc := range l.pieces {
		if !l.last && i == len(l.pieces)-1 && !pc.flag {
			pc.text += " "
		}
		base := y + lead*0.5 + pc.size*0.33
		if pc.rise > 0 {
			base = y + lead*0.5 + 3.3 - pc.rise
		}
		p.piece(pc, x+pc.x, base)
	}
}

func (p *pen) piece(pc piece, x, base float64) {
	top := base - pc.size*0.8
	if pc.link != "" {
		p.pdf.Link(x, top, pc.w, pc.size, p.link(pc.link))
	}
	if pc.url != "" {
		p.pdf.LinkString(x, top, pc.w, pc.size, pc.url)
	}
	if pc.flag {
		p.art("disputed", func() { charts.Flag(canvas{p, 0, 0}, x+pc.size*0.12, base, pc.size*flagSize, pc.ink) })
		return
	}
	if pc.under {
		p.rule(x, base+1.6, pc.w, 0.8, p.set.ink.Alarm)
	}
	p.text(pc.span, x, base)
}

// text draws one string: the only place that does.
func (p *pen) text(sp span, x, base float64) {
	text := []rune(sp.text)
	for i, r := range text {
		if r == nbsp {
			text[i] = ' '
		}
	}
	p.face(sp.face, sp.size)
	p.pdf.SetTextColor(int(sp.ink.R), int(sp.ink.G), int(sp.ink.B))
	p.pdf.Text(x, base, string(text))
}

// art draws a figure that stands for the words of alt.
func (p *pen) art(_ string, draw func()) { draw() }

// artifact draws what reading aloud passes over: rules, tints, running heads.
func (p *pen) artifact(draw func()) { draw() }

func (p *pen) rule(x, y, width, weight float64, c charts.Colour) {
	p.artifact(func() {
		cv := canvas{p, 0, 0}
		cv.MoveTo(x, y)
		cv.LineTo(x+width, y)
		cv.Stroke(charts.Line{Width: weight, Colour: c})
	})
}

// panel paints a tinted rectangle with a bar at its left.
func (p *pen) panel(x, y, w, h float64, tint, bar charts.Colour) {
	p.artifact(func() {
		cv := canvas{p, x, y}
		rect(cv, 0, 0, w, h)
		cv.Fill(tint)
		rect(cv, 0, 0, 2.5, h)
		cv.Fill(bar)
	})
}

func rect(cv charts.Canvas, x, y, w, h float64) {
	cv.MoveTo(x, y)
	cv.LineTo(x+w, y)
	cv.LineTo(x+w, y+h)
	cv.LineTo(x, y+h)
	cv.Close()
}

// link is gofpdf's number for a target, whether it was reached already or not.
func (p *pen) link(t target) int {
	id, ok := p.links[t]
	if !ok {
		id = p.pdf.AddLink()
		p.links[t] = id
	}
	return id
}

// land marks a place on the page as a target, and as an entry of the outline.
func (p *pen) land(t target, bookmark string, level int, y float64) {
	y = max(y-4, 0)
	if t != "" {
		p.pdf.SetLink(p.link(t), y, p.pdf.PageNo())
	}
	if bookmark != "" {
		p.face(sans, 9) // gofpdf writes the outline in the encoding of the face at hand
		p.pdf.Bookmark(p.set.say(p.set.st.small, bookmark).text, level, y)
	}
}
