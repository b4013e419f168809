package app

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"briefdesk/briefing"
	"briefdesk/briefing/press"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// exportSheet is the save dialog. It is not Fyne's own: that one empties a
// file before the brief is composed, and an export must leave the old file or
// the new one.
type exportSheet struct {
	window *Window
	sheet  *dialog.CustomDialog
	name   *entry
	format *widget.Select
	dir    *widget.Label
	folder string
	says   *widget.Label
	save   *widget.Button
	sure   string // the path that may be written over
}

func (w *Window) showExport() {
	if len(w.shown.figures) == 0 {
		w.status.trouble("There is nothing to export: no figure falls within these choices.")
		return
	}
	e := &exportSheet{window: w, folder: w.folder(keyExport), dir: widget.NewLabel(""), says: note("")}
	e.name = w.newEntry("File name", "File name")
	e.name.SetText(fileName(w.choices.Title, latest(w.shown.sources)))
	e.name.OnChanged = func(string) { e.named() }
	e.name.OnSubmitted = func(string) { e.write() }
	e.format = widget.NewSelect(formatNames(), e.reformat)
	e.format.SetSelectedIndex(0)
	e.dir.Truncation = fyne.TextTruncateEllipsis
	e.dir.SetText(e.folder)
	choose := widget.NewButtonWithIcon("Choose folder", theme.FolderOpenIcon(), e.chooseFolder)
	form := container.New(layout.NewFormLayout(),
		widget.NewLabel("Name"), e.name,
		widget.NewLabel("Format"), e.format,
		widget.NewLabel("Folder"), container.NewBorder(nil, nil, nil, choose, e.dir))
	e.save = widget.NewButtonWithIcon("Save", theme.DocumentSaveIcon(), e.write)
	e.save.Importance = widget.HighImportance
	e.sheet = dialog.NewCustomWithoutButtons("Export the brief", container.NewVBox(form, e.says), w.win)
	e.sheet.SetButtons([]fyne.CanvasObject{widget.NewButton("Cancel", e.sheet.Hide), e.save})
	e.sheet.Resize(fyne.NewSize(580, 270))
	e.sheet.Show()
	w.win.Canvas().Focus(e.name)
	e.named()
}

func formatNames() []string {
	names := make([]string, len(press.Formats))
	for i, f := range press.Formats {
		names[i] = f.Name
	}
	return names
}

// fileName suggests a name: the title, else "Brief", and the latest date.
func fileName(title string, latest briefing.Date) string {
	if title == "" {
		title = "Brief"
	}
	if !latest.IsZero() {
		title += " " + latest.Long()
	}
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`/\:*?"<>|`, r) {
			return '-'
		}
		return r
	}, title)
	return clean + press.Formats[0].Extension
}

// path is where the brief will be written. A name may be a whole path.
func (e *exportSheet) path() string {
	name := strings.TrimSpace(e.name.Text)
	if name == "" {
		return ""
	}
	if filepath.Ext(name) == "" {
		name += press.Formats[max(e.format.SelectedIndex(), 0)].Extension
	}
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(e.folder, name)
}

// reformat gives the name the extension of the format picked.
func (e *exportSheet) reformat(string) {
	name := e.name.Text
	for _, f := range press.Formats {
		name = strings.TrimSuffix(name, f.Extension)
	}
	if name != "" {
		e.name.SetText(name + press.Formats[e.format.SelectedIndex()].Extension)
	}
}

// named looks at the name as it is typed: its format, and whether it is taken.
func (e *exportSheet) named() {
	path := e.path()
	e.sure = ""
	e.save.SetText("Save")
	if path == "" {
		e.says.SetText("Type a name for the file.")
		e.save.Disable()
		return
	}
	if _, err := press.FormatFor(path); err != nil {
		e.says.SetText(advice(err))
		e.save.Disable()
		return
	}
	e.save.Enable()
	e.says.SetText("")
	if _, err := os.Stat(path); err == nil {
		e.sure = path
		e.says.SetText("A file of this name is there already; it will be replaced.")
		e.save.SetText("Replace")
	}
}

func (e *exportSheet) chooseFolder() {
	d := dialog.NewFolderOpen(func(dir fyne.ListableURI, err error) {
		if err == nil && dir != nil {
			e.folder = dir.Path()
			e.dir.SetText(e.folder)
			e.named()
		}
	}, e.window.win)
	if dir, err := storage.ListerForURI(storage.NewFileURI(e.folder)); err == nil {
		d.SetLocation(dir)
	}
	d.SetConfirmText("Use this folder")
	d.Resize(pickerSize)
	d.Show()
}

// write exports behind the window and says where the brief lies.
func (e *exportSheet) write() {
	w, path := e.window, e.path()
	if e.save.Disabled() {
		return
	}
	if _, err := os.Stat(path); err == nil && e.sure != path {
		e.named() // it came to be while the dialog was open: ask first
		return
	}
	e.sheet.Hide()
	w.app.Preferences().SetString(keyExport, filepath.Dir(path))
	o := w.outline()
	ctx, cancel := context.WithCancel(w.ctx)
	w.status.say("Writing "+filepath.Base(path)+" …", widget.NewButton("Cancel", cancel))
	w.behind(func(context.Context) {
		defer cancel()
		err := w.desk.Export(ctx, o, path)
		w.ui(func() {
			switch {
			case err != nil && ctx.Err() != nil:
				w.status.say("Stopped; nothing was written.")
			case err != nil:
				w.status.trouble("The brief was not saved. "+advice(err),
					widget.NewButton("Try another place", w.showExport))
			default:
				w.status.say("Saved "+path, widget.NewButton("Open folder", func() { w.openFolder(path) }))
			}
		})
	})
}
