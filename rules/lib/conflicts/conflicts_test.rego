package stancelint.lib.conflicts_test

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.conflicts
import data.stancelint.lib.fixture_test as fixture

# Ada says that the pier is open, and Ben that it is not.
dispute := {
	"sources": {"ada": {}, "ben": {}, "cleo": {}},
	"targets": {"open": {}},
	"claims": {
		"yes": {"source": "ada", "order": 0, "stance": {"open": "favor"}},
		"no": {"source": "ben", "order": 1, "stance": {"open": "against"}},
	},
}

changed(change) := fixture.document(object.union(dispute, change))

# told lists [rule, target, pair] of the conflicts in a document. Where that says which
# claims have which fields, most pairs are not looked at one by one, and they are the
# same.
told(document) := pairs if {
	found := conflicts.by_target with input as document
	found == conflicts.by_target with input as fixture.grouped(document)
	pairs := {[rule, target, pair] |
		some target, by_rule in found
		some rule, conflict in by_rule
		some pair in conflict.pairs
	}
}

# told_between lists them for two claims by different sources.
told_between(targets, favoring, opposing) := told(fixture.document({
	"targets": targets,
	"claims": {
		"f": {"source": "ada", "stance": favoring},
		"o": {"source": "ben", "stance": opposing},
	},
}))

test_finds_a_conflict if {
	conflicts.by_target == {"open": {"disputed": {
		"favor": ["yes"],
		"against": ["no"],
		"claims": ["yes", "no"],
		"pairs": {["yes", "no"]},
	}}} with input as changed({})
}

test_finds_none_without_claims if {
	conflicts.by_target == {} with input as fixture.document({})
	conflicts.values == {} with input as fixture.document({})
}

# Each side holds the claims that still stand in a pair, in reading order.
test_gathers_the_pairs_of_a_target if {
	conflicts.by_target == {"open": {"disputed": {
		"favor": ["yes", "again"],
		"against": ["never", "no"],
		"claims": ["yes", "again", "never", "no"],
		"pairs": {["yes", "no"], ["yes", "never"], ["again", "no"]},
	}}} with input as changed({"claims": {
		"again": {"source": "ada", "order": 7, "stance": {"open": "favor"}},
		"never": {"source": "cleo", "order": 0.5, "stance": {"open": "against"}, "denies": ["again"]},
		"perhaps": {"source": "cleo", "order": 3, "stance": {"open": "against"}, "modality": "possible"},
	}})
}

# Pairs on one target may go to different rules.
test_gives_each_pair_to_its_own_rule if {
	told(changed({"claims": {"not-now": {"source": "ada", "order": 2, "stance": {"open": "against"}}}})) == {
		["disputed", "open", ["yes", "no"]],
		["self", "open", ["yes", "not-now"]],
	}
	told(changed({"claims": {
		"always": {"source": "ben", "order": 2, "stance": {"open": "favor"}, "absolutes": ["always"]},
		"never": {"source": "cleo", "order": 3, "stance": {"open": "against"}, "absolutes": ["never"]},
	}})) == {
		["disputed", "open", ["yes", "no"]],
		["absolute", "open", ["yes", "never"]],
		["self", "open", ["always", "no"]],
		["absolute", "open", ["always", "never"]],
	}
}

test_finds_none_on_what_is_no_target if {
	told(changed({"claims": {
		"here": {"source": "ada", "stance": {"gone": "favor"}},
		"there": {"source": "ben", "stance": {"gone": "against"}},
	}})) == {["disputed", "open", ["yes", "no"]]}
}

test_gives_each_rule_only_its_targets if {
	document := changed({"targets": {"cheap": {}}, "claims": {
		"low": {"source": "cleo", "order": 2, "stance": {"cheap": "favor"}},
		"high": {"source": "cleo", "order": 3, "stance": {"cheap": "against"}},
	}})
	{target: object.keys(by_rule) | some target, by_rule in conflicts.by_target} == {"open": {"disputed"}, "cheap": {"self"}} with input as document
	{target: object.keys(by_rule) | some target, by_rule in conflicts.by_target} == {"open": {"disputed"}, "cheap": {"self"}} with input as fixture.grouped(document)
}

