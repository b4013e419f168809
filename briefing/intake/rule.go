package intake

import (
	"regexp"

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
	figures bool   // may take a long paragraph that holds digits
	why     string // for the reader
	is, not []string

	match, save *regexp.Regexp
}

// long is the number of words from which a paragraph with a digit in it is
// kept as body, unless the rule is sure of itself: a figure lost is worse
// than noise kept.
const long = 25

func (r *passageRule) takes(b block) bool {
	if b.words > r.words || b.words > long && !r.figures && hasDigit(b.plain) {
		return false
	}
	return r.match.MatchString(b.plain) && (r.save == nil || !r.save.MatchString(b.plain))
}

// passageRules is the table with its patterns compiled.
var passageRules = func() []passageRule {
	rules := append([]passageRule(nil), furniture...)
	for i := range rules {
		r := &rules[i]
		flags := "(?i)"
		if r.cased {
			flags = ""
		}
		r.match = regexp.MustCompile(flags + "^(?:" + r.pattern + ")$")
		if r.unless != "" {
			r.save = regexp.MustCompile("(?i)" + r.unless)
		}
	}
	return rules
}()

// ruleFor finds the first rule that takes a block.
func ruleFor(b block) (*passageRule, bool) {
	if b.plain == "" {
		return nil, false
	}
	for i := range passageRules {
		if passageRules[i].takes(b) {
			return &passageRules[i], true
		}
	}
	return nil, false
}
