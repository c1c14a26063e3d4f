package suppress

import (
	"strings"

	"github.com/stancelint/stancelint/internal/draft"
)

// InDraft lists the ignores in the HTML comments of a Markdown draft. Each is
// for the block that follows it, or the one that it stands in.
func InDraft(d *draft.Draft) []Ignore {
	var found []Ignore
	for _, c := range d.Comments {
		text := string(d.File.Text(c.Span))
		i, ok := read(strings.TrimSuffix(strings.TrimPrefix(text, "<!--"), "-->"))
		if !ok {
			continue
		}
		i.place(d.File, c.Span)
		i.covers = c.Block
		if c.Block.Len() == 0 {
			i.fault("no block follows this ignore", "put it before the block that it is for")
		}
		found = append(found, i)
	}
	return found
}
