package intake

import "context"

func isText(in Input) bool { return in.Text != "" }

func readText(ctx context.Context, in Input) (Document, error) {
	return settle(ctx, in.Text, paragraphs(in.Text, 0, false), told{})
}
