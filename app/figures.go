package app

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"briefdesk/briefing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// column is a column of the table of figures.
type column struct {
	name  string
	width float32 // at least
	grows bool    // takes a share of the room that is left
	right bool    // numbers stand at the right
	text  func(briefing.Figure) string
	order func(a, b briefing.Figure) int // nil: by the text
}

func (s *figuresScreen) setColumns() {
	s.columns = []column{
		{name: "Value", width: 190, right: true, text: briefing.PrintFigure, order: bySize},
		{name: "What", width: 270, grows: true, text: what},
		{name: "Actor", width: 140, text: func(f briefing.Figure) string { return f.Actor }},
		{name: "Status", width: 100, text: func(f briefing.Figure) string { return statusName(f.Status) }},
		{name: "As of", width: 200, text: holds, order: byTime},
		{name: "Source", width: 330, grows: true, text: s.sourceOf},
	}
}

func (s *figuresScreen) sourceOf(f briefing.Figure) string {
	if source, known := s.window.sources.byID[f.Source]; known {
		return publisher(source)
	}
	return f.SourceName
}

func bySize(a, b briefing.Figure) int { return cmp.Compare(size(a), size(b)) }

// size is a figure's place when sorted by value: dates after all quantities.
func size(f briefing.Figure) float64 {
	switch {
	case f.Amount == nil:
		return 1e300
	case f.Amount.Value != nil:
		return f.Amount.Value.Float()
	case f.Amount.Range.Low != nil:
		return f.Amount.Range.Low.Float()
	case f.Amount.Range.High != nil:
		return f.Amount.Range.High.Float()
	}
	return 0
}

func byTime(a, b briefing.Figure) int { return day(a).Compare(day(b)) }

func day(f briefing.Figure) briefing.Date {
	if f.When != nil && !f.When.Span.IsZero() {
		return f.When.Span.From
	}
	return f.AsOf.From
}

// figuresScreen is the tab of the figures: a table of those chosen, a filter,
// and the sentence of the one selected.
type figuresScreen struct {
	window  *Window
	content fyne.CanvasObject
	filter  *entry
	total   *widget.Label
	table   *widget.Table
	quote   *flow
	rule    *widget.Label
	jump    *widget.Button
	foot    *fyne.Container

	columns  []column
	figures  []briefing.Figure
	rows     []briefing.Figure // filtered and sorted
	sorted   int               // column; -1 for the order of the sources
	backward bool
	picked   briefing.FigureID
	tapped   time.Time // when the picked row was last tapped
}

func newFiguresScreen(w *Window) *figuresScreen {
	s := &figuresScreen{window: w, sorted: -1, total: note(""), quote: newFlow(nil), rule: note("")}
	s.total.Wrapping = fyne.TextWrapOff
	s.filter = w.newEntry("Filter", "Filter: words of the sentence, an actor, a status … (Ctrl+F)")
	s.filter.OnChanged = func(string) { s.sift() }
	s.setColumns()
	s.table = s.newTable()
	s.jump = widget.NewButtonWithIcon("Open in its source", theme.NavigateNextIcon(), s.open)
	s.jump.Disable()
	s.quote.set(segments("Select a figure to read its sentence; click it again to open its source.", quietStyle, nil))
	s.foot = container.NewBorder(nil, nil, nil, container.NewCenter(s.jump), container.NewVBox(s.quote, s.rule))
	top := container.NewPadded(container.NewBorder(nil, nil, nil, s.total, s.filter))
	foot := container.NewVBox(widget.NewSeparator(), container.NewPadded(s.foot))
	s.content = container.NewBorder(top, foot, nil, nil, container.New(tableLayout(s.columns), s.table))
	return s
}

func (s *figuresScreen) newTable() *widget.Table {
	t := widget.NewTableWithHeaders(
		func() (int, int) { return len(s.rows), len(s.columns) },
		func() fyne.CanvasObject { return newCell(s) },
		func(id widget.TableCellID, o fyne.CanvasObject) {
			o.(*cell).set(id, s.columns[id.Col], s.rows[id.Row])
		})
	t.ShowHeaderColumn = false
	t.CreateHeader = func() fyne.CanvasObject { return quiet("", nil, nil) }
	t.UpdateHeader = func(id widget.TableCellID, o fyne.CanvasObject) {
		if id.Col < 0 {
			return
		}
		b := o.(*widget.Button)
		b.Alignment = widget.ButtonAlignLeading
		if s.columns[id.Col].right {
			b.Alignment = widget.ButtonAlignTrailing
		}
		b.SetText(s.headed(id.Col))
		b.OnTapped = func() { s.sortBy(id.Col) }
	}
	t.OnSelected = func(id widget.TableCellID) { s.pick(id.Row) }
	return t
}

