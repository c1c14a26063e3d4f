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

test_points_at_the_key_that_holds_it if {
	{report.at | some report in rule.report} == {6} with input as source({
		"anonymity": {"reason": "writes from vh@marn.example"},
		"at": {"record": 1, "anonymity": 5, "anonymity.reason": 6},
	})
}

test_tells_what_a_field_holds_once if {
	{report.message | some report in rule.report} == {"the record of an unnamed source (clerk) holds a telephone number and an e-mail address"} with input as source({"meta": {"a": "vh@marn.example", "b": ["0700 123 456", "0700 123 457"]}})
}

test_tells_each_field_of_its_own if {
	{report.message | some report in rule.report} == {
		"the record of an unnamed source (clerk) holds a name",
		"the record of an unnamed source (clerk) holds a telephone number",
	} with input as source({"name": "Vera Holm", "meta": {"reach": "0700 123 456"}})
}

test_hits[what] if {
	some what, change in {
		"an address": {"descriptor": "a clerk (v.holm@marn.example)"},
		"a number": {"meta": {"reach": "0700 123 456"}},
		"a number with a code": {"meta": {"reach": ["+44 20 7946 0000"]}},
		"an American number": {"meta": {"reach": "call 555-010-4477, at night"}},
		"a number in brackets": {"meta": {"reach": "(020) 7946 0000"}},
		"a number with dots": {"meta": {"reach": "01.23.45.67.89"}},
		"a name with a particle": {"name": "Vera van der Holm-O’Neill"},
		"a name of one word": {"name": "Vera"},
		"a name in another script": {"name": "Вера Холм"},
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
		"a day by itself": {"meta": {"met": "08.05.2026", "again": "8/5/2026 - 10/5/2026"}},
		"hours": {"meta": {"met": "08.30-10.00"}},
		"a sum": {"meta": {"sum": "100 000 000 crowns", "crowns": "1,000,000,000"}},
		"a long number": {"meta": {"account": "123456789012", "page": "https://marn.example/0123456789"}},
		"years": {"meta": {"years": "2001-2005, 2010-2014"}},
		"a handle": {"meta": {"page": "https://social.example/@marn", "handle": "@clerk"}},
		"a description for a name": {"name": "a clerk"},
		"a group for a name": {"type": "unnamed_group", "name": "Elling officials"},
		"an organisation for a name": {"type": "unnamed_group", "name": "The Harbour Authority"},
		"where the name is kept": {"meta": {"name": "see the safe", "identity": "known to the desk"}},
		"a name of something else": {"meta": {"desk": "Night Desk", "file_name": "Holm"}},
		"a file number": {"meta": {"file": "2026/114", "list": ["a", 7]}},
		"an organisation": {"descriptor": "a clerk of the Harbour Authority"},
		"a registry’s that nothing uses": {"registry": true, "name": "Vera Holm"},
	}
	count(rule.report) == 0 with input as source(change)
}
