package stancelint.rules.sourcing["anonymous-alone_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymous-alone"] as rule

# One clerk without a name says that the fund is empty.
records := {
	"sources": {
		"clerk": {"type": "anonymous", "descriptor": "a clerk"},
		"pilot": {"type": "unnamed_person", "descriptor": "a pilot"},
		"roth": {"type": "named_person", "name": "Ane Roth"},
	},
	"targets": {"empty": {"text": "The fund is empty.", "adverse": true}},
	"claims": {"a": {"source": "clerk", "stance": {"empty": "favor"}}},
}

with_records(change) := fixture.document(object.union(records, change))

reported(document) := found if {
	found := rule.report with input as document with data.stancelint.options as {"sourcing/anonymous-alone": {"independent": 2}}
}

test_hits_one_unnamed_person if {
	reported(fixture.document(records)) == {{
		"at": 10,
		"claims": ["a"],
		"sources": ["clerk"],
		"message": "only unnamed sources say that “The fund is empty”, and the ledger counts one person behind it",
		"related": [],
		"help": "find a source that can be named, or enough independent ones (the house asks for 2); give in the ledger how many people a source is (count)",
	}}
}

test_hits[what] if {
	some what, change in {
		"a target of high impact": {"targets": {"empty": {"adverse": false, "impact": "high"}}},
		"a source twice": {"claims": {"b": {"source": "clerk", "stance": {"empty": "favor"}}}},
		"two with a common origin": {"sources": {"pilot": {"derived_from": ["clerk"]}}, "claims": {"b": {"source": "pilot", "stance": {"empty": "favor"}}}},
		"two with a common origin that are many": {
			"sources": {"clerk": {"count": 3, "derived_from": ["roth"]}, "pilot": {"count": 2, "derived_from": ["roth"]}},
			"claims": {"b": {"source": "pilot", "stance": {"empty": "favor"}}},
		},
		"a named source that only may say so": {"claims": {"b": {"source": "roth", "modality": "possible", "stance": {"empty": "favor"}}}},
		"one who bears out what another says, from the same origin": {"sources": {"pilot": {"derived_from": ["clerk"]}}, "claims": {"a": {"evidence": ["pilot"]}}},
		"the draft’s own voice on such a word": {"claims": {"a": {"source": "narrator", "evidence": ["clerk"]}}},
		"by way of another target": {
			"targets": {"gone": {"text": "It is gone.", "entails": ["empty"]}},
			"claims": {"a": {"stance": {"empty": "none", "gone": "favor"}}},
		},
	}
	count(reported(with_records(change))) == 1
}

test_leaves_alone[what] if {
	some what, change in {
		"two people": {"sources": {"clerk": {"count": 2}}},
		"two that derive from two": {"sources": {"clerk": {"derived_from": ["roth"]}}, "claims": {"b": {"source": "pilot", "stance": {"empty": "favor"}}}},
		"a claim that has it from elsewhere": {
			"sources": {"clerk": {"derived_from": ["roth"]}, "pilot": {"derived_from": ["roth"]}},
			"claims": {"b": {"source": "pilot", "derived_from": [], "stance": {"empty": "favor"}}},
		},
		"a document behind it": {"sources": {"log": {"type": "document"}}, "claims": {"a": {"evidence": ["log"]}}},
		"one who bears out what another says": {"claims": {"a": {"evidence": ["pilot"]}}},
		"the draft’s own voice that saw it": {"claims": {"b": {"basis": "witnessed", "evidence": ["clerk"], "stance": {"empty": "favor"}}}},
		"a fault in the count": {"sources": {"clerk": {"broken": ["count"]}}},
		"two sources": {"claims": {"b": {"source": "pilot", "stance": {"empty": "favor"}}}},
		"a named source": {"claims": {"b": {"source": "roth", "stance": {"empty": "favor"}}}},
		"the draft’s own voice": {"claims": {"b": {"stance": {"empty": "favor"}}}},
		"a possible claim": {"claims": {"a": {"modality": "possible"}}},
		"a target of no weight": {"targets": {"empty": {"adverse": false}}},
		"a target of normal impact": {"targets": {"empty": {"adverse": false, "impact": "normal"}}},
		"a claim against it": {"claims": {"a": {"stance": {"empty": "against"}}}},
		"a named source by an unnamed relay": {"claims": {"a": {"source": "roth", "via": ["clerk"]}}},
	}
	count(reported(with_records(change))) == 0
}

# The index has what is written, be it false.
test_leaves_a_target_alone_that_the_ledger_says_damages_nobody if {
	count(reported(object.union(with_records({"targets": {"empty": {"adverse": false}}}), {"index": {"targets_with": {"adverse": ["empty"]}}}))) == 0
}

test_tells_targets_of_the_same_claims_once if {
	some report in reported(with_records({"targets": {
		"empty": {"entails": ["robbed"]},
		"robbed": {"text": "The fund was robbed.", "adverse": true},
	}}))
	report.message == "only unnamed sources say that “The fund is empty” and “The fund was robbed”, and the ledger counts one person behind it"
}

test_goes_by_the_option if {
	found := rule.report with input as with_records({"sources": {"clerk": {"count": 2}}}) with data.stancelint.options as {"sourcing/anonymous-alone": {"independent": 3}}
	some report in found
	report.message == "only unnamed sources say that “The fund is empty”, and the ledger counts 2 independent people behind it"
}
