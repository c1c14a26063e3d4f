package loader

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/open-policy-agent/opa/v1/ast"
)

// Print writes the input document as JSON. Each place is written out, as file,
// line, column and the words there, instead of the number that rules see.
func Print(w io.Writer, in Input) error {
	doc, err := ast.JSON(in.Value)
	if err != nil {
		return fmt.Errorf("printing the input document: %w", err)
	}
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(in.resolved("", doc)); err != nil {
		return fmt.Errorf("printing the input document: %w", err)
	}
	_, err = io.WriteString(w, escapeUnseen(out.String()))
	return err
}

// resolved replaces the numbers under "at" and "places" by what they stand for.
func (in Input) resolved(key string, v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, field := range v {
			inner := name
			if key == "at" {
				inner = "at"
			}
			v[name] = in.resolved(inner, field)
		}
	case []any:
		for i, item := range v {
			v[i] = in.resolved(key, item)
		}
	case json.Number:
		if i, err := v.Int64(); err == nil && (key == "at" || key == "places") && i >= 0 && int(i) < len(in.Places) {
			return in.place(int(i))
		}
	}
	return v
}

func (in Input) place(i int) map[string]any {
	p := in.Places[i]
	if p.File == nil {
		return map[string]any{}
	}
	at := p.File.Position(p.Span.Start)
	return map[string]any{"file": p.File.Name, "line": at.Line, "column": at.Column, "text": string(p.Text())}
}

// escapeUnseen keeps what steers a terminal out of the output: in JSON every
// character may be written as an escape.
func escapeUnseen(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n' || unicode.IsPrint(r):
			b.WriteRune(r)
		case r > 0xffff:
			hi, lo := (r-0x10000)>>10+0xd800, (r-0x10000)&0x3ff+0xdc00
			fmt.Fprintf(&b, `\u%04x\u%04x`, hi, lo)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}
