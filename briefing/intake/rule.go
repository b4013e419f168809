package intake

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"briefdesk/briefing"
)

// passageRule takes a whole paragraph for furniture or a caption. Patterns see
// the paragraph in one line with straight quotes and dashes (see plain), match
// it whole, and in any case unless cased.
type passageRule struct {
	name    string
	kind    briefing.PassageKind
	pattern string
	unless  string // a second pattern, found anywhere, that saves the paragraph
	words   int    // the longest paragraph it may take
	cased   bool
	figures bool     // may take a long paragraph that holds digits
	why     string   // for the reader
	needs   []string // a match holds one of these, in lower case: asked first, where the pattern is slow to fail
	is, not []string

	match, save *regexp.Regexp
	starts      [utf8.RuneSelf]bool
}

// long is the number of words from which a paragraph with a digit in it is
// kept as body, unless the rule is sure of itself: a figure lost is worse
// than noise kept.
const long = 25

func (r *passageRule) takes(b block) bool {
	if b.words > r.words || b.words > long && !r.figures && hasDigit(b.plain) {
		return false
	}
	if c := b.plain[0]; c < utf8.RuneSelf && !r.starts[c] {
		return false
	}
	if len(r.needs) > 0 && !slices.ContainsFunc(r.needs, func(s string) bool { return strings.Contains(b.lower, s) }) {
		return false
	}
	return r.match.MatchString(b.plain) && (r.save == nil || !r.save.MatchString(b.plain))
}

// passageRules is the table with its patterns compiled, once it is needed.
var passageRules = sync.OnceValue(func() []passageRule {
	rules := slices.Clone(furniture)
	for i := range rules {
		r := &rules[i]
		flags := "(?i)"
		if r.cased {
			flags = ""
		}
		pattern := flags + "^(?:" + r.pattern + ")$"
		r.match = regexp.MustCompile(pattern)
		r.starts = startsOf(pattern)
		if r.unless != "" {
			r.save = regexp.MustCompile("(?i)" + r.unless)
		}
	}
	return rules
})

// startsOf finds the ASCII characters that a match can start with: nearly all
// rules are out of the question by the first letter of a paragraph.
func startsOf(pattern string) (starts [utf8.RuneSelf]bool) {
	parsed, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return starts
	}
	prog, err := syntax.Compile(parsed.Simplify())
	if err != nil {
		return starts
	}
	seen := make([]bool, len(prog.Inst))
	var visit func(pc uint32)
	visit = func(pc uint32) {
		if seen[pc] {
			return
		}
		seen[pc] = true
		in := &prog.Inst[pc]
		switch in.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			visit(in.Out)
			visit(in.Arg)
		case syntax.InstCapture, syntax.InstEmptyWidth, syntax.InstNop:
			visit(in.Out)
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			for c := range starts {
				starts[c] = starts[c] || in.MatchRune(rune(c))
			}
		}
	}
	visit(uint32(prog.Start))
	return starts
}

// ruleFor finds the first rule that takes a block.
func ruleFor(b block) (*passageRule, bool) {
	if b.plain == "" {
		return nil, false
	}
	rules := passageRules()
	for i := range rules {
		if rules[i].takes(b) {
			return &rules[i], true
		}
	}
	return nil, false
}