test_tells_conflicts_by_rule_too if {
	document := changed({})
	conflict := conflicts.by_target.open.disputed with input as document
	conflicts.by_rule == {"disputed": {"open": conflict}} with input as document
}

test_settles_on[what] if {
	some what, [targets, favoring, opposing, target] in {
		"the target with the fewest steps": [
			{"a": {"entails": ["b"]}, "b": {}, "y": {}},
			{"a": "favor", "y": "favor"},
			{"b": "against", "y": "against"},
			"y",
		],
		"the fewest steps of both together": [
			{"a": {"entails": ["b"]}, "b": {"entails": ["c"]}, "c": {}, "x": {"entails": ["z"]}, "z": {}},
			{"a": "favor", "x": "favor"},
			{"c": "against", "z": "against"},
			"z",
		],
		"the target that one is directly against": [
			{"a": {"entails": ["m"]}, "m": {"entails": ["z"]}, "z": {}},
			{"a": "favor"},
			{"z": "against"},
			"z",
		],
		"the first id": [
			{"m": {}, "n": {}},
			{"m": "favor", "n": "favor"},
			{"m": "against", "n": "against"},
			"m",
		],
		"the first id of two contraries": [
			{"m": {"contrary": ["n"]}, "n": {}},
			{"m": "favor"},
			{"n": "favor"},
			"m",
		],
		"a target on which neither takes a side": [
			{"a": {"entails": ["m"]}, "m": {}, "b": {"entails": ["m"], "contrary": ["a"]}},
			{"a": "favor"},
			{"m": "against"},
			"m",
		],
	}
	told_between(targets, favoring, opposing) == {["disputed", target, ["f", "o"]]}
}

# The claims stand on both sides of each other.
test_tells_a_pair_once_where_it_conflicts_both_ways if {
	told_between(
		{"m": {}, "n": {}},
		{"m": "favor", "n": "against"},
		{"m": "against", "n": "favor"},
	) == {["disputed", "m", ["f", "o"]]}
	told_between(
		{"m": {}, "n": {}},
		{"m": "against", "n": "favor"},
		{"m": "favor", "n": "against"},
	) == {["disputed", "m", ["o", "f"]]}
}

test_finds_a_conflict_of_derived_sides[what] if {
	some what, [targets, favoring, opposing] in {
		"over several steps": [
			{"a": {"entails": ["b"]}, "b": {"entails": ["c"]}, "c": {}},
			{"a": "favor"},
			{"c": "against"},
		],
		"of contraries that follow": [
			{"a": {"entails": ["b"]}, "b": {"contrary": ["c"]}, "c": {}, "d": {"entails": ["c"]}},
			{"a": "favor"},
			{"d": "favor"},
		],
		"of contraries that follow, written the other way": [
			{"a": {"entails": ["b"]}, "b": {}, "c": {"contrary": ["b"]}, "d": {"entails": ["c"]}},
			{"a": "favor"},
			{"d": "favor"},
		],
		"round a cycle": [
			{"a": {"entails": ["b"]}, "b": {"entails": ["a"]}},
			{"b": "favor"},
			{"a": "against"},
		],
	}
	count(told_between(targets, favoring, opposing)) == 1
}

test_finds_no_conflict[what] if {
	some what, [targets, favoring, opposing] in {
		"against what entails the other": [
			{"all": {"entails": ["some"]}, "some": {}},
			{"some": "favor"},
			{"all": "against"},
		],
		"against both of two contraries": [
			{"m": {"contrary": ["n"]}, "n": {}},
			{"m": "against"},
			{"n": "against"},
		],
		"the same side": [
			{"m": {"entails": ["n"]}, "n": {}},
			{"m": "favor"},
			{"n": "favor"},
		],
		"no side": [
			{"m": {}},
			{"m": "favor"},
			{"m": "none"},
		],
		"different targets": [
			{"m": {}, "n": {}},
			{"m": "favor"},
			{"n": "against"},
		],
	}
	told_between(targets, favoring, opposing) == set()
}

