# METADATA
# title: Words changed since the review
# description: |
#   The words of a claim that a reviewer vouched for, or whose they are, are not
#   what they were when the claim was stamped as reviewed.
# related_resources:
# - description: IFCN, Code of Principles, transparency of methodology
#   ref: https://ifcncodeofprinciples.poynter.org/
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.quote["stale-review"]

import data.stancelint.lib.index

report contains {
	"at": claim.at.reviewed,
	"claims": [id],
	"message": sprintf("claim %q changed after it was reviewed", [id]),
	"related": [{"at": claim.at.content, "message": "the words now"}],
	"help": "check it against its source again, then stamp it: stancelint review",
} if {
	some id in index.claims_with.reviewed # equivalent: only saves time
	claim := input.claims[id]
	claim.fingerprint # equivalent: without it there is nothing to compare
	claim.fingerprint != claim.reviewed
}
