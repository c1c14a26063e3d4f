package stancelint.lib.words_test

import data.stancelint.lib.words

test_finds_words_as_printed_in_their_order if {
	words.found("Never, and never again: ALL of it", ["all", "never"]) == ["Never", "never", "ALL"]
}

test_takes_the_longer_of_two if {
	words.found("never before was it so", ["never", "never before"]) == ["never before"]
}

test_leaves_parts_of_words_alone if {
	words.found("nevertheless, overall", ["never", "all"]) == []
}

test_takes_both_kinds_of_apostrophe if {
	words.has("here’s the plan", ["here's"])
	words.has("here's the plan", ["here’s"])
}

test_takes_marks_in_a_word_for_what_they_are if {
	words.found("C++ (sic)", ["a.b", "sic"]) == ["sic"]
	not words.has("axb", ["a.b"])
}

test_tells_what_is_made_of_listed_words_alone if {
	words.nothing_but(" “Never, ever before.”", ["never", "ever", "before"])
	words.nothing_but("never before", ["never", "never before"])
	words.nothing_but("never before", ["never before", "never"])
}

test_tells_what_has_other_words[text] if {
	some text in ["never before today", "today never", "nevermore", "", "—"]
	not words.nothing_but(text, ["never", "before"])
}

test_finds_nothing_in_nothing if {
	words.found("", ["all"]) == []
	not words.has("", ["all"])
}
