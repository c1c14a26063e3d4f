# METADATA
# title: More unnamed people than there are
# description: |
#   An anonymous source is printed in the plural (“officials”), and the ledger
#   gives no count, or says that it is one person.
# related_resources:
# - description: Reuters, Handbook of Journalism, sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger]
package stancelint.rules.sourcing["anonymous-plural"]

import data.stancelint.lexicon
import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": source.at.descriptor,
	"sources": [id],
	"message": sprintf("%s are more than one, and the ledger %s", [phrase.quoted(source.descriptor), known]),
	"help": "give how many people it is (count), or print the descriptor in the singular",
} if {
	some id in sourcing.anonymous
	source := input.sources[id]
	known := counted(source)
	plural(head(source.descriptor))
}

counted(source) := "says that it is one person (count = 1)" if {
	source.count == 1
} else := "does not say how many (count)" if {
	not source.count
	not "count" in object.get(source, "broken", [])
}

# head is a descriptor up to what only describes: “two people” of “two people
# who have seen the letters”.
head(descriptor) := trim_space(regex.replace(lower(descriptor), `(?:,|\b(?:who|whose|with|within|inside|in|at|from|of|on|near|to|for|about|by|close|familiar|briefed|involved|working|speaking|knowledgeable|present|directly)\b).*$`, ""))

# plural: it begins with some of the list, or ends in a noun of the plural with no
# article or numeral of the singular before it.
plural(text) if {
	said := split(text, " ")
	some n in [1, 2]
	concat(" ", array.slice(said, 0, n)) in lexicon.plural_words
}

plural(text) if {
	not regex.match(`^(?:an?|one|another|each|every|(?:the|this|that) one)\b`, text)
	is_plural(regex.find_n(`\S+$`, text, 1)[0])
}

is_plural(noun) if noun in lexicon.plural_words

is_plural(noun) if regex.match(`^\pL+[^aius’'-]s$`, noun)
