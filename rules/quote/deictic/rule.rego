# METADATA
# title: Quotation speaks of a day that nobody gives
# description: |
#   “Today”, “this week” or “here” inside a quotation whose claim has no
#   said_on: a reader, or a later editor, can’t tell which day or place is meant.
# related_resources:
# - description: BBC, News style guide, dates and times
#   ref: https://www.bbc.co.uk/newsstyleguide/
# custom:
#   level: info
#   needs: [ledger]
package stancelint.rules.quote.deictic

import data.stancelint.lexicon
import data.stancelint.lib.phrase
import data.stancelint.lib.words

report contains {
	"at": claim.at[sprintf("content.%d", [number])],
	"claims": [id],
	"message": sprintf("%s in this quotation: said when?", [phrase.list([phrase.quoted(word) | some word in pointing])]),
	"help": "give the day that it was said (said_on)",
} if {
	some id in saying # equivalent: only saves time
	claim := input.claims[id]
	claim.quote_type == "direct"
	not claim.said_on
	not "said_on" in object.get(claim, "broken", [])
	some number, piece in claim.content
	pointing := [word | some word in words.found(piece, listed); not lower(word) in idioms]
	count(pointing) > 0
}

# saying are the claims that have such words.
saying := input.index.in_content.deictic if {
	true
} else := object.keys(input.claims)

# An idiom is longer than the word in it, and so is found in its place.
listed := array.concat(lexicon.deictic, lexicon.deictic_idioms)

idioms := {lower(idiom) | some idiom in lexicon.deictic_idioms}
