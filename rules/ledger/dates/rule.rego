# METADATA
# title: Dates that can’t be right
# description: |
#   A claim said after publication, a time that ends before it starts, or a
#   claim that supersedes a later one.
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger.dates

import data.stancelint.lib.index

report contains {
	"at": claim.at.said_on,
	"claims": [id],
	"message": sprintf("claim %q was said on %s, after publication on %s", [id, claim.said_on, input.ledger.published]),
	"help": "set said_on or published right",
} if {
	some id in index.claims_with.said_on # equivalent: only saves time
	claim := input.claims[id]
	claim.said_on > input.ledger.published
}

report contains {
	"at": claim.at.holds_from,
	"claims": [id],
	"message": sprintf("claim %q is about a time that starts on %s and ends before that, on %s", [id, claim.holds_from, claim.holds_to]),
	"help": "set holds_from or holds_to right",
} if {
	some id in index.claims_with.holds_from # equivalent: only saves time
	claim := input.claims[id]
	claim.holds_from > claim.holds_to
}

report contains {
	"at": claim.at[sprintf("supersedes.%s", [other])],
	"claims": [id, other],
	"message": sprintf("claim %q, said on %s, supersedes %q, said later, on %s", [id, claim.said_on, other, later]),
	"related": [{"at": input.claims[other].at.said_on, "message": sprintf("claim %q was said later", [other])}],
	"help": "turn supersedes round, or set said_on right",
} if {
	some id in index.claims_with.supersedes # equivalent: only saves time
	claim := input.claims[id]
	some other in claim.supersedes
	later := input.claims[other].said_on
	later > claim.said_on
}
