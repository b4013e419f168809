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
	"quantulum3": {
		"a dozen is twelve, not one":                   {51, 52},
		"the end of the 1960s is not 1960":             {25},
		"pm and am are hours":                          {74, 75, 76},
		"brackets set apart, they do not make a minus": {80},
		"from one amount to another is two, no range":  {24, 94},
	},
}
