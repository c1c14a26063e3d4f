package draft

import (
	"regexp"
	"strings"
	"sync"

	"github.com/stancelint/stancelint/internal/source"
)

// Dateline is the index in the draft's dates of the one that tells its own day,
// or -1. It stands before the text, in the first lines: in a dateline ("PORT
// ELLING, March 3 —") or, with its year, on a short line by itself ("By Ana
// Reis, 3 March 2027").
func (d *Draft) Dateline(dates []Date) int {
	for i, a := range dates {
		number := d.ParagraphAt(a.Span.Start)
		if number >= datelineParagraphs {
			break
		}
		p := d.Paragraphs[number]
		before := d.Plain(source.Span{Start: p.Span.Start, End: a.Span.Start}).Text
		after := d.Plain(source.Span{Start: a.Span.End, End: p.Span.End}).Text
		if p.Kind != Body || !datelineDash().MatchString(after) && (a.Year == 0 || !d.isShortLine(p)) {
			continue
		}
		if datelineHead().MatchString(before) {
			return i
		}
	}
	return -1
}

const (
	datelineParagraphs = 5
	datelineWords      = 12
)

// datelineHead matches names of places and people, and the words that join them. Few
// drafts need it, and it takes a millisecond to compile.
var datelineHead = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(?:[(]?\p{Lu}[\pL.’'-]*|am|and|at|by|de|in|of|on|published|the|updated)[).,;:|·]*[ |·]*)*$`)
})

var datelineDash = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[,.]? *(?:\([^()]*\) *)?(?:—|[–-] )`)
})

// isShortLine reports whether a paragraph is a few words and no sentence.
func (d *Draft) isShortLine(p Paragraph) bool {
	text := strings.TrimSpace(d.Plain(p.Span).Text)
	return len(strings.Fields(text)) <= datelineWords && !strings.ContainsAny(text[len(text)-1:], ".!?:")
}
