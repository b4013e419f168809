package press

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"
	"unicode"

	"briefdesk/briefing"
	"briefdesk/charts"
)

// markdown writes what the pages say: source keys as footnotes, flags as ⚠
// that lead to the ledger, charts as their words.
type markdown struct {
	*bufio.Writer
	brief briefing.Brief
}

func writeMarkdown(ctx context.Context, w io.Writer, b briefing.Brief) error {
	if err := checkTemplate(b.Template); err != nil {
		return err
	}
	m := markdown{bufio.NewWriter(w), b}
	m.opening()
	for _, s := range b.Sections {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("write the Markdown: %w", err)
		}
		m.section(s)
	}
	if len(b.Sections) == 0 {
		m.line("\n%s", nothingChosen)
	}
	m.ledger()
	m.settled()
	m.sources()
	m.method()
	if err := m.Flush(); err != nil {
		return fmt.Errorf("write the Markdown: %w", err)
	}
	return nil
}

// line writes one line; the writer keeps the first error for Flush.
func (m markdown) line(format string, args ...any) {
	fmt.Fprintf(m, format+"\n", args...)
}

func (m markdown) heading(text string) {
	m.line("\n## %s\n", escape(text))
}

func (m markdown) opening() {
	b := m.brief
	s := setter{brief: b}
	m.line("# %s\n", escape(s.title()))
	var meta []string
	for _, part := range []string{s.asOf(), s.period(), s.audience(), strings.ToUpper(b.Marking)} {
		if part != "" {
			meta = append(meta, escape(part))
		}
	}
	m.line("%s", strings.Join(meta, " · "))
	if len(b.Key) > 0 {
		m.heading("Key figures")
	}
	for _, k := range b.Key {
		m.line("- **%s**%s %s (%s)%s", escape(minus(k.Prints)), flagsMD(k.Disputes), escape(k.Label), escape(keyDetail(k, b.Sources)), notes(k.Sources))
	}
	if len(b.Disputes) == 0 {
		return
	}
	m.heading("⚠ Disputed figures")
	for _, d := range b.Disputes {
		var says []string
		for _, v := range voices(d) {
			says = append(says, escape(minus(v.prints))+notes(v.sources))
		}
		m.line("- [⚠ %d](#dispute-%d) %s %s. *%s*", d.No, d.No, escape(sentenceEnd(d.Conflict.Why)), strings.Join(says, "; "), escape(decisionWords(d)))
	}
}

func (m markdown) section(s briefing.Section) {
	m.heading(sectionName(s))
	if prose := m.prose(s.Sentences); prose != "" {
		m.line("%s\n", prose)
	}
	if c := computedWords(s.Sentences); c != "" {
		m.line("*%s*\n", escape(c))
	}
	for _, c := range charts.For(s, m.brief.Sources) {
		m.line("> **%s.** %s. %s %s\n", escape(c.Title), escape(c.Subtitle), escape(c.Numbers), escape(c.Caveat))
	}
	if len(s.Entries) == 0 {
		return
	}
	timeline, figures, left := parted(s.Entries)
	if len(timeline) > 0 {
		m.line("| Date | What the source says | Who and where | Sources |\n|:--|:--|:--|:--|")
	}
	for _, e := range timeline {
		m.line("| %s%s | %s | %s | %s |", flagsMD(e.Disputes), escape(minus(e.Prints)), escape(happened(e)), escape(whoOrNobody(e.Figure)), notes(e.Sources))
	}
	if left > 0 {
		m.line("\n*%s*", datesLeft(left))
	}
	if len(figures) > 0 {
		m.line("\n| Who and where | What | Figure | As of | Sources |\n|:--|:--|--:|:--|:--|")
	}
	for _, e := range figures {
		m.line("| %s | %s | %s%s | %s | %s |", escape(who(e.Figure)), escape(upperFirst(what(e))),
			flagsMD(e.Disputes), escape(minus(e.Prints)), escape(whenWords(e, m.brief.Sources)), notes(e.Sources))
	}
}

func (m markdown) prose(sentences []briefing.Sentence) string {
	var out []string
	for _, sentence := range sentences {
		var b strings.Builder
		for _, r := range sentence {
			b.WriteString(escape(minus(r.Text)))
			b.WriteString(flagsMD(r.Disputes))
			b.WriteString(notes(r.Sources))
		}
		out = append(out, b.String())
	}
	return notList(strings.Join(out, " "))
}

