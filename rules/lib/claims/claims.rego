# METADATA
# title: Claims by themselves
# description: What can be said of a claim, or of two, without looking at stances.
package stancelint.lib.claims

# committed: the claim is neither possible nor conditional.
committed(id) if not input.claims[id].modality in {"possible", "conditional"}

# meet: the times that the claims are about have a day in common. An end that
# is not given is open.
meet(id, other) if {
	not _after(id, other)
	not _after(other, id)
}

_after(id, other) if input.claims[id].holds_from > input.claims[other].holds_to

# in_order lists claims in reading order.
in_order(claims) := [entry[1] |
	some entry in sort([[input.claims[claim].order, claim] | some claim in claims])
]
