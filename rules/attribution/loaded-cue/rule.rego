# METADATA
# title: Cue judges what it reports
# description: |
#   A verb of attribution that tells the reader what to think of the words:
#   “claimed” doubts them, “admitted” makes a confession of them.
# related_resources:
# - description: Bender et al., Writing and Reporting for the Media, verbs to avoid for attribution
#   ref: https://learninglink.oup.com/access/content/bender12e-student-resources/bender12e-verbs-to-avoid-for-attribution
# - description: Reuters, Handbook of Journalism
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.attribution["loaded-cue"]

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase

report contains {
	"at": attribution.cue.at,
	"message": sprintf("%s judges what it reports", [phrase.quoted(attribution.cue.text)]),
	"help": "write “said”, or another cue that leaves the judgement to the reader",
} if {
	some number in loaded
	attribution := input.draft.attributions[number]
	reports_words(attribution)
	not negated(attribution.cue.text)
	not in_first_person(attribution)
	not noun(attribution)
	not legal(attribution)
	not without_words(attribution)
}

# loaded are the attributions by such a cue.
loaded := input.index.attributions.with_lemma.loaded_cues if {
	true
} else := [number | some lemma in lexicon.loaded_cues; some number in index.by_lemma[lemma]]

# reports_words: what follows is a clause or a quotation. Of the readings with a
# mere object, “claimed the title”, too few are attributions at all.
reports_words(attribution) if attribution.confidence >= 0.6

negated(cue) if regex.match(`(?i)\b(not|never)\b|n['’]t\b`, cue)

in_first_person(attribution) if lower(attribution.source.text) in {"i", "we"}

# noun: “his claim that”, “the claim that”.
noun(attribution) if {
	pattern := sprintf(`(?i)(?:['’]s?|\b(?:his|her|its|their|my|our|your|the|a|an|this|that|any|no)) %s\b`, [attribution.cue.text])
	regex.match(pattern, input.draft.sentences[attribution.sentence].text)
}

# legal: what is admitted in law is admitted.
legal(attribution) if {
	attribution.cue.lemma in {"admit", "confess"}
	attribution.sentence in in_law
}

in_law := {words.sentence | some words in input.draft.words.legal_admissions}

# without_words: “claimed responsibility”, “was admitted to the ward”.
without_words(attribution) if {
	attribution.cue.lemma == "claim"
	object := lower(attribution.content[0].text)
	some thing in lexicon.claimed_objects
	startswith(sprintf("%s ", [object]), sprintf("%s ", [thing]))
}

without_words(attribution) if {
	attribution.cue.lemma == "admit"
	regex.match(`(?i)\b(?:be|been|being|is|are|was|were)\b`, attribution.cue.text)
}
