package draft

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// Runes are the characters of the prose in s, in order, each with its bytes in
// the file: markup is left out, and white space is one space. Quotation marks
// are told apart as printed; a dash of two hyphens is one em dash.
func (d *Draft) Runes(s source.Span) iter.Seq2[rune, source.Span] {
	return func(yield func(rune, source.Span) bool) {
		f := &d.folded
		for i := f.index(s.Start); i < len(f.text) && int(f.start[i]) < s.End; {
			r, size := utf8.DecodeRuneInString(f.text[i:])
			place := f.span(i, i+size)
			if place.Len() > 0 && !yield(d.printed(r, place), place) {
				return
			}
			i += size
		}
	}
}

// printed is a folded character as the file has it.
func (d *Draft) printed(folded rune, place source.Span) rune {
	if folded != '\'' && folded != '-' {
		return folded
	}
	raw := d.File.Text(place)
	if len(raw) > 1 && strings.Trim(string(raw), "-") == "" {
		return '—'
	}
	if r, size := utf8.DecodeRune(raw); size == len(raw) && foldRune(r) == folded {
		return r
	}
	return entityMark(string(raw), folded)
}

// entityMark is the quotation mark or dash that an HTML entity stands for.
func entityMark(entity string, folded rune) rune {
	switch entity {
	case "&quot;", "&#34;", "&ldquo;", "&rdquo;":
		return '"'
	case "&mdash;", "&ndash;":
		return '—'
	}
	return folded
}
