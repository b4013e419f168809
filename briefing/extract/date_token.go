package extract

import (
	"strconv"

	"briefdesk/briefing"
)

// cal reads the calendar word at token i, if it is of this class. A month or
// weekday that is another word as well (may, march, sun) counts only beside a
// number, unless it is written with its capital.
func (d *document) cal(s *sentence, i int, class string) (int, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].row[calLayer] == 0 {
		return 0, false
	}
	r := &d.lex.cal[s.toks[i].row[calLayer]-1]
	if r.class == class {
		return r.value, true
	}
	return r.value, (r.class == "lowmonth" && class == "month" || r.class == "lowday" && class == "weekday") && d.besideNumber(s, i)
}

// besideNumber: a day or year stands beside token i: 5 may, sun, march 6.
func (d *document) besideNumber(s *sentence, i int) bool {
	isNumber := func(k int) bool {
		if k < 0 || k >= len(s.toks) {
			return false
		}
		shift, pointed := d.cal(s, k, "relative")
		pointed = pointed && shift != 0
		_, isDay := d.digitsAt(s, k, 1, 2)
		_, isYear := d.yearAt(s, k)
		if n, two := d.digitsAt(s, k, 1, 2); two && n > 31 && k > i && k+1 < len(s.toks) && s.toks[k+1].kind != signToken {
			return false // Robert Sun, 52 years old
		}
		return isDay || isYear || s.toks[k].row[ordinalLayer] != 0 || k > i && d.isCardinalWord(s, k) || pointed && k < i
	}
	k := i + int(s.toks[i].n[calLayer])
	return isNumber(k) || (d.words(s, k, 1) == "," || d.words(s, k, 1) == "-" || d.words(s, k, 1) == "/" || d.words(s, k, 1) == "of") && isNumber(k+1) ||
		isNumber(i-1) || (d.words(s, i-1, 1) == "of" || d.words(s, i-1, 1) == "-" || d.words(s, i-1, 1) == "/" || d.words(s, i-1, 1) == ",") && isNumber(i-2)
}

func (d *document) calWidth(s *sentence, i int) int { return int(s.toks[i].n[calLayer]) }

