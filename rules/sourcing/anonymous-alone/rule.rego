# METADATA
# title: Grave claim rests on too few unnamed people
# description: |
#   A target that damages somebody, or of high impact, is favored by unnamed
#   sources alone, and there are fewer independent people behind them than the
#   house asks for. A source is as many as its count; sources with a common origin
#   are one.
# related_resources:
# - description: BBC, Editorial Guidelines, section 3 Accuracy, anonymous sources
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy
# - description: Guardian, Editorial guidelines, anonymous quotes
#   ref: https://www.theguardian.com/info/2015/aug/05/the-guardians-editorial-code
# custom:
#   level: error
#   needs: [ledger]
#   options:
#     independent:
#       type: integer
#       default: 2
#       description: how many independent people must stand behind such a claim
package stancelint.rules.sourcing["anonymous-alone"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": input.claims[claims[0]].at.content,
	"claims": claims,
	"sources": sort(backers),
	"message": sprintf("only unnamed sources say that %s, and %s", [sourcing.propositions(targets), stand(people)]),
	"related": sourcing.rest(claims),
	"help": sprintf("find a source that can be named, or enough independent ones (the house asks for %d); give in the ledger how many people a source is (count)", [wanted]),
} if {
	some claims in alone
	targets := sourcing.alike(alone, claims)
	backers := union({sourcing.backers_of(claim) | some claim in claims})
	every backer in backers {
		not "count" in object.get(input.sources[backer], "broken", [])
	}
	people := sourcing.people(claims)
	people < wanted
}

# alone maps grave targets to the claims that favor them, where unnamed sources
# alone stand behind all of those.
alone := {target: claims |
	some target in grave
	claims := sourcing.committed_favoring(target)
	count(claims) > 0 # equivalent: without one there is no place
	every claim in claims {
		count(sourcing.backers_of(claim) - sourcing.unnamed) == 0
	}
}

wanted := data.stancelint.options["sourcing/anonymous-alone"].independent

# grave are the targets that damage somebody, or are of high impact.
grave := {target | some target in index.targets_with.adverse; input.targets[target].adverse} | {target | # equivalent: the first only saves time
	some target in index.targets_with.impact # equivalent: only saves time
	input.targets[target].impact == "high"
}

stand(people) := "the ledger counts one person behind it" if {
	people == 1
} else := sprintf("the ledger counts %d independent people behind it", [people])
