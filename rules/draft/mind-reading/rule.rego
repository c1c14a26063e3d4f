# METADATA
# title: The draft reads somebody’s mind
# description: |
#   What a party hopes, fears or believes, told in the draft’s own voice, while
#   nothing around it tells that the party said so.
# related_resources:
# - description: BBC, Editorial Guidelines, section 3, Accuracy
#   ref: https://www.bbc.co.uk/editorialguidelines/guidelines/accuracy/
# custom:
#   level: warning
#   needs: [draft]
package stancelint.rules.draft["mind-reading"]

import data.stancelint.lexicon
import data.stancelint.lib.index
import data.stancelint.lib.phrase
import data.stancelint.lib.voice
import data.stancelint.lib.words

report contains {
	"at": thought.cue.at,
	"message": sprintf("%s tells what somebody has in mind, and not how the draft knows", [phrase.quoted(thought.cue.text)]),
	"help": "say who said so and when (“said she hoped”), or tell what was done instead",
} if {
	some number in thinking # equivalent: only saves time
	thought := thoughts[number]
	not supposed(thought)
	not known(thought)
}

# thinking are the attributions of a state of mind.
thinking := input.index.attributions.with_lemma.states_of_mind if {
	true
} else := [number |
	some lemma in lexicon.states_of_mind # equivalent: what others say is known
	some number in index.by_lemma[lemma]
]

# thoughts are those of them that the draft ascribes to a party.
thoughts := {number: thought |
	some number in thinking # equivalent: what others say is known
	thought := input.draft.attributions[number]
	thought.type == "indirect"
	not thought.carried
	name := party(thought)
	not lower(name) in lexicon.no_party
	voice.running(thought.paragraph)
}

thinks(attribution) if attribution.cue.lemma in lexicon.states_of_mind

# party is the source, without the “who” of a clause about it. “Those who hope”
# are no party: the clause only tells which people are meant.
party(thought) := trim_suffix(thought.source.text, ", who") if not regex.match(`[^,] (?:who|that|which)$`, thought.source.text)

# supposed: the draft tells what may be in a mind, or thinks of something, or
# takes up the thought in a clause without a subject.
supposed(thought) if words.has(thought.cue.text, lexicon.modals)

supposed(thought) if regex.match(`^\pL+ing$`, thought.cue.text)

supposed(thought) if {
	after := split(input.draft.sentences[thought.sentence].text, thought.cue.text)[1]
	regex.match(`^\s+(?:about|in|of)\b`, after)
}

supposed(thought) if {
	before := split(input.draft.sentences[thought.sentence].text, thought.source.text)[0]
	regex.match(`(?i)\b(?:if|unless|whether)\s+$`, before)
}

# known: the paragraph tells how the draft knows. Somebody is quoted or speaks in
# it, or looked or asked; or the party itself speaks in the one before or after.
known(thought) if thought.paragraph in quoting

known(thought) if thought.paragraph in looking

known(thought) if {
	some number in index.in_paragraph[thought.paragraph]
	not thinks(input.draft.attributions[number])
}

known(thought) if {
	thought.source_id != ""
	some paragraph in [thought.paragraph - 1, thought.paragraph + 1]
	some number in index.in_paragraph[paragraph]
	other := input.draft.attributions[number]
	other.source_id == thought.source_id
	not thinks(other)
}

# quoting and looking are the paragraphs in which somebody is quoted, or looks.
quoting := {quotation.paragraph | some quotation in input.draft.quotations}

looking := {looker.paragraph | some looker in input.draft.words.lookers}
