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
	some target, pairs in contradicted
	some ledger in {ledger | some [ledger, _, _] in pairs}
	favor := claims_lib.in_order({claim | some [in_ledger, claim, _] in pairs; in_ledger == ledger})
	against := claims_lib.in_order({claim | some [in_ledger, _, claim] in pairs; in_ledger == ledger})
	both := claims_lib.in_order({claim | some claim in array.concat(favor, against)})
	later := [claim | some claim in both; input.claims[claim].ledger == ledger]
	earlier := [claim | some claim in both; input.claims[claim].ledger != ledger]
	primary := later[0]
	source := input.claims[primary].source
	told := phrase.distinct([appearance(claim) | some claim in earlier])
}

# contradicted maps a target to the conflicts between ledgers that are told on
# it, each [the later ledger, favoring claim, opposing claim].
contradicted := {target: pairs |
	some target, opposing in stances.opposing
	favor := stances.favoring[target] - claims_lib.uncommitted
	against := opposing - claims_lib.uncommitted
	pairs := {[later_ledger(favoring, opponent), favoring, opponent] |
		some favoring in favor
		some opponent in against
		input.claims[favoring].rank != input.claims[opponent].rank
		not [favoring, opponent] in conflicts.linked
		claims_lib.meet(favoring, opponent)
		conflicts.settled(favoring, opponent, target)
	}
	count(pairs) > 0 # equivalent: only saves time
}

later_ledger(id, other) := input.claims[id].ledger if {
	input.claims[id].rank > input.claims[other].rank
} else := input.claims[other].ledger

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
	claim.published # equivalent: without it there is no text
} else := input.claims[id].ledger
