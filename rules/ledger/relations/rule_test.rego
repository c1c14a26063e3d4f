package stancelint.rules.ledger.relations_test

import data.stancelint.rules.ledger.relations

# ledger makes the targets and the groupings of what they say of each other.
ledger(records) := {
	"targets": {id: object.union(record, {"id": id, "at": places(id, record)}) | some id, record in records},
	"claims": {},
	"index": {
		"by_target": {},
		"entailed_by": {id: from |
			some id, _ in records
			from := [other | some other, record in records; id in record.entails]
			count(from) > 0
		},
		"contrary": {id: others |
			some id, _ in records
			others := sort({other | some other, record in records; id in record.contrary} | {other | some other in records[id].contrary})
			count(others) > 0
		},
	},
}

places(id, record) := object.union({"record": sprintf("%s", [id])}, {sprintf("contrary.%s", [other]): sprintf("%s/%s", [id, other]) | some other in record.contrary})

target(entails, contrary) := {"entails": entails, "contrary": contrary}

messages contains report.message if some report in relations.report

test_hits_what_entails_its_contrary if {
	relations.report == {{
		"at": "a",
		"message": "target \"a\" can’t hold: it entails \"b\" and is contrary to it",
		"related": [{"at": "a/b", "message": "\"a\" is contrary to \"b\""}],
		"help": "take out the entails or contrary that is not meant",
	}} with input as ledger({"a": target(["b"], ["b"]), "b": target([], [])})
}

test_hits_whichever_side_says_contrary if {
	some report in relations.report with input as ledger({"a": target(["b"], []), "b": target([], ["a"])})
	report.related == [{"at": "b/a", "message": "\"b\" is contrary to \"a\""}]
}

test_hits_by_way_of_others if {
	"target \"a\" can’t hold: it entails \"c\" and is contrary to it" in messages with input as ledger({"a": target(["b"], ["c"]), "b": target(["c"], []), "c": target([], [])})
}

test_hits_what_entails_two_contraries if {
	messages == {"target \"a\" can’t hold: it entails both \"b\" and \"c\", which are contrary to each other"} with input as ledger({"a": target(["b", "c"], []), "b": target([], ["c"]), "c": target([], [])})
}

test_hits_a_target_contrary_to_itself if {
	messages == {"target \"a\" can’t hold: it is contrary to itself"} with input as ledger({"a": target([], ["a"])})
}

test_hits_what_entails_a_target_contrary_to_itself if {
	messages == {
		"target \"a\" can’t hold: it entails \"b\", which is contrary to itself",
		"target \"b\" can’t hold: it is contrary to itself",
	} with input as ledger({"a": target(["b"], []), "b": target([], ["b"])})
}

test_tells_several_faults_at_once if {
	messages == {"target \"a\" can’t hold: it entails \"b\" and is contrary to it and it entails \"c\" and is contrary to it"} with input as ledger({"a": target(["b", "c"], ["b", "c"]), "b": target([], []), "c": target([], [])})
}

test_leaves_alone[what] if {
	some what, records in {
		"contraries": {"a": target([], ["b"]), "b": target([], ["a"])},
		"a chain": {"a": target(["b"], []), "b": target(["c"], []), "c": target([], [])},
		"entailing each other": {"a": target(["b"], []), "b": target(["a"], [])},
		"entailing itself": {"a": target(["a"], [])},
		"two that are contrary to a third": {"a": target(["b"], ["c"]), "b": target([], ["c"]), "c": target([], [])},
		"contrary to what entails it not": {"a": target([], ["b"]), "b": target([], []), "c": target(["a"], [])},
	}
	count(relations.report) == 0 with input as ledger(records)
}
