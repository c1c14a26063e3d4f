package stancelint.rules.draft.evaluation_test

import data.stancelint.rules.draft.evaluation

# The council slapped a fee on the ferry after a difficult debate.
council(change) := {"draft": object.union(
	{
		"paragraphs": [{"kind": "body", "first_sentence": 0}],
		"sentences": [{"paragraph": 0, "text": "The council slapped a fee on it after a difficult debate."}],
		"attributions": [],
		"words": {"evaluation": [place(1, "slapped", "own"), place(2, "difficult", "own")]},
	},
	change,
)}

place(at, text, voice) := {"at": at, "text": text, "voice": voice, "paragraph": 0, "sentence": 0}

hits contains report.at if {
	some report in evaluation.report with data.stancelint.lexicon as {"evaluation_idioms": ["difficult to"]}
}

test_hits_each_word if hits == {1, 2} with input as council({})

test_tells_the_word if {
	some report in evaluation.report with input as council({}) with data.stancelint.lexicon as {"evaluation_idioms": []}
	report == {
		"at": 1,
		"message": "“slapped” judges, in the draft’s own voice",
		"help": "tell what happened and let the reader judge, or say whose judgement it is",
	}
}

test_leaves_alone[what] if {
	some what, [change, left] in {
		"a quotation": [{"words": {"evaluation": [place(1, "slapped", "quoted")]}}, set()],
		"an attributed clause": [{"words": {"evaluation": [place(1, "slapped", "attributed")]}}, set()],
		"a heading": [{"paragraphs": [{"kind": "heading", "first_sentence": 0}]}, set()],
		"a plain use": [{"sentences": [{"paragraph": 0, "text": "It slapped a fee on it that was difficult to pay."}]}, {1}],
		"a cue": [{"attributions": [{"paragraph": 0, "cue": {"text": "slapped"}}]}, {2}],
	}
	hits == left with input as council(change)
}
