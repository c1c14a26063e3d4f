# METADATA
# title: Defined twice
# description: |
#   An id that is defined twice (in one ledger, in ledger and registry, in
#   sidecar and front matter), or a draft that two ledgers claim.
# related_resources:
# - description: TOML 1.0, Keys and Tables
#   ref: https://toml.io/en/v1.0.0#keys
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.ledger.duplicate

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("ledger/duplicate")
