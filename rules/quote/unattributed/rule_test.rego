package stancelint.rules.quote.unattributed_test

import data.stancelint.rules.quote.unattributed

# draft has these sentences, each a paragraph, and a quotation in the second.
draft(before, sentence, after, change) := {"draft": {
	"paragraphs": [{"kind": "body"}, {"kind": "body"}, {"kind": "body"}, {"kind": "heading"}],
	"sentences": [{"text": before, "paragraph": 0}, {"text": sentence, "paragraph": 1}, {"text": after, "paragraph": 2}],
	"attributions": [],
	"mentions": {},
	"quotations": [quotation(change)],
}}

quotation(change) := object.union(
	{
		"at": 1,
		"text": "Nobody has asked us about it.",
		"words": 6,
		"block": false,
		"closed": true,
		"paragraph": 1,
		"sentence": 1,
		"attributions": [],
	},
	change,
)

alone(change) := draft("The council voted.", "“Nobody has asked us about it.”", "It rained.", change)

within(sentence, text) := draft("The council voted.", sentence, "It rained.", {"text": text})

spoken(sentence, paragraph) := object.union(alone({}), {"draft": {"attributions": [{
	"source": {"text": "Ana Reis"},
	"source_type": "named_person",
	"sentence": sentence,
	"paragraph": paragraph,
}]}})

reported contains report if {
	some report in unattributed.report with data.stancelint.lexicon as {
		"quote_carriers": ["banner", "state"],
		"person_pronouns": ["she"],
		"source_person": ["mayor"],
	}
}

test_hits_a_quotation_that_stands_alone if {
	reported == {{
		"at": 1,
		"message": "nobody is given as the source of this quotation",
		"help": "say who said it, in this sentence or the one before",
	}} with input as alone({})
}

test_hits_one_in_a_sentence if {
	count(reported) == 1 with input as within("It is “a monument to the folly of men”.", "a monument to the folly of men")
}

test_hits_the_first_sentence if {
	count(reported) == 1 with input as {"draft": object.union(alone({}).draft, {
		"sentences": [{"text": "“Nobody has asked us about it.”"}, {"text": "It rained."}],
		"quotations": [quotation({"sentence": 0})],
	})}
}

test_hits_one_of_several_sentences if {
	count(reported) == 1 with input as draft("The council voted.", "“Nobody has asked us about it.", "It is a waste.”", {"text": "Nobody has asked us about it. It is a waste."})
}

test_hits_before_somebody_else_speaks if {
	count(reported) == 1 with input as spoken(2, 2)
}

# A headline gives the source of what stands in the headline.
test_hits_below_a_headline_with_a_source if {
	count(reported) == 1 with input as spoken(0, 3)
	count(reported) == 1 with input as object.union(spoken(0, 3), {"draft": {"sentences": [
		{"text": "The council voted.", "paragraph": 3},
		{"text": "“Nobody has asked us about it.”", "paragraph": 1},
	]}})
}

test_hits_where_somebody_speaks_two_sentences_before if {
	count(reported) == 1 with input as object.union(spoken(0, 0), {"draft": {
		"sentences": [
			{"text": "It rains, Ana Reis said.", "paragraph": 0},
			{"text": "The council voted.", "paragraph": 0},
			{"text": "“Nobody has asked us about it.”", "paragraph": 1},
		],
		"quotations": [quotation({"sentence": 2})],
	}})
}

test_hits_beside[what] if {
	some what, change in {
		"words that are nobody’s": {"attributions": [{"sentence": 1, "paragraph": 1}]},
		"an organisation that speaks elsewhere": {"attributions": [{"source": {"text": "The board"}, "source_type": "named_org", "sentence": 2, "paragraph": 2}]},
		"words before it that are nobody’s": {"attributions": [{"sentence": 0, "paragraph": 0}]},
		"a source of the ledger in the sentence after": {"mentions": {"reis": [{"sentence": 2, "quoted": false}]}},
		"a source of the ledger in a quotation": {"mentions": {"reis": [{"sentence": 0, "quoted": true}]}},
		"a quotation before it that is nobody’s": {"quotations": [quotation({"paragraph": 0, "sentence": 0, "text": "No.", "words": 1}), quotation({})]},
		"a quotation two paragraphs before": {
			"sentences": [{"text": "“No.”", "paragraph": 0}, {"text": "The council voted.", "paragraph": 1}, {"text": "“Nobody has asked us about it.”", "paragraph": 2}],
			"quotations": [quotation({"paragraph": 0, "sentence": 0, "text": "No.", "words": 1, "attributions": [0]}), quotation({"paragraph": 2, "sentence": 2})],
		},
		"another quotation": {"quotations": [quotation({}), quotation({"text": "It is a waste.", "sentence": 2, "attributions": [0]})]},
		"a list of names": {"sentences": [
			{"text": "The council voted.", "paragraph": 0},
			{"text": "“Nobody has asked us about it.”", "paragraph": 1},
			{"text": "There were Ana Reis, Bo Lund, Kai Holm, Eli Brun, Siv Bakke, Arve Lien and Joss Amadi.", "paragraph": 2},
		]},
	}
	count(reported) == 1 with input as object.union(alone({}), {"draft": change})
}

