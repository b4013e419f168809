package extract

import (
	"io/fs"
	"runtime"
	"slices"
	"strconv"

	"briefdesk/briefing"
)

// Engine reads figures by the tables it was loaded with.
type Engine struct {
	lex     *lexicon
	scratch chan *scratch // what one document needs while it is read, to use again
}

// Load reads the tables of a lexicon folder: actors, calendar, collectives,
// cues, events, grammar, hedges, likeness, missions, noise, nouns, numbers, places,
// rates, topics, trends, units and verbs. Names that a user added lie over them.
func Load(tables fs.FS, names ...briefing.Name) (*Engine, error) {
	lex := newLexicon()
	for _, n := range names { // first, as the first row of a form decides
		lex.addName(n)
	}
	if err := lex.load(tables); err != nil {
		return nil, err
	}
	return &Engine{lex: lex, scratch: make(chan *scratch, runtime.GOMAXPROCS(0))}, nil
}

// World is what the tables know of the world: which place lies in which, what
// kind of thing an actor is, how texts write it, and the topics of a brief.
func (e *Engine) World() briefing.World {
	return briefing.World{
		Within: e.lex.within, Kinds: e.lex.kinds, Topics: e.lex.topics, Aliases: e.lex.aliases, Words: e.lex.likeness,
		Rates: e.lex.rates, Currencies: e.lex.currencyOf,
	}
}

// kindOf is country, mission, organisation, …; "" for an unknown name.
func (e *Engine) kindOf(actor string) string { return e.lex.kinds[actor] }

// Read returns every figure of the source, in the order of its text. Spans
// lie inside the text and on rune boundaries.
func (e *Engine) Read(s briefing.Source) []briefing.Figure {
	d := &document{engine: e, lex: e.lex, src: &s, text: s.Text, scratch: e.borrow()}
	defer e.giveBack(d.scratch)
	for i := range s.Passages {
		if s.Passages[i].Read() {
			d.addPassage(&s.Passages[i])
		}
	}
	d.learn()
	for i := range d.sentences {
		d.read(&d.sentences[i])
	}
	d.tieHeadlines()
	for i := range d.figures {
		keepValid(&d.figures[i])
	}
	return slices.Clone(d.figures)
}

// scratch is the memory that reading a document needs and its figures do not
// keep: used again for the next one, it spares two cores the collector.
type scratch struct {
	toks      []token
	sentences []sentence
	mentions  []mention
	verbs     []verb
	figures   []briefing.Figure
}

// mostScratch bounds the memory kept between documents by its tokens, the
// largest part of it: some 25 MB of them each.
const mostScratch = 1 << 18

func (e *Engine) borrow() *scratch {
	select {
	case w := <-e.scratch:
		return w
	default:
		return &scratch{}
	}
}

func (e *Engine) giveBack(w *scratch) {
	if cap(w.toks) > mostScratch {
		return
	}
	clear(w.sentences)
	clear(w.mentions)
	clear(w.verbs)
	clear(w.figures)
	*w = scratch{toks: w.toks[:0], sentences: w.sentences[:0], mentions: w.mentions[:0], verbs: w.verbs[:0], figures: w.figures[:0]}
	select {
	case e.scratch <- w:
	default:
	}
}

// keepValid drops times that no calendar has: a figure without its time is
// worth more than one that cannot be kept.
func keepValid(f *briefing.Figure) {
	for _, span := range []*briefing.Span{&f.AsOf, &f.Due, &f.Period} {
		if !validSpan(*span) {
			*span = briefing.Span{}
		}
	}
	if f.AsOf.IsZero() {
		f.AsOfFrom = ""
	}
	if f.When != nil && !validSpan(f.When.Span) {
		*f.When = briefing.When{Text: f.When.Text}
	}
	if f.When != nil && f.Amount != nil && *f.When == (briefing.When{}) {
		f.When = nil // a duration of no known days
	}
}

func validSpan(s briefing.Span) bool {
	return (s.From.IsZero() || s.From.Valid()) && (s.Until.IsZero() || s.Until.Valid()) &&
		(s.From.IsZero() || s.Until.IsZero() || s.From.Before(s.Until))
}

// Day resolves one full date phrase ("August 27, 2024", "27 Aug 2024",
// "2024-08-27"), such as a dateline; a weekday or month alone is no day.
func (e *Engine) Day(text string) (briefing.Date, bool) {
	src := briefing.Source{Text: text}
	d := &document{engine: e, lex: e.lex, src: &src, text: text, scratch: &scratch{}}
	d.addPassage(&briefing.Passage{Extent: extentOf(text), Kind: briefing.Body})
	for i := range d.sentences {
		s := &d.sentences[i]
		for k := range s.toks {
			dt, ok := d.dateAt(s, k)
			if ok && dt.span.Days() == 1 {
				return dt.span.From, true
			}
		}
	}
	return briefing.Date{}, false
}

func extentOf(text string) briefing.Extent { return briefing.Extent{Start: 0, End: len(text)} }

func figureID(src briefing.SourceID, start int) briefing.FigureID {
	return briefing.FigureID(string(src) + ":" + strconv.Itoa(start))
}
