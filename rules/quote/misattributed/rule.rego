# METADATA
# title: Quotation of somebody else
# description: |
#   The words of the draft give a quotation to one source, the ledger gives it to
#   another. Only where the draft names the speaker beside the quotation, and the
#   two sources have nothing to do with each other.
# related_resources:
# - description: AP, Statement of News Values and Principles, Quotations
#   ref: https://www.ap.org/about/news-values-and-principles/
# - description: Reuters, Handbook of Journalism, Quotes
#   ref: https://www.trust.org/documents/reuters-handbook-of-journalism.pdf
# custom:
#   level: error
#   needs: [ledger, draft]
package stancelint.rules.quote.misattributed

import data.stancelint.lib.claims
import data.stancelint.lib.index
import data.stancelint.lib.parties
import data.stancelint.lib.phrase
import data.stancelint.lib.prose

report contains {
	"at": quotation.at,
	"claims": ids,
	"sources": [speaker, recorded],
	"message": sprintf("the draft gives this quotation to %s, the ledger to %s", [phrase.name(speaker), phrase.name(recorded)]),
	"related": [{"at": attribution.source.at, "message": "who says it here"}],
	"help": "set right whichever is wrong: the words around the quotation, or the source of the claim",
} if {
	some number in index.differing # equivalent: only saves time
	quotation := input.draft.quotations[number]
	sources := {input.claims[id].source | some id in quotation.claims}
	count(sources) == 1
	attribution := only_attribution(quotation)
	not sources == {source | some source in attribution.sources} # equivalent: only saves time
	speaker := prose.named_speaker(attribution)
	ids := claims.in_order({id | some id in quotation.claims})
	some recorded in sources
	every id in ids { quotes_directly(id, speaker) }
	unrelated(speaker, recorded)
	not mentioned_beside(recorded, quotation, attribution)
}

# only_attribution of a quotation, where it is read with certainty.
only_attribution(quotation) := attribution if {
	count(quotation.attributions) == 1
	attribution := input.draft.attributions[quotation.attributions[0]]
	attribution.type == "direct"
	not attribution.carried
	attribution.confidence >= 0.75
}

# quotes_directly: the claim is a direct quotation, found in the draft, that did
# not come by way of the speaker.
quotes_directly(id, speaker) if {
	claim := input.claims[id]
	claim.quote_type == "direct"
	claim.anchor.state == "found"
	count(object.get(claim, "via", [])) == 0
	not speaker in object.get(claim, "evidence", [])
	not speaker in object.get(claim, "derived_from", [])
}

unrelated(speaker, recorded) if {
	speaker != recorded # equivalent: whoever is alike may be the same
	input.sources[recorded].type in {"named_person", "named_org", "document", "anonymous"}
	not alike(speaker, recorded)
	not belongs(speaker, recorded)
	not belongs(recorded, speaker)
}

# alike: a word of their names is the same, and one may be the other.
alike(speaker, recorded) if {
	some word in prose.words_of(phrase.name(recorded))
	word in prose.words_of(phrase.name(speaker))
}

# belongs: the one is a member of the other, speaks for it, or has it from there.
belongs(one, other) if one in parties.members_of[other]

belongs(one, other) if one in parties.voices_of[other]

belongs(one, other) if other in input.sources[one].derived_from

# mentioned_beside: the ledger’s source is named in the quotation, or between it
# and the speaker, and may be whom the speaker quotes.
mentioned_beside(recorded, quotation, attribution) if {
	some text in array.concat([quotation.text], sentences_to_speaker(quotation, attribution))
	words := {trim_suffix(word, "'s") | some word in prose.words_of(text)}
	some form in forms(input.sources[recorded])
	count(form - words) == 0
}

sentences_to_speaker(quotation, attribution) := array.slice(texts, 0, last + 1) if {
	texts := [sentence.text |
		some sentence in array.slice(input.draft.sentences, quotation.sentence, quotation.sentence + 20)
	]
	last := min([number | some number, text in texts; contains(text, attribution.source.text)])
}

# forms are the ways to name a source, each as its words.
forms(source) := {{word | some word in prose.words_of(text)} |
	some text in array.concat(
		[text | some field in ["name", "descriptor"]; text := source[field]],
		array.concat(object.get(source, "aliases", []), regex.find_n(`\S+$`, object.get(source, "name", ""), 1)),
	)
}
