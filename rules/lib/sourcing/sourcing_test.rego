package stancelint.lib.sourcing_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.lib.sourcing

people := {
	"clerk": {"type": "anonymous"},
	"passer-by": {"type": "unnamed_person"},
	"crew": {"type": "unnamed_group"},
	"roth": {"type": "named_person", "ground_rules": "on_background", "access": "second_hand"},
	"log": {"type": "document"},
}

told(claims) := fixture.document({"sources": people, "claims": claims})

test_three_types_are_unnamed if {
	sourcing.unnamed == {"clerk", "passer-by", "crew"} with input as told({})
}

test_one_type_is_anonymous if {
	sourcing.anonymous == {"clerk"} with input as told({})
}

# What a named person is said to have said is that person's claim.
test_from_unnamed_goes_by_the_source if {
	sourcing.from_unnamed == {"a"} with input as told({
		"a": {"source": "clerk", "via": ["roth"]},
		"b": {"source": "roth", "via": ["clerk"]},
		"c": {},
	})
}

test_a_registrys_sources_concern_only_where_used if {
	{id | some id, _ in input.sources; sourcing.is_concerned(id)} == {"own", "speaker", "relay", "paper", "origin"} with input as fixture.document({
		"sources": {
			"own": {},
			"speaker": {"registry": true},
			"relay": {"registry": true},
			"paper": {"registry": true},
			"origin": {"registry": true},
			"other": {"registry": true},
		},
		"claims": {"a": {"source": "speaker", "via": ["relay"], "evidence": ["paper"], "derived_from": ["origin"]}},
	})
}

# A claim may have the id of a source.
test_in_use_is_what_claims_name_as_sources if {
	sourcing.in_use == {"clerk"} with input as told({
		"a": {"source": "clerk", "denies": ["log"]},
		"log": {},
	})
}

test_the_relay_nearest_to_the_reader_tells if {
	[speaker | some id in ["a", "b"]; speaker := sourcing.speaker_of(id)] == ["roth", "crew"] with input as told({
		"a": {"source": "clerk", "via": ["roth", "crew"]},
		"b": {"source": "crew", "via": []},
	})
}

test_ground_rules_are_the_claims_then_the_tellers if {
	sourcing.ground_rules == {"a": "off_record", "b": "on_background", "c": "on_background"} with input as told({
		"a": {"source": "roth", "ground_rules": "off_record"},
		"b": {"source": "roth"},
		"c": {"source": "clerk", "via": ["roth"]},
		"d": {"source": "roth", "via": ["clerk"]},
	})
}

test_access_is_the_claims_then_the_sources if {
	{id: access | some id in ["a", "b", "c", "d"]; access := sourcing.access_of(id)} == {"a": "first_hand", "b": "second_hand"} with input as told({
		"a": {"source": "roth", "access": "first_hand"},
		"b": {"source": "roth"},
		"c": {"source": "clerk", "via": ["roth"]},
		"d": {},
	})
}

test_backers_are_source_and_evidence if {
	{id: backers | some id in ["a", "b", "c", "d", "e"]; backers := sourcing.backers_of(id)} == {
		"a": {"clerk"},
		"b": {"clerk", "log"},
		"c": {"narrator"},
		"d": {"log"},
		"e": {"narrator", "log"},
	} with input as told({
		"a": {"source": "clerk", "via": ["roth"]},
		"b": {"source": "clerk", "evidence": ["log"]},
		"c": {},
		"d": {"evidence": ["log"]},
		"e": {"evidence": ["log"], "basis": "witnessed"},
	})
}

test_favoring_is_in_reading_order if {
	document := fixture.document({
		"targets": {"t": {}, "u": {"entails": ["t"]}},
		"claims": {
			"a": {"order": 2, "stance": {"t": "favor"}},
			"b": {"order": 0, "stance": {"u": "favor"}, "modality": "possible"},
			"c": {"order": 1, "stance": {"t": "against"}},
		},
	})
	sourcing.favoring("t") == ["b", "a"] with input as document
	sourcing.committed_favoring("t") == ["a"] with input as document
	sourcing.favoring("nothing") == [] with input as document
}

test_alike_are_the_targets_of_the_same_claims if {
	document := fixture.document({
		"targets": {"s": {}, "t": {"entails": ["s", "u"]}, "u": {}, "v": {}},
		"claims": {"a": {"stance": {"t": "favor", "v": "favor"}}, "b": {"stance": {"u": "favor"}}},
	})
	by_target := {"t": ["a"], "u": ["a", "b"], "s": ["a"]}
	sourcing.alike(by_target, ["a"]) == ["s", "t"] with input as document
	sourcing.alike(by_target, ["a", "b"]) == ["u"] with input as document
}

test_the_rest_leaves_out_the_first if {
	sourcing.rest(["a", "b"]) == [{"at": 11, "message": "roth (b)"}] with input as told({"a": {"source": "crew"}, "b": {"source": "roth"}})
	sourcing.rest([]) == []
}

