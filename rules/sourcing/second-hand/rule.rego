# METADATA
# title: Grave claim rests on hearsay
# description: |
#   A target of high impact is favored only by claims at second hand: nobody who
#   was there, or has seen it, stands behind it.
# related_resources:
# - description: Reuters, Handbook of Journalism, sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["second-hand"]

import data.stancelint.lib.index
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[claims[0]].at.content,
	"claims": claims,
	"message": sprintf("nobody at first hand says that %s", [sourcing.propositions(targets)]),
	"related": sourcing.rest(claims),
	"help": "find somebody who was there or has seen it, or say in the draft that it is hearsay",
} if {
	some claims in hearsay
	targets := sourcing.alike(hearsay, claims)
}

# hearsay maps targets of high impact to the claims that favor them, where all
# of those are at second hand.
hearsay := {target: claims |
	some target in index.targets_with.impact # equivalent: only saves time
	input.targets[target].impact == "high"
	claims := sourcing.favoring(target)
	count(claims) > 0 # equivalent: without one there is no place
	every claim in claims {
		at_second_hand(claim)
	}
}

# at_second_hand: so are the source and all evidence.
at_second_hand(claim) if {
	every backer in sourcing.backers_of(claim) {
		access(claim, backer) == "second_hand"
	}
}

# What an assertion in the draft's own voice says of its access, it says of its
# evidence.
access(claim, backer) := access if {
	input.claims[claim].source in {backer, "narrator"}
	access := sourcing.access_of(claim)
} else := input.sources[backer].access
