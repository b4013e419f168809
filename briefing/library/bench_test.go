package library_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"briefdesk/briefing/library"
)

// BenchmarkPut keeps documents of 5 KB with 30 figures, on disk: one a
// transaction, and in batches.
func BenchmarkPut(b *testing.B) {
	for name, batch := range map[string]int{"one by one": 1, "batches of 50": 50} {
		b.Run(name, func(b *testing.B) {
			l := open(b, filepath.Join(b.TempDir(), "desk.briefdesk"))
			n := 0
			for b.Loop() {
				b.StopTimer()
				readings := series(n, batch)
				b.StartTimer()
				put(b, l, readings...)
				n += batch
			}
			b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "documents/s")
		})
	}
}

// BenchmarkLarge is what a desk of 10,000 documents and 300,000 figures asks.
func BenchmarkLarge(b *testing.B) {
	const documents = 10_000
	path := filepath.Join(b.TempDir(), "desk.briefdesk")
	l := open(b, path)
	for n := 0; n < documents; n += 50 {
		put(b, l, series(n, 50)...)
	}
	info, err := os.Stat(path)
	if err != nil {
		b.Fatal(err)
	}
	ask := func(name string, question func(context.Context) error) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := question(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(info.Size())/documents, "bytes/document")
		})
	}
	ask("Open", func(ctx context.Context) error {
		l, err := library.Open(ctx, path)
		if err != nil {
			return err
		}
		return l.Close()
	})
	ask("Revision", func(ctx context.Context) error { _, err := l.Revision(ctx); return err })
	ask("Sources", func(ctx context.Context) error { _, err := l.Sources(ctx); return err })
	ask("Material", func(ctx context.Context) error { _, _, _, err := l.Material(ctx); return err })
	ask("Check", l.Check)
	for name, words := range map[string]string{
		"rare":   "word4711",
		"two":    "contingent harbour",
		"phrase": `"patrolling the harbour quarter"`,
		"prefix": "word47*",
		"common": "officers", // in 300,000 passages
	} {
		ask("Search/"+name, func(ctx context.Context) error {
			if hits, err := l.Search(ctx, words, 50); len(hits) == 0 || err != nil {
				return errors.Join(errors.New("nothing found"), err)
			}
			return nil
		})
	}
}
