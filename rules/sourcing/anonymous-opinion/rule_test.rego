package stancelint.rules.sourcing["anonymous-opinion_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymous-opinion"] as rule

records := {
	"sources": {
		"clerk": {"type": "anonymous", "descriptor": "a clerk"},
		"brun": {"type": "named_person", "name": "Eli Brun"},
	},
	"targets": {"farce": {"text": "The talks were a farce.", "kind": "evaluation"}, "long": {"text": "They were long."}},
	"claims": {"a": {"source": "clerk", "stance": {"farce": "favor"}}},
}

with_records(change) := fixture.document(object.union(records, change))

test_hits_a_judgement if {
	rule.report == {{
		"at": 10,
		"claims": ["a"],
		"sources": ["clerk"],
		"message": "an unnamed source (a clerk) gives an opinion: on “The talks were a farce”",
		"help": "print what the source knows, not what it thinks of it; or find somebody who says it with a name",
	}} with input as fixture.document(records)
}

test_hits_either_side if {
	count(rule.report) == 1 with input as with_records({"claims": {"a": {"stance": {"farce": "against"}}}})
}

test_leaves_alone[what] if {
	some what, change in {
		"no side": {"claims": {"a": {"stance": {"farce": "none"}}}},
		"a claim with a fault": {"claims": {"a": {"unsettled": true}}},
		"a fact": {"targets": {"farce": {"kind": "proposition"}}},
		"a judgement that follows from a fact": {"targets": {"long": {"entails": ["farce"]}}, "claims": {"a": {"stance": {"farce": "none", "long": "favor"}}}},
		"a named source": {"claims": {"a": {"source": "brun"}}},
		"a named source by an unnamed relay": {"claims": {"a": {"source": "brun", "via": ["clerk"]}}},
		"the draft’s own voice": {"claims": {"a": {"source": "narrator"}}},
	}
	count(rule.report) == 0 with input as with_records(change)
}
