# METADATA
# title: What rules look records and readings up by
# description: |
#   The groupings of input.index that rules ask most. Most rules are about what few
#   records have, and to look at every record in vain would take most of the time.
#   An input document that is made by hand may lack them; then they are found here.
package stancelint.lib.index

# claims_with, sources_with and targets_with map a field that few records have to
# the ids of those that do. What is written may still be false, or a default.
claims_with := input.index.claims_with if {
	true
} else := _with(input.claims)

sources_with := input.index.sources_with if {
	true
} else := _with(input.sources)

targets_with := input.index.targets_with if {
	true
} else := _with(input.targets)

_with(records) := {field: ids |
	some field in {field | some record in records; some field, _ in record}
	ids := [id | some id, record in records; record[field]]
}

# by_type maps a type of source to the sources that have it.
by_type := input.index.by_type if {
	true
} else := {type: ids |
	some type in {source.type | some source in input.sources}
	ids := [id | some id, source in input.sources; source.type == type]
}

# by_lemma maps the lemma of a cue to the numbers of the attributions that have it.
by_lemma := input.index.attributions.by_lemma if {
	true
} else := {lemma: numbers |
	some lemma in {attribution.cue.lemma | some attribution in input.draft.attributions}
	numbers := [number | some number, attribution in input.draft.attributions; attribution.cue.lemma == lemma]
}

# by_source_type maps a type of source to the numbers of the attributions to such.
by_source_type := input.index.attributions.by_source_type if {
	true
} else := {type: numbers |
	some type in {object.get(attribution, "source_type", "") | some attribution in input.draft.attributions}
	numbers := [number | some number, attribution in input.draft.attributions; object.get(attribution, "source_type", "") == type]
}

# of_type maps a type of attribution to the numbers of those of that type.
of_type := input.index.attributions.by_type if {
	true
} else := {type: numbers |
	some type in {attribution.type | some attribution in input.draft.attributions}
	numbers := [number | some number, attribution in input.draft.attributions; attribution.type == type]
}

# in_paragraph has, for each paragraph, the numbers of the attributions whose content
# starts there.
in_paragraph := input.index.attributions.by_paragraph if {
	true
} else := {paragraph: numbers |
	some paragraph in {attribution.paragraph | some attribution in input.draft.attributions}
	numbers := [number | some number, attribution in input.draft.attributions; attribution.paragraph == paragraph]
}

# attributions_in and quotations_in map a sentence to the numbers of its attributions and
# of its quotations.
attributions_in := {sentence: numbers |
	some sentence in {attribution.sentence | some attribution in input.draft.attributions}
	numbers := [number | some number, attribution in input.draft.attributions; attribution.sentence == sentence]
}

quotations_in := {sentence: numbers |
	some sentence in {quotation.sentence | some quotation in input.draft.quotations}
	numbers := [number | some number, quotation in input.draft.quotations; quotation.sentence == sentence]
}

# unclaimed, unattributed and open are the numbers of the quotations that no claim
# overlaps, that no attribution overlaps, and that never close.
unclaimed := input.index.quotations.unclaimed if {
	true
} else := [number | some number, quotation in input.draft.quotations; count(quotation.claims) == 0]

unattributed := input.index.quotations.unattributed if {
	true
} else := [number | some number, quotation in input.draft.quotations; count(quotation.attributions) == 0]

# lone are those of the unattributed that have no source near: nobody is read to speak
# in their paragraph, and no source of the ledger is named in their sentence or in the
# one before.
lone := input.index.quotations.lone if {
	true
} else := [number | some number in unattributed; not _source_near(input.draft.quotations[number])]

_source_near(quotation) if _named_in(quotation.sentence)

_source_near(quotation) if _named_in(quotation.sentence - 1)

_source_near(quotation) if {
	some number in in_paragraph[quotation.paragraph]
	input.draft.attributions[number].source
}

# _named_in: the sentence names a source of the ledger, not in a quotation.
_named_in(sentence) if {
	some source, i
	input.draft.mentions[source][i].sentence == sentence
	not input.draft.mentions[source][i].quoted
}

open := input.index.quotations.open if {
	true
} else := [number | some number, quotation in input.draft.quotations; not quotation.closed]

# in_headings are the numbers of the quotations in headings.
in_headings := input.index.quotations.in_headings if {
	true
} else := [number | some number, quotation in input.draft.quotations; input.draft.paragraphs[quotation.paragraph].kind == "heading"]

# differing are the numbers of the quotations whose one attribution may be to others
# than the sources of their claims.
differing := input.index.quotations.differing if {
	true
} else := [number | some number, _ in input.draft.quotations]

# to_introduce are the persons whose first mention may lack the name or the title.
to_introduce := input.index.to_introduce if {
	true
} else := object.keys(input.sources)

# in_own_voice maps a list to those of the places of its words, by their numbers, where
# the draft itself speaks, in running text.
in_own_voice := input.index.in_own_voice if {
	true
} else := {list: numbers |
	some list, places in input.draft.words
	numbers := [number |
		some number, place in places
		place.voice == "own"
		not input.draft.paragraphs[place.paragraph].kind == "heading"
	]
}

# fewest_words is how many words the shortest quotation has.
fewest_words := input.index.quotations.fewest_words if {
	true
} else := min({quotation.words | some quotation in input.draft.quotations})

# attributed is how many claims have a source that the ledger knows.
attributed := input.index.attributed if {
	true
} else := count([id | some id, claim in input.claims; input.sources[claim.source]])

# sources_without_claims and targets_without_claims are those that no claim is of, and
# that no claim takes a stance on.
sources_without_claims := input.index.without_claims.sources if {
	true
} else := object.keys(object.remove(input.sources, input.index.by_source))

targets_without_claims := input.index.without_claims.targets if {
	true
} else := object.keys(object.remove(input.targets, input.index.by_target))

# named_on_terms are the sources that have ground rules, and a name or aliases too.
named_on_terms := input.index.named_on_terms if {
	true
} else := [id |
	some id in sources_with.ground_rules
	object.filter(input.sources[id], ["name", "aliases"]) != {}
]
