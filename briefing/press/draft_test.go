package press_test

import (
	"bytes"
	"context"
	"os"
	"testing"

	"briefdesk/briefing/press"
)

func TestDraft(t *testing.T) {
	b := fourMissions()
	var out bytes.Buffer
	if err := press.Formats[0].Write(context.Background(), &out, b); err != nil {
		t.Fatal(err)
	}
	os.WriteFile(os.Getenv("DRAFT"), out.Bytes(), 0o644)
}
