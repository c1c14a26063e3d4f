# METADATA
# title: Quotation of nobody
# description: |
#   A quotation of four words or more that no source is given for, in its sentence
#   or in those beside it.
# related_resources:
# - description: Reuters, Handbook of Journalism, the essentials of sourcing
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# - description: AP, Statement of News Values and Principles, Quotations
#   ref: https://www.ap.org/about/news-values-and-principles/
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.quote.unattributed

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.prose

report contains {
	"at": quotation.at,
	"message": "nobody is given as the source of this quotation",
	"help": "say who said it, in this sentence or the one before",
} if {
	some number in index.lone
	quotation := input.draft.quotations[number]
	quotation.words >= prose.shortest
	quotation.closed
	not near_source(quotation)
	input.draft.paragraphs[quotation.paragraph].kind in {"body", "list_item", "block_quote"}
	not prose.is_title(quotation.text)
	not in_wire_marks(quotation)
	not runs_on(number)
	not signed(quotation)
	not repeated(quotation)
	tells_nobody(context(quotation))
}

# in_wire_marks: the wires’ '' is one mark made of two, and not read as one.
in_wire_marks(quotation) if contains(sentence_at(quotation.sentence), "''")

# near_source: somebody speaks in the sentence before, or it ends in a colon. Where a
# source is nearer, the quotation is not among the lone ones.
near_source(quotation) if {
	before := quotation.sentence - 1
	paragraph := input.draft.sentences[before].paragraph # equivalent: only saves time
	input.draft.paragraphs[paragraph].kind != "heading"
	some number in index.in_paragraph[paragraph]
	input.draft.attributions[number].sentence == before
	input.draft.attributions[number].source
}

near_source(quotation) if regex.match(`:\W*$`, sentence_at(quotation.sentence - 1))

# runs_on: the quotation before has a source, and stands in the same paragraph or
# in the one before.
runs_on(number) if {
	earlier := input.draft.quotations[number - 1]
	count(earlier.attributions) > 0
	input.draft.quotations[number].paragraph - earlier.paragraph <= 1
}

# signed: its source follows in brackets, after a dash, on a line of its own, or
# as in “So says the petition”.
signed(quotation) if {
	some number in [end(quotation), end(quotation) + 1]
	regex.match(`[”"’]\s*[(\[]`, sentence_at(number))
}

signed(quotation) if regex.match(`^\W*[—–―-]|^[(\[]|^(?:So|That|This|Thus|Those|These)\b`, sentence_at(end(quotation) + 1))

signed(quotation) if {
	words := regex.find_n(`[\pL\pN][\pL\pN.'’-]*`, sentence_at(end(quotation) + 1), -1)
	count(words) <= 12
	count([word | some word in words; regex.match(`^\p{Lu}`, word)]) * 2 > count(words)
}

# end is the last sentence of the quotation.
end(quotation) := max([number |
	some number in numbers.range(quotation.sentence, quotation.sentence + 20)
	within(number, quotation)
])

within(number, quotation) if number == quotation.sentence

within(number, quotation) if contains(quotation.text, trim(sentence_at(number), " \"“”'‘’"))

sentence_at(number) := input.draft.sentences[number].text

# repeated: a pull quote repeats what is quoted elsewhere.
repeated(quotation) if {
	words := prose.plain(quotation.text)
	here := concat("\n", [prose.plain(text) | some text in quoted_in(quotation.sentence)])
	strings.count(quoted, words) > strings.count(here, words)
}

# quoted is all that is quoted in the draft, one quotation a line.
quoted := concat("\n", [prose.plain(quotation.text) | some quotation in input.draft.quotations])

# context is where a source may stand: the words around the quotation or, where
# there are none, the sentence before.
context(quotation) := outside(quotation) if {
	regex.match(`\pL`, outside(quotation))
} else := sentence_at(quotation.sentence - 1) if {
	quotation.sentence > 0 # equivalent: before the first there is none
} else := ""

# outside is the sentence of a quotation without what is quoted in it.
outside(quotation) := "" if {
	quotation.block
} else := rest if {
	text := sentence_at(quotation.sentence)
	contains(text, quotation.text)
	rest := strings.replace_n({words: "" | some words in quoted_in(quotation.sentence)}, text)
} else := split(sentence_at(quotation.sentence), substring(quotation.text, 0, 12))[0]

quoted_in(sentence) := [input.draft.quotations[number].text | some number in index.quotations_in[sentence]]

# tells_nobody: no person is named, and nothing that bears words.
tells_nobody(text) if {
	not regex.match(`\p{Lu}\pL*\.? \p{Lu}`, text)
	count({word | some word in prose.words_of(text)} & bearers) == 0
	count({word | some word in regex.find_n(`\p{Lu}[\pL'’-]+`, text, -1)} & names) == 0
}

bearers := {lower(word) |
	some list in [lexicon.quote_carriers, lexicon.person_pronouns, lexicon.source_person]
	some word in list
}

# names are the words of the names of persons who say something in the draft, and
# those after another capitalised word: “Reis” where it has “Ana Reis”.
names := {word |
	some number in index.by_source_type.named_person
	some word in regex.find_n(`\p{Lu}[\pL'’-]+`, input.draft.attributions[number].source.text, -1)
} | {match[1] |
	some sentence in input.draft.sentences
	some match in regex.find_all_string_submatch_n(`\p{Lu}\pL*\.? (\p{Lu}[\pL'’-]+)`, sentence.text, -1)
}
