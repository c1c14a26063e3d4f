# METADATA
# title: Draft is not UTF-8 text
# description: |
#   The file holds bytes that are not UTF-8, so its words can’t be read.
# related_resources:
# - description: The Unicode Standard, chapter 3 Conformance, C10
#   ref: https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-3/
# custom:
#   level: error
#   needs: [draft]
package stancelint.rules.draft.encoding

import data.stancelint.lib.problems

report contains problem if some problem in problems.of_rule("draft/encoding")
