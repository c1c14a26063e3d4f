# METADATA
# title: Link that its stances belie
# description: |
#   A denial on the same side of a target as the claim that it denies, or a
#   corroboration on the other side. A denial that meets its claim on the other
#   side of at least one target is no fault.
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.ledger.links

import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.stances

report contains {
	"at": claim.at[sprintf("denies.%s", [other])],
	"claims": [id, other],
	"message": sprintf("claim %q denies %q, yet both are on the same side of %s", [id, other, phrase.list([phrase.proposition(t) | some t in shared])]),
	"related": [{"at": input.claims[other].at.content, "message": sprintf("claim %q", [other])}],
	"help": "set the stance of one of them right, or take the link out",
} if {
	some id in index.claims_with.denies # equivalent: only saves time
	claim := input.claims[id]
	some other in claim.denies
	shared := same_side(id, other)
	count(shared) > 0
	count(opposite_sides(id, other)) == 0
}

report contains {
	"at": claim.at[sprintf("corroborates.%s", [other])],
	"claims": [id, other],
	"message": sprintf("claim %q corroborates %q, yet they are on opposite sides of %s", [id, other, phrase.list([phrase.proposition(t) | some t in apart])]),
	"related": [{"at": input.claims[other].at.content, "message": sprintf("claim %q", [other])}],
	"help": "set the stance of one of them right, or take the link out",
} if {
	some id in index.claims_with.corroborates # equivalent: only saves time
	claim := input.claims[id]
	some other in claim.corroborates
	apart := opposite_sides(id, other)
	count(apart) > 0
}

same_side(id, other) := (favored(id) & favored(other)) | (opposed(id) & opposed(other))

opposite_sides(id, other) := (favored(id) & opposed(other)) | (opposed(id) & favored(other))

favored(id) := object.keys(object.get(stances.favors, id, {}))

opposed(id) := object.keys(object.get(stances.opposes, id, {}))
