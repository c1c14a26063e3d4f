# METADATA
# title: Cue tells as a fact what another disputes
# description: |
#   “Revealed” and “pointed out” presuppose that what they report is so. Where
#   another claim in the draft says that it is not, the cue takes a side.
# related_resources:
# - description: Reuters, Handbook of Journalism, attribution
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# - description: BBC, Editorial Guidelines, section 4 Impartiality
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/impartiality
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.attribution["factive-cue"]

import data.stancelint.lexicon
import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase
import data.stancelint.lib.words

report contains {
	"at": object.get(claim.at, "cue", claim.at.content),
	"claims": array.concat([id], disputing),
	"message": sprintf("%s tells this as a fact, and %s %s it", [
		phrase.quoted(claim.cue),
		phrase.speakers(disputing),
		phrase.verb(conflicts.sources_of(disputing), "disputes", "dispute"),
	]),
	"related": [{"at": input.claims[other].at.content, "message": sprintf("disputed: %s", [phrase.claim_by(other)])} | some other in disputing],
	"help": "write “said”, or another cue that leaves open who is right",
} if {
	some id, others in disputed
	not claims_lib.uncommitted[id]
	claim := input.claims[id]
	not claim.unsettled
	disputing := claims_lib.in_order(others)
}

# factive are the claims whose cue tells them as facts.
factive := input.index.in_cue.factive_cues if {
	true
} else := [id | some id, claim in input.claims; words.has(claim.cue, lexicon.factive_cues)]

# disputed maps such a claim to those that take the other side of a target that it
# is on, about a time that meets its own.
disputed := {id: others |
	some id in factive
	others := {other |
		some target, side in input.claims[id].stance
		some other in conflicts.two_sided[target][opposite[side]]
		other != id
		not claims_lib.uncommitted[other]
		claims_lib.meet(id, other)
	}
	others != set()
}

opposite := {"favor": "against", "against": "favor"}
