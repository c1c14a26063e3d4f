package stancelint.lib.parties_test

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.lib.parties

# A league of two clubs, of which one has a crew. Ines speaks for the league,
# Jon for the crew's rower Kaj, and Lena for Jon.
league := fixture.document({"sources": {
	"league": {"members": ["north", "south"]},
	"north": {"members": ["crew", "ada"]},
	"south": {"members": []},
	"crew": {"members": ["kaj"]},
	"ada": {},
	"kaj": {},
	"ines": {"speaks_for": ["league"]},
	"jon": {"speaks_for": ["kaj"]},
	"lena": {"speaks_for": ["jon"]},
}})

test_members_have_members if {
	parties.members_of == {
		"league": {"north", "south", "crew", "ada", "kaj"},
		"north": {"crew", "ada", "kaj"},
		"south": set(),
		"crew": {"kaj"},
	} with input as league
}

test_groups_are_in_groups if {
	parties.groups_of == {
		"north": {"league"},
		"south": {"league"},
		"crew": {"north", "league"},
		"ada": {"north", "league"},
		"kaj": {"crew", "north", "league"},
	} with input as league
}

# A spokeswoman of a group is not by that a member of it.
test_speaking_is_not_belonging if {
	not parties.groups_of.ines with input as league
}

test_speaks_for_members_but_not_through_a_spokesperson if {
	parties.voices_of == {
		"league": {"ines"},
		"north": {"ines"},
		"south": {"ines"},
		"crew": {"ines"},
		"ada": {"ines"},
		"kaj": {"ines", "jon"},
		"ines": set(),
		"jon": {"lena"},
		"lena": set(),
	} with input as league
}

# A group replies for its members, and not they for it.
test_replies_for[id] if {
	some id, repliers in {
		"league": {"league", "ines"},
		"north": {"north", "league", "ines"},
		"kaj": {"kaj", "crew", "north", "league", "ines", "jon"},
		"jon": {"jon", "lena"},
		"lena": {"lena"},
	}
	parties.repliers_for(id) == repliers with input as league
}

test_belongs_to_several_groups if {
	document := fixture.document({"sources": {
		"board": {"members": ["ada"]},
		"choir": {"members": ["ada"]},
		"ada": {},
		"ines": {"speaks_for": ["board", "choir"]},
		"jon": {"speaks_for": ["choir"]},
	}})
	parties.groups_of.ada == {"board", "choir"} with input as document
	parties.voices_of.ada == {"ines", "jon"} with input as document
}

# Two groups that list each other, and one that lists itself.
test_ends_on_a_cycle if {
	document := fixture.document({"sources": {
		"a": {"members": ["b"]},
		"b": {"members": ["a", "kaj"]},
		"own": {"members": ["own"]},
		"kaj": {},
	}})
	parties.members_of == {"a": {"b", "kaj"}, "b": {"a", "kaj"}, "own": set()} with input as document
	parties.groups_of == {"a": {"b"}, "b": {"a"}, "own": set(), "kaj": {"a", "b"}} with input as document
}

# A name that the ledger lists and nobody has is ledger/unknown-reference.
test_passes_over_unknown_members if {
	document := fixture.document({"sources": {"a": {"members": ["gone", "kaj"]}, "kaj": {}}})
	parties.members_of == {"a": {"kaj"}} with input as document
}
