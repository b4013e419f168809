// Package pdfium owns the one doorway to PDFium: pages of a PDF as pictures.
// It runs the WebAssembly build, so nothing but Go is needed to compile it,
// and a broken document can hurt no more than its own sandbox: the module sees
// no file, only the bytes it is handed.
//
// What it costs: starting takes 4–5 s where the module must be compiled and
// about 0.2 s where the compiled module lies in the cache folder; then some
// 20–60 ms a page and 50 MB of memory.
package pdfium

import (
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"io"
	"sync"
	"time"

	pdf "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

var (
	// ErrDocument is returned for bytes that PDFium cannot open as a PDF.
	ErrDocument = errors.New("not a PDF that can be opened")
	// ErrPage is returned for a page that the document does not have, or that
	// was asked for at a width that no screen has.
	ErrPage = errors.New("no such page")
	// ErrClosed is returned by an engine or a document after Close.
	ErrClosed = errors.New("closed")
)

// MaxWidth is the widest picture of a page, in pixels: an A4 page of it is
// 93 MB.
const MaxWidth = 4096

const startLimit = 2 * time.Minute

// Engine renders PDF documents, one page at a time: callers may share it and
// wait for each other. The zero value is not usable; see Start.
type Engine struct {
	mu     sync.Mutex
	cache  wazero.CompilationCache
	pool   pdf.Pool
	worker pdf.Pdfium
}

// Start compiles and starts PDFium. The compiled module is kept in the folder
// cache, made where missing; "" compiles anew each time.
func Start(cache string) (*Engine, error) {
	e := &Engine{}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	if cache != "" {
		kept, err := wazero.NewCompilationCacheWithDir(cache)
		if err != nil {
			return nil, fmt.Errorf("open the cache for PDF pages: %w", err)
		}
		e.cache = kept
		config = config.WithCompilationCache(kept)
	}
	var err error
	e.pool, err = webassembly.Init(webassembly.Config{
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1,
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(), // no folder of the host
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start PDFium: %w", err), e.Close())
	}
	if e.worker, err = e.pool.GetInstance(startLimit); err != nil {
		return nil, errors.Join(fmt.Errorf("start PDFium: %w", err), e.Close())
	}
	return e, nil
}

// Close ends the engine; its documents are closed with it.
func (e *Engine) Close() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	var errs []error
	if e.worker != nil {
		errs = append(errs, e.worker.Close())
	}
	if e.pool != nil {
		errs = append(errs, e.pool.Close())
	}
	if e.cache != nil {
		errs = append(errs, e.cache.Close(context.Background()))
	}
	e.worker, e.pool, e.cache = nil, nil, nil
	return errors.Join(errs...)
}

// Document is an open PDF. Close it when its last page is drawn.
type Document struct {
	engine *Engine
	ref    references.FPDF_DOCUMENT
	sizes  []Size
	closed bool
}

// Size is a page's width and height in points, 1/72 inch.
type Size struct{ Width, Height float64 }

// tooTall reports a page that at so many pixels across would be more than four
// times MaxWidth in height: a ribbon that would fill the memory.
func (s Size) tooTall(width int) bool { return s.Height*float64(width) > 4*MaxWidth*s.Width }

// Open reads a PDF from its bytes, which must not change until it is closed.
// The error wraps ErrDocument where the bytes are no readable PDF.
func (e *Engine) Open(ctx context.Context, data []byte) (*Document, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if err := e.ready(ctx); err != nil {
		return nil, err
	}
	opened, err := e.worker.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDocument, err)
	}
	d := &Document{engine: e, ref: opened.Document}
	if err := d.measure(); err != nil {
		return nil, errors.Join(fmt.Errorf("%w: %w", ErrDocument, err), d.close())
	}
	return d, nil
}

func (e *Engine) ready(ctx context.Context) error {
	if e.worker == nil {
		return fmt.Errorf("the PDF engine is %w", ErrClosed)
	}
	return ctx.Err()
}

func (d *Document) measure() error {
	count, err := d.engine.worker.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	if err != nil {
		return err
	}
	for i := range count.PageCount {
		size, err := d.engine.worker.FPDF_GetPageSizeByIndex(
			&requests.FPDF_GetPageSizeByIndex{Document: d.ref, Index: i})
		if err != nil {
			return fmt.Errorf("page %d: %w", i+1, err)
		}
		d.sizes = append(d.sizes, Size{size.Width, size.Height})
	}
	return nil
}

// Pages is the size of each page, in order.
func (d *Document) Pages() []Size { return d.sizes }

// Page draws the page of that index, from 0, as a picture of that many pixels
// across, on white paper.
func (d *Document) Page(ctx context.Context, index, width int) (*image.RGBA, error) {
	if index < 0 || index >= len(d.sizes) || width < 1 || width > MaxWidth || d.sizes[index].tooTall(width) {
		return nil, fmt.Errorf("page %d at %d pixels: %w", index+1, width, ErrPage)
	}
	d.engine.mu.Lock()
	defer d.engine.mu.Unlock()
	if err := d.engine.ready(ctx); err != nil {
		return nil, err
	}
	if d.closed {
		return nil, fmt.Errorf("the document is %w", ErrClosed)
	}
	drawn, err := d.engine.worker.RenderPageInPixels(&requests.RenderPageInPixels{
		Page:  requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: index}},
		Width: width,
	})
	if err != nil {
		return nil, fmt.Errorf("draw page %d: %w", index+1, err)
	}
	defer drawn.Cleanup()
	return onPaper(drawn.Result.RenderedImage), nil
}

// onPaper copies a picture out of the sandbox's memory, where it would not
// outlive the next call.
func onPaper(view image.Image) *image.RGBA {
	paper := image.NewRGBA(view.Bounds())
	draw.Draw(paper, paper.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(paper, paper.Bounds(), view, view.Bounds().Min, draw.Over)
	return paper
}

// Close gives the document's memory back.
func (d *Document) Close() error {
	d.engine.mu.Lock()
	defer d.engine.mu.Unlock()
	return d.close()
}

func (d *Document) close() error {
	if d.closed || d.engine.worker == nil {
		d.closed = true
		return nil
	}
	d.closed = true
	_, err := d.engine.worker.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.ref})
	return err
}
