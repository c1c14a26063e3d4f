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
import data.stancelint.lib.phrase
import data.stancelint.lib.prose

report contains {
	"at": place(id, number),
	"sources": [id],
	"message": sprintf("the first mention of %s lacks %s", [source.name, phrase.list(missing)]),
	"help": sprintf("introduce the person here as %s", [introduction(source)]),
} if {
	some id, source in input.sources
	source.type == "named_person"
	number := min(naming(id, source))
	printed := plain(input.draft.sentences[number].text)
	missing := array.concat(
		[part | part := "the full name"; count(plain(source.name) - printed) > 0],
		[part | part := sprintf("the title %s", [phrase.quoted(source.title)]); count(plain(source.title) - printed) > 0],
	)
	count(missing) > 0
}

introduction(source) := sprintf("%s, %s", [source.name, source.title]) if {
	source.title
} else := source.name

# naming are the sentences of the body that name the person, not in a quotation:
# with a word of the name, for “the mayor” may be another.
naming(id, source) := {mention.sentence |
	some mention in input.draft.mentions[id]
	not mention.quoted
	in_body(mention.paragraph)
	count(plain(mention.text) & plain(source.name)) > 0
	not quantifier(mention)
} | owning(source)

# quantifier: “Most passengers” names no Mr Most.
quantifier(mention) if {
	lower(mention.text) in lexicon.plural_words
	startswith(input.draft.sentences[mention.sentence].text, mention.text)
}

# owning are those with the name in the possessive, which is no mention.
owning(source) := {number |
	possessives := {sprintf(" %s's ", [concat(" ", prose.words_of(name))]) | some name in names(source)}
	some number, sentence in input.draft.sentences
	in_body(sentence.paragraph)
	padded := sprintf(" %s ", [concat(" ", prose.words_of(sentence.text))])
	some possessive in possessives
	contains(padded, possessive)
	not quoted(number, trim_space(possessive))
}

names(source) := {source.name} | {alias | some alias in source.aliases; count(plain(alias) & plain(source.name)) > 0}

quoted(sentence, words) if {
	some quotation in input.draft.quotations
	quotation.sentence == sentence
	contains(concat(" ", prose.words_of(quotation.text)), words)
}

in_body(paragraph) if input.draft.paragraphs[paragraph].kind in {"body", "list_item"}

# place is the mention in a sentence, or else the sentence.
place(id, sentence) := at if {
	at := [mention.at | some mention in input.draft.mentions[id]; mention.sentence == sentence; not mention.quoted][0]
} else := input.draft.sentences[sentence].at

# plain is the words of a text that count: in one form each, and without articles
# and prepositions.
plain(text) := {form(trim_suffix(trim_suffix(word, "'s"), "'")) | some word in prose.words_of(text)} - small

small := {"the", "a", "an", "of", "for", "at", "in", "on", "to", "and"}

form(word) := forms[word] if {
	true
} else := word

# forms maps each form of a word in titles to the first of its line.
forms := {word: words[0] |
	some line in lexicon.title_forms
	words := split(line, " ")
	some word in words
}
