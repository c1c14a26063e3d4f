package stancelint.lib.index_test

import data.stancelint.lib.index

# bare is a document without the groupings of the loader.
bare := {
	"claims": {"a": {"said_on": "2027-03-03", "via": ["roth"], "source": "log"}, "b": {"via": ["log"], "source": "nobody"}},
	"sources": {"roth": {"type": "named_person", "count": 2}, "log": {"type": "document"}},
	"targets": {"sold": {"adverse": true}, "old": {"adverse": false}},
	"draft": {
		"attributions": [
			{"cue": {"lemma": "say"}, "source_type": "named_person", "paragraph": 0, "type": "direct"},
			{"paragraph": 2, "type": "indirect"},
			{"cue": {"lemma": "fear"}, "source_type": "document", "paragraph": 2, "type": "direct"},
			{"cue": {"lemma": "say"}, "source_type": "document", "paragraph": 1, "type": "mixed"},
		],
		"quotations": [
			{"claims": ["a"], "attributions": [0], "closed": true, "paragraph": 0, "words": 7},
			{"claims": [], "attributions": [], "closed": true, "paragraph": 1, "words": 5},
			{"claims": ["b"], "attributions": [], "closed": false, "paragraph": 2, "words": 9},
			{"claims": [], "attributions": [3], "closed": true, "paragraph": 1, "words": 6},
		],
		"paragraphs": [{"kind": "body"}, {"kind": "heading"}, {"kind": "list_item"}],
		"words": {
			"unity": [{"voice": "own", "paragraph": 1}, {"voice": "own", "paragraph": 0}, {"voice": "quoted", "paragraph": 2}, {"voice": "own", "paragraph": 2}],
			"negatives": [],
		},
	},
}

test_groups_records_by_what_they_have if {
	index.claims_with == {"said_on": ["a"], "via": ["a", "b"], "source": ["a", "b"]} with input as bare
	index.sources_with == {"type": ["log", "roth"], "count": ["roth"]} with input as bare
	index.targets_with == {"adverse": ["sold"]} with input as bare
	index.by_type == {"named_person": ["roth"], "document": ["log"]} with input as bare
}

test_groups_attributions if {
	index.by_lemma == {"say": [0, 3], "fear": [2]} with input as bare
	index.by_source_type == {"named_person": [0], "": [1], "document": [2, 3]} with input as bare
	index.in_paragraph == {0: [0], 1: [3], 2: [1, 2]} with input as bare
	index.of_type == {"direct": [0, 2], "indirect": [1], "mixed": [3]} with input as bare
}

test_groups_by_sentence if {
	draft := {
		"attributions": [{"sentence": 4}, {"sentence": 2}, {"sentence": 4}],
		"quotations": [{"sentence": 1}, {"sentence": 1}, {"sentence": 3}],
	}
	index.attributions_in == {2: [1], 4: [0, 2]} with input as {"draft": draft}
	index.quotations_in == {1: [0, 1], 3: [2]} with input as {"draft": draft}
}

test_lists_quotations if {
	index.unclaimed == [1, 3] with input as bare
	index.unattributed == [1, 2] with input as bare
	index.lone == [1, 2] with input as bare
	index.in_headings == [1, 3] with input as bare
	index.fewest_words == 5 with input as bare
	index.open == [2] with input as bare
	index.differing == [0, 1, 2, 3] with input as bare
}

test_tells_what_claims_are_of if {
	index.attributed == 1 with input as bare
	document := object.union(bare, {"index": {"by_source": {"log": ["a"]}, "by_target": {"old": {}}}})
	index.sources_without_claims == {"roth"} with input as document
	index.targets_without_claims == {"sold"} with input as document
}

test_lists_the_named_with_ground_rules if {
	sources := {
		"a": {"ground_rules": "on_record", "name": "Ana Reis"},
		"b": {"ground_rules": "on_background", "aliases": ["Bo"]},
		"c": {"ground_rules": "on_background", "descriptor": "a clerk"},
		"d": {"name": "Di Most"},
	}
	index.named_on_terms == ["a", "b"] with input as {"sources": sources}
}

test_lists_words_in_the_drafts_own_voice if {
	index.in_own_voice == {"unity": [1, 3], "negatives": []} with input as bare
}

test_lists_all_persons_to_introduce if {
	index.to_introduce == {"roth", "log"} with input as bare
}

# What the loader has found counts, and nothing is looked for.
test_takes_what_the_loader_has_found if {
	document := object.union(bare, {"index": {
		"claims_with": {"via": ["b"]},
		"sources_with": {},
		"targets_with": {"adverse": ["old", "sold"]},
		"by_type": {"document": ["log"]},
		"attributions": {"by_lemma": {"say": [3]}, "by_source_type": {"": [1]}, "by_type": {"mixed": [1]}, "by_paragraph": [[0]]},
		"quotations": {"unclaimed": [3], "unattributed": [2], "lone": [1], "open": [], "in_headings": [0], "differing": [1], "fewest_words": 2},
		"attributed": 7,
		"without_claims": {"sources": ["log"], "targets": []},
		"named_on_terms": ["log"],
		"in_own_voice": {"unity": [2]},
		"to_introduce": ["roth"],
	}})
	index.claims_with == {"via": ["b"]} with input as document
	index.sources_with == {} with input as document
	index.targets_with == {"adverse": ["old", "sold"]} with input as document
	index.by_type == {"document": ["log"]} with input as document
	index.by_lemma == {"say": [3]} with input as document
	index.by_source_type == {"": [1]} with input as document
	index.in_paragraph == [[0]] with input as document
	index.unclaimed == [3] with input as document
	index.of_type == {"mixed": [1]} with input as document
	index.unattributed == [2] with input as document
	index.lone == [1] with input as document
	index.in_headings == [0] with input as document
	index.in_own_voice == {"unity": [2]} with input as document
	index.fewest_words == 2 with input as document
	index.attributed == 7 with input as document
	index.sources_without_claims == ["log"] with input as document
	index.targets_without_claims == [] with input as document
	index.named_on_terms == ["log"] with input as document
	index.open == [] with input as document
	index.differing == [1] with input as document
	index.to_introduce == ["roth"] with input as document
}
