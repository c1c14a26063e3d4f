# METADATA
# title: Large share of unnamed sources
# description: |
#   Of the claims that have a source, more than a given share come from unnamed
#   ones.
# related_resources:
# - description: New York Times, Guidelines on Integrity, anonymity
#   ref: https://www.nytco.com/company/standards-ethics/guidelines-on-integrity/
# custom:
#   level: info
#   needs: [ledger]
#   options:
#     share:
#       type: number
#       default: 0.3
#       description: the share of attributed claims, from 0 to 1, that may come from unnamed sources
package stancelint.rules.sourcing["anonymous-share"]

import data.stancelint.lib.index
import data.stancelint.lib.sourcing

report contains {
	"at": input.ledger.at.record,
	"claims": sort(sourcing.from_unnamed),
	"message": sprintf("%d of %d attributed claims come from unnamed sources, more than %d%%", [told, index.attributed, round(100 * most)]),
	"help": "name more sources, or find some that can be named",
} if {
	told := count(sourcing.from_unnamed)
	told > 0 # equivalent: only saves time
	told / index.attributed > most
}

most := data.stancelint.options["sourcing/anonymous-share"].share