# The mayor is in the quotation.
test_hits_one_of_several_sentences_that_names_somebody if {
	count(reported) == 1 with input as draft("The council voted.", "“The mayor has not asked us.", "It is a waste.”", {"text": "The mayor has not asked us. It is a waste."})
}

test_leaves_alone[what] if {
	some what, document in {
		"a short quotation": alone({"words": 3}),
		"one that never closes": alone({"closed": false}),
		"a quotation with a source": alone({"attributions": [0]}),
		"a headline": alone({"paragraph": 3}),
		"a source in the sentence before": spoken(0, 0),
		"a quotation that goes on": object.union(alone({}), {"draft": {"quotations": [quotation({"paragraph": 0, "sentence": 0, "text": "No.", "words": 1, "attributions": [0]}), quotation({})]}}),
		"a source in the paragraph": spoken(5, 1),
		"a colon before it": draft("The reason is simple:", "“Nobody has asked us about it.”", "It rained.", {}),
		"somebody who acts before it": draft("The mayor shrugged.", "“Nobody has asked us about it.”", "It rained.", {}),
		"a pronoun before it": draft("Then she shrugged.", "“Nobody has asked us about it.”", "It rained.", {}),
		"somebody who is quoted elsewhere with that word": object.union(
			within("The mayor got “a monument to the folly of men”.", "a monument to the folly of men"),
			{"draft": {"quotations": [quotation({"text": "a monument to the folly of men"}), quotation({"text": "mayor", "words": 1, "sentence": 2})]}},
		),
		"a name with a letter before it": draft("Malcolm X shrugged.", "“Nobody has asked us about it.”", "It rained.", {}),
		"a full name before it": draft("Enter Bo Lund.", "“Nobody has asked us about it.”", "It rained.", {}),
		"a banner": within("A banner: “Nobody has asked us about it.”", "Nobody has asked us about it."),
		"a verb of speech that is read as a noun": within("“Nobody has asked us about it,” they state.", "Nobody has asked us about it,"),
		"a title of a work": within("Read “A History of the North”.", "A History of the North"),
		"a signature": draft("The council voted.", "“Nobody has asked us about it.”", "— Ana Reis", {}),
		"a name on the next line": draft("The council voted.", "“Nobody has asked us about it.”", "Ana Reis, Mill Street Union.", {}),
		"a source in brackets": within("“Nobody has asked us about it.” (Osmark Post)", "Nobody has asked us about it."),
		"a pointer back": draft("The council voted.", "“Nobody has asked us about it.”", "So says a petition.", {}),
		"the wires’ mark": within("''Nobody has asked us about it.''", "Nobody has asked us about it."),
		"a pull quote": object.union(alone({}), {"draft": {"quotations": [quotation({}), quotation({"text": "“Nobody has asked us about it,", "sentence": 2, "attributions": [0]})]}}),
		"a source of the ledger": object.union(alone({}), {"draft": {"mentions": {"reis": [{"sentence": 0, "quoted": false}]}}}),
		"a name of the draft": draft("Reis shrugged.", "“Nobody has asked us about it.”", "Then Ana Reis went home.", {}),
		"a speaker of the draft": object.union(draft("Reis shrugged.", "“Nobody has asked us about it.”", "It rained.", {}), {"draft": {"attributions": [{
			"source": {"text": "Ana Reis"},
			"source_type": "named_person",
			"sentence": 9,
			"paragraph": 0,
		}]}}),
	}
	count(reported) == 0 with input as document
}
