package app

import (
	"time"

	"briefdesk/briefing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// periodPane is the From and Until of the choices: typed as 2024, 2024-06,
// 2024-06-30 or 30 June 2024, or taken from a calendar.
type periodPane struct {
	from, until *entry
	says        *widget.Label // the period in words, or what is wrong with it
	changed     func(briefing.Span)
	setting     bool // the fields are being filled in, not typed into
}

func newPeriodPane(w *Window, changed func(briefing.Span)) *periodPane {
	p := &periodPane{says: note(""), changed: changed}
	p.from = p.field(w, "From", "2024, 2024-06, …")
	p.until = p.field(w, "Until", "2024-06-30")
	return p
}

func (p *periodPane) field(w *Window, name, placeholder string) *entry {
	e := w.newEntry(name, placeholder)
	e.OnChanged = func(string) { p.typed() }
	pick := widget.NewButtonWithIcon("", theme.CalendarIcon(), func() { p.calendar(w, e) })
	pick.Importance = widget.LowImportance
	e.ActionItem = pick
	return e
}

func (p *periodPane) calendar(w *Window, e *entry) {
	shown := time.Now()
	if s, err := readSpan(e.Text); err == nil {
		shown = s.From.Time()
	} else if last := latest(w.shown.sources); !last.IsZero() {
		shown = last.Time()
	}
	var pop *widget.PopUp
	pop = widget.NewPopUp(widget.NewCalendar(shown, func(t time.Time) {
		pop.Hide()
		e.SetText(briefing.DateOf(t).String())
	}), w.win.Canvas())
	below := fyne.CurrentApp().Driver().AbsolutePositionForObject(e).AddXY(0, e.Size().Height)
	pop.ShowAtPosition(below)
}

// set fills the fields in from a period chosen elsewhere.
func (p *periodPane) set(s briefing.Span) {
	p.setting = true
	p.from.SetText(s.From.String())
	p.until.SetText(s.Last().String())
	p.setting = false
	p.say(s)
}

func (p *periodPane) say(s briefing.Span) {
	if s.IsZero() {
		p.says.SetText("All time")
	} else {
		p.says.SetText(s.Long())
	}
}

func (p *periodPane) typed() {
	if p.setting {
		return
	}
	s, wrong := readPeriod(p.from.Text, p.until.Text)
	if wrong != "" {
		p.says.SetText(wrong)
		return
	}
	p.say(s)
	p.changed(s)
}

// readPeriod joins what the two fields say; wrong is advice, "" when the
// period stands. Empty fields are open.
func readPeriod(from, until string) (s briefing.Span, wrong string) {
	const advice = "Write dates as 2024, 2024-06, 2024-06-30 or 30 June 2024."
	if from != "" {
		a, err := readSpan(from)
		if err != nil {
			return s, advice
		}
		s.From = a.From
	}
	if until != "" {
		b, err := readSpan(until)
		if err != nil {
			return s, advice
		}
		s.Until = b.Until
	}
	if !s.From.IsZero() && !s.Until.IsZero() && !s.From.Before(s.Until) {
		return briefing.Span{}, "“From” lies after “Until”."
	}
	return s, ""
}

// readSpan reads the forms of the command line, and the one that the window
// itself writes.
func readSpan(text string) (briefing.Span, error) {
	for _, form := range []string{"2 January 2006", "2 Jan 2006"} {
		if t, err := time.Parse(form, text); err == nil {
			return briefing.OneDay(briefing.DateOf(t)), nil
		}
	}
	if t, err := time.Parse("January 2006", text); err == nil {
		return briefing.MonthOf(t.Year(), t.Month()), nil
	}
	return briefing.ParseSpan(text)
}

// latest is the latest publication date; zero when no source has one.
func latest(sources []briefing.Source) (last briefing.Date) {
	for _, s := range sources {
		if last.Before(s.Published) {
			last = s.Published
		}
	}
	return last
}

// preset is a period that one click chooses.
type preset struct {
	name   string
	period func(latest briefing.Date) briefing.Span
}

var presets = []preset{
	{"All time", func(briefing.Date) briefing.Span { return briefing.Span{} }},
	{"Last 30 days", func(d briefing.Date) briefing.Span {
		return briefing.Span{From: d.AddDays(-29), Until: d.AddDays(1)}
	}},
	{"This year", func(d briefing.Date) briefing.Span { return briefing.YearOf(d.Year) }},
}
