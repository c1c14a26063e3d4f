package stancelint.lib.phrase_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.lib.phrase

people := fixture.document({
	"sources": {
		"reis": {"name": "Ana Reis", "descriptor": "an engineer"},
		"aides": {"descriptor": "two aides"},
		"nobody": {},
	},
	"claims": {
		"c1": {"source": "reis"},
		"c2": {"source": "aides"},
		"c3": {"source": "reis"},
		"c4": {},
		"c5": {"source": "reis", "via": ["aides"]},
		"c6": {"source": "nobody", "via": ["aides", "reis"]},
		"c7": {"via": ["reis"]},
		"c8": {"source": "aides", "via": []},
	},
})

test_names[id] if {
	some id, name in {
		"reis": "Ana Reis",
		"aides": "two aides",
		"nobody": "nobody",
		"gone": "gone",
		"narrator": "the draft’s own voice",
	}
	phrase.name(id) == name with input as people
}

test_quotes_a_proposition[text] if {
	some text, quoted in {
		"The bell stays.": "“The bell stays”",
		"The bell stays": "“The bell stays”",
		" The bell stays. ": "“The bell stays”",
		"Does the bell stay?": "“Does the bell stay?”",
		"The bell weighs 1.5 t.": "“The bell weighs 1.5 t”",
	}
	phrase.proposition("t") == quoted with input as fixture.document({"targets": {"t": {"text": text}}})
}

test_quotes_words_as_they_are if {
	phrase.quoted("50 % of 100 %s") == "“50 % of 100 %s”"
}

test_lists[text] if {
	some text, items in {
		"": [],
		"a": ["a"],
		"a and b": ["a", "b"],
		"a, b and c": ["a", "b", "c"],
		"a, b, c and d": ["a", "b", "c", "d"],
	}
	phrase.list(items) == text
}

test_keeps_the_first_of_each if {
	phrase.distinct(["b", "a", "b", "c", "a"]) == ["b", "a", "c"]
	phrase.distinct([]) == []
}

test_lists_speakers_once_in_their_order[text] if {
	some text, claims in {
		"": [],
		"Ana Reis": ["c1", "c3"],
		"two aides and Ana Reis": ["c2", "c3", "c1"],
		"the draft’s own voice, Ana Reis and two aides": ["c4", "c1", "c2"],
	}
	phrase.speakers(claims) == text with input as people
}

test_says_who_makes_a_claim[id] if {
	some id, text in {
		"c1": "Ana Reis (c1)",
		"c4": "the draft’s own voice (c4)",
		"c5": "Ana Reis, relayed by two aides (c5)",
		"c6": "nobody, relayed by two aides and Ana Reis (c6)",
		"c7": "the draft’s own voice, relayed by Ana Reis (c7)",
		"c8": "two aides (c8)",
	}
	phrase.claim_by(id) == text with input as people
}

test_verb_goes_with_the_number if {
	phrase.verb(["c1"], "is", "are") == "is"
	phrase.verb(["c1", "c2"], "is", "are") == "are"
}
