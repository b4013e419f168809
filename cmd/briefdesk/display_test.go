package main_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"briefdesk/app"
)

const (
	stepLimit   = 60 * time.Second  // a click and what comes of it
	startLimit  = 120 * time.Second // PDFium may have to be compiled first
	screenSize  = "1280x800x24"
	buildTarget = "briefdesk/cmd/briefdesk"
)

// screen is an X server of the test's own, with the program's window on it.
type screen struct {
	t       *testing.T
	display string
	window  string // X's number of it
	trace   string
}

// needs skips the test where a program it cannot do without is missing.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skipf("%s is not installed: no real window can be driven here", p)
		}
	}
}

// spawn starts a program that ends, with all it started, when the test does.
func spawn(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	var complaints strings.Builder
	cmd.Stderr = &complaints
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // it may have ended by itself
		_ = cmd.Wait()
		if t.Failed() && complaints.Len() > 0 {
			t.Logf("%s said:\n%s", filepath.Base(cmd.Path), complaints.String())
		}
	})
}

// newScreen starts an X server on a free display, which it picks itself.
func newScreen(t *testing.T) *screen {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", screenSize, "-nolisten", "tcp")
	server.ExtraFiles = []*os.File{write}
	spawn(t, server)
	write.Close()
	_ = read.SetReadDeadline(time.Now().Add(stepLimit))
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		t.Fatalf("the X server named no display: %v", err)
	}
	return &screen{t: t, display: ":" + strings.TrimSpace(number), trace: filepath.Join(t.TempDir(), "trace")}
}

// launch builds the program and starts it in a home of its own.
func (s *screen) launch(args ...string) {
	s.t.Helper()
	bin := filepath.Join(s.t.TempDir(), "briefdesk")
	ctx, cancel := context.WithTimeout(s.t.Context(), 15*time.Minute) // Fyne, where it is not yet compiled
	defer cancel()
	build := exec.CommandContext(ctx, "go", "build", "-tags", "migrated_fynedo", "-o", bin, buildTarget)
	if out, err := build.CombinedOutput(); err != nil {
		s.t.Fatalf("build: %v\n%s", err, out)
	}
	home := s.t.TempDir()
	cmd := exec.Command(bin, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display, "WAYLAND_DISPLAY=", "HOME="+home, "XDG_CONFIG_HOME="+home,
		"LIBGL_ALWAYS_SOFTWARE=1", app.TraceVariable+"="+s.trace)
	if cache, err := os.UserCacheDir(); err == nil {
		cmd.Env = append(cmd.Env, "XDG_CACHE_HOME="+cache)
	}
	spawn(s.t, cmd)
	s.window = s.xdotool(startLimit, "search", "--sync", "--onlyvisible", "--name", "^Briefdesk$")
	s.xdotool(stepLimit, "windowfocus", "--sync", s.window)
}

func (s *screen) xdotool(limit time.Duration, args ...string) string {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display)
	out, err := cmd.CombinedOutput()
	if err != nil {
		s.t.Fatalf("xdotool %q: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

// part is one visible part of the window, in its pixels.
type part struct {
	kind, words string
	x, y, w, h  int
	off         bool
}

// parts reads the window's own list of what it shows.
func (s *screen) parts() (out []part) {
	list, err := os.ReadFile(s.trace)
	if err != nil {
		return nil // not yet written
	}
	for line := range strings.Lines(string(list)) {
		var p part
		head, rest, _ := strings.Cut(line, `"`)
		if _, err := fmt.Sscanf(head, "%s %d %d %d %d", &p.kind, &p.x, &p.y, &p.w, &p.h); err != nil {
			s.t.Fatalf("trace %q: %v", line, err)
		}
		end := strings.LastIndexByte(rest, '"')
		if p.words, err = strconv.Unquote(`"` + rest[:end+1]); err != nil {
			s.t.Fatalf("trace %q: %v", line, err)
		}
		p.off = strings.Contains(rest[end:], " off")
		out = append(out, p)
	}
	return out
}

// wait polls the list until it holds a part that can be used.
func (s *screen) wait(kind, words string) part {
	s.t.Helper()
	limit := stepLimit
	if s.drawn() == 0 {
		limit = startLimit
	}
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		for _, p := range s.parts() {
			if p.kind == kind && strings.Contains(p.words, words) && !p.off {
				return p
			}
		}
	}
	list, _ := os.ReadFile(s.trace)
	s.t.Fatalf("no %s with %q came to be seen; the window shows:\n%s", kind, words, list)
	panic("not reached")
}

// drawn is how often the pages have been drawn.
func (s *screen) drawn() int {
	for _, p := range s.parts() {
		if p.kind == "drawn" {
			n, _ := strconv.Atoi(p.words)
			return n
		}
	}
	return 0
}

// click presses the mouse on a part. It waits for the part to stand still.
func (s *screen) click(kind, words string) {
	s.t.Helper()
	p := s.wait(kind, words)
	for range 20 {
		time.Sleep(150 * time.Millisecond)
		now := s.wait(kind, words)
		if now == p {
			break
		}
		p = now
	}
	x := p.x + min(p.w/2, 60) // a wide part's middle may lie beyond its words
	s.xdotool(stepLimit, "mousemove", "--window", s.window, fmt.Sprint(x), fmt.Sprint(p.y+p.h/2), "click", "1")
}

// write types into the field that has the keyboard, in place of what is there.
func (s *screen) write(text string) {
	s.t.Helper()
	s.xdotool(stepLimit, "key", "--window", "0", "ctrl+a")
	s.xdotool(stepLimit, "type", "--window", "0", "--delay", "30", text)
}

func (s *screen) press(keys string) { s.t.Helper(); s.xdotool(stepLimit, "key", "--window", "0", keys) }

// redrawn does something and waits for the brief that comes of it.
func (s *screen) redrawn(do func()) {
	s.t.Helper()
	was := s.drawn()
	do()
	for end := time.Now().Add(stepLimit); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		if s.drawn() > was {
			return
		}
	}
	s.t.Fatal("the brief was not drawn anew")
}
