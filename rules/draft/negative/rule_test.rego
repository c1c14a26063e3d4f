package stancelint.rules.draft.negative_test

import data.stancelint.rules.draft.negative

# Two sentences of a paragraph; the absence is in the second.
minutes(sentence, change) := {"draft": {
	"paragraphs": [{"kind": "body", "first_sentence": 0}],
	"sentences": [{"paragraph": 0, "text": "The quay was closed."}, {"paragraph": 0, "text": sentence}],
	"words": object.union(
		{
			"negatives": [{"at": 7, "text": "no indication", "paragraph": 0, "sentence": 1, "voice": "own"}],
			"lookers": [],
		},
		change,
	),
}}

reported contains report if {
	some report in negative.report with data.stancelint.lexicon as {"observed": ["gave", "has"]}
}

test_hits_an_absence_that_nobody_looked_for if {
	reported == {{
		"at": 7,
		"message": "“no indication”, and the draft does not say who looked",
		"help": "say who looked, and where; or leave it out",
	}} with input as minutes("There is no indication that it sinks.", {})
}

test_leaves_alone[what] if {
	some what, [sentence, change] in {
		"a quotation": ["There is no indication that it sinks.", {"negatives": [{"at": 7, "text": "no indication", "paragraph": 0, "sentence": 1, "voice": "quoted"}]}],
		"somebody who gave none": ["Reis gave no indication that it sinks.", {}],
		"somebody who looked": ["Divers saw no indication that it sinks.", {"lookers": [{"sentence": 1}]}],
		"somebody who looked in the sentence before": ["There is no indication that it sinks.", {"lookers": [{"sentence": 0}]}],
	}
	count(reported) == 0 with input as minutes(sentence, change)
}

test_hits_though_somebody_looked_in_another_paragraph if {
	count(reported) == 1 with input as minutes("There is no indication that it sinks.", {"lookers": [{"sentence": 0}]})
		with input.draft.sentences as [{"paragraph": 1, "text": "…"}, {"paragraph": 0, "text": "There is no indication."}]
}
