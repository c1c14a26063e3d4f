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
	"at": place(source, field, found),
	"sources": [id],
	"message": sprintf("the record of an unnamed source (%s) holds %s", [id, phrase.list(sort(leaks))]),
	"help": "take it out: who the source is stays with the editor, not in a file",
} if {
	some id in sourcing.unnamed
	source := input.sources[id]
	suspect(source) # equivalent: only saves time
	sourcing.is_concerned(id)
	leaking := leaks_of(object.filter(source, looked_at))
	some field in {field | some [field, _, _] in leaking}
	found := {[path, what] | some [in_field, path, what] in leaking; in_field == field}
	leaks := {what | some [_, what] in found}
}

# suspect: the record has a name, something of the newsroom’s own, an “@” or two
# digits. Most have nothing of these, and need not be gone through.
suspect(source) if regex.match(`"(?:name|meta)":|@|\d.*\d`, json.marshal(object.filter(source, looked_at))) # equivalent: only saves time

# leaks_of are what these fields of a record give away, each [field, path within it, what].
leaks_of(record) := {[path[0], within, what] |
	walk(record, [path, text])
	is_string(text) # equivalent: nothing else matches
	within := array.slice(path, 1, count(path))
	not vouches(path[0], within)
	some what in given_away(path[0], within, text)
}

looked_at := ["name", "title", "aliases", "descriptor", "url", "locator", "anonymity", "meta"]

# place is that of the key that holds it, where there is one, or of the field.
place(source, field, found) := [at |
	some [path, _] in found
	at := source.at[sprintf("%s.%v", [field, path[0]])]
][0] if {
	true
} else := object.get(source.at, field, source.at.record)

# vouches: who approved the anonymity is no secret.
vouches("anonymity", path) if path[0] == "approved_by"

given_away(field, path, text) := {what |
	some what in ["a name", "an e-mail address", "a telephone number"]
	is(what, field, path, text)
}

is("a name", "name", _, text) if like_a_name(text)

is("a name", "meta", path, text) if {
	key := path[count(path) - 1]
	is_string(key) # equivalent: nothing else has small letters
	lower(key) in {"name", "real_name", "full_name", "identity"}
	like_a_name(text)
}

is("an e-mail address", _, _, text) if {
	contains(text, "@") # equivalent: only saves time
	regex.match(`[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.\pL{2,}`, text)
}

is("a telephone number", _, _, text) if {
	regex.match(`\d.*\d`, text) # equivalent: only saves time
	dials(without_days(text))
}

# like_a_name: every word is capitalised, but for the particles of surnames, and
# there is no article. “Vera van Holm” is a name; “a clerk”, “Elling officials”
# and “see the safe” are none.
like_a_name(text) if regex.match(`^(?:\p{Lu}[\pL.’'-]*|(?i:af|al|av|bin|da|de|del|della|der|di|dos|du|el|la|le|ten|ter|van|von|zu)|\s)+$`, regex.replace(trim_space(text), `^(?:An?|The|Some|Many|Several|One) `, "the "))

# dials: a telephone number as people write it, with nine digits at least. It
# begins with a plus or a nought, or is of the American form; a day, a sum and a
# file number do not.
dials(text) if {
	some number in regex.find_n(`(?:^|[\s(:;,])(?:\+\d|\(?0\d)[\d ().-]{6,}\d`, text, -1)
	count(regex.find_n(`\d`, number, -1)) >= 9
}

dials(text) if regex.match(`(?:^|[\s(:;,])(?:1[ .-])?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?:$|[\s);,.])`, text)

without_days(text) := regex.replace(text, `\b(?:\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?|\d{1,2}[./-]\d{1,2}[./-]\d{4})\b`, "–")
