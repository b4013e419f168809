package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/pflag"

	"briefdesk/briefing/desk"
)

// The exit codes of the contract.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// errReported ends a command whose complaints have been printed.
var errReported = errors.New("reported")

// usageError is what the user can put right on the command line.
type usageError string

func (e usageError) Error() string { return string(e) }

func usage(format string, args ...any) error { return usageError(fmt.Sprintf(format, args...)) }

// call is one run of a command: what was asked, and where answers go.
type call struct {
	options
	args   []string
	stdout *bufio.Writer
	stderr io.Writer
}

// run obeys one command line and returns the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	c := &call{stdout: bufio.NewWriterSize(stdout, 64<<10), stderr: stderr}
	name, err := c.obey(ctx, args)
	if flushed := c.stdout.Flush(); err == nil {
		err = flushed
	}
	_, wrong := errors.AsType[usageError](err)
	switch {
	case err == nil, errors.Is(err, syscall.EPIPE):
		return exitDone
	case errors.Is(err, errReported):
		return exitFailed
	case ctx.Err() != nil:
		fmt.Fprintln(stderr, "brief: interrupted")
		return exitFailed
	case wrong, errors.Is(err, desk.ErrTopic), errors.Is(err, desk.ErrFormat):
		fmt.Fprintf(stderr, "brief: %v\nSee: %s\n", err, strings.TrimSpace("brief help "+name))
		return exitUsage
	}
	fmt.Fprintf(stderr, "brief: %v\n", err)
	return exitFailed
}

// obey finds the command, reads its flags and runs it. The name is that of the
// command, for a hint where to find help.
func (c *call) obey(ctx context.Context, args []string) (name string, err error) {
	if len(args) == 0 {
		return "", c.help(nil)
	}
	name, args = args[0], args[1:]
	switch name {
	case "help", "--help", "-h":
		return "", c.help(args)
	case "version", "--version":
		_, err := fmt.Fprintln(c.stdout, "brief", version())
		return "", err
	}
	i := slices.IndexFunc(commands, func(cmd command) bool { return cmd.name == name })
	if i < 0 {
		return "", usage("no command %q", name)
	}
	cmd := commands[i]
	flags := cmd.flagSet(&c.options)
	err = flags.Parse(args)
	switch {
	case errors.Is(err, pflag.ErrHelp):
		return name, c.help([]string{name})
	case cmd.run == nil:
		return name, fmt.Errorf("%s: %w", name, desk.ErrNotYet)
	case err != nil:
		return name, usage("%v", err)
	}
	if c.notYet != "" {
		return name, fmt.Errorf("--%s: %w", c.notYet, desk.ErrNotYet)
	}
	c.args = flags.Args()
	return name, cmd.run(ctx, c)
}

func (cmd command) flagSet(o *options) *pflag.FlagSet {
	flags := pflag.NewFlagSet(cmd.name, pflag.ContinueOnError)
	flags.SortFlags = false
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	for _, declare := range cmd.flags {
		declare(flags, o)
	}
	return flags
}

// version is what the module system knows of this build.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && (version == "" || version == "(devel)") {
			version = s.Value
		}
	}
	if version == "" {
		version = "(devel)"
	}
	return version + " " + info.GoVersion
}
