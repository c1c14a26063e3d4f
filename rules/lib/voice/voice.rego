# METADATA
# title: What the draft says in its own voice
# description: |
#   The draft's own voice is its running text: not a quotation, not what an
#   attribution carries, not a heading. Code and the addresses of links are no
#   words of the draft at all.
package stancelint.lib.voice

# own keeps those of the places of listed words where the draft itself speaks.
own(places) := [place |
	some place in places
	place.voice == "own"
	input.draft.paragraphs[place.paragraph].kind != "heading"
]

# in_sentence: one of the places is in the sentence of that number.
in_sentence(places, sentence) if {
	some place in places
	place.sentence == sentence
}

# starts: one of the phrases, in lower case, starts at a place.
starts(place, phrases) if {
	text := replace(lower(concat("", [place.text, after(place)])), "’", "'")
	spaced := concat(" ", array.concat(regex.find_n(`[\pL\pN'-]+`, text, -1), [""]))
	some phrase in phrases
	startswith(spaced, concat("", [phrase, " "]))
}

# cue: the word of a place reports what somebody says, and so belongs to an
# attribution.
cue(place) if {
	some attribution in input.draft.attributions
	attribution.paragraph == place.paragraph
	contains(attribution.cue.text, place.text)
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

# word_before is the word before a place, in lower case; "" where a mark or
# nothing stands there.
word_before(place) := lower(trim_space(regex.find_n(`[\pL\pN’'-]*\s*$`, before(place), 1)[0]))
