package draft

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/stancelint/stancelint/internal/source"
)

// A folded is a text without what a typesetter may change, and the place of
// every byte of it in the text that it was made from. Offsets are 32 bits wide:
// a draft has far less than 2 GB.
type folded struct {
	text    string
	origins []origin // of each byte of text
	room    *folder  // what these are a part of
}

// An origin is the place of the char that a byte comes from.
type origin struct{ start, end int32 }

// free lets another text have the room. This one must not be used after that.
func (f *folded) free() {
	if f.room != nil {
		folders.Put(f.room)
	}
	*f = folded{}
}

// span is the place of the bytes from i to j, which are not none.
func (f *folded) span(i, j int) source.Span {
	return source.Span{Start: int(f.origins[i].start), End: int(f.origins[j-1].end)}
}

// index is the first byte of the folded text that comes from the byte at offset
// or from one after it.
func (f *folded) index(offset int) int {
	return sort.Search(len(f.origins), func(i int) bool { return int(f.origins[i].start) >= offset })
}

// foldString folds the words of a ledger. It starts and ends with no space.
func foldString(s string) folded {
	f := newFolder(len(s))
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		f.add(newChar(r, i, i+size))
		i += size
	}
	return f.finish()
}

// A folder folds chars one after the other.
type folder struct {
	text    []byte
	origins []origin
	pending []char // a character and the marks after it, which NFC may compose
}

// folders have had one text, and may have another.
var folders = sync.Pool{New: func() any { return new(folder) }}

func newFolder(size int) *folder {
	size += size / 8
	f := folders.Get().(*folder)
	f.text, f.origins = slices.Grow(f.text[:0], size), slices.Grow(f.origins[:0], size)
	return f
}

// block folds the chars of a paragraph, a space between it and the one before.
func (f *folder) block(chars []char) {
	f.flush()
	f.emit(' ', chars[0].start, chars[0].start)
	for i, c := range chars {
		// Most characters are folded at once: neither they nor the next ones are
		// marks that compose, or not seen.
		if c.r < firstUnseen && i+1 < len(chars) && chars[i+1].r < firstUnseen {
			f.flush()
			if c.r < utf8.RuneSelf && plainInWord(byte(c.r)) {
				f.putByte(byte(c.r), c.start, c.end) // it folds to itself
			} else {
				f.emit(c.r, c.start, c.end)
			}
			continue
		}
		f.add(c)
	}
}

// finish is what has been folded, without a space at the end.
func (f *folder) finish() folded {
	f.flush()
	n := len(f.text)
	if n > 0 && f.text[n-1] == ' ' {
		n--
	}
	return folded{string(f.text[:n]), f.origins[:n], f}
}

func (f *folder) add(c char) {
	if ignorable(c.r) {
		return
	}
	if startsCharacter(c.r) {
		f.flush()
	}
	f.pending = append(f.pending, c)
}

// Below this every character is its own NFC form and composes with none
// before it.
const firstCombining = 0x300

func startsCharacter(r rune) bool {
	if r < firstCombining {
		return true
	}
	var buf [utf8.UTFMax]byte
	return norm.NFC.Properties(buf[:utf8.EncodeRune(buf[:], r)]).BoundaryBefore()
}

// flush folds the pending character. All of its folded form stands for all of
// its bytes.
func (f *folder) flush() {
	if len(f.pending) > 0 {
		f.foldPending()
	}
}

func (f *folder) foldPending() {
	switch {
	case len(f.pending) == 1 && f.pending[0].r < firstCombining:
		f.emit(f.pending[0].r, f.pending[0].start, f.pending[0].end)
	default:
		var s strings.Builder
		for _, c := range f.pending {
			s.WriteRune(c.r)
		}
		start, end := f.pending[0].start, f.pending[len(f.pending)-1].end
		for _, r := range norm.NFC.String(s.String()) {
			f.emit(r, start, end)
		}
	}
	f.pending = f.pending[:0]
}

// emit appends one character, as what it folds to.
func (f *folder) emit(r rune, start, end int32) {
	r = foldRune(r)
	n := len(f.text)
	if r == ' ' && (n == 0 || f.text[n-1] == ' ') {
		return
	}
	if r == '-' && n > 0 && f.text[n-1] == '-' {
		f.origins[n-1].end = end
		return
	}
	f.put(r, start, end)
}

// put appends one character as it is.
func (f *folder) put(r rune, start, end int32) {
	if r < utf8.RuneSelf {
		f.putByte(byte(r), start, end)
		return
	}
	n := len(f.text)
	f.text = utf8.AppendRune(f.text, r)
	for range len(f.text) - n {
		f.origins = append(f.origins, origin{start, end})
	}
}

func (f *folder) putByte(c byte, start, end int32) {
	f.text, f.origins = append(f.text, c), append(f.origins, origin{start, end})
}

// firstUnseen is the soft hyphen, the first of what is ignorable.
const firstUnseen = '\u00ad'

// ignorable reports whether r is not seen in print: soft hyphens, zero-width
// characters, byte order marks and the controls of writing direction.
func ignorable(r rune) bool {
	switch {
	case r < firstUnseen:
		return false
	case r == firstUnseen, r == '\u061c', r == '\u180e', r == '\u2060', r == '\ufeff',
		'\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return true
	}
	return false
}

// foldRune maps quotation marks and apostrophes to ', hyphens and dashes to -
// and white space to a space.
func foldRune(r rune) rune {
	if r < utf8.RuneSelf && plainInWord(byte(r)) {
		return r
	}
	switch r {
	case '\'', '"', '`', '´', '«', '»', 'ʹ', 'ʺ', 'ʻ', 'ʼ', 'ʽ', 'ˈ', 'ˮ',
		'‘', '’', '‚', '‛', '“', '”', '„', '‟', '′', '″', '‴', '‵', '‶', '‷', '‹', '›',
		'❛', '❜', '❝', '❞', '⹂', '「', '」', '『', '』', '〝', '〞', '〟', '＂', '＇', '｀', '｢', '｣':
		return '\''
	case '-', '‐', '‑', '‒', '–', '—', '―', '⁃', '−', '⸺', '⸻', '﹘', '﹣', '－':
		return '-'
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// Fold is text with everything folded that a typesetter may change. Two texts
// are the same words where their folds are equal.
func Fold(text string) string {
	if isFolded(text) {
		return text
	}
	f := foldString(text)
	defer f.free()
	return f.text
}

// isFolded reports whether a text is plainly what it folds to. Most words of a
// ledger are.
func isFolded(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case plainInWord(c) || c == ',' || c == '.':
		case c == ' ' && i > 0 && i < len(text)-1 && text[i-1] != ' ':
		default:
			return false
		}
	}
	return true
}
