# METADATA
# title: Claims by themselves
# description: What can be said of a claim, or of two, without looking at stances.
package stancelint.lib.claims

# committed: the claim is neither possible nor conditional.
committed(id) if not id in uncommitted

# uncommitted are the claims that are possible or conditional.
uncommitted := {id | some id in having("modality"); input.claims[id].modality in {"possible", "conditional"}}

# having lists the claims that have a field, in reading order. Of a field that few
# have, such as "via", it is quicker to ask than to look at every claim. An input
# document made by hand may lack the index.
having(field) := object.get(input.index.claims_with, field, []) if {
	true
} else := [id | some id, claim in input.claims; claim[field]]

# by_cue maps each cue to the claims that have it.
by_cue := input.index.by_cue if {
	true
} else := {cue: ids |
	some cue in {claim.cue | some claim in input.claims}
	ids := [id | some id, claim in input.claims; claim.cue == cue]
}

# quoted are the claims that are direct quotations.
quoted := object.get(input.index.by_quote_type, "direct", []) if {
	true
} else := [id | some id, claim in input.claims; claim.quote_type == "direct"]

# not_found are the claims whose words the draft does not have, or not in one
# place only.
not_found := input.index.not_found if {
	true
} else := [id | some id, claim in input.claims; claim.anchor.state != "found"]

# meet: the times that the claims are about have a day in common. An end that
# is not given is open.
meet(id, other) if {
	count({id, other} & _dated) < 2
} else if {
	not _after(id, other)
	not _after(other, id)
}

_dated := {id | some field in ["holds_from", "holds_to"]; some id in having(field)}

_after(id, other) if input.claims[id].holds_from > input.claims[other].holds_to

# in_order lists claims in reading order.
in_order(claims) := [claim | some claim in claims] if {
	count(claims) < 2
} else := [entry[1] |
	some entry in sort([[input.claims[claim].order, claim] | some claim in claims])
]
