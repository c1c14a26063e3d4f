package stancelint.rules.sourcing.circular_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing.circular as rule

papers := {"sources": {
	"evening": {"name": "the evening paper", "derived_from": ["morning"], "at": {"record": 1, "derived_from": 2}},
	"morning": {"name": "the morning paper", "derived_from": ["evening"], "at": {"record": 3, "derived_from": 4}},
	"aas": {"name": "Bror Aas", "at": {"record": 5}},
}}

with_papers(change) := fixture.document(object.union(papers, change))

test_hits_a_circle_once if {
	rule.report == {{
		"at": 2,
		"sources": ["evening", "morning"],
		"message": "the evening paper and the morning paper derive from each other",
		"related": [{"at": 4, "message": "the morning paper"}],
		"help": "find out who had it first, and take the link back out",
	}} with input as fixture.document(papers)
}

test_hits_a_source_that_derives_from_itself if {
	{report.message | some report in rule.report} == {"Bror Aas derives from itself"} with input as fixture.document({"sources": {"aas": {"name": "Bror Aas", "derived_from": ["aas"], "at": {"record": 5}}}})
}

# One that leads into a circle is not in it.
test_leaves_what_leads_into_a_circle_out if {
	{report.sources | some report in rule.report} == {["evening", "morning"]} with input as with_papers({"sources": {"aas": {"derived_from": ["evening"]}}})
}

test_leaves_what_a_circle_draws_on_out if {
	{report.sources | some report in rule.report} == {["evening", "morning"]} with input as with_papers({"sources": {"morning": {"derived_from": ["evening", "aas"]}}})
}

claim(change) := fixture.document({
	"sources": {"aas": {"name": "Bror Aas", "at": {"record": 5}}, "log": {"name": "the log", "at": {"record": 6}, "derived_from": ["aas"]}},
	"claims": {"a": object.union({"source": "aas", "at": {"evidence.aas": 1, "via.aas": 2, "derived_from.log": 3, "derived_from.aas": 4}}, change)},
})

test_hits_a_source_that_is_its_own_evidence if {
	rule.report == {{
		"at": 1,
		"claims": ["a"],
		"sources": ["aas"],
		"message": "Bror Aas is both source and evidence of this claim",
		"help": "take aas out of evidence",
	}} with input as claim({"evidence": ["aas"]})
}

test_hits_a_source_that_is_its_own_relay if {
	{report.at | some report in rule.report} == {2} with input as claim({"via": ["aas"]})
}

test_hits_a_claim_that_derives_from_its_source if {
	rule.report == {{
		"at": 3,
		"claims": ["a"],
		"sources": ["aas"],
		"message": "this claim of Bror Aas derives from the log, and so from itself",
		"help": "find out who had it first, and take the link back out",
	}} with input as claim({"derived_from": ["log"]})
}

test_leaves_alone[what] if {
	some what, document in {
		"a chain": fixture.document({"sources": {"a": {"derived_from": ["b"]}, "b": {"derived_from": ["c"]}, "c": {}}}),
		"a common origin": fixture.document({"sources": {"a": {"derived_from": ["c"]}, "b": {"derived_from": ["c"]}, "c": {}}}),
		"other evidence": claim({"evidence": ["log"]}),
		"another relay": claim({"via": ["log"]}),
		"another origin": claim({"derived_from": ["diary"], "at": {"derived_from.diary": 5}}),
	}
	count(rule.report) == 0 with input as document
}
