package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Safe is s with everything escaped that could move the cursor, change the
// order of what is read, or hide: control characters, bidi and zero-width
// characters, line and paragraph separators, bytes that are not UTF-8. What
// makes up visible text stays: letters with their marks, emoji sequences, and
// joiners in the scripts that are written with them.
func Safe(s string) string {
	if ordinary(s) {
		return s
	}
	var b strings.Builder
	eachGlyph(s, func(text string, _, _ int) { b.WriteString(text) })
	return b.String()
}

// isCommand reports whether GitHub Actions would take s for a workflow command
// if it were a line of a log.
func isCommand(s string) bool { return strings.HasPrefix(strings.TrimLeft(s, " "), "::") }

func printableASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7e {
			return false
		}
	}
	return true
}

// ordinary reports whether s is made of characters that most texts have no others than:
// those of ASCII that are printed, Latin letters, curly quotation marks, dashes and the
// ellipsis. Each of them is harmless, a column wide, and a cluster by itself.
func ordinary(s string) bool {
	for _, r := range s {
		if !isOrdinary(r) {
			return false
		}
	}
	return true
}

func isOrdinary(r rune) bool {
	switch {
	case r < 0x7f:
		return r >= 0x20
	case r < 0x250:
		return r >= 0xc0
	}
	return r == '–' || r == '—' || r == '‘' || r == '’' || r == '“' || r == '”' || r == '…'
}

// columns is how many a safe text takes.
func columns(s string) int {
	if ordinary(s) {
		return utf8.RuneCountInString(s)
	}
	return displaywidth.String(s)
}

// eachGlyph calls yield for each part of s that is shown as a unit, which is a
// grapheme cluster or one escaped character, with its bytes in s.
func eachGlyph(s string, yield func(text string, start, end int)) {
	g := graphemes.FromString(s)
	for g.Next() {
		c, at := g.Value(), g.Start()
		if len(c) == 1 && printableASCII(c) {
			yield(c, at, at+1)
			continue
		}
		splitCluster(c, at, yield)
	}
}

func splitCluster(cluster string, at int, yield func(text string, start, end int)) {
	from := 0 // where the run of characters that stay begins
	flush := func(to int) {
		if to > from {
			yield(cluster[from:to], at+from, at+to)
		}
	}
	for i := 0; i < len(cluster); {
		r, n := utf8.DecodeRuneInString(cluster[i:])
		if stays(r, n, cluster, from, i) {
			i += n
			continue
		}
		flush(i)
		yield(escape(r, cluster[i:i+n]), at+i, at+i+n)
		i += n
		from = i
	}
	flush(len(cluster))
}

// maxGlyph is the bytes of a cluster that are shown as they are. The longest
// emoji sequences take about 40; a letter with more marks than this smears
// over the rows around it.
const maxGlyph = 64

// stays reports whether the character r, n bytes at i of a grapheme cluster,
// may be shown as it is after those from from on.
func stays(r rune, n int, cluster string, from, i int) bool {
	switch {
	case r == utf8.RuneError && n == 1, i-from > maxGlyph:
		return false
	case i == from:
		return harmless(r) && displaywidth.Rune(r) > 0
	}
	before, _ := utf8.DecodeLastRuneInString(cluster[from:i])
	after, _ := utf8.DecodeRuneInString(cluster[i+n:])
	switch {
	case before == ' ': // a mark on nothing
		return false
	case harmless(r):
		return true
	case unicode.Is(unicode.Variation_Selector, r):
		return harmless(before)
	case r == zwj && i+n < len(cluster) && !unicode.IsMark(after) && harmless(after):
		return true // the cluster goes on: an emoji sequence or a conjunct
	case r == zwj || r == zwnj:
		return joining(before)
	case 0xe0020 <= r && r <= 0xe007f: // the tags in the flag of England
		return strings.HasPrefix(cluster[from:], "\U0001f3f4")
	}
	return false
}

const (
	zwnj = '\u200c'
	zwj  = '\u200d'
)

// joining reports whether r is of a script in which people write joiners and
// non-joiners.
func joining(r rune) bool {
	return unicode.In(r,
		unicode.Arabic, unicode.Syriac, unicode.Mongolian, unicode.Devanagari,
		unicode.Bengali, unicode.Gurmukhi, unicode.Gujarati, unicode.Oriya,
		unicode.Tamil, unicode.Telugu, unicode.Kannada, unicode.Malayalam,
		unicode.Sinhala, unicode.Khmer, unicode.Myanmar)
}

// harmless reports whether r is safe to show wherever it stands.
func harmless(r rune) bool {
	switch {
	case r < 0x20, 0x7f <= r && r < 0xa0, r == 0xad:
		return false
	case r < 0x300:
		return true
	case 0x600 <= r && r <= 0x605, r == 0x6dd, r == 0x8e2: // format, but visible
		return true
	case r&0xfffe == 0xfffe, 0xfdd0 <= r && r <= 0xfdef: // noncharacters
		return false
	}
	return !unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp,
		unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

func escape(r rune, raw string) string {
	switch {
	case r == utf8.RuneError && len(raw) == 1:
		return fmt.Sprintf(`\x%02x`, raw[0])
	case r == '\n':
		return `\n`
	case r == '\r':
		return `\r`
	case r == '\t':
		return `\t`
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r < 0x10000:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}
