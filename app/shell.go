package app

import (
	"net/url"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// toolbar is the row of verbs above the tabs.
type toolbar struct {
	content    fyne.CanvasObject
	undo, redo *widget.Button
	export     *widget.Button
}

func newToolbar(w *Window) *toolbar {
	t := &toolbar{}
	file := widget.NewButtonWithIcon("Import file", theme.FileIcon(), w.chooseFile)
	folder := widget.NewButtonWithIcon("Import folder", theme.FolderOpenIcon(), w.chooseFolder)
	t.export = widget.NewButtonWithIcon("Export", theme.DocumentSaveIcon(), w.showExport)
	t.export.Importance = widget.HighImportance
	printing := widget.NewButtonWithIcon("Print", theme.DocumentPrintIcon(), w.explainPrinting)
	t.undo = widget.NewButtonWithIcon("Undo", theme.ContentUndoIcon(), w.undo)
	t.redo = widget.NewButtonWithIcon("Redo", theme.ContentRedoIcon(), w.redo)
	t.undo.Disable()
	t.redo.Disable()
	keys := widget.NewButtonWithIcon("Keys (F1)", theme.HelpIcon(), w.showKeys)
	for _, b := range []*widget.Button{printing, t.undo, t.redo, keys} {
		b.Importance = widget.LowImportance
	}
	row := container.NewHBox(file, folder, t.export, printing, widget.NewSeparator(),
		t.undo, t.redo, layout.NewSpacer(), keys)
	t.content = container.NewStack(newGround(theme.ColorNameHeaderBackground),
		container.New(layout.NewCustomPaddedLayout(5, 5, 8, 8), row))
	return t
}

func (t *toolbar) show(v view) {
	able(t.undo, v.canUndo)
	able(t.redo, v.canRedo)
	able(t.export, len(v.figures) > 0)
}

func able(b *widget.Button, yes bool) {
	if yes {
		b.Enable()
	} else {
		b.Disable()
	}
}

// statusBar is the line at the foot: what was done, what is under way, what
// went wrong and what to do about it.
type statusBar struct {
	content fyne.CanvasObject
	text    *widget.Label
	action  *fyne.Container
	line    *widget.ProgressBarInfinite // a thin line while the brief is drawn
	said    bool                        // something was told, which stays until the next
}

func newStatusBar() *statusBar {
	s := &statusBar{text: widget.NewLabel(""), action: container.NewHBox(), line: widget.NewProgressBarInfinite()}
	s.text.Truncation = fyne.TextTruncateEllipsis
	s.line.Stop()
	s.line.Hide()
	thin := container.New(stripLayout{3}, s.line)
	s.content = container.NewVBox(thin, container.NewBorder(nil, nil, nil, s.action, s.text))
	return s
}

func (s *statusBar) busy(on bool) {
	if on == s.line.Visible() {
		return
	}
	if on {
		s.line.Show()
		s.line.Start()
	} else {
		s.line.Stop()
		s.line.Hide()
	}
}

// rest says how things stand, as long as there is nothing else to tell.
func (s *statusBar) rest(text string) {
	if !s.said {
		s.text.SetText(text)
	}
}

// also adds a sentence to what was told last.
func (s *statusBar) also(text string) { s.text.SetText(s.text.Text + " " + text) }

func (s *statusBar) say(text string, actions ...fyne.CanvasObject) {
	s.set(text, widget.MediumImportance, actions)
}

func (s *statusBar) trouble(text string, actions ...fyne.CanvasObject) {
	s.set(text, widget.DangerImportance, actions)
}

func (s *statusBar) set(text string, importance widget.Importance, actions []fyne.CanvasObject) {
	s.said = true
	s.text.Importance = importance
	s.text.SetText(text)
	s.action.Objects = actions
	s.action.Refresh()
}

// stripLayout lays everything over each other in a strip of fixed height.
type stripLayout struct{ height float32 }

func (l stripLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }

func (l stripLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// sheet shows something to read over the window.
func (w *Window) sheet(title string, content fyne.CanvasObject, size fyne.Size) {
	d := dialog.NewCustom(title, "Close", content, w.win)
	d.Resize(size)
	d.Show()
}

func (w *Window) explainPrinting() {
	text := widget.NewLabel("Printing from the window is not built yet. " +
		"Until then: export the brief as a PDF, open it, and print it from there.")
	text.Wrapping = fyne.TextWrapWord
	export := widget.NewButtonWithIcon("Export a PDF", theme.DocumentSaveIcon(), nil)
	d := dialog.NewCustom("Print", "Close", container.NewVBox(text, container.NewCenter(export)), w.win)
	export.OnTapped = func() { d.Hide(); w.showExport() }
	d.Resize(fyne.NewSize(440, 180))
	d.Show()
}

// openFolder shows a file's folder in the system's own file window.
func (w *Window) openFolder(path string) {
	dir := &url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Dir(path))}
	if err := w.app.OpenURL(dir); err != nil {
		w.status.trouble("The folder could not be opened: " + filepath.Dir(path))
	}
}
