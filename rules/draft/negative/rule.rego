# METADATA
# title: Nothing was found, and nobody looked
# description: |
#   The draft says in its own voice that there is no indication, evidence or sign
#   of something, and neither the sentence nor the one before tells who looked.
# related_resources:
# - description: Reuters, Handbook of Journalism, Accuracy
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.draft.negative

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.voice

report contains {
	"at": absence.at,
	"message": sprintf("%s, and the draft does not say who looked", [phrase.quoted(absence.text)]),
	"help": "say who looked, and where; or leave it out",
} if {
	some absence in voice.own_among(index.in_own_voice.negatives, input.draft.words.negatives)
	not voice.follows(absence, lexicon.observed)
	not looked(absence)
}

# looked: somebody looks in the sentence, or in the one before it in the same
# paragraph.
looked(absence) if absence.sentence in looking

looked(absence) if {
	input.draft.sentences[absence.sentence - 1].paragraph == absence.paragraph
	(absence.sentence - 1) in looking
}

# looking are the sentences in which somebody looks.
looking := {looker.sentence | some looker in input.draft.words.lookers}