# What is wrong with one claim is for ledger/relations.
test_sets_no_claim_against_itself if {
	told(fixture.document({
		"targets": {"m": {"contrary": ["n"]}, "n": {}},
		"claims": {"both": {"stance": {"m": "favor", "n": "favor"}}},
	})) == set()
}

# Conflicts on targets without relations are found without closure.
test_a_relation_that_does_not_matter_changes_nothing if {
	plain := {
		"sources": {"ada": {}, "ben": {}},
		"targets": {"dry": {}, "open": {}},
		"claims": {
			"c1": {"source": "ada", "stance": {"dry": "favor"}},
			"c2": {"source": "ben", "stance": {"dry": "against", "open": "against"}},
			"c3": {"stance": {"dry": "favor", "open": "favor"}},
			"c4": {"source": "ada", "stance": {"dry": "against"}, "absolutes": ["never"]},
			"c5": {"source": "ben", "stance": {"open": "favor"}, "modality": "conditional"},
			"c6": {"source": "ben", "stance": {"open": "none", "dry": "favor"}},
			"c7": {"source": "ada", "stance": {"dry": "against"}, "unsettled": true},
		},
	}
	related := object.union(plain, {"targets": {
		"dry": {"entails": ["airy"]},
		"open": {"contrary": ["shut"]},
		"airy": {},
		"shut": {},
	}})
	apart := told(fixture.document(plain))
	apart == told(fixture.document(related))
	apart == {
		["disputed", "dry", ["c1", "c2"]],
		["self", "dry", ["c1", "c4"]],
		["house-vs-source", "dry", ["c3", "c2"]],
		["absolute", "dry", ["c3", "c4"]],
		["self", "dry", ["c6", "c2"]],
		["absolute", "dry", ["c6", "c4"]],
	}
}

# What exempts a pair, and what does not. On stances and values alike.
exempting := {
	"a possible claim": {"yes": {"modality": "possible"}},
	"a conditional claim": {"no": {"modality": "conditional"}},
	"a time that ends the day before": {"yes": {"holds_to": "2026-06-30"}, "no": {"holds_from": "2026-07-01"}},
	"a time that starts the day after": {"yes": {"holds_from": "2026-07-01"}, "no": {"holds_to": "2026-06-30"}},
	"a later position": {"no": {"supersedes": ["yes"]}},
	"an earlier position": {"yes": {"supersedes": ["no"]}},
	"a denial": {"no": {"denies": ["other", "yes"]}},
	"a denial the other way": {"yes": {"denies": ["no"]}},
	"a response": {"no": {"responds_to": ["yes"]}},
	"a response the other way": {"yes": {"responds_to": ["no"]}},
	"an answer": {"no": {"answers": ["open"]}},
	"a chain of positions": {
		"no": {"supersedes": ["between"]},
		"between": {"source": "ben", "supersedes": ["before"]},
		"before": {"source": "ben", "supersedes": ["yes"]},
	},
}

not_exempting := {
	"a believed claim": {"yes": {"modality": "believed"}},
	"an intended claim": {"no": {"modality": "intended"}},
	"a presupposed claim": {"no": {"modality": "presupposed"}},
	"one day in common": {"yes": {"holds_to": "2026-07-01"}, "no": {"holds_from": "2026-07-01"}},
	"one day within a month": {
		"yes": {"holds_from": "2026-07-01", "holds_to": "2026-07-31"},
		"no": {"holds_from": "2026-07-12", "holds_to": "2026-07-12"},
	},
	"open starts": {"yes": {"holds_to": "2025-01-01"}, "no": {"holds_to": "2026-01-01"}},
	"open ends": {"yes": {"holds_from": "2025-01-01"}, "no": {"holds_from": "2026-01-01"}},
	"a time and none": {"yes": {"holds_from": "2026-07-01", "holds_to": "2026-07-01"}},
	"different days of speaking": {"yes": {"said_on": "2026-07-01"}, "no": {"said_on": "2026-07-02"}},
	"a denial of another claim": {"no": {"denies": ["other"]}},
	"corroboration": {"no": {"corroborates": ["yes"]}},
	"an answer to a target that the other does not favor": {"yes": {"answers": ["open"]}},
	"both superseding a third": {
		"yes": {"supersedes": ["before"]},
		"no": {"supersedes": ["before"]},
		"before": {"source": "ben"},
	},
	"both superseded by a third": {"last": {"source": "ben", "supersedes": ["yes", "no"]}},
	"a later position in another ledger": {"no": {"supersedes": ["march#yes"]}},
}

