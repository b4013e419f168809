package desk

import (
	"context"
	"time"

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
	return nil, nil
}

// Figures are those that the outline takes in, in order of source and place.
func (d *Desk) Figures(ctx context.Context, o briefing.Outline) ([]briefing.Figure, error) {
	return nil, nil
}

// Conflicts are judged over the whole library; those with any figure that the
// outline takes in are returned whole, with their other sides. Explained adds
// the look-alikes.
func (d *Desk) Conflicts(ctx context.Context, o briefing.Outline, explained bool) ([]briefing.Conflict, error) {
	return nil, nil
}

// Month counts the figures of one calendar month.
type Month struct {
	Year    int
	Month   time.Month
	Figures int
}

// Histogram counts the figures of the outline's topics and sources by the
// month of their own time, else of their publication, without gaps from the
// first month to the last. The outline's period does not narrow it. Undated
// figures are counted apart.
func (d *Desk) Histogram(ctx context.Context, o briefing.Outline) (months []Month, undated int, err error) {
	return nil, 0, nil
}
