# METADATA
# title: The draft judges in its own voice
# description: |
#   A judging word (“slapped”, “brutal”, “stunning”) outside quotations and
#   attributed clauses.
# related_resources:
# - description: Reuters, Handbook of Journalism, Freedom from bias
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: info
#   needs: [draft]
package stancelint.rules.draft.evaluation

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.voice

report contains {
	"at": judging.at,
	"message": sprintf("%s judges, in the draft’s own voice", [phrase.quoted(judging.text)]),
	"help": "tell what happened and let the reader judge, or say whose judgement it is",
} if {
	some judging in voice.own_among(index.in_own_voice.evaluation, input.draft.words.evaluation)
	not voice.starts(judging, lexicon.evaluation_idioms)
	not voice.cue(judging)
}
