package app

import "testing"

// BenchmarkRedraw is from a click on a topic to the new first page in sight,
// the pause for further clicks included.
func BenchmarkRedraw(b *testing.B) {
	w := onStarter(b)
	for b.Loop() {
		was := w.read.pages.opened
		w.tick("contingent")
		w.until("the page is in sight", func() bool { return w.read.pages.opened > was })
	}
}
