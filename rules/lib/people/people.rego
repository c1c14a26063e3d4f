# METADATA
# title: Whom a sentence is about
# description: |
#   Names and groups as they stand in prose, for rules that must tell whether two
#   sentences speak of the same people, and have no ledger to ask. A person is
#   known by the last word of the name.
package stancelint.lib.people

import data.stancelint.lexicon

# names are the people named in a text: the last word of each run of capitalised
# words, as printed. A name after a preposition of place is a place's. A word
# that only starts the text may be any word, and counts if the draft has it as a
# name elsewhere.
names(text) := inner | {word |
	some first in regex.find_n(`^[“"‘'(*_\s]*\p{Lu}[\pL-]*`, text, 1)
	word := regex.replace(first, `^[^\pL]+`, "")
	word in _anywhere
} if {
	inner := _inner(text)
}

# _anywhere are the names of the draft that do not only start sentences.
_anywhere := {name | some sentence in input.draft.sentences; some name in _inner(sentence.text)}

_inner(text) := {name |
	rest := regex.replace(text, `^[“"‘'(*_\s]*[\pL-]+`, "")
	some [_, before, run] in regex.find_all_string_submatch_n(`([\pL]*)[\s“"‘'(*_]*\b(\p{Lu}[\pL-]*(?:[’']\p{Lu}[\pL-]*)?(?:\s+\p{Lu}[\pL-]*(?:[’']\p{Lu}[\pL-]*)?)*)`, rest, -1)
	not before in lexicon.place_prepositions
	words := regex.split(`\s+`, run)
	name := words[count(words) - 1]
	count(name) > 1
	not lower(name) in lexicon.no_names
}

# group_before is the group of which what follows the text is said: "the town
# council is deeply" has {"noun": "council", "kind": {"town"}}.
group_before(text) := _group(subject) if {
	words := regex.find_n(`[\pL’'-]+`, _clause(text), -1)
	last := max([i | some i, word in words; not lower(word) in lexicon.group_links])
	subject := array.slice(words, 0, last + 1)
}

# group_after is the group that what comes before the text is in: " within the
# town council" has {"noun": "council", "kind": {"town"}}.
group_after(text) := _group(array.slice(words, 1, end + 1)) if {
	words := regex.find_n(`[\pL’'-]+`, split(regex.replace(text, `[,;:.!?()—–]`, "\n"), "\n")[0], 7)
	words[0] in {"in", "within", "inside", "among", "amongst"}
	end := min([i | some i, word in words; lower(word) in lexicon.group_nouns])
}

# _clause is the end of a text, after its last mark.
_clause(text) := parts[count(parts) - 1] if {
	parts := split(regex.replace(text, `[,;:.!?()—–]`, "\n"), "\n")
}

# _group is the group that words end with.
_group(words) := {"noun": noun, "kind": kind} if {
	noun := lower(words[count(words) - 1])
	noun in lexicon.group_nouns
	before := array.slice(words, max([0, count(words) - 4]), count(words) - 1)
	articles := [i | some i, word in before; lower(word) in _articles]
	count(articles) > 0 # equivalent: of none, none is the last
	kind := {lower(word) | some i, word in before; i > max(articles)} - _whole
} else := {"noun": lower(words[count(words) - 1]), "kind": set()} if {
	lower(words[count(words) - 1]) in lexicon.group_nouns
}

# same_group: two groups are the same one, as far as the draft tells: of the same
# kind, or of no kind that is told in a draft that has but one of them.
same_group(group, other) if {
	group.noun == other.noun
	group.kind == other.kind
	count(group.kind) > 0
}

same_group(group, other) if {
	group.noun == other.noun
	count(group.kind) * count(other.kind) == 0
	count(_kinds(group.noun)) < 2
}

# _kinds are the words that the draft puts before a noun, to tell one from
# another.
_kinds(noun) := {kind |
	some sentence in input.draft.sentences
	some [_, kind] in regex.find_all_string_submatch_n(sprintf(`([\pL’'-]+)\s+%s\b`, [noun]), lower(sentence.text), -1)
	not kind in _articles
	not kind in _whole
	not kind in lexicon.no_names
	not kind in lexicon.group_links
}

_articles := {"the", "a", "an", "this", "that", "its", "our", "these", "those"}

_whole := {"entire", "whole", "same", "one", "united", "unified"}
