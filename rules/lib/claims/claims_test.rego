package stancelint.lib.claims_test

import data.stancelint.lib.claims
import data.stancelint.lib.fixture_test as fixture

test_only_what_is_possible_or_conditional_is_not_committed if {
	document := fixture.document({"claims": {modality: {"modality": modality} | some modality in ["asserted", "believed", "intended", "possible", "conditional"]}})
	claims.uncommitted == {"possible", "conditional"} with input as document
}

test_lists_claims_whose_words_are_not_in_one_place if {
	anchored := {"claims": {
		"a": {"anchor": {"state": "found"}},
		"b": {"anchor": {"state": "missing"}},
		"c": {"anchor": {"state": "ambiguous"}},
		"d": {},
	}}
	claims.not_found == ["b", "c"] with input as anchored
	claims.not_found == ["e"] with input as object.union(anchored, {"index": {"not_found": ["e"]}})
}

# Times have a day in common, be it the last and the first.
test_keeps_the_pairs_that_meet if {
	document := fixture.document({"claims": {
		"june": {"holds_from": "2026-06-01", "holds_to": "2026-07-01"},
		"july": {"holds_from": "2026-07-01", "holds_to": "2026-07-31"},
		"august": {"holds_from": "2026-08-01"},
		"ever": {},
	}})
	pairs := {["june", "july"], ["july", "august"], ["august", "july"], ["june", "ever"], ["ever", "august"]}
	claims.meeting(pairs) == {["june", "july"], ["june", "ever"], ["ever", "august"]} with input as document
}

test_keeps_all_pairs_where_no_two_claims_have_a_time if {
	claims.meeting({["a", "b"]}) == {["a", "b"]} with input as fixture.document({"claims": {"a": {"holds_to": "2026-06-01"}, "b": {}}})
}
