package stancelint.rules.reply.blanket_test

import data.stancelint.rules.reply.blanket

bare := {
	"sources": {"oyelaran": {"id": "oyelaran", "type": "named_person", "name": "Matthias Oyelaran"}},
	"claims": {"denial": {
		"id": "denial",
		"source": "oyelaran",
		"cue": "denied",
		"at": {"content": 1, "cue": 2},
	}},
}

reported contains report if {
	some report in blanket.report with data.stancelint.lexicon as {"denial_cues": ["deny", "denies", "denied", "denying"]}
}

test_hits_a_denial_of_nothing if {
	reported == {{
		"at": 2,
		"claims": ["denial"],
		"message": "Matthias Oyelaran denies, but the ledger does not say what",
		"help": "link the denial to what it denies: denies = [claims], or answers = [targets]",
	}} with input as bare
}

test_hits[cue] if {
	some cue in ["Denies", "flatly denied", "has been denying", "would neither confirm nor deny"]
	count(reported) == 1 with input as object.union(bare, {"claims": {"denial": {"cue": cue}}})
}

test_points_at_the_words_where_the_cue_has_no_place if {
	some report in reported with input as {"sources": bare.sources, "claims": {"denial": object.union(object.remove(bare.claims.denial, ["at"]), {"at": {"content": 1}})}}
	report.at == 1
}

# What it responds to is not yet what it denies.
test_hits_a_response if {
	count(reported) == 1 with input as object.union(bare, {"claims": {"denial": {"responds_to": ["c"], "denies": []}}})
}

test_leaves_alone[what] if {
	some what, change in {
		"a denial of a claim": {"denies": ["c"]},
		"an answer": {"answers": ["t"]},
		"another cue": {"cue": "refused"},
		"a longer word": {"cue": "undeniable"},
		"a fault in denies": {"broken": ["denies"]},
		"a fault in answers": {"broken": ["answers"]},
	}
	count(reported) == 0 with input as object.union(bare, {"claims": {"denial": change}})
}

test_leaves_a_claim_without_cue_alone if {
	count(reported) == 0 with input as {"sources": {}, "claims": {"denial": object.remove(bare.claims.denial, ["cue"])}}
}
