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
import data.stancelint.lib.words

report contains {
	"at": object.get(source.at, "descriptor", source.at.record),
	"sources": [id],
	"message": sprintf("%s are more than one, and the ledger %s", [phrase.quoted(source.descriptor), known]),
	"help": "give how many people it is (count), or print the descriptor in the singular",
} if {
	some id in sourcing.concerned
	source := input.sources[id]
	source.type == "anonymous"
	plural(head(source.descriptor))
	known := counted(source)
}

counted(source) := "says that it is one person (count = 1)" if {
	source.count == 1
} else := "does not say how many (count)" if {
	not source.count
	not "count" in object.get(source, "broken", [])
}

# head is a descriptor up to what only describes: “two people” of “two people
# who have seen the letters”.
head(descriptor) := regex.replace(lower(descriptor), `(?:,|\b(?:who|whose|with|within|inside|in|at|from|of|on|near|to|for|about|by|close|familiar|briefed|involved|working|speaking|knowledgeable|present|directly)\b).*$`, "")

# An article of the singular settles it; then a numeral or a noun without s, then
# the s of the last word.
plural(text) if {
	not regex.match(`^(?:an?|one|another|each|every|the one)\b`, text)
	words.has(text, lexicon.plural_heads)
}

plural(text) if {
	not regex.match(`^(?:an?|one|another|each|every|the one)\b`, text)
	regex.match(`[a-z]{2}[^aius\W]s\s*$`, text)
}
