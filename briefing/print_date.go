package briefing

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// printWhen writes a date figure: "7 November 2024", "early 2025", or what is
// known of it: "7 November (year not given)".
func printWhen(f Figure) string {
	if f.When == nil {
		return ""
	}
	if !f.When.Span.IsZero() {
		return printSpan(f.When.Span, f.Text+" "+f.Quote)
	}
	var month, day int
	if n, _ := fmt.Sscanf(f.When.Text, "--%d-%d", &month, &day); n > 0 && month >= 1 && month <= 12 {
		if n == 2 && day >= 1 && day <= 31 {
			return fmt.Sprintf("%d %s (year not given)", day, time.Month(month))
		}
		return time.Month(month).String() + " (year not given)"
	}
	return ""
}

// printSpan writes a span as the source told it: where the words around it
// say "early 2025" or "late November", so does the page, for the months or
// days that those stand for are the table's and not the source's.
func printSpan(s Span, told string) string {
	if s.From.IsZero() || s.Until.IsZero() {
		return s.Long()
	}
	last, year := s.Last(), strconv.Itoa(s.From.Year)
	told = strings.ToLower(told)
	if s.From.Year != last.Year {
		return s.Long()
	}
	month := s.From.Month.String()
	for _, part := range []string{"early", "mid", "late"} {
		for _, join := range []string{" ", "-", " in ", " to "} {
			if s != YearOf(s.From.Year) && s.Days() > 31 && strings.Contains(told, part+join+year) {
				return partOf(part, year)
			}
			inMonth := s.From.Month == last.Month && s != MonthOf(s.From.Year, s.From.Month) && s.Days() > 1
			if inMonth && strings.Contains(told, part+join+strings.ToLower(month)) {
				return partOf(part, month+" "+year)
			}
		}
	}
	if s.From.Month != last.Month || strings.Contains(told, strconv.Itoa(s.From.Day)) && strings.Contains(told, strconv.Itoa(last.Day)) {
		return s.Long()
	}
	switch end := s.Until.Month != last.Month; { // the start or the end of a month, told without its days
	case end && s.From.Day >= 20 && s.Days() > 1:
		return partOf("late", month+" "+year)
	case s.From.Day == 1 && !end && s.Days() > 4 && s.Days() < 12:
		return partOf("early", month+" "+year)
	}
	return s.Long()
}

func partOf(part, whole string) string {
	if part == "mid" {
		return "mid-" + whole
	}
	return part + " " + whole
}

// spanIn writes a span behind the preposition it takes: "on 7 November 2024",
// "in June 2024", "in early 2025", "between January and April 2025", "by 31
// October 2025", "since 1 June 2024".
func spanIn(s Span, told string) (preposition, text string) {
	text = printSpan(s, told)
	switch {
	case s.IsZero():
		return "", ""
	case s.From.IsZero():
		return "by", s.Last().Long()
	case s.Until.IsZero():
		return "since", s.From.Long()
	case s.Days() == 1:
		return "on", text
	case text != s.Long() || s == YearOf(s.From.Year) || s == MonthOf(s.From.Year, s.From.Month):
		return "in", text
	}
	from, to, _ := strings.Cut(text, " to ")
	return "between", from + " and " + to
}
