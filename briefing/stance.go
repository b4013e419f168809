package briefing

// stance is the class of statuses that speak of one state of things: a pledge
// and a plan are one promise, arriving officers are part of it.
type stance uint8

const (
	happened stance = iota // or of no known status
	promised
	authorised
	required
	there
	gone
	disbursed
	frozen
	spent
	priced
)

func (s stance) String() string {
	return [...]string{"happened", "promised", "authorised", "required", "there", "gone", "disbursed", "frozen", "spent", "priced"}[s]
}

func stanceOf(f *Figure) stance {
	if f.Measure == Cost && (f.Status == Planned || f.Status == Required || f.Status == Authorised || f.Status == Unspecified) {
		return priced // what a thing costs, whether told as a plan, a need or a budget
	}
	switch f.Status {
	case Pledged, Planned, Arriving:
		return promised
	case Authorised:
		return authorised
	case Required:
		return required
	case Deployed:
		return there
	case Withdrawn:
		return gone
	case Disbursed:
		return disbursed
	case Frozen:
		return frozen
	case Spent:
		return spent
	}
	return happened
}

// portion is how much of the whole a figure tells: a batch comes on top of what
// is there, whether it is told as an increment or as the second contingent.
type portion uint8

const (
	total portion = iota
	batch
	part
	share
	factor
	place
)

func (p portion) String() string {
	return [...]string{"total", "batch", "part", "share", "multiplier", "ordinal"}[p]
}

func portionOf(f *Figure) portion {
	switch {
	case f.Role == Increment, f.Role == Part && stanceOf(f) == promised && f.Measure == Contingent:
		return batch
	case f.Role == Part && f.Event.Ordinal > 0:
		return batch
	case f.Role == Part:
		return part
	case f.Role == Share:
		return share
	case f.Role == Multiplier:
		return factor
	case f.Role == Ordinal:
		return place
	}
	return total
}
