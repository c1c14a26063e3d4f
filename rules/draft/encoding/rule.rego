# METADATA
# title: Draft is not UTF-8 text
# description: |
#   The file holds bytes that are not UTF-8, so its words can’t be read.
# custom:
#   level: error
#   needs: [draft]
package stancelint.rules.draft.encoding

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("draft/encoding")
