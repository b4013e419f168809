package briefing

import (
	"encoding/json"
	"fmt"
)

// figureJSON is a figure as `brief figures --json` prints it: a public
// promise. Every field is always present.
type figureJSON struct {
	ID         FigureID         `json:"id"`
	Source     string           `json:"source"`
	SourceID   SourceID         `json:"source_id"`
	Start      int              `json:"start"`
	End        int              `json:"end"`
	Text       string           `json:"text"`
	Number     Extent           `json:"number"`
	In         PassageKind      `json:"in"`
	Kind       Kind             `json:"kind"`
	Value      *Decimal         `json:"value"`
	Low        *Decimal         `json:"low"`
	High       *Decimal         `json:"high"`
	Also       []conversionJSON `json:"also"`
	Hedge      Hedge            `json:"hedge"`
	Change     *Direction       `json:"change"`
	Unit       *string          `json:"unit"`
	Per        *string          `json:"per"`
	Counted    *string          `json:"counted"`
	Measure    Measure          `json:"measure"`
	Actor      *string          `json:"actor"`
	Scope      *string          `json:"scope"`
	Status     Status           `json:"status"`
	Role       Role             `json:"role"`
	Date       *spanJSON        `json:"date"`
	DateText   *string          `json:"date_text"`
	DatePart   *Portion         `json:"date_part"`
	AsOf       *spanJSON        `json:"as_of"`
	AsOfFrom   *Whence          `json:"as_of_from"`
	Due        *spanJSON        `json:"due"`
	Period     *spanJSON        `json:"period"`
	Event      *string          `json:"event"`
	EventClass *string          `json:"event_class"`
	EventNo    int              `json:"event_ordinal"`
	SaidBy     *string          `json:"said_by"`
	Sentence   Extent           `json:"sentence"`
	Quote      string           `json:"quote"`
	Rule       string           `json:"rule"`
}

type conversionJSON struct {
	Value  *Decimal `json:"value"`
	Low    *Decimal `json:"low"`
	High   *Decimal `json:"high"`
	Unit   string   `json:"unit"`
	Number Extent   `json:"number"`
}

type spanJSON struct {
	From  *Date `json:"from"`
	Until *Date `json:"until"`
}

// MarshalJSON writes the figure as the command line promises it.
func (f Figure) MarshalJSON() ([]byte, error) {
	j := figureJSON{
		ID: f.ID, Source: f.SourceName, SourceID: f.Source,
		Start: f.Extent.Start, End: f.Extent.End, Text: f.Text, Number: f.Number, In: f.In,
		Kind: f.Kind(), Hedge: Exact, Also: []conversionJSON{},
		Measure: f.Measure, Actor: orNil(f.Actor), Scope: orNil(f.Scope), Status: f.Status, Role: f.Role,
		Counted: orNil(f.Counted),
		AsOf:    spanOrNil(f.AsOf), AsOfFrom: orNil(f.AsOfFrom), Due: spanOrNil(f.Due), Period: spanOrNil(f.Period),
		Event: orNil(f.Event.Text), EventClass: orNil(f.Event.Class), EventNo: f.Event.Ordinal,
		SaidBy: orNil(f.SaidBy), Sentence: f.Sentence, Quote: f.Quote, Rule: f.Rule,
	}
	if a := f.Amount; a != nil {
		j.Value, j.Low, j.High = a.Value, a.Range.Low, a.Range.High
		j.Hedge, j.Change, j.Unit, j.Per = a.Hedge, orNil(a.Change), orNil(a.Unit), orNil(a.Per)
		for _, c := range a.Also {
			j.Also = append(j.Also, conversionJSON{c.Value, c.Range.Low, c.Range.High, c.Unit, c.Number})
		}
	}
	if w := f.When; w != nil {
		j.Date, j.DateText, j.DatePart = spanOrNil(w.Span), orNil(w.Text), orNil(w.Part)
		if w.Part != "" {
			j.Date = spanOrNil(w.Whole) // nobody agrees where early ends
		}
	}
	return json.Marshal(j)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *Figure) UnmarshalJSON(b []byte) error {
	var j figureJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("figure: %w", err)
	}
	*f = Figure{
		Origin: Origin{
			ID: j.ID, Source: j.SourceID, SourceName: j.Source,
			Extent: Extent{j.Start, j.End}, Text: j.Text, Number: j.Number, In: j.In,
			Sentence: j.Sentence, Quote: j.Quote, SaidBy: deref(j.SaidBy), Rule: j.Rule,
		},
		Subject: Subject{
			Measure: j.Measure, Actor: deref(j.Actor), Scope: deref(j.Scope), Status: j.Status, Role: j.Role,
			Event:   Event{deref(j.EventClass), j.EventNo, deref(j.Event)},
			Counted: deref(j.Counted),
		},
		Time: Time{AsOf: j.AsOf.span(), AsOfFrom: deref(j.AsOfFrom), Due: j.Due.span(), Period: j.Period.span()},
	}
	if f.Source == "" {
		f.Source = SourceID(j.Source)
	}
	if j.Kind != KindDate {
		f.Amount = &Amount{
			Value: j.Value, Range: Range{j.Low, j.High},
			Hedge: j.Hedge, Unit: deref(j.Unit), Per: deref(j.Per), Change: deref(j.Change),
		}
		for _, c := range j.Also {
			f.Amount.Also = append(f.Amount.Also, Conversion{c.Value, Range{c.Low, c.High}, c.Unit, c.Number})
		}
	}
	when := When{Span: j.Date.span(), Text: deref(j.DateText), Part: deref(j.DatePart)}
	if when.Part != "" {
		when.Span, when.Whole = when.Span.Portion(when.Part), when.Span
	}
	if j.Kind == KindDate || when != (When{}) {
		f.When = &when
	}
	return nil
}

func orNil[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}

func deref[T ~string](p *T) T {
	if p == nil {
		return ""
	}
	return *p
}

func spanOrNil(s Span) *spanJSON {
	if s.IsZero() {
		return nil
	}
	var j spanJSON
	if !s.From.IsZero() {
		j.From = &s.From
	}
	if !s.Until.IsZero() {
		j.Until = &s.Until
	}
	return &j
}

func (j *spanJSON) span() (s Span) {
	if j == nil {
		return s
	}
	if j.From != nil {
		s.From = *j.From
	}
	if j.Until != nil {
		s.Until = *j.Until
	}
	return s
}

// orEmpty is a list that JSON writes as [], never null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
