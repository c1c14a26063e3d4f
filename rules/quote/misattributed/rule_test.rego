package stancelint.rules.quote.misattributed_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.quote.misattributed

sources := {
	"reis": {"type": "named_person", "name": "Ana Reis", "aliases": ["Reis"]},
	"lund": {"type": "named_person", "name": "Bo Lund", "aliases": ["Lund"]},
}

said_by_lund := {"source": "lund", "quote_type": "direct", "anchor": {"state": "found"}}

# draft has one quotation, which it gives to a source in these words. The ledger
# gives it to Bo Lund.
draft(source, attribution, claim) := object.union(
	fixture.document({"sources": sources, "claims": {"never": object.union(said_by_lund, claim)}}),
	{"draft": {
		"sentences": [{"text": sprintf("“We never saw it,” %s said.", [source])}, {"text": "Lund left."}],
		"quotations": [quotation],
		"attributions": [object.union(
			{
				"source": {"at": 2, "text": source},
				"sources": ["reis"],
				"type": "direct",
				"carried": false,
				"confidence": 0.92,
			},
			attribution,
		)],
	}},
)

quotation := {"at": 1, "text": "We never saw it,", "sentence": 0, "attributions": [0], "claims": ["never"]}

with_source(id, record) := object.union(draft("Ana Reis", {}, {}), {"sources": {id: record}})

test_hits_two_sources if {
	misattributed.report == {{
		"at": 1,
		"claims": ["never"],
		"sources": ["reis", "lund"],
		"message": "the draft gives this quotation to Ana Reis, the ledger to Bo Lund",
		"related": [{"at": 2, "message": "who says it here"}],
		"help": "set right whichever is wrong: the words around the quotation, or the source of the claim",
	}} with input as draft("Ana Reis", {}, {})
}

test_hits_each[source] if {
	some source in ["Reis", "the mayor of Osmark, Ana Reis", "Ana Reis, 44", "Ana Reis (left)"]
	count(misattributed.report) == 1 with input as draft(source, {}, {})
}

# Two claims of one source in a quotation are told of together.
test_hits_two_claims_once if {
	document := object.union(
		fixture.document({"sources": sources, "claims": {"a": said_by_lund, "b": said_by_lund}}),
		{"draft": object.union(draft("Ana Reis", {}, {}).draft, {"quotations": [object.union(quotation, {"claims": ["a", "b"]})]})},
	)
	{report.claims | some report in misattributed.report} == {["a", "b"]} with input as document
}

test_hits_beside_another_claim if {
	count(misattributed.report) == 1 with input as object.union(draft("Ana Reis", {}, {}), {"claims": {"other": {"source": "reis", "order": 2}}})
}

test_hits_an_anonymous_source if {
	count(misattributed.report) == 1 with input as with_source("lund", {"type": "anonymous", "name": "a clerk", "aliases": []})
}

test_leaves_alone[what] if {
	some what, document in {
		"the same source": draft("Ana Reis", {"sources": ["lund"]}, {}),
		"a pronoun": draft("she", {}, {}),
		"one who speaks for the source": draft("a spokesman for Reis", {}, {}),
		"one of the source’s": draft("Ana Reis’s lawyer", {}, {}),
		"one named after the source": draft("Reis adviser Kai Holm", {}, {}),
		"several sources": draft("Ana Reis", {"sources": ["reis", "lund"]}, {}),
		"no known source": draft("Ana Reis", {"sources": []}, {}),
		"several readings": object.union(draft("Ana Reis", {}, {}), {"draft": {"quotations": [object.union(quotation, {"attributions": [0, 1]})]}}),
		"claims of several sources": object.union(draft("Ana Reis", {}, {}), {
			"claims": {"ours": {"source": "reis", "order": 2, "quote_type": "direct", "anchor": {"state": "found"}}},
			"draft": {"quotations": [object.union(quotation, {"claims": ["never", "ours"]})]},
		}),
		"a source carried over": draft("Ana Reis", {"carried": true}, {}),
		"a reading that is not certain": draft("Ana Reis", {"confidence": 0.6}, {}),
		"a part of a clause": draft("Ana Reis", {"type": "mixed"}, {}),
		"a relay": draft("Ana Reis", {}, {"via": ["reis"]}),
		"evidence": draft("Ana Reis", {}, {"evidence": ["reis"]}),
		"an origin of the claim": draft("Ana Reis", {}, {"derived_from": ["reis"]}),
		"indirect speech": draft("Ana Reis", {}, {"quote_type": "mixed"}),
		"words that are not there": draft("Ana Reis", {}, {"anchor": {"state": "missing"}}),
		"the draft’s own voice": draft("Ana Reis", {}, {"source": "narrator"}),
		"a source that is named beside it": object.union(draft("Ana Reis", {}, {}), {"draft": {"sentences": [{"text": "“We never saw it,” Ana Reis said to Lund."}]}}),
		"a source that is named on the way to the speaker": object.union(draft("Ana Reis", {}, {}), {"draft": {"sentences": [
			{"text": "“We never saw it.”"},
			{"text": "That is what Lund wrote, Ana Reis said."},
		]}}),
		"a source in the quotation": object.union(draft("Ana Reis", {}, {}), {"draft": {"quotations": [object.union(quotation, {"text": "We never saw Lund’s plan,"})]}}),
		"an unnamed person": with_source("lund", {"type": "unnamed_person"}),
		"an organisation": with_source("reis", {"type": "named_org"}),
		"a name with a word of the other’s": with_source("lund", {"name": "Kai Reis"}),
		"a first name of the other’s": with_source("lund", {"name": "Ana Lund"}),
		"an origin of the source": with_source("reis", {"derived_from": ["lund"]}),
	}
	count(misattributed.report) == 0 with input as document
}

test_leaves_those_who_belong_together_alone[what] if {
	some what, change in {
		"a group and its member": {"lund": {"type": "named_org", "members": ["reis"]}},
		"a spokesperson": {"reis": {"speaks_for": ["lund"]}},
		"whom a spokesperson speaks for": {"lund": {"speaks_for": ["reis"]}},
	}
	document := object.union(
		fixture.document({"sources": object.union(sources, change), "claims": {"never": said_by_lund}}),
		{"draft": draft("Ana Reis", {}, {}).draft},
	)
	count(misattributed.report) == 0 with input as document
}
