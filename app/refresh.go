package app

import (
	"bytes"
	"context"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// view is what the desk answers for one set of choices: all that the screens
// show but the pages.
type view struct {
	topics    []desk.TopicCount
	months    []desk.Month
	undated   int
	sources   []briefing.Source
	counts    map[briefing.SourceID]int // figures of each source, whatever is chosen
	figures   []briefing.Figure         // chosen
	conflicts []briefing.Conflict       // with any figure chosen, most severe first
	edits     briefing.Edits
	canUndo   bool
	canRedo   bool
}

// ask puts the questions of one redrawing to the desk.
func ask(ctx context.Context, d *desk.Desk, c choices) (v view, o briefing.Outline, err error) {
	// The topics come first: what is unticked can only be told from all.
	o = c.outline(nil)
	if v.topics, err = d.Topics(ctx, o); err != nil {
		return v, o, err
	}
	o = c.outline(v.topics)
	steps := []func() error{
		func() (err error) { v.months, v.undated, err = d.Histogram(ctx, o); return err },
		func() (err error) { v.sources, err = d.Sources(ctx); return err },
		func() (err error) { v.counts, err = perSource(ctx, d); return err },
		func() (err error) { v.edits, err = d.Edits(ctx); return err },
	}
	if !c.nothing(v.topics) {
		steps = append(steps,
			func() (err error) { v.figures, err = d.Figures(ctx, o); return err },
			func() (err error) { v.conflicts, err = d.Conflicts(ctx, o, false); return err },
		)
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return v, o, err
		}
	}
	v.canUndo, v.canRedo = d.CanUndo(ctx), d.CanRedo(ctx)
	return v, o, nil
}

func perSource(ctx context.Context, d *desk.Desk) (map[briefing.SourceID]int, error) {
	all, err := d.Figures(ctx, briefing.Outline{})
	if err != nil {
		return nil, err
	}
	counts := map[briefing.SourceID]int{}
	for _, f := range all {
		counts[f.Source]++
	}
	return counts, nil
}

// redrawer draws the window anew when its choices have come to rest. A newer
// wish ends the one before, wherever it stands.
type redrawer struct {
	window *Window
	cancel context.CancelFunc
	drawn  int // how often the pages have been drawn
}

func newRedrawer(w *Window) *redrawer {
	return &redrawer{window: w, cancel: func() {}}
}

// soon starts a redrawing, to be called on the UI thread.
func (r *redrawer) soon() {
	r.cancel()
	w := r.window
	var ctx context.Context
	ctx, r.cancel = context.WithCancel(w.ctx)
	c := w.choices.clone()
	w.status.busy(true)
	w.behind(func(context.Context) {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		r.draw(ctx, c)
	})
}

func (r *redrawer) draw(ctx context.Context, c choices) {
	w := r.window
	v, o, err := ask(ctx, w.desk, c)
	if !r.hand(ctx, err, func() { w.show(v) }) {
		return
	}
	if len(v.sources) == 0 || c.nothing(v.topics) || len(v.figures) == 0 {
		r.hand(ctx, nil, func() { w.read.nothing(v, c); r.done() })
		return
	}
	var pdf bytes.Buffer
	err = w.desk.Render(ctx, o, "pdf", &pdf)
	r.hand(ctx, err, func() { w.read.setBrief(pdf.Bytes()); r.done() })
}

func (r *redrawer) done() {
	r.drawn++
	r.window.status.busy(false)
}

// hand passes a result to the UI thread, unless it has been overtaken.
func (r *redrawer) hand(ctx context.Context, err error, use func()) bool {
	if ctx.Err() != nil {
		return false
	}
	r.window.ui(func() {
		switch {
		case ctx.Err() != nil: // overtaken while it waited
		case err != nil:
			r.window.status.busy(false)
			r.window.read.failed(advice(err))
		default:
			use()
		}
	})
	return err == nil
}
