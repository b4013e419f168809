package extract

import (
	"strconv"
	"strings"
	"time"

	"briefdesk/briefing"
)

// yearFirst: 2024-08-27, 2024/8/27, 2015.5.13, 2019-Sep-1, 2018 March 18; and
// the month alone: 2016-11, 2016/11, 2016 November.
func yearFirst(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	y, ok := d.yearAt(s, i)
	if !ok || i+1 >= len(s.toks) {
		return d.dottedDate(s, i)
	}
	k, sep := i+1, d.words(s, i+1, 1)
	switch sep {
	case "-", "/", ",":
		k++
	default:
		sep = ""
	}
	glued := k < len(s.toks) && s.toks[k].glued && s.toks[k-1].glued
	mon, named := d.cal(s, k, "month")
	if named {
		k += d.calWidth(s, k)
	} else {
		if mon, ok = d.digitsAt(s, k, 1, 2); !ok || sep == "" || sep == "," || !glued || mon < 1 || mon > 12 {
			return m, false
		}
		k++
	}
	if day, end, isDay := d.dayBehind(s, k, sep); isDay {
		date := briefing.Date{Year: y, Month: time.Month(mon), Day: day}
		m.j, m.span = end, briefing.OneDay(date)
		if end < len(s.toks) && s.toks[end].glued && (s.toks[end].kind == wordToken || s.toks[end].kind == nameToken) && d.words(s, end+1, 1) != ":" {
			return m, false // part of a file name; a clock time may follow
		}
		return m, date.Valid()
	}
	if !named && (sep == "/" && mon == (y+1)%100 || sep == "-" && mon == (y+1)%100) {
		return m, false // 2010-11 and 2011/12 are two years
	}
	if k < len(s.toks) && s.toks[k].glued && s.toks[k].kind != signToken || d.brokenDate(s, i) && k < len(s.toks) && s.toks[k].glued && (d.words(s, k, 1) == "-" || d.words(s, k, 1) == "/") {
		return m, false
	}
	if k+1 < len(s.toks) && s.toks[k].glued && s.toks[k+1].glued && s.toks[k+1].kind == numberToken {
		return m, false
	}
	m.j, m.span = k, briefing.MonthOf(y, time.Month(mon))
	return m, named || len(d.str(&s.toks[k-1])) == 2 || sep == "/"
}

// dayBehind reads the day behind a year and month, with the same sign between.
func (d *document) dayBehind(s *sentence, k int, sep string) (day, end int, ok bool) {
	if sep != "" && sep != "," {
		if d.words(s, k, 1) != sep || !s.toks[k].glued {
			return 0, 0, false
		}
		k++
	}
	day, ok = d.digitsAt(s, k, 1, 2)
	return day, k + 1, ok && (sep == "" || sep == "," || s.toks[k].glued)
}

// dottedDate: 2015.5.13, which is one token.
func (d *document) dottedDate(s *sentence, i int) (m dateMatch, ok bool) {
	n, ok := d.dotted(s, i)
	if !ok {
		return m, false
	}
	year, mon, day := n[0], n[1], n[2]
	if year < 1000 {
		day, mon, year = n[0], n[1], n[2]
		if mon > 12 {
			day, mon = mon, day
		}
	}
	date := briefing.Date{Year: year, Month: time.Month(mon), Day: day}
	m.j, m.span = i+1, briefing.OneDay(date)
	return m, year >= 1000 && date.Valid()
}

// dotted cuts 13.5.2015, which the tokenizer takes for one number.
func (d *document) dotted(s *sentence, i int) (n [3]int, ok bool) {
	if s.toks[i].kind != numberToken || strings.Count(d.str(&s.toks[i]), ".") != 2 {
		return n, false
	}
	parts := strings.Split(d.str(&s.toks[i]), ".")
	if len(parts[0]) != 4 && len(parts[2]) != 4 {
		return n, false
	}
	for k, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil {
			return n, false
		}
		n[k] = v
	}
	return n, true
}

// slashedDate reads 8/26/25, 21-04-2016 and 8/Oct/2012: month first unless that
// cannot be. Without a year the sentence has to call for a day.
func slashedDate(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	sep := d.words(s, i+1, 1)
	if sep != "/" && sep != "-" || i+2 >= len(s.toks) || !s.toks[i+1].glued || !s.toks[i+2].glued {
		return m, false
	}
	a, okA := d.digitsAt(s, i, 1, 2)
	b, okB := d.digitsAt(s, i+2, 1, 2)
	month, day := a, b
	if name, isName := d.cal(s, i+2, "month"); isName {
		month, day, okB = name, a, true
	} else if month > 12 {
		month, day = day, month
	}
	k := i + 3
	if !okA || !okB {
		return m, false
	}
	if year, end, hasYear := d.slashedYear(s, k, sep); hasYear {
		date := briefing.Date{Year: year, Month: time.Month(month), Day: day}
		m.j, m.span = end, briefing.OneDay(date)
		return m, date.Valid()
	}
	if k < len(s.toks) && s.toks[k].glued && s.toks[k].kind != signToken || !d.callsForDay(s, i, k, sep) {
		return m, false
	}
	return d.finishDay(s, i, k, time.Month(month), 0, day)
}

func (d *document) slashedYear(s *sentence, k int, sep string) (year, end int, ok bool) {
	w := d.words(s, k, 1)
	if w != sep && w != "," || k+1 >= len(s.toks) || !s.toks[k].glued || !s.toks[k+1].glued && w != "," {
		return 0, 0, false
	}
	if k+2 < len(s.toks) && s.toks[k+2].glued && s.toks[k+2].kind != signToken {
		return 0, 0, false
	}
	if y, ok := d.yearAt(s, k+1); ok {
		return y, k + 2, true
	}
	n, ok := d.digitsAt(s, k+1, 2, 2)
	return d.fullYear(n), k + 2, ok
}

// callsForDay: "on 4/22", "Friday 3/4"; 22/04 alone is no fraction.
func (d *document) callsForDay(s *sentence, i, k int, sep string) bool {
	if _, isDay := d.cal(s, i-1, "weekday"); isDay {
		return true
	}
	switch d.words(s, i-1, 1) {
	case "on", "by", "until", "since", "before", "after":
		return d.words(s, k, 1) != "of" && (d.words(s, i-1, 1) != "by" || !d.movesBefore(s, i-1)) && (k >= len(s.toks) || s.toks[k].kind == signToken || s.toks[k].gram != 0)
	case "from", "to", "between":
		return sep == "/" && (d.words(s, k, 1) == "to" || d.words(s, i-1, 1) == "to")
	}
	return sep == "/" && s.toks[i].end-s.toks[i].start == 2 && s.toks[i+2].end-s.toks[i+2].start == 2 && (d.str(&s.toks[i])[0] == '0' || d.str(&s.toks[i+2])[0] == '0')
}

// monthSlashYear: 9/2012, 11-2016.
func monthSlashYear(d *document, s *sentence, i int) (m dateMatch, ok bool) {
	mon, ok := d.digitsAt(s, i, 1, 2)
	sep := d.words(s, i+1, 1)
	if !ok || mon < 1 || mon > 12 || sep != "/" && sep != "-" || !s.toks[i+1].glued || i > 0 && s.toks[i].glued {
		return m, false
	}
	y, ok := d.yearAt(s, i+2)
	if !ok || !s.toks[i+2].glued || y < 1900 || i+3 < len(s.toks) && s.toks[i+3].glued && s.toks[i+3].kind != signToken {
		return m, false
	}
	m.j, m.span = i+3, briefing.MonthOf(y, time.Month(mon))
	return m, true
}
