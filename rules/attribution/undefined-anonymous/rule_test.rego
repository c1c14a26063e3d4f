package stancelint.rules.attribution["undefined-anonymous_test"]

import data.stancelint.rules.attribution["undefined-anonymous"] as rule

early := {
	"sources": {"insiders": {"id": "insiders", "type": "anonymous", "descriptor": "two people who have seen the accounts", "aliases": ["the people"]}},
	"claims": {"pay": {"sentence": 1}, "nothing": {"sentence": 3}},
	"index": {"by_source": {"insiders": ["pay", "nothing"]}},
	"draft": {"mentions": {"insiders": [
		mention("alias", 0, 10),
		mention("alias", 1, 11),
		mention("descriptor", 2, 12),
		mention("alias", 3, 13),
	]}},
}

mention(form, sentence, at) := {"form": form, "sentence": sentence, "at": at, "text": "the people", "quoted": false}

with_mentions(mentions) := object.union(early, {"draft": {"mentions": {"insiders": mentions}}})

test_hits_a_short_form_before_the_descriptor if {
	rule.report == {{
		"at": 11,
		"sources": ["insiders"],
		"message": "“the people” speaks here, and the reader has not been told who that is",
		"help": "introduce the source first: “two people who have seen the accounts”",
		"related": [{"at": 12, "message": "introduced only here"}],
	}} with input as early
}

test_hits_a_source_that_is_never_introduced if {
	some report in rule.report with input as with_mentions([mention("alias", 1, 11)])
	not report.related
}

test_hits_each_unnamed_type[type] if {
	some type in ["unnamed_person", "unnamed_group"]
	count(rule.report) == 1 with input as object.union(early, {"sources": {"insiders": {"type": type}}})
}

test_leaves_alone[what] if {
	some what, document in {
		"an introduction before": with_mentions([mention("descriptor", 0, 9), mention("alias", 1, 11)]),
		"an introduction in the same sentence": with_mentions([mention("alias", 1, 11), mention("descriptor", 1, 12)]),
		"no short form": with_mentions([mention("descriptor", 3, 12)]),
		"a short form where no claim is": with_mentions([mention("alias", 0, 10), mention("descriptor", 2, 12)]),
		"a name, which is identity-leak’s": with_mentions([mention("name", 1, 11)]),
		"a short form that is quoted": with_mentions([object.union(mention("alias", 1, 11), {"quoted": true})]),
		"a named person": object.union(early, {"sources": {"insiders": {"type": "named_person"}}}),
		"a source without a descriptor": object.union(object.remove(early, ["sources"]), {"sources": {"insiders": {"type": "anonymous", "aliases": ["the people"]}}}),
	}
	count(rule.report) == 0 with input as document
}

test_leaves_out_where_somebody_else_speaks if {
	{report.at | some report in rule.report} == {11} with input as object.union(early, {"claims": {"other": {"sentence": 0}}})
}
