package report

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stancelint/stancelint/internal/diag"
)

func TestDrawnKeepsTheOrder(t *testing.T) {
	for _, n := range []int{0, 1, batchSize, batchSize + 1, 10*batchSize + 7} {
		var ds []diag.Diagnostic
		var want bytes.Buffer
		for i := range n {
			ds = append(ds, diag.Diagnostic{Message: fmt.Sprintf("m%d ", i)})
			want.WriteString(ds[i].Message)
		}
		var got bytes.Buffer
		for text := range drawn(ds, func(b *bytes.Buffer, d diag.Diagnostic) { b.WriteString(d.Message) }) {
			got.Write(text)
		}
		if got.String() != want.String() {
			t.Errorf("%d diagnostics: %q, want %q", n, got.String(), want.String())
		}
	}
}

func TestDrawnStops(t *testing.T) {
	ds := make([]diag.Diagnostic, 100*batchSize)
	drawings := 0
	for range drawn(ds, func(b *bytes.Buffer, _ diag.Diagnostic) { b.WriteByte('.') }) {
		drawings++
		break
	}
	if drawings != 1 {
		t.Errorf("it went on %d times, want once", drawings)
	}
}
