package app

import (
	"context"
	"errors"
	"strings"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"
)

// nameSheet asks for an actor or place that no table knows.
type nameSheet struct {
	window *Window
	sheet  *dialog.CustomDialog
	name   *entry
	kind   *widget.Select
	forms  *entry
	within *entry
	add    *widget.Button
}

func (w *Window) showAddName() {
	s := &nameSheet{window: w}
	s.name = w.newEntry("Name", "As briefs are to print it")
	s.name.OnChanged = func(string) { s.typed() }
	s.name.OnSubmitted = func(string) { s.write() }
	s.kind = widget.NewSelect(kindNames(), func(string) { s.typed() })
	s.kind.PlaceHolder = "What it is"
	s.forms = w.newEntry("Also written", "Other spellings, with commas between them")
	s.within = w.newEntry("Lies in", "Country or region, where it is a place")
	form := container.New(layout.NewFormLayout(),
		widget.NewLabel("Name"), s.name,
		widget.NewLabel("Kind"), s.kind,
		widget.NewLabel("Also written"), s.forms,
		widget.NewLabel("Lies in"), s.within)
	says := note("Documents that write it are read anew. Decisions stay; Ctrl+Z takes the name back.")
	s.add = widget.NewButton("Add", s.write)
	s.add.Importance = widget.HighImportance
	s.sheet = dialog.NewCustomWithoutButtons("Add a name", container.NewVBox(form, says), w.win)
	s.sheet.SetButtons([]fyne.CanvasObject{widget.NewButton("Cancel", s.sheet.Hide), s.add})
	s.sheet.Resize(fyne.NewSize(580, 300))
	s.sheet.Show()
	w.win.Canvas().Focus(s.name)
	s.typed()
}

// kindNames are the kinds in words: "armed group".
func kindNames() []string {
	names := make([]string, len(desk.NameKinds))
	for i, k := range desk.NameKinds {
		names[i] = strings.ReplaceAll(k, "_", " ")
	}
	return names
}

// typed lets a name be added once it has letters and a kind.
func (s *nameSheet) typed() {
	if strings.TrimSpace(s.name.Text) == "" || s.kind.SelectedIndex() < 0 {
		s.add.Disable()
		return
	}
	s.add.Enable()
}

func (s *nameSheet) write() {
	if s.add.Disabled() {
		return
	}
	n := briefing.Name{Name: strings.TrimSpace(s.name.Text), Kind: desk.NameKinds[s.kind.SelectedIndex()], Within: s.within.Text}
	for form := range strings.SplitSeq(s.forms.Text, ",") {
		if form = strings.TrimSpace(form); form != "" {
			n.Forms = append(n.Forms, form)
		}
	}
	s.sheet.Hide()
	s.window.addName(n)
}

// addName reads behind the window, with a bar and a Cancel in the status line.
func (w *Window) addName(n briefing.Name) {
	ctx, cancel, progress := w.reading("Reading anew …")
	w.behind(func(context.Context) {
		defer cancel()
		err := w.desk.AddName(ctx, n, progress)
		w.ui(func() {
			switch {
			case errors.Is(err, context.Canceled):
				w.status.say("Stopped. The name is kept; add it again to read the rest anew.")
			case err != nil:
				w.status.trouble(advice(err))
			default:
				w.status.say(n.Name + " is known from now on. Ctrl+Z takes it back.")
			}
			w.refresh()
		})
	})
}
