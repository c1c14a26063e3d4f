package stancelint.lib.voice_test

import data.stancelint.lib.voice

harbour := {"draft": {
	"paragraphs": [
		{"kind": "heading", "first_sentence": 0},
		{"kind": "body", "first_sentence": 1},
		{"kind": "list_item", "first_sentence": 2},
		{"kind": "body", "first_sentence": 3},
	],
	"sentences": [
		{"paragraph": 0, "text": "All quiet"},
		{"paragraph": 1, "text": "The harbour master gave no sign, *all* in all, of Reis’s plan."},
		{"paragraph": 2, "text": "No sign of it – no sign"},
		{"paragraph": 3, "text": "A: All is well."},
	],
}}

place(change) := object.union({"text": "all", "paragraph": 1, "sentence": 1, "voice": "own"}, change)

test_keeps_running_text if {
	kept := [place({}), place({"paragraph": 2, "sentence": 2})]
	voice.own(kept) == kept with input as harbour
}

test_keeps_running_text_among_places if {
	running := place({"paragraph": 2, "sentence": 2})
	places := [place({}), running, place({"paragraph": 3, "sentence": 3})]
	voice.own_among([1, 2], places) == [running] with input as harbour
}

test_drops[what] if {
	some what, change in {
		"a quotation": {"voice": "quoted"},
		"an attributed clause": {"voice": "attributed"},
		"a heading": {"paragraph": 0, "sentence": 0},
		"an interview": {"paragraph": 3, "sentence": 3},
	}
	voice.own([place(change)]) == [] with input as harbour
}

test_tells_running_text if {
	[number | some number in [0, 1, 2, 3]; voice.running(number)] == [1, 2] with input as harbour
}

test_tells_how_a_place_starts if {
	voice.starts(place({"text": "no sign"}), ["no harm", "no sign all in all of"]) with input as harbour
	not voice.starts(place({"text": "no sign"}), ["sign", "no sign of", "no sign al"]) with input as harbour
}

test_tells_cues if {
	told := object.union(harbour, {"draft": {"attributions": [
		{"paragraph": 2, "cue": {"text": "all but said"}},
		{"paragraph": 1},
	]}})
	voice.cue(place({"paragraph": 2, "sentence": 2})) with input as told
	not voice.cue(place({})) with input as told
	not voice.cue(place({"paragraph": 2, "sentence": 2, "text": "No sign"})) with input as told
}

test_cuts_the_sentence if {
	voice.before(place({"text": "no sign"})) == "The harbour master gave " with input as harbour
	voice.after(place({"text": "no sign"})) == ", *all* in all, of Reis’s plan." with input as harbour
}

test_tells_what_a_place_follows if {
	voice.follows(place({"text": "no sign"}), ["sign", "master gave"]) with input as harbour
	voice.follows(place({"text": "Reis"}), ["sign", "of"]) with input as harbour
	not voice.follows(place({"text": "no sign"}), ["aster gave", "the"]) with input as harbour
	not voice.follows(place({"text": "of Reis"}), ["all"]) with input as harbour
	not voice.follows(place({"text": "The"}), ["the"]) with input as harbour
}
