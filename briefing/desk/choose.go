package desk

import (
	"context"
	"fmt"
	"slices"

	"briefdesk/briefing"
)

// TopicCount is a topic and what an outline would take in of it.
type TopicCount struct {
	Topic    briefing.Topic
	Figures  int
	Disputed int // of these, how many stand in a conflict or anomaly
}

// Topics counts figures by topic, in the order of the brief. The counts follow
// all choices of the outline but its topics.
func (d *Desk) Topics(ctx context.Context, o briefing.Outline) ([]TopicCount, error) {
	o.Topics = nil
	v, chosen, err := d.choose(ctx, o)
	if err != nil {
		return nil, err
	}
	disputed := map[briefing.FigureID]bool{}
	for _, c := range v.judge() {
		for _, f := range c.Figures {
			disputed[f.ID] = disputed[f.ID] || c.Verdict != briefing.Explained
		}
	}
	counts := make([]TopicCount, len(v.material.World.Topics))
	for i, topic := range v.material.World.Topics {
		counts[i].Topic = topic
		for _, f := range chosen {
			if !slices.Contains(topic.Measures, f.Measure) {
				continue
			}
			counts[i].Figures++
			if disputed[f.ID] {
				counts[i].Disputed++
			}
		}
	}
	return counts, nil
}

// Figures are those that the outline takes in, in order of source and place.
func (d *Desk) Figures(ctx context.Context, o briefing.Outline) ([]briefing.Figure, error) {
	_, chosen, err := d.choose(ctx, o)
	return chosen, err
}

// Conflicts are judged over the whole library; those with any figure that the
// outline takes in are returned whole, with their other sides. Explained adds
// the look-alikes.
func (d *Desk) Conflicts(ctx context.Context, o briefing.Outline, explained bool) ([]briefing.Conflict, error) {
	v, chosen, err := d.choose(ctx, o)
	if err != nil {
		return nil, err
	}
	in := make(map[briefing.FigureID]bool, len(chosen))
	for _, f := range chosen {
		in[f.ID] = true
	}
	var shown []briefing.Conflict
	for _, c := range v.judge() {
		touched := slices.ContainsFunc(c.Figures, func(f briefing.Figure) bool { return in[f.ID] })
		if touched && (explained || c.Verdict != briefing.Explained) {
			shown = append(shown, c)
		}
	}
	return shown, nil
}

// choose loads what the outline speaks of.
func (d *Desk) choose(ctx context.Context, o briefing.Outline) (*view, []briefing.Figure, error) {
	v, err := d.viewFor(ctx, o)
	if err != nil {
		return nil, nil, err
	}
	return v, briefing.Choose(v.material, o), nil
}

// viewFor checks the outline's topics and loads the library as of its day.
func (d *Desk) viewFor(ctx context.Context, o briefing.Outline) (*view, error) {
	for _, key := range o.Topics {
		if !slices.ContainsFunc(d.World().Topics, func(t briefing.Topic) bool { return t.Key == key }) {
			return nil, fmt.Errorf("%q: %w", key, ErrTopic)
		}
	}
	return d.viewAt(ctx, o.AsOf)
}
