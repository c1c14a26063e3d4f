package loader

import (
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/stancelint/stancelint/internal/ledger"
)

// wordTerm is the term of a string that is likely to be one of the words that
// documents are made of.
func wordTerm(word string) *ast.Term {
	if t, ok := wordTerms()[word]; ok {
		return t
	}
	return ast.StringTerm(word)
}

// wordTerms are the keys of documents, and values that have few forms, each as one
// term for all documents: one document has them some three thousand times. A word
// that is not among them takes more time, and nothing else.
var wordTerms = sync.OnceValue(func() map[string]*ast.Term {
	terms := map[string]*ast.Term{}
	add := func(words ...string) {
		for _, word := range words {
			terms[word] = ast.StringTerm(word)
		}
	}
	for _, kind := range ledger.Kinds() {
		for _, f := range kind.Fields {
			add(f.Name, f.Default)
			add(f.Enum...)
		}
	}
	add(strings.Fields(documentKeys + " " + documentValues)...)
	return terms
})

// As docs/input.md has them.
const (
	documentKeys = `version ledger draft sources targets claims tensions problems index
		form registry broken at id order anchor absolutes transcript fingerprint unsettled record block state
		piece nearest places text difference min max
		format title paragraphs sentences quotations attributions words mentions dates dateline near_names
		first_sentence paragraph sentence words closed kind type
		cue lemma content source_type source_id carried confidence voice
		weekday year month day date exists quoted word known source distance
		rule message help related
		by_source by_target by_value claims_with sources_with targets_with by_type on_several in_content in_cue not_found entailed_by contrary entailed
		entailing groups spokespeople to_introduce
		by_lemma by_source_type by_paragraph in_source with_lemma unclaimed unattributed lone differing open in_headings in_own_voice
		attributed without_claims named_on_terms fewest_words`

	documentValues = `found missing ambiguous sidecar front_matter direct mixed indirect own quoted attributed
		name alias short descriptor string number bool date narrator markdown
		heading list_item block_quote table_cell footnote
		content.0 content.1 content.2`
)
