package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"github.com/spf13/pflag"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"
)

// options are all flags of all commands; each command declares those it takes.
type options struct {
	library   string
	published dayFlag
	dates     datesFlag
	from      spanFlag
	until     spanFlag
	asOf      spanFlag
	dated     spanFlag
	outline   briefing.Outline // what needs no more than its flag
	json, csv bool
	explained bool
	by, note  string
	within    string
	limit     int
	output    string
	notYet    string // a flag that was given and is not built yet
}

func flagLibrary(f *pflag.FlagSet, o *options) {
	f.StringVar(&o.library, "library", "", "keep or find everything in the library `FILE`")
}

func flagPublished(f *pflag.FlagSet, o *options) {
	f.Var(&o.published, "published", "publication `DATE` of all documents, YYYY-MM-DD")
}

func flagDates(f *pflag.FlagSet, o *options) {
	f.Var(&o.dates, "dates", "publication dates by base name, in `FILE.json`")
}

func flagQueue(f *pflag.FlagSet, o *options) {
	f.BoolFunc("queue", "leave the reading to a worker (not built yet)", func(string) error {
		o.notYet = "queue"
		return nil
	})
}

func flagChoice(f *pflag.FlagSet, o *options) {
	flagDates(f, o)
	f.StringArrayVar(&o.outline.Topics, "topic", nil, "only the topic of this `KEY`; may be given again")
	f.Var(&o.from, "from", "only what happened, held or was published from `D` on: YYYY, YYYY-MM or YYYY-MM-DD")
	f.Var(&o.until, "until", "only what happened, held or was published until the end of `D`")
	f.Var(&o.asOf, "as-of", "answer as the desk stood on `D`: without sources published later")
}

func flagJSON(f *pflag.FlagSet, o *options) {
	f.BoolVar(&o.json, "json", false, "print one JSON object a line")
}

func flagCSV(f *pflag.FlagSet, o *options) {
	f.BoolVar(&o.csv, "csv", false, "print a table in CSV")
}

func flagExplained(f *pflag.FlagSet, o *options) {
	f.BoolVar(&o.explained, "explained", false, "also what looks like a conflict and is none, and why")
}

func flagBy(f *pflag.FlagSet, o *options) {
	f.StringVar(&o.by, "by", "", "`NAME` of who decides or adds; else that of the user")
}

func flagWithin(f *pflag.FlagSet, o *options) {
	f.StringVar(&o.within, "within", "", "the country or whole that it lies in: `NAME`")
}

func flagDecision(f *pflag.FlagSet, o *options) {
	flagBy(f, o)
	f.StringVar(&o.note, "note", "", "`WORDS` that say why")
}

func flagLimit(f *pflag.FlagSet, o *options) {
	f.IntVar(&o.limit, "limit", 20, "print at most `N` passages")
}

func flagPages(f *pflag.FlagSet, o *options) {
	f.StringVar(&o.outline.Title, "title", "", "`TITLE` of the brief")
	f.StringVar(&o.outline.Template, "template", "full", "`SHAPE` of the brief: full; one-page, handout and ledger are not built yet")
	f.StringVar(&o.outline.Paper, "paper", "a4", "`SIZE` of the pages: a4 or letter")
	f.BoolVar(&o.outline.Grey, "grey", false, "without colour")
	f.Var(&o.dated, "dated", "date printed on the brief, `D`")
	f.StringVar(&o.outline.Marking, "marking", "", "`WORDS` printed on every page: OFFICIAL")
	f.StringVar(&o.outline.Audience, "audience", "", "`WHO` the brief is for")
}

func flagOutput(f *pflag.FlagSet, o *options) {
	f.StringVarP(&o.output, "output", "o", "", "write to `FILE`, in the format of its extension")
}

// choice is the outline that the flags amount to.
func (o *options) choice() (briefing.Outline, error) {
	outline := o.outline
	outline.Period = briefing.Span{From: o.from.From, Until: o.until.Until}
	outline.AsOf, outline.Dated = o.asOf.Last(), o.dated.Last()
	if p := outline.Period; !p.From.IsZero() && !p.Until.IsZero() && !p.From.Before(p.Until) {
		return outline, usage("--from is after --until")
	}
	switch outline.Paper {
	case "", "a4", "letter":
	default:
		return outline, usage("--paper %s: a4 or letter", outline.Paper)
	}
	switch outline.Template {
	case "", "full":
		return outline, nil
	case "one-page", "handout", "ledger":
		return outline, fmt.Errorf("--template %s: %w", outline.Template, desk.ErrNotYet)
	}
	return outline, usage("--template %s: full, one-page, handout or ledger", outline.Template)
}

// spanFlag is a D of the contract.
type spanFlag struct{ briefing.Span }

func (s *spanFlag) Set(text string) (err error) {
	s.Span, err = briefing.ParseSpan(text)
	return err
}

func (s *spanFlag) String() string { return "" }
func (s *spanFlag) Type() string   { return "D" }

// dayFlag is a full date.
type dayFlag struct{ briefing.Date }

func (d *dayFlag) Set(text string) (err error) {
	d.Date, err = briefing.ParseDay(text)
	return err
}

func (d *dayFlag) String() string { return d.Date.String() }
func (d *dayFlag) Type() string   { return "DATE" }

// maxDates bounds a file of dates, in bytes: a line for each of 100,000 files.
const maxDates = 16 << 20

// datesFlag is a file that maps base names to publication dates.
type datesFlag struct {
	byName map[string]briefing.Date
}

func (d *datesFlag) Set(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, maxDates+1))
	switch {
	case err != nil:
		return err
	case len(data) > maxDates:
		return fmt.Errorf("%s is larger than the %d MB that are read", path, maxDates>>20)
	}
	var days map[string]string
	if err := json.Unmarshal(data, &days); err != nil {
		return fmt.Errorf("%s maps no names to dates: %w", path, err)
	}
	d.byName = make(map[string]briefing.Date, len(days))
	for name, text := range days {
		if d.byName[name], err = briefing.ParseDay(text); err != nil {
			return fmt.Errorf("%s: %s: %w", path, name, err)
		}
	}
	return nil
}

func (d *datesFlag) String() string { return "" }
func (d *datesFlag) Type() string   { return "FILE.json" }
