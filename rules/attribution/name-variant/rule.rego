# METADATA
# title: Name spelt in two ways
# description: |
#   A capitalised word is one letter off a word of a name that the ledger has
#   (two letters off a word of eight letters or more), and is no inflection of it.
# related_resources:
# - description: Reuters, Handbook of Journalism, accuracy
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger, draft]
package stancelint.rules.attribution["name-variant"]

import data.stancelint.lib.phrase

report contains {
	"at": word.at,
	"sources": [word.source],
	"message": sprintf("%s: the ledger has %s (%s)", [phrase.quoted(word.word), phrase.quoted(word.known), phrase.name(word.source)]),
	"help": "spell the name in one way; if this is another name, add it to the ledger as a source or an alias",
} if {
	some word in input.draft.near_names
	not inflected(word.word, word.known)
	not inflected(word.known, word.word)
}

# inflected: a possessive, a plural or a demonym of the name.
inflected(word, name) if {
	startswith(word, name) # equivalent: no name is a mere ending
	trim_prefix(word, name) in {"s", "'", "es", "n", "an", "r", "er", "i", "ic"}
}
