package stancelint.rules.quote["stale-review_test"]

import data.stancelint.rules.quote["stale-review"] as rule

reviewed(stamp, now) := {"claims": {"pay": {"reviewed": stamp, "fingerprint": now, "at": {"content": 1, "reviewed": 2}}}}

test_hits_a_changed_claim if {
	rule.report == {{
		"at": 2,
		"claims": ["pay"],
		"message": "claim \"pay\" changed after it was reviewed",
		"related": [{"at": 1, "message": "the words now"}],
		"help": "check it against its source again, then stamp it: stancelint review",
	}} with input as reviewed("a1", "b2")
}

test_leaves_an_unchanged_claim_alone if {
	count(rule.report) == 0 with input as reviewed("a1", "a1")
}

test_leaves_a_claim_without_a_stamp_alone if {
	count(rule.report) == 0 with input as {"claims": {"pay": {"at": {"content": 1}}}}
}
