package stancelint.rules.contradiction.record_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.contradiction.record

# A mayor on two sides, in two ledgers.
mayor := {
	"sources": {"nyland": {"name": "Edda Nyland"}},
	"targets": {"stays": {"text": "The weir stays."}, "other": {"text": "Other."}},
	"claims": {
		"spring#a": position("a", "spring", 0, "favor", {"published": "2026-03-04"}),
		"autumn#b": position("b", "autumn", 1, "against", {"published": "2026-09-09"}),
	},
}

position(id, ledger, rank, side, more) := object.union(
	{
		"id": id,
		"name": sprintf("%s#%s", [ledger, id]),
		"ledger": sprintf("%s.claims.toml", [ledger]),
		"rank": rank,
		"order": rank,
		"source": "nyland",
		"stance": {"stays": side},
	},
	more,
)

# run is a document on a run, grouped as the loader groups it. The fixture names
# claims by their keys; their own ids are put back.
run(change) := object.union(document, {
	"claims": {key: {"id": records.claims[key].id} | some key, _ in records.claims},
	"index": {"by_ledger": {ledger: keys |
		some ledger in {claim.ledger | some claim in records.claims}
		keys := sort([key | some key, claim in records.claims; claim.ledger == ledger])
	}},
}) if {
	records := object.union(mayor, change)
	document := fixture.document(records)
}

with_claims(change) := run({"claims": change})

test_hits_the_later_ledger if {
	record.report == {{
		"at": 11,
		"claims": ["b", "spring#a"],
		"sources": ["nyland"],
		"message": "Edda Nyland said the opposite before, on “The weir stays”: in spring.claims.toml of 2026-03-04",
		"related": [{"at": 10, "message": "for it: spring#a"}],
		"conflict": {"target": "stays", "favor": ["spring#a"], "against": ["b"]},
		"notes": [],
		"help": "ask what changed, and print it; if the source took a new position, link it to the old one with supersedes",
	}} with input as run({})
}

test_names_an_earlier_ledger_without_a_day_by_its_file if {
	some report in record.report with input as run({"claims": {"spring#a": {"published": null}}})
	report.claims == ["b", "spring#a"]
}

test_hits_both_directions if {
	some report in record.report with input as with_claims({"spring#a": {"stance": {"stays": "against"}}, "autumn#b": {"stance": {"stays": "favor"}}})
	report.conflict == {"target": "stays", "favor": ["b"], "against": ["spring#a"]}
}

test_tells_all_earlier_ledgers_at_once if {
	{report.claims | some report in record.report} == {["c", "spring#a", "autumn#b"]} with input as with_claims({
		"autumn#b": {"stance": {"stays": "favor"}},
		"winter#c": position("c", "winter", 2, "against", {}),
	})
}

test_tells_each_later_ledger if {
	{report.claims | some report in record.report} == {["b", "spring#a"], ["c", "spring#a"]} with input as with_claims({"winter#c": position("c", "winter", 2, "against", {})})
}

test_hits_a_contrary_target if {
	some report in record.report with input as run({
		"targets": {"goes": {"text": "The weir goes.", "contrary": ["stays"]}},
		"claims": {"autumn#b": {"stance": {"stays": "none", "goes": "favor"}}},
	})
	report.conflict.target == "goes"
	report.notes == ["spring#a is for “The weir stays”, which is contrary to “The weir goes”"]
}

test_leaves_alone[what] if {
	some what, change in {
		"the same side": {"autumn#b": {"stance": {"stays": "favor"}}},
		"no side": {"autumn#b": {"stance": {"stays": "none"}}},
		"one ledger": {"autumn#b": {"ledger": "spring.claims.toml", "rank": 0}},
		"a possible claim": {"spring#a": {"modality": "possible"}},
		"a conditional claim": {"autumn#b": {"modality": "conditional"}},
		"another time": {"spring#a": {"holds_to": "2026-06-30"}, "autumn#b": {"holds_from": "2026-07-01"}},
		"a new position": {"autumn#b": {"supersedes": ["spring#a"]}},
		"a denial": {"autumn#b": {"denies": ["spring#a"]}},
		"a response": {"spring#a": {"responds_to": ["autumn#b"]}},
		"an answer": {"autumn#b": {"answers": ["stays"]}},
	}
	count(record.report) == 0 with input as with_claims(change)
}

test_tells_each_later_ledger_in_favor if {
	{report.claims | some report in record.report} == {["b", "spring#a"], ["c", "spring#a"]} with input as with_claims({
		"spring#a": {"stance": {"stays": "against"}},
		"autumn#b": {"stance": {"stays": "favor"}},
		"winter#c": position("c", "winter", 2, "favor", {}),
	})
}

test_leaves_out_other_claims_of_the_ledger if {
	{report.claims | some report in record.report} == {["b", "spring#a"]} with input as with_claims({"autumn#z": position("z", "autumn", 1, "none", {"order": 0.5})})
}

test_tells_a_pair_once if {
	count(record.report) == 1 with input as with_claims({
		"spring#a": {"stance": {"other": "favor"}},
		"autumn#b": {"stance": {"other": "against"}},
	})
}

test_tells_the_side_of_the_earlier_claim if {
	{report.related | some report in record.report} == {[{"at": 10, "message": "against it: spring#a"}]} with input as with_claims({"spring#a": {"stance": {"stays": "against"}}, "autumn#b": {"stance": {"stays": "favor"}}})
}
