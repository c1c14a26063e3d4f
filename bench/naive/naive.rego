# What a newsroom’s engineer would write first, for conftest: two rules.
package main

import rego.v1

warn contains msg if {
	some a, x in input.claims
	some b, y in input.claims
	some target, "favor" in x.stance
	y.stance[target] == "against"
	msg := sprintf("%s and %s contradict each other on %s", [a, b, target])
}

warn contains msg if {
	some a, x in input.claims
	not x.source
	not x.basis
	msg := sprintf("%s has no source", [a])
}
