package stancelint.rules.reply.distant_test

import data.stancelint.rules.reply.distant

# An engineer accuses a company in paragraph 1; its director denies it in 6.
far := {
	"sources": {
		"abara": {"id": "abara", "type": "named_person", "name": "Ruth Abara"},
		"korvin": {"id": "korvin", "type": "named_person", "name": "Lena Korvin"},
	},
	"targets": {"overbilled": {"id": "overbilled", "adverse": true, "about": ["korvin"], "text": "It overbilled."}},
	"claims": {
		"piles": claim("piles", "abara", 1, {"stance": {"overbilled": "favor"}}),
		"denial": claim("denial", "korvin", 6, {"denies": ["piles"]}),
	},
	"index": {
		"by_source": {"narrator": [], "abara": ["piles"], "korvin": ["denial"]},
		"by_target": {"overbilled": {"favor": ["piles"], "against": [], "none": []}},
		"entailed_by": {},
		"contrary": {},
		"groups": {},
		"spokespeople": {},
	},
}

claim(id, source, paragraph, more) := object.union(
	{
		"id": id,
		"source": source,
		"part": "body",
		"paragraph": paragraph,
		"order": paragraph,
		"at": {"content": 10 + paragraph},
	},
	more,
)

# The options as METADATA has them.
reported contains report if {
	some report in distant.report with data.stancelint.options as {"reply/distant": {"paragraphs": 4}}
}

test_hits_a_reply_five_paragraphs_on if {
	reported == {{
		"at": 11,
		"claims": ["piles", "denial"],
		"message": "the nearest reply to this, Lena Korvin’s, comes 5 paragraphs later",
		"related": [{"at": 16, "message": "the reply (denial)"}],
		"help": "bring the reply closer to what it replies to",
	}} with input as far
}

test_counts_back_as_well if {
	some report in reported with input as object.union(far, {"claims": {"piles": {"paragraph": 12}}})
	report.message == "the nearest reply to this, Lena Korvin’s, comes 6 paragraphs earlier"
}

test_takes_the_nearest if {
	some report in reported with input as object.union(far, {
		"claims": {"answer": claim("answer", "korvin", 7, {"answers": ["overbilled"]}), "denial": {"paragraph": 8}},
		"index": {"by_source": {"korvin": ["denial", "answer"]}},
	})
	report.claims == ["piles", "answer"]
}

# Another claim has a reply beside it, which is none to the first.
test_takes_the_reply_to_the_claim if {
	reports := reported with input as object.union(far, {
		"targets": {"late": {"id": "late", "adverse": true, "about": ["korvin"], "text": "It was late."}},
		"claims": {
			"months": claim("months", "abara", 2, {"stance": {"late": "favor"}}),
			"in-time": claim("in-time", "korvin", 3, {"denies": ["months"]}),
		},
		"index": {
			"by_source": {"abara": ["piles", "months"], "korvin": ["denial", "in-time"]},
			"by_target": {"late": {"favor": ["months"], "against": [], "none": []}},
		},
	})
	[report.claims | some report in reports] == [["piles", "denial"]]
}

test_goes_by_the_option if {
	count(distant.report) == 0 with input as far with data.stancelint.options as {"reply/distant": {"paragraphs": 5}}
}

test_leaves_alone[what] if {
	some what, change in {
		"four paragraphs": {"claims": {"denial": {"paragraph": 5}}},
		"a claim in the headline": {"claims": {"piles": {"part": "headline"}}},
		"a reply in a caption": {"claims": {"denial": {"part": "caption"}}},
		"a reply in no paragraph": {"claims": {"piles": {"paragraph": 4}, "denial": {"paragraph": -1}}},
		"a claim that no reply speaks to": {"claims": {"denial": {"denies": []}}},
		"a claim that damages nobody": {"targets": {"overbilled": {"adverse": false}}},
		"the party’s own words": {"claims": {"piles": {"source": "korvin"}}},
		"somebody else’s denial": {"claims": {"denial": {"source": "abara"}}, "index": {"by_source": {"abara": ["piles", "denial"], "korvin": []}}},
	}
	count(reported) == 0 with input as object.union(far, change)
}

test_leaves_what_is_not_printed_alone if {
	claims := object.union(far.claims, {"denial": 0})
	count(reported) == 0 with input as object.union(object.remove(far, ["claims"]), {"claims": object.union(claims, {"denial": object.remove(far.claims.denial, ["paragraph"])})})
}