func (m markdown) ledger() {
	if len(m.brief.Disputes) > 0 {
		m.heading("Ledger of disputed figures")
	}
	for _, d := range m.brief.Disputes {
		m.line("### <a id=\"dispute-%d\"></a>⚠ %d. %s\n", d.No, d.No, escape(disputeTitle(d)))
		for _, q := range quotations(d) {
			text := ""
			for i, part := range q.parts {
				if part = escape(part); i%2 == 1 {
					part = "**" + part + "**"
				}
				text += part
			}
			c, _ := citation(m.brief.Sources, q.source)
			m.line("> “%s” %s, %s%s\n", text, escape(citeName(c)), c.Source.Published.Long(), notes([]int{q.source}))
		}
		if d.Conflict.Why != "" {
			m.line("Likely cause: %s\n", escape(sentenceEnd(d.Conflict.Why)))
		}
		m.line("%s\n", escape(decisionWords(d)))
	}
}

func (m markdown) settled() {
	if len(m.brief.Settled) == 0 {
		return
	}
	m.heading(settledHeading)
	s := setter{brief: m.brief}
	more := false
	for _, g := range byReason(m.brief.Settled) {
		m.line("**%s (%d)**\n", escape(g.name), len(g.pairs))
		for _, c := range g.closest() {
			var figures []string
			for _, f := range c.Figures {
				ref := "“" + escape(minus(f.Text)) + "”"
				if no := s.numberOf(f.Source); no > 0 {
					ref += notes([]int{no})
				}
				figures = append(figures, ref)
			}
			m.line("- %s: %s", strings.Join(figures, "; "), escape(sentenceEnd(c.Why)))
		}
		if rest := len(g.pairs) - mostPairs; rest > 0 {
			more = true
			m.line("- And %d more.", rest)
		}
		m.line("")
	}
	if more {
		m.line("%s", escape(settledRest))
	}
}

func (m markdown) sources() {
	if len(m.brief.Sources) > 0 {
		m.heading("Sources")
	}
	for _, c := range m.brief.Sources {
		parts := []string{"**" + escape(citeName(c)) + "**"}
		switch t := c.Source.Title; {
		case t != "" && t != citeName(c):
			parts = append(parts, escape(t))
		case t == "" && c.Source.Publisher == "":
			parts = append(parts, "file "+escape(c.Source.Name))
		}
		parts = append(parts, c.Source.Published.Long(), plural(c.Figures, "figure used", "figures used"))
		if link := address(c.Source.Link); link != "" {
			parts = append(parts, "<"+link+">")
		}
		m.line("[^%d]: %s", c.No, strings.Join(parts, ", "))
	}
}

func (m markdown) method() {
	m.heading(methodHeading)
	for _, note := range methodNotes {
		m.line("%s\n", escape(note))
	}
	if d := m.brief.Digest; d != "" {
		m.line("Digest of the figures and decisions printed (SHA-256): `%s`", strings.ReplaceAll(visible(d), "`", ""))
	}
}

// notes are source keys as footnotes.
func notes(sources []int) string {
	var b strings.Builder
	for _, no := range sources {
		fmt.Fprintf(&b, "[^%d]", no)
	}
	return b.String()
}

// flagsMD is the flag of a disputed number, leading to the ledger.
func flagsMD(disputes []int) string {
	if len(disputes) == 0 {
		return ""
	}
	return fmt.Sprintf("[⚠](#dispute-%d)", disputes[0])
}

// escape makes s plain text to Markdown, on one line.
func escape(s string) string {
	var b strings.Builder
	for _, r := range visible(s) {
		if strings.ContainsRune("\\`*_[]<>#|~&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// notList keeps a paragraph that begins like a list item from being one.
func notList(s string) string {
	digits := strings.TrimLeft(s, "0123456789")
	switch {
	case s != "" && strings.ContainsRune("-+=", rune(s[0])):
		return "\\" + s
	case len(digits) < len(s) && digits != "" && (digits[0] == '.' || digits[0] == ')'):
		return s[:len(s)-len(digits)] + "\\" + digits
	}
	return s
}

// visible drops control characters and marks of direction, and turns line
// ends into spaces.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.Is(unicode.Bidi_Control, r) || r == '\ufeff':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}
