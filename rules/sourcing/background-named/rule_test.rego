package stancelint.rules.sourcing["background-named_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["background-named"] as rule

mention(form, sentence) := {"form": form, "sentence": sentence, "at": 50 + sentence}

draft(source, claim, mentions) := object.union(
	fixture.document({
		"sources": {"lien": object.union({"type": "named_person", "name": "Arve Lien"}, source)},
		"claims": {"a": object.union({"source": "lien", "sentence": 3}, claim)},
	}),
	{"draft": {"mentions": {"lien": mentions}}},
)

test_hits_the_first_naming if {
	rule.report == {{
		"at": 52,
		"sources": ["lien"],
		"message": "Arve Lien spoke on background, and is named here",
		"help": "print the descriptor that was agreed, not the name",
	}} with input as draft({"ground_rules": "on_background"}, {}, [mention("descriptor", 1), mention("name", 2), mention("short", 3)])
}

test_hits[what] if {
	some what, document in {
		"deep background": draft({"ground_rules": "deep_background"}, {}, [mention("name", 1)]),
		"a last name": draft({"ground_rules": "on_background"}, {}, [mention("short", 1)]),
		"an alias": draft({"ground_rules": "on_background"}, {}, [mention("alias", 1)]),
		"the name of an unnamed source": draft({"type": "anonymous", "ground_rules": "on_background"}, {}, [mention("name", 1)]),
	}
	count(rule.report) == 1 with input as document
}

test_hits_a_claim_on_background_that_names_its_source if {
	rule.report == {{
		"at": 53,
		"claims": ["a"],
		"sources": ["lien"],
		"message": "Arve Lien said this on background, and is named here",
		"help": "print the descriptor that was agreed, not the name",
	}} with input as draft({}, {"ground_rules": "on_background"}, [mention("name", 1), mention("short", 3)])
}

test_tells_a_source_on_background_once if {
	count(rule.report) == 1 with input as draft({"ground_rules": "on_background"}, {"ground_rules": "on_background"}, [mention("name", 3)])
}

# Whoever has told something on the record as well may be named, but not there.
test_hits_a_source_on_background_with_a_claim_on_the_record if {
	{report.at | some report in rule.report} == {53} with input as object.union(
		draft({"ground_rules": "on_background"}, {}, [mention("name", 1), mention("short", 3)]),
		{"claims": {"b": {"id": "b", "source": "lien", "ground_rules": "on_record", "sentence": 1}}},
	)
}

test_leaves_alone[what] if {
	some what, document in {
		"the descriptor": draft({"ground_rules": "on_background"}, {}, [mention("descriptor", 1)]),
		"a short form of an unnamed source": draft({"type": "anonymous", "ground_rules": "on_background"}, {}, [mention("alias", 1)]),
		"a source on the record": draft({"ground_rules": "on_record"}, {}, [mention("name", 1)]),
		"a source off the record, which is off-record’s": draft({"ground_rules": "off_record"}, {}, [mention("name", 1)]),
		"a source of no rules": draft({}, {}, [mention("name", 1)]),
		"a name in another sentence": draft({}, {"ground_rules": "on_background"}, [mention("name", 1)]),
		"no mention": draft({"ground_rules": "on_background"}, {}, []),
	}
	count(rule.report) == 0 with input as document
}