test_exempts[what] if {
	some what, claims in exempting
	told(changed({"claims": claims})) == set()
}

test_does_not_exempt[what] if {
	some what, claims in not_exempting
	told(changed({"claims": claims})) == {["disputed", "open", ["yes", "no"]]}
}

test_ends_on_positions_that_supersede_each_other if {
	told(changed({"claims": {
		"no": {"supersedes": ["between"]},
		"between": {"source": "ben", "supersedes": ["no"]},
	}})) == {["disputed", "open", ["yes", "no"]]}
}

# Both claims are on two targets, and the answer is to the second.
test_an_answer_exempts_on_every_target if {
	both := {
		"targets": {"cheap": {}},
		"claims": {
			"yes": {"stance": {"cheap": "favor"}},
			"no": {"stance": {"cheap": "against"}},
		},
	}
	told(changed(both)) == {["disputed", "cheap", ["yes", "no"]]}
	told(changed(object.union(both, {"claims": {"no": {"answers": ["open"]}}}))) == set()
}

# To favor a target is to favor what it entails.
test_an_answer_meets_a_derived_side if {
	change := {
		"targets": {"open": {"entails": ["safe"]}, "safe": {}},
		"claims": {"no": {"stance": {"safe": "against"}}},
	}
	told(changed(change)) == {["disputed", "open", ["yes", "no"]]}
	told(changed(object.union(change, {"claims": {"no": {"answers": ["safe"]}}}))) == set()
}

test_lists_links_both_ways_round if {
	conflicts.linked == {["no", "yes"], ["yes", "no"]} with input as changed({"claims": {"no": {"denies": ["yes"]}}})
}

test_a_tension_exempts_each_two_of_its_claims[what] if {
	some what, [tensions, left] in {
		"none": [[], {"no", "never"}],
		"of two": [[{"claims": ["yes", "no"]}], {"never"}],
		"of three": [[{"claims": ["never", "no", "yes"]}], set()],
		"one for each": [[{"claims": ["yes", "no"]}, {"claims": ["never", "yes"]}], set()],
		"of two that agree": [[{"claims": ["no", "never"]}], {"no", "never"}],
		"of one and another": [[{"claims": ["yes", "other"]}], {"no", "never"}],
	}
	told(changed({
		"claims": {"never": {"source": "cleo", "order": 2, "stance": {"open": "against"}}},
		"tensions": tensions,
	})) == {["disputed", "open", ["yes", against]] | some against in left}
}

test_numbers_the_tensions_of_two_claims if {
	document := changed({"tensions": [
		{"claims": ["yes", "other"]},
		{"claims": ["no", "other", "yes"]},
		{"claims": ["yes", "no"]},
	]})
	conflicts.tensions_of("yes", "no") == {1, 2} with input as document
	conflicts.tensions_of("no", "other") == {1} with input as document
	conflicts.tensions_of("no", "gone") == set() with input as document
}

test_an_unsettled_claim_is_in_no_conflict if {
	told(changed({"claims": {"no": {"unsettled": true}}})) == set()
}

