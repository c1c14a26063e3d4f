package stancelint.lib.problems_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.lib.problems

found := fixture.document({"problems": [
	{"rule": "ledger/syntax", "at": 1, "message": "a key has no value"},
	{"rule": "ledger/duplicate", "at": 2, "message": "claim “c1” stands twice", "help": "rename one", "claims": ["c1"]},
	{"rule": "ledger/syntax", "at": 3, "message": "a string has no end"},
	{"rule": "ledger/syntax-of-old", "at": 4, "message": "another rule’s"},
]})

test_sorts_problems_by_rule if {
	problems.of_rule("ledger/syntax") == {
		{"at": 1, "message": "a key has no value"},
		{"at": 3, "message": "a string has no end"},
	} with input as found
}

test_hands_on_all_but_the_rule if {
	problems.of_rule("ledger/duplicate") == {{
		"at": 2,
		"message": "claim “c1” stands twice",
		"help": "rename one",
		"claims": ["c1"],
	}} with input as found
}

test_is_silent_where_nothing_is_wrong if {
	problems.of_rule("ledger/dates") == set() with input as found
	problems.of_rule("ledger/syntax") == set() with input as fixture.document({})
}
