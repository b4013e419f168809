package briefing

import (
	"encoding/json"
	"time"
)

// ConflictID names a conflict by the figures in it.
type ConflictID string

// Conflict is a verdict on figures held against each other: they cannot all
// be true, or they only look so and here is why.
type Conflict struct {
	ID       ConflictID
	Verdict  Verdict
	Kind     ConflictKind
	Reason   Reason   // for an explained look-alike
	Severity Severity // "" for an explained look-alike
	Figures  []Figure
	Sides    [][]int  // indexes into Figures: who agrees with whom
	Voices   []int    // independent sources, one number for each side
	Why      string   // one sentence for the reader
	Because  []string // why its figures are taken to be of one thing

	Standings []Standing // of each of Figures: what speaks for it; of flagged ones alone

	Decision *Decision // how the editor left it; nil while open
	Was      *Decision // how it had been left before it was opened again
	Reopened []string  // the sources that came since and opened it
}

// Verdict is the outcome of a comparison.
type Verdict string

// The verdicts of the contract.
const (
	Contradiction Verdict = "conflict"
	Anomaly       Verdict = "anomaly"
	Explained     Verdict = "explained"
)

// ConflictKind says in what the figures part.
type ConflictKind string

// The kinds of the contract.
const (
	ByValue    ConflictKind = "value"
	ByDate     ConflictKind = "date"
	ByOrder    ConflictKind = "order"
	ByOrdinal  ConflictKind = "ordinal"
	BySum      ConflictKind = "sum"
	BySchedule ConflictKind = "schedule"
	ByUnit     ConflictKind = "unit"
	Internal   ConflictKind = "internal"
)

// Reason says why a look-alike is no conflict.
type Reason string

// The reasons of the contract.
const (
	ReasonStatus   Reason = "status"
	ReasonTime     Reason = "time"
	ReasonScope    Reason = "scope"
	ReasonRole     Reason = "role"
	ReasonRounding Reason = "rounding"
	ReasonHedge    Reason = "hedge"
	ReasonPeriod   Reason = "period"
	ReasonCurrency Reason = "currency"
	ReasonSum      Reason = "sum"
	ReasonRevision Reason = "revision"
	ReasonSame     Reason = "same"
)

// Severity orders what an editor looks at first.
type Severity string

// The severities of the contract.
const (
	High   Severity = "high"
	Medium Severity = "medium"
	Low    Severity = "low"
)

// Rank is 0 for the most severe.
func (s Severity) Rank() int {
	switch s {
	case High:
		return 0
	case Medium:
		return 1
	case Low:
		return 2
	}
	return 3
}

// MarshalJSON writes the conflict as `brief conflicts --json` promises it.
func (c Conflict) MarshalJSON() ([]byte, error) {
	refs := make([]conflictFigureJSON, len(c.Figures))
	for i, f := range c.Figures {
		refs[i] = conflictFigureJSON{ID: f.ID, Source: f.SourceName, Start: f.Extent.Start, End: f.Extent.End, Number: f.Number}
		if i < len(c.Standings) {
			refs[i].Grade, refs[i].Credit = orNil(c.Standings[i].Grade), &c.Standings[i].Credit
		}
	}
	return json.Marshal(struct {
		ID       ConflictID           `json:"id"`
		Verdict  Verdict              `json:"verdict"`
		Kind     ConflictKind         `json:"kind"`
		Reason   *Reason              `json:"reason"`
		Severity *Severity            `json:"severity"`
		Figures  []conflictFigureJSON `json:"figures"`
		Sides    [][]int              `json:"sides"`
		Voices   []int                `json:"voices"`
		Sources  []int                `json:"sources"`
		Mentions []int                `json:"mentions"`
		Why      string               `json:"why"`
		Because  []string             `json:"because"`
		Decision *decisionJSON        `json:"decision"`
		Was      *decisionJSON        `json:"was"`
		Reopened []string             `json:"reopened"`
	}{
		c.ID, c.Verdict, c.Kind, orNil(c.Reason), orNil(c.Severity), refs, c.Sides, c.Voices, c.sources(), c.mentions(), c.Why,
		orEmpty(c.Because), c.Decision.json(), c.Was.json(), orEmpty(c.Reopened),
	})
}

type conflictFigureJSON struct {
	ID     FigureID `json:"id"`
	Source string   `json:"source"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Number Extent   `json:"number"`
	Grade  *Grade   `json:"grade"`
	Credit *int     `json:"credit"`
}

type decisionJSON struct {
	Choice Choice    `json:"choice"`
	Figure *FigureID `json:"figure"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
	Note   string    `json:"note"`
}

func (d *Decision) json() *decisionJSON {
	if d == nil {
		return nil
	}
	return &decisionJSON{d.Choice, orNil(d.Figure), d.By, d.At.UTC(), d.Note}
}

// sources counts the sources of each side, whether independent or not.
func (c *Conflict) sources() []int {
	counts := make([]int, len(c.Sides))
	for i, side := range c.Sides {
		seen := map[SourceID]bool{}
		for _, f := range side {
			seen[c.Figures[f].Source] = true
		}
		counts[i] = len(seen)
	}
	return counts
}

// mentions counts how often each side is told.
func (c *Conflict) mentions() []int {
	counts := make([]int, len(c.Sides))
	for i, side := range c.Sides {
		counts[i] = len(side)
	}
	return counts
}
