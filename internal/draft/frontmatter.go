package draft

import (
	"bytes"

	"github.com/stancelint/stancelint/internal/source"
)

// A FrontMatter is the data before the prose of a draft.
type FrontMatter struct {
	Syntax string      // "toml" (between +++ lines) or "yaml" (between --- lines)
	Span   source.Span // with the fences, up to the end of the closing line
	Body   source.Span // between the fences, whole lines
}

const bom = "\ufeff"

func bomLen(data []byte) int {
	if bytes.HasPrefix(data, []byte(bom)) {
		return len(bom)
	}
	return 0
}

// findFrontMatter finds the front matter at the very start of data, after a
// byte order mark if there is one. Without a closing fence there is none: a
// draft may start with a thematic break.
func findFrontMatter(data []byte) *FrontMatter {
	start := bomLen(data)
	fence, body := cutLine(data, start)
	syntax := map[string]string{"+++": "toml", "---": "yaml"}[fence]
	if syntax == "" {
		return nil
	}
	for at := body; at < len(data); {
		line, next := cutLine(data, at)
		if line == fence {
			end := at + len(fence)
			return &FrontMatter{syntax, source.Span{Start: start, End: end}, source.Span{Start: body, End: at}}
		}
		at = next
	}
	return nil
}

// cutLine is the line at offset, without the white space after it, and the
// offset of the next line.
func cutLine(data []byte, offset int) (line string, next int) {
	next = len(data)
	if i := bytes.IndexByte(data[offset:], '\n'); i >= 0 {
		next = offset + i + 1
	}
	return string(bytes.TrimRight(data[offset:next], " \t\r\n")), next
}
