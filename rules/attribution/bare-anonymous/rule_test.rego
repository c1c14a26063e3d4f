package stancelint.rules.attribution["bare-anonymous_test"]

import data.stancelint.rules.attribution["bare-anonymous"] as rule

# draft has a sentence for each source: “<source> said so.”
draft(sources) := {"draft": {
	"paragraphs": [{"kind": "body"}, {"kind": "heading"}],
	"sentences": [{"text": sprintf("%s said so.", [source])} | some source in sources],
	"attributions": [said(i, source) | some i, source in sources],
}}

said(number, source) := {"source": {"at": number, "text": source}, "sentence": number, "paragraph": 0}

reported contains report if {
	some report in rule.report with data.stancelint.lexicon as {
		"bare_sources": ["source", "sources", "insider"],
		"empty_modifiers": ["a", "an", "one", "well-placed"],
		"plural_words": ["two"],
	}
}

test_hits_a_bare_source if {
	reported == {{
		"at": 0,
		"message": "“A source” tells the reader nothing of who that is",
		"help": "say what the source may be known by: a position, a place, how it knows",
	}} with input as draft(["A source"])
}

test_hits_each[source] if {
	some source in ["Sources", "An insider", "Two sources", "A well-placed source", "a source, who asked not to be named"]
	count(reported) == 1 with input as draft([source])
}

# Once a source has been told of, later ones may be the same; before that, each is
# a reader’s riddle.
test_hits_each_until_one_is_told_of if {
	{report.at | some report in reported} == {0, 1} with input as draft(["A source", "Sources", "A source at the bank", "The source", "Sources"])
}

test_hits_a_sentence_once if {
	count(reported) == 1 with input as object.union(draft(["A source"]), {"draft": {"attributions": [said(0, "A source"), said(0, "a source who")]}})
}

test_leaves_alone[what] if {
	some what, document in {
		"a place": draft(["A bank source"]),
		"knowledge": draft(["A source with knowledge of the talks"]),
		"a clause that tells": draft(["A source who", "A source"]),
		"another noun": draft(["An official"]),
		"a number": draft(["Two"]),
		"an apposition": object.union(draft(["One source"]), {"draft": {"sentences": [{"text": "One source, a clerk at the bank, said so."}]}}),
		"a source told of before, in an apposition": object.union(draft(["One source", "A source"]), {"draft": {"sentences": [{"text": "One source, a clerk, said so."}, {"text": "A source said so."}]}}),
		"a headline": object.union(draft(["Sources"]), {"draft": {"attributions": [object.union(said(0, "Sources"), {"paragraph": 1})]}}),
		"no source": {"draft": {"paragraphs": [], "sentences": [], "attributions": [{"sentence": 0, "paragraph": 0}]}},
	}
	count(reported) == 0 with input as with_told(document)
}

# A relative clause may tell who it is: “A source who has seen the books said so.”
with_told(document) := object.union(document, {"draft": {"sentences": [{"text": replace(sentence.text, " who said", " who has seen the books said")} |
	some sentence in document.draft.sentences
]}})

test_hits_a_bare_source_beside_others[what] if {
	some what, document in {
		"a name before it": draft(["Ana Reis", "A source"]),
		"another who is told of before it": object.union(draft(["An official", "A source"]), {"draft": {"sentences": [{"text": "An official, a clerk, said so."}, {"text": "A source said so."}]}}),
		"a source that is told of after it": object.union(draft(["A source", "One source"]), {"draft": {"sentences": [{"text": "A source said so."}, {"text": "One source, a clerk, said so."}]}}),
		"a name in its sentence": object.union(draft(["Ana Reis"]), {"draft": {"attributions": [said(0, "Ana Reis"), said(0, "a source")]}}),
	}
	count(reported) == 1 with input as document
}
