package stancelint.rules.sourcing["one-side_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["one-side"] as rule

records := {
	"sources": {
		"lien": {"type": "named_person", "name": "Arve Lien"},
		"brun": {"type": "named_person", "name": "Eli Brun"},
		"bakke": {"type": "named_person", "name": "Siv Bakke", "speaks_for": ["lien"]},
	},
	"targets": {"sold": {"text": "The woods are sold."}, "other": {}},
	"claims": {
		"a": {"source": "brun", "stance": {"sold": "against"}},
		"b": {"source": "lien", "via": ["brun"], "stance": {"sold": "favor"}},
	},
}

with_records(change) := fixture.document(object.union(records, change))

test_hits_a_party_heard_through_the_other if {
	rule.report == {{
		"at": 11,
		"claims": ["b"],
		"sources": ["lien"],
		"message": "Arve Lien: on one side of a conflict, and heard only through Eli Brun",
		"help": "ask them, or whoever speaks for them, and print what they say, or that they did not answer",
	}} with input as fixture.document(records)
}

# Ida Holm relays what the conflict is not about.
test_tells_only_what_is_in_the_conflict if {
	{[report.claims, report.message] | some report in rule.report} == {[["b"], "Arve Lien: on one side of a conflict, and heard only through Eli Brun"]} with input as with_records({
		"sources": {"holm": {"type": "named_person", "name": "Ida Holm"}},
		"claims": {"c": {"source": "lien", "via": ["holm"], "stance": {"other": "favor"}}},
	})
}

test_leaves_alone[what] if {
	some what, change in {
		"a claim of its own": {"claims": {"c": {"source": "lien"}}},
		"a claim with an empty list of relays": {"claims": {"b": {"via": []}}},
		"a claim of whoever speaks for it": {"claims": {"c": {"source": "bakke"}}},
		"a relay by whoever speaks for it": {"claims": {"b": {"via": ["bakke"]}}},
		"a refusal": {"claims": {"c": {"source": "lien", "via": ["brun"], "declined": true, "answers": ["other"]}}},
		"no answer": {"claims": {"c": {"source": "lien", "via": ["brun"], "unanswered": true, "answers": ["other"]}}},
		"no conflict": {"claims": {"a": {"stance": {"sold": "favor"}}}},
		"a conflict that is told": {"tensions": [{"claims": ["a", "b"]}]},
	}
	count(rule.report) == 0 with input as with_records(change)
}

test_hits_where_whoever_speaks_for_it_is_only_relayed if {
	count(rule.report) == 1 with input as with_records({"claims": {"c": {"source": "bakke", "via": ["brun"]}}})
}
