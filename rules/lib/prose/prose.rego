# METADATA
# title: What the prose says of sources and quotations
# description: |
#   How much the words of a draft tell the reader about whoever speaks, and which
#   words in quotation marks are what somebody said. For rules that look at
#   input.draft.attributions and input.draft.quotations.
package stancelint.lib.prose

import data.stancelint.lexicon
import data.stancelint.lib.index

# words_of a text are its words, in small letters.
words_of(text) := regex.find_n(`[\pL\pN]+(?:['-][\pL\pN]+)*`, lower(replace(text, "’", "'")), -1)

# plain is the words of a text, each between two spaces.
plain(text) := sprintf(" %s ", [concat(" ", words_of(text))])

# shortest is the words of a quotation that is not a short one: a scare quote, a
# nickname, a title.
shortest := 4

# is_title: all but the small words have a capital, as in the title of a work.
is_title(text) if {
	every word in regex.find_n(`[\pL\pN][\pL\pN'’-]*`, text, -1) {
		regex.match(`^(?:[\p{Lu}\pN]|(?:a|an|and|as|at|but|by|for|from|in|is|of|on|or|the|to|with)$)`, word)
	}
}

# made_of: the text has words, and all of them are on some of the lists.
made_of(text, lists) if {
	words := words_of(text)
	count(words) > 0
	every word in words {
		some list in lists
		word in list
	}
}

# head is the words for a source up to a relative clause: “a source” of “a source,
# who asked not to be named”.
head(attribution) := regex.replace(attribution.source.text, `(?i),?\s+who\b.*$`, "")

# described: right after its head, the sentence goes on about who the source is:
# “critics, including Ana Reis”, “one source, a clerk”, “a source who has seen it”.
# That it will not be named says nothing of that.
described(attribution) if {
	some rest in _after(head(attribution), input.draft.sentences[attribution.sentence].text)
	some pattern in _descriptions
	regex.match(pattern, rest)
	not _unwilling(rest)
	not _said(attribution, rest)
}

_descriptions := [
	`(?i)^[\s,(–—-]*(?:including|among them|such as|like|led by|mostly)\b`,
	`(?i)^\s*[,(–—-]+\s*(?:a|an|the|one|two|both|all|many of|most of|some of|whose)\s`,
	`(?i)^\s*,?\s*(?:who|with|within|inside|close to|familiar with|near|briefed on|privy to|involved in|working|employed|at|in|from|for)\s`,
]

_unwilling(rest) if {
	regex.match(`(?i)^\s*,?\s*who\s+(?:\w+\s+){0,4}(?:not|anonymity|anonymous|anonymously|unnamed)\b`, rest)
	not regex.match(`(?i)\b(?:because|since)\b`, rest)
}

# _said: what follows is what the source says: “according to some, the quay …”.
_said(attribution, rest) if {
	some piece in attribution.content
	startswith(trim_left(rest, " ,"), piece.text)
}

# _after lists what follows each place where a text has the words.
_after(words, text) := array.slice(parts, 1, count(parts)) if {
	parts := split(text, words)
}

# unnamed maps the numbers of the attributions whose source has no name to these.
unnamed := {number: input.draft.attributions[number] |
	some type, numbers in index.by_source_type
	not type in {"named_person", "named_org", "document"}
	some number in numbers
}

# named_speaker is the one person of the ledger whose name the source is: what a
# pronoun stands for is not certain, and “a spokesman for Bo Lund” is another.
named_speaker(attribution) := id if {
	count(attribution.sources) == 1
	id := attribution.sources[0]
	input.sources[id].type == "named_person"
	name := input.sources[id].name
	parts := split(attribution.source.text, regex.find_n(`\S+$`, name, 1)[0])
	count(parts) == 2
	regex.match(`^(?:$|[,(]|\s+[(–—])`, parts[1])
	not regex.match(`(?i)(?:\b(?:for|of|to|from|by|with|and|or|behind|against)|['’]s?)\s[^,]*$`, parts[0])
}

# named_next: the sentence after the attribution brings in somebody who has not
# spoken before, and not to reply.
named_next(attribution) if {
	number := attribution.sentence + 1
	not regex.match(`^(?:But|However|Yet|Still)\b`, input.draft.sentences[number].text)
	some following in index.attributions_in[number]
	next := input.draft.attributions[following]
	next.source_type in {"named_person", "named_org", "document", "unnamed_person"}
	not _replies(next)
	not _spoke_before(next.source_id, number)
}

_replies(attribution) if attribution.cue.lemma in lexicon.reply_cues

_spoke_before(source, sentence) if _first_words[source] < sentence

# _first_words maps each source of the ledger to the sentence that it speaks in first.
_first_words := {source: min(sentences) |
	some source in ({attribution.source_id | some attribution in input.draft.attributions} - {""})
	sentences := [attribution.sentence | some attribution in input.draft.attributions; attribution.source_id == source]
}
