# METADATA
# title: Assertion has no source
# description: |
#   A claim in the draft's own voice says neither what it rests on (basis) nor
#   which document or person stands behind it (evidence).
# related_resources:
# - description: AP, Statement of News Values and Principles
#   ref: https://www.ap.org/about/news-values-and-principles/
# - description: Reuters, Handbook of Journalism, "source every statement"
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.sourcing.unsourced

report contains {
	"at": claim.at.content,
	"claims": [id],
	"message": sprintf("nobody stands behind this: claim %q is in the draft’s own voice and has no source", [id]),
	"help": "name its source in the draft and the ledger, or say in the ledger what it rests on: basis (witnessed, public_record, common_knowledge) or evidence",
} if {
	some id in input.index.by_source.narrator
	claim := input.claims[id]
	not claim.basis
	count(object.get(claim, "evidence", [])) == 0
	every field in ["basis", "evidence"] { # what is written but wrong is reported for itself
		not field in object.get(claim, "broken", [])
	}
}
