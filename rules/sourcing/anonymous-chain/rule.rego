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

# A chain starts where, in reading order, other claims stand before a claim of the
# source.
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
	count(claims) >= most # equivalent: only saves time
	orders := [input.claims[claim].order | some claim in claims]
	following := {next | some order in orders; next := order + 1}
	starts := [i | some i, order in orders; not order in following]
	some n, start in starts
	chain := array.slice(claims, start, array.concat(starts, [count(claims)])[n + 1])
	count(chain) >= most
}

most := data.stancelint.options["sourcing/anonymous-chain"].claims
