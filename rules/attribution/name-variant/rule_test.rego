package stancelint.rules.attribution["name-variant_test"]

import data.stancelint.rules.attribution["name-variant"] as rule

near(word, known) := {
	"sources": {"halvorsen": {"id": "halvorsen", "type": "named_person", "name": "Sigrun Halvorsen"}},
	"draft": {"near_names": [{"at": 1, "word": word, "known": known, "source": "halvorsen", "distance": 1, "quoted": false}]},
}

test_hits_another_spelling if {
	rule.report == {{
		"at": 1,
		"sources": ["halvorsen"],
		"message": "“Halverson”: the ledger has “Halvorsen” (Sigrun Halvorsen)",
		"help": "spell the name in one way; if this is another name, add it to the ledger as a source or an alias",
	}} with input as near("Halverson", "Halvorsen")
}

test_hits_letters_put_in_or_left_out[word] if {
	some word in ["Halvorssen", "Halvosen", "Halvorseng"]
	count(rule.report) == 1 with input as near(word, "Halvorsen")
}

test_leaves_an_inflection_alone[word] if {
	some word, name in {"Norviks": "Norvik", "Norvik'": "Norvik", "Marches": "March", "Ruritanian": "Ruritania", "Norvikan": "Norvik", "Norlander": "Norlande", "Norviker": "Norvik", "Israeli": "Israel", "Nordic": "Nord"}
	count(rule.report) == 0 with input as near(word, name)
}

# The ledger may have the inflected form itself.
test_leaves_the_root_of_a_known_inflection_alone if {
	count(rule.report) == 0 with input as near("Ruritania", "Ruritanian")
}

test_is_silent_without_near_names if {
	count(rule.report) == 0 with input as {"draft": {"near_names": []}}
}
