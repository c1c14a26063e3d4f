# METADATA
# title: One unnamed source for a whole passage
# description: |
#   Several claims in a row come from one and the same unnamed source, with no
#   other claim between.
# related_resources:
# - description: Reuters, Handbook of Journalism, sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: info
#   needs: [ledger]
#   options:
#     claims:
#       type: integer
#       default: 3
#       description: how many claims in a row are too many
package stancelint.rules.sourcing["anonymous-chain"]

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

# A chain starts where as many claims of the source as are too many stand in a row.
# It takes in all that, in reading order, no other claim parts from them.
report contains {
	"at": input.claims[chain[0]].at.content,
	"claims": chain,
	"sources": [source],
	"message": sprintf("%d claims in a row come from one unnamed source: %s", [count(chain), phrase.name(source)]),
	"related": [{"at": input.claims[chain[count(chain) - 1]].at.content, "message": "the last of them"}],
	"help": "bring in another source, or say at the start that the passage is one person’s account",
} if {
	some source in sourcing.unnamed
	claims := input.index.by_source[source]
	span := data.stancelint.options["sourcing/anonymous-chain"].claims - 1
	some n, last in array.slice(claims, span, count(claims))
	start := input.claims[claims[n]].order
	input.claims[last].order == start + span
	not goes_on(claims, n) # equivalent: only saves time, all of a chain lead to the same
	chain := [claim | some i, claim in claims; input.claims[claim].order - start == i - n]
}

# goes_on: the claim of that number stands right after the one before.
goes_on(claims, n) if input.claims[claims[n]].order - input.claims[claims[n - 1]].order == 1 # equivalent: as above
