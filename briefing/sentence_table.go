package briefing

// telling is how a brief puts figures of one measure and status into words.
//
// Templates hold tokens in braces, and in brackets what goes when a token in
// it has nothing to say:
//
//	{who}     the actor                     Kenya, the United States
//	{n}       number and noun               nearly 400 police officers
//	{noun}    the noun alone                police officers
//	{had}     had, or has where no as-of day is known; {did:plan} planned, plans
//	{was}     was, were, is, are: of the actor; {were} of what is counted
//	{been}    had been, were, have been: of a toll, by its time
//	{of}      what a cost is the cost of;  {by}  who spent it
//	{from}    whose people fell: from Uganda;  {apart}  that, else where
//	{place}   Haiti, the MSS;  {where}  in Haiti, with the MSS
//	{status}  deployed, on the way
//	{when}    as of 27 September 2024;  {due}  , due in early 2025;  {dueon}  in early 2025
//	{against} , 300 short of the 1,000 pledged;  , up from nearly 400 on …
type telling struct {
	measure  Measure
	statuses []Status // nil for every other status
	mission  bool     // of a mission's own strength, not of a country's share
	leads    []string // turn about, so that a page does not drone
	follow   string   // how further actors join the sentence
	label    string   // under a key figure
}

// tellings are tried in this order, which is also that of the sentences.
var tellings = []telling{
	{
		Contingent,
		[]Status{Deployed},
		false,
		[]string{"[{when}, ]{who} {had} {n} deployed[ {where}]{against}", "{who} {had} {n} deployed[ {where}][ {when}]{against}"},
		"{who} {n}",
		"{noun} deployed by {who}[ {where}]",
	},
	{
		Contingent,
		[]Status{Deployed},
		true,
		[]string{"[{when}, ]{who} {had} {n} deployed[ {where}]{against}", "{who} {had} {n} in the field[ {when}]{against}"},
		"{who} {n}",
		"{noun} deployed with {who}",
	},
	{
		Contingent,
		[]Status{Planned},
		true,
		[]string{"{who} {was} planned to have {n}[ {when}]{due}", "[{when}, ]{who} {was} to grow to {n}{due}"},
		"{who} {n}",
		"{noun} planned for {who}",
	},
	{
		Contingent,
		[]Status{Authorised},
		true,
		[]string{"{who} {was} authorised to have {n}[ {when}]{due}"},
		"{who} {n}",
		"{noun} authorised for {who}",
	},
	{
		Contingent,
		[]Status{Pledged},
		false,
		[]string{"{who} {had} pledged {n}[ for {place}][ {when}]{due}", "[{when}, ]{who} {had} pledged {n}[ for {place}]{due}"},
		"{who} {n}",
		"{noun} pledged by {who}[ for {place}]",
	},
	{
		Contingent,
		[]Status{Planned},
		false,
		[]string{"[{when}, ]{who} {did:plan} to send {n}[ to {place}]{due}", "{who} {did:plan} to send {n}[ to {place}][ {when}]{due}"},
		"{who} {n}",
		"{noun} planned by {who}[ for {place}]",
	},
	{
		Contingent,
		[]Status{Arriving},
		false,
		[]string{"{who} {had} {n} on the way[ to {place}][ {when}]{due}"},
		"{who} {n}",
		"{noun} on the way from {who}",
	},
	{
		Contingent,
		[]Status{Authorised},
		false,
		[]string{"{who} {had} approved {n}[ for {place}][ {when}]{due}"},
		"{who} {n}",
		"{noun} approved by {who}",
	},
	{
		Contingent,
		[]Status{Withdrawn},
		false,
		[]string{"{who} {had} withdrawn {n}[ from {place}][ {when}]"},
		"{who} {n}",
		"{noun} withdrawn by {who}",
	},
	{
		Contingent,
		[]Status{Required},
		true,
		[]string{"{who} {did:need} {n}[ {when}]"},
		"{who} {n}",
		"{noun} needed by {who}",
	},
	{
		Contingent,
		[]Status{Required},
		false,
		[]string{"{who} {did:need} {n}[ {when}]"},
		"{who} {n}",
		"{noun} needed by {who}",
	},
	{
		Contingent,
		[]Status{Pledged},
		true,
		[]string{"{n} {were} pledged to {who}[ {when}]{due}"},
		"{n} to {who}",
		"{noun} pledged to {who}",
	},
	{
		Contingent,
		[]Status{Unspecified, Ongoing, Occurred},
		true,
		[]string{"{who} {was} put at {n}[ {when}]{against}"},
		"{who} at {n}",
		"{noun} in {who}",
	},
	{
		Contingent,
		[]Status{Unspecified, Ongoing, Occurred},
		false,
		[]string{"{who} {was} reported to have {n}[ {where}][ {when}]"},
		"{who} {n}",
		"{noun} of {who}[ {where}]",
	},
	{
		Contingent,
		nil,
		false,
		[]string{"reports spoke of {n}[ {status}][ {where}][ {when}]{due}"},
		"{n}[ {where}]",
		"{noun}[ {status}][ {where}]",
	},

	{
		Funding,
		[]Status{Disbursed},
		false,
		[]string{"{who} {had} provided {n}[ for {place}][ {when}]{against}", "[{when}, ]{who} {had} provided {n}[ for {place}]{against}"},
		"{who} {n}",
		"provided by {who}[ for {place}]",
	},
	{
		Funding,
		[]Status{Pledged},
		false,
		[]string{"[{when}, ]{who} {had} pledged {n}[ for {place}]{due}", "{who} {had} pledged {n}[ for {place}][ {when}]{due}"},
		"{who} {n}",
		"pledged by {who}[ for {place}]",
	},
	{
		Funding,
		[]Status{Authorised},
		false,
		[]string{"{who} {had} approved {n}[ for {place}][ {when}]{due}"},
		"{who} {n}",
		"approved by {who}[ for {place}]",
	},
	{
		Funding,
		[]Status{Required},
		false,
		[]string{"{who} {did:need} {n}[ {when}]{due}"},
		"{who} {n}",
		"needed by {who}",
	},
	{
		Funding,
		[]Status{Planned},
		false,
		[]string{"{who} {did:plan} to give {n}[ for {place}][ {when}]{due}"},
		"{who} {n}",
		"planned by {who}[ for {place}]",
	},
	{
		Funding,
		[]Status{Frozen},
		false,
		[]string{"{n} from {who} {were} frozen[ {when}]"},
		"{n} from {who}",
		"frozen, from {who}",
	},
	{
		Funding,
		[]Status{Spent},
		false,
		[]string{"{who} {had} spent {n}[ {where}][ {when}]"},
		"{who} {n}",
		"spent by {who}[ {where}]",
	},
	{
		Funding,
		nil,
		false,
		[]string{"[{when}, ]funding from {who}[ for {place}] {wasone} put at {n}", "funding from {who}[ for {place}] {wasone} put at {n}[ {when}]"},
		"from {who} at {n}",
		"in funding from {who}[ for {place}]",
	},
	{
		Funding,
		nil,
		false,
		[]string{"reports spoke of {n}[ {status}][ for {place}][ {when}]{due}"},
		"{n}[ for {place}]",
		"in funding[ {status}][ for {place}]",
	},

	{
		Cost,
		[]Status{Spent, Disbursed},
		false,
		[]string{"{n} had been spent[ {by}][ {when}]"},
		"{n}[ {by}]",
		"spent[ {by}]",
	},
	{
		Cost,
		nil,
		false,
		[]string{"the cost[ {of}] {wasone} put at {n}[ {when}]", "[{when}, ]the cost[ {of}] {wasone} put at {n}"},
		"that[ {of}] at {n}",
		"cost[ {of}]",
	},

	{
		Killed,
		nil,
		false,
		[]string{"{n}[ {from}] {been} killed[ {where}][ {when}]", "[{when}, ]{n}[ {from}] {been} killed[ {where}]"},
		"{n}[ {apart}]",
		"{noun}[ {from}] killed[ {where}]",
	},
	{
		Injured,
		nil,
		false,
		[]string{"{n}[ {from}] {been} injured[ {where}][ {when}]", "[{when}, ]{n}[ {from}] {been} injured[ {where}]"},
		"{n}[ {apart}]",
		"{noun}[ {from}] injured[ {where}]",
	},
	{
		Displaced,
		nil,
		false,
		[]string{"{n}[ {from}] {were} displaced[ {where}][ {when}]{against}", "[{when}, ]{n}[ {from}] {were} displaced[ {where}]{against}"},
		"{n}[ {apart}]",
		"{noun}[ {from}] displaced[ {where}]",
	},
	{
		FoodInsecure,
		[]Status{Planned, Required},
		false,
		[]string{"[{when}, ]{n}[ {where}] {were} expected to be short of food[ {dueon}]"},
		"{n}[ {where}]",
		"{noun} expected to be short of food[ {where}]",
	},
	{
		FoodInsecure,
		nil,
		false,
		[]string{"[{when}, ]{n}[ {where}] {were} short of food{against}", "{n}[ {where}] {were} short of food[ {when}]{against}"},
		"{n}[ {where}]",
		"{noun} short of food[ {where}]",
	},
	{
		ArmedGroupSize,
		nil,
		false,
		[]string{"{who}[ {where}] {was} put at {n}[ {when}]{against}"},
		"{who} at {n}",
		"{noun} of {who}[ {where}]",
	},
	{
		ArmedGroupCount,
		nil,
		false,
		[]string{"{n} {were} active[ {where}][ {when}]{against}"},
		"{n}[ {where}]",
		"{noun} active[ {where}]",
	},
	{
		Territory,
		nil,
		false,
		[]string{"[{when}, ]{who} controlled {n}[ {held}]", "{who} controlled {n}[ {held}][ {when}]"},
		"{who} {n}",
		"{held} controlled by {who}",
	},

	{
		Equipment,
		[]Status{Deployed, Disbursed, Occurred},
		false,
		[]string{"{who} {had} delivered {n}[ {when}]"},
		"{who} {n}",
		"{noun} delivered by {who}",
	},
	{
		Equipment,
		[]Status{Pledged},
		false,
		[]string{"{who} {had} pledged {n}[ {when}]{due}"},
		"{who} {n}",
		"{noun} pledged by {who}",
	},
	{
		Equipment,
		[]Status{Planned, Arriving, Authorised},
		false,
		[]string{"{who} {did:plan} to send {n}[ {when}]{due}"},
		"{who} {n}",
		"{noun} planned by {who}",
	},
	{
		Equipment,
		nil,
		false,
		[]string{"{who} {was} reported to have {n}[ {when}]"},
		"{who} {n}",
		"{noun} of {who}",
	},
	{
		Equipment,
		nil,
		false,
		[]string{"reports spoke of {n}[ {status}][ {where}][ {when}]{due}"},
		"{n}",
		"{noun}[ {status}][ {where}]",
	},
}
