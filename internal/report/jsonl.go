package report

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// JSONL writes each diagnostic as JSON does, on a line of its own, and nothing
// else.
func JSONL(w io.Writer, r Result, _ Options) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	for _, d := range r.Diagnostics {
		if err := enc.Encode(toJSONDiagnostic(d)); err != nil {
			return fmt.Errorf("encoding JSON: %w", err)
		}
	}
	_, err := w.Write(escapeJSON(b.Bytes()))
	return err
}
