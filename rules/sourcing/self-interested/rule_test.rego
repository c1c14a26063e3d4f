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
		"one of two parties": {"targets": {"safe": {"about": ["guard", "line"]}}},
	}
	count(rule.report) == 1 with input as with_records(change)
}

test_leaves_alone[what] if {
	some what, change in {
		"somebody else": {"claims": {"b": {"source": "guard", "stance": {"safe": "favor"}}}},
		"the draft’s own voice": {"claims": {"b": {"stance": {"safe": "favor"}}}},
		"a target of no weight": {"targets": {"safe": {"impact": "normal"}}},
		"a target about nobody": {"targets": {"safe": {"about": []}}},
		"a claim against it": {"claims": {"a": {"stance": {"safe": "against"}}}},
		"a group of the party": {"targets": {"safe": {"about": ["sund"]}}, "claims": {"a": {"source": "line"}}},
	}
	count(rule.report) == 0 with input as with_records(change)
}
