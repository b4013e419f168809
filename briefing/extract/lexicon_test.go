package extract_test

import (
	"io/fs"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/seeds"
)

// rows reads a table as its header names the columns.
func rows(t *testing.T, name string) (out []map[string]string) {
	t.Helper()
	data, err := fs.ReadFile(seeds.Lexicon, "lexicon/"+name)
	if err != nil {
		t.Fatal(err)
	}
	var head []string
	for _, line := range strings.Split(string(data), "\n") {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, "\t")
		if head == nil {
			head = cells
			continue
		}
		row := map[string]string{}
		for i, h := range head {
			if i < len(cells) {
				row[h] = strings.TrimSpace(cells[i])
			}
		}
		out = append(out, row)
	}
	return out
}

// Every example of the tables is read as its row says, every counter-example
// is left alone.
func TestExamples(t *testing.T) {
	says := map[string]func(row map[string]string, f briefing.Figure) bool{
		"calendar.tsv": func(row map[string]string, f briefing.Figure) bool { return f.When != nil },
		"trends.tsv": func(row map[string]string, f briefing.Figure) bool {
			return string(f.Amount.Change) == row["direction"]
		},
		"events.tsv": func(row map[string]string, f briefing.Figure) bool {
			return f.When != nil && (f.Event.Class == row["class"] || row["class"] == "FIRST" && f.Event.Ordinal == 1 || row["class"] == "NEXT")
		},
		"cues.tsv": func(row map[string]string, f briefing.Figure) bool {
			return row["kind"] == "status" && string(f.Status) == row["value"] || row["kind"] == "topic" && string(f.Measure) == row["value"]
		},
		"numbers.tsv": func(row map[string]string, f briefing.Figure) bool { return f.Amount != nil },
		"hedges.tsv":  func(row map[string]string, f briefing.Figure) bool { return string(f.Amount.Hedge) == row["hedge"] },
		"units.tsv": func(row map[string]string, f briefing.Figure) bool {
			return f.Amount.Unit == strings.Split(row["unit"], "/")[0]
		},
		"nouns.tsv": func(row map[string]string, f briefing.Figure) bool {
			return f.Amount.Unit == row["unit"] && (row["measure"] == "" || string(f.Measure) == row["measure"])
		},
		"verbs.tsv": func(row map[string]string, f briefing.Figure) bool {
			return row["status"] == "unspecified" || string(f.Status) == row["status"]
		},
	}
	for table, right := range says {
		examples := 0
		for _, row := range rows(t, table) {
			if ex := row["example"]; ex != "" {
				examples++
				figures := read(t, upper(ex)+".", "2024-10-15")
				found := false
				for _, f := range figures {
					found = found || (f.Amount != nil || table == "calendar.tsv" || table == "events.tsv") && right(row, f)
				}
				if !found && !datesOnly(row) {
					t.Errorf("%s: %q is not read as %v: %v", table, ex, row, figures)
				}
			}
			if counter := row["counter"]; counter != "" {
				for _, f := range read(t, upper(counter)+".", "2024-10-15") {
					if table == "calendar.tsv" && f.When == nil {
						continue // a number that is no date
					}
					t.Errorf("%s: %q is read as %q", table, counter, f.Text)
				}
			}
		}
		if examples == 0 {
			t.Errorf("%s has no example", table)
		}
	}
}

// What stands beside a word of noise is no figure, nor is a name that holds a number.
func TestNoiseExamples(t *testing.T) {
	examples := 0
	for _, row := range rows(t, "noise.tsv") {
		for _, form := range strings.Split(row["forms"], "|") {
			text := map[string]string{"before": "See " + upper(form) + " 27.", "after": "See 27 " + form + ".", "whole": "They spoke of " + form + "."}[row["place"]]
			if strings.HasPrefix(form, "-") {
				text = "See the 27" + form + " thing."
			}
			examples++
			for _, f := range read(t, text, "2024-10-15") {
				t.Errorf("noise.tsv: %q is read as %q", text, f.Text)
			}
		}
	}
	if examples < 100 {
		t.Errorf("noise.tsv has %d forms", examples)
	}
}

// datesOnly: the example shows an event, not a quantity.
func datesOnly(row map[string]string) bool {
	return row["status"] == "unspecified" || row["event"] == "schedule"
}

// upper begins a sentence; a currency sign stays as it is.
func upper(s string) string {
	if s[0] >= 'a' && s[0] <= 'z' {
		return strings.ToUpper(s[:1]) + s[1:]
	}
	return s
}
