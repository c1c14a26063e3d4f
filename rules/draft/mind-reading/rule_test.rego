package stancelint.rules.draft["mind-reading_test"]

import data.stancelint.rules.draft["mind-reading"] as mind_reading

hope := {
	"source": {"text": "The board"},
	"cue": {"at": 5, "text": "fears", "lemma": "fear"},
	"content": [{"text": "a strike"}],
	"type": "indirect",
	"source_type": "named_org",
	"source_id": "board",
	"carried": false,
	"paragraph": 1,
	"sentence": 1,
}

# The board's fear stands in the second of three paragraphs.
board(thought, change) := {"draft": object.union(
	{
		"paragraphs": [{"kind": "body", "first_sentence": 0}, {"kind": "body", "first_sentence": 1}, {"kind": "body", "first_sentence": 2}],
		"sentences": [{"text": "The quay is shut."}, {"text": "The board fears a strike."}, {"text": "It rains."}],
		"attributions": [object.union(hope, thought)],
		"quotations": [],
		"words": {"lookers": []},
	},
	change,
)}

says(change) := {"attributions": [hope, object.union(
	{"source": {"text": "Reis"}, "cue": {"text": "said", "lemma": "say"}, "source_id": "reis", "paragraph": 1},
	change,
)]}

reported contains report if {
	some report in mind_reading.report with data.stancelint.lexicon as {
		"states_of_mind": ["fear", "hope", "think"],
		"no_party": ["they"],
		"modals": ["could"],
	}
}

test_hits_a_fear if {
	reported == {{
		"at": 5,
		"message": "“fears” tells what somebody has in mind, and not how the draft knows",
		"help": "say who said so and when (“said she hoped”), or tell what was done instead",
	}} with input as board({}, {})
}

test_hits_all_the_same[what] if {
	some what, [thought, change] in {
		"a clause about the party": [{"source": {"text": "The board, who"}}, {}],
		"another who speaks elsewhere": [{}, says({"paragraph": 2})],
		"the party that speaks two paragraphs on": [{}, says({"source_id": "board", "paragraph": 3})],
		"the party that only hopes elsewhere": [{}, says({"source_id": "board", "paragraph": 0, "cue": {"text": "hopes", "lemma": "hope"}, "type": "direct"})],
		"a quotation elsewhere": [{}, {"quotations": [{"paragraph": 0}]}],
		"somebody who asked elsewhere": [{}, {"words": {"lookers": [{"paragraph": 0}]}}],
		"two that are not known, of whom one speaks in the next": [{}, {"attributions": [
			object.union(hope, {"source_id": ""}),
			{"source": {"text": "A clerk"}, "cue": {"text": "said", "lemma": "say"}, "source_id": "", "paragraph": 2},
		]}],
	}
	count(reported) == 1 with input as board(thought, change)
}

test_leaves_alone[what] if {
	some what, [thought, change] in {
		"a cue of speech": [{"cue": {"text": "said", "lemma": "say"}}, {}],
		"words in quotation marks": [{"type": "mixed"}, {}],
		"a thought carried over": [{"carried": true}, {}],
		"nobody in particular": [{"source": {"text": "They"}}, {}],
		"people told by what they fear": [{"source": {"text": "those who"}}, {}],
		"a heading": [{}, {"paragraphs": [{"kind": "body"}, {"kind": "heading"}, {"kind": "body"}]}],
		"what may be": [{"cue": {"text": "could fear"}}, {}],
		"a clause without a subject": [{"cue": {"text": "fearing"}}, {}],
		"what is thought of": [{"cue": {"text": "think", "lemma": "think"}}, {"sentences": [{"text": "…"}, {"text": "The board think of the quay."}]}],
		"a condition": [{}, {"sentences": [{"text": "…"}, {"text": "It will shut if The board fears a strike."}]}],
		"a quotation in the paragraph": [{}, {"quotations": [{"paragraph": 1}]}],
		"somebody who asked": [{}, {"words": {"lookers": [{"paragraph": 1}]}}],
		"somebody who speaks in the paragraph": [{}, says({})],
		"somebody who speaks without a cue": [{}, {"attributions": [hope, {"source": {"text": "Reis"}, "source_id": "reis", "paragraph": 1}]}],
		"the party that speaks in the next": [{}, says({"source_id": "board", "paragraph": 2})],
	}
	count(reported) == 0 with input as board(thought, change)
}
