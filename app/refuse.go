package app

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Refuse shows why a library cannot be opened, and what to do, in a window of
// its own; it returns when that is closed.
func Refuse(a fyne.App, library string, err error) {
	refusal(a, library, err).ShowAndRun()
}

func refusal(a fyne.App, library string, err error) fyne.Window {
	a.Settings().SetTheme(newLook())
	w := a.NewWindow("Briefdesk")
	w.SetIcon(icon)
	w.SetContent(lesson(filepath.Base(library)+" cannot be opened", advice(err)+"\n\n"+library,
		widget.NewButton("Close", w.Close)))
	w.Resize(fyne.NewSize(520, 300))
	return w
}
