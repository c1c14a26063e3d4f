package stancelint.rules.quote.unbalanced_test

import data.stancelint.rules.quote.unbalanced

# draft has a quotation that is left open in its first paragraph, and then
# paragraphs of these kinds that start with these words.
draft(kinds, texts) := {"draft": {
	"paragraphs": [{"kind": kind, "first_sentence": i} | some i, kind in array.concat(["body"], kinds)],
	"sentences": [{"text": text} | some text in array.concat(["“Nobody came, Lund said."], texts)],
	"quotations": [left_open(1)],
}}

left_open(at) := {"at": at, "paragraph": 0, "sentence": 0, "closed": false}

test_hits_the_end_of_the_draft if {
	unbalanced.report == {{
		"at": 1,
		"message": "this quotation opens and never closes",
		"help": "put the closing mark where the quoted words end; a quotation that runs on opens each paragraph with a mark",
	}} with input as draft([], [])
}

test_hits_before_a_paragraph_without_a_mark if {
	count(unbalanced.report) == 1 with input as draft(["body"], ["The “quay” is closed."])
}

# A heading does not go on with what somebody says.
test_hits_before_a_quoted_heading if {
	count(unbalanced.report) == 1 with input as draft(["heading", "body"], ["“Quay”", "The rest."])
}

test_tells_the_first_of_a_paragraph if {
	{report.at | some report in unbalanced.report} == {1} with input as object.union(draft([], []), {"draft": {"quotations": [left_open(1), left_open(2)]}})
}

test_tells_each_paragraph if {
	{report.at | some report in unbalanced.report} == {1, 2} with input as object.union(
		draft(["body", "body"], ["The quay is closed.", "“It is ours."]),
		{"draft": {"quotations": [left_open(1), object.union(left_open(2), {"paragraph": 2, "sentence": 2})]}},
	)
}

test_leaves_alone[what] if {
	some what, document in {
		"a quotation that runs on": draft(["body"], ["“Nobody will.”"]),
		"one that runs on in emphasis": draft(["body"], ["*“Nobody will.”*"]),
		"one that runs on under a caption": draft(["caption", "body"], ["The quay.", "\"Nobody will.\""]),
		"a quotation that closes": object.union(draft([], []), {"draft": {"quotations": [object.union(left_open(1), {"closed": true})]}}),
		"the wires’ mark": object.union(draft([], []), {"draft": {"sentences": [{"text": "''Nobody came,'' he said."}]}}),
	}
	count(unbalanced.report) == 0 with input as document
}
