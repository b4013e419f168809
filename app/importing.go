package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"
)

var pickerSize = fyne.NewSize(860, 600)

func (w *Window) chooseFile() {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil {
			w.status.trouble(advice(err))
			return
		}
		if file == nil {
			return
		}
		_ = file.Close() // only its name is wanted
		path := file.URI().Path()
		w.app.Preferences().SetString(keyImport, filepath.Dir(path))
		w.importPaths([]string{path})
	}, w.win)
	d.SetTitleText("Import a file")
	d.SetConfirmText("Import")
	w.begin(d)
}

func (w *Window) chooseFolder() {
	d := dialog.NewFolderOpen(func(dir fyne.ListableURI, err error) {
		if err != nil {
			w.status.trouble(advice(err))
			return
		}
		if dir == nil {
			return
		}
		w.app.Preferences().SetString(keyImport, dir.Path())
		w.importPaths([]string{dir.Path()})
	}, w.win)
	d.SetTitleText("Import a folder with its subfolders")
	d.SetConfirmText("Import this folder")
	w.begin(d)
}

// begin shows a file dialog where the last import came from.
func (w *Window) begin(d *dialog.FileDialog) {
	if dir, err := storage.ListerForURI(storage.NewFileURI(w.folder(keyImport))); err == nil {
		d.SetLocation(dir)
	}
	d.SetView(dialog.ListView)
	d.Resize(pickerSize)
	d.Show()
}

// folder is the last folder used for something, or the user's home.
func (w *Window) folder(key string) string {
	if dir := w.app.Preferences().String(key); dir != "" {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	for _, name := range []string{"Documents", ""} {
		dir := filepath.Join(home, name)
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
	}
	return home
}

// dropped imports what was dropped anywhere on the window.
func (w *Window) dropped(_ fyne.Position, dropped []fyne.URI) {
	var paths []string
	for _, u := range dropped {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if len(paths) == 0 {
		w.status.trouble("Only files and folders of this computer can be dropped here. " +
			"Save the page or message as a file first.")
		return
	}
	w.importPaths(paths)
}

func (w *Window) importPaths(paths []string) {
	w.runImport("Reading documents …", w.tell, func(ctx context.Context, progress func(desk.Progress)) (desk.Report, error) {
		return w.desk.Import(ctx, paths, desk.ImportOptions{Progress: progress})
	})
}

// importStarter fills a new library with something to try things on.
func (w *Window) importStarter() {
	tell := func(r desk.Report, err error) {
		w.tell(r, err)
		if err == nil && len(r.Failed) == 0 {
			w.status.say("This is the starter library, " + count(len(r.Added), "source") +
				" to try things on. Drop your own documents here, or import them.")
		}
	}
	w.runImport("Setting up the starter library …", tell, func(ctx context.Context, _ func(desk.Progress)) (desk.Report, error) {
		return w.desk.ImportStarter(ctx)
	})
}

type importing func(context.Context, func(desk.Progress)) (desk.Report, error)

// runImport reads behind the window, with a bar and a Cancel in the status
// line, and tells what became of it. What was read before a cancel stays.
func (w *Window) runImport(doing string, tell func(desk.Report, error), read importing) {
	ctx, cancel, progress := w.reading(doing)
	w.behind(func(context.Context) {
		defer cancel()
		report, err := read(ctx, progress)
		w.ui(func() {
			tell(report, err)
			for _, s := range report.Added {
				w.added = append(w.added, s.ID)
			}
			w.refresh()
		})
	})
}

// reading puts a bar and a Cancel in the status line.
func (w *Window) reading(doing string) (context.Context, context.CancelFunc, func(desk.Progress)) {
	bar := widget.NewProgressBar()
	ctx, cancel := context.WithCancel(w.ctx)
	w.status.say(doing, container.NewGridWrap(fyne.NewSize(220, 30), bar), widget.NewButton("Cancel", cancel))
	return ctx, cancel, func(p desk.Progress) {
		w.ui(func() {
			bar.Max = float64(max(p.Total, 1))
			bar.SetValue(float64(p.Done))
			w.status.text.SetText(doing + " " + filepath.Base(p.Name))
		})
	}
}

// tell says what became of an import.
func (w *Window) tell(r desk.Report, err error) {
	said := ""
	switch {
	case len(r.Added) > 0:
		said = count(len(r.Added), "document") + " added."
	case len(r.Known) > 0 && len(r.Failed) == 0:
		said = "Already in the library; nothing changed."
	}
	switch {
	case errors.Is(err, context.Canceled):
		said = "Stopped. " + said + " What was read so far is kept."
	case err != nil:
		w.status.trouble(said + " " + advice(err))
		return
	}
	if len(r.Failed) == 0 && len(r.Warnings) == 0 {
		w.status.say(said)
		return
	}
	details := widget.NewButton("Show which and why", func() { w.showReport(r) })
	if len(r.Failed) > 0 {
		w.status.trouble(said+" "+count(len(r.Failed), "file")+" could not be read.", details)
		return
	}
	w.status.say(said+" "+count(len(r.Warnings), "remark")+".", details)
}

// showReport lists what could not be read, and what to do about it.
func (w *Window) showReport(r desk.Report) {
	rows := container.NewVBox()
	add := func(path, text string, importance widget.Importance) {
		name := heading(filepath.Base(path))
		name.Importance = importance
		body := widget.NewLabel(text)
		body.Wrapping = fyne.TextWrapWord
		rows.Add(name)
		rows.Add(body)
	}
	const most = 200
	for i, f := range r.Failed {
		if i == most {
			rows.Add(note("and " + count(len(r.Failed)-most, "more file")))
			break
		}
		add(f.Path, advice(f.Err), widget.DangerImportance)
	}
	for i, f := range r.Warnings {
		if i == most {
			rows.Add(note("and " + count(len(r.Warnings)-most, "more remark")))
			break
		}
		add(f.Path, f.Text, widget.MediumImportance)
	}
	w.sheet("What could not be read, and remarks", container.NewVScroll(rows), fyne.NewSize(640, 480))
}
