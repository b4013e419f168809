package extract_test

import (
	"io/fs"
	"regexp"
	"runtime"
	"slices"
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

func BenchmarkRead(b *testing.B) { benchmarkRead(b, starter(b)) }

// BenchmarkReadSpecs reads the texts of the public test sets, which are denser
// than any article, where they lie beside the checkout.
func BenchmarkReadSpecs(b *testing.B) {
	var all strings.Builder
	for _, c := range slices.Concat(recognizers("NumberModel", nil)(b), recognizers("CurrencyModel", nil)(b),
		recognizers("DateParser", nil)(b), recognizers("DatePeriodParser", nil)(b), quantulum(b)) {
		all.WriteString(c.text + "\n")
	}
	benchmarkRead(b, source(all.String(), "2016-11-07"))
}

var sentenceEnd = regexp.MustCompile(`[.!?]\s|\n`)

// benchmarkRead reports the throughput and what a sentence costs the collector.
func benchmarkRead(b *testing.B, s briefing.Source) {
	b.Helper()
	e := engine(b)
	sentences := len(sentenceEnd.FindAllString(s.Text, -1))
	b.SetBytes(int64(len(s.Text)))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	figures := 0
	for b.Loop() {
		figures = len(e.Read(s))
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(figures), "figures")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(b.N*sentences), "allocs/sentence")
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
