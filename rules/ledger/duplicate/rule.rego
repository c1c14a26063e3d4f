# METADATA
# title: Defined twice
# description: |
#   An id that is defined twice (in one ledger, in ledger and registry, in
#   sidecar and front matter), or a draft that two ledgers claim.
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger.duplicate

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("ledger/duplicate")
