package briefing

// SourceID names a source for good: it is drawn from the document's bytes.
type SourceID string

// Source is one document as it was read: who published it, when, and its text
// in passages. Offsets everywhere count bytes of Text.
type Source struct {
	ID        SourceID
	Name      string // what figures are listed under: the file's base name, or the shortest path that tells it apart
	Path      string // where it was read from
	Format    string // key of the document format: text, markdown, html
	Title     string
	Publisher string
	Author    string
	Language  string // ISO 639-1; "" when unknown
	Link      string // where the public finds it; "" when unknown
	Published Date   // zero when it cannot be told
	DatedBy   string // whence Published: "dateline", "front matter", "meta article:published_time", "given"
	Text      string
	Passages  []Passage // in order, not overlapping; text between them is white space
	Warnings  []string  // what was odd about the document, for the reader of it
}

// Extent is a run of bytes of a source's text, End exclusive.
type Extent struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of cuts the extent out of a text.
func (e Extent) Of(text string) string { return text[e.Start:e.End] }

// Contains reports whether o lies within e.
func (e Extent) Contains(o Extent) bool { return e.Start <= o.Start && o.End <= e.End }

// Overlaps reports whether the two share a byte.
func (e Extent) Overlaps(o Extent) bool { return e.Start < o.End && o.Start < e.End }

// PassageKind says what part of a document a passage is.
type PassageKind string

// The parts of a document. Furniture (subscription notices, menus, share
// buttons, teasers of other articles) and front matter yield no figure.
const (
	Body        PassageKind = "body"
	Headline    PassageKind = "headline"
	Caption     PassageKind = "caption"
	Table       PassageKind = "table"
	List        PassageKind = "list"
	Furniture   PassageKind = "furniture"
	FrontMatter PassageKind = "front_matter"
)

// Passage is one paragraph, headline, list item, caption or table.
type Passage struct {
	Extent
	Kind PassageKind
	Why  string // for furniture: the reason it was set aside
}

// Read reports whether figures are read out of the passage.
func (p Passage) Read() bool { return p.Kind != Furniture && p.Kind != FrontMatter }