# The first rule that takes a pair, with what makes others take it too.
test_goes_to[what] if {
	some what, [rule, change] in {
		"headline: the draft’s own headline": ["headline", {"claims": {"yes": {"source": "narrator", "part": "headline"}}}],
		"headline: the draft’s own standfirst": ["headline", {"claims": {"no": {"source": "narrator", "part": "standfirst"}}}],
		"headline before unity": ["headline", {"claims": {"yes": {"source": "narrator", "part": "headline"}}, "targets": {"open": {"kind": "unity"}}}],
		"headline before house-voice": ["headline", {"claims": {"yes": {"source": "narrator", "part": "headline"}, "no": {"source": "narrator"}}}],
		"disputed: a quotation in the headline": ["disputed", {"claims": {"yes": {"part": "headline"}}}],
		"house-vs-source: a caption": ["house-vs-source", {"claims": {"yes": {"source": "narrator", "part": "caption"}}}],
		"unity: a target of that kind": ["unity-vs-division", {"targets": {"open": {"kind": "unity"}}}],
		"unity before self": ["unity-vs-division", {"targets": {"open": {"kind": "unity"}}, "claims": {"no": {"source": "ada"}}}],
		"self": ["self", {"claims": {"no": {"source": "ada"}}}],
		"self before absolute": ["self", {"claims": {"no": {"source": "ada", "absolutes": ["never"]}}}],
		"spokesperson against": ["spokesperson", {"sources": {"ben": {"speaks_for": ["ada"]}}}],
		"spokesperson in favor": ["spokesperson", {"sources": {"ada": {"speaks_for": ["ben"]}}}],
		"spokesperson of a group": ["spokesperson", {"sources": {"ben": {"speaks_for": ["board"]}, "board": {"members": ["ada"]}}}],
		"spokesperson before members-split": ["spokesperson", {"sources": {"ben": {"speaks_for": ["board"]}, "board": {"members": ["ada", "ben"]}}}],
		"disputed: a spokesperson’s spokesperson": ["disputed", {"sources": {"ben": {"speaks_for": ["cleo"]}, "cleo": {"speaks_for": ["ada"]}}}],
		"house-voice": ["house-voice", {"claims": {"yes": {"source": "narrator"}, "no": {"source": "narrator"}}}],
		"house-voice before absolute": ["house-voice", {"claims": {"yes": {"source": "narrator"}, "no": {"source": "narrator", "absolutes": ["never"]}}}],
		"absolute in favor": ["absolute", {"claims": {"yes": {"absolutes": ["every"]}}}],
		"absolute before house-vs-source": ["absolute", {"claims": {"yes": {"source": "narrator"}, "no": {"absolutes": ["never"]}}}],
		"absolute before members-split": ["absolute", {"claims": {"no": {"absolutes": ["never"]}}, "sources": {"board": {"members": ["ada", "ben"]}}}],
		"house-vs-source": ["house-vs-source", {"claims": {"no": {"source": "narrator"}}}],
		"members-split": ["members-split", {"sources": {"board": {"members": ["ada", "ben"]}}}],
		"members-split: a member of a member": ["members-split", {"sources": {"board": {"members": ["ada", "crew"]}, "crew": {"members": ["ben"]}}}],
		"disputed: members of two groups": ["disputed", {"sources": {"board": {"members": ["ada"]}, "crew": {"members": ["ben"]}}}],
		"disputed: a group and its member": ["disputed", {"sources": {"ada": {"members": ["ben"]}}}],
	}
	told(changed(change)) == {[rule, "open", ["yes", "no"]]}
}

# Cleo says that the board, Ada and Ben, is of one mind.
united := {
	"sources": {"board": {"members": ["ada", "ben"]}},
	"targets": {"united": {"kind": "unity", "group": "board"}},
	"claims": {"one": {"source": "cleo", "order": 2, "stance": {"united": "favor"}}},
}

test_unity_stands_behind_a_split[what] if {
	some what, change in {
		"a claim of unity": {},
		"a believed one": {"claims": {"one": {"modality": "believed"}}},
		"one that follows": {
			"targets": {"in-step": {"entails": ["united"]}},
			"claims": {"one": {"stance": {"united": "none", "in-step": "favor"}}},
		},
		"a time that meets both": {"claims": {
			"one": {"holds_from": "2026-03-01", "holds_to": "2026-03-31"},
			"yes": {"holds_to": "2026-03-01"},
			"no": {"holds_from": "2026-01-01"},
		}},
		"for a wider group": {
			"sources": {"board": {"members": ["crew"]}, "crew": {"members": ["ada", "ben"]}},
		},
	}
	document := changed(object.union(united, change))
	told(document) == {["unity-vs-division", "open", ["yes", "no"]]}
	conflicts.unity_behind("yes", "no") == {["united", "one"]} with input as document
}

