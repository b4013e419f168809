package extract_test

// setAside are the cases that are wrong for a reader of policy prose, by the
// set's own count from 0, with the reason.
var setAside = map[string]reasons{
	"NumberModel": {
		"an address or a telephone number is noise":                          {1, 34, 138, 142},
		"a measured quantity is a figure with its unit":                      {2, 3, 6},
		"a dash before a space at the head of a line is a bullet":            {32, 41},
		"5G and 10G are names":                                               {40},
		"a computed power (1.1^23) is no number of prose":                    {58, 77, 78, 79, 80, 81, 82},
		"over means more than or during, not divided by":                     {109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 125, 162},
		"a date is a date":                                                   {141},
		"1m is a million":                                                    {144},
		"the spoken fractions of compound ordinals (one hundred and fifths)": {94, 96, 97, 106, 107, 108},
	},
	"CurrencyModel": {
		"a currency without an amount is no figure":               {93, 94, 116, 120, 124},
		"one dollar and two points is not a dollar and two cents": {98, 99, 101, 102, 103, 145, 146},
	},
	"PercentModel": {
		"the percentage of ten is not ten percent": {9, 10, 11, 12},
	},
	"NumberRangeModel": {
		"ranks are ordinals, which count nothing": {3, 5},
		"2 in 5 is a share":                       {58},
		"<>, => and =< are slips of the keyboard": {65, 66, 67},
	},
	"DateParser": {
		"a bare number is no day (the 27, on 15, on 4.22)":                 {0, 11, 13, 62, 64, 65, 66, 69, 70, 71, 78},
		"a bare fraction is no day (2/29)":                                 {18, 128},
		"next Sunday is the coming one, as newspapers write":               {42},
		"the day, my day: no date":                                         {49, 55},
		"the second Sunday is of no month that the text names":             {79, 80, 81, 82},
		"two Sundays from now is spoken, not written":                      {117, 118},
		"a day without its year is of this one: 29 February 2017 was none": {127},
	},
	"DatePeriodParser": {
		"the week, my weekend: no date":                                    {29, 31, 32, 34, 53, 83, 84},
		"how early is early: thirds here, halves there":                    {89, 90, 91, 92, 93, 94, 95, 96, 97, 146, 147, 148, 149, 150, 151},
		"years before 1000 are not in the news":                            {107, 130},
		"2016 - 11 with spaces is two numbers":                             {168, 169, 170, 172, 173, 174, 176, 177, 178, 180},
		"the past two decades are twenty years, not those of the calendar": {140, 141, 143},
		"next Friday is the coming one, as newspapers write":               {232},
	},
	"chrono": {
		"its British parser: the day first":                         {6, 183},
		"years before Christ and of Buddha":                         {128, 129, 448, 449, 450, 451, 452},
		"commands, not sentences (+2 months, -3y, lastmonth)":       {160, 172, 173, 276, 281, 286, 288, 293, 294, 311, 322, 323},
		"a length of time is no date (1 month)":                     {362, 365},
		"a bare fraction is no day (5/31)":                          {191, 195, 197},
		"a date that no calendar has is not turned round":           {466, 467},
		"this Saturday, told on a Sunday, is of the week that ends": {421, 423},
	},
	"chrono negatives": {
		"a weekday, a year, a half of a year are dates": {0, 11, 37, 38, 39, 49, 81, 101, 102},
		"29 February 2012 was a day":                    {19, 23},
	},
	"quantulum3": {
		"a dozen is twelve, not one":                   {51, 52},
		"the end of the 1960s is not 1960":             {25},
		"pm and am are hours":                          {74, 75, 76},
		"brackets set apart, they do not make a minus": {80},
		"from one amount to another is two, no range":  {24, 94},
	},
}
