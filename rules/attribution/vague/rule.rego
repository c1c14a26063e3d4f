# METADATA
# title: Attribution to nobody in particular
# description: |
#   “Critics say”, “some believe”, “it is thought”: words that sound like a source
#   where there is none, and neither this sentence nor the next tells who it is.
# related_resources:
# - description: Reuters, Handbook of Journalism, the essentials of sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# - description: Wikipedia, Manual of Style, words to watch, unsupported attributions
#   ref: https://en.wikipedia.org/wiki/Wikipedia:Manual_of_Style/Words_to_watch#Unsupported_attributions
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.attribution.vague

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.prose

report contains {
	"at": attribution.source.at,
	"message": sprintf("%s may be anybody", [phrase.quoted(prose.head(attribution))]),
	"help": "name at least one of them, or say who they are and how many",
} if {
	some number in sources_with_word # equivalent: only saves time
	attribution := prose.unnamed[number]
	nobody(attribution)
	not attribution.carried
	not headline(attribution)
	not prose.described(attribution)
	not told_next(attribution)
}

report contains {
	"at": passive.at,
	"message": sprintf("%s: by whom?", [phrase.quoted(passive.text)]),
	"help": "say who does",
} if {
	some passive in input.draft.words.vague_passives
	own(passive)
	not headline(passive)
	not told_by(passive)
}

# sources_with_word are the attributions whose source has a word that tells nobody, or
# may have one.
sources_with_word contains number if some number in with_source

sources_with_word contains number if some number in with_pronoun

with_source := input.index.attributions.in_source.vague_sources if {
	true
} else := object.keys(prose.unnamed)

with_pronoun := input.index.attributions.in_source.vague_pronouns if {
	true
} else := object.keys(prose.unnamed)

# headline: it has no room to name anybody.
headline(place) if input.draft.paragraphs[place.paragraph].kind == "heading"

# nobody: the source is a noun such as “critics”, with no word on which; what they
# are critics of tells nothing of them.
nobody(attribution) if {
	source := regex.replace(partless(attribution), `(?i) of (?:the|this|that|these|his|her|its|their) .*$`, "")
	some word in prose.words_of(source)
	word in lexicon.vague_sources
	prose.made_of(source, [lexicon.vague_sources, lexicon.empty_modifiers])
	not coordinated(attribution)
}

# nobody: some of the people.
nobody(attribution) if {
	partless(attribution) != prose.head(attribution)
	prose.words_of(partless(attribution)) == ["people"]
}

# nobody: the source is “some”, and what they say they say as a habit.
nobody(attribution) if {
	concat(" ", prose.words_of(prose.head(attribution))) in lexicon.vague_pronouns
	attribution.cue.lemma in lexicon.opinion_cues
	not regex.match(`(?i)^(?:said|thought|felt|held|\w+ed)$`, attribution.cue.text)
	reports_words(attribution)
}

# told_next: the next sentence tells who one of them is. “Some of the people” are
# people told of before, and never they.
told_next(attribution) if {
	partless(attribution) == prose.head(attribution)
	prose.named_next(attribution)
}

# partless is the words for a source without “some of the”.
partless(attribution) := regex.replace(prose.head(attribution), `(?i)^(?:some|many|most|several|a few|a number|a lot|lots) of the `, "")

# coordinated: “the mayor and her supporters” has one who can be asked.
coordinated(attribution) if {
	parts := split(input.draft.sentences[attribution.sentence].text, attribution.source.text)
	regex.match(`(?i)\b(?:and|or)\s+$`, parts[0])
}

# reports_words: what follows is a clause or a quotation. Of the readings with a
# mere object too few are attributions.
reports_words(attribution) if attribution.confidence >= 0.6

# own: the draft says so itself. Where “is said to be” is read as an attribution,
# its last word is a part of what is said.
own(passive) if passive.voice == "own"

own(passive) if {
	passive.voice == "attributed"
	some number in index.attributions_in[passive.sentence]
	startswith(passive.text, concat("", [input.draft.attributions[number].cue.text, " "]))
}

# told_by: the passive goes on to say by whom.
told_by(passive) if {
	parts := split(input.draft.sentences[passive.sentence].text, passive.text)
	some rest in array.slice(parts, 1, count(parts))
	some [_, word] in regex.find_all_string_submatch_n(`(?i)^(?:\s+\S+){0,4}?\s+by\s+(\S+)`, rest, 1)
	not endswith(word, "ing")
}
