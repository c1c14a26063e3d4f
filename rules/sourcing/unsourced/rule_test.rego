package stancelint.rules.sourcing.unsourced_test

import data.stancelint.rules.sourcing.unsourced

ledger(claim) := {
	"claims": {"cost": object.union({"at": {"content": 1}}, claim), "other": {"at": {"content": 2}, "source": "holt"}},
	"index": {"by_source": {"narrator": ["cost"], "holt": ["other"]}},
}

test_hits_an_assertion_without_source if {
	unsourced.report == {{
		"at": 1,
		"claims": ["cost"],
		"message": "nobody stands behind this: claim \"cost\" is in the draft’s own voice and has no source",
		"help": "name its source in the draft and the ledger, or say in the ledger what it rests on: basis (witnessed, public_record, common_knowledge) or evidence",
	}} with input as ledger({})
}

test_hits_empty_evidence if {
	count(unsourced.report) == 1 with input as ledger({"evidence": []})
}

test_leaves_alone[what] if {
	some what, claim in {
		"a basis": {"basis": "witnessed"},
		"evidence": {"evidence": ["budget"]},
		"a fault in the basis": {"broken": ["basis"]},
		"a fault in the evidence": {"broken": ["content", "evidence"]},
	}
	count(unsourced.report) == 0 with input as ledger(claim)
}

test_hits_where_something_else_is_at_fault if {
	count(unsourced.report) == 1 with input as ledger({"broken": ["said_on"]})
}
