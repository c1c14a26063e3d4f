package stancelint.lib.stances_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.lib.stances

# Where the harbour is closed there are no ferries, and so no visitors, and the
# town is not busy; where the market is held, it is.
harbour := {
	"closed": {"entails": ["no-ferries"]},
	"no-ferries": {"entails": ["no-visitors"]},
	"no-visitors": {"contrary": ["busy"]},
	"busy": {},
	"market-held": {"entails": ["busy"]},
}

# taking is a document in which one claim, c, takes these sides.
taking(stance, targets) := fixture.document({"targets": targets, "claims": {"c": {"stance": stance}}})

# told are the ways with their hops in the place of what they pass over.
told(ways) := {to: [stances.steps(way), way[1], stances.hops(way, to), way[3]] | some to, way in ways}

test_passes_favor_along_entails if {
	told(stances.favors.c) == {
		"closed": [0, "closed", [], "for"],
		"no-ferries": [1, "closed", [["entails", "no-ferries"]], "for"],
		"no-visitors": [2, "closed", [["entails", "no-ferries"], ["entails", "no-visitors"]], "for"],
	} with input as taking({"closed": "favor"}, harbour)
}

test_does_not_pass_favor_back if {
	object.keys(stances.favors.c) == {"no-visitors"} with input as taking({"no-visitors": "favor"}, harbour)
}

test_passes_against_back_along_entails if {
	told(stances.opposes.c) == {
		"no-visitors": [0, "no-visitors", [], "against"],
		"no-ferries": [1, "no-visitors", [["is entailed by", "no-ferries"]], "against"],
		"closed": [2, "no-visitors", [["is entailed by", "no-ferries"], ["is entailed by", "closed"]], "against"],
	} with input as taking({"no-visitors": "against"}, harbour)
}

test_does_not_pass_against_along_entails if {
	object.keys(stances.opposes.c) == {"closed"} with input as taking({"closed": "against"}, harbour)
}

# Along `entails`, over one `contrary`, and back along `entails`.
test_passes_favor_over_contrary if {
	to_busy := [["entails", "no-ferries"], ["entails", "no-visitors"], ["is contrary to", "busy"]]
	told(stances.opposes.c) == {
		"busy": [3, "closed", to_busy, "for"],
		"market-held": [4, "closed", array.concat(to_busy, [["is entailed by", "market-held"]]), "for"],
	} with input as taking({"closed": "favor"}, harbour)
}

# `contrary` is written on one side and holds on both.
test_passes_favor_over_contrary_the_other_way if {
	to_visitors := [["entails", "busy"], ["is contrary to", "no-visitors"]]
	to_ferries := array.concat(to_visitors, [["is entailed by", "no-ferries"]])
	told(stances.opposes.c) == {
		"no-visitors": [2, "market-held", to_visitors, "for"],
		"no-ferries": [3, "market-held", to_ferries, "for"],
		"closed": [4, "market-held", array.concat(to_ferries, [["is entailed by", "closed"]]), "for"],
	} with input as taking({"market-held": "favor"}, harbour)
}

# Of two contraries both may be false.
test_does_not_pass_against_over_contrary if {
	object.get(stances.favors, "c", {}) == {} with input as taking({"busy": "against"}, harbour)
	object.keys(stances.opposes.c) == {"busy", "market-held"} with input as taking({"busy": "against"}, harbour)
}

# Over one `contrary`, not two: what is contrary to busy is not favored.
test_passes_over_one_contrary if {
	targets := {"a": {"contrary": ["b"]}, "b": {"contrary": ["c"]}, "c": {}}
	object.keys(stances.favors.c) == {"a"} with input as taking({"a": "favor"}, targets)
	object.keys(stances.opposes.c) == {"b"} with input as taking({"a": "favor"}, targets)
}

ring := {"a": {"entails": ["b"]}, "b": {"entails": ["c"]}, "c": {"entails": ["a"]}}

