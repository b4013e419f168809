// Command brief is the desk without a window: it reads documents, prints their
// figures and conflicts, and exports briefs. What it prints is a promise to
// scripts: the answer alone on standard output, everything else on standard
// error, and exit codes that tell done (0), something could not be done (1)
// and wrong usage (2) apart.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// memory is where the collector begins to hurry, in bytes. A library in memory
// is not counted in it.
const memory = 600 << 20

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memory)
	}
	signal.Ignore(syscall.SIGPIPE) // a reader that has seen enough is no failure: see run
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}
