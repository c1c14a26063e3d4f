package stancelint.rules.quote.unclaimed_test

import data.stancelint.rules.quote.unclaimed

petition := {
	"claims": {"parents": {"content": ["We asked the parents", "and the parents want eight o’clock"]}},
	"draft": {"quotations": [quotation({})]},
}

quotation(change) := object.union({"at": 1, "text": "We are tired, and nobody asked", "words": 6, "claims": []}, change)

test_hits_a_quotation_in_no_claim if {
	unclaimed.report == {{
		"at": 1,
		"message": "no claim of the ledger takes in this quotation",
		"help": "add it to the ledger as a claim, with its source and cue",
	}} with input as petition
}

said(attribution) := object.union(
	object.union(petition, {"sources": {"reis": {"type": "named_person", "name": "Ana Reis"}}}),
	{"draft": {
		"quotations": [quotation({"attributions": [0]})],
		"attributions": [object.union({"source": {"at": 2, "text": "Reis"}, "sources": ["reis"], "carried": false, "cue": {"text": "told us"}}, attribution)],
	}},
)

test_tells_who_says_it if {
	unclaimed.report == {{
		"at": 1,
		"message": "no claim of the ledger takes in this quotation",
		"sources": ["reis"],
		"related": [{"at": 2, "message": "said by Ana Reis"}],
		"help": "add it to the ledger as a claim with source = \"reis\" and cue = \"told us\"",
	}} with input as said({})
}

test_tells_no_source_that_is_not_certain[what] if {
	some what, change in {
		"carried over": {"carried": true},
		"a pronoun": {"source": {"at": 2, "text": "she"}},
		"unknown": {"sources": []},
	}
	some report in unclaimed.report with input as said(change)
	not report.sources
}

test_tells_no_source_of_two if {
	some report in unclaimed.report with input as object.union(said({}), {"draft": {"quotations": [quotation({"attributions": [0, 1]})]}})
	not report.sources
}

test_hits_each[what] if {
	some what, change in {
		"of four words": {"words": 4, "text": "We are so tired"},
		"a block quote": {"block": true},
		"a block quote in capitals": {"block": true, "text": "We Are Tired of It"},
		"words of two claims’ pieces": {"text": "parents and the parents want"},
		"a part of a word": {"text": "e asked the parent"},
	}
	count(unclaimed.report) == 1 with input as {"claims": petition.claims, "draft": {"quotations": [quotation(change)]}}
}

test_hits_where_the_ledger_has_no_claim if {
	count(unclaimed.report) == 1 with input as object.union(object.remove(petition, ["claims"]), {"claims": {}})
}

test_leaves_alone[what] if {
	some what, change in {
		"a short quotation": {"words": 3},
		"a quotation with a claim": {"claims": ["parents"]},
		"a title of a work": {"text": "The Quays of the North", "block": false},
		"a claim’s words again": {"text": "The parents want eight o'clock,"},
	}
	count(unclaimed.report) == 0 with input as {"claims": petition.claims, "draft": {"quotations": [quotation(change)]}}
}
