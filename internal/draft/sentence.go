package draft

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed lists/abbreviations.txt
var abbreviationList string

// abbreviations maps each abbreviation, without its full stop, to whether it
// is one only before a number.
var abbreviations = sync.OnceValue(func() map[string]bool {
	list := map[string]bool{}
	for line := range strings.Lines(abbreviationList) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		word, numbered := strings.CutSuffix(line, " 1")
		list[strings.TrimSuffix(word, ".")] = numbered
	}
	return list
})

// splitSentences cuts the chars of a paragraph into sentences: ranges of
// indexes that start and end with something printed. Where it is in doubt it
// does not cut: two sentences taken for one do less harm than one torn apart.
func splitSentences(chars []char) [][2]int {
	var sentences [][2]int
	start := 0
	for i := 0; i < len(chars); i++ {
		if !isTerminator(chars[i].r) {
			continue
		}
		after := i + 1
		for after < len(chars) && isTerminator(chars[after].r) {
			after++
		}
		end := closersEnd(chars, after)
		if next, ok := nextSentence(chars, i, after, end); ok {
			sentences = append(sentences, [2]int{start, end})
			start = next
		}
		i = end - 1
	}
	if lo, hi := trimChars(chars, start, len(chars)); lo < hi {
		sentences = append(sentences, [2]int{lo, hi})
	}
	return sentences
}

// nextSentence tells whether the terminators from i to after, with the closing
// marks up to end, close a sentence, and where the next one starts.
func nextSentence(chars []char, i, after, end int) (next int, ok bool) {
	next = end
	for next < len(chars) && unseen(chars[next].r) {
		next++
	}
	switch {
	case next == len(chars):
		return 0, false
	case isFullwidthTerminator(chars[after-1].r):
		return next, true
	case next == end, !startsSentence(chars[next].r):
		return 0, false
	case onlyDots(chars[i:after]):
		if after-i > 1 || chars[i].r == '…' {
			return 0, false // an ellipsis
		}
		return next, !isAbbreviation(chars, i, isNumber(chars[next].r))
	}
	return next, true
}

func isTerminator(r rune) bool {
	return r == '.' || r == '!' || r == '?' || r == '…' || isFullwidthTerminator(r)
}

func isFullwidthTerminator(r rune) bool { return r == '。' || r == '！' || r == '？' || r == '｡' }

func isNumber(r rune) bool { return unicode.IsDigit(r) }

func onlyDots(chars []char) bool {
	for _, c := range chars {
		if c.r != '.' && c.r != '…' {
			return false
		}
	}
	return true
}

// closersEnd is the index after the closing quotation marks and brackets at i.
// French puts a space before them.
func closersEnd(chars []char, i int) int {
	for ; i < len(chars); i++ {
		switch r := chars[i].r; {
		case strings.ContainsRune(`"'”’“‘»›«‹)]}」』`, r):
		case unicode.IsSpace(r) && closesAfterSpace(chars, i+1):
		default:
			return i
		}
	}
	return i
}

func closesAfterSpace(chars []char, i int) bool {
	return i < len(chars) && (chars[i].r == '»' || chars[i].r == '›') &&
		(i+1 == len(chars) || !inWord(chars[i+1].r))
}

// startsSentence reports whether a sentence may start with r. In scripts
// without case any letter may start one.
func startsSentence(r rune) bool {
	switch {
	case unicode.IsLetter(r):
		return !unicode.IsLower(r)
	case isNumber(r), unicode.Is(unicode.Sc, r), r == opaque:
		return true
	}
	return strings.ContainsRune(`"'“‘„‚«‹»›”’([¿¡#@「『`, r)
}

// isAbbreviation reports whether the full stop at i belongs to an abbreviation
// or to initials, before a number or not.
func isAbbreviation(chars []char, i int, beforeNumber bool) bool {
	start := i
	// No abbreviation is long; the bound keeps "a.b.c.d…" linear.
	for start > 0 && i-start < 16 && (unicode.IsLetter(chars[start-1].r) || chars[start-1].r == '.') {
		start--
	}
	var word strings.Builder
	for _, c := range chars[start:i] {
		word.WriteRune(c.r)
	}
	return isShort(word.String(), beforeNumber)
}

func isShort(word string, beforeNumber bool) bool {
	if r, n := utf8.DecodeRuneInString(word); n > 0 && n == len(word) {
		if unicode.IsUpper(r) {
			return true // an initial
		}
	}
	if numbered, ok := abbreviations()[word]; ok {
		return !numbered || beforeNumber
	}
	// A dotted form, such as U.S or Ph.D: its parts are short.
	if !strings.Contains(word, ".") {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 {
			return false
		}
	}
	return true
}
