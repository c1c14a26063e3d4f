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

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[chain[0]].at.content,
	"claims": chain,
	"sources": [source],
	"message": sprintf("%d claims in a row come from one unnamed source: %s", [count(chain), phrase.name(source)]),
	"related": [{"at": input.claims[chain[count(chain) - 1]].at.content, "message": "the last of them"}],
	"help": "bring in another source, or say at the start that the passage is one person’s account",
} if {
	some i, start in starts
	source := sources[start]
	source in sourcing.unnamed
	chain := array.slice(ordered, start, ends[i])
	count(chain) >= most
}

# starts are the numbers of the claims whose source is another than that of the
# claim before; a chain ends where the next one starts.
starts := [i | some i, source in sources; source != before[i]]

ends := array.concat(array.slice(starts, 1, count(starts)), [count(sources)])

before := array.concat([""], sources)

sources := [object.get(input.claims[id], "source", "") | some id in ordered]

ordered := claims_lib.in_order(object.keys(input.claims))

most := data.stancelint.options["sourcing/anonymous-chain"].claims
