package stancelint.rules.reply["not-printed_test"]

import data.stancelint.rules.reply["not-printed"] as rule

# A chairwoman’s reply that the draft does not have.
cut := {
	"sources": {"ferris": {"id": "ferris", "type": "named_person", "name": "Oona Ferris"}},
	"targets": {"waste": {"id": "waste", "text": "Beds stood empty."}},
	"claims": {
		"empty": {"id": "empty", "content": ["Beds stood empty"], "at": {"content": 1, "content.0": 1}, "anchor": {"state": "found"}},
		"kept": {
			"id": "kept",
			"source": "ferris",
			"content": ["They were kept", "for the winter"],
			"at": {"content": 2, "content.0": 2, "content.1": 3},
			"anchor": {"state": "missing", "piece": 1},
			"responds_to": ["empty"],
		},
	},
}

with_reply(change) := object.union(cut, {"claims": {"kept": change}})

without(field) := object.union(object.remove(cut, ["claims"]), {"claims": {"kept": object.remove(cut.claims.kept, [field])}})

test_hits_a_reply_that_is_not_there if {
	rule.report == {{
		"at": 3,
		"claims": ["kept"],
		"message": "the reply of Oona Ferris is in the ledger, but not in the draft",
		"help": "print the reply, or set its words in the ledger right",
	}} with input as cut
}

test_shows_the_nearest_words if {
	some report in rule.report with input as with_reply({"anchor": {"nearest": {"at": 9, "difference": "for [-the-] {+a+} winter"}}})
	report.related == [{"at": 9, "message": "the nearest words in the draft"}]
	report.notes == ["from ledger to draft ([-left out-], {+put in+}): for [-the-] {+a+} winter"]
}

test_hits_each_kind_of_reply[kind] if {
	some kind, change in {
		"a denial": {"denies": ["empty"]},
		"an answer": {"answers": ["waste"]},
		"a refusal": {"declined": true},
	}
	document := object.union(without("responds_to"), {"claims": {"kept": change}})
	count(rule.report) == 1 with input as document
}

test_leaves_alone[what] if {
	some what, document in {
		"a reply that is printed": with_reply({"anchor": {"state": "found"}}),
		"a reply that is there twice": with_reply({"anchor": {"state": "ambiguous"}}),
		"a claim that is no reply": without("responds_to"),
		"empty lists": with_reply({"responds_to": [], "denies": [], "answers": []}),
		"a reply without words": without("anchor"),
		"no refusal": object.union(without("responds_to"), {"claims": {"kept": {"declined": false}}}),
	}
	count(rule.report) == 0 with input as document
}
