package stancelint.rules.sourcing["anonymity-unexplained_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymity-unexplained"] as rule

source(change) := fixture.document({"sources": {"clerk": object.union(
	{
		"type": "anonymous",
		"descriptor": "a clerk",
		"anonymity": {"known_to_editor": true},
		"at": {"record": 1, "anonymity": 2, "anonymity.reason": 3},
	},
	change,
)}})

reported(document) := found if {
	found := rule.report with input as document with data.stancelint.lexicon as {"boilerplate": ["because", "he", "was", "they", "were", "not authorized", "to speak", "publicly", "Requested anonymity", "the official", "about", "the matter"]} with data.stancelint.options as {"sourcing/anonymity-unexplained": {"boilerplate": ["as ever"]}}
}

test_hits_no_reason if {
	reported(source({})) == {{
		"at": 2,
		"sources": ["clerk"],
		"message": "the ledger does not say why this source stays anonymous: a clerk",
		"help": "give the reason, for this source: anonymity = { reason = … }",
	}}
}

test_hits_a_source_without_a_table if {
	some report in reported(fixture.document({"sources": {"clerk": {"type": "anonymous", "at": {"record": 1}}}}))
	report.at == 1
}

test_hits_a_stock_phrase if {
	reported(source({"anonymity": {"reason": "because he was not authorized to speak publicly."}})) == {{
		"at": 3,
		"sources": ["clerk"],
		"message": "“because he was not authorized to speak publicly.” says nothing about why this source stays anonymous: a clerk",
		"help": "say what this source risks by being named",
	}}
}

test_hits_variants[reason] if {
	some reason in ["Not authorized to speak publicly", "they were not authorized to speak publicly", "requested anonymity", "Not authorized to speak about the matter, publicly", "they requested anonymity because they were not authorized to speak", "…", "the official requested anonymity", " "]
	count(reported(source({"anonymity": {"reason": reason}}))) == 1
}

test_leaves_alone[what] if {
	some what, change in {
		"a reason": {"anonymity": {"reason": "lost a post in 2024 for speaking"}},
		"a reason that holds a stock phrase": {"anonymity": {"reason": "not authorized to speak publicly, and on probation"}},
		"a reason that begins like one": {"anonymity": {"reason": "not authorized to speak publiclyish"}},
		"a reason in another script": {"anonymity": {"reason": "боится увольнения"}},
		"a fault in the reason": {"broken": ["anonymity.reason"]},
		"a fault in the table": {"broken": ["anonymity"]},
		"an unnamed person": {"type": "unnamed_person"},
		"an unnamed person with a stock phrase": {"type": "unnamed_person", "anonymity": {"reason": "not authorized to speak publicly"}},
		"a registry’s that nothing uses": {"registry": true},
	}
	count(reported(source(change))) == 0
}

test_hits_a_phrase_of_the_house if {
	count(reported(source({"anonymity": {"reason": "As ever."}}))) == 1
}
