package custom.rules.CATEGORY["NAME_test"]

import data.custom.rules.CATEGORY["NAME"] as rule
import data.stancelint.lib.fixture_test as fixture

draft(content) := fixture.document({"claims": {"a": {"content": [content]}}})

test_hits_a_listed_word if {
	rule.report == {{
		"at": 10,
		"claims": ["a"],
		"message": "this claim says “Synergy”",
		"help": "say it in plain words, or quote somebody who says it so",
	}} with input as draft("Synergy is what we have")
}

test_leaves_other_words_alone if {
	count(rule.report) == 0 with input as draft("We work together")
}

test_leaves_a_part_of_a_word_alone if {
	count(rule.report) == 0 with input as draft("The synergyst left")
}
