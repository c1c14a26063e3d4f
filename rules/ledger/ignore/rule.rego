# METADATA
# title: Ignore that is not in order
# description: |
#   A comment that lets a diagnostic stand (`stancelint: ignore[…]`) without a
#   reason, for a rule that there is not, past its last day, or that nothing is
#   found for any more.
# custom:
#   level: warning
#   needs: [ledger, draft]
#   scope: ignores
package stancelint.rules.ledger.ignore

import data.stancelint.lib.phrase

report contains {"at": ignore.at, "message": ignore.fault, "help": ignore.way} if {
	some ignore in input.ignores
	ignore.fault != ""
}

report contains {
	"at": ignore.at,
	"message": sprintf("this ignore is for %s, and there is no such rule", [phrase.list(unknown)]),
	"help": way(ignore),
} if {
	some ignore in sound
	unknown := [rule.pattern | some rule in ignore.rules; not rule.known]
	count(unknown) > 0
}

report contains {
	"at": ignore.at,
	"message": sprintf("this ignore expired on %s", [ignore.until]),
	"help": "mend what it is for, or give it a later day and say why",
} if {
	some ignore in sound
	ignore.expired
}

# Of rules that did not run, nobody can tell.
report contains {
	"at": ignore.at,
	"message": "nothing is found here that this ignore is for",
	"help": "take it out",
	"fixes": [{"message": "take out the ignore", "edits": [{"at": ignore.blank, "text": ""}]}],
} if {
	some ignore in sound
	not ignore.used
	not ignore.expired
	every rule in ignore.rules {
		rule.ran
	}
}

sound contains ignore if {
	some ignore in input.ignores
	ignore.fault == ""
}

way(ignore) := sprintf("did you mean %s? stancelint rules lists all", [phrase.list(nearest)]) if {
	nearest := [rule.nearest | some rule in ignore.rules; not rule.known; rule.nearest != ""]
	count(nearest) > 0
} else := "stancelint rules lists all rules"
