package app

import (
	"context"
	"image"
	"math"
	"time"

	"briefdesk/briefing/pdfium"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

const (
	pageMargin = 14  // around each page
	pagesAhead = 1   // drawn before they come into sight, on either side
	pagesKept  = 4   // pictures kept out of sight, on either side; each is some MB
	scrollbar  = 12  // kept free at the right
	settle     = 120 // milliseconds that a width must rest before pages are drawn at it
)

// pageRoll is the pages of a PDF one below the other. Only those in sight and
// their neighbours are drawn; a new PDF takes the place of the old one when its
// pages in sight are ready, so that nothing flickers.
type pageRoll struct {
	window  *Window
	content *container.Scroll
	column  *fyne.Container
	turned  func(page, pages int)

	engine *pdfium.Engine
	pdf    []byte
	sizes  []pdfium.Size
	sheets []*canvas.Image
	drawnW []int // width in pixels at which each sheet is drawn; 0 for not at all
	zoom   float32
	page   int // in sight, from 1
	opened int // how many PDFs have come into sight

	cancel context.CancelFunc
}

func newPageRoll(w *Window, turned func(page, pages int)) *pageRoll {
	p := &pageRoll{window: w, turned: turned, zoom: 1, cancel: func() {}}
	p.column = container.New(rollLayout{p})
	p.content = container.NewScroll(p.column)
	p.content.OnScrolled = func(fyne.Position) { p.look() }
	return p
}

// open lays out the pages of a PDF and draws those in sight; ready is called
// on the UI thread when they stand, or with the reason they do not.
func (p *pageRoll) open(engine *pdfium.Engine, pdf []byte, ready func(error)) {
	p.engine = engine
	first, last := p.inSight()
	width := p.pixels()
	p.draw(0, func(ctx context.Context) (func(), error) {
		doc, err := engine.Open(ctx, pdf)
		if err != nil {
			return nil, err
		}
		defer doc.Close()
		sizes := doc.Pages()
		pictures, err := drawPages(ctx, doc, width, between(first, min(last, len(sizes)-1)))
		return func() { p.replace(pdf, sizes, pictures) }, err
	}, ready)
}

// draw runs work behind the window, after a pause, in place of whatever was
// being drawn; done hears the error, or nil when the result is shown.
func (p *pageRoll) draw(wait time.Duration, work func(context.Context) (func(), error), done func(error)) {
	p.cancel()
	var ctx context.Context
	ctx, p.cancel = context.WithCancel(p.window.ctx)
	p.window.behind(func(context.Context) {
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		show, err := work(ctx)
		p.window.ui(func() {
			if ctx.Err() != nil {
				return
			}
			if err == nil {
				show()
			}
			done(err)
		})
	})
}

// picture is a drawn page.
type picture struct {
	index, width int
	image        image.Image
}

func drawPages(ctx context.Context, doc *pdfium.Document, width int, pages []int) ([]picture, error) {
	var out []picture
	for _, i := range pages {
		img, err := doc.Page(ctx, i, width)
		if err != nil {
			return nil, err
		}
		out = append(out, picture{i, width, img})
	}
	return out, nil
}

// replace puts the pages of another PDF into the roll, and keeps the place.
func (p *pageRoll) replace(pdf []byte, sizes []pdfium.Size, pictures []picture) {
	p.pdf, p.sizes = pdf, sizes
	p.opened++
	p.sheets = make([]*canvas.Image, len(sizes))
	p.drawnW = make([]int, len(sizes))
	objects := make([]fyne.CanvasObject, 0, 2*len(sizes))
	for i := range sizes {
		p.sheets[i] = &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth}
		objects = append(objects, newGround(colourPaper), p.sheets[i])
	}
	p.column.Objects = objects
	p.place(pictures)
	p.column.Refresh()
	p.content.Refresh()
	p.look()
}

func (p *pageRoll) place(pictures []picture) {
	for _, pic := range pictures {
		if pic.index < len(p.sheets) {
			p.sheets[pic.index].Image = pic.image
			p.sheets[pic.index].Refresh()
			p.drawnW[pic.index] = pic.width
		}
	}
}

// forget leaves the roll empty.
func (p *pageRoll) forget() {
	p.cancel()
	p.pdf, p.sizes, p.sheets, p.drawnW = nil, nil, nil, nil
	p.column.RemoveAll()
}

