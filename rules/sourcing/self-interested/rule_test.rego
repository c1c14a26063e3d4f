package stancelint.rules.sourcing["self-interested_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["self-interested"] as rule

records := {
	"sources": {
		"line": {"name": "the line", "members": ["sund"]},
		"sund": {"name": "Karin Sund"},
		"falk": {"name": "Hugo Falk", "speaks_for": ["line"]},
		"guard": {"name": "the coast guard"},
	},
	"targets": {"safe": {"text": "The line is safe.", "impact": "high", "about": ["line"]}},
	"claims": {"a": {"source": "falk", "stance": {"safe": "favor"}}},
}

with_records(change) := fixture.document(object.union(records, change))

test_hits_a_spokesperson_alone if {
	rule.report == {{
		"at": 10,
		"claims": ["a"],
		"sources": ["line"],
		"message": "only the line, or those who belong to or speak for it, say that “The line is safe”",
		"related": [],
		"help": "find somebody without a stake in it",
	}} with input as fixture.document(records)
}

test_hits[what] if {
	some what, change in {
		"the party": {"claims": {"a": {"source": "line"}}},
		"a member": {"claims": {"a": {"source": "sund"}}},
		"all of them": {"claims": {"b": {"source": "sund", "stance": {"safe": "favor"}}}},
		"a possible claim": {"claims": {"a": {"modality": "possible"}}},
		"evidence of its own": {"claims": {"a": {"evidence": ["sund"]}}},
		"the draft’s own voice on its word": {"claims": {"a": {"source": "narrator", "evidence": ["falk"]}}},
		"one of two parties": {"targets": {"safe": {"about": ["guard", "line"]}}},
	}
	count(rule.report) == 1 with input as with_records(change)
}

# Two parties are told of one by one, two targets of one party together.
test_tells_each_party if {
	{report.message | some report in rule.report} == {
		"only the line, or those who belong to or speak for it, say that “The ships are new” and “The line is safe”",
		"only Karin Sund, or those who belong to or speak for it, say that “The line is safe”",
	} with input as with_records({
		"targets": {
			"safe": {"about": ["line", "sund"], "entails": ["new"]},
			"new": {"text": "The ships are new.", "impact": "high", "about": ["line"]},
		},
		"claims": {"a": {"source": "sund"}},
	})
}

test_tells_no_target_of_other_claims if {
	{report.message | some report in rule.report} == {"only the line, or those who belong to or speak for it, say that “The line is safe”"} with input as with_records({"targets": {"old": {"text": "The line is old.", "about": ["line"]}}})
}

test_leaves_alone[what] if {
	some what, change in {
		"somebody else": {"claims": {"b": {"source": "guard", "stance": {"safe": "favor"}}}},
		"the draft’s own voice": {"claims": {"b": {"stance": {"safe": "favor"}}}},
		"somebody else behind it": {"claims": {"a": {"evidence": ["guard"]}}},
		"the draft’s own voice that saw it": {"claims": {"a": {"source": "narrator", "basis": "witnessed", "evidence": ["falk"]}}},
		"what damages it": {"targets": {"safe": {"adverse": true}}},
		"a target of no weight": {"targets": {"safe": {"impact": "normal"}}},
		"a target about nobody": {"targets": {"safe": {"about": []}}},
		"a claim against it": {"claims": {"a": {"stance": {"safe": "against"}}}},
		"a group of the party": {"targets": {"safe": {"about": ["sund"]}}, "claims": {"a": {"source": "line"}}},
	}
	count(rule.report) == 0 with input as with_records(change)
}
