package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// command is one thing the keyboard can do, as the F1 sheet lists it. A
// command with a modifier works wherever the focus is; one without works
// where no text is being typed.
type command struct {
	key      fyne.KeyName
	modifier fyne.KeyModifier
	keys     string // as people write it
	does     string
	run      func(*Window)
}

const (
	ctrl      = fyne.KeyModifierControl
	alt       = fyne.KeyModifierAlt
	ctrlShift = fyne.KeyModifierControl | fyne.KeyModifierShift
)

// commands is the whole keyboard.
func commands() []command {
	return []command{
		{fyne.KeyF1, 0, "F1", "this sheet", (*Window).showKeys},
		{fyne.KeyI, ctrl, "Ctrl+I", "import documents", (*Window).chooseFile},
		{fyne.KeyI, ctrlShift, "Ctrl+Shift+I", "import a folder", (*Window).chooseFolder},
		{fyne.KeyE, ctrl, "Ctrl+E", "export the brief", (*Window).showExport},
		{fyne.KeyZ, ctrl, "Ctrl+Z", "undo the last decision or name", (*Window).undo},
		{fyne.KeyZ, ctrlShift, "Ctrl+Shift+Z", "redo what was undone", (*Window).redo},
		{fyne.KeyF, ctrl, "Ctrl+F", "filter figures, or search sources", (*Window).find},
		{fyne.Key1, ctrl, "Ctrl+1", "the brief", func(w *Window) { w.tabs.SelectIndex(0) }},
		{fyne.Key2, ctrl, "Ctrl+2", "the figures", func(w *Window) { w.tabs.SelectIndex(1) }},
		{fyne.Key3, ctrl, "Ctrl+3", "the sources", func(w *Window) { w.tabs.SelectIndex(2) }},
		{fyne.KeyPageDown, 0, "Page Down", "next page of the brief", func(w *Window) { w.read.turn(+1) }},
		{fyne.KeyPageUp, 0, "Page Up", "previous page", func(w *Window) { w.read.turn(-1) }},
		{fyne.KeyPlus, ctrl, "Ctrl++", "larger pages", func(w *Window) { w.read.zoomBy(+1) }},
		{fyne.KeyMinus, ctrl, "Ctrl+−", "smaller pages", func(w *Window) { w.read.zoomBy(-1) }},
		{fyne.Key0, ctrl, "Ctrl+0", "pages as wide as the column", func(w *Window) { w.read.fit() }},
		{fyne.KeyN, 0, "N", "next flagged figure", func(w *Window) { w.check.step(+1) }},
		{fyne.KeyDown, alt, "Alt+Down", "next flagged figure", func(w *Window) { w.check.step(+1) }},
		{fyne.KeyP, 0, "P", "previous flagged figure", func(w *Window) { w.check.step(-1) }},
		{fyne.KeyUp, alt, "Alt+Up", "previous flagged figure", func(w *Window) { w.check.step(-1) }},
		{fyne.KeyEscape, 0, "Escape", "back to the list of flagged figures", func(w *Window) { w.check.close() }},
	}
}

// More ways to press the same key. Where + stands above =, it takes Shift.
var sameKey = map[fyne.KeyName]fyne.KeyName{fyne.KeyEqual: fyne.KeyPlus}

// press runs the command of a key, and reports whether there is one. Escape
// closes a dialog first.
func (w *Window) press(key fyne.KeyName, modifier fyne.KeyModifier) bool {
	if same, ok := sameKey[key]; ok {
		key, modifier = same, modifier&^fyne.KeyModifierShift
	}
	if dialog := w.win.Canvas().Overlays().Top(); dialog != nil {
		if key == fyne.KeyEscape {
			dialog.Hide()
		}
		return key == fyne.KeyEscape // what lies beneath a dialog has to wait
	}
	for _, c := range commands() {
		if c.key == key && c.modifier == modifier {
			c.run(w)
			return true
		}
	}
	return false
}

// listen takes the commands from the canvas, where no widget has the focus.
func (w *Window) listen() {
	c := w.win.Canvas()
	for _, cmd := range commands() {
		if cmd.modifier != 0 {
			c.AddShortcut(&desktop.CustomShortcut{KeyName: cmd.key, Modifier: cmd.modifier},
				func(fyne.Shortcut) { w.press(cmd.key, cmd.modifier) })
		}
	}
	for alias := range sameKey {
		for _, modifier := range []fyne.KeyModifier{ctrl, ctrlShift} {
			c.AddShortcut(&desktop.CustomShortcut{KeyName: alias, Modifier: modifier},
				func(fyne.Shortcut) { w.press(alias, modifier) })
		}
	}
	// Fyne names these two itself, and keeps Ctrl+Y for redo.
	c.AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { w.press(fyne.KeyZ, ctrl) })
	c.AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.press(fyne.KeyZ, ctrlShift) })
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { w.press(e.Name, 0) })
}

// entry is a text field that lets the window's commands through.
type entry struct {
	widget.Entry
	window *Window
	name   string // what it is called where its label cannot be seen
}

func (w *Window) newEntry(name, placeholder string) *entry {
	e := &entry{window: w, name: name}
	e.ExtendBaseWidget(e)
	e.SetPlaceHolder(placeholder)
	return e
}

func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if custom, ok := s.(*desktop.CustomShortcut); ok && e.window.press(custom.KeyName, custom.Modifier) {
		return
	}
	e.Entry.TypedShortcut(s)
}

func (e *entry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyF1, fyne.KeyPageUp, fyne.KeyPageDown:
		e.window.press(k.Name, 0)
	case fyne.KeyEscape:
		if e.window.win.Canvas().Overlays().Top() != nil {
			e.window.press(k.Name, 0)
		} else {
			e.window.win.Canvas().Unfocus()
		}
	default:
		e.Entry.TypedKey(k)
	}
}

// check is a tick box that lets the window's commands through.
type check struct {
	widget.Check
	window *Window
}

func (w *Window) newCheck(label string, changed func(bool)) *check {
	c := &check{window: w}
	c.Text, c.OnChanged = label, changed
	c.ExtendBaseWidget(c)
	return c
}

func (c *check) TypedKey(k *fyne.KeyEvent) {
	if !c.window.press(k.Name, 0) {
		c.Check.TypedKey(k)
	}
}
