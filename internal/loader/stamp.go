package loader

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/source"
)

// A Stamped is a ledger file with the fingerprints of its claims.
type Stamped struct {
	Data    []byte
	Stamped []string // ids of the claims that were stamped anew
	Kept    int      // claims whose stamp was right already
}

// Stamp writes the fingerprint of every claim that has words into the file that
// the ledger stands in, and changes nothing else in it. The error is for claims
// that are written in a form with no place for it.
func Stamp(l *ledger.Ledger) (Stamped, error) {
	out := Stamped{Data: l.File.Bytes()}
	var edits []edit
	for _, id := range l.ClaimOrder {
		claim := l.Claims[id]
		if len(claim.List("content")) == 0 || claim.Broken["content"] || claim.Broken["source"] {
			continue
		}
		fingerprint := Fingerprint(claim)
		if claim.Text("reviewed") == fingerprint {
			out.Kept++
			continue
		}
		e, err := stampOf(claim, fingerprint)
		if err != nil {
			return Stamped{}, err
		}
		edits = append(edits, e)
		out.Stamped = append(out.Stamped, id)
	}
	out.Data = apply(out.Data, edits)
	return out, nil
}

// An edit puts text in the place of a span.
type edit struct {
	at   source.Span
	text string
}

func apply(data []byte, edits []edit) []byte {
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Compare(a.at.Start, b.at.Start) })
	var out []byte
	last := 0
	for _, e := range edits {
		out = append(append(out, data[last:e.at.Start]...), e.text...)
		last = e.at.End
	}
	return append(out, data[last:]...)
}

// stampOf writes a fingerprint where the claim has one, or else after its last
// key.
func stampOf(claim *ledger.Record, fingerprint string) (edit, error) {
	if at, ok := claim.At["reviewed"]; ok {
		return edit{at, fmt.Sprintf("%q", fingerprint)}, nil
	}
	data, header := claim.File.Bytes(), claim.At["record"]
	end := lastKey(claim)
	switch start := lineStart(data, header.Start); {
	case bytes.HasPrefix(bytes.TrimLeft(data[start:], beforeHeader), []byte("[")):
		at := lineEnd(data, end)
		return edit{source.Span{Start: at, End: at}, fmt.Sprintf("%sreviewed = %q", newline(data, at), fingerprint)}, nil
	case bytes.HasPrefix(bytes.TrimLeft(data[min(header.End, len(data)):], " \t=\"'"), []byte("{")):
		return edit{source.Span{Start: end, End: end}, fmt.Sprintf(", reviewed = %q", fingerprint)}, nil
	}
	at := claim.File.Position(header.Start)
	return edit{}, fmt.Errorf("%s:%d: claim %q is written with dotted keys, which leave no place for a stamp: write it as a table, [claims.%s]", claim.File.Name, at.Line, claim.ID, claim.ID)
}

// lastKey is the end of the last value of the claim itself, sub-tables aside;
// of a claim without any, of its header.
func lastKey(claim *ledger.Record) int {
	end := claim.At["record"].End
	for name := range claim.Fields {
		if name == "meta" || claim.At[name].End <= end || isHeader(claim.File.Bytes(), claim.At[name]) {
			continue
		}
		end = claim.At[name].End
	}
	return end
}

// isHeader reports whether a span is in the header of a table.
func isHeader(data []byte, at source.Span) bool {
	line := data[lineStart(data, at.Start):at.Start]
	return bytes.HasPrefix(bytes.TrimLeft(line, beforeHeader), []byte("["))
}

// beforeHeader is what may stand before a table’s header on its line.
const beforeHeader = " \t\ufeff"

func lineStart(data []byte, at int) int { return bytes.LastIndexByte(data[:at], '\n') + 1 }

// lineEnd is where a line ends, its line break aside.
func lineEnd(data []byte, at int) int {
	end := len(data)
	if n := bytes.IndexByte(data[at:], '\n'); n >= 0 {
		end = at + n
	}
	if end > at && data[end-1] == '\r' {
		end--
	}
	return end
}

// newline is the line break that the file has at a line's end, or else "\n".
func newline(data []byte, at int) string {
	if bytes.HasPrefix(data[at:], []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}
