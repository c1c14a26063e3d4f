package stancelint.rules.sourcing["anonymous-chain_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["anonymous-chain"] as rule

# Claims in reading order, by their sources.
claims(sources) := fixture.document({
	"sources": {
		"clerk": {"type": "anonymous", "descriptor": "a clerk"},
		"pilot": {"type": "anonymous", "descriptor": "a pilot"},
		"roth": {"type": "named_person", "name": "Ane Roth"},
	},
	"claims": {sprintf("c%d", [n]): {"source": source} | some n, source in sources},
})

reported(document) := found if {
	found := rule.report with input as document with data.stancelint.options as {"sourcing/anonymous-chain": {"claims": 3}}
}

test_hits_three_in_a_row if {
	reported(claims(["roth", "clerk", "clerk", "clerk"])) == {{
		"at": 11,
		"claims": ["c1", "c2", "c3"],
		"sources": ["clerk"],
		"message": "3 claims in a row come from one unnamed source: a clerk",
		"related": [{"at": 13, "message": "the last of them"}],
		"help": "bring in another source, or say at the start that the passage is one person’s account",
	}}
}

test_tells_a_longer_chain_once if {
	{report.claims | some report in reported(claims(["clerk", "clerk", "clerk", "clerk", "roth", "clerk"]))} == {["c0", "c1", "c2", "c3"]}
}

test_tells_each_chain if {
	count(reported(claims(["clerk", "clerk", "clerk", "pilot", "pilot", "pilot"]))) == 2
}

test_leaves_alone[what] if {
	some what, sources in {
		"two in a row": ["clerk", "clerk"],
		"somebody else between": ["clerk", "clerk", "roth", "clerk"],
		"the draft’s own voice between": ["clerk", "clerk", "narrator", "clerk"],
		"another unnamed source between": ["clerk", "clerk", "pilot", "clerk"],
		"a named source": ["roth", "roth", "roth", "roth"],
		"the draft’s own voice": ["narrator", "narrator", "narrator"],
	}
	count(reported(claims(sources))) == 0
}
