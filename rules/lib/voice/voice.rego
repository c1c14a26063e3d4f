# METADATA
# title: What the draft says in its own voice
# description: |
#   The draft's own voice is its running text: not a quotation, not what an
#   attribution carries, not a heading, not the questions and answers of an
#   interview (“Q:”, “A:”). Code and the addresses of links are no words of the
#   draft at all.
package stancelint.lib.voice

import data.stancelint.lib.index

# own keeps those of the places of listed words where the draft itself speaks.
own(places) := own_among([number | some number, place in places; place.voice == "own"], places)

# own_among is the same for places that the index has by their numbers.
own_among(numbers, places) := [place |
	some number in numbers
	place := places[number]
	running(place.paragraph)
]

# running: the paragraph of that number is running text of the draft.
running(number) if not _apart(input.draft.paragraphs[number])

_apart(paragraph) if paragraph.kind == "heading"

_apart(paragraph) if regex.match(`^[QA][:.]\s`, input.draft.sentences[paragraph.first_sentence].text)

# starts: one of the phrases, in lower case, starts at a place.
starts(place, phrases) if {
	text := _words(concat("", [place.text, after(place)]))
	some phrase in phrases
	startswith(text, sprintf(" %s ", [phrase]))
}

# follows: one of the phrases, in lower case, stands right before a place, with
# no mark between.
follows(place, phrases) if {
	text := before(place)
	regex.match(`[\pL\pN]\s+$`, text)
	some phrase in phrases
	endswith(_words(text), sprintf(" %s ", [phrase]))
}

# _words are the words of a text in lower case, with a space on either side of
# each.
_words(text) := sprintf(" %s ", [concat(" ", regex.find_n(`[\pL\pN'-]+`, lower(replace(text, "’", "'")), -1))])

# cue: the word of a place reports what somebody says, and so belongs to an
# attribution.
cue(place) if {
	some number in index.in_paragraph[place.paragraph]
	contains(input.draft.attributions[number].cue.text, place.text)
}

# before is what the sentence of a place says before it. Of words that are
# there twice, the first count.
before(place) := substring(text, 0, indexof(text, place.text)) if {
	text := input.draft.sentences[place.sentence].text
}

# after is what the sentence of a place says after it.
after(place) := substring(text, indexof(text, place.text) + count(place.text), -1) if {
	text := input.draft.sentences[place.sentence].text
}
