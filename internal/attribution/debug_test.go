package attribution

import (
	"fmt"
	"os"
	"testing"

	"github.com/stancelint/stancelint/internal/draft"
	"github.com/stancelint/stancelint/internal/lexicon"
	"github.com/stancelint/stancelint/internal/source"
)

func TestDebug(t *testing.T) {
	name := os.Getenv("DEBUGFILE")
	if name == "" {
		t.Skip()
	}
	lists, _ := lexicon.Read(os.DirFS("../../rules/lexicon"))
	data, _ := os.ReadFile(name)
	d, _ := draft.Read(source.NewFile(name, data))
	rd := NewReader(lists)
	r := &reading{draft: d, cues: &rd.cues, nouns: &rd.nouns, tokens: tokenize(d), used: map[int]bool{}, inverts: map[int]stretch{}}
	r.quotes = findQuotes(d, r.tokens)
	rd.tagger.tag(r.tokens)
	names := []string{"punct", "mark", "noun", "name", "pron", "det", "poss", "num", "adj", "VERB", "modal", "aux", "adv", "not", "prep", "to", "conj", "sub", "that", "wh", "time"}
	for _, u := range r.units() {
		for i := u.lo; i < u.hi; i++ {
			fmt.Printf("%s/%s", r.tokens[i].lower, names[r.tokens[i].tag])
			if r.tokens[i].quote >= 0 {
				fmt.Printf("^%d", r.tokens[i].quote)
			}
			fmt.Print(" ")
		}
		fmt.Println()
		n := len(r.found)
		r.read(u)
		r.previous = u
		for _, f := range r.found[n:] {
			fmt.Println("  >>", f.pattern, txt(r, f.source), "|", txt(r, f.cue), "|", txt(r, f.content...))
		}
		for _, g := range r.groupsOf(u.lo, u.hi) {
			fmt.Printf("   %s %d-%d mood %d passive %v\n", g.lemma, g.lo, g.hi, g.mood, g.passive)
		}
	}
}

func txt(r *reading, s ...stretch) string {
	out := ""
	for _, x := range r.spans(s...) {
		out += string(r.draft.File.Text(x)) + " … "
	}
	return out
}
