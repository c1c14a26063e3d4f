# METADATA
# title: Ledger gives an unnamed source away
# description: |
#   The record of an unnamed source holds a name, an e-mail address or a telephone
#   number. Ledgers are shared, and kept.
# related_resources:
# - description: Guardian, Editorial guidelines, anonymous quotes
#   ref: https://www.theguardian.com/info/2015/aug/05/the-guardians-editorial-code
# custom:
#   level: error
#   needs: [ledger]
package stancelint.rules.sourcing["identity-leak"]

import data.stancelint.lib.phrase
import data.stancelint.lib.sourcing

report contains {
	"at": object.get(source.at, field, source.at.record),
	"sources": [id],
	"message": sprintf("the record of an unnamed source (%s) holds %s", [id, phrase.list(sort(given_away))]),
	"help": "take it out: who the source is stays with the editor, not in a file",
} if {
	some id in sourcing.unnamed
	source := input.sources[id]
	id in sourcing.concerned
	some field in ["name", "title", "aliases", "descriptor", "url", "locator", "anonymity", "meta"]
	given_away := {what | walk(source[field], [path, text]); is_string(text); some what in leaks(field, path, text)}
	count(given_away) > 0
}

leaks(field, path, text) := {what |
	some what, found in {
		"a name": names_somebody(field, path),
		"an e-mail address": regex.match(`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`, text),
		"a telephone number": dials(text),
	}
	found
	not vouches(field, path)
}

# vouches: who approved the anonymity is no secret.
vouches("anonymity", path) if path[0] == "approved_by"

default names_somebody(_, _) := false

names_somebody("name", _) := true

names_somebody("meta", path) if {
	key := path[count(path) - 1]
	is_string(key)
	lower(key) in {"name", "real_name", "full_name", "identity"}
}

# dials: nine digits or more, with what people put between them. Days and times
# are none.
dials(text) := count([number |
	rest := regex.replace(text, `\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?`, "–")
	some number in regex.find_n(`\+?\d[\d ()./-]{7,}\d`, rest, -1)
	count(regex.find_n(`\d`, number, -1)) >= 9
]) > 0
