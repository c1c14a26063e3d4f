package stancelint.rules.ledger.relations_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.ledger.relations

# A school board may merge two schools. A merger closes the school on Ashby
# Road, and with it the school's kitchen.
merger := {
	"targets": {
		"merge": target(1, ["shut"]),
		"shut": target(2, ["cold"]),
		"cold": target(3, []),
	},
	"index": {
		"contrary": {},
	},
}

# closed adds what the relations lead to.
closed(document) := object.union(document, {"index": {"entailed": fixture.entailed(document.targets)}})

target(at, entails) := {"entails": entails, "at": {"record": at}}

# contrary writes contrary = [other] in the record of a target.
contrary(id, other, at) := object.union(merger, {
	"targets": {id: {"at": {sprintf("contrary.%s", [other]): at}}},
	"index": {"contrary": {id: [other], other: [id]}},
})

help := "take out the entails or contrary that is not meant"

test_hits_a_target_contrary_to_what_it_entails if {
	relations.report == {{
		"at": 1,
		"message": "target \"merge\" can’t hold: it entails \"shut\" and is contrary to it",
		"related": [{"at": 11, "message": "\"merge\" is contrary to \"shut\""}],
		"help": help,
	}} with input as closed(contrary("merge", "shut", 11))
}

# It does not matter on which side contrary is written.
test_hits_what_the_other_target_is_contrary_to if {
	relations.report == {{
		"at": 1,
		"message": "target \"merge\" can’t hold: it entails \"shut\" and is contrary to it",
		"related": [{"at": 12, "message": "\"shut\" is contrary to \"merge\""}],
		"help": help,
	}} with input as closed(contrary("shut", "merge", 12))
}

test_shows_contrary_where_it_is_written_on_both_sides if {
	{report.related | some report in relations.report} == {[
		{"at": 11, "message": "\"merge\" is contrary to \"shut\""},
		{"at": 12, "message": "\"shut\" is contrary to \"merge\""},
	]} with input as closed(object.union(contrary("merge", "shut", 11), {"targets": {"shut": {"at": {"contrary.merge": 12}}}}))
}

# The ids of the two are in order here, and not above.
test_hits_a_target_contrary_to_what_it_entails_through_another if {
	relations.report == {{
		"at": 1,
		"message": "target \"merge\" can’t hold: it entails \"cold\" and is contrary to it",
		"related": [{"at": 13, "message": "\"cold\" is contrary to \"merge\""}],
		"help": help,
	}} with input as closed(contrary("cold", "merge", 13))
}

test_hits_a_target_contrary_to_itself if {
	relations.report == {{
		"at": 1,
		"message": "target \"merge\" can’t hold: it is contrary to itself",
		"related": [{"at": 11, "message": "\"merge\" is contrary to \"merge\""}],
		"help": help,
	}} with input as closed(contrary("merge", "merge", 11))
}

# What can't hold takes along whatever entails it.
test_hits_a_target_that_entails_one_contrary_to_itself if {
	relations.report == {
		{
			"at": 2,
			"message": "target \"shut\" can’t hold: it is contrary to itself",
			"related": [{"at": 12, "message": "\"shut\" is contrary to \"shut\""}],
			"help": help,
		},
		{
			"at": 1,
			"message": "target \"merge\" can’t hold: it entails \"shut\", which is contrary to itself",
			"related": [{"at": 12, "message": "\"shut\" is contrary to \"shut\""}],
			"help": help,
		},
	} with input as closed(contrary("shut", "shut", 12))
}

# The school board's merger entails that a school both shuts and stays.
split := {
	"targets": {
		"merge": target(1, ["shut", "stay"]),
		"shut": target(2, []),
		"stay": {"at": {"record": 3, "contrary.shut": 13}},
	},
	"index": {
		"contrary": {"shut": ["stay"], "stay": ["shut"]},
	},
}

test_hits_a_target_that_entails_two_contrary_ones if {
	relations.report == {{
		"at": 1,
		"message": "target \"merge\" can’t hold: it entails both \"shut\" and \"stay\", which are contrary to each other",
		"related": [{"at": 13, "message": "\"stay\" is contrary to \"shut\""}],
		"help": help,
	}} with input as closed(split)
}

# All that is wrong with one target is one diagnostic.
test_tells_a_target_once if {
	relations.report == {{
		"at": 1,
		"message": "target \"merge\" can’t hold: it entails \"shut\" and is contrary to it; it entails both \"shut\" and \"stay\", which are contrary to each other",
		"related": [
			{"at": 11, "message": "\"merge\" is contrary to \"shut\""},
			{"at": 13, "message": "\"stay\" is contrary to \"shut\""},
		],
		"help": help,
	}} with input as closed(object.union(split, {
		"targets": {"merge": {"at": {"contrary.shut": 11}}},
		"index": {"contrary": {"merge": ["shut"], "shut": ["merge", "stay"]}},
	}))
}

test_leaves_alone[what] if {
	some what, document in {
		"targets with no contrary": merger,
		"two targets that are contrary to each other, and entailed by neither": object.union(split, {
			"targets": {"merge": {"entails": ["shut"]}},
			"index": {},
		}),
		"a contrary of what is entailed": object.union(split, {
			"targets": {"merge": {"entails": ["shut"], "at": {"contrary.stay": 11}}},
			"index": {"contrary": {"merge": ["stay"], "stay": ["merge", "shut"]}},
		}),
		"targets that entail each other": {
			"targets": {"merge": target(1, ["shut"]), "shut": target(2, ["merge"])},
			"index": {"contrary": {}},
		},
		"two ways to one target": {
			"targets": {"merge": target(1, ["shut", "cold"]), "shut": target(2, ["cold"]), "cold": target(3, [])},
			"index": {"contrary": {}},
		},
		"a ledger without targets": {"targets": {}, "index": {"contrary": {}}},
	}
	count(relations.report) == 0 with input as closed(document)
}
