# METADATA
# title: Key that no ledger has
# description: |
#   A key or table that the ledger format does not know, most often a slip of
#   the pen. Free data for a newsroom’s own rules goes into a meta table.
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger["unknown-key"]

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("ledger/unknown-key")
