package press_test

import (
	"fmt"
	"bytes"
	"os"
	"testing"
	"time"

	"briefdesk/briefing"
	"briefdesk/briefing/press"
)

func TestDraft(t *testing.T) {
	grey := fourMissions()
	grey.Grey, grey.Paper = true, "letter"
	for name, b := range map[string]briefing.Brief{"a": fourMissions(), "g": grey, "s": stress(3, 3, 8), "e": {}, "c": chartBrief(), "m": stress(5, 2, 40)} {
		for _, f := range press.Formats {
			var out bytes.Buffer
			if err := f.Write(t.Context(), &out, b); err != nil {
				t.Fatal(err)
			}
			os.WriteFile("/tmp/press/"+name+f.Extension, out.Bytes(), 0o644)
		}
	}
}

func chartBrief() briefing.Brief {
	d := &desk{brief: briefing.Brief{Title: "Charts"}}
	d.source("Wire", "One", briefing.Day(2024, 3, 3), "")
	names := []string{"Democratic Republic of the Congo", "United Republic of Tanzania", "Saint Vincent and the Grenadines", "Kenya", "Chad", "Benin", "Bosnia and Herzegovina", "Nepal"}
	sec := func(name string, e ...briefing.Entry) {
		d.brief.Sections = append(d.brief.Sections, briefing.Section{Topic: briefing.Topic{Name: name, Unit: "personnel"}, Entries: e})
	}
	c := func(actor, scope string, st briefing.Status, lo, hi int64, h briefing.Hedge, text string) briefing.Entry {
		return d.entry(briefing.Contingent, actor, scope, st, lo, hi, h, "person", "troops", actor+string(st)+" ["+text+"]", 1)
	}
	d.asOf = briefing.OneDay(briefing.Day(2024, 5, 1))
	var many []briefing.Entry
	for i := range 26 {
		n := int64(4000 - i*i*6)
		many = append(many, c(fmt.Sprint(names[i%8], " ", i), "UNMISS", briefing.Deployed, n, n, briefing.Exact, fmt.Sprint(n)))
	}
	sec("Many", many...)
	sec("One", c("Chad", "MNJTF", briefing.Deployed, 3, 3, briefing.Exact, "3"))
	sec("Huge", c("United States", "Haiti", briefing.Deployed, 25000, 25000, briefing.Exact, "25,000"), c("Belize", "Haiti", briefing.Deployed, 2, 2, briefing.Exact, "2"), c("Bahamas", "Haiti", briefing.Deployed, 0, 0, briefing.Exact, "none"),
		c("Chile", "Haiti", briefing.Pledged, 300, 900, briefing.Vague, "several hundred"), c("Peru", "Haiti", briefing.Planned, 500, -1, briefing.AtLeast, "at least 500"))
	var steps []briefing.Entry
	for i, v := range []int64{200, 400, 400, 600, 300, 700} {
		d.asOf = briefing.OneDay(briefing.Day(2022, 5, 1+i*40))
		if i > 2 {
			d.asOf = briefing.MonthOf(2024, time.Month(i*2))
		}
		steps = append(steps, c("Kenya", "MSS", briefing.Deployed, v, v, briefing.Exact, fmt.Sprint(v)))
	}
	d.asOf = briefing.OneDay(briefing.Day(2024, 8, 20))
	steps = append(steps, c("Kenya", "MSS", briefing.Deployed, 24, 99, briefing.Vague, "dozens"))
	sec("Steps", steps...)
	return d.brief
}
