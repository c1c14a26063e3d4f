# METADATA
# title: What was found on loading
# description: |
#   Some faults of a ledger or a draft show before there is an input document
#   to speak of: they are found on loading and stand in `input.problems`, each
#   for the rule that reports it.
package stancelint.lib.problems

# of_rule are the reports for the rule of that id.
of_rule(rule) := {object.remove(problem, ["rule"]) |
	some problem in input.problems
	problem.rule == rule
}
