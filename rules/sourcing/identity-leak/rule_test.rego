package stancelint.rules.sourcing["identity-leak_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["identity-leak"] as rule

source(change) := fixture.document({"sources": {"clerk": object.union(
	{
		"type": "anonymous",
		"descriptor": "a clerk",
		"at": {"record": 1, "name": 2, "descriptor": 3, "meta": 4, "anonymity": 5},
	},
	change,
)}})

test_hits_a_name if {
	rule.report == {{
		"at": 2,
		"sources": ["clerk"],
		"message": "the record of an unnamed source (clerk) holds a name",
		"help": "take it out: who the source is stays with the editor, not in a file",
	}} with input as source({"name": "Vera Holm"})
}

test_hits[what] if {
	some what, change in {
		"an address": {"descriptor": "a clerk (v.holm@marn.example)"},
		"a number": {"meta": {"reach": "0700 123 456"}},
		"a number with a code": {"meta": {"reach": ["+44 20 7946 0000"]}},
		"a name in meta": {"meta": {"who": {"real_name": "Vera Holm"}}},
		"an address in the reason": {"anonymity": {"reason": "writes from vh@marn.example"}},
		"an unnamed person": {"type": "unnamed_person", "name": "Vera Holm"},
	}
	count(rule.report) == 1 with input as source(change)
}

test_leaves_alone[what] if {
	some what, change in {
		"nothing": {},
		"a named person": {"type": "named_person", "name": "Vera Holm", "meta": {"phone": "0700 123 456"}},
		"who approved it": {"anonymity": {"approved_by": "night.editor@paper.example, 0700 123 456"}},
		"a day and a time": {"meta": {"met": "2026-05-08 10:30", "again": "2026-05-08T10:30:15"}},
		"a file number": {"meta": {"file": "2026/114", "list": ["a", 7]}},
		"an organisation": {"descriptor": "a clerk of the Harbour Authority"},
		"a registry’s that nothing uses": {"registry": true, "name": "Vera Holm"},
	}
	count(rule.report) == 0 with input as source(change)
}