test_goes_round_a_cycle_once if {
	told(stances.favors.c) == {
		"a": [0, "a", [], "for"],
		"b": [1, "a", [["entails", "b"]], "for"],
		"c": [2, "a", [["entails", "b"], ["entails", "c"]], "for"],
	} with input as taking({"a": "favor"}, ring)
	told(stances.opposes.c) == {
		"a": [0, "a", [], "against"],
		"c": [1, "a", [["is entailed by", "c"]], "against"],
		"b": [2, "a", [["is entailed by", "c"], ["is entailed by", "b"]], "against"],
	} with input as taking({"a": "against"}, ring)
}

test_takes_no_step_to_itself if {
	told(stances.favors.c) == {"a": [0, "a", [], "for"]} with input as taking({"a": "favor"}, {"a": {"entails": ["a"]}})
}

# Impossible relations close all the same: ledger/relations tells of them.
test_closes_impossible_relations[what] if {
	some what, [targets, way] in {
		"contrary to itself": [
			{"a": {"contrary": ["a"]}},
			[1, "a", [["is contrary to", "a"]], "for"],
		],
		"entails its contrary": [
			{"a": {"entails": ["b"], "contrary": ["b"]}, "b": {}},
			[2, "a", [["is contrary to", "b"], ["is entailed by", "a"]], "for"],
		],
	}
	told(stances.opposes.c).a == way with input as taking({"a": "favor"}, targets)
}

# More steps than the first rounds of the closure reach.
test_goes_a_long_way if {
	chain := {sprintf("t%02d", [n]): {"entails": [sprintf("t%02d", [n + 1])]} | some n in numbers.range(1, 10)}
	document := fixture.document({
		"targets": object.union(chain, {"t11": {"contrary": ["far"]}, "far": {}}),
		"claims": {
			"first": {"stance": {"t01": "favor"}},
			"last": {"stance": {"t11": "against"}},
			"other": {"stance": {"far": "favor"}},
		},
	})
	{"ahead": 10, "back": 10, "over": 11, "over and back": 11} == {
		"ahead": stances.steps(stances.favors.first.t11),
		"back": stances.steps(stances.opposes.last.t01),
		"over": stances.steps(stances.opposes.first.far),
		"over and back": stances.steps(stances.opposes.other.t01),
	} with input as document
}

test_goes_the_shortest_way[what] if {
	some what, [stance, way] in {
		"a direct one": [
			{"a": "favor"},
			[1, "a", [["entails", "z"]], "for"],
		],
		"from the nearest of its stances": [
			{"a1": "favor", "y": "favor"},
			[1, "y", [["entails", "z"]], "for"],
		],
		"none, where it takes the side itself": [
			{"a": "favor", "z": "favor"},
			[0, "z", [], "for"],
		],
		"of two as short, over the first id": [
			{"a1": "favor"},
			[2, "a1", [["entails", "x"], ["entails", "z"]], "for"],
		],
		"of two as short, from the first id": [
			{"y": "favor", "x": "favor"},
			[1, "x", [["entails", "z"]], "for"],
		],
	}
	targets := {
		"a": {"entails": ["y", "z"]},
		"a1": {"entails": ["y", "x"]},
		"x": {"entails": ["z"]},
		"y": {"entails": ["z"]},
		"z": {},
	}
	told(stances.favors.c).z == way with input as taking(stance, targets)
}

# Over one of two contraries, from one of two sides.
test_opposes_the_shortest_way[what] if {
	some what, [stance, way] in {
		"over the first id": [
			{"a": "favor"},
			[2, "a", [["entails", "b"], ["is contrary to", "z"]], "for"],
		],
		"over the nearest": [
			{"a": "favor", "c": "favor"},
			[1, "c", [["is contrary to", "z"]], "for"],
		],
		"of one side and the other, from the first id": [
			{"c": "favor", "y": "against"},
			[1, "c", [["is contrary to", "z"]], "for"],
		],
		"back before over": [
			{"a": "favor", "y": "against"},
			[1, "y", [["is entailed by", "z"]], "against"],
		],
	}
	targets := {
		"a": {"entails": ["c", "b"]},
		"b": {"contrary": ["z"]},
		"c": {"contrary": ["z"]},
		"y": {},
		"z": {"entails": ["y"]},
	}
	told(stances.opposes.c).z == way with input as taking(stance, targets)
}

