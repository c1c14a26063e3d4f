# METADATA
# title: An absolute in the draft’s own voice
# description: |
#   “Always”, “nobody”, “the only”, “unprecedented” outside quotations and
#   attributed clauses: one exception makes the sentence wrong.
# related_resources:
# - description: AP Stylebook, first, only, unique, unprecedented
#   ref: https://www.apstylebook.com/
# custom:
#   level: info
#   needs: [draft]
package stancelint.rules.draft.absolute

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.voice

report contains {
	"at": absolute.at,
	"message": sprintf("%s, in the draft’s own voice: one exception makes it wrong", [phrase.quoted(absolute.text)]),
	"help": "look for the exception; then say how it is known, or only as much as is known",
} if {
	some absolute in voice.own_among(index.in_own_voice.sweeping, input.draft.words.sweeping)
	not voice.starts(absolute, lexicon.sweeping_idioms)
	not voice.follows(absolute, lexicon.softeners)
}
