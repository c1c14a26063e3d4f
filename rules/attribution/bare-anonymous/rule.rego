# METADATA
# title: Unnamed source, and not a word on who it is
# description: |
#   “A source said”, “according to sources”, “an insider”: the source is not named,
#   and the reader learns neither what it is nor how it knows.
# related_resources:
# - description: AP, Statement of News Values and Principles, Anonymous sources
#   ref: https://www.ap.org/about/news-values-and-principles/
# - description: Reuters, Handbook of Journalism, Dealing with sources
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.attribution["bare-anonymous"]

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.prose

report contains {
	"at": attribution.source.at,
	"message": sprintf("%s tells the reader nothing of who that is", [phrase.quoted(prose.head(attribution))]),
	"help": "say what the source may be known by: a position, a place, how it knows",
} if {
	some number in bare
	attribution := input.draft.attributions[number]
	input.draft.paragraphs[attribution.paragraph].kind != "heading"
	not prose.described(attribution)
	not introduced(number)
	not told(number)
}

# speaking are the attributions to a source or an insider; bare those of them whose
# source has no other words.
speaking := {number |
	some number in sources_with_word # equivalent: only saves time
	attribution := prose.unnamed[number]
	some word in prose.words_of(attribution.source.text)
	word in lexicon.bare_sources
}

# sources_with_word are the attributions whose source has such a word, or may.
sources_with_word := input.index.attributions.in_source.bare_sources if {
	true
} else := object.keys(prose.unnamed)

bare := {number |
	some number in speaking
	prose.made_of(prose.head(input.draft.attributions[number]), [lexicon.bare_sources, lexicon.empty_modifiers, lexicon.plural_words])
}

# introduced: a source that spoke before was told of, and may be the same.
introduced(number) if number > first_told_of

introduced(number) if number > first_described

first_told_of := min(speaking - bare)

first_described := min({number | some number in bare; prose.described(input.draft.attributions[number])})

# told: the sentence has been reported already.
told(number) if {
	some earlier in index.attributions_in[input.draft.attributions[number].sentence]
	earlier < number
	earlier in bare
}