// look draws what has come into sight and forgets what is far from it.
func (p *pageRoll) look() {
	first, last := p.inSight()
	p.page = first + 1
	if middle := p.at(p.content.Offset.Y + p.content.Size().Height/2); middle >= 0 {
		p.page = middle + 1
	}
	p.turned(min(p.page, len(p.sheets)), len(p.sheets))
	width, missing := p.pixels(), []int{}
	for i := range p.sheets {
		switch {
		case i >= first-pagesAhead && i <= last+pagesAhead:
			if p.drawnW[i] != width {
				missing = append(missing, i)
			}
		case i < first-pagesKept || i > last+pagesKept:
			p.sheets[i].Image, p.drawnW[i] = nil, 0
		}
	}
	if len(missing) == 0 {
		return
	}
	engine, pdf := p.engine, p.pdf
	p.draw(settle*time.Millisecond, func(ctx context.Context) (func(), error) {
		doc, err := engine.Open(ctx, pdf)
		if err != nil {
			return nil, err
		}
		defer doc.Close()
		pictures, err := drawPages(ctx, doc, width, missing)
		return func() { p.place(pictures) }, err
	}, func(error) {}) // a page that cannot be drawn stays white; opening has told the reason
}

// across is the width of a page on the canvas.
func (p *pageRoll) across() float32 {
	return max((p.content.Size().Width-2*pageMargin-scrollbar)*p.zoom, 120)
}

// pixels is the same in pixels of the screen.
func (p *pageRoll) pixels() int {
	scale := p.window.win.Canvas().Scale()
	return min(int(math.Round(float64(p.across()*scale))), pdfium.MaxWidth)
}

func (p *pageRoll) tall(i int) float32 {
	s := p.sizes[i]
	return p.across() * float32(s.Height/max(s.Width, 1))
}

// top is where a page begins in the roll.
func (p *pageRoll) top(index int) float32 {
	y := float32(pageMargin)
	for i := range min(index, len(p.sizes)) {
		y += p.tall(i) + pageMargin
	}
	return y
}

// at is the page at a height of the roll; -1 when there is none.
func (p *pageRoll) at(y float32) int {
	bottom := float32(pageMargin)
	for i := range p.sizes {
		if bottom += p.tall(i) + pageMargin; y < bottom {
			return i
		}
	}
	return len(p.sizes) - 1
}

// inSight is the first and last page that show; the first two before anything
// is laid out.
func (p *pageRoll) inSight() (first, last int) {
	if len(p.sizes) == 0 {
		return 0, 1
	}
	y := p.content.Offset.Y
	return p.at(y), p.at(y + p.content.Size().Height)
}

func (p *pageRoll) turn(by int) {
	if len(p.sizes) == 0 {
		return
	}
	to := min(max(p.page-1+by, 0), len(p.sizes)-1)
	p.content.ScrollToOffset(fyne.NewPos(p.content.Offset.X, p.top(to)-pageMargin))
	p.look()
}

func (p *pageRoll) setZoom(zoom float32) {
	if p.zoom == zoom {
		return
	}
	page := max(p.page-1, 0)
	p.zoom = zoom
	p.column.Refresh()
	p.content.Refresh()
	p.content.ScrollToOffset(fyne.NewPos(0, p.top(page)-pageMargin))
	p.look()
}

func between(first, last int) []int {
	var out []int
	for i := first; i <= last; i++ {
		out = append(out, i)
	}
	return out
}

// rollLayout lays pages one below the other, in the middle of the column.
// Each page is two objects: white paper and the picture on it.
type rollLayout struct{ roll *pageRoll }

func (l rollLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	p := l.roll
	if len(p.sizes) == 0 {
		return fyne.Size{}
	}
	wide := p.across()
	if p.zoom > 1 {
		wide += 2 * pageMargin
	}
	return fyne.NewSize(wide, p.top(len(p.sizes)))
}

func (l rollLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	p := l.roll
	wide, y := p.across(), float32(pageMargin)
	x := max((max(size.Width, p.content.Size().Width-scrollbar)-wide)/2, pageMargin)
	for i := range p.sizes {
		sheet := fyne.NewSize(wide, p.tall(i))
		for _, o := range objects[2*i : 2*i+2] {
			o.Move(fyne.NewPos(x, y))
			o.Resize(sheet)
		}
		y += sheet.Height + pageMargin
	}
	if len(p.sizes) > 0 && p.drawnW[0] != p.pixels() {
		p.look()
	}
}
