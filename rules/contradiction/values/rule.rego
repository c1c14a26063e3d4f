# METADATA
# title: Two values for the same thing
# description: |
#   Two claims give values of the same attribute that can't both be right,
#   over the same time.
# related_resources:
# - description: AP, Statement of News Values and Principles
#   ref: https://www.ap.org/about/news-values-and-principles/
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.contradiction.values

import data.stancelint.lib.claims as claims_lib
import data.stancelint.lib.conflicts
import data.stancelint.lib.phrase

report contains {
	"at": input.claims[claims[0]].at.content,
	"claims": claims,
	"message": message,
	"related": related,
	"help": help,
} if {
	some attribute, pairs in conflicts.values
	claims := claims_lib.in_order({claim | some pair in pairs; some claim in pair})
	printed := phrase.distinct([input.claims[claim].values[attribute].text | some claim in claims])
	message := sprintf("%s has values that can’t all be right: %s", [
		phrase.quoted(attribute),
		phrase.list(printed),
	])
	related := [{"at": input.claims[claim].at.content, "message": label} |
		some claim in array.slice(claims, 1, count(claims))
		label := sprintf("%s: %s", [input.claims[claim].values[attribute].text, phrase.claim_by(claim)])
	]
	help := sprintf("set the wrong one right, give the time that each is about (holds_from, holds_to), or, if the difference is the news, tell the reader, and record where in a [[tensions]] entry with claims = [%s]", [concat(", ", [sprintf("%q", [claim]) | some claim in claims])])
}
