# METADATA
# title: First reference without full name or title
# description: |
#   The sentence of the body that first names a person of the ledger lacks the full
#   name, or the title where the ledger has one.
# related_resources:
# - description: AP Stylebook, names and titles
#   ref: https://www.apstylebook.com/
# - description: Reuters, Handbook of Journalism, names
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: warning
#   needs: [ledger, draft]
package stancelint.rules.attribution["first-reference"]

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.prose

report contains {
	"at": place(id, number),
	"sources": [id],
	"message": sprintf("the first mention of %s lacks %s", [source.name, phrase.list(missing)]),
	"help": sprintf("introduce the person here as %s", [introduction(source)]),
} if {
	some id in index.to_introduce # equivalent: only saves time
	source := input.sources[id]
	source.type == "named_person"
	number := min(naming(id, source))
	not introduced(source, prose.plain(input.draft.sentences[number].text)) # equivalent: only saves time
	printed := plain(input.draft.sentences[number].text)
	missing := array.concat(
		[part | part := "the full name"; count(plain(source.name) - printed) > 0],
		[part | part := sprintf("the title %s", [phrase.quoted(source.title)]); count(plain(source.title) - printed) > 0],
	)
	count(missing) > 0
}

# introduced: the sentence has the very words of name and title. Most have, and
# then nothing more needs to be looked at.
introduced(source, printed) if {
	every word in prose.words_of(sprintf("%s %s", [source.name, object.get(source, "title", "")])) {
		contains(printed, concat(word, [" ", " "]))
	}
}

introduction(source) := sprintf("%s, %s", [source.name, source.title]) if {
	source.title # equivalent: without it there is no text
} else := source.name

# naming are the sentences of the body that name the person, not in a quotation:
# with a word of the name, for “the mayor” may be another.
naming(id, source) := {mention.sentence |
	some mention in input.draft.mentions[id]
	not mention.quoted
	input.draft.paragraphs[mention.paragraph].kind in {"body", "list_item"}
	not nameless(mention, source)
	not quantifier(mention)
} | owning(source)

# nameless: the form is another than the name itself, and shares no word with it.
nameless(mention, source) if {
	not object.get(mention, "form", "") in {"name", "short"}
	count(plain(mention.text) & plain(source.name)) == 0
}

# quantifier: “Most passengers” names no Mr Most.
quantifier(mention) if {
	lower(mention.text) in lexicon.plural_words
	startswith(input.draft.sentences[mention.sentence].text, mention.text)
}

# owning are those with the name in the possessive, which is no mention.
owning(source) := {number |
	some name in names(source)
	words := prose.words_of(name)
	some number in having[sprintf("%s's", [words[count(words) - 1]])] # equivalent: only saves time
	possessive := sprintf("%s's", [concat(" ", words)])
	contains(possessive_sentences[number], sprintf(" %s ", [possessive]))
	not quoted(number, possessive)
}

# having maps a word in the possessive, such as “reis's”, to the sentences that have it.
having := {owner: numbers |
	some owner in {owner | some padded in possessive_sentences; some owner in owners_in(padded)}
	numbers := [number | some number, padded in possessive_sentences; some other in owners_in(padded); other == owner] # equivalent: only saves time
}

owners_in(padded) := regex.find_n(`\S+'s\b`, padded, -1)

# possessive_sentences are those of the body with somebody’s or something’s in
# them, as words between spaces.
possessive_sentences := {number: prose.plain(sentence.text) |
	some number, sentence in input.draft.sentences
	regex.match(`['’]s\b`, sentence.text) # equivalent: only saves time
	in_body(sentence.paragraph)
}

names(source) := {source.name} | {alias | some alias in source.aliases; count(plain(alias) & plain(source.name)) > 0}

quoted(sentence, words) if {
	some number in index.quotations_in[sentence]
	contains(concat(" ", prose.words_of(input.draft.quotations[number].text)), words)
}

in_body(paragraph) if input.draft.paragraphs[paragraph].kind in {"body", "list_item"}

# place is the mention in a sentence, or else the sentence.
place(id, sentence) := at if {
	at := [mention.at | some mention in input.draft.mentions[id]; mention.sentence == sentence; not mention.quoted][0]
} else := input.draft.sentences[sentence].at

# plain is the words of a text that count: in one form each, and without articles
# and prepositions.
plain(text) := {object.get(forms, word, word) | some word in prose.words_of(regex.replace(text, `['’]s\b`, ""))} - small

small := {"the", "a", "an", "of", "for", "at", "in", "on", "to", "and"}

# forms maps each form of a word in titles to the first of its line.
forms := {word: words[0] |
	some line in lexicon.title_forms
	words := split(line, " ")
	some word in words
}
