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
