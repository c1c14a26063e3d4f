package stancelint.rules.sourcing["second-hand_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["second-hand"] as rule

records := {
	"sources": {
		"lund": {"name": "Osk Lund", "access": "second_hand"},
		"noll": {"name": "Greta Noll"},
	},
	"targets": {"failed": {"text": "The gates failed.", "impact": "high"}},
	"claims": {
		"a": {"source": "lund", "stance": {"failed": "favor"}},
		"b": {"source": "noll", "access": "second_hand", "stance": {"failed": "favor"}},
	},
}

with_records(change) := fixture.document(object.union(records, change))

test_hits_hearsay_alone if {
	rule.report == {{
		"at": 10,
		"claims": ["a", "b"],
		"message": "nobody at first hand says that “The gates failed”",
		"related": [{"at": 11, "message": "Greta Noll (b)"}],
		"help": "find somebody who was there or has seen it, or say in the draft that it is hearsay",
	}} with input as fixture.document(records)
}

test_hits[what] if {
	some what, change in {
		"evidence at second hand too": {"claims": {"a": {"evidence": ["lund"]}}},
		"the draft’s own voice on such evidence": {"claims": {"c": {"evidence": ["lund"], "stance": {"failed": "favor"}}}},
		"the draft’s own voice that says so": {"claims": {"c": {"evidence": ["noll"], "access": "second_hand", "stance": {"failed": "favor"}}}},
	}
	count(rule.report) == 1 with input as with_records(change)
}

test_tells_targets_of_the_same_claims_once if {
	{report.message | some report in rule.report} == {"nobody at first hand says that “The gates failed” and “The lock is lost”"} with input as with_records({"targets": {
		"failed": {"entails": ["lost"]},
		"lost": {"text": "The lock is lost.", "impact": "high"},
	}})
}

test_hits_a_possible_claim if {
	count(rule.report) == 1 with input as with_records({"claims": {"a": {"modality": "possible"}}})
}

test_leaves_alone[what] if {
	some what, change in {
		"one at first hand": {"claims": {"b": {"access": "first_hand"}}},
		"one of which the ledger does not say": {"claims": {"c": {"source": "noll", "stance": {"failed": "favor"}}}},
		"the claim’s own access before its source’s": {"claims": {"a": {"access": "first_hand"}}},
		"the draft’s own voice": {"claims": {"c": {"stance": {"failed": "favor"}}}},
		"a target of no weight": {"targets": {"failed": {"impact": "normal"}}},
		"a document behind it": {"sources": {"log": {"type": "document"}}, "claims": {"a": {"evidence": ["log"]}}},
		"the draft’s own voice with a document": {"sources": {"log": {"type": "document"}}, "claims": {"c": {"evidence": ["log"], "stance": {"failed": "favor"}}}},
		"claims against it": {"claims": {"a": {"stance": {"failed": "against"}}, "b": {"stance": {"failed": "none"}}}},
	}
	count(rule.report) == 0 with input as with_records(change)
}

# What a relay has access to says nothing of the source.
test_leaves_a_relay_at_second_hand_alone if {
	count(rule.report) == 0 with input as with_records({"claims": {"b": {"access": "first_hand", "via": ["lund"]}}})
}