// tableLayout gives a table its width, and its columns theirs.
type tableLayout []column

func (l tableLayout) MinSize(tables []fyne.CanvasObject) fyne.Size { return tables[0].MinSize() }

func (l tableLayout) Layout(tables []fyne.CanvasObject, size fyne.Size) {
	table := tables[0].(*widget.Table)
	left, growing := size.Width, 0
	for _, c := range l {
		left -= c.width + theme.Padding()
		if c.grows {
			growing++
		}
	}
	for i, c := range l {
		if c.grows {
			c.width += max(left, 0) / float32(growing)
		}
		table.SetColumnWidth(i, c.width)
	}
	table.Resize(size)
}

func (s *figuresScreen) headed(col int) string {
	switch {
	case s.sorted != col:
		return s.columns[col].name
	case s.backward:
		return s.columns[col].name + " ▼"
	}
	return s.columns[col].name + " ▲"
}

// sortBy sorts by a column; once more turns it round, a third time restores
// the order of the sources.
func (s *figuresScreen) sortBy(col int) {
	switch {
	case s.sorted != col:
		s.sorted, s.backward = col, false
	case !s.backward:
		s.backward = true
	default:
		s.sorted = -1
	}
	s.sift()
}

func (s *figuresScreen) show(v view) {
	s.figures = v.figures
	s.sift()
}

// sift filters and sorts the rows.
func (s *figuresScreen) sift() {
	words := strings.Fields(strings.ToLower(s.filter.Text))
	s.rows = s.rows[:0]
	for _, f := range s.figures {
		if s.holdsAll(f, words) {
			s.rows = append(s.rows, f)
		}
	}
	if s.sorted >= 0 {
		slices.SortStableFunc(s.rows, s.compare)
	}
	s.total.SetText(count(len(s.rows), "figure"))
	s.table.UnselectAll()
	s.table.Refresh()
}

func (s *figuresScreen) compare(a, b briefing.Figure) int {
	c := s.columns[s.sorted]
	order := c.order
	if order == nil {
		order = func(a, b briefing.Figure) int { return strings.Compare(c.text(a), c.text(b)) }
	}
	if s.backward {
		return order(b, a)
	}
	return order(a, b)
}

func (s *figuresScreen) holdsAll(f briefing.Figure, words []string) bool {
	if len(words) == 0 {
		return true
	}
	all := []string{f.Quote, f.SaidBy, string(f.Measure), f.Scope}
	for _, c := range s.columns {
		all = append(all, c.text(f))
	}
	text := strings.ToLower(strings.Join(all, "\n"))
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// pick shows the sentence of a row.
func (s *figuresScreen) pick(row int) {
	if row < 0 || row >= len(s.rows) {
		return
	}
	f := s.rows[row]
	s.picked = f.ID
	s.quote.set(sentence(f, numberStyle))
	told := "Read by: " + f.Rule
	if f.SaidBy != "" {
		told = "Says " + f.SaidBy + " · " + told
	}
	s.rule.SetText(told)
	s.jump.Enable()
	s.foot.Refresh()
}

// tap selects a row, and opens its source when it is tapped again at once.
func (s *figuresScreen) tap(id widget.TableCellID) {
	again := id.Row < len(s.rows) && s.rows[id.Row].ID == s.picked && time.Since(s.tapped) < 600*time.Millisecond
	s.tapped = time.Now()
	s.table.Select(id)
	if again {
		s.open()
	}
}

func (s *figuresScreen) open() {
	for _, f := range s.figures {
		if f.ID == s.picked {
			s.window.sources.jump(f)
		}
	}
}

// cell is a cell of the table that can be tapped twice.
type cell struct {
	widget.Label
	screen *figuresScreen
	id     widget.TableCellID
}

func newCell(s *figuresScreen) *cell {
	c := &cell{screen: s}
	c.Truncation = fyne.TextTruncateEllipsis
	c.ExtendBaseWidget(c)
	return c
}

func (c *cell) set(id widget.TableCellID, col column, f briefing.Figure) {
	c.id = id
	c.Alignment = fyne.TextAlignLeading
	if col.right {
		c.Alignment = fyne.TextAlignTrailing
	}
	c.SetText(strings.ReplaceAll(col.text(f), "\n", " "))
}

func (c *cell) Tapped(*fyne.PointEvent) { c.screen.tap(c.id) }
