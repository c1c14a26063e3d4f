# METADATA
# title: A source says the opposite of what it said before
# description: |
#   A source takes one side here, and took the other in a ledger published
#   earlier; nothing says that it changed its position. Over the ledgers of one
#   run, for sources and targets that come from a registry.
# related_resources:
# - description: Reuters, Handbook of Journalism, Accuracy
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
#   scope: run
package stancelint.rules.contradiction.record

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase
import data.stancelint.lib.stances

report contains {
	"at": input.claims[primary].at.content,
	"claims": array.concat([name(id, ledger) | some id in later], [name(id, ledger) | some id in earlier]),
	"sources": [source],
	"message": sprintf("%s said the opposite before, on %s: in %s", [phrase.name(source), phrase.proposition(target), phrase.list(told)]),
	"related": [{"at": input.claims[id].at.content, "message": label(id, favor, ledger)} |
		some id in array.concat(earlier, array.slice(later, 1, count(later)))
	],
	"conflict": {
		"target": target,
		"favor": [name(id, ledger) | some id in favor],
		"against": [name(id, ledger) | some id in against],
	},
	"notes": conflicts.derivations(target, favor, against),
	"help": "ask what changed, and print it; if the source took a new position, link it to the old one with supersedes",
} if {
	some ledger, claims in input.index.by_ledger
	triples := union({contradicted(id) | some id in claims})
	some target in {target | some [target, _, _] in triples}
	favor := claims_lib.in_order({claim | some [on, claim, _] in triples; on == target})
	against := claims_lib.in_order({claim | some [on, _, claim] in triples; on == target})
	both := claims_lib.in_order({claim | some claim in array.concat(favor, against)})
	later := [claim | some claim in both; input.claims[claim].ledger == ledger]
	earlier := [claim | some claim in both; input.claims[claim].ledger != ledger]
	primary := later[0]
	source := input.claims[primary].source
	told := phrase.distinct([appearance(claim) | some claim in earlier])
}

# contradicted are the conflicts of a claim with claims of earlier ledgers, each
# [target, favoring claim, opposing claim].
contradicted(id) := {[target, id, other] |
	claims_lib.committed(id)
	some target in favored(id)
	some [rank, other] in opposing_by_rank[target]
	rank < input.claims[id].rank
	apart(id, other, target, id, other)
} | {[target, other, id] |
	claims_lib.committed(id)
	some target in opposed(id)
	some [rank, other] in favoring_by_rank[target]
	rank < input.claims[id].rank
	apart(id, other, target, other, id)
}

# favored and opposed are the targets that a claim is for, or against. Where no
# target is related to another, its own stance says all.
favored(id) := {target | some target, "favor" in input.claims[id].stance} if {
	count(stances.related) == 0
} else := object.keys(object.get(stances.favors, id, {}))

opposed(id) := {target | some target, "against" in input.claims[id].stance} if {
	count(stances.related) == 0
} else := object.keys(object.get(stances.opposes, id, {}))

# apart: nothing exempts the pair, and its conflict is told on this target.
apart(id, other, target, favor, against) if {
	not [id, other] in conflicts.linked
	claims_lib.meet(id, other)
	conflicts.settled(favor, against, target)
}

favoring_by_rank := {target: ranked(claims) | some target, claims in stances.favoring}

opposing_by_rank := {target: ranked(claims) | some target, claims in stances.opposing}

ranked(claims) := [[input.claims[claim].rank, claim] |
	some claim in claims
	claims_lib.committed(claim)
]

# name is a claim as its own ledger calls it, and stem#id for another.
name(id, ledger) := input.claims[id].id if {
	input.claims[id].ledger == ledger
} else := input.claims[id].name

label(id, favor, ledger) := sprintf("%s: %s", [side(id, favor), name(id, ledger)])

side(id, favor) := "for it" if {
	id in favor
} else := "against it"

# appearance says where a claim of an earlier ledger was published, and when.
appearance(id) := sprintf("%s of %s", [claim.ledger, claim.published]) if {
	claim := input.claims[id]
	claim.published
} else := input.claims[id].ledger
