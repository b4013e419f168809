package intake

import "testing"

// Every rule takes its examples, and no rule takes a counter-example.
func TestPassageRules(t *testing.T) {
	for _, r := range furniture {
		if len(r.is) == 0 || len(r.not) == 0 {
			t.Errorf("%s: no examples", r.name)
		}
		for _, s := range r.is {
			got, ok := ruleFor(newBlock(s, 0, len(s), true))
			switch {
			case !ok:
				t.Errorf("%s does not take %q", r.name, s)
			case got.name != r.name:
				t.Errorf("%q: taken by %s, not %s", s, got.name, r.name)
			}
		}
		for _, s := range r.not {
			if got, ok := ruleFor(newBlock(s, 0, len(s), true)); ok && got.kind == r.kind {
				t.Errorf("%s takes %q, a counter-example of %s", got.name, s, r.name)
			}
		}
	}
}
