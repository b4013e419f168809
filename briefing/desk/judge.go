package desk

import "briefdesk/briefing"

// judged stands in until the judging of briefing is there.
func judged(briefing.Material) []briefing.Conflict { return nil }
