package library_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"briefdesk/briefing/library"
)

// The test binary is also the other process: with these in its environment it
// does what a second program would, and nothing else.
const (
	childTask = "BRIEFDESK_TEST_TASK"
	childPath = "BRIEFDESK_TEST_LIBRARY"
)

func TestMain(m *testing.M) {
	task, ok := os.LookupEnv(childTask)
	if !ok {
		os.Exit(m.Run())
	}
	if err := child(task, os.Getenv(childPath)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

const childDocuments, childChanges = 200, 60

func child(task, path string) error {
	ctx := context.Background()
	l, err := library.Open(ctx, path)
	if err != nil {
		return err
	}
	switch task {
	case "import": // prints the number of each document that is confirmed
		for n := range childDocuments {
			r := reading(n)
			if _, err := l.Put(ctx, r.Source, r.Figures); err != nil {
				return err
			}
			fmt.Println(n)
		}
	case "decide": // prints the No of each change that is confirmed
		for n := range childChanges {
			c, err := l.Append(ctx, decision(n))
			if err != nil {
				return err
			}
			fmt.Println(c.No)
		}
	}
	return l.Close()
}

func start(t *testing.T, task, path string) (cmd *exec.Cmd, out io.Reader) {
	t.Helper()
	cmd = exec.CommandContext(t.Context(), os.Args[0])
	cmd.Env = append(os.Environ(), childTask+"="+task, childPath+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	must(t, err)
	must(t, cmd.Start())
	return cmd, out
}

// A program killed at any moment of an import leaves a library that opens,
// with all that it had confirmed, each document wholly, and at most the one
// it was about to confirm besides.
func TestKilledInTheMiddleOfAnImport(t *testing.T) {
	kills, before := 5, childDocuments-20
	if testing.Short() { // under the race detector each document takes 100 ms
		kills, before = 3, 20
	}
	for kill := range kills {
		t.Run(strconv.Itoa(kill), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "desk.briefdesk")
			last, delay := rand.IntN(before), time.Duration(rand.IntN(20_000))*time.Microsecond
			if kill == 0 {
				last, delay = -1, time.Duration(rand.IntN(30_000))*time.Microsecond // while it is made
			}
			confirmed := killAfter(t, path, last, delay)
			l := open(t, path)
			check(t, l)
			sources, figures, _, err := l.Material(t.Context())
			must(t, err)
			if len(sources) != confirmed && len(sources) != confirmed+1 {
				t.Errorf("%d documents are kept of %d that were confirmed", len(sources), confirmed)
			}
			for n, s := range sources {
				want := reading(n)
				equal(t, "source", s, want.Source)
				equal(t, "figures", figures[:min(30, len(figures))], want.Figures)
				figures = figures[min(30, len(figures)):]
				if hits, err := l.Search(t.Context(), fmt.Sprint("word", n), 0); len(hits) != 1 || err != nil {
					t.Errorf("document %d is found %d times, %v", n, len(hits), err)
				}
			}
			if len(figures) > 0 {
				t.Errorf("%d figures of no source", len(figures))
			}
			put(t, l, reading(childDocuments))
			check(t, l)
		})
	}
}

// killAfter lets a child import until it has confirmed document last, kills it
// a moment later and says how many it had confirmed by then.
func killAfter(t *testing.T, path string, last int, delay time.Duration) (confirmed int) {
	t.Helper()
	cmd, out := start(t, "import", path)
	lines := bufio.NewScanner(out)
	for confirmed <= last && lines.Scan() {
		confirmed++
	}
	time.Sleep(delay)
	must(t, cmd.Process.Kill())
	for lines.Scan() {
		confirmed++
	}
	err := cmd.Wait()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) || exit.ExitCode() != -1 {
		t.Fatalf("the child was to be killed: %v, with %d confirmed", err, confirmed)
	}
	return confirmed
}

// Two windows decide at once: no change is lost, none has another's number.
func TestTwoProcessesAppend(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	one, oneSays := start(t, "decide", path)
	two, twoSays := start(t, "decide", path)
	first, err := io.ReadAll(oneSays)
	must(t, err)
	second, err := io.ReadAll(twoSays)
	must(t, err)
	must(t, errors.Join(one.Wait(), two.Wait()))

	var numbers []int
	for line := range bytes.Lines(slices.Concat(first, second)) {
		n, err := strconv.Atoi(strings.TrimSpace(string(line)))
		must(t, err)
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	l := open(t, path)
	_, _, changes, err := l.Material(t.Context())
	must(t, err)
	if len(changes) != 2*childChanges || len(numbers) != len(changes) {
		t.Fatalf("%d changes kept, %d confirmed, %d made", len(changes), len(numbers), 2*childChanges)
	}
	for i, c := range changes {
		if c.No != int64(i+1) || numbers[i] != i+1 {
			t.Fatalf("change %d has number %d, confirmed as %d", i+1, c.No, numbers[i])
		}
	}
}

// Many readers and writers at once, in two windows of one program.
func TestAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	for name, windows := range map[string][]*library.Library{
		"file": {open(t, path), open(t, path)}, "memory": {open(t, "")},
	} {
		t.Run(name, func(t *testing.T) {
			var wait sync.WaitGroup
			for n := range 16 {
				l := windows[n%len(windows)]
				wait.Go(func() {
					if _, err := l.PutAll(t.Context(), []library.Reading{reading(2 * n), reading(2*n + 1)}); err != nil {
						t.Error(err)
					}
					if _, err := l.Append(t.Context(), decision(n)); err != nil {
						t.Error(err)
					}
					if hits, err := l.Search(t.Context(), fmt.Sprint("word", 2*n), 0); len(hits) != 1 || err != nil {
						t.Errorf("%d hits, %v", len(hits), err)
					}
				})
				wait.Go(func() { consistent(t, l) })
			}
			wait.Wait()
			l := windows[0]
			sources, _, changes, err := l.Material(t.Context())
			if len(sources) != 32 || len(changes) != 16 || err != nil {
				t.Errorf("%d sources, %d changes, %v", len(sources), len(changes), err)
			}
			check(t, l)
		})
	}
}

// Check believes the file, not what its own window remembers of it from
// before another one wrote.
func TestCheckAfterAnotherWrote(t *testing.T) {
	path := filepath.Join(t.TempDir(), "desk.briefdesk")
	here, there := open(t, path), open(t, path)
	for n := range 6 {
		put(t, here, reading(2*n))
		put(t, there, reading(2*n+1))
		check(t, here)
		check(t, there)
	}
}

// consistent reads material once and wants whole batches in it.
func consistent(t *testing.T, l *library.Library) {
	sources, figures, _, err := l.Material(t.Context())
	if err != nil || len(figures) != 30*len(sources) || len(sources)%2 != 0 {
		t.Errorf("%d sources with %d figures, %v", len(sources), len(figures), err)
		return
	}
	for i, f := range figures {
		if f.Source != sources[i/30].ID {
			t.Errorf("figure %d is of %s, not of %s", i, f.Source, sources[i/30].ID)
			return
		}
	}
}
