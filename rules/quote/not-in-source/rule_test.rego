package stancelint.rules.quote["not-in-source_test"]

import data.stancelint.rules.quote["not-in-source"] as rule

changed := {
	"sources": {"wexley": {"id": "wexley", "at": {"file": 20}}},
	"claims": {"boat": {
		"id": "boat",
		"source": "wexley",
		"content": ["One boat", "is not enough"],
		"at": {"content": 1, "content.0": 1, "content.1": 2},
		"transcript": {"file": "minutes.txt", "state": "missing", "piece": 1},
	}},
}

with_transcript(transcript) := object.union(changed, {"claims": {"boat": {"transcript": transcript}}})

test_hits_words_that_are_not_there if {
	rule.report == {{
		"at": 2,
		"claims": ["boat"],
		"message": "the source has neither these words nor any like them: minutes.txt",
		"help": "print the words as they were said, or report them in indirect speech",
	}} with input as changed
}

test_shows_the_nearest_words if {
	rule.report == {{
		"at": 2,
		"claims": ["boat"],
		"message": "the source has other words: minutes.txt does not have this quotation word for word",
		"related": [{"at": 9, "message": "the nearest words in the source"}],
		"notes": ["from draft to source ([-left out-], {+put in+}): is [-not-] {+hardly+} enough"],
		"help": "print the words as they were said, or report them in indirect speech",
	}} with input as with_transcript({"nearest": {"at": 9, "difference": "is [-not-] {+hardly+} enough"}})
}

# Two claims of a source whose text can’t be read: one report, at its file.
test_hits_an_unreadable_text_once if {
	rule.report == {{
		"at": 20,
		"message": "the text named here is not UTF-8, so quotations can’t be checked against it",
		"help": "save it again with the encoding UTF-8",
	}} with input as object.union(with_transcript({"state": "unreadable"}), {"claims": {"again": {
		"source": "wexley",
		"at": {"content": 3},
		"transcript": {"file": "minutes.txt", "state": "unreadable"},
	}}})
}

test_points_at_the_claims_own_file if {
	some report in rule.report with input as object.union(with_transcript({"state": "unreadable"}), {"claims": {"boat": {"at": {"file": 21}}}})
	report.at == 21
}

test_leaves_alone[what] if {
	some what, document in {
		"words that are there": with_transcript({"state": "found"}),
		"no transcript": object.union(object.remove(changed, ["claims"]), {"claims": {"boat": object.remove(changed.claims.boat, ["transcript"])}}),
	}
	count(rule.report) == 0 with input as document
}
