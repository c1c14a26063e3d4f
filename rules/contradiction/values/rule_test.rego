package stancelint.rules.contradiction.values_test

import data.stancelint.rules.contradiction.values

# A cable car company counts 34 passengers, the rescuers 41.
stranded := {
	"sources": {
		"ruegger": {"id": "ruegger", "type": "named_person", "name": "Beat Ruegger"},
		"marchetti": {"id": "marchetti", "type": "named_person", "name": "Ilse Marchetti"},
	},
	"targets": {},
	"claims": {
		"company": claim("company", "ruegger", 0, number("34", 34, 34)),
		"rescuers": claim("rescuers", "marchetti", 1, number("41", 41, 41)),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": [], "ruegger": ["company"], "marchetti": ["rescuers"]},
		"by_target": {},
		"by_value": {"passengers": ["company", "rescuers"]},
		"entailed_by": {},
		"contrary": {},
		"groups": {},
		"spokespeople": {},
	},
}

# The place of a claim's words is 10 and its number in reading order.
claim(id, source, order, value) := {
	"id": id,
	"source": source,
	"content": ["…"],
	"part": "body",
	"modality": "asserted",
	"order": order,
	"values": {"passengers": value},
	"at": {"content": 10 + order, "record": 100 + order},
}

number(text, least, most) := {"type": "number", "text": text, "min": least, "max": most}

messages := {report.message | some report in values.report}

test_hits_two_values if {
	values.report == {{
		"at": 10,
		"claims": ["company", "rescuers"],
		"message": "“passengers” has values that can’t all be right: 34 and 41",
		"related": [{"at": 11, "message": "41: Ilse Marchetti (rescuers)"}],
		"help": `set the wrong one right, give the time that each is about (holds_from, holds_to), or, if the difference is the news, tell the reader, and record where in a [[tensions]] entry with claims = ["company", "rescuers"]`,
	}} with input as stranded
}

# One diagnostic an attribute, in reading order, with each value once.
test_tells_an_attribute_once if {
	{object.remove(report, ["help"]) | some report in values.report} == {{
		"at": 10,
		"claims": ["company", "early", "rescuers"],
		"message": "“passengers” has values that can’t all be right: 34 and 41",
		"related": [
			{"at": 11, "message": "34: Beat Ruegger (early)"},
			{"at": 12, "message": "41: Ilse Marchetti (rescuers)"},
		],
	}} with input as object.union(stranded, {
		"claims": {
			"early": claim("early", "ruegger", 1, number("34", 34, 34)),
			"rescuers": claim("rescuers", "marchetti", 2, number("41", 41, 41)),
		},
		"index": {"by_value": {"passengers": ["company", "early", "rescuers"]}},
	})
}

# What fits both of the others has no part in it.
test_leaves_out_a_value_that_fits if {
	{report.claims | some report in values.report} == {["company", "rescuers"]} with input as object.union(stranded, {
		"claims": {"radio": claim("radio", "marchetti", 2, number("30 to 50", 30, 50))},
		"index": {"by_value": {"passengers": ["company", "rescuers", "radio"]}},
	})
}

test_tells_each_attribute_apart if {
	messages == {
		"“passengers” has values that can’t all be right: 34 and 41",
		"“cabins” has values that can’t all be right: 2 and 3",
	} with input as object.union(stranded, {
		"claims": {
			"company": {"values": {"cabins": number("2", 2, 2)}},
			"rescuers": {"values": {"cabins": number("3", 3, 3)}},
		},
		"index": {"by_value": {"cabins": ["company", "rescuers"]}},
	})
}

test_hits_all_the_same[what] if {
	some what, change in {
		"ranges that do not overlap": {"claims": {
			"company": {"values": {"passengers": number("30 to 35", 30, 35)}},
			"rescuers": {"values": {"passengers": number("36 to 41", 36, 41)}},
		}},
		"the greater value first": {"claims": {"company": {"values": {"passengers": number("50", 50, 50)}}}},
		"dates": {"claims": {
			"company": {"values": {"passengers": {"type": "date", "text": "2026-01-03", "min": "2026-01-03", "max": "2026-01-03"}}},
			"rescuers": {"values": {"passengers": {"type": "date", "text": "2026-01-04", "min": "2026-01-04", "max": "2026-01-04"}}},
		}},
		"one source": {"claims": {"rescuers": {"source": "ruegger"}}},
		"the draft’s own voice": {"claims": {"company": {"source": "narrator", "part": "headline"}}},
		"one day in common": {"claims": {"company": {"holds_to": "2026-01-03"}, "rescuers": {"holds_from": "2026-01-03"}}},
	}
	count(values.report) == 1 with input as object.union(stranded, change)
}

# An end that is not given is open.
test_hits_a_value_beyond_an_open_range if {
	messages == {"“passengers” has values that can’t all be right: at most 40 and 41"} with input as stranded with input.claims.company.values as {"passengers": {"type": "number", "text": "at most 40", "max": 40}}
}

test_leaves_a_value_within_an_open_range_alone if {
	count(values.report) == 0 with input as stranded with input.claims.company.values as {"passengers": {"type": "number", "text": "at least 34", "min": 34}}
}

test_leaves_alone[what] if {
	some what, change in {
		"the same value": {"claims": {"company": {"values": {"passengers": number("41", 41, 41)}}}},
		"ranges that touch": {"claims": {"company": {"values": {"passengers": number("34 to 41", 34, 41)}}}},
		"values of different types": {"claims": {"company": {"values": {"passengers": {"type": "string", "text": "about three dozen", "min": "about three dozen", "max": "about three dozen"}}}}},
		"a possible claim": {"claims": {"company": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"rescuers": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"company": {"holds_to": "2026-01-02"}, "rescuers": {"holds_from": "2026-01-03"}}},
		"a correction": {"claims": {"rescuers": {"supersedes": ["company"]}}},
		"a denial": {"claims": {"rescuers": {"denies": ["company"]}}},
		"a response": {"claims": {"company": {"responds_to": ["rescuers"]}}},
		"a tension": {"tensions": [{"claims": ["company", "rescuers"], "told": "…"}]},
	}
	count(values.report) == 0 with input as object.union(stranded, change)
}

# Two claims that state different attributes are never compared.
test_leaves_different_attributes_alone if {
	count(values.report) == 0 with input as object.union(stranded, {"index": {"by_value": {"passengers": ["company"], "rescued": ["rescuers"]}}})
		with input.claims.rescuers.values as {"rescued": number("41", 41, 41)}
}

# A conflict of stance is another rule's.
test_leaves_stances_alone if {
	count(values.report) == 0 with input as object.union(stranded, {
		"targets": {"safe": {"id": "safe", "kind": "proposition", "text": "They are safe."}},
		"claims": {
			"company": {"stance": {"safe": "favor"}},
			"rescuers": {"stance": {"safe": "against"}, "values": {"passengers": number("34", 34, 34)}},
		},
		"index": {"by_target": {"safe": {"favor": ["company"], "against": ["rescuers"], "none": []}}},
	})
}

test_prints_none_that_fits if {
	messages == {"“passengers” has values that can’t all be right: 34 and 41"} with input as object.union(stranded, {
		"claims": {"radio": claim("radio", "marchetti", 2, number("30 to 50", 30, 50))},
		"index": {"by_value": {"passengers": ["company", "rescuers", "radio"]}},
	})
}
