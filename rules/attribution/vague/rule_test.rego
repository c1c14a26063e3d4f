package stancelint.rules.attribution.vague_test

import data.stancelint.rules.attribution.vague

# draft has these sentences, of which the first has one attribution.
draft(sentences, attribution) := {"draft": {
	"paragraphs": [{"kind": "body"}, {"kind": "heading"}],
	"sentences": [{"text": text} | some text in sentences],
	"words": {"vague_passives": []},
	"attributions": [attribution],
}}

said(source, change) := object.union(
	{
		"source": {"at": 1, "text": source},
		"cue": {"at": 2, "text": "say", "lemma": "say"},
		"content": [{"text": "that it is a waste"}],
		"confidence": 0.76,
		"carried": false,
		"sentence": 0,
		"paragraph": 0,
	},
	change,
)

by(source, change) := draft([sprintf("%s say that it is a waste.", [source])], said(source, change))

passive(sentence, text, voice, attributions) := {"draft": {
	"paragraphs": [{"kind": "body"}],
	"sentences": [{"text": sentence}],
	"words": {"vague_passives": [{"at": 3, "text": text, "voice": voice, "sentence": 0, "paragraph": 0}]},
	"attributions": attributions,
}}

reported contains report if {
	some report in vague.report with data.stancelint.lexicon as {
		"vague_sources": ["critics", "observers"],
		"vague_pronouns": ["some", "many people"],
		"opinion_cues": ["say"],
		"empty_modifiers": ["some", "many", "her", "most"],
		"reply_cues": ["deny"],
	}
}

test_hits_critics if {
	reported == {{
		"at": 1,
		"message": "“Critics” may be anybody",
		"help": "name at least one of them, or say who they are and how many",
	}} with input as by("Critics", {})
}

test_hits_each[source] if {
	some source in ["Some critics", "Most of the observers", "Critics of the plan", "Her critics", "Some of the people", "Some", "Many people"]
	count(reported) == 1 with input as by(source, {})
}

# “Critics accused the mayor”: a noun such as critics is nobody, whatever the verb.
test_hits_critics_of_any_verb if {
	count(reported) == 1 with input as by("Critics", {"cue": {"at": 2, "text": "accused", "lemma": "accuse"}, "confidence": 0.55})
}

reis := {"source_type": "named_person", "source_id": "ana-reis", "cue": {"lemma": "say"}, "sentence": 1}

beside(source, other) := object.union(two, {"draft": {"attributions": [said(source, {}), other]}}) if {
	two := draft([sprintf("%s say that it is a waste.", [source]), "“Nobody needs it,” Ana Reis says."], said(source, {}))
}

test_hits_before_a_reply if {
	count(reported) == 1 with input as beside("Critics", object.union(reis, {"cue": {"lemma": "deny"}}))
}

# They are people told of before, and she is somebody else.
test_hits_some_of_the_people_before_another_source if {
	count(reported) == 1 with input as beside("Some of the people", reis)
}

test_hits_a_passive if {
	reported == {{"at": 3, "message": "“It is believed”: by whom?", "help": "say who does"}} with input as passive("It is believed that it is a waste.", "It is believed", "own", [])
}

# What is read as said starts within the phrase.
test_hits_a_passive_that_is_read_as_a_cue if {
	count(reported) == 1 with input as passive("It is said to be a waste.", "is said to", "attributed", [said("It", {"cue": {"text": "is said", "lemma": "say"}})])
}

test_hits_a_passive_with_a_gerund if {
	count(reported) == 1 with input as passive("It is believed that by closing it we lose.", "It is believed", "own", [])
}

test_leaves_alone[what] if {
	some what, document in {
		"a place": by("Critics in the council", {}),
		"a number": by("Three critics", {}),
		"people": by("People", {}),
		"some of a group": by("Some of the residents", {}),
		"a trade": by("Legal observers", {}),
		"those told of before": by("The critics", {}),
		"somebody and her critics": draft(["The mayor and her critics say that it is a waste."], said("her critics", {})),
		"a name beside it": draft(["Critics, including Ana Reis, say that it is a waste."], said("Critics", {})),
		"a name in the next sentence": beside("Critics", reis),
		"a source carried over": by("Critics", {"carried": true}),
		"a headline": by("Critics", {"paragraph": 1}),
		"one occasion": by("Some", {"cue": {"text": "said", "lemma": "say"}}),
		"a headcount": by("Some", {"cue": {"text": "want", "lemma": "want"}}),
		"a pronoun with a mere object": by("Some", {"confidence": 0.55}),
		"no source": draft(["It rained."], object.remove(said("", {}), ["source"])),
		"a passive in a quotation": passive("“It is believed.”", "It is believed", "quoted", []),
		"a passive in a quotation that is read as a cue": passive("“It is said to be a waste.”", "is said to", "quoted", [said("It", {"cue": {"text": "is said", "lemma": "say"}})]),
		"a passive like the cue of another sentence": passive("Police said it is said to be a waste.", "is said to", "attributed", [said("It", {"sentence": 1, "cue": {"text": "is said", "lemma": "say"}})]),
		"a passive in a headline": object.union(passive("It is believed.", "It is believed", "own", []), {"draft": {"paragraphs": [{"kind": "heading"}]}}),
		"a passive that somebody says": passive("Police said it is believed.", "it is believed", "attributed", [said("Police", {})]),
		"a passive with its agent": passive("It is widely believed by the neighbours.", "It is widely believed", "own", []),
	}
	count(reported) == 0 with input as document
}
