package stancelint.rules.attribution["first-reference_test"]

import data.stancelint.rules.attribution["first-reference"] as rule

# draft has these sentences, each a paragraph of the body, under a heading, and
# names Ane Dahl, the mayor, in these.
draft(sentences, mentions) := {
	"sources": {"dahl": {"type": "named_person", "name": "Ane Dahl", "title": "the mayor", "aliases": ["Dahl", "the Mayor"]}},
	"draft": {
		"paragraphs": array.concat([{"kind": "heading"}], [{"kind": "body"} | some sentence in sentences]),
		"sentences": array.concat(
			[{"at": 0, "paragraph": 0, "text": "Dahl closes the quay"}],
			[{"at": i + 1, "paragraph": i + 1, "text": text} | some i, text in sentences],
		),
		"quotations": [],
		"mentions": {"dahl": array.concat([mention(0, "Dahl")], mentions)},
	},
}

mention(sentence, text) := {"at": 10 + sentence, "sentence": sentence, "paragraph": sentence, "text": text, "quoted": false}

reported contains report if {
	some report in rule.report with data.stancelint.lexicon as {"title_forms": ["mayor mayoress", "professor prof"], "plural_words": ["most"]}
}

test_hits_a_last_name_alone if {
	reported == {{
		"at": 11,
		"sources": ["dahl"],
		"message": "the first mention of Ane Dahl lacks the full name and the title “the mayor”",
		"help": "introduce the person here as Ane Dahl, the mayor",
	}} with input as draft(["The quay is closed, Dahl said.", "Ane Dahl, the mayor, is new."], [mention(1, "Dahl"), mention(2, "Ane Dahl")])
}

test_hits_a_name_without_title if {
	{report.message | some report in reported} == {"the first mention of Ane Dahl lacks the title “the mayor”"} with input as draft(["Ane Dahl closed it."], [mention(1, "Ane Dahl")])
}

test_hits_a_title_without_name if {
	{report.message | some report in reported} == {"the first mention of Ane Dahl lacks the full name"} with input as draft(["Mayor Dahl closed it."], [mention(1, "Dahl")])
}

# The possessive is no mention, so the sentence is the place.
test_hits_a_possessive if {
	{report.at | some report in reported} == {1} with input as draft(["Dahl’s quay is closed.", "Ane Dahl, the mayor, said so."], [mention(2, "Ane Dahl")])
}

test_hits_a_source_without_title if {
	document := draft(["Dahl closed it."], [mention(1, "Dahl")])
	untitled := {"dahl": object.remove(document.sources.dahl, ["title"])}
	{report.help | some report in reported} == {"introduce the person here as Ane Dahl"} with input as {"sources": untitled, "draft": document.draft}
}

test_leaves_alone[what] if {
	some what, document in {
		"name and title": draft(["Ane Dahl, the mayor, closed it.", "Dahl left."], [mention(1, "Ane Dahl"), mention(2, "Dahl")]),
		"other letters": draft(["The Mayor of Osmark, Ane Dahl, closed it."], [mention(1, "Ane Dahl")]),
		"a form of the title": draft(["The mayoress, Ane Dahl, closed it."], [mention(1, "Ane Dahl")]),
		"a middle name": draft(["Ane M. Dahl, the mayor, closed it."], [mention(1, "Dahl")]),
		"a full possessive": draft(["The mayor Ane Dahl’s quay is closed.", "Dahl left."], [mention(2, "Dahl")]),
		"the possessive of a title": draft(["The Mayor’s quay is closed.", "Ane Dahl, the mayor, left."], [mention(2, "Ane Dahl")]),
		"a possessive in a headline": json.patch(
			draft(["Ane Dahl, the mayor, closed it."], [mention(1, "Ane Dahl")]),
			[{"op": "replace", "path": "/draft/sentences/0/text", "value": "Dahl’s quay is closed"}],
		),
		"a title that names nobody": draft(["The Mayor closed it.", "Ane Dahl, the mayor, left."], [mention(1, "the Mayor"), mention(2, "Ane Dahl")]),
		"a headline": draft(["It rained."], []),
		"a quotation": draft(["“Ask Dahl,” he said.", "Ane Dahl, the mayor, left."], [object.union(mention(1, "Dahl"), {"quoted": true}), mention(2, "Ane Dahl")]),
		"a possessive in a quotation": object.union(
			draft(["“It is Dahl’s,” he said.", "Ane Dahl, the mayor, left."], [mention(2, "Ane Dahl")]),
			{"draft": {"quotations": [{"sentence": 1, "text": "It is Dahl’s,"}]}},
		),
		"an organisation": object.union(draft(["Dahl closed it."], [mention(1, "Dahl")]), {"sources": {"dahl": {"type": "named_org"}}}),
		"somebody who is not in the draft": object.union(draft(["It rained."], []), {"draft": {"mentions": {"dahl": []}}}),
	}
	count(reported) == 0 with input as document
}

test_leaves_a_quantifier_alone if {
	count(reported) == 0 with input as object.union(
		draft(["Most stones are loose."], [mention(1, "Most")]),
		{"sources": {"dahl": {"name": "Ida Most"}}},
	)
}

# “An” is an article elsewhere.
test_hits_a_name_like_an_article if {
	count(reported) == 1 with input as object.union(
		draft(["The quay is closed, An said."], [object.union(mention(1, "An"), {"form": "short"})]),
		{"sources": {"dahl": {"name": "Hoang An"}}},
	)
}

test_hits_a_name_like_a_quantifier_later_in_the_sentence if {
	count(reported) == 1 with input as object.union(
		draft(["It was loose, Most said."], [mention(1, "Most")]),
		{"sources": {"dahl": {"name": "Ida Most"}}},
	)
}

test_hits_a_possessive_beside_a_quotation[what] if {
	some what, quotation in {
		"in another sentence": {"sentence": 2, "text": "It is Dahl’s,"},
		"of other words": {"sentence": 1, "text": "It is closed,"},
	}
	count(reported) == 1 with input as object.union(
		draft(["Dahl’s quay is closed.", "“It is Dahl’s,” said Ane Dahl, the mayor."], [mention(2, "Ane Dahl")]),
		{"draft": {"quotations": [quotation]}},
	)
}

test_points_at_the_mention_outside_the_quotation if {
	{report.at | some report in reported} == {11} with input as draft(["“Dahl!” they cried, and Dahl left."], [
		object.union(mention(1, "Dahl"), {"at": 10, "quoted": true}),
		mention(1, "Dahl"),
	])
}
