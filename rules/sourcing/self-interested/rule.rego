# METADATA
# title: Grave claim about a party, by that party alone
# description: |
#   A target of high impact about somebody is favored only by them, their members
#   or those who speak for them, and it does not damage them.
# related_resources:
# - description: SPJ, Code of Ethics, identify sources clearly
#   ref: https://www.spj.org/spj-code-of-ethics/
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["self-interested"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[claims[0]].at.content,
	"claims": claims,
	"sources": [party],
	"message": sprintf("only %s, or those who belong to or speak for it, say that %s", [phrase.name(party), sourcing.propositions(targets)]),
	"related": sourcing.rest(claims),
	"help": "find somebody without a stake in it",
} if {
	some target, claims in weighty
	some party in input.targets[target].about
	every claim in claims {
		count(sourcing.backers_of(claim) - sourcing.its_own(party)) == 0
	}
	targets := [other | some other in sourcing.alike(weighty, claims); party in input.targets[other].about]
}

# weighty maps targets of high impact to the claims that favor them. What damages
# those it is about is none: to say that of oneself is in nobody's interest.
weighty := {target: claims |
	some target in index.targets_with.impact # equivalent: only saves time
	record := input.targets[target]
	record.impact == "high"
	not record.adverse
	claims := sourcing.favoring(target)
	count(claims) > 0 # equivalent: without one there is no place
}
