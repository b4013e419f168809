package briefing

// stance is the class of statuses that speak of one state of things: a pledge
// and a plan are one promise, arriving officers are part of it.
type stance string

const (
	promised stance = "promised"
	there    stance = "there"
	gone     stance = "gone"
	happened stance = "happened"
	priced   stance = "priced"
)

func stanceOf(c *claim) stance {
	if c.Measure == Cost && (c.Status == Planned || c.Status == Required || c.Status == Unspecified) {
		return priced // what a thing costs, whether told as a plan or a need
	}
	switch c.Status {
	case Pledged, Planned, Arriving:
		return promised
	case Deployed:
		return there
	case Withdrawn:
		return gone
	case Occurred, Ongoing, Unspecified:
		return happened
	}
	return stance(c.Status)
}

// share of the whole that a figure tells: a batch comes on top of what is
// there, whether it is told as an increment or as the second contingent.
type portion string

const batch portion = "batch"

func portionOf(c *claim) portion {
	switch {
	case c.Role == Increment, c.Role == Part && stanceOf(c) == promised && c.Measure == Contingent:
		return batch
	case c.Role == Part && c.Event.Ordinal > 0:
		return batch
	}
	return portion(c.Role)
}

// window is by how many days two stocks told as current may be apart and
// still speak of the same time. Promises hold until they are revised.
func window(c *claim) int {
	if stanceOf(c) == promised || c.Status == Required || c.Status == Authorised {
		return 183
	}
	switch c.Measure {
	case ArmedGroupSize, ArmedGroupCount, Cost, FoodInsecure:
		return 92
	case Territory, Funding, Equipment, Killed, Injured:
		return 31
	}
	return 14
}

// sameTime reports whether two figures of one subject speak of the same time.
// Unknown time equals nothing across sources.
func sameTime(a, b *claim) bool {
	if a.Source == b.Source && a.AsOf == b.AsOf && a.Period == b.Period && a.Due == b.Due {
		return true
	}
	if a.AsOf.IsZero() || b.AsOf.IsZero() {
		return oneAttack(a, b)
	}
	if stanceOf(a) == promised && !a.Due.IsZero() && !b.Due.IsZero() && !a.Due.Meets(b.Due) {
		return false
	}
	if a.Measure.Flow() && !samePeriod(a, b) {
		return false
	}
	if a.AsOf.Meets(b.AsOf) {
		return true
	}
	if a.AsOfFrom == FromText && b.AsOfFrom == FromText && !a.Measure.Flow() {
		return false
	}
	return apart(a.AsOf, b.AsOf) <= window(a)
}

// oneAttack: both tell of the killed or wounded of one place and name no
// period: the same event, whenever it was told.
func oneAttack(a, b *claim) bool {
	return a.Measure.Flow() && a.Scope != "" && a.Scope == b.Scope && a.Scope != a.Actor && shortPeriod(a) && shortPeriod(b)
}

// samePeriod: a flow counts over a period; two of them compare when their
// periods are the same, or when both tell of one event and name no period.
func samePeriod(a, b *claim) bool {
	if a.Period.IsZero() != b.Period.IsZero() {
		return a.AsOf.Meets(b.AsOf) && a.Scope == b.Scope && a.Scope != "" && shortPeriod(a) && shortPeriod(b)
	}
	if a.Period.IsZero() {
		return a.Scope != "" && a.Scope == b.Scope
	}
	if shortPeriod(a) && shortPeriod(b) {
		return a.Period.Meets(b.Period)
	}
	return closeDays(a.Period.From, b.Period.From, 3) && closeDays(a.Period.Until, b.Period.Until, 8)
}

// shortPeriod: days or a month, as one attack is dated; not a year's count.
func shortPeriod(c *claim) bool {
	return c.Period.IsZero() || c.Period.Days() > 0 && c.Period.Days() <= 31
}

// fewDays: a toll counted over a week at most, by days that the text gives.
func fewDays(c *claim) bool {
	return c.Period.Days() > 0 && c.Period.Days() <= 7 && c.AsOfFrom == FromText
}

func closeDays(a, b Date, days int) bool {
	if a.IsZero() || b.IsZero() {
		return a == b
	}
	n := a.Days(b)
	return n <= days && n >= -days
}

// apart is the number of days between two spans that do not meet.
func apart(a, b Span) int {
	if b.From.Before(a.From) {
		a, b = b, a
	}
	if a.Until.IsZero() || b.From.IsZero() {
		return 0
	}
	return b.From.Days(a.Until) + 1
}

// sameScope: the same place or whole; a place within the other is another. A
// contingent serves one mission, whether the mission or its country is named.
func (j *judge) sameScope(a, b *claim) bool {
	if a.Scope == b.Scope {
		return true
	}
	if a.Measure.Flow() && (a.Scope == "" || b.Scope == "") { // the toll of the same few days
		return fewDays(a) && fewDays(b)
	}
	return a.Measure == Contingent && (a.Scope == "" || b.Scope == "" || j.world.Lies(a.Scope, b.Scope) || j.world.Lies(b.Scope, a.Scope))
}

// agree reports whether two figures can both be true of one thing.
func agree(a, b *claim) bool { return a.rng.Meets(b.rng) }

// hedged reports a figure that its source does not print as exact.
func hedgedFigure(c *claim) bool { return c.Amount != nil && c.Amount.Hedge != Exact }

// point is the number that a figure is nearest to, for ordering and ratios.
func point(c *claim) Decimal {
	a := c.Amount
	switch {
	case a == nil:
		return Decimal{}
	case a.Value != nil:
		return *a.Value
	case a.Range.Low != nil && a.Range.High != nil:
		return a.Range.Low.Add(*a.Range.High).Mul(NewDecimal(5, -1))
	case a.Range.Low != nil:
		return *a.Range.Low
	case a.Range.High != nil:
		return *a.Range.High
	}
	return Decimal{}
}

// ratio is how far apart two sides are: the larger over the smaller.
func ratio(a, b *claim) float64 {
	x, y := point(a).Abs().Float(), point(b).Abs().Float()
	if x == 0 || y == 0 {
		return 1e9
	}
	if x < y {
		x, y = y, x
	}
	return x / y
}

// severity by the contract: high for a headline measure apart by more than a
// tenth with unhedged figures on both sides, low for less than a twentieth.
func severityOf(sides [][]*claim) Severity {
	a, b := nearestPair(sides)
	r := ratio(a, b)
	switch {
	case r < 1.05:
		return Low
	case r > 1.1 && a.Measure.Headline() && anyExact(sides[0]) && anyExact(sides[1]):
		return High
	}
	return Medium
}

func nearestPair(sides [][]*claim) (a, b *claim) {
	lowA, highA := extremes(sides[0])
	lowB, highB := extremes(sides[1])
	a, b = lowA, lowB
	for _, pair := range [][2]*claim{{lowA, highB}, {highA, lowB}, {highA, highB}} {
		if ratio(pair[0], pair[1]) < ratio(a, b) {
			a, b = pair[0], pair[1]
		}
	}
	return a, b
}

// extremes is the smallest and the largest figure of a side.
func extremes(side []*claim) (low, high *claim) {
	low, high = side[0], side[0]
	for _, c := range side {
		if point(c).Less(point(low)) {
			low = c
		}
		if point(high).Less(point(c)) {
			high = c
		}
	}
	return low, high
}

func anyExact(side []*claim) bool {
	for _, c := range side {
		if !hedgedFigure(c) {
			return true
		}
	}
	return false
}
