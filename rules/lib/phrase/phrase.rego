# METADATA
# title: How messages put things
# description: |
#   The words that messages share: printed names, lists, quotations.
package stancelint.lib.phrase

# name is how a reader knows a source: its printed name, or its descriptor, or
# else its id.
name(id) := input.sources[id].name if {
	true
} else := input.sources[id].descriptor if {
	true
} else := "the draft’s own voice" if {
	id == "narrator"
} else := id

# proposition is what a target says, in quotation marks and without its full
# stop.
proposition(target) := quoted(trim_suffix(trim_space(input.targets[target].text), "."))

# quoted puts printed words in quotation marks.
quoted(text) := sprintf("“%s”", [text])

# list joins words as prose does: "a", "a and b", "a, b and c".
list(items) := one if {
	[one] := items
} else := sprintf("%s and %s", [one, other]) if {
	[one, other] := items # equivalent: only saves time
} else := sprintf("%s and %s", [concat(", ", array.slice(items, 0, last)), items[last]]) if {
	last := count(items) - 1
} else := ""

# distinct keeps the first of each item. Most lists have one or two.
distinct(items) := items if {
	[_] = items # equivalent: only saves time
} else := [one] if {
	[one, one] = items # equivalent: only saves time
} else := items if {
	[_, _] = items # equivalent: only saves time
} else := [item | some [_, item] in sort([[place, it] | some it, place in first])] if {
	# of those that are there twice, the last of the list would stay
	first := object.union_n(array.reverse([{item: place} | some place, item in items]))
}

# speakers lists who makes the claims, each once, in their order.
speakers(claims) := name(input.claims[one].source) if {
	[one] := claims # equivalent: only saves time
} else := list(distinct([name(input.claims[claim].source) | some claim in claims]))

# claim_by names a claim for a label: "Ana Reis (c05)".
claim_by(id) := sprintf("%s, relayed by %s (%s)", [name(input.claims[id].source), relays, id]) if {
	input.claims[id].via[0]
	relays := list([name(relay) | some relay in input.claims[id].via])
} else := sprintf("%s (%s)", [name(input.claims[id].source), id])

# verb is the form that goes with the number of items:
# verb(["c01"], "is", "are") is "is".
verb(items, one, many) := one if {
	count(items) == 1
} else := many
