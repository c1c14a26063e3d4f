# METADATA
# title: Tension that is not told, or not there
# description: |
#   A [[tensions]] entry whose told words are not in the draft (error), or one
#   whose claims would not conflict without it (warning).
# custom:
#   level: error
#   needs: [ledger, draft]
package stancelint.rules.ledger.tension

import data.stancelint.lib.conflicts

report contains object.union(
	{
		"at": tension.at.told,
		"claims": tension.claims,
		"help": "put the words that the draft tells the conflict with, exactly as printed",
	},
	comparison,
) if {
	some tension in input.tensions
	tension.anchor.state == "missing"
	comparison := compared(tension.anchor)
}

report contains {
	"at": tension.at.record,
	"level": "warning",
	"claims": tension.claims,
	"message": sprintf("this tension is not needed: its claims (%s) would not conflict without it", [concat(", ", tension.claims)]),
	"help": "take it out; if the claims should conflict, look at their stances, times and links",
} if {
	some number, tension in input.tensions
	every id in tension.claims {
		settled(id)
	}
	count(needed_for(number, tension.claims)) == 0
}

compared(anchor) := {
	"message": "the draft does not tell this conflict in the words that the ledger gives (told)",
	"related": [{"at": nearest.at, "message": "the nearest words in the draft"}],
	"notes": [sprintf("from ledger to draft ([-left out-], {+put in+}): %s", [nearest.difference])],
} if {
	nearest := anchor.nearest
} else := {"message": "the draft does not tell this conflict: it has neither the words that the ledger gives (told) nor any like them"}

# settled: the claim is there, and no fault of the ledger, which is reported for
# itself, leaves open what it says.
settled(id) if {
	claim := input.claims[id]
	not claim.unsettled
}

# needed_for are the pairs of claims that would conflict without the tension,
# the others in force.
needed_for(number, claims) := {pair |
	some id in claims
	some other in claims
	id < other
	pair := [id, other]
	conflicts.tensions_of(id, other) == {number}
	conflicts.clash(id, other)
}
