# METADATA
# title: Value that does not fit its key
# description: |
#   A value of the wrong type or outside what is allowed, a required key that is
#   missing, a malformed or reserved id, or a path that leaves the repository.
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger["invalid-value"]

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("ledger/invalid-value")
