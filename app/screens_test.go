package app

import (
	"bytes"
	"fmt"
	"image/color"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefdesk/briefing"
	"briefdesk/briefing/desk"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

func TestFirstStartShowsABrief(t *testing.T) {
	b := onStarter(t)
	first := b.read.pages.sheets[0].Image
	if first == nil {
		t.Fatal("the first page is not drawn")
	}
	ink, box := 0, first.Bounds()
	for y := box.Min.Y; y < box.Max.Y; y += 3 {
		for x := box.Min.X; x < box.Max.X; x += 3 {
			if c := color.GrayModel.Convert(first.At(x, y)).(color.Gray); c.Y < 200 {
				ink++
			}
		}
	}
	if ink < 200 {
		t.Errorf("%d points of ink on the first page: it looks blank", ink)
	}
	if len(b.check.cards) == 0 {
		t.Error("no flagged figure is listed")
	}
	if !b.shows("This is the starter library") {
		t.Errorf("the window does not tell what was read:\n%s", b.listing())
	}
	total := 0
	for _, row := range b.shown.topics {
		total += row.Figures
	}
	if total == 0 || total != len(b.figures.rows) {
		t.Errorf("topics count %d figures, the table shows %d", total, len(b.figures.rows))
	}
	for i := 1; i < len(b.check.flagged); i++ {
		if b.check.flagged[i-1].Severity.Rank() > b.check.flagged[i].Severity.Rank() {
			t.Errorf("flagged figure %d is more severe than the one before it", i+1)
		}
	}
}

func TestNothingMovesAtRest(t *testing.T) {
	b := newBench(t, Options{})
	waiting := b.read.moving
	if waiting == nil || !waiting.Running() {
		t.Error("nothing moves while the first pages are awaited")
	}
	b.importStarter()
	b.until("the pages are drawn", func() bool { return b.read.pages.content.Visible() && !b.status.line.Visible() })
	if waiting.Running() || b.status.line.Running() {
		t.Errorf("still moving: the pages' line %v, the status line %v", waiting.Running(), b.status.line.Running())
	}
}

func TestUntickingATopicRedraws(t *testing.T) {
	b := onStarter(t)
	before := b.read.pdf
	if !slices.Contains(b.measures(), "contingent") {
		t.Fatalf("the starter library has no contingents: %q", b.measures())
	}
	b.redrawn(func() { b.tick("contingent") })
	if slices.Contains(b.measures(), "contingent") {
		t.Error("contingents are still in the table")
	}
	if bytes.Equal(before, b.read.pdf) {
		t.Error("the pages did not change")
	}
	b.redrawn(func() { b.tick("contingent") })
	if !bytes.Equal(before, b.read.pdf) {
		t.Error("ticked again, the pages are not the same bytes as before")
	}
}

func TestSwitchingSourcesOff(t *testing.T) {
	b := onStarter(t)
	off := b.choose.sources[0].ID
	row := b.choose.sourceList.CreateItem()
	b.choose.sourceRow(0, row)
	tick := row.(*fyne.Container).Objects[0].(*check)
	b.redrawn(func() { test.Tap(tick) })
	for _, f := range b.figures.rows {
		if f.Source == off {
			t.Fatalf("%q is still in, its source is off", f.Text)
		}
	}
	b.redrawn(func() { b.choose.switchAll(false) })
	if len(b.figures.rows) != 0 || !b.shows("No figure falls within") {
		t.Errorf("with all sources off the window shows:\n%s", b.listing())
	}
	b.redrawn(func() { b.choose.switchAll(true) })
	if len(b.figures.rows) == 0 || len(b.choices.Without) != 0 {
		t.Error("with all sources on again, some are missing")
	}
}

func TestNoTopicMeansNoBrief(t *testing.T) {
	b := onStarter(t)
	b.redrawn(func() { b.tap("None") })
	if !b.shows("No topic is ticked") || len(b.figures.rows) != 0 {
		t.Fatalf("with nothing ticked the window shows:\n%s", b.listing())
	}
	if !b.bar.export.Disabled() {
		t.Error("nothing can be exported, but the button can be pressed")
	}
	b.redrawn(func() { b.tap("Tick all topics") })
	if len(b.figures.rows) == 0 {
		t.Error("ticking all brought nothing back")
	}
}

func TestLastChoiceWins(t *testing.T) {
	b := onStarter(t)
	was := b.redraw.drawn
	b.redrawn(func() {
		for range 9 {
			b.tick("contingent")
		}
	})
	if got := b.redraw.drawn - was; got != 1 {
		t.Errorf("nine clicks in a row drew the brief %d times, want once", got)
	}
	if slices.Contains(b.measures(), "contingent") {
		t.Error("an odd number of clicks left the topic in")
	}
}

func TestPeriodFromTheKeyboard(t *testing.T) {
	b := onStarter(t)
	all := len(b.figures.rows)
	b.redrawn(func() { b.choose.period.from.SetText("2024-06") })
	if got, want := b.choices.Period, (briefing.Span{From: briefing.Day(2024, 6, 1)}); got != want {
		t.Errorf("From 2024-06 chose %v, want %v", got, want)
	}
	b.redrawn(func() { test.Type(b.choose.period.until, "2024-08") })
	want := briefing.Span{From: briefing.Day(2024, 6, 1), Until: briefing.Day(2024, 9, 1)}
	if b.choices.Period != want {
		t.Errorf("June to August chose %v, want %v", b.choices.Period, want)
	}
	if len(b.figures.rows) == 0 || len(b.figures.rows) >= all {
		t.Errorf("the period left %d of %d figures", len(b.figures.rows), all)
	}
	b.choose.period.from.SetText("2025")
	if !b.shows("lies after") || b.choices.Period != want {
		t.Error("a period turned round was taken, or not explained")
	}
	b.redrawn(func() { b.tap("All time") })
	if len(b.figures.rows) != all || b.choose.period.from.Text != "" {
		t.Error("All time did not bring everything back")
	}
}

func TestHistogramChooses(t *testing.T) {
	b := onStarter(t)
	h := b.choose.bars
	bars := h.bars()
	if len(bars) < 2 {
		t.Fatalf("%d bars", len(bars))
	}
	wide := h.Size().Width / float32(len(bars))
	b.redrawn(func() { h.Tapped(&fyne.PointEvent{Position: fyne.NewPos(wide/2, 10)}) })
	if b.choices.Period != bars[0].span {
		t.Errorf("a tap on the first bar chose %v, want %v", b.choices.Period, bars[0].span)
	}
	b.redrawn(func() {
		// As the driver tells it: where the mouse is now, and how far it came.
		h.Dragged(&fyne.DragEvent{
			PointEvent: fyne.PointEvent{Position: fyne.NewPos(wide*1.5, 10)}, Dragged: fyne.NewDelta(wide, 0),
		})
		h.DragEnd()
	})
	if got := b.choices.Period; got.From != bars[0].span.From || got.Until != bars[1].span.Until {
		t.Errorf("a drag over two bars chose %v, want %v to %v", got, bars[0].span.From, bars[1].span.Until)
	}
}

func TestDecideUndoRedo(t *testing.T) {
	b := onStarter(t)
	test.Tap(b.check.cards[0])
	id := b.check.flagged[0].ID
	if !b.shows(b.check.flagged[0].Why) || !b.shows(b.check.flagged[0].Figures[1].Text) {
		t.Fatalf("the opened figure does not show why, or not both sides:\n%s", b.listing())
	}
	test.Type(find[*entry](b, "Reason"), "two versions")
	b.redrawn(func() { b.tap("Show the range") })
	d, ok := b.shown.edits.Decisions[id]
	if !ok || d.Choice != briefing.ShowRange || d.Note != "two versions" || d.By != "A. Tester" {
		t.Fatalf("decided %+v, %v", d, ok)
	}
	if !b.shows("1 of ") || !b.shows("by A. Tester") {
		t.Errorf("the decision is not shown:\n%s", b.listing())
	}
	b.redrawn(func() { b.tap("Undo") })
	if _, ok := b.shown.edits.Decisions[id]; ok {
		t.Error("undone, it still stands")
	}
	b.redrawn(func() { b.press(fyne.KeyZ, ctrlShift) })
	if _, ok := b.shown.edits.Decisions[id]; !ok {
		t.Error("redone, it does not stand")
	}
	b.redrawn(func() { b.tap("Keep this figure") })
	if d := b.shown.edits.Decisions[id]; d.Choice != briefing.Prefer || d.Figure == "" {
		t.Errorf("kept: %+v", d)
	}
	b.press(fyne.KeyEscape, 0)
	if b.check.open >= 0 || !b.shows("✓ Kept") {
		t.Errorf("the list does not show what was decided:\n%s", b.listing())
	}
}

// A figure that speaks of something else is taken out of its conflict, and a
// publisher is graded; both are undone like a decision.
func TestApartAndGrade(t *testing.T) {
	b := onStarter(t)
	test.Tap(b.check.cards[0])
	why := b.check.flagged[0].Why
	b.redrawn(func() { b.tap("Speaks of something else") })
	if len(b.shown.edits.Apart) == 0 {
		t.Fatal("nothing was told apart")
	}
	b.redrawn(func() { b.tap("Undo") })
	if len(b.shown.edits.Apart) != 0 || b.check.flagged[0].Why != why {
		t.Error("undone, the figures are still apart")
	}
	source := b.shown.sources[0]
	b.sources.document.lay(source, nil)
	b.redrawn(func() { b.sources.document.grading.choose.SetSelected(gradeName("B")) })
	if got := b.shown.edits.Grades[source.GradedAs()]; got != "B" {
		t.Errorf("graded %q, want B", got)
	}
	b.redrawn(func() { b.tap("Undo") })
	if got := b.sources.document.grading.choose.Selected; got != gradeName("") {
		t.Errorf("undone, the list shows %q", got)
	}
}

func TestKeysDoNotGoToAHiddenField(t *testing.T) {
	b := onStarter(t)
	b.press(fyne.Key3, ctrl)
	b.press(fyne.KeyF, ctrl)
	if b.win.Canvas().Focused() != b.sources.search {
		t.Fatal("the search does not have the keyboard")
	}
	b.press(fyne.Key1, ctrl)
	if got := b.win.Canvas().Focused(); got != nil {
		t.Errorf("on another tab, %T still has the keyboard", got)
	}
	b.press(fyne.KeyF, ctrl)
	if b.win.Canvas().Focused() != b.figures.filter {
		t.Error("the filter does not have the keyboard")
	}
}

func TestStepThroughFlagged(t *testing.T) {
	b := onStarter(t)
	n := len(b.check.flagged)
	b.press(fyne.KeyN, 0)
	if b.check.open != 0 {
		t.Errorf("N opened %d, want the first", b.check.open)
	}
	b.press(fyne.KeyUp, alt)
	if b.check.open != n-1 {
		t.Errorf("Alt+Up opened %d, want the last of %d", b.check.open, n)
	}
	b.press(fyne.KeyEscape, 0)
	if !b.check.cards[n-1].focused {
		t.Error("back in the list, the card that was open does not have the keyboard")
	}
	b.check.cards[n-1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if b.check.open != n-1 {
		t.Error("Enter on a card did not open it")
	}
}

func TestFiguresFilterSortJump(t *testing.T) {
	b := onStarter(t)
	b.press(fyne.Key2, ctrl)
	b.press(fyne.KeyF, ctrl)
	b.win.Canvas().Focused().(*entry).SetText("kenya pledged")
	if len(b.figures.rows) == 0 {
		t.Fatal("nothing is left of “kenya pledged”")
	}
	for _, f := range b.figures.rows {
		if !b.figures.holdsAll(f, []string{"kenya", "pledged"}) {
			t.Errorf("%q passed the filter", f.Quote)
		}
	}
	b.figures.sortBy(0)
	if !slices.IsSortedFunc(b.figures.rows, bySize) {
		t.Error("not sorted by value")
	}
	id := widget.TableCellID{Row: 0, Col: 1}
	picked := b.figures.rows[0]
	b.figures.tap(id)
	if got := b.figures.quote.words(); got != strings.ReplaceAll(picked.Quote, "\n", " ") {
		t.Errorf("the sentence shown is %q, want %q", got, picked.Quote)
	}
	b.figures.tap(id)
	b.until("its document is open", func() bool { return b.sources.document.source.ID == picked.Source })
	if b.tabs.SelectedIndex() != 2 {
		t.Error("a second tap did not go to the sources")
	}
	doc := b.sources.document
	if p := doc.source.Passages[doc.sought]; !p.Contains(picked.Number) {
		t.Errorf("the paragraph shown is %v, the number at %v", p.Extent, picked.Number)
	}
}

func TestDocumentMarksEveryFigure(t *testing.T) {
	b := onStarter(t)
	doc := b.sources.document
	b.until("a document is open", func() bool { return doc.source.ID != "" })
	want, got := 0, 0
	for _, f := range b.shown.figures {
		if f.Source == doc.source.ID {
			want++
		}
	}
	for i := range doc.source.Passages {
		for _, s := range doc.paragraph(i) {
			s.style.size = numberStyle.size
			if s.style == numberStyle || s.style == flaggedStyle {
				got++
			}
		}
	}
	if want == 0 || got == 0 || got > want {
		t.Errorf("%d marks for %d figures", got, want)
	}
}

func TestSearch(t *testing.T) {
	b := onStarter(t)
	b.press(fyne.Key3, ctrl)
	b.sources.search.SetText("police")
	b.until("something is found", func() bool { return len(b.sources.hits) > 0 })
	b.sources.hitList.Select(0)
	hit := b.sources.hits[0]
	b.until("its document is open", func() bool { return b.sources.document.source.ID == hit.Source })
	b.sources.search.SetText("qqqxqq")
	b.until("nothing is found", func() bool { return b.shows("Nothing found") })
}

func TestAddName(t *testing.T) {
	b := newBench(t, Options{})
	path := filepath.Join(t.TempDir(), "note.txt")
	if err := os.WriteFile(path, []byte("The question\n\nRuritania has sent 450 soldiers to Haiti.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	b.until("the document is in", func() bool { return len(b.shown.figures) > 0 })
	from := func() string { return b.shown.figures[0].Actor }
	before := from()
	b.press(fyne.Key3, ctrl)
	b.tap("Add a name")
	test.Type(find[*entry](b, "Name"), "Ruritania")
	find[*widget.Select](b, "").SetSelected("country")
	test.Type(find[*entry](b, "Also written"), "Ruritanian, Ruritanians")
	b.tap("Add")
	b.until("the name is known", func() bool { return b.shows("Ruritania is known") && from() == "Ruritania" })
	b.tap("Undo")
	b.until("the name is forgotten", func() bool { return from() == before })
}

func TestEmptyLibraryTeaches(t *testing.T) {
	b := newBench(t, Options{})
	b.until("the window has asked", func() bool { return b.redraw.drawn > 0 })
	for _, words := range []string{"No sources yet", "Drop articles", "Nothing to check yet"} {
		if !b.shows(words) {
			t.Errorf("%q is not to be seen:\n%s", words, b.listing())
		}
	}
	b.press(fyne.KeyE, ctrl)
	if !b.shows("nothing to export") {
		t.Error("exporting nothing is not explained")
	}
}

const kenya = `Kenya has deployed 400 police officers to Haiti, the government said on 3 June 2024.

The mission needs 600 million dollars a year.
`

func TestImportTellsWhatFailed(t *testing.T) {
	b := newBench(t, Options{})
	dir := t.TempDir()
	good, empty := filepath.Join(dir, "good.txt"), filepath.Join(dir, "empty.txt")
	for path, text := range map[string]string{good: kenya, empty: ""} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.importPaths([]string{good, empty, filepath.Join(dir, "missing.txt")})
	b.until("the import is over", func() bool { return b.shows("could not be read") })
	if !b.shows("1 document added. 2 files could not be read.") {
		t.Errorf("the window shows:\n%s", b.listing())
	}
	b.tap("Show which and why")
	for _, words := range []string{"empty.txt", "There is no text in it", "missing.txt", "no longer there"} {
		if !b.shows(words) {
			t.Errorf("%q is not told:\n%s", words, b.listing())
		}
	}
	b.tap("Close")
	b.until("the good one is in", func() bool { return len(b.shown.figures) > 0 })
}

func TestDropImports(t *testing.T) {
	b := newBench(t, Options{})
	path := filepath.Join(t.TempDir(), "note.txt")
	if err := os.WriteFile(path, []byte(kenya), 0o600); err != nil {
		t.Fatal(err)
	}
	link, err := storage.ParseURI("https://example.org/page")
	if err != nil {
		t.Fatal(err)
	}
	b.dropped(fyne.Position{}, []fyne.URI{link})
	if !b.shows("Save the page") {
		t.Errorf("that a link cannot be dropped is not told:\n%s", b.listing())
	}
	b.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
	b.until("the document is in", func() bool { return b.shows("1 document added.") && len(b.shown.figures) > 0 })
}

func TestImportOutsideOfTheChoicesIsTold(t *testing.T) {
	b := onStarter(t)
	period := briefing.YearOf(1995)
	b.redrawn(func() { b.choose.period.set(period); b.choose.setPeriod(period) })
	for text, want := range map[string]string{
		"On 3 June 2024, 40 people were killed in Port-au-Prince.": "falls within the topics, dates and sources chosen",
		"Nothing in these lines can be counted.":                   "No figure was found there",
	} {
		path := filepath.Join(t.TempDir(), "note.txt")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		b.dropped(fyne.Position{}, []fyne.URI{storage.NewFileURI(path)})
		b.until("that it adds nothing to the pages is told", func() bool { return b.shows(want) })
	}
}

func TestStatusAtRest(t *testing.T) {
	b := newBench(t, Options{Library: "/home/staff/haiti.briefdesk"})
	b.until("an empty library is told", func() bool {
		return b.shows("0 of 0 figures chosen, from 0 sources · kept in /home/staff/haiti.briefdesk")
	})
}

func TestCancelKeepsWhatWasRead(t *testing.T) {
	b := newBench(t, Options{})
	dir := t.TempDir()
	const all = 800
	for i := range all {
		text := fmt.Sprintf("Kenya has deployed %d police officers to Haiti.\n", 100+i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	b.importPaths([]string{dir})
	b.until("some are read", func() bool { return strings.Contains(b.status.text.Text, ".txt") })
	b.tap("Cancel")
	b.until("it has stopped", func() bool { return b.shows("Stopped.") })
	b.until("what was read is shown", func() bool { return len(b.shown.sources) > 0 })
	if n := len(b.shown.sources); n >= all {
		t.Errorf("cancelled, and all %d documents are in", n)
	}
}

func TestDialogsHoldTheKeyboard(t *testing.T) {
	b := onStarter(t)
	b.press(fyne.KeyE, ctrl)
	b.press(fyne.KeyE, ctrl)
	b.press(fyne.Key2, ctrl)
	if n := len(b.win.Canvas().Overlays().List()); n != 1 || b.tabs.SelectedIndex() != 0 {
		t.Errorf("beneath a dialog the keys still work: %d dialogs, tab %d", n, b.tabs.SelectedIndex())
	}
	find[*entry](b, "File name").TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if b.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape did not close the dialog")
	}
}

func TestExportIsWholeAndAsksBeforeReplacing(t *testing.T) {
	b := onStarter(t)
	dir := t.TempDir()
	path := filepath.Join(dir, "out.pdf")
	b.press(fyne.KeyE, ctrl)
	name := find[*entry](b, "File name")
	name.SetText(filepath.Join(dir, "out.doc"))
	if !find[*widget.Button](b, "Save").Disabled() {
		t.Error("a format that does not exist can be saved")
	}
	name.SetText(path)
	b.tap("Save")
	b.until("it is saved", func() bool { return b.shows("Saved " + path) })
	got, err := os.ReadFile(path)
	if err != nil || !bytes.Equal(got, b.read.pdf) {
		t.Errorf("the file is not the pages that are shown (%d bytes, %d shown, %v)", len(got), len(b.read.pdf), err)
	}
	b.press(fyne.KeyE, ctrl)
	find[*entry](b, "File name").SetText(path)
	if !b.shows("will be replaced") {
		t.Errorf("that the file is there already is not told:\n%s", b.listing())
	}
	b.tap("Replace")
	b.until("it is saved again", func() bool { return b.shows("Saved") })
}

func TestChoicesAreRemembered(t *testing.T) {
	b := onStarter(t)
	b.redrawn(func() { b.tick("contingent") })
	b.redrawn(func() { b.choose.period.from.SetText("2024") })
	rememberSize(b.app.Preferences(), fyne.NewSize(1111, 777))
	if got := recallChoices(b.app.Preferences()); !got.Off["contingent"] || got.Period != b.choices.Period {
		t.Errorf("recalled %+v", got)
	}
	if got := recallSize(b.app.Preferences()); got != fyne.NewSize(1111, 777) {
		t.Errorf("recalled %v", got)
	}
}

func TestPagesTurnAndZoom(t *testing.T) {
	b := onStarter(t)
	if len(b.read.pages.sheets) < 2 {
		t.Skip("the brief of the starter library has one page")
	}
	b.press(fyne.KeyPageDown, 0)
	if !b.shows("Page 2 of") {
		t.Errorf("Page Down:\n%s", b.listing())
	}
	b.press(fyne.KeyPageUp, 0)
	if !b.shows("Page 1 of") {
		t.Errorf("Page Up:\n%s", b.listing())
	}
	narrow := b.read.pages.across()
	b.press(fyne.KeyEqual, ctrl)
	wider := b.read.pages.across()
	if wider <= narrow {
		t.Errorf("enlarged from %v to %v", narrow, wider)
	}
	if b.press(fyne.KeyEqual, ctrlShift); b.read.pages.across() <= wider {
		t.Errorf("with Shift, as + is typed: enlarged from %v to %v", wider, b.read.pages.across())
	}
	b.until("the page is drawn at its new size", func() bool {
		return b.read.pages.drawnW[0] == b.read.pages.pixels()
	})
}

func TestRefusesAnAlienLibrary(t *testing.T) {
	path := filepath.Join(t.TempDir(), "notes.briefdesk")
	if err := os.WriteFile(path, []byte("a shopping list, and no library at all"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := desk.Open(t.Context(), desk.Options{Library: path})
	if err == nil {
		t.Fatal("a text file was opened as a library")
	}
	w := refusal(test.NewTempApp(t), path, err)
	b := &bench{t: t, Window: &Window{win: w}}
	for _, words := range []string{"notes.briefdesk cannot be opened", "no library of Briefdesk", path} {
		if !b.shows(words) {
			t.Errorf("%q is not told:\n%s", words, b.listing())
		}
	}
}

func TestKeysSheetAndPrint(t *testing.T) {
	b := newBench(t, Options{})
	b.press(fyne.KeyF1, 0)
	if !b.shows("Ctrl+Shift+Z") {
		t.Errorf("F1 shows:\n%s", b.listing())
	}
	b.tap("Close")
	b.tap("Print")
	if !b.shows("not built yet") {
		t.Errorf("Print shows:\n%s", b.listing())
	}
	b.tap("Close")
}
