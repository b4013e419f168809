package extract

import "strings"

// words is the lower-cased text of k tokens from i; "" outside the sentence.
// One token costs no allocation unless it is a capitalised stranger.
func (d *document) words(s *sentence, i, k int) string {
	if i < 0 || i+k > len(s.toks) {
		return ""
	}
	if k == 1 {
		return d.lower(&s.toks[i])
	}
	var b strings.Builder
	for x := i; x < i+k; x++ {
		if x > i {
			b.WriteByte(' ')
		}
		b.WriteString(d.lower(&s.toks[x]))
	}
	return b.String()
}

func (d *document) lower(t *token) string {
	if t.word != 0 {
		return d.lex.text[t.word]
	}
	return strings.ToLower(d.str(t))
}

// is reports whether token k is a word of this class.
func (d *document) is(s *sentence, k int, class wordClass) bool {
	return k >= 0 && k < len(s.toks) && s.toks[k].class&class != 0
}

// are reports whether the tokens from i are these words.
func (d *document) are(s *sentence, i int, words ...string) bool {
	if i < 0 || i+len(words) > len(s.toks) {
		return false
	}
	for k, w := range words {
		if d.lower(&s.toks[i+k]) != w {
			return false
		}
	}
	return true
}
