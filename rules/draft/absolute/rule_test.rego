package stancelint.rules.draft.absolute_test

import data.stancelint.rules.draft.absolute

# One sentence, with absolutes at 1 and 2.
ferry(sentence, change) := {"draft": object.union(
	{
		"paragraphs": [{"kind": "body", "first_sentence": 0}],
		"sentences": [{"paragraph": 0, "text": sentence}],
		"words": {"sweeping": [place(1, "the only", "own"), place(2, "always", "own")]},
	},
	change,
)}

place(at, text, voice) := {"at": at, "text": text, "voice": voice, "paragraph": 0, "sentence": 0}

hits contains report.at if {
	some report in absolute.report with data.stancelint.lexicon as {
		"sweeping_idioms": ["the only way"],
		"softeners": ["not", "one of"],
	}
}

test_hits_each if hits == {1, 2} with input as ferry("It is the only ferry that is always late.", {})

test_tells_the_word if {
	some report in absolute.report with input as ferry("It is the only ferry that is always late.", {})
		with data.stancelint.lexicon as {"sweeping_idioms": [], "softeners": []}
	report == {
		"at": 1,
		"message": "“the only”, in the draft’s own voice: one exception makes it wrong",
		"help": "look for the exception; then say how it is known, or only as much as is known",
	}
}

test_leaves_alone[what] if {
	some what, [sentence, change, left] in {
		"what is softened": ["It is one of the only ferries, and not always late.", {}, set()],
		"a plain use": ["It is the only way to cross, and always late.", {}, {2}],
		"a quotation": ["…", {"words": {"sweeping": [place(2, "always", "quoted")]}}, set()],
		"an attributed clause": ["…", {"words": {"sweeping": [place(2, "always", "attributed")]}}, set()],
		"a heading": ["…", {"paragraphs": [{"kind": "heading", "first_sentence": 0}]}, set()],
	}
	hits == left with input as ferry(sentence, change)
}
