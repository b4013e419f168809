package extract_test

import (
	"strings"
	"testing"

	"briefdesk/briefing"
)

// dateCase is a text and the dates that it tells, in its order: a year, month or
// day, or first/last; an open side is left empty, ? is a date that cannot be told.
type dateCase struct{ text, published, want string }

// today is the day that most of the cases are written on, a Tuesday.
const today = "2024-10-15"

func checkDates(t *testing.T, cases []dateCase) {
	t.Helper()
	for _, c := range cases {
		var got, want []string
		for _, f := range read(t, c.text, c.published) {
			if f.When != nil {
				got = append(got, f.When.Span.Long())
			}
		}
		for w := range strings.FieldsSeq(c.want) {
			want = append(want, spanNamed(t, w).Long())
		}
		if g, w := strings.Join(got, "; "), strings.Join(want, "; "); g != w {
			t.Errorf("%q (%s): got %q, want %q", c.text, c.published, g, w)
		}
	}
}

// spanNamed reads 2023, 2023-06, 2023-06-07, 2023-06-07/2023-07-08 (the last day
// is in it), /2023-06-07, 2023-06-07/ and ?.
func spanNamed(t testing.TB, name string) (s briefing.Span) {
	t.Helper()
	parse := func(name string) briefing.Span {
		if name == "" || name == "?" {
			return briefing.Span{}
		}
		s, err := briefing.ParseSpan(name)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	from, last, isRange := strings.Cut(name, "/")
	if s = parse(from); isRange {
		s.Until = parse(last).Until
	}
	return s
}

func TestDates(t *testing.T) {
	checkDates(t, []dateCase{
		{"They landed on 7 November 2023.", today, "2023-11-07"},
		{"They landed on November 7, 2023.", today, "2023-11-07"},
		{"They landed on 2023-11-07.", today, "2023-11-07"},
		{"They landed in June.", today, "2024-06"},
		{"They landed in December.", today, "2023-12"},
		{"They will land in December.", today, "2024-12"},
		{"They landed last month.", today, "2024-09"},
		{"They will land next month.", today, "2024-11"},
		{"They landed this August.", today, "2024-08"},
		{"They landed on Thursday.", today, "2024-10-10"},
		{"They landed in the mid-90s.", today, "1994-01-01/1996-12-31"},
		{"They ruled in 2010-2011.", today, "2010-01-01/2011-12-31"},
		{"They will land in early 2025.", today, "2025-01-01/2025-04-30"},
		{"They landed between October 28 and 30, 2023.", today, "2023-10-28/2023-10-30"},
		{"They landed a year ago.", today, "2023"},
		{"They landed three months ago.", today, "2024-07"},
		{"They will land by the end of the month.", today, "2024-10-22/2024-10-31"},
		{"Between October 28 and November 3, 2023 they landed.", today, "2023-10-28/2023-11-03"},
	})
}

// Dates in digits, whole in themselves.
func TestDatesInDigits(t *testing.T) {
	checkDates(t, []dateCase{
		{"The truce was signed on 2023/8/4.", today, "2023-08-04"},
		{"The truce dates from 2022-11.", today, "2022-11"},
		{"The truce was signed on 2019-Sep-1.", today, "2019-09-01"},
		{"The truce was signed in 2018 November.", today, "2018-11"},
		{"The truce was signed on 2015.5.13.", today, "2015-05-13"},
		{"The truce was signed on 13.5.2015.", today, "2015-05-13"},
		{"The truce was signed on 2023-02-29.", today, ""},

		{"The bridge collapsed on 11/07/2023.", today, "2023-11-07"}, // month first
		{"The bridge collapsed on 27/08/2024.", today, "2024-08-27"}, // which cannot be here
		{"The bridge collapsed on 21-04-2016.", today, "2016-04-21"},
		{"The bridge collapsed on 8/Oct/2012.", today, "2012-10-08"},
		{"The bridge collapsed on 8/26/23.", today, "2023-08-26"},
		{"The bridge collapsed on 8/26/98.", today, "1998-08-26"},
		{"Votes will be cast by 4/22.", today, "2025-04-22"},
		{"The polls opened on 10/9.", today, "2024-10-09"},
		{"The bridge collapsed on 31/02/2023.", today, ""},

		{"The pact took effect in 9/2012.", today, "2012-09"},
		{"The pact took effect in 11-2016.", today, "2016-11"},
	})
}

func TestDayAndMonth(t *testing.T) {
	checkDates(t, []dateCase{
		{"The mandate began on the 3rd of May 2023.", today, "2023-05-03"},
		{"Ministers gathered from 27 to 29 June 2024.", today, "2024-06-27/2024-06-29"},
		{"Ministers will sign it on the twenty-first of March 2025.", today, "2025-03-21"},
		{"Ministers will sign it on the 20th of next month.", today, "2024-11-20"},
		{"Ministers gathered from 4 to 12 this month.", today, "2024-10-04/2024-10-12"},
		{"Ministers gathered on 31 November 2023.", today, ""},

		{"The dam broke on Nov. 7.", today, "2023-11-07"},
		{"The fair ran from May 27-30, 2024.", today, "2024-05-27/2024-05-30"},
		{"The fair ran from May 2 to 5, 2023.", today, "2023-05-02/2023-05-05"},
		{"The fair ran from May 2 to 5 June 2023.", today, "2023-05-02/2023-06-05"},
		{"The fair opened on May twenty-first.", today, "2024-05-21"},
		{"The dam broke on June 31, 2023.", today, ""},

		{"The court ruled in June 2023.", today, "2023-06"},
		{"The court ruled in September last year.", today, "2023-09"},
		{"The court will rule in March of next year.", today, "2025-03"},
		{"The court may rule against them.", today, ""},
		{"Thousands march on the capital.", today, ""},

		{"The board will vote on the 9th.", today, "2024-11-09"},
		{"The board voted on the 9th.", today, "2024-10-09"},
		{"The board voted on the 22nd.", today, "2024-09-22"},
		{"The board opened its 15th session.", today, ""},
	})
}

// A day or month without its year is the one that the tense of its clause means.
func TestNearestYear(t *testing.T) {
	checkDates(t, []dateCase{
		{"The depot burned down on 3 December.", today, "2023-12-03"},
		{"The depot burned down on 3 August.", today, "2024-08-03"},
		{"Parliament was dissolved on 20 October.", today, "2023-10-20"},
		{"Parliament will be dissolved on 20 September.", today, "2025-09-20"},
		{"Parliament will be dissolved on 20 November.", today, "2024-11-20"},
		{"The embargo stays in force until 3 May.", "2024-06-01", "2025-05-03"},
		{"The embargo was in force until 3 May.", "2024-06-01", "2024-05-03"},
		{"The embargo was extended until June.", today, "2025-06"},
		{"They called off the vote set for 15 March.", today, "2025-03-15"},
		{"The lean season starts in April.", "2024-12-20", "2025-04"},
		{"The ferry sank in January, and it will be raised in February.", today, "2024-01 2025-02"},
		{"As of 1 November, the camp was empty.", today, "2023-11-01"},
	})
}

func TestWeekdays(t *testing.T) {
	checkDates(t, []dateCase{
		{"The convoy arrived on Friday.", today, "2024-10-11"},
		{"The convoy will arrive on Friday.", today, "2024-10-18"},
		{"The convoy arrived on Tuesday.", today, "2024-10-15"},
		{"The convoy arrived on Saturday night.", today, "2024-10-12"},
		{"The convoy arrived on Monday, 22 July 2024.", today, "2024-07-22"},
		{"The convoy will arrive on Friday next week.", today, "2024-10-25"},
		{"The convoy will arrive on Friday night next week.", today, "2024-10-25"},
		{"Traders await the report due on Thursday.", today, "2024-10-17"},
		{"The convoy will arrive on Thursday the 24th.", today, "2024-10-24"},
		{"The council meets on Monday.", today, "2024-10-21"},
		{"The vote is Sunday.", today, "2024-10-20"},
		{"The convoy arrives every Tuesday.", today, ""},
		{"The sun rose over the camp.", today, ""},
		{"The convoy arrived last Tuesday.", today, "2024-10-08"},
		{"The convoy arrived last Tuesday.", "2024-10-17", "2024-10-15"},
		{"The convoy will arrive next Tuesday.", today, "2024-10-22"},
		{"The convoy will arrive this Sunday.", today, "2024-10-20"},
		{"The market was empty from Friday to Monday.", today, "2024-10-11/2024-10-14"},
		{"The market will be empty from Friday to Monday.", today, "2024-10-18/2024-10-21"},
	})
}

func TestDayWords(t *testing.T) {
	checkDates(t, []dateCase{
		{"The governor resigned today.", today, "2024-10-15"},
		{"The governor resigned yesterday.", today, "2024-10-14"},
		{"The governor will resign tomorrow evening.", today, "2024-10-16"},
		{"The governor resigned this morning.", today, "2024-10-15"},
		{"The governor will resign the day after tomorrow.", today, "2024-10-17"},
		{"The governor resigned the day before yesterday.", today, "2024-10-13"},
	})
}

func TestHolidays(t *testing.T) {
	checkDates(t, []dateCase{
		{"The guns fell silent on Christmas Day 2023.", today, "2023-12-25"},
		{"The guns fell silent on Christmas Day.", today, "2023-12-25"},
		{"The troops will be home by Christmas.", today, "2024-12-25"},
		{"The guns fell silent on New Year's Eve.", today, "2023-12-31"},
		{"The guns fell silent on Easter Monday 2024.", today, "2024-04-01"},
		{"The guns fell silent on Good Friday.", "2024-05-10", "2024-03-29"},
		{"The guns will fall silent on Good Friday.", "2024-05-10", "2025-04-18"},
		{"The guns fell silent on Ash Wednesday 2024.", today, "2024-02-14"},
		{"The guns fell silent at Pentecost in 2024.", today, "2024-05-19"},
		{"The talks broke down on Thanksgiving 2023.", today, "2023-11-23"},
		{"The talks broke down on Thanksgiving.", today, "2023-11-23"},
		{"The talks will resume before Thanksgiving.", today, "2024-11-28"},
		{"The talks broke down on Memorial Day 2024.", today, "2024-05-27"}, // the last Monday of May
		{"The talks broke down on Labor Day 2024.", today, "2024-09-02"},
	})
}

func TestQuarters(t *testing.T) {
	checkDates(t, []dateCase{
		{"Exports collapsed in the third quarter of 2023.", today, "2023-07-01/2023-09-30"},
		{"Exports collapsed in Q2 2023.", today, "2023-04-01/2023-06-30"},
		{"Exports collapsed in the fourth quarter.", "2024-02-10", "2023-10-01/2023-12-31"},
		{"Exports collapsed in the third quarter.", today, "2024-07-01/2024-09-30"},
		{"Exports will collapse in the first quarter.", today, "2025-01-01/2025-03-31"},
		{"Exports collapsed in 2016 H2.", today, "2016-07-01/2016-12-31"},
		{"Exports will collapse in the first half of next year.", today, "2025-01-01/2025-06-30"},
		{"Exports collapsed in the second half of 2022.", today, "2022-07-01/2022-12-31"},
		{"Exports collapsed in the last quarter of 2023.", today, "2023-10-01/2023-12-31"},
		{"Exports collapsed in the previous quarter.", today, "2024-07-01/2024-09-30"},
		{"Players left the pitch after the first half.", today, ""},
	})
}

func TestFirstMonths(t *testing.T) {
	checkDates(t, []dateCase{
		{"Imports fell in the first three months of 2024.", today, "2024-01-01/2024-03-31"},
		{"Imports fell in the last two weeks of May 2023.", today, "2023-05-18/2023-05-31"},
		{"Imports fell in the first six months of the year.", today, "2024-01-01/2024-06-30"},
		{"Imports fell in the final month of 2023.", today, "2023-12"},
		{"Imports fell in the first five days of July.", today, "2024-07-01/2024-07-05"},
	})
}

func TestSeasons(t *testing.T) {
	checkDates(t, []dateCase{
		{"Floods struck in spring 2023.", today, "2023-03-01/2023-05-31"},
		{"Floods struck in the summer of 2022.", today, "2022-06-01/2022-08-31"},
		{"Floods struck in winter 2022.", today, "2022-12-01/2023-02-28"},
		{"Floods struck last summer.", today, "2024-06-01/2024-08-31"},
		{"Floods struck last winter.", today, "2023-12-01/2024-02-29"},
		{"Floods will strike next spring.", today, "2025-03-01/2025-05-31"},
		{"Floods struck over the summer.", today, "2024-06-01/2024-08-31"},
		{"Floods struck during the autumn.", "2024-06-10", "2023-09-01/2023-11-30"},
		{"The troops will leave by the fall.", "2024-06-10", "2024-09-01/2024-11-30"},
		{"Fuel will run short this winter.", today, "2024-12-01/2025-02-28"},
		{"Fuel ran short over the winter.", "2025-03-20", "2024-12-01/2025-02-28"},
		{"Thousands fled after the fall of the city.", today, ""},
		{"The spring flows past the camp.", today, ""},
	})
}

// Counted from the day of writing.
func TestRollingPeriods(t *testing.T) {
	checkDates(t, []dateCase{
		{"Rents have soared over the past year.", today, "2023-10-15/2024-10-15"},
		{"Rents have soared in the last four months.", today, "2024-06-15/2024-10-15"},
		{"Rents have soared over the past two decades.", today, "2004-10-15/2024-10-15"},
		{"Rents have soared in the past few days.", today, "2024-10-12/2024-10-15"},
		{"Rents will soar over the next six months.", today, "2024-10-15/2025-04-14"},
		{"Rents will soar in the coming weeks.", today, "2024-10-15/"},
		{"Rents have soared in the past months.", today, "/2024-10-15"},

		{"The court will rule within 30 days.", today, "2024-10-15/2024-11-13"}, // thirty, today among them
		{"The court will rule in two weeks.", today, "2024-10-28/2024-11-03"},
		{"The court will rule in ten days.", today, "2024-10-25"},
		{"The court ruled in ten days.", today, ""},

		{"The price cap will hold for the rest of the year.", today, "2024-10-15/2024-12-31"},
		{"The price cap will hold for the remainder of the month.", today, "2024-10-15/2024-10-31"},
		{"The rest of the force will stay.", today, ""},
	})
}

func TestRelativePeriods(t *testing.T) {
	checkDates(t, []dateCase{
		{"The cabinet fell last week.", today, "2024-10-07/2024-10-13"},
		{"The cabinet met this week.", today, "2024-10-14/2024-10-20"},
		{"The cabinet will meet next week.", today, "2024-10-21/2024-10-27"},
		{"The cabinet fell last October.", today, "2023-10"},
		{"The cabinet will resign next June 30.", today, "2025-06-30"},
		{"The cabinet fell the year before last.", today, "2022"},
		{"The cabinet will meet the week after next.", today, "2024-10-28/2024-11-03"},
		{"The cabinet fell earlier this month.", today, "2024-10"},
		{"The cabinet will meet later in 2024.", today, "2024"},
		{"The cabinet fell earlier in the week.", today, "2024-10-14/2024-10-20"},
		{"The cabinet built it this decade.", today, "2020-01-01/2029-12-31"},
		{"Clashes broke out over the weekend.", today, "2024-10-12/2024-10-13"},
		{"Clashes broke out over the weekend.", "2024-10-20", "2024-10-19/2024-10-20"}, // a Sunday
		{"Voters will choose a mayor over the weekend.", today, "2024-10-19/2024-10-20"},
		{"Clashes broke out last weekend.", today, "2024-10-12/2024-10-13"},
	})
}

func TestAgo(t *testing.T) {
	checkDates(t, []dateCase{
		{"The mine closed two weeks ago.", today, "2024-09-30/2024-10-06"},
		{"The mine closed ten days ago.", today, "2024-10-05"},
		{"The mine closed two decades ago.", today, "2004"},
		{"The mine will close two months from now.", today, "2024-12"},
		{"The mine will close two days after tomorrow.", today, "2024-10-18"},
		{"The mine closed two weeks later than planned.", today, ""},
	})
}

// Counted from the date told before.
func TestAnchoredDates(t *testing.T) {
	checkDates(t, []dateCase{
		{"The accord was signed in 2015. Talks had begun three years earlier.", today, "2015 2012"},
		{"The accord was signed in 2015. Talks had begun three years before.", today, "2015 2012"},
		{"The accord was signed in 2015. Talks had begun three years before the war.", today, "2015"},
		{"The accord was signed on 4 May 2015. Talks had begun three years earlier.", today, "2015-05-04 2012"},
		{"The accord was signed on 28 February 2024. Fighting resumed five days later.", today, "2024-02-28 2024-03-04"},
		{"The council met in March 2023. It had expelled him in the previous month.", today, "2023-03 2023-02"},
		{"The accord was signed on 4 May 2022. Fighting resumed the following day.", today, "2022-05-04 2022-05-05"},
		{"The war broke out in April 2019. Aid stopped that same month.", today, "2019-04 2019-04"},
		{"The group split in 2017. The next year it was banned.", today, "2017 2018"},
		{"Clashes broke out on 3 March 2020. The week before, a shop had burned.", today, "2020-03-03 2020-02-24/2020-03-01"},
	})
}

func TestNthOf(t *testing.T) {
	checkDates(t, []dateCase{
		{"Voters chose a mayor on the second Tuesday of June 2023.", today, "2023-06-13"},
		{"Voters chose a mayor on the last Friday in May 2024.", today, "2024-05-31"},
		{"Voters chose a mayor in the first week of June 2023.", today, "2023-05-29/2023-06-04"}, // which holds its first Thursday
		{"Voters will choose a mayor in the third week of this month.", today, "2024-10-14/2024-10-20"},
		{"Voters chose a mayor on the fifth Monday of February 2023.", today, "?"},

		{"The school opened in the week of May 6, 2024.", today, "2024-05-06/2024-05-12"},
		{"The school opened in the week beginning 12 February 2024.", today, "2024-02-12/2024-02-18"},
		{"The school opened in week 7.", today, "2024-02-12/2024-02-18"},
	})
}

func TestYears(t *testing.T) {
	checkDates(t, []dateCase{
		{"The king reigned in 1415.", today, "1415"},
		{"The king reigned in nineteen twenty-eight.", today, "1928"},
		{"The king reigned from 2012 to 2015.", today, "2012-01-01/2015-12-31"},
		{"The king reigned between 2012 and 2015.", today, "2012-01-01/2015-12-31"},
		{"The king reigned in 2018–21.", today, "2018-01-01/2021-12-31"},
		{"The budget for 2024/25 was passed.", today, "2024-01-01/2025-12-31"},
		{"Some 2000 soldiers deserted.", today, ""},
		{"The army lost 1500 soldiers.", today, ""},
		{"In all, 2000 people fled.", today, ""},
		{"The council adopted resolution 2699 (2023).", today, ""},

		{"The budget for FY2023 was passed.", today, "2023"},
		{"The budget for FY24 was passed.", today, "2024"},
		{"The budget for fiscal year 2022/23 was passed.", today, "2022-01-01/2023-12-31"},
		{"The budget for the financial year 2021 was passed.", today, "2021"},

		{"The dictator ruled in the 1990s.", today, "1990-01-01/1999-12-31"},
		{"The dictator ruled in the ’80s.", today, "1980-01-01/1989-12-31"},
		{"The dictator ruled in the nineteen seventies.", today, "1970-01-01/1979-12-31"},
		{"The dictator ruled in the 2010s.", today, "2010-01-01/2019-12-31"},
		{"The dictator came to power in his thirties.", today, ""},

		{"The fort dates from the 19th century.", today, "1800-01-01/1899-12-31"},
		{"The fort dates from the eighteenth century.", today, "1700-01-01/1799-12-31"},
	})
}

// Two dates that are the ends of one period.
func TestDateRanges(t *testing.T) {
	checkDates(t, []dateCase{
		{"The rains lasted from December to March.", today, "2023-12-01/2024-03-31"},
		{"The rains will last from December to March.", today, "2024-12-01/2025-03-31"},
		{"The rains lasted from November 2023 through February 2024.", today, "2023-11-01/2024-02-29"},
		{"The rains lasted from March to May.", today, "2024-03-01/2024-05-31"},
		{"The rains lasted from March to May 2022.", today, "2022-03-01/2022-05-31"},
		{"The rains lasted from March 2022 to May.", today, "2022-03-01/2022-05-31"},
		{"The lean season lasts from December to May.", today, "2024-12-01/2025-05-31"},
		{"The fair ran from 28 December to 4 January 2022.", today, "2021-12-28/2022-01-04"},
		{"The fair will run from January 1st to April 5th.", today, "2025-01-01/2025-04-05"},
		{"The fair ran from 28 December 2023 to 4 January 2024.", today, "2023-12-28/2024-01-04"},
		{"The fair ran from 28 December to 4 January.", today, "2023-12-28/2024-01-04"},
		{"The truce held from Christmas 2023 to Easter Monday 2024.", today, "2023-12-25/2024-04-01"},
		{"The fair ran between 3 and 9 March.", today, "2024-03-03/2024-03-09"},
		{"The unit was idle from June to date.", today, "2024-06-01/2024-10-15"},
		{"Profits fell in the July-to-September quarter.", today, "2024-07-01/2024-09-30"},
		{"The fair ran from 3 May 2023, and the market from 4 June 2024.", today, "2023-05-03 2024-06-04"},
	})
}

// Since June is June for the timeline, and a period up to now for what it counts.
func TestSince(t *testing.T) {
	got := read(t, "Since June 2023, 40 people have been killed.", today)
	if len(got) != 2 {
		t.Fatalf("got %s, want a date and a count", spoken(got))
	}
	for _, f := range got {
		if f.When != nil && (f.When.Span != briefing.MonthOf(2023, 6) || f.Text != "Since June 2023") {
			t.Errorf("got %q of %s, want the month with its since", f.Text, f.When.Span.Long())
		}
		if want := spanNamed(t, "2023-06-01/2024-10-15"); f.When == nil && (f.Period != want || f.AsOf != spanNamed(t, today)) {
			t.Errorf("counted over %s as of %s, want %s", f.Period.Long(), f.AsOf.Long(), want.Long())
		}
	}
}

func TestPartOfPeriod(t *testing.T) {
	for _, c := range []struct {
		text        string
		part        briefing.Portion
		span, whole string
	}{
		{"The siege ended in early 2023.", briefing.Start, "2023-01-01/2023-04-30", "2023"},
		{"The siege ended in mid-2023.", briefing.Middle, "2023-05-01/2023-08-31", "2023"},
		{"The siege ended in late 2023.", briefing.End, "2023-09-01/2023-12-31", "2023"},
		{"The siege ended in late November 2023.", briefing.End, "2023-11-21/2023-11-30", "2023-11"},
		{"The siege ended in mid-June 2024.", briefing.Middle, "2024-06-11/2024-06-20", "2024-06"},
		{"The siege ended at the end of March 2023.", briefing.End, "2023-03-22/2023-03-31", "2023-03"},
		{"The siege ended at the beginning of the year.", briefing.Start, "2024-01-01/2024-04-30", "2024"},
		{"The siege will end by year-end.", briefing.End, "2024-09-01/2024-12-31", "2024"},
		{"The siege ended at midyear 2023.", briefing.Middle, "2023-05-01/2023-08-31", "2023"},
		{"The siege ended late last year.", briefing.End, "2023-09-01/2023-12-31", "2023"},
		{"The siege will end early next week.", briefing.Start, "2024-10-21/2024-10-22", "2024-10-21/2024-10-27"},
		{"The siege ended in the early 1960s.", briefing.Start, "1960-01-01/1963-12-31", "1960-01-01/1969-12-31"},
		{"The siege ended in the late 1980s.", briefing.End, "1987-01-01/1989-12-31", "1980-01-01/1989-12-31"},
		{"The siege ended in late spring 2023.", briefing.End, "2023-05-02/2023-05-31", "2023-03-01/2023-05-31"},
		{"The siege ended at the end of the third quarter of 2023.", briefing.End, "2023-09-01/2023-09-30", "2023-07-01/2023-09-30"},
		{"The siege ended in November 2023.", "", "2023-11", "?"},
	} {
		got := read(t, c.text, today)
		if len(got) != 1 || got[0].When == nil {
			t.Errorf("%q: got %s, want one date", c.text, spoken(got))
			continue
		}
		if w := *got[0].When; w.Part != c.part || w.Span != spanNamed(t, c.span) || w.Whole != spanNamed(t, c.whole) {
			t.Errorf("%q: got %q of %s (%s), want %q of %s (%s)", c.text, w.Part, w.Whole.Long(), w.Span.Long(), c.part, c.whole, c.span)
		}
	}
}

// Without a day of writing a date is open, and what is known of it is kept.
func TestDatesWithoutPublication(t *testing.T) {
	for _, c := range []struct{ text, known string }{
		{"They landed on 7 November.", "--11-07"},
		{"They landed in June.", "--06"},
		{"They landed last October.", "--10"},
		{"They voted on the 9th.", "---09"},
		{"They landed on Christmas Day.", "--12-25"},
		{"They landed on Friday.", ""},
		{"They landed yesterday.", ""},
		{"They landed last month.", ""},
		{"They landed over the weekend.", ""},
		{"They landed over the past year.", ""},
		{"They landed in the third quarter.", ""},
		{"They landed two weeks ago.", ""},
		{"They landed on Good Friday.", ""},
		{"They landed last summer.", ""},
		{"They will stay for the rest of the year.", ""},
	} {
		got := read(t, c.text, "")
		if len(got) != 1 || got[0].When == nil || !got[0].When.Span.IsZero() || got[0].When.Text != c.known {
			t.Errorf("%q: got %+v, want an open date of %q", c.text, got, c.known)
		}
	}
	got := read(t, "They will land within ten days.", "")
	if len(got) != 1 || got[0].Kind() != briefing.KindDuration || got[0].When != nil || show(got[0].Amount.Value) != "10" || got[0].Amount.Unit != "day" {
		t.Errorf("got %s, want ten days and no date", spoken(got))
	}
	checkDates(t, []dateCase{
		{"They landed in June 2023.", "", "2023-06"},
		{"They landed on 3 March 2023 and left five days later.", "", "2023-03-03 2023-03-08"},
		{"They landed in the third quarter of 2023.", "", "2023-07-01/2023-09-30"},
	})
}

func TestDay(t *testing.T) {
	e := engine(t)
	for text, want := range map[string]string{
		"August 27, 2024": "2024-08-27", "27 Aug 2024": "2024-08-27", "Tuesday, 27 August 2024": "2024-08-27", "August 2024": "", "Tuesday": "",
	} {
		got, ok := e.Day(text)
		if got.String() != want || ok != (want != "") {
			t.Errorf("Day(%q) = %q, %t; want %q", text, got, ok, want)
		}
	}
}

func TestEndsOfARange(t *testing.T) {
	checkDates(t, []dateCase{
		{"The market was closed from Friday to Monday.", today, "2024-10-11/2024-10-14"},
		{"The road was closed from March to November.", today, "2023-03/2023-11"},
		{"The rains lasted from June to April.", today, "2023-06/2024-04"},
		{"We shall be away from January 1st to April 5th.", today, "2025-01-01/2025-04-05"},
		{"They met in April, May and June 2023.", today, "2023-04 2023-05 2023-06"},
	})
}

func TestDatesToldOfNow(t *testing.T) {
	checkDates(t, []dateCase{
		{"The vote is on Sunday.", today, "2024-10-20"},
		{"Talks resume in Doha on Sunday.", today, "2024-10-20"},
		{"Talks resumed in Doha on Sunday.", today, "2024-10-13"},
		{"Fuel has run short this winter.", "2025-01-20", "2024-12/2025-02"},
		{"A woman in her late 30s fled.", today, ""},
		{"The mission stays until the 3rd of May.", "2024-06-01", "2025-05-03"},
	})
}
