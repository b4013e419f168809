package briefing

import "encoding/json"

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
	type ref struct {
		ID     FigureID `json:"id"`
		Source string   `json:"source"`
		Start  int      `json:"start"`
		End    int      `json:"end"`
		Number Extent   `json:"number"`
	}
	refs := make([]ref, len(c.Figures))
	for i, f := range c.Figures {
		refs[i] = ref{f.ID, f.SourceName, f.Extent.Start, f.Extent.End, f.Number}
	}
	return json.Marshal(struct {
		ID       ConflictID   `json:"id"`
		Verdict  Verdict      `json:"verdict"`
		Kind     ConflictKind `json:"kind"`
		Reason   *Reason      `json:"reason"`
		Severity *Severity    `json:"severity"`
		Figures  []ref        `json:"figures"`
		Sides    [][]int      `json:"sides"`
		Voices   []int        `json:"voices"`
		Why      string       `json:"why"`
		Because  []string     `json:"because"`
	}{c.ID, c.Verdict, c.Kind, orNil(c.Reason), orNil(c.Severity), refs, c.Sides, c.Voices, c.Why, orEmpty(c.Because)})
}
