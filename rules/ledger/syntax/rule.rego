# METADATA
# title: Ledger can’t be read as TOML
# description: |
#   The file is not valid TOML, so nothing in it can be checked. The other files
#   are linted all the same.
# related_resources:
# - description: TOML 1.0
#   ref: https://toml.io/en/v1.0.0
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger.syntax

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("ledger/syntax")
