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
	for _, f := range press.Formats[1:] {
		var o bytes.Buffer
		if err := f.Write(context.Background(), &o, b); err != nil {
			t.Fatal(err)
		}
		os.WriteFile("/tmp/press/a"+f.Extension, o.Bytes(), 0o644)
	}
	os.WriteFile(os.Getenv("DRAFT"), out.Bytes(), 0o644)
}
