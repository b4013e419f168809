package intake

import "context"

func isText(in Input) bool { return in.Text != "" }

func readText(ctx context.Context, in Input) (Document, error) {
	blocks, err := paragraphs(in.Text, 0, false)
	if err != nil {
		return Document{}, err
	}
	return settle(ctx, in.Text, blocks, told{})
}
