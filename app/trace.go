package app

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// TraceVariable is an environment variable. Where it names a file, the window
// keeps a list of its visible parts in it, as a screen reader would find them:
// for those who cannot see the window, and for tests that click on it. One
// line a part, in pixels of the window, the words quoted:
//
//	kind x y width height "words"
//
// Kinds are button, tick, tick-on, field, text, list, table, card,
// histogram, and drawn: how often the pages have been drawn. A part that
// cannot be used now is followed by "off". The file is replaced as a whole
// whenever something in it changes.
const TraceVariable = "BRIEFDESK_TRACE"

const traceEvery = 100 * time.Millisecond

type tracer struct {
	window *Window
	path   string
	last   []byte
	now    bytes.Buffer
}

func startTrace(w *Window, path string) *tracer {
	if path == "" {
		return nil
	}
	t := &tracer{window: w, path: path}
	w.tasks.Go(func() {
		tick := time.NewTicker(traceEvery)
		defer tick.Stop()
		for {
			select {
			case <-w.ctx.Done():
				return
			case <-tick.C:
				w.ui(t.write)
			}
		}
	})
	return t
}

func (t *tracer) write() {
	if t.window.ctx.Err() != nil {
		return
	}
	t.now.Reset()
	c := t.window.win.Canvas()
	fmt.Fprintf(&t.now, "drawn 0 0 0 0 \"%d\"\n", t.window.redraw.drawn)
	if top := c.Overlays().Top(); top != nil {
		t.walk(top) // what lies beneath a dialog cannot be clicked
	} else {
		t.walk(c.Content())
	}
	if bytes.Equal(t.now.Bytes(), t.last) {
		return
	}
	t.last = bytes.Clone(t.now.Bytes())
	part := t.path + ".part"
	if os.WriteFile(part, t.last, 0o600) == nil {
		_ = os.Rename(part, t.path) // a reader sees all of it or the one before; a lost trace loses nothing
	}
}

// walk lists a part and those in it. Fyne keeps the insides of a widget to
// itself, so only containers are looked into.
func (t *tracer) walk(o fyne.CanvasObject) {
	if o == nil || !o.Visible() {
		return
	}
	for _, inner := range insides(o) {
		t.walk(inner)
	}
	kind, words, usable := describe(o)
	if kind == "" {
		return
	}
	at := t.window.app.Driver().AbsolutePositionForObject(o)
	scale := t.window.win.Canvas().Scale()
	fmt.Fprintf(&t.now, "%s %.0f %.0f %.0f %.0f %q", kind,
		at.X*scale, at.Y*scale, o.Size().Width*scale, o.Size().Height*scale, strings.TrimSpace(words))
	if !usable {
		t.now.WriteString(" off")
	}
	t.now.WriteByte('\n')
}

func insides(o fyne.CanvasObject) []fyne.CanvasObject {
	switch o := o.(type) {
	case *fyne.Container:
		return o.Objects
	case *widget.PopUp:
		return []fyne.CanvasObject{o.Content}
	case *container.Scroll:
		return []fyne.CanvasObject{o.Content}
	case *container.Split:
		return []fyne.CanvasObject{o.Leading, o.Trailing}
	case *container.ThemeOverride:
		return []fyne.CanvasObject{o.Content}
	case *container.AppTabs:
		if tab := o.Selected(); tab != nil {
			return []fyne.CanvasObject{tab.Content}
		}
	}
	return nil
}

func describe(o fyne.CanvasObject) (kind, words string, usable bool) {
	switch o := o.(type) {
	case *widget.Button:
		return "button", o.Text, !o.Disabled()
	case *check:
		if o.Checked {
			return "tick-on", o.Text, !o.Disabled()
		}
		return "tick", o.Text, !o.Disabled()
	case *entry:
		return "field", o.name + ": " + o.Text, !o.Disabled()
	case *widget.Entry:
		return "field", o.PlaceHolder + ": " + o.Text, !o.Disabled()
	case *widget.Label:
		return "text", o.Text, true
	case *flow:
		return "text", o.words(), true
	case *widget.Select:
		return "button", o.Selected, !o.Disabled()
	case *widget.List:
		return "list", "", true
	case *widget.Table:
		return "table", "", true
	case *card:
		return "card", o.words, true
	case *histogram:
		return "histogram", o.period.Long(), true
	}
	return "", "", false
}
