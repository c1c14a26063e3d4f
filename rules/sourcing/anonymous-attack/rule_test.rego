package stancelint.rules.sourcing["anonymous-attack_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymous-attack"] as rule

records := {
	"sources": {
		"clerk": {"type": "anonymous", "descriptor": "a clerk"},
		"brun": {"type": "named_person", "name": "Eli Brun"},
		"office": {"type": "named_org", "name": "the office"},
	},
	"targets": {"sold": {"text": "Brun sold timber.", "adverse": true, "about": ["brun", "office"]}, "knew": {"text": "It is known.", "entails": ["sold"]}},
	"claims": {"a": {"source": "clerk", "stance": {"sold": "favor"}}},
}

with_records(change) := fixture.document(object.union(records, change))

test_hits_an_attack if {
	rule.report == {{
		"at": 10,
		"claims": ["a"],
		"sources": ["clerk"],
		"message": "an unnamed source (a clerk) attacks Eli Brun: “Brun sold timber”",
		"help": "find somebody who says it with a name, or leave it out",
	}} with input as fixture.document(records)
}

test_hits[what] if {
	some what, change in {
		"a possible claim": {"claims": {"a": {"modality": "possible"}}},
		"by way of another target": {"claims": {"a": {"stance": {"sold": "none", "knew": "favor"}}}},
		"an unnamed group": {"sources": {"clerk": {"type": "unnamed_group"}}},
	}
	count(rule.report) == 1 with input as with_records(change)
}

test_tells_only_whom_the_source_attacks if {
	{report.message | some report in rule.report} == {"an unnamed source (a clerk) attacks Eli Brun: “Brun sold timber”"} with input as with_records({
		"sources": {"roth": {"type": "named_person", "name": "Ane Roth"}},
		"targets": {"bought": {"text": "Roth bought it.", "adverse": true, "about": ["roth"]}},
	})
}

# The index has what is written, be it false.
test_leaves_a_target_alone_that_the_ledger_says_damages_nobody if {
	count(rule.report) == 0 with input as object.union(with_records({"targets": {"sold": {"adverse": false}}}), {"index": {"targets_with": {"adverse": ["sold"]}}})
}

test_leaves_alone[what] if {
	some what, change in {
		"a claim against it": {"claims": {"a": {"stance": {"sold": "against"}}}},
		"what damages nobody": {"targets": {"sold": {"adverse": false}}},
		"an organisation": {"targets": {"sold": {"about": ["office"]}}},
		"a named source": {"claims": {"a": {"source": "office"}}},
		"a named source by an unnamed relay": {"claims": {"a": {"source": "office", "via": ["clerk"]}}},
	}
	count(rule.report) == 0 with input as with_records(change)
}
