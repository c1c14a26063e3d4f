package stancelint.rules.quote.nested_test

import data.stancelint.rules.quote.nested

relayed := {
	"sources": {
		"okafor": {"id": "okafor", "type": "named_person", "name": "Idris Okafor"},
		"bakker": {"id": "bakker", "type": "named_person", "name": "Wim Bakker"},
		"reis": {"id": "reis", "type": "named_person", "name": "Ana Reis"},
	},
	"claims": {"dead": {"source": "okafor", "via": ["bakker"], "quote_type": "direct", "at": {"content": 1}}},
}

with_claim(change) := object.union(relayed, {"claims": {"dead": change}})

test_hits_words_at_second_hand if {
	nested.report == {{
		"at": 1,
		"claims": ["dead"],
		"sources": ["okafor", "bakker"],
		"message": "Idris Okafor’s words are quoted directly, but come from Wim Bakker",
		"help": "name what has the words themselves as evidence (a recording, a transcript, a document), or report them in indirect speech",
	}} with input as relayed
}

test_names_all_relays if {
	some report in nested.report with input as with_claim({"via": ["bakker", "reis"]})
	report.message == "Idris Okafor’s words are quoted directly, but come from Wim Bakker and Ana Reis"
}

test_leaves_alone[what] if {
	some what, change in {
		"indirect speech": {"quote_type": "indirect"},
		"mixed speech": {"quote_type": "mixed"},
		"no relay": {"via": []},
		"evidence": {"evidence": ["tape"]},
		"a fault in evidence": {"broken": ["evidence"]},
	}
	count(nested.report) == 0 with input as with_claim(change)
}
