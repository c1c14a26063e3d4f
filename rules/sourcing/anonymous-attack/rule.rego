# METADATA
# title: Attack on a named person by an unnamed source
# description: |
#   An unnamed source's claim favors a target that damages a person whom the draft
#   names.
# related_resources:
# - description: Guardian, Editorial guidelines, anonymous quotes
#   ref: https://www.theguardian.com/info/2015/aug/05/the-guardians-editorial-code
# - description: New York Times, Guidelines on Integrity, anonymity
#   ref: https://www.nytco.com/company/standards-ethics/guidelines-on-integrity/
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["anonymous-attack"]

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing
import data.stancelint.lib.stances

report contains {
	"at": claim.at.content,
	"claims": [id],
	"sources": [claim.source],
	"message": sprintf("an unnamed source (%s) attacks %s: %s", [
		phrase.name(claim.source),
		phrase.list([phrase.name(person) | some person in attacked]),
		sourcing.propositions(targets),
	]),
	"help": "find somebody who says it with a name, or leave it out",
} if {
	count(people) > 0 # equivalent: only saves time
	some id in sourcing.from_unnamed
	claim := input.claims[id]
	targets := sort({target | some target, _ in stances.favors[id]; count(people[target]) > 0})
	count(targets) > 0
	attacked := phrase.distinct([person | some target in targets; some person in people[target]])
}

# people are the named persons that an adverse target is about.
people := {id: persons |
	some id in index.targets_with.adverse # equivalent: only saves time
	target := input.targets[id]
	target.adverse
	persons := [party | some party in target.about; input.sources[party].type == "named_person"]
}
