package app

import (
	"math"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// run is a piece of a text in one style.
type run struct {
	text  string
	style style
}

// style is how a run is set.
type style struct {
	colour       fyne.ThemeColorName
	size         fyne.ThemeSizeName
	bold, italic bool
}

var (
	plainStyle   = style{colour: theme.ColorNameForeground, size: theme.SizeNameText}
	quietStyle   = style{colour: colourQuiet, size: theme.SizeNameText, italic: true}
	headStyle    = style{colour: theme.ColorNameForeground, size: theme.SizeNameSubHeadingText, bold: true}
	numberStyle  = style{colour: theme.ColorNamePrimary, size: theme.SizeNameText, bold: true}
	flaggedStyle = style{colour: colourFlag, size: theme.SizeNameText, bold: true}
)

func (s style) text() fyne.TextStyle { return fyne.TextStyle{Bold: s.bold, Italic: s.italic} }

// flow is a paragraph of runs that wraps between words. Fyne's RichText breaks
// words into letters where a style changes near the end of a line.
type flow struct {
	widget.BaseWidget
	runs   []run
	lines  int // set at most; 0 for all
	pieces []piece
	tall   float32
}

// piece is some words of one style on one line.
type piece struct {
	text string
	style
	x, y, width float32
}

const flowInset = 6 // on all sides, as labels have it

func newFlow(runs []run) *flow {
	f := &flow{runs: runs}
	f.ExtendBaseWidget(f)
	return f
}

// newLine is a flow cut off after its first line.
func newLine(runs []run) *flow {
	f := newFlow(runs)
	f.lines = 1
	return f
}

func (f *flow) set(runs []run) {
	f.runs = runs
	f.wrap()
	f.Refresh()
}

// words is the text without its styles.
func (f *flow) words() string {
	var b strings.Builder
	for _, r := range f.runs {
		b.WriteString(r.text)
	}
	return b.String()
}

// Resize wraps the text anew where the width has changed.
func (f *flow) Resize(size fyne.Size) {
	changed := size.Width != f.Size().Width
	f.BaseWidget.Resize(size)
	if changed {
		f.wrap()
		f.Refresh()
	}
}

// MinSize is as tall as the text is at the width it has now.
func (f *flow) MinSize() fyne.Size {
	f.ExtendBaseWidget(f)
	if f.pieces == nil {
		f.wrap()
	}
	return fyne.NewSize(60, f.tall)
}

// wrap sets the runs word by word.
func (f *flow) wrap() {
	f.pieces = []piece{}
	room := f.Size().Width - 2*flowInset
	if room <= 0 {
		room = 1e6 // not yet laid out: one line
	}
	pen := wrapper{flow: f, room: room, y: flowInset}
	for _, r := range f.runs {
		for _, word := range wordsOf(r.text) {
			if !pen.put(word, r.style) {
				break
			}
		}
	}
	f.tall = pen.y + lineHeight(f.runs) + flowInset
}

// lineHeight is that of the largest style: the lines of a paragraph stand
// evenly.
func lineHeight(runs []run) float32 {
	s := plainStyle
	for _, r := range runs {
		if points(r.style) > points(s) {
			s = r.style
		}
	}
	return float32(math.Ceil(float64(fyne.MeasureText("Åg", points(s), s.text()).Height)))
}

func points(s style) float32 { return fyne.CurrentApp().Settings().Theme().Size(s.size) }

// wordsOf cuts a text into words, each with the space after it.
func wordsOf(text string) (words []string) {
	for text != "" {
		i := strings.IndexByte(text, ' ')
		if i < 0 {
			return append(words, text)
		}
		for i < len(text) && text[i] == ' ' {
			i++
		}
		words = append(words, text[:i])
		text = text[i:]
	}
	return words
}

// wrapper is the pen that sets words.
type wrapper struct {
	flow  *flow
	room  float32
	x, y  float32
	line  int
	ended bool // the last line allowed is full
}

// put sets a word, on a new line where it does not fit; false when no line is
// left.
func (p *wrapper) put(word string, s style) bool {
	if p.ended {
		return false
	}
	bare := strings.TrimRight(word, " ")
	for p.x+measure(bare, s) > p.room && p.x > 0 && !hangs(bare) {
		if p.flow.lines > 0 && p.line+1 >= p.flow.lines {
			p.ended = true
			p.add("…", s)
			return false
		}
		p.x, p.line = 0, p.line+1
		p.y += lineHeight(p.flow.runs)
	}
	for p.x == 0 && measure(bare, s) > p.room && utf8.RuneCountInString(bare) > 1 {
		// Longer than a whole line, a link for instance: broken where it must.
		cut := p.fits(bare, s)
		p.add(bare[:cut], s)
		bare, word = bare[cut:], word[cut:]
		p.x, p.line = 0, p.line+1
		p.y += lineHeight(p.flow.runs)
	}
	p.add(word, s)
	return true
}

// hangs reports signs that stay at the end of their line, even a little past
// it: the comma behind a marked number.
func hangs(word string) bool { return strings.Trim(word, ".,;:!?)]”’\"") == "" }

// fits is how many bytes of a word a whole line takes: one letter at least.
func (p *wrapper) fits(word string, s style) int {
	_, cut := utf8.DecodeRuneInString(word)
	for cut < len(word) {
		_, next := utf8.DecodeRuneInString(word[cut:])
		if measure(word[:cut+next], s) > p.room {
			break
		}
		cut += next
	}
	return cut
}

// add joins a word to the piece before it, where that is of its style and line.
func (p *wrapper) add(word string, s style) {
	if n := len(p.flow.pieces); n > 0 {
		if last := &p.flow.pieces[n-1]; last.style == s && last.y == p.y {
			last.text += word
			last.width = measure(last.text, s)
			p.x = last.x - flowInset + last.width
			return
		}
	}
	wide := measure(word, s)
	p.flow.pieces = append(p.flow.pieces, piece{text: word, style: s, x: p.x + flowInset, y: p.y, width: wide})
	p.x += wide
}

// measure rounds up to whole pixels: text set between two of them is blurred.
func measure(text string, s style) float32 {
	return float32(math.Ceil(float64(fyne.MeasureText(text, points(s), s.text()).Width)))
}

func (f *flow) CreateRenderer() fyne.WidgetRenderer {
	r := &flowRenderer{flow: f}
	r.Refresh()
	return r
}

type flowRenderer struct {
	flow    *flow
	objects []fyne.CanvasObject
}

func (r *flowRenderer) MinSize() fyne.Size           { return r.flow.MinSize() }
func (r *flowRenderer) Layout(fyne.Size)             {}
func (r *flowRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *flowRenderer) Destroy()                     {}

func (r *flowRenderer) Refresh() {
	r.objects = r.objects[:0]
	for _, p := range r.flow.pieces {
		t := canvas.NewText(p.text, colour(p.colour))
		t.TextSize, t.TextStyle = points(p.style), p.style.text()
		t.Move(fyne.NewPos(p.x, p.y))
		t.Resize(fyne.NewSize(p.width, t.MinSize().Height))
		r.objects = append(r.objects, t)
	}
	canvas.Refresh(r.flow)
}
