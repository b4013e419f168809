package press

import (
	"fmt"
	"strings"
)

// Baselines of the running head and foot, from the edge of the paper.
const headLine, footLine = 13 * mm, 11.5 * mm

func (s *setter) title() string {
	if t := strings.TrimSpace(s.brief.Title); t != "" {
		return t
	}
	return "Brief"
}

// asOf is the brief's date in words; "" when it has none.
func (s *setter) asOf() string {
	if s.brief.Dated.IsZero() {
		return ""
	}
	return "As of " + s.brief.Dated.Long()
}

// head draws the running head: short title, as-of date and marking. The first
// page has a title of its own and only the marking.
func (p *pen) head(page int) {
	s := p.set
	left, right := s.sheet.margin, s.sheet.width-s.sheet.margin
	marking := s.marking()
	p.artifact(func() {
		p.text(marking, (s.sheet.width-s.width(marking))/2, headLine)
		if page == 1 {
			return
		}
		when := s.say(s.st.foot, s.asOf())
		p.text(when, right-s.width(when), headLine)
		room := (s.full()-s.width(marking))/2 - 12
		title := s.say(s.st.foot, s.title())
		if lines := s.atMost(s.set([]span{title}, room), 1, room); len(lines[0].pieces) > 0 {
			p.text(lines[0].pieces[0].span, left, headLine)
		}
		p.rule(left, headLine+5, s.full(), 0.5, s.ink.Rule)
	})
}

// foot draws page number and the digest of the figures printed: two prints of
// the same digest say the same.
func (p *pen) foot(page int) {
	s := p.set
	base := s.sheet.height - footLine
	left, right := s.sheet.margin, s.sheet.width-s.sheet.margin
	data := ""
	if d := s.brief.Digest; d != "" {
		data = "Data " + d[:min(len(d), 12)]
	}
	number := s.say(s.st.foot, fmt.Sprintf("Page %d of %d", page, p.pages))
	marking := s.marking()
	p.artifact(func() {
		p.rule(left, base-11, s.full(), 0.5, s.ink.Rule)
		p.text(s.say(s.st.foot, data), left, base)
		p.text(marking, (s.sheet.width-s.width(marking))/2, base)
		p.text(number, right-s.width(number), base)
	})
}

// marking is the brief's marking in capitals, cut to what fits between head
// and date.
func (s *setter) marking() span {
	sp := s.say(s.st.mark, strings.ToUpper(strings.TrimSpace(s.brief.Marking)))
	room := s.sheet.cols(4)
	lines := s.atMost(s.set([]span{sp}, room), 1, room)
	if len(lines[0].pieces) == 0 {
		return s.say(s.st.mark, "")
	}
	return lines[0].pieces[0].span
}