# By target and by claim, the library tells the same: among them a claim on two
# targets, and targets without relations.
everyone := {
	"targets": object.union(harbour, {"warm": {}, "wet": {}}),
	"claims": {
		"c1": {"stance": {"closed": "favor", "warm": "favor"}},
		"c2": {"stance": {"no-visitors": "against", "market-held": "favor"}},
		"c3": {"stance": {"busy": "favor", "wet": "against"}},
		"c4": {"stance": {"busy": "against", "warm": "none"}},
		"c5": {"stance": {"wet": "favor"}, "modality": "possible"},
		"c6": {},
	},
}

by_target(sides) := {[claim, target] | some target, claims in sides; some claim in claims}

test_tells_the_same_by_target_as_by_claim if {
	document := fixture.document(everyone)
	favors := by_target(stances.favoring) with input as document
	favors == {[claim, target] |
		some claim, _ in everyone.claims
		some target, _ in stances.favors[claim] with input as document
	}
	opposes := by_target(stances.opposing) with input as document
	opposes == {[claim, target] |
		some claim, _ in everyone.claims
		some target, _ in stances.opposes[claim] with input as document
	}
	count(favors) == 8
	count(opposes) == 11
}

# Targets without relations are found without closure.
test_a_relation_that_does_not_matter_changes_nothing if {
	plain := {
		"targets": {"warm": {}, "wet": {}, "windy": {}},
		"claims": {
			"c1": {"stance": {"warm": "favor", "wet": "against"}},
			"c2": {"stance": {"warm": "against", "windy": "none"}},
			"c3": {"stance": {"wet": "favor"}, "unsettled": true},
			"c4": {"stance": {"wet": "against"}, "modality": "conditional"},
		},
	}
	related := object.union(plain, {"targets": {
		"warm": {"entails": ["mild"]},
		"wet": {"contrary": ["dry"]},
		"windy": {"entails": ["mild"]},
		"mild": {},
		"dry": {},
	}})
	known := {target | some target, _ in plain.targets}
	apart := by_target(stances.favoring) | by_target(stances.opposing) with input as fixture.document(plain)
	closed := by_target(stances.favoring) | by_target(stances.opposing) with input as fixture.document(related)
	apart == {entry | some entry in closed; entry[1] in known}
	apart == {["c1", "warm"], ["c1", "wet"], ["c2", "warm"], ["c4", "wet"]}
}

test_puts_on_no_side[what] if {
	some what, claim in {
		"a claim that takes none": {"stance": {"closed": "none"}},
		"a claim without stance": {},
		"an unsettled claim in favor": {"stance": {"closed": "favor"}, "unsettled": true},
		"an unsettled claim against": {"stance": {"no-visitors": "against"}, "unsettled": true},
		"an unsettled claim on two targets": {"stance": {"closed": "favor", "busy": "against"}, "unsettled": true},
		"a claim on a target that is not there": {"stance": {"gone": "favor", "lost": "against"}},
	}
	document := fixture.document({"targets": harbour, "claims": {"c": claim}})
	object.get(stances.favors, "c", {}) == {} with input as document
	object.get(stances.opposes, "c", {}) == {} with input as document
	by_target(stances.favoring) == set() with input as document
	by_target(stances.opposing) == set() with input as document
}

test_puts_on_a_side_in_every_modality[modality] if {
	some modality in ["asserted", "presupposed", "believed", "intended", "possible", "conditional"]
	document := fixture.document({"targets": harbour, "claims": {"c": {"stance": {"closed": "favor"}, "modality": modality}}})
	stances.favoring["no-visitors"] == {"c"} with input as document
	stances.opposing["market-held"] == {"c"} with input as document
}