test_no_unity_stands_behind_a_split[what] if {
	some what, change in {
		"a possible claim of unity": {"claims": {"one": {"modality": "possible"}}},
		"a conditional one": {"claims": {"one": {"modality": "conditional"}}},
		"a denial of unity": {"claims": {"one": {"stance": {"united": "against"}}}},
		"another group’s unity": {
			"sources": {"crew": {"members": ["cleo"]}},
			"targets": {"united": {"group": "crew"}},
		},
		"another group’s unity, where nobody claims their own": {
			"sources": {"crew": {"members": ["cleo"]}},
			"targets": {"united": {"group": "crew"}, "whole": {"kind": "unity", "group": "board"}},
		},
		"a claim on another matter of the group, where nobody claims its unity": {
			"targets": {"united": {"kind": "evaluation"}, "whole": {"kind": "unity", "group": "board"}},
		},
		"before one of the claims": {"claims": {"one": {"holds_to": "2025-12-31"}, "no": {"holds_from": "2026-01-01"}}},
		"after one of the claims": {"claims": {"one": {"holds_from": "2026-01-01"}, "yes": {"holds_to": "2025-12-31"}}},
	}
	document := changed(object.union(united, change))
	told(document) == {["members-split", "open", ["yes", "no"]]}
	conflicts.unity_behind("yes", "no") == set() with input as document
}

# The claim of unity may be one of the pair.
test_a_member_who_claims_unity_breaks_it if {
	document := changed(object.union(united, {"claims": {
		"one": {"stance": {"united": "none"}},
		"yes": {"stance": {"united": "favor"}},
	}}))
	told(document) == {["unity-vs-division", "open", ["yes", "no"]]}
	conflicts.unity_behind("yes", "no") == {["united", "yes"]} with input as document
}

test_shares_groups if {
	document := changed({
		"sources": {"board": {"members": ["ada", "ben"]}, "choir": {"members": ["ada", "ben"]}, "crew": {"members": ["ben"]}},
		"claims": {"also": {"source": "ada"}, "alone": {"source": "cleo"}, "house": {}},
	})
	conflicts.shared_groups("yes", "no") == {"board", "choir"} with input as document
	conflicts.shared_groups("yes", "also") == set() with input as document
	conflicts.shared_groups("yes", "alone") == set() with input as document
	conflicts.shared_groups("yes", "house") == set() with input as document
}

# quantities is a document in which two claims state a value of one attribute.
quantities(value, other) := changed(stating(value, other))

stating(value, other) := {"claims": {
	"yes": {"stance": {"open": "none"}, "values": {"boats": value}},
	"no": {"stance": {"open": "none"}, "values": {"boats": other}},
}}

number(least, most) := {"type": "number", "min": least, "max": most}

text(words) := {"type": "string", "min": words, "max": words}

test_values_differ[what] if {
	some what, [value, other] in {
		"numbers": [number(3, 3), number(4, 4)],
		"a number below a range": [number(3, 3), number(4, 6)],
		"a number above a range": [number(7, 7), number(4, 6)],
		"ranges": [number(1, 3), number(4, 6)],
		"above an open range": [number(9, 9), {"type": "number", "max": 8}],
		"below an open range": [{"type": "number", "min": 8}, number(7, 7)],
		"open ranges": [{"type": "number", "max": 3}, {"type": "number", "min": 4}],
		"texts": [text("north"), text("south")],
		"bools": [{"type": "bool", "min": true, "max": true}, {"type": "bool", "min": false, "max": false}],
		"dates": [{"type": "date", "min": "2026-05-01", "max": "2026-05-31"}, {"type": "date", "min": "2026-06-01", "max": "2026-06-01"}],
	}
	every document in [quantities(value, other), quantities(other, value)] {
		conflicts.values == {"boats": {["no", "yes"]}} with input as document
		conflicts.clash("yes", "no") with input as document
	}
}

