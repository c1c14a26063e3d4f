# METADATA
# title: Target relations that can’t hold
# description: |
#   A target entails, directly or through others, what it is contrary to, or
#   two targets that are contrary to each other; or it is contrary to itself.
#   Whoever favored it would contradict themselves.
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger.relations

report contains {
	"at": target.at.record,
	"message": sprintf("target %q can’t hold: %s", [id, concat("; ", sort(faults))]),
	"related": related,
	"help": "take out the entails or contrary that is not meant",
} if {
	count(input.index.contrary) > 0 # equivalent: only saves time
	some id, target in input.targets
	pairs := impossible(id)
	count(pairs) > 0
	faults := {fault | some pair in pairs; fault := told(id, pair[0], pair[1])}
	related := [{"at": at, "message": sprintf("%q is contrary to %q", [one, other])} |
		some [one, other] in sort(pairs | {[pair[1], pair[0]] | some pair in pairs})
		at := input.targets[one].at[sprintf("contrary.%s", [other])]
	]
}

# impossible are the pairs of contrary targets, the target itself among them,
# that favoring the target would commit one to.
impossible(id) := {[one, other] |
	held := {id} | object.keys(object.get(input.index, ["entailed", id], {}))
	some one in held
	some other in input.index.contrary[one]
	other in held
	one <= other
}

told(id, one, other) := "it is contrary to itself" if {
	one == id
	other == id
} else := sprintf("it entails %q, which is contrary to itself", [one]) if {
	one == other
} else := sprintf("it entails %q and is contrary to it", [other]) if {
	one == id
} else := sprintf("it entails %q and is contrary to it", [one]) if {
	other == id
} else := sprintf("it entails both %q and %q, which are contrary to each other", [one, other])
