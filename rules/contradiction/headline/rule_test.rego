package stancelint.rules.contradiction.headline_test

import data.stancelint.rules.contradiction.headline

# The headline says that fares are frozen; the operator says that they rise.
frozen := {
	"sources": {
		"arkwright": {"id": "arkwright", "type": "named_person", "name": "Dev Arkwright"},
		"osei": {"id": "osei", "type": "named_person", "name": "Nell Osei"},
	},
	"targets": {"frozen": {"id": "frozen", "kind": "proposition", "text": "Fares are frozen."}},
	"claims": {
		"title": object.union(claim("title", "narrator", 0, "favor"), {"part": "headline"}),
		"rise": claim("rise", "arkwright", 1, "against"),
	},
	"tensions": [],
	"problems": [],
	"index": {
		"by_source": {"narrator": ["title"], "arkwright": ["rise"]},
		"by_target": {"frozen": {"favor": ["title"], "against": ["rise"], "none": []}},
		"by_value": {},
		"entailed_by": {},
		"contrary": {},
		"groups": {},
		"spokespeople": {},
	},
}

# The place of a claim's words is 10 and its number in reading order.
claim(id, source, order, side) := {
	"id": id,
	"source": source,
	"content": ["…"],
	"part": "body",
	"modality": "asserted",
	"order": order,
	"stance": {"frozen": side},
	"at": {"content": 10 + order, "record": 100 + order},
}

shown := {object.remove(report, ["claims", "notes", "help"]) | some report in headline.report}

messages := {report.message | some report in headline.report}

test_hits_a_headline_that_the_article_disputes if {
	shown == {{
		"at": 10,
		"message": "the headline is contradicted by the article on “Fares are frozen”: the draft’s own voice for it, Dev Arkwright against it",
		"conflict": {"target": "frozen", "favor": ["title"], "against": ["rise"]},
		"related": [{"at": 11, "message": "against it: Dev Arkwright (rise)"}],
	}} with input as frozen
}

# The headline is the primary place, whichever side it takes.
test_hits_a_headline_that_disputes_the_article if {
	shown == {{
		"at": 10,
		"message": "the headline is contradicted by the article on “Fares are frozen”: Dev Arkwright for it, the draft’s own voice against it",
		"conflict": {"target": "frozen", "favor": ["rise"], "against": ["title"]},
		"related": [{"at": 11, "message": "for it: Dev Arkwright (rise)"}],
	}} with input as object.union(frozen, {"index": {"by_target": {"frozen": {"favor": ["rise"], "against": ["title"]}}}})
		with input.claims.title.stance as {"frozen": "against"}
		with input.claims.rise.stance as {"frozen": "favor"}
}

test_names_the_standfirst if {
	messages == {"the standfirst is contradicted by the article on “Fares are frozen”: the draft’s own voice for it, Dev Arkwright against it"} with input as frozen with input.claims.title.part as "standfirst"
}

# Headline and standfirst on opposite sides: of the two, the one in favor comes
# first.
test_hits_headline_against_standfirst if {
	shown == {{
		"at": 12,
		"message": "the standfirst is contradicted by the article on “Fares are frozen”: the draft’s own voice for it, the draft’s own voice against it",
		"conflict": {"target": "frozen", "favor": ["below"], "against": ["title"]},
		"related": [{"at": 10, "message": "against it: the draft’s own voice (title)"}],
	}} with input as object.union(frozen, {
		"claims": {"below": object.union(claim("below", "narrator", 2, "favor"), {"part": "standfirst"})},
		"index": {"by_target": {"frozen": {"favor": ["below"], "against": ["title"]}}},
	})
		with input.claims.title.stance as {"frozen": "against"}
		with input.claims.rise.stance as {"frozen": "none"}
}

# The claim of the body beside it conflicts too, but is another rule's.
test_leaves_the_body_to_other_rules if {
	{report.conflict.favor | some report in headline.report} == {["title"]} with input as object.union(frozen, {
		"claims": {"stay": claim("stay", "osei", 2, "favor")},
		"index": {"by_target": {"frozen": {"favor": ["title", "stay"]}}},
	})
}

# A headline may contradict the article by what its words entail.
test_hits_what_the_headline_entails if {
	[target | some report in headline.report; target := report.conflict.target] == ["frozen"] with input as object.union(frozen, {
		"targets": {"cheap": {"id": "cheap", "kind": "proposition", "text": "Travel gets no dearer.", "entails": ["frozen"]}},
		"index": {
			"by_target": {
				"cheap": {"favor": ["title"], "against": [], "none": []},
				"frozen": {"favor": []},
			},
			"entailed_by": {"frozen": ["cheap"]},
			"entailed": {"cheap": {"frozen": [1, "frozen"]}},
			"entailing": {"frozen": {"cheap": [1, "cheap"]}},
		},
	})
		with input.claims.title.stance as {"cheap": "favor"}
}

test_hits_all_the_same[what] if {
	some what, change in {
		"a presupposed headline": {"claims": {"title": {"modality": "presupposed"}}},
		"the draft’s own voice in the body": {"claims": {"rise": {"source": "narrator"}}},
		"a question of unity": {"targets": {"frozen": {"kind": "unity"}}},
		"absolute terms": {"claims": {"rise": {"absolutes": ["every"]}}},
		"one day in common": {"claims": {"title": {"holds_from": "2026-05-01"}, "rise": {"holds_to": "2026-05-01"}}},
	}
	count(headline.report) == 1 with input as object.union(frozen, change)
}

test_leaves_alone[what] if {
	some what, change in {
		"a possible headline": {"claims": {"title": {"modality": "possible"}}},
		"a conditional claim": {"claims": {"rise": {"modality": "conditional"}}},
		"times that do not meet": {"claims": {"title": {"holds_from": "2026-05-01"}, "rise": {"holds_to": "2026-04-30"}}},
		"a later position": {"claims": {"title": {"supersedes": ["rise"]}}},
		"a denial": {"claims": {"rise": {"denies": ["title"]}}},
		"a response": {"claims": {"rise": {"responds_to": ["title"]}}},
		"an answer": {"claims": {"rise": {"answers": ["frozen"]}}},
		"a tension": {"tensions": [{"claims": ["title", "rise"], "reason": "…"}]},
		"a claim in the body": {"claims": {"title": {"part": "body"}}},
		"a caption": {"claims": {"title": {"part": "caption"}}},
		"a quotation in the headline": {"claims": {"title": {"source": "osei"}}},
		"no side taken": {"claims": {"rise": {"stance": {"frozen": "none"}}}, "index": {"by_target": {"frozen": {"against": [], "none": ["rise"]}}}},
	}
	count(headline.report) == 0 with input as object.union(frozen, change)
}

# Who is against the whole is not against each of its parts.
test_leaves_a_narrower_headline_alone if {
	count(headline.report) == 0 with input as object.union(frozen, {
		"targets": {
			"frozen": {"entails": ["singles"]},
			"singles": {"id": "singles", "kind": "proposition", "text": "Single fares are frozen."},
		},
		"index": {
			"by_target": {
				"frozen": {"favor": []},
				"singles": {"favor": ["title"], "against": [], "none": []},
			},
			"entailed_by": {"singles": ["frozen"]},
			"entailed": {"frozen": {"singles": [1, "singles"]}},
			"entailing": {"singles": {"frozen": [1, "frozen"]}},
		},
	})
		with input.claims.title.stance as {"singles": "favor"}
}