test_values_agree[what] if {
	some what, [value, other] in {
		"the same number": [number(3, 3), number(3, 3)],
		"a number in a range": [number(5, 5), number(4, 6)],
		"a number at the end of a range": [number(6, 6), number(4, 6)],
		"ranges that touch": [number(1, 4), number(4, 6)],
		"one range in the other": [number(1, 9), number(4, 6)],
		"open ranges that meet": [{"type": "number", "min": 3}, {"type": "number", "max": 4}],
		"open ranges to one side": [{"type": "number", "min": 3}, {"type": "number", "min": 9}],
		"a range without ends": [{"type": "number"}, number(4, 6)],
		"a number and a text": [number(3, 3), text("3")],
	}
	conflicts.values == {} with input as quantities(value, other)
	not conflicts.clash("yes", "no") with input as quantities(value, other)
}

test_compares_values_of_one_attribute if {
	conflicts.values == {} with input as changed({"claims": {
		"yes": {"values": {"boats": number(3, 3)}},
		"no": {"values": {"crews": number(4, 4)}},
	}})
}

test_pairs_each_two_values_of_an_attribute if {
	conflicts.values == {"boats": {["no", "yes"], ["third", "yes"]}} with input as changed(object.union(
		stating(number(3, 3), number(4, 6)),
		{"claims": {"third": {"order": 2, "values": {"boats": number(5, 5), "crews": number(1, 1)}}}},
	))
}

# An answer is to a target, and these claims are on it beside their values.
test_values_are_exempted[what] if {
	some what, claims in exempting
	document := changed(object.union(
		{"claims": claims},
		{"claims": {"yes": {"values": {"boats": number(3, 3)}}, "no": {"values": {"boats": number(4, 4)}}}},
	))
	conflicts.values == {} with input as document
	not conflicts.clash("yes", "no") with input as document
}

test_values_are_not_exempted[what] if {
	some what, claims in not_exempting
	document := changed(object.union({"claims": claims}, stating(number(3, 3), number(4, 4))))
	conflicts.values == {"boats": {["no", "yes"]}} with input as document
}

test_a_tension_exempts_values if {
	conflicts.values == {} with input as changed(object.union(
		stating(number(3, 3), number(4, 4)),
		{"tensions": [{"claims": ["no", "yes"]}]},
	))
}

test_an_unsettled_claim_states_no_value if {
	document := changed(object.union(
		stating(number(3, 3), number(4, 4)),
		{"claims": {"no": {"unsettled": true}}},
	))
	conflicts.values == {} with input as document
	not conflicts.clash("yes", "no") with input as document
	not conflicts.clash("no", "yes") with input as document
}

# The first and the last by their ids are unsettled.
test_unsettled_claims_state_no_value_beside_others if {
	open := {"values": {"boats": number(9, 9)}, "unsettled": true}
	conflicts.values == {} with input as changed(object.union(
		stating(number(3, 3), number(3, 4)),
		{"claims": {"alone": open, "zero": open}},
	))
}

test_clashes_in_stance_either_way_round if {
	conflicts.clash("yes", "no") with input as changed({})
	conflicts.clash("no", "yes") with input as changed({})
}

# With its tension, a clash is still one: so ledger/tension knows that it is used.
test_clashes_though_a_tension_tells_it if {
	told_of := {"tensions": [{"claims": ["yes", "no"]}]}
	conflicts.clash("yes", "no") with input as changed(told_of)
	conflicts.clash("yes", "no") with input as changed(object.union(told_of, stating(number(3, 3), number(4, 4))))
}

test_does_not_clash[what] if {
	some what, claims in exempting
	not conflicts.clash("yes", "no") with input as changed({"claims": claims})
}

test_does_not_clash_in_neither_stance_nor_values if {
	not conflicts.clash("yes", "no") with input as changed({"claims": {"no": {"stance": {"open": "none"}}}})
}

test_lists_in_reading_order if {
	document := changed({"claims": {"after": {"order": 9}, "before": {"order": 9}}})
	claims_lib.in_order({"before", "no", "after", "yes"}) == ["yes", "no", "after", "before"] with input as document
	claims_lib.in_order(set()) == [] with input as document
}
