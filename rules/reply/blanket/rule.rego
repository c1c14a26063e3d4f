# METADATA
# title: Denial of nothing in particular
# description: |
#   A claim’s cue denies, and the ledger does not say what: a reader can’t tell
#   which of the accusations is denied, and nor can the linter.
# related_resources:
# - description: SPJ, Code of Ethics, seek truth and report it
#   ref: https://www.spj.org/ethicscode.asp
# custom:
#   level: info
#   needs: [ledger]
package stancelint.rules.reply.blanket

import data.stancelint.lexicon
import data.stancelint.lib.phrase
import data.stancelint.lib.words

report contains {
	"at": at_cue(claim),
	"claims": [id],
	"message": sprintf("%s denies, but the ledger does not say what", [phrase.name(claim.source)]),
	"help": "link the denial to what it denies: denies = [claims], or answers = [targets]",
} if {
	some id in denying
	claim := input.claims[id]
	unlinked(claim, "denies")
	unlinked(claim, "answers")
}

# denying are the claims whose cue denies.
denying := input.index.in_cue.denial_cues if {
	true
} else := [id | some id, claim in input.claims; words.has(claim.cue, lexicon.denial_cues)]

unlinked(claim, field) if {
	count(object.get(claim, field, [])) == 0
	not field in object.get(claim, "broken", [])
}

at_cue(claim) := object.get(claim.at, "cue", claim.at.content)
