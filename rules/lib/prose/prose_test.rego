package stancelint.lib.prose_test

import data.stancelint.lib.prose

# said is an attribution to a source in the first sentence.
said(source) := {"source": {"text": source}, "sentence": 0}

draft(sentences, attributions) := {"draft": {
	"sentences": [{"text": text} | some text in sentences],
	"attributions": attributions,
}}

test_words_are_folded if {
	prose.words_of("Lund’s well-placed SOURCE, he said") == ["lund's", "well-placed", "source", "he", "said"]
}

test_plain_words_stand_between_spaces if {
	prose.plain("We asked, “the Board’s” own.") == " we asked the board's own "
}

test_titles if {
	prose.is_title("The Quays of the North and South")
	prose.is_title("Henry IV, Part 2")
	not prose.is_title("The quays of the north")
	not prose.is_title("Never again")
}

test_made_of_listed_words if {
	prose.made_of("A well-placed source", [["source"], ["a", "well-placed"]])
	not prose.made_of("a bank source", [["source"], ["a"]])
	not prose.made_of("", [["source"]])
}

test_head_ends_before_a_relative_clause if {
	prose.head(said("A source, who asked not to be named")) == "A source"
	prose.head(said("a source who")) == "a source"
	prose.head(said("whoever spoke")) == "whoever spoke"
}

test_described[sentence] if {
	some sentence in [
		"Critics, including Ana Reis, say so.",
		"Critics such as Ana Reis say so.",
		"It is so, say critics — among them Ana Reis.",
		"Critics, a handful of neighbours, say so.",
		"Critics in the council say so.",
		"Critics who have seen the plan say so.",
		"Critics who did not want to be named because they work for the board say so.",
	]
	prose.described({"source": {"text": regex.find_n(`(?i)critics`, sentence, 1)[0]}, "sentence": 0}) with input as draft([sentence], [])
}

test_not_described[sentence] if {
	some sentence in [
		"Critics say so, including in the council.",
		"Critics who did not want to be named say so.",
		"Critics, who spoke on condition of anonymity, say so.",
		"It is so, critics argue.",
	]
	not prose.described({"source": {"text": regex.find_n(`(?i)critics`, sentence, 1)[0]}, "sentence": 0}) with input as draft([sentence], [])
}

test_not_described_by_what_it_says if {
	not prose.described({"source": {"text": "some"}, "sentence": 0, "content": [{"text": "the quay is a waste"}]}) with input as draft(["According to some, the quay is a waste."], [])
}

test_unnamed_are_those_without_a_name if {
	object.keys(prose.unnamed) == {1, 3} with input as draft([], [{"source_type": type} | some type in ["named_person", "unnamed_person", "document", "unnamed_group", "named_org"]])
}

by_reis(source) := {"source": {"text": source}, "sources": ["reis"]}

test_named_speaker[source] if {
	some source in ["Reis", "the mayor of Osmark, Ana Reis", "Ana Reis, 44"]
	prose.named_speaker(by_reis(source)) == "reis" with input.sources as {"reis": {"type": "named_person", "name": "Ana Reis"}}
}

test_no_named_speaker[source] if {
	some source in ["she", "a spokesman for Reis", "Ana Reis’s lawyer", "Reis adviser Kai Holm", "Reis and Reis", "Kai Reis, brother of Ana Reis"]
	not prose.named_speaker(by_reis(source)) with input.sources as {"reis": {"type": "named_person", "name": "Ana Reis"}}
}

reis(change) := object.union({"source_type": "named_person", "source_id": "ana-reis", "cue": {"lemma": "say"}, "sentence": 1}, change)

test_named_next if {
	prose.named_next(said("Critics")) with input as draft(["Critics say so.", "“It is a waste,” said Ana Reis."], [reis({})])
}

# A source may be told by description, or without a cue.
test_described_next if {
	prose.named_next(said("Critics")) with input as draft(["Critics say so.", "“It is a waste,” said a fisherman."], [reis({"source_type": "unnamed_person"})])
	prose.named_next(said("Critics")) with input as draft(["Critics say so.", "“It is a waste.”"], [object.remove(reis({}), ["cue"])])
}

# Of two who are told by description, the second may be another.
test_described_next_after_another if {
	prose.named_next(said("Critics")) with input as draft(["Critics say so.", "“It is a waste,” said a fisherman."], [
		reis({"source_type": "unnamed_person", "source_id": "", "sentence": -1}),
		reis({"source_type": "unnamed_person", "source_id": ""}),
	])
}

test_not_named_next[what] if {
	some what, document in {
		"somebody who spoke before": draft(["Critics say so.", "“It is a waste,” said Ana Reis."], [reis({"sentence": -1}), reis({})]),
		"a reply": draft(["Critics say so.", "Ana Reis denied that."], [reis({"cue": {"lemma": "deny"}})]),
		"the other side": draft(["Critics say so.", "But Ana Reis says it is fine."], [reis({})]),
		"a group": draft(["Critics say so.", "Others disagree."], [reis({"source_type": "unnamed_group"})]),
		"nobody": draft(["Critics say so.", "It rained."], []),
		"the sentence after that": draft(["Critics say so.", "It rained.", "“It is a waste,” said Ana Reis."], [reis({"sentence": 2})]),
	}
	not prose.named_next(said("Critics")) with input as document with data.stancelint.lexicon.reply_cues as ["deny"]
}
