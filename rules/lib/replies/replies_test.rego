package stancelint.lib.replies_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.lib.replies

# An accusation, and what may be a reply to it.
accused(reply) := fixture.document({
	"sources": {
		"oda": {}, "firm": {"members": ["worker"]}, "worker": {},
		"voice": {"speaks_for": ["firm"]},
	},
	"targets": {"bad": {"adverse": true, "about": ["firm"]}, "worse": {"entails": ["bad"]}},
	"claims": {
		"a": {"source": "oda", "stance": {"bad": "favor"}},
		"r": object.union({"source": "firm"}, reply),
	},
})

test_lists_the_replies_to_an_accusation if {
	replies.to == {"bad": {"a": {"r"}}} with input as accused({"denies": ["a"]})
}

test_takes_who_speaks_for_the_accused if {
	replies.to.bad.a == {"r"} with input as accused({"source": "voice", "answers": ["bad"]})
}

test_does_not_take_a_member_for_its_group if {
	replies.to.bad.a == set() with input as accused({"source": "worker", "denies": ["a"]})
}

test_takes_the_other_side_for_a_reply if {
	replies.to.bad.a == {"r"} with input as accused({"stance": {"bad": "against"}})
}

test_does_not_take_a_refusal_for_the_other_side if {
	replies.to.bad.a == set() with input as accused({"stance": {"bad": "against"}, "declined": true})
}

test_takes_what_a_fault_leaves_open_for_a_reply if {
	replies.to.bad.a == {"r"} with input as accused({"unsettled": true})
	replies.to.bad.a == {"r"} with input as accused({"broken": ["denies"]})
}

test_does_not_take_another_fault_for_a_reply if {
	replies.to.bad.a == set() with input as accused({"broken": ["said_on"]})
}

test_takes_no_words_of_the_accused_for_an_accusation if {
	replies.accusations == {"bad": {"a"}} with input as accused({"stance": {"bad": "favor"}})
	replies.accusations == {"bad": {"a", "r"}} with input as accused({"stance": {"bad": "favor"}, "via": ["oda"]})
}

test_lists_no_target_that_nobody_else_favors if {
	replies.accusations == {} with input as object.union(accused({}), {"claims": {"a": {"source": "firm"}}})
}

# The index has what is written, be it false.
test_takes_no_target_that_damages_nobody if {
	replies.accusations == {} with input as object.union(accused({}), {"targets": {"bad": {"adverse": false}}, "index": {"targets_with": {"adverse": ["bad"]}}})
}

test_follows_what_a_claim_favors if {
	replies.accusations == {"bad": {"a", "r"}} with input as accused({"source": "oda", "stance": {"worse": "favor"}})
}

test_knows_a_reply_by_its_links[what] if {
	some what, reply in {"denies": {"denies": ["a"]}, "responds": {"responds_to": ["a"]}, "answers": {"answers": ["bad"]}, "declined": {"declined": true}}
	replies.is_reply("r") with input as accused(reply)
}

test_takes_nothing_else_for_a_reply if {
	not replies.is_reply("r") with input as accused({"denies": [], "corroborates": ["a"]})
}
