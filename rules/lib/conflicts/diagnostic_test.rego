package stancelint.lib.conflicts_test

import data.stancelint.lib.conflicts
import data.stancelint.lib.fixture_test as fixture

# A ferry has stopped, and so none runs on Sunday; a Sunday market needs one. Ada
# and Ben say the first, Cleo says the opposite of what follows.
ferry := {
	"sources": {"ada": {"name": "Ada Reis"}, "ben": {"name": "Ben Lund"}, "cleo": {"descriptor": "a deckhand"}},
	"targets": {
		"stopped": {"text": "The ferry has stopped.", "entails": ["no-sunday"]},
		"no-sunday": {"text": "No ferry runs on Sunday."},
		"market": {"text": "The Sunday market is held.", "contrary": ["no-sunday"]},
	},
	"claims": {
		"gone": {"source": "ada", "order": 0, "stance": {"stopped": "favor"}},
		"runs": {"source": "cleo", "order": 1, "stance": {"no-sunday": "against"}},
		"over": {"source": "ben", "order": 2, "stance": {"stopped": "favor"}, "via": ["ada"]},
	},
}

test_makes_a_diagnostic if {
	reported(fixture.document(ferry), "gone") == {
		"at": 10,
		"claims": ["gone", "over", "runs"],
		"message": "so it goes",
		"related": [
			{"at": 11, "message": "against it: a deckhand (runs)"},
			{"at": 12, "message": "for it: Ben Lund, relayed by Ada Reis (over)"},
		],
		"conflict": {"target": "no-sunday", "favor": ["gone", "over"], "against": ["runs"]},
		"notes": ["gone and over are for “The ferry has stopped”, which entails “No ferry runs on Sunday”"],
		"help": `if the conflict is the news, tell the reader, and record where in a [[tensions]] entry with claims = ["gone", "over", "runs"]; if not, correct the draft`,
	}
}

# reported is the report of a conflict on Sunday between two sources, as a rule makes it.
reported(document, primary) := report if {
	conflict := conflicts.by_target["no-sunday"].disputed with input as document
	report := conflicts.diagnostic("no-sunday", conflict, primary, "so it goes") with input as document
}

# All but the claim that it points at are related places.
test_points_at_the_primary_claim if {
	report := reported(fixture.document(ferry), "runs")
	report.at == 11
	[related.at | some related in report.related] == [10, 12]
}

# To say that the ferry has stopped and that it runs on Sunday is to be on both sides.
test_tells_a_claim_on_both_sides_as_for_it if {
	document := fixture.document(object.union(ferry, {"claims": {
		"both": {"source": "ada", "order": 3, "stance": {"stopped": "favor", "no-sunday": "against"}},
	}}))
	report := reported(document, "gone")
	report.claims == ["gone", "over", "both", "runs"]
	report.conflict == {"target": "no-sunday", "favor": ["gone", "over", "both"], "against": ["runs", "both"]}
	[related.message | some related in report.related] == [
		"against it: a deckhand (runs)",
		"for it: Ben Lund, relayed by Ada Reis (over)",
		"for it: Ada Reis (both)",
	]
}

test_derives[what] if {
	some what, [target, favor, against, notes] in {
		"nothing, of claims that take the side themselves": ["stopped", ["gone", "over"], [], []],
		"against, back along entails": [
			"stopped", ["gone"], ["runs"],
			["runs is against “No ferry runs on Sunday”, which is entailed by “The ferry has stopped”"],
		],
		"against, over a contrary": [
			"no-sunday", [], ["runs", "held"],
			["held is for “The Sunday market is held”, which is contrary to “No ferry runs on Sunday”"],
		],
		"against, over a contrary and back": [
			"stopped", [], ["held"],
			["held is for “The Sunday market is held”, which is contrary to “No ferry runs on Sunday”, which is entailed by “The ferry has stopped”"],
		],
		"both sides": [
			"no-sunday", ["over"], ["held"],
			[
				"over is for “The ferry has stopped”, which entails “No ferry runs on Sunday”",
				"held is for “The Sunday market is held”, which is contrary to “No ferry runs on Sunday”",
			],
		],
		"each way once, in the order of the claims": [
			"stopped", [], ["held", "runs", "sails"],
			[
				"held is for “The Sunday market is held”, which is contrary to “No ferry runs on Sunday”, which is entailed by “The ferry has stopped”",
				"runs and sails are against “No ferry runs on Sunday”, which is entailed by “The ferry has stopped”",
			],
		],
		"each way once, in another order": [
			"stopped", [], ["sails", "runs", "held"],
			[
				"sails and runs are against “No ferry runs on Sunday”, which is entailed by “The ferry has stopped”",
				"held is for “The Sunday market is held”, which is contrary to “No ferry runs on Sunday”, which is entailed by “The ferry has stopped”",
			],
		],
	}
	conflicts.derivations(target, favor, against) == notes with input as fixture.document(object.union(ferry, {"claims": {
		"held": {"source": "ben", "order": 3, "stance": {"market": "favor"}},
		"sails": {"source": "ada", "order": 4, "stance": {"no-sunday": "against"}},
	}}))
}

test_names_both_sides if {
	document := fixture.document(ferry)
	conflict := conflicts.by_target["no-sunday"].disputed with input as document
	conflicts.both_sides(conflict) == "Ada Reis and Ben Lund for it, a deckhand against it" with input as document
}

test_gathers_sources if {
	conflicts.sources_of(["over", "gone", "over", "runs"]) == {"ada", "ben", "cleo"} with input as fixture.document(ferry)
	conflicts.sources_of([]) == set() with input as fixture.document(ferry)
}

test_parts_claims_by_their_source if {
	conflicts.by("ada", ["over", "gone", "runs"]) == ["gone"] with input as fixture.document(ferry)
	conflicts.not_by("ada", ["runs", "gone", "over"]) == ["runs", "over"] with input as fixture.document(ferry)
}
