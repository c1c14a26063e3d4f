# METADATA
# title: Opinion of an unnamed source
# description: |
#   An unnamed source judges: its claim takes a side on a target of the kind
#   evaluation. Facts may need anonymity; opinions have a name.
# related_resources:
# - description: AP, Statement of News Values and Principles, Anonymous sources
#   ref: https://www.ap.org/about/news-values-and-principles/
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["anonymous-opinion"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": claim.at.content,
	"claims": [id],
	"sources": [claim.source],
	"message": sprintf("an unnamed source (%s) gives an opinion: on %s", [phrase.name(claim.source), sourcing.propositions(judged)]),
	"help": "print what the source knows, not what it thinks of it; or find somebody who says it with a name",
} if {
	count(evaluations) > 0 # equivalent: only saves time
	some id in sourcing.from_unnamed
	claim := input.claims[id]
	not claim.unsettled
	judged := sort({target |
		some target, side in claim.stance
		side != "none"
		target in evaluations
	})
	count(judged) > 0
}

evaluations := {id | some id in index.targets_with.kind; input.targets[id].kind == "evaluation"} # equivalent: the first only saves time
