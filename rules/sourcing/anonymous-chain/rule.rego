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

import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[chain[0]].at.content,
	"claims": chain,
	"sources": [source],
	"message": sprintf("%d claims in a row come from one unnamed source: %s", [count(chain), phrase.name(source)]),
	"related": [{"at": input.claims[last].at.content, "message": "the last of them"}],
	"help": "bring in another source, or say at the start that the passage is one person’s account",
} if {
	some start, id in ordered
	source := input.claims[id].source
	source in sourcing.unnamed
	begins(start)
	array.slice(sources, start, start + most) == [source | some _ in numbers.range(1, most)]
	end := min(array.concat([count(sources)], [i | some i, other in sources; i > start; other != source]))
	chain := array.slice(ordered, start, end)
	last := chain[count(chain) - 1]
}

begins(start) if start == 0

begins(start) if sources[start - 1] != sources[start]

ordered := conflicts.in_order(object.keys(input.claims))

sources := [input.claims[id].source | some id in ordered]

most := data.stancelint.options["sourcing/anonymous-chain"].claims
