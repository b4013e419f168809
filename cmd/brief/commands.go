package main

import (
	"context"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/pflag"
)

// command is one word that brief obeys.
type command struct {
	name  string
	args  string // as the usage line shows them, without flags
	short string
	flags []func(*pflag.FlagSet, *options)
	run   func(context.Context, *call) error // nil: not built yet
}

type flagGroup = []func(*pflag.FlagSet, *options)

// commands are all of the contract, in the order in which help shows them.
var commands = []command{
	{"import", "PATH...", "read documents into a library", flagGroup{flagLibrary, flagPublished, flagDates, flagQueue}, runImport},
	{"figures", "[PATH...]", "print the figures that documents state", flagGroup{flagLibrary, flagChoice, flagJSON, flagCSV}, runFigures},
	{"conflicts", "[PATH...]", "print the figures that cannot all be true", flagGroup{flagLibrary, flagChoice, flagExplained, flagJSON}, runConflicts},
	{"decide", "CONFLICT prefer FIGURE|range|dismiss|open|ask", "record what to make of a conflict", flagGroup{flagLibrary, flagDecision}, runDecide},
	{"undo", "", "take back the last change", flagGroup{flagLibrary, flagBy}, runUndo},
	{"same", "FIGURE OTHER...", "take a figure to be of one thing with others", flagGroup{flagLibrary, flagDecision}, runSame},
	{"apart", "FIGURE OTHER...", "take a figure to be of another thing than others", flagGroup{flagLibrary, flagDecision}, runApart},
	{"grade", "PUBLISHER A|B|C|D|E|F|none", "say how reliable a publisher is", flagGroup{flagLibrary, flagDecision}, runGrade},
	{"rate", "FIGURE 0|1|2|3|4|5|6", "say how credible a figure is", flagGroup{flagLibrary, flagDecision}, runRate},
	{"name", "NAME KIND [SPELLING...]", "add an actor or place that the lexicon lacks", flagGroup{flagLibrary, flagBy, flagWithin}, runName},
	{"reread", "", "read the documents of a library anew", flagGroup{flagLibrary}, runReread},
	{"search", "WORDS...", "find passages that hold all the words", flagGroup{flagLibrary, flagLimit}, runSearch},
	{"export", "[PATH...]", "write a brief: .pdf, .md or .csv", flagGroup{flagLibrary, flagChoice, flagPages, flagOutput}, runExport},
	{"text", "PATH", "print what was read from a document", nil, runText},
	{"topics", "", "print the topics, with their figures and how many are disputed", flagGroup{flagLibrary, flagJSON}, runTopics},
	{"check", "", "look for damage in a library", flagGroup{flagLibrary}, runCheck},
	{name: "print", short: "print a brief on paper"},
	{name: "verify", short: "hold a printed brief against the library"},
	{name: "changes", short: "what is new, revised, disputed or settled"},
	{name: "backup", short: "copy a library while it is in use"},
	{name: "worker", short: "read documents from a queue"},
	{name: "queue", short: "show the queue"},
}

const about = `brief reads articles and reports, finds every figure in them, and flags those
that cannot all be true.

Usage: brief COMMAND [FLAG...] [PATH...]

`

const notes = `
A PATH is a document, a folder of documents or a .jsonl of figures. With paths
nothing is kept; with --library they come from a library; with neither, from
the starter library that brief carries. "brief help COMMAND" shows the flags.
Exit: 0 done, 1 something could not be done, 2 wrong usage.
`

// help prints all commands, or the flags of one.
func (c *call) help(args []string) error {
	if len(args) == 0 {
		fmt.Fprint(c.stdout, about)
		table := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
		for _, cmd := range commands {
			fmt.Fprintf(table, "  %s\t%s\n", cmd.name, cmd.summary())
		}
		table.Flush()
		_, err := fmt.Fprint(c.stdout, notes)
		return err
	}
	for _, cmd := range commands {
		if cmd.name != args[0] {
			continue
		}
		line := strings.Join(strings.Fields("Usage: brief "+cmd.name+" [FLAG...] "+cmd.args), " ")
		flags := cmd.flagSet(&options{}).FlagUsagesWrapped(80)
		if flags != "" {
			flags = "\n" + flags
		}
		_, err := fmt.Fprintf(c.stdout, "%s\n\n%s.\n%s", line, cmd.summary(), flags)
		return err
	}
	return usage("no command %q", args[0])
}

func (cmd command) summary() string {
	if cmd.run == nil {
		return cmd.short + " (not built yet)"
	}
	return cmd.short
}
