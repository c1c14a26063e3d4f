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
#       default:
#         - not authorized to speak
#         - not authorized to speak publicly
#         - not authorised to speak
#         - not authorised to speak publicly
#         - not allowed to speak publicly
#         - not permitted to speak publicly
#         - not authorized to discuss the matter
#         - not authorised to discuss the matter
#         - to speak freely
#         - to speak candidly
#         - to speak openly
#         - in order to speak freely
#         - to discuss internal matters
#         - to discuss private conversations
#         - to discuss sensitive matters
#         - sensitivity of the matter
#         - because of the sensitivity of the matter
#         - given the sensitivity of the matter
#         - the matter is sensitive
#         - requested anonymity
#         - asked for anonymity
#         - asked not to be named
#         - asked not to be identified
#         - did not want to be named
#         - wished to remain anonymous
#       description: reasons that count as none; case, a “because they were” before them and a full stop aside
package stancelint.rules.sourcing["anonymity-unexplained"]

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": object.get(source.at, "anonymity", source.at.record),
	"sources": [id],
	"message": sprintf("the ledger does not say why this source stays anonymous: %s", [phrase.name(id)]),
	"help": "give the reason, for this source: anonymity = { reason = … }",
} if {
	some id in anonymous
	source := input.sources[id]
	trim_space(reason(source)) == ""
	not "anonymity" in object.get(source, "broken", [])
}

report contains {
	"at": object.get(source.at, "anonymity.reason", source.at.record),
	"sources": [id],
	"message": sprintf("%s says nothing about why this source stays anonymous: %s", [phrase.quoted(reason(source)), phrase.name(id)]),
	"help": "say what this source risks by being named",
} if {
	some id in anonymous
	source := input.sources[id]
	bare(reason(source)) in {lower(given) | some given in data.stancelint.options["sourcing/anonymity-unexplained"].boilerplate}
}

anonymous := {id | some id in sourcing.concerned; input.sources[id].type == "anonymous"}

reason(source) := object.get(source, ["anonymity", "reason"], "")

# bare is a reason without what leads up to it.
bare(text) := regex.replace(
	trim_right(lower(trim_space(text)), ". "),
	`^(?:(?:because|as|since) )?(?:(?:he|she|they|it|the \S+) )?(?:(?:was|were|is|are|has|have|had) )?(?:been )?`,
	"",
)
