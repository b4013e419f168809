package app

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// bench is a window over a real desk in memory, without a screen. What works
// behind the window hands its results to a queue, and the test runs them: so
// everything that touches a widget stays on one goroutine.
type bench struct {
	*Window
	t     testing.TB
	queue chan func()
}

const patience = 60 * time.Second

// onStarter opens a window on the starter library and waits for its brief.
func onStarter(t testing.TB) *bench {
	t.Helper()
	b := newBench(t, Options{Starter: true})
	b.until("the brief is drawn", func() bool { return len(b.read.pages.sheets) > 0 })
	return b
}

func newBench(t testing.TB, o Options) *bench {
	t.Helper()
	d, err := desk.Open(context.Background(), desk.Options{By: "A. Tester"})
	if err != nil {
		t.Fatal(err)
	}
	if dir, err := os.UserCacheDir(); err == nil {
		o.Cache = filepath.Join(dir, "briefdesk", "pdfium")
	}
	b := &bench{t: t, queue: make(chan func(), 1000)}
	b.Window = build(test.NewTempApp(t), d, o, func(f func()) { b.queue <- f })
	b.win.Resize(fyne.NewSize(1280, 800))
	b.start()
	t.Cleanup(func() {
		b.end()
		b.rest()
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

// until runs what comes back from behind the window until something holds.
func (b *bench) until(what string, holds func() bool) {
	b.t.Helper()
	end := time.After(patience)
	for !holds() {
		select {
		case f := <-b.queue:
			f()
		case <-end:
			b.t.Fatalf("waited in vain until %s; the window shows:\n%s", what, b.listing())
		}
	}
}

// redrawn waits until the pages have been drawn once more than before do.
func (b *bench) redrawn(do func()) {
	b.t.Helper()
	was := b.redraw.drawn
	do()
	b.until("the brief is drawn anew", func() bool { return b.redraw.drawn > was && !b.status.line.Visible() })
}

// parts are all visible parts of the window, or of the dialog over it.
func (b *bench) parts() (out []fyne.CanvasObject) {
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		out = append(out, o)
		for _, inner := range insides(o) {
			walk(inner)
		}
	}
	c := b.win.Canvas()
	if top := c.Overlays().Top(); top != nil {
		walk(top)
	} else {
		walk(c.Content())
	}
	return out
}

func (b *bench) listing() string {
	var all []string
	for _, o := range b.parts() {
		if kind, words, _ := describe(o); kind != "" {
			all = append(all, kind+" "+words)
		}
	}
	return strings.Join(all, "\n")
}

// find is the visible part of a type whose words hold some text.
func find[T fyne.CanvasObject](b *bench, words string) T {
	b.t.Helper()
	for _, o := range b.parts() {
		if part, ok := o.(T); ok {
			if _, has, _ := describe(o); strings.Contains(has, words) {
				return part
			}
		}
	}
	b.t.Fatalf("no %T with %q; the window shows:\n%s", *new(T), words, b.listing())
	panic("not reached")
}

func (b *bench) shows(words string) bool { return strings.Contains(b.listing(), words) }

func (b *bench) tap(words string) { b.t.Helper(); test.Tap(find[*widget.Button](b, words)) }

// tick taps the tick of a topic by its key.
func (b *bench) tick(topic string) {
	b.t.Helper()
	row := b.choose.topics[topic]
	if row == nil {
		b.t.Fatalf("no topic %q among %q", topic, b.choose.order)
	}
	test.Tap(row.tick)
}

// measures are those of the figures that are shown, sorted.
func (b *bench) measures() []string {
	seen := map[string]bool{}
	for _, f := range b.figures.rows {
		seen[string(f.Measure)] = true
	}
	var out []string
	for m := range seen {
		out = append(out, m)
	}
	slices.Sort(out)
	return out
}
