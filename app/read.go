package app

import (
	"context"
	"fmt"

	"briefdesk/briefing/pdfium"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// zooms are the sizes of a page, in hundredths of the column's width.
var zooms = []int{50, 75, 100, 125, 150, 200}

const fitted = 2 // index of 100 in zooms

// readColumn is the middle column: the real pages of the brief, drawn from the
// bytes of its PDF.
type readColumn struct {
	window  *Window
	content fyne.CanvasObject
	instead *fyne.Container             // what stands in the place of the pages
	moving  *widget.ProgressBarInfinite // in there, while something is waited for; else nil

	engine *pdfium.Engine // nil until it has started
	pdf    []byte         // the brief as it is now; nil while there is none
	pages  *pageRoll

	zoom             int
	pageText, zoomed *widget.Label
	back, on         *widget.Button
}

func newReadColumn(w *Window) *readColumn {
	r := &readColumn{window: w, zoom: fitted, pageText: widget.NewLabel(""), zoomed: widget.NewLabel("")}
	r.pages = newPageRoll(w, r.turned)
	r.pageText.Alignment = fyne.TextAlignCenter
	r.zoomed.Alignment = fyne.TextAlignCenter
	r.back = quiet("Previous", theme.NavigateBackIcon(), func() { r.turn(-1) })
	r.on = quiet("Next", theme.NavigateNextIcon(), func() { r.turn(+1) })
	r.on.IconPlacement = widget.ButtonIconTrailingText
	smaller := quiet("Smaller", nil, func() { r.zoomBy(-1) })
	larger := quiet("Larger", nil, func() { r.zoomBy(+1) })
	zoom := container.NewHBox(smaller, r.zoomed, larger, quiet("Fit", nil, r.fit))
	bar := container.NewHBox(r.back, r.pageText, r.on, layout.NewSpacer(), zoom)
	r.instead = container.NewStack()
	r.content = atLeast(360, container.NewBorder(bar, nil, nil, nil,
		container.NewStack(newGround(colourDesk), r.pages.content, r.instead)))
	r.wait("Drawing the brief …")
	r.fit()
	r.turned(0, 0)
	return r
}

func quiet(name string, icon fyne.Resource, do func()) *widget.Button {
	b := widget.NewButtonWithIcon(name, icon, do)
	b.Importance = widget.LowImportance
	return b
}

func (r *readColumn) wait(text string) {
	line := widget.NewProgressBarInfinite()
	r.put(lesson(text, "The pages appear here as they will be printed.", atLeast(160, container.New(stripLayout{4}, line))))
	r.moving = line
}

// still ends the moving line. One that is merely out of sight would have the
// window painted anew for ever.
func (r *readColumn) still() {
	if r.moving != nil {
		r.moving.Stop()
		r.moving = nil
	}
}

// put shows something in the place of the pages, which keep their room.
func (r *readColumn) put(o fyne.CanvasObject) {
	r.still()
	r.pages.content.Hide()
	r.instead.Objects = []fyne.CanvasObject{o}
	r.instead.Show()
	r.instead.Refresh()
}

func (r *readColumn) unveil() {
	r.still()
	r.instead.Hide()
	r.pages.content.Show()
}

// startEngine starts PDFium behind the window. Until it stands, the place of
// the pages says so.
func (r *readColumn) startEngine(cache string) {
	r.window.behind(func(ctx context.Context) {
		engine, err := pdfium.Start(cache)
		r.window.ui(func() {
			if err != nil {
				r.failed(advice(err))
				return
			}
			r.engine = engine
			r.showPages()
		})
	})
}

func (r *readColumn) stopEngine() {
	if r.engine != nil {
		_ = r.engine.Close() // the window is gone, and nothing was to be kept
	}
}

// setBrief takes the brief's new pages.
func (r *readColumn) setBrief(pdf []byte) {
	r.pdf = pdf
	r.showPages()
}

func (r *readColumn) showPages() {
	switch {
	case r.pdf == nil:
	case r.engine == nil:
		r.wait("Getting the page view ready …")
	default:
		r.pages.open(r.engine, r.pdf, func(err error) {
			if err != nil {
				r.failed(advice(err))
				return
			}
			r.unveil()
		})
	}
}

// nothing teaches what to do where there is no brief to draw.
func (r *readColumn) nothing(v view, c choices) {
	r.clear()
	switch {
	case len(v.sources) == 0:
		r.put(lesson("No sources yet",
			"Drop articles or reports on this window, or import a file or a folder. "+
				"The figures in them become a brief.",
			widget.NewButtonWithIcon("Import a file", theme.FileIcon(), r.window.chooseFile)))
	case c.nothing(v.topics):
		r.put(lesson("No topic is ticked", "Tick at least one topic on the left.",
			widget.NewButton("Tick all topics", func() { r.window.choose.tickAll(true) })))
	default:
		r.put(lesson("No figure falls within these choices",
			"Widen the dates, tick more topics, or switch sources on.",
			widget.NewButton("All time", func() {
				r.window.choose.period.set(presets[0].period(latest(v.sources)))
				r.window.choose.setPeriod(presets[0].period(latest(v.sources)))
			})))
	}
}

func (r *readColumn) clear() {
	r.pdf = nil
	r.pages.forget()
	r.turned(0, 0)
}

// failed says in the place of the pages why there are none.
func (r *readColumn) failed(advice string) {
	r.clear()
	r.put(lesson("The pages could not be drawn", advice,
		widget.NewButtonWithIcon("Try again", theme.ViewRefreshIcon(), r.window.refresh)))
}

// turned writes which page is in sight, from 1; of 0 pages when there are none.
func (r *readColumn) turned(page, pages int) {
	if pages == 0 {
		r.pageText.SetText("No pages")
	} else {
		r.pageText.SetText(fmt.Sprintf("Page %d of %d", page, pages))
	}
	able(r.back, page > 1)
	able(r.on, page < pages)
}

func (r *readColumn) turn(by int) { r.pages.turn(by) }

func (r *readColumn) fit() { r.setZoom(fitted) }

func (r *readColumn) zoomBy(steps int) { r.setZoom(r.zoom + steps) }

func (r *readColumn) setZoom(i int) {
	r.zoom = min(max(i, 0), len(zooms)-1)
	r.zoomed.SetText(fmt.Sprintf("%d %%", zooms[r.zoom]))
	r.pages.setZoom(float32(zooms[r.zoom]) / 100)
}
