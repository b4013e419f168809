package app

import (
	"encoding/json"
	"maps"
	"slices"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
)

// choices is what the user chose, kept so that a new topic or source is in
// until it is taken out.
type choices struct {
	Off      map[string]bool            // topics unticked
	Without  map[briefing.SourceID]bool // sources switched off
	Period   briefing.Span
	Title    string
	Audience string
	Marking  string
	Paper    string
}

func (c choices) clone() choices {
	c.Off, c.Without = maps.Clone(c.Off), maps.Clone(c.Without)
	return c
}

// outline says the choices as the desk takes them, with the topics there are.
func (c choices) outline(topics []desk.TopicCount) briefing.Outline {
	o := briefing.Outline{
		Title: c.Title, Audience: c.Audience, Marking: c.Marking, Paper: c.Paper,
		Template: "full", Period: c.Period,
	}
	for id := range c.Without {
		o.Without = append(o.Without, id)
	}
	slices.Sort(o.Without)
	ticked, all := []string{}, true
	for _, t := range topics {
		if c.Off[t.Topic.Key] {
			all = false
		} else {
			ticked = append(ticked, t.Topic.Key)
		}
	}
	if !all {
		o.Topics = ticked
	}
	return o
}

// nothing reports that every topic is unticked: an outline without topics
// would mean all of them.
func (c choices) nothing(topics []desk.TopicCount) bool {
	for _, t := range topics {
		if !c.Off[t.Topic.Key] {
			return false
		}
	}
	return len(topics) > 0
}

// Keys of the preferences.
const (
	keyChoices = "choices"
	keyWidth   = "window.width"
	keyHeight  = "window.height"
	keyImport  = "folder.import"
	keyExport  = "folder.export"
)

func recallChoices(p fyne.Preferences) choices {
	var c choices
	if err := json.Unmarshal([]byte(p.String(keyChoices)), &c); err != nil {
		c = choices{} // none kept yet, or from another version: begin with everything in
	}
	if c.Off == nil {
		c.Off = map[string]bool{}
	}
	if c.Without == nil {
		c.Without = map[briefing.SourceID]bool{}
	}
	if c.Paper == "" {
		c.Paper = "a4"
	}
	return c
}

func recallSize(p fyne.Preferences) fyne.Size {
	return fyne.NewSize(
		float32(max(p.FloatWithFallback(keyWidth, 1280), 900)),
		float32(max(p.FloatWithFallback(keyHeight, 800), 560)))
}

func rememberSize(p fyne.Preferences, size fyne.Size) {
	p.SetFloat(keyWidth, float64(size.Width))
	p.SetFloat(keyHeight, float64(size.Height))
}

func rememberChoices(p fyne.Preferences, c choices) {
	if b, err := json.Marshal(c); err == nil {
		p.SetString(keyChoices, string(b))
	}
}
