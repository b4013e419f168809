// Package app is the window: what a screen shows, what a click or a key asks
// of the desk, and the advice that goes with an error. It owns no rule of the
// domain. Everything that can take longer than a frame runs off the UI thread
// and hands its result back; the last choice wins.
//
// What it costs: a change of choices asks the desk for counts, figures and
// flagged figures (a few milliseconds on a library of some dozens of sources)
// and then for the whole PDF, of which only the pages in sight are drawn. The
// package does not import fyne/app, so its tests need no screen.
package app

import (
	"context"
	"slices"
	"sync"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// Options say how a window is opened.
type Options struct {
	Paths   []string // documents to import at once
	Starter bool     // the library is new: begin with the starter library
	Cache   string   // folder for PDFium's compiled code; "" compiles at each start
	Library string   // file of the library, to be told; "" where there is none
	Trace   string   // file to list the window's parts in; see trace.go
}

// Window is the one window of Briefdesk. Its fields belong to the UI thread.
type Window struct {
	app     fyne.App
	win     fyne.Window
	desk    *desk.Desk
	options Options
	ui      func(func()) // runs a function on the UI thread

	ctx   context.Context // ends with the window
	end   context.CancelFunc
	tasks sync.WaitGroup // what must come to rest before the desk is closed

	choices choices
	shown   view                // what the desk answered last
	added   []briefing.SourceID // read since then

	tabs    *container.AppTabs
	choose  *chooseColumn
	read    *readColumn
	check   *checkColumn
	figures *figuresScreen
	sources *sourcesScreen
	bar     *toolbar
	status  *statusBar
	redraw  *redrawer
	trace   *tracer
}

// New builds the window over an open desk, which it does not close. Show it
// with Run.
func New(a fyne.App, d *desk.Desk, o Options) *Window { return build(a, d, o, fyne.Do) }

func build(a fyne.App, d *desk.Desk, o Options, ui func(func())) *Window {
	a.Settings().SetTheme(newLook())
	a.SetIcon(icon)
	w := &Window{app: a, desk: d, options: o, ui: ui}
	w.ctx, w.end = context.WithCancel(context.Background())
	w.win = a.NewWindow("Briefdesk")
	w.win.SetIcon(icon)
	w.win.SetMaster()
	w.choices = recallChoices(a.Preferences())

	w.redraw = newRedrawer(w)
	w.choose = newChooseColumn(w)
	w.read = newReadColumn(w)
	w.check = newCheckColumn(w)
	w.figures = newFiguresScreen(w)
	w.sources = newSourcesScreen(w)
	w.bar = newToolbar(w)
	w.status = newStatusBar()
	w.win.SetContent(w.layout())
	w.win.Resize(recallSize(a.Preferences()))
	w.win.SetOnDropped(w.dropped)
	w.win.SetCloseIntercept(w.close)
	w.listen()
	return w
}

func (w *Window) layout() fyne.CanvasObject {
	right := container.NewHSplit(w.read.content, w.check.content)
	right.Offset = 0.56
	columns := container.NewHSplit(w.choose.content, right)
	columns.Offset = 0.21
	w.tabs = container.NewAppTabs(
		container.NewTabItem("Brief", columns),
		container.NewTabItem("Figures", w.figures.content),
		container.NewTabItem("Sources", w.sources.content),
	)
	// What had the keyboard is out of sight: keys would go there unseen.
	w.tabs.OnSelected = func(*container.TabItem) { w.win.Canvas().Unfocus() }
	return container.NewBorder(w.bar.content, w.status.content, nil, nil, w.tabs)
}

// Run shows the window and starts what works behind it; it returns when the
// window is closed and everything behind it has come to rest.
func (w *Window) Run() {
	w.start()
	w.win.ShowAndRun()
	w.rest()
}

// start begins the work of a new window: PDFium, the documents to read, the
// first drawing.
func (w *Window) start() {
	w.read.startEngine(w.options.Cache)
	w.trace = startTrace(w, w.options.Trace)
	switch {
	case w.options.Starter:
		w.importStarter()
	default:
		w.refresh()
	}
	if len(w.options.Paths) > 0 {
		w.importPaths(w.options.Paths)
	}
}

// rest stops what still runs and waits for it.
func (w *Window) rest() {
	w.end()
	w.tasks.Wait()
	w.read.stopEngine()
}

func (w *Window) close() {
	rememberSize(w.app.Preferences(), w.win.Canvas().Size())
	w.end()
	w.win.Close()
}

// behind runs work off the UI thread until the window ends.
func (w *Window) behind(work func(context.Context)) {
	w.tasks.Go(func() { work(w.ctx) })
}

// refresh keeps the choices, asks the desk anew and redraws all that depends on
// it.
func (w *Window) refresh() {
	rememberChoices(w.app.Preferences(), w.choices)
	w.redraw.soon()
}

// show lays what the desk answered on every screen.
func (w *Window) show(v view) {
	w.shown = v
	w.choose.show(v)
	w.check.show(v)
	w.figures.show(v)
	w.sources.show(v)
	w.bar.show(v)
	w.status.rest(standing(v, w.options.Library))
	w.tellUnseen(v)
}

// standing says how much there is, how much of it is chosen, and where it is
// kept.
func standing(v view, library string) string {
	all := 0
	for _, n := range v.counts {
		all += n
	}
	text := grouped(len(v.figures)) + " of " + count(all, "figure") + " chosen, from " + count(len(v.sources), "source")
	if library != "" {
		text += " · kept in " + library
	}
	return text
}

// tellUnseen says so where documents just read add nothing to the pages: else
// nothing would seem to have come of them.
func (w *Window) tellUnseen(v view) {
	added := w.added
	w.added = nil
	figures := 0
	for _, id := range added {
		figures += v.counts[id]
	}
	isSeen := slices.ContainsFunc(v.figures, func(f briefing.Figure) bool { return slices.Contains(added, f.Source) })
	switch {
	case len(added) == 0, isSeen:
	case figures == 0:
		w.status.also("No figure was found there.")
	default:
		w.status.also("None of the " + count(figures, "figure") + " there falls within the topics, dates and sources chosen.")
	}
}

func (w *Window) undo() { w.decide(w.desk.Undo) }
func (w *Window) redo() { w.decide(w.desk.Redo) }

// decide runs a verb that changes the decisions, and shows what comes of it.
func (w *Window) decide(verb func(context.Context) error) {
	w.behind(func(ctx context.Context) {
		err := verb(ctx)
		w.ui(func() {
			if err != nil {
				w.status.trouble(advice(err))
				return
			}
			w.refresh()
		})
	})
}

// outline is what the choices come to.
func (w *Window) outline() briefing.Outline { return w.choices.outline(w.shown.topics) }

// showKeys lists the keyboard's commands.
func (w *Window) showKeys() {
	rows := container.New(layout.NewFormLayout())
	for _, c := range commands() {
		rows.Add(widget.NewLabelWithStyle(c.keys, fyne.TextAlignTrailing, fyne.TextStyle{Bold: true}))
		rows.Add(widget.NewLabel(c.does))
	}
	w.sheet("Keys", container.NewVScroll(rows), fyne.NewSize(460, 560))
}

// pause is how long choices must rest before the brief is drawn anew.
const pause = 70 * time.Millisecond
