package stancelint.rules.sourcing["off-record_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["off-record"] as rule

draft(source, claim) := fixture.document({
	"sources": {"lien": object.union({"name": "Arve Lien"}, source)},
	"claims": {"a": object.union({"source": "lien", "anchor": {"state": "found"}}, claim)},
})

test_hits_what_was_told_off_the_record if {
	rule.report == {{
		"at": 10,
		"claims": ["a"],
		"sources": ["lien"],
		"message": "Arve Lien said this off the record",
		"help": "take it out, or get it on the record from somebody",
	}} with input as draft({"ground_rules": "off_record"}, {})
}

test_hits_a_claim_off_the_record if {
	count(rule.report) == 1 with input as draft({}, {"ground_rules": "off_record"})
}

test_hits_words_that_are_there_twice if {
	count(rule.report) == 1 with input as draft({}, {"ground_rules": "off_record", "anchor": {"state": "ambiguous"}})
}

test_hits_a_relay_off_the_record if {
	{report.message | some report in rule.report} == {"Eli Brun said this off the record"} with input as relayed({"ground_rules": "off_record"}, {})
}

relayed(relay, source) := fixture.document({
	"sources": {
		"lien": object.union({"name": "Arve Lien"}, source),
		"brun": object.union({"name": "Eli Brun"}, relay),
	},
	"claims": {"a": {"source": "lien", "via": ["brun"], "anchor": {"state": "found"}}},
})

test_leaves_alone[what] if {
	some what, document in {
		"words that are not there": draft({"ground_rules": "off_record"}, {"anchor": {"state": "missing"}}),
		"a claim on the record": draft({"ground_rules": "off_record"}, {"ground_rules": "on_record"}),
		"background": draft({"ground_rules": "on_background"}, {}),
		"a relay on the record": relayed({}, {"ground_rules": "off_record"}),
		"no rules": draft({}, {}),
	}
	count(rule.report) == 0 with input as document
}