chain := {
	"a": {"derived_from": ["b"]},
	"b": {"derived_from": ["c", "unknown"]},
	"c": {},
	"x": {"derived_from": ["y"]},
	"y": {"derived_from": ["x"]},
}

test_origins_go_through_others if {
	{id: sourcing.origins[id] | some id in ["a", "b", "c", "x"]} == {
		"a": {"a", "b", "c"},
		"b": {"b", "c"},
		"c": {"c"},
		"x": {"x", "y"},
	} with input as fixture.document({"sources": chain})
}

test_a_claims_own_origins_replace_its_sources if {
	{id: sourcing.origins_of(id) | some id in ["p", "q", "r", "s"]} == {
		"p": {"a", "b", "c"},
		"q": {"a", "x", "y"},
		"r": {"a"},
		"s": {"narrator"},
	} with input as fixture.document({
		"sources": chain,
		"claims": {
			"p": {"source": "a", "via": ["x"]},
			"q": {"source": "a", "derived_from": ["x"]},
			"r": {"source": "a", "derived_from": []},
			"s": {},
		},
	})
}

# Each case: sources, claims, and how many people stand behind those.
test_people[what] if {
	some what, [sources, claims, number] in {
		"a source without a count is one": [{"a": {}}, {"p": {"source": "a"}}, 1],
		"a source is as many as its count": [{"a": {"count": 3}}, {"p": {"source": "a"}, "q": {"source": "a"}}, 3],
		"one with an origin too": [{"a": {"count": 3, "derived_from": ["o"]}, "o": {}}, {"p": {"source": "a"}}, 3],
		"sources add up": [{"a": {"count": 2}, "b": {}}, {"p": {"source": "a"}, "q": {"source": "b"}}, 3],
		"a common origin makes them one": [
			{"a": {"count": 2, "derived_from": ["o"]}, "b": {"derived_from": ["o"]}, "o": {}},
			{"p": {"source": "a"}, "q": {"source": "b"}},
			1,
		],
		"one may be the other’s origin": [{"a": {}, "b": {"derived_from": ["a"]}}, {"p": {"source": "a"}, "q": {"source": "b"}}, 1],
		"a third by itself counts beside them": [
			{"a": {}, "b": {"derived_from": ["a"]}, "c": {"count": 2}},
			{"p": {"source": "a"}, "q": {"source": "b"}, "r": {"source": "c"}},
			3,
		],
		"a source that is not there joins nobody": [
			{"a": {"derived_from": ["o"]}, "b": {}, "c": {"derived_from": ["o", "b"]}, "o": {}},
			{"p": {"source": "a"}, "q": {"source": "b"}},
			2,
		],
		"two pairs with an origin each are two": [
			{"a": {}, "b": {"derived_from": ["a"]}, "c": {}, "d": {"derived_from": ["c"]}},
			{"p": {"source": "a"}, "q": {"source": "b"}, "r": {"source": "c"}, "s": {"source": "d"}},
			2,
		],
		"relays are no origins": [{"a": {}, "b": {}, "r": {}}, {"p": {"source": "a", "via": ["r"]}, "q": {"source": "b", "via": ["r"]}}, 2],
		"the claim’s own origins count": [
			{"a": {"derived_from": ["o"]}, "b": {"derived_from": ["o"]}, "o": {}},
			{"p": {"source": "a", "derived_from": []}, "q": {"source": "b"}},
			2,
		],
		"evidence counts, with its own origins": [{"a": {}, "b": {}, "o": {}}, {"p": {"source": "a", "derived_from": ["o"], "evidence": ["b"]}}, 2],
	}
	sourcing.people(object.keys(claims)) == number with input as fixture.document({"sources": sources, "claims": claims})
}

# What another claim says of its origin or its evidence says nothing of these.
test_people_goes_by_the_claims_alone[what] if {
	some what, [sources, claims] in {
		"an origin of another claim": [
			{"a": {}, "b": {"derived_from": ["o"]}, "o": {}},
			{"p": {"source": "a"}, "q": {"source": "b"}, "r": {"source": "a", "derived_from": ["o"]}},
		],
		"evidence of another claim": [
			{"a": {"derived_from": ["o"]}, "b": {"derived_from": ["o"]}, "o": {}},
			{"p": {"source": "a", "derived_from": []}, "q": {"source": "b"}, "r": {"evidence": ["a"]}},
		],
	}
	sourcing.people(["p", "q"]) == 2 with input as fixture.document({"sources": sources, "claims": claims})
}

test_its_own_are_members_and_voices if {
	sourcing.its_own("line") == {"line", "crew", "cook", "voice"} with input as fixture.document({"sources": {
		"line": {"members": ["crew"]},
		"crew": {"members": ["cook"]},
		"cook": {},
		"voice": {"speaks_for": ["line"]},
		"cook-voice": {"speaks_for": ["cook"]},
		"other": {},
	}})
}
