# METADATA
# title: Claims by themselves
# description: What can be said of a claim, or of two, without looking at stances.
package stancelint.lib.claims

import data.stancelint.lib.index

# committed: the claim is neither possible nor conditional.
committed(id) if not uncommitted[id]

# uncommitted are the claims that are possible or conditional.
uncommitted := {id | some id in index.claims_with.modality; input.claims[id].modality in {"possible", "conditional"}} # equivalent: the first only saves time

# not_found are the claims whose words the draft does not have, or not in one
# place only.
not_found := input.index.not_found if {
	true
} else := [id | some id, claim in input.claims; claim.anchor.state != "found"]

# meeting keeps the pairs of claims that meet.
meeting(pairs) := pairs if {
	_undated
} else := {pair | some pair in pairs; meet(pair[0], pair[1])}

# meet: the times that the claims are about have a day in common. An end that
# is not given is open.
meet(id, other) if {
	_undated
} else if {
	not _after(id, other)
	not _after(other, id)
}

# _undated: no two claims say when they hold.
_undated if count(_dated) < 2

# _dated are the claims that say when they hold.
_dated := {id | some field in ["holds_from", "holds_to"]; some id in index.claims_with[field]} # equivalent: the first only saves time

_after(id, other) if input.claims[id].holds_from > input.claims[other].holds_to

# in_order lists claims in reading order.
in_order(claims) := [claim |
	some [_, claim] in sort([[order, claim] | some claim in claims; order := input.claims[claim].order])
]
