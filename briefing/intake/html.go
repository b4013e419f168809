package intake

import (
	"context"
	"regexp"
	"strings"
)

var pageStart = regexp.MustCompile(`(?i)^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)*<(?:!doctype html|html|head|body)\b`)

// looksHTML reports a page by how it starts.
func looksHTML(head string) bool {
	return pageStart.MatchString(strings.TrimLeftFunc(head, isSpace))
}

func isHTML(in Input) bool { return looksHTML(in.Text[:min(len(in.Text), 4096)]) }

func readHTML(ctx context.Context, in Input) (Document, error) { return Document{}, ErrNotYet }
