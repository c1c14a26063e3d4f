# METADATA
# title: Reference to nothing
# description: |
#   A source, target or claim that is named but not defined, or a draft or file
#   that is not there.
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger["unknown-reference"]

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("ledger/unknown-reference")
