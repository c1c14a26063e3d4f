# METADATA
# title: Anonymity without a reason
# description: |
#   An anonymous source for whose anonymity the ledger gives no reason, or one
#   that says nothing: “not authorized to speak publicly”.
# related_resources:
# - description: SPJ, Code of Ethics, identify sources clearly
#   ref: https://www.spj.org/spj-code-of-ethics/
# - description: New York Times, Guidelines on Integrity, anonymity
#   ref: https://www.nytco.com/company/standards-ethics/guidelines-on-integrity/
# custom:
#   level: warning
#   needs: [ledger]
#   options:
#     boilerplate:
#       type: list
#       default: []
#       description: stock phrases of the house, beside those of the word list boilerplate
package stancelint.rules.sourcing["anonymity-unexplained"]

import data.stancelint.lexicon
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing
import data.stancelint.lib.words

report contains {
	"at": object.get(source.at, "anonymity", source.at.record),
	"sources": [id],
	"message": sprintf("the ledger does not say why this source stays anonymous: %s", [phrase.name(id)]),
	"help": "give the reason, for this source: anonymity = { reason = … }",
} if {
	some id in sourcing.anonymous
	source := input.sources[id]
	not regex.match(`[\pL\pN]`, object.get(source, ["anonymity", "reason"], ""))
	{"anonymity", "anonymity.reason"} & {field | some field in source.broken} == set()
}

report contains {
	"at": input.sources[id].at["anonymity.reason"],
	"sources": [id],
	"message": sprintf("%s says nothing about why this source stays anonymous: %s", [phrase.quoted(reason), phrase.name(id)]),
	"help": "say what this source risks by being named",
} if {
	some id in sourcing.anonymous
	reason := input.sources[id].anonymity.reason
	words.nothing_but(reason, stock) # stock phrases, and what joins them
}

stock := array.concat(lexicon.boilerplate, data.stancelint.options["sourcing/anonymity-unexplained"].boilerplate)
