package pdfium_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefdesk/briefing/pdfium"
)

var engine *pdfium.Engine

// TestMain starts one engine for all tests; compiled code is kept between
// runs, as the window keeps it.
func TestMain(m *testing.M) {
	cache := ""
	if dir, err := os.UserCacheDir(); err == nil {
		cache = filepath.Join(dir, "briefdesk", "pdfium")
	}
	var err error
	if engine, err = pdfium.Start(cache); err != nil {
		println(err.Error())
		os.Exit(1)
	}
	code := m.Run()
	if err := engine.Close(); err != nil {
		println(err.Error())
		code = 1
	}
	os.Exit(code)
}

// twoPages is an A4 page with a red square in its upper left quarter and an
// A5 page that lies on its side.
func twoPages() []byte {
	const square = "0.784 0 0 rg 50 692 100 100 re f"
	objects := []string{
		"<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 420]>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(square)+1, square),
	}
	var out bytes.Buffer
	out.WriteString("%PDF-1.4\n")
	var table strings.Builder
	for i, o := range objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj%sendobj\n", i+1, o)
	}
	size, start := len(objects)+1, out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n",
		size, table.String(), size, start)
	return out.Bytes()
}

func TestPagesAreDrawn(t *testing.T) {
	ctx := context.Background()
	doc, err := engine.Open(ctx, twoPages())
	if err != nil {
		t.Fatal(err)
	}
	defer doc.Close()
	sizes := doc.Pages()
	if len(sizes) != 2 {
		t.Fatalf("got %d pages, want 2", len(sizes))
	}
	if s := sizes[1]; s.Width <= s.Height {
		t.Errorf("page 2 is %v, want it lying on its side", s)
	}
	first, err := doc.Page(ctx, 0, 595)
	if err != nil {
		t.Fatal(err)
	}
	if got := first.Bounds().Dx(); got != 595 {
		t.Errorf("the picture is %d pixels across, want 595", got)
	}
	// Later pages must not disturb a picture handed out earlier.
	if _, err := doc.Page(ctx, 1, 300); err != nil {
		t.Fatal(err)
	}
	if got, want := first.RGBAAt(100, 100), (color.RGBA{200, 0, 0, 255}); got != want {
		t.Errorf("inside the square: %v, want %v", got, want)
	}
	if got, want := first.RGBAAt(400, 400), (color.RGBA{255, 255, 255, 255}); got != want {
		t.Errorf("paper: %v, want %v", got, want)
	}
}

func TestRefusals(t *testing.T) {
	ctx := context.Background()
	for name, data := range map[string][]byte{
		"nothing": {}, "words": []byte("no PDF at all"), "cut short": twoPages()[:60],
	} {
		if _, err := engine.Open(ctx, data); !errors.Is(err, pdfium.ErrDocument) {
			t.Errorf("%s: got %v, want ErrDocument", name, err)
		}
	}
	doc, err := engine.Open(ctx, twoPages())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ page, width int }{{-1, 100}, {2, 100}, {0, 0}, {0, pdfium.MaxWidth + 1}} {
		if _, err := doc.Page(ctx, c.page, c.width); !errors.Is(err, pdfium.ErrPage) {
			t.Errorf("page %d at %d: got %v, want ErrPage", c.page, c.width, err)
		}
	}
	gone, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := doc.Page(gone, 0, 100); !errors.Is(err, context.Canceled) {
		t.Errorf("given up: got %v, want context.Canceled", err)
	}
	if err := doc.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := doc.Page(ctx, 0, 100); !errors.Is(err, pdfium.ErrClosed) {
		t.Errorf("after Close: got %v, want ErrClosed", err)
	}
}

func BenchmarkPage(b *testing.B) {
	ctx := context.Background()
	doc, err := engine.Open(ctx, twoPages())
	if err != nil {
		b.Fatal(err)
	}
	defer doc.Close()
	for b.Loop() {
		if _, err := doc.Page(ctx, 0, 900); err != nil {
			b.Fatal(err)
		}
	}
}
