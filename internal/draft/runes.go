package draft

import (
	"bytes"
	"iter"
	"unicode/utf8"

	"github.com/stancelint/stancelint/internal/source"
)

// Runes are the characters of the prose in s, in order, each with its bytes in
// the file: markup is left out, and white space is one space. Quotation marks
// are told apart as printed; a dash of two hyphens is one em dash.
func (d *Draft) Runes(s source.Span) iter.Seq2[rune, source.Span] {
	return func(yield func(rune, source.Span) bool) {
		p := d.Plain(s)
		for i, r := range p.Text {
			if !yield(r, p.Span(i, i+utf8.RuneLen(r))) {
				return
			}
		}
	}
}

// A Plain is a part of the prose as its reader sees it, the characters as Runes
// has them.
type Plain struct {
	Text string

	from int // where it starts in all
	all  *folded
}

// Span is where the bytes of the text from i to j, which are not none, stand in
// the file.
func (p Plain) Span(i, j int) source.Span { return p.all.span(p.from+i, p.from+j) }

// Plain is the prose in s.
func (d *Draft) Plain(s source.Span) Plain {
	all := d.plain()
	lo := all.index(s.Start)
	hi := max(lo, all.index(s.End))
	return Plain{Text: all.text[lo:hi], from: lo, all: all}
}

// newPlain is the folded text with its quotation marks and dashes as they are
// printed, and without what has no place in the file.
func (d *Draft) newPlain() *folded {
	f := &d.folded
	p := newFolder(len(f.text))
	for i := 0; i < len(f.text); {
		if n := f.plainRun(i); n > i {
			p.text, p.origins = append(p.text, f.text[i:n]...), append(p.origins, f.origins[i:n]...)
			i = n
			continue
		}
		r, size := utf8.DecodeRuneInString(f.text[i:])
		if place := f.span(i, i+size); place.Len() > 0 {
			p.put(d.printed(r, place), f.origins[i].start, f.origins[i+size-1].end)
		}
		i += size
	}
	d.printedProse = &folded{string(p.text), p.origins, p}
	return d.printedProse
}

// plainRun is the end of the characters from i on that are printed as they are: letters
// and digits, and spaces that have a place in the file.
func (f *folded) plainRun(i int) int {
	for ; i < len(f.text); i++ {
		if c := f.text[i]; !plainInWord(c) && c != ' ' || f.origins[i].start == f.origins[i].end {
			break
		}
	}
	return i
}

// printed is a folded character as the file has it.
func (d *Draft) printed(folded rune, place source.Span) rune {
	if folded != '\'' && folded != '-' {
		return folded
	}
	raw := d.File.Text(place)
	if len(raw) > 1 && len(bytes.Trim(raw, "-")) == 0 {
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
