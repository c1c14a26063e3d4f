package stancelint.rules.sourcing["anonymous-plural_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymous-plural"] as rule

source(change) := fixture.document({"sources": {"s": object.union(
	{
		"type": "anonymous",
		"descriptor": "officials at the land office",
		"at": {"record": 1, "descriptor": 2},
	},
	change,
)}})

reported(document) := found if {
	found := rule.report with input as document with data.stancelint.lexicon as {"plural_words": ["people", "two", "several", "some", "a number", "dozens"]}
}

test_hits_a_plural_without_count if {
	reported(source({})) == {{
		"at": 2,
		"sources": ["s"],
		"message": "“officials at the land office” are more than one, and the ledger does not say how many (count)",
		"help": "give how many people it is (count), or print the descriptor in the singular",
	}}
}

test_hits_a_count_of_one if {
	some report in reported(source({"count": 1}))
	report.message == "“officials at the land office” are more than one, and the ledger says that it is one person (count = 1)"
}

test_hits[descriptor] if {
	some descriptor in ["people who have seen the letters", "Two of the crew", "several of them", "some officials", "the aides", "Western diplomats", "a number of officials", "dozens", "Two", "the people", "insiders, some of them in the room", "people familiar with the matter"]
	count(reported(source({"descriptor": descriptor}))) == 1
}

test_leaves_a_singular_alone[descriptor] if {
	some descriptor in ["an official", "a person close to the officials", "one of the officials", "a member of several boards", "the official who saw two letters", "another of the aides", "the boss", "a person in the people’s party", "a two-term councillor", "two-term councillor", "the people’s tribune", "a senior official", "the mayor’s aide", "this person", "every one of them", "someone with ties to dealers", "the police officer", "our man in Brussels", "a campus nurse", "a clerk without papers"]
	count(reported(source({"descriptor": descriptor}))) == 0
}

test_leaves_alone[what] if {
	some what, change in {
		"a count": {"count": 2},
		"a fault in the count": {"broken": ["count"]},
		"an unnamed group": {"type": "unnamed_group"},
		"a registry’s that nothing uses": {"registry": true},
	}
	count(reported(source(change))) == 0
}
