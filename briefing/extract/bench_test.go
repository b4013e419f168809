package extract_test

import (
	"io/fs"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/extract"
	"briefdesk/seeds"
)

func BenchmarkLoad(b *testing.B) {
	tables, err := fs.Sub(seeds.Lexicon, "lexicon")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := extract.Load(tables); err != nil {
			b.Fatal(err)
		}
	}
}

// starter is the text of the starter library, as one source.
func starter(tb testing.TB) briefing.Source {
	tb.Helper()
	names, err := fs.Glob(seeds.Sources, "sources/*.md")
	if err != nil || len(names) == 0 {
		tb.Fatal("no starter library", err)
	}
	var all strings.Builder
	for _, name := range names {
		text, err := fs.ReadFile(seeds.Sources, name)
		if err != nil {
			tb.Fatal(err)
		}
		all.Write(text)
		all.WriteString("\n")
	}
	return source(all.String(), "2024-10-15")
}

func BenchmarkRead(b *testing.B) {
	e, s := engine(b), starter(b)
	b.SetBytes(int64(len(s.Text)))
	b.ReportAllocs()
	figures := 0
	for b.Loop() {
		figures = len(e.Read(s))
	}
	b.ReportMetric(float64(figures), "figures")
}

// BenchmarkReadLong reads hundredfold text: the throughput must stay.
func BenchmarkReadLong(b *testing.B) {
	e := engine(b)
	s := source(strings.Repeat(starter(b).Text+"\n", 100), "2024-10-15")
	b.SetBytes(int64(len(s.Text)))
	for b.Loop() {
		e.Read(s)
	}
}

func BenchmarkReadParallel(b *testing.B) {
	e, s := engine(b), starter(b)
	b.SetBytes(int64(len(s.Text)))
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			e.Read(s)
		}
	})
}