// digitsAt is the whole number at token i, when it is one of so many digits.
func (d *document) digitsAt(s *sentence, i, minLen, maxLen int) (int, bool) {
	if i < 0 || i >= len(s.toks) || s.toks[i].kind != numberToken {
		return 0, false
	}
	text := d.str(&s.toks[i])
	if len(text) < minLen || len(text) > maxLen {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

func (d *document) yearAt(s *sentence, i int) (int, bool) {
	n, ok := d.digitsAt(s, i, 4, 4)
	return n, ok && n >= 1000 && n <= 3000
}

// dayAt reads a day of the month: 7, 7th, seventh, twenty-first; end is behind it.
func (d *document) dayAt(s *sentence, i int) (day, end int, ok bool) {
	if i >= len(s.toks) {
		return 0, 0, false
	}
	n, ok := d.digitsAt(s, i, 1, 2)
	if !ok {
		return d.spokenDay(s, i)
	}
	if n < 1 || n > 31 {
		return 0, 0, false
	}
	end = i + 1
	if end < len(s.toks) && s.toks[end].glued {
		switch d.words(s, end, 1) {
		case "st", "nd", "rd", "th":
			end++
		}
	}
	if end < len(s.toks) && s.toks[end].glued && s.toks[end].kind == wordToken {
		if _, isMonth := d.cal(s, end, "month"); !isMonth { // 15SEP
			return 0, 0, false
		}
	}
	return n, end, true
}

// spokenDay: seventh, twenty-first, twenty first.
func (d *document) spokenDay(s *sentence, i int) (day, end int, ok bool) {
	k, tens := i, 0
	if r := d.numAt(s, k); r != nil && r.class == "tens" {
		tens = int(r.value.Float())
		if k++; d.words(s, k, 1) == "-" {
			k++
		}
	}
	if k >= len(s.toks) || s.toks[k].row[ordinalLayer] == 0 {
		return 0, 0, false
	}
	n := int(d.lex.numbers[s.toks[k].row[ordinalLayer]-1].value.Float())
	if tens > 0 && n > 9 || tens+n > 31 {
		return 0, 0, false
	}
	return tens + n, k + int(s.toks[k].n[ordinalLayer]), true
}

func (d *document) spokenCardinal(s *sentence, k int) (day, end int) {
	if k+1 >= len(s.toks) || s.toks[k].row[numLayer] == 0 {
		return 0, 0
	}
	n := number{i: k, j: k}
	if r := d.num(&s.toks[k]); r.class != "tens" || !d.spelled(s, &n, spelling{}) || n.j == k+1 || n.fraction || n.value.Cmp(briefing.Int(31)) > 0 {
		return 0, 0
	}
	return int(n.value.Float()), n.j
}

// yearBehind reads ", 2024", " of 2024", " 2024", "’96" or a year in words.
func (d *document) yearBehind(s *sentence, i int) (year, end int, ok bool) {
	if w := d.words(s, i, 1); w == "," || w == "of" || (w == "-" || w == "/") && i+1 < len(s.toks) && s.toks[i].glued && s.toks[i+1].glued {
		i++
	}
	if y, ok := d.yearAt(s, i); ok {
		if d.noun(s, i+1) != nil && d.noun(s, i+1).unit == "person" {
			return 0, 0, false
		}
		return y, i + 1, true
	}
	if n, two := d.digitsAt(s, i, 2, 2); two && n > 31 && (i+1 >= len(s.toks) || s.toks[i+1].kind == signToken) {
		return d.fullYear(n), i + 1, true
	}
	if i < len(s.toks) && isQuote(d.str(&s.toks[i])) {
		if n, two := d.digitsAt(s, i+1, 2, 2); two && s.toks[i+1].glued {
			return d.fullYear(n), i + 2, true
		}
	}
	return d.spokenYear(s, i)
}

// fullYear takes two digits for a year of the last eighty or the next twenty.
func (d *document) fullYear(n int) int {
	now := 2025
	if pub := d.published(); !pub.IsZero() {
		now = pub.Year
	}
	y := now/100*100 + n
	if y > now+20 {
		y -= 100
	}
	return y
}

// spokenYear: nineteen seventy eight, two thousand and eighteen, twenty twenty-four.
func (d *document) spokenYear(s *sentence, i int) (year, end int, ok bool) {
	r := d.numAt(s, i)
	if r == nil || r.class != "unit" && r.class != "tens" {
		return 0, 0, false
	}
	n := number{i: i, j: i}
	if next := d.numAt(s, i+1); next != nil && next.class == "scale" {
		if !d.spelled(s, &n, spelling{}) || n.fraction || n.group {
			return 0, 0, false
		}
		y := int(n.value.Float())
		return y, n.j, y >= 1000 && y < 2100
	}
	century := int(r.value.Float())
	if century < 10 || century > 20 {
		return 0, 0, false
	}
	k := i + 1
	if d.words(s, k, 1) == "-" {
		k++
	}
	rest, zero := 0, false
	if next := d.numAt(s, k); next != nil && next.value.Sign() == 0 || d.words(s, k, 1) == "oh" { // nineteen zero one
		zero, k = true, k+1
	}
	next := d.numAt(s, k)
	if next == nil || next.class != "unit" && next.class != "tens" {
		return 0, 0, false
	}
	rest, k = int(next.value.Float()), k+1
	if next.class == "tens" {
		at := k
		if d.words(s, at, 1) == "-" {
			at++
		}
		if last := d.numAt(s, at); last != nil && last.class == "unit" && last.value.Less(briefing.Int(10)) {
			rest, k = rest+int(last.value.Float()), at+1
		}
	}
	return 100*century + rest, k, zero == (rest < 10)
}
