package stancelint.rules.attribution["loaded-cue_test"]

import data.stancelint.rules.attribution["loaded-cue"] as rule

# said is a draft with one attribution: “Roth <cue> that the fund was in order.”
said(cue, lemma, change) := {"draft": {
	"sentences": [{"text": sprintf("Roth %s that the fund was in order.", [cue])}],
	"words": {"legal_admissions": []},
	"attributions": [object.union(
		{
			"cue": {"at": 1, "text": cue, "lemma": lemma},
			"source": {"at": 2, "text": "Roth"},
			"content": [{"at": 3, "text": "that the fund was in order"}],
			"confidence": 0.76,
			"sentence": 0,
		},
		change,
	)],
}}

reported contains report if {
	some report in rule.report with data.stancelint.lexicon as {"loaded_cues": ["claim", "admit"], "claimed_objects": ["responsibility"]}
}

test_hits_a_cue_that_judges if {
	reported == {{
		"at": 1,
		"message": "“claimed” judges what it reports",
		"help": "write “said”, or another cue that leaves the judgement to the reader",
	}} with input as said("claimed", "claim", {})
}

test_hits_each[cue] if {
	some cue in ["claims", "has claimed", "is claiming"]
	count(reported) == 1 with input as said(cue, "claim", {})
}

test_hits_a_cue_beside_an_open_one if {
	open := object.union(said("said", "say", {}).draft.attributions[0], {"cue": {"at": 9}})
	{report.at | some report in reported} == {1} with input as object.union(said("claimed", "claim", {}), {"draft": {"attributions": [said("claimed", "claim", {}).draft.attributions[0], open]}})
}

# In court, “claimed” is no better than elsewhere.
test_hits_a_claim_in_court if {
	count(reported) == 1 with input as object.union(said("claimed", "claim", {}), {"draft": {"words": {"legal_admissions": [{"sentence": 0}]}}})
}

test_hits_a_source_that_is_not_named if {
	count(reported) == 1 with input as {"draft": object.union(said("claimed", "claim", {}).draft, {"attributions": [object.remove(said("claimed", "claim", {}).draft.attributions[0], ["source"])]})}
}

test_leaves_alone[what] if {
	some what, document in {
		"an open cue": said("said", "say", {}),
		"a mere object": said("claimed", "claim", {"confidence": 0.55}),
		"claimed responsibility": said("claimed", "claim", {"content": [{"at": 3, "text": "responsibility for the fire"}]}),
		"a denial that it was said": said("did not claim", "claim", {}),
		"a contracted one": said("didn’t claim", "claim", {}),
		"the first person": said("claimed", "claim", {"source": {"at": 2, "text": "We"}}),
		"a claim as a noun": object.union(said("claim", "claim", {}), {"draft": {"sentences": [{"text": "Roth’s claim that the fund was in order is new."}]}}),
		"an admission in law": object.union(said("admitted", "admit", {}), {"draft": {"words": {"legal_admissions": [{"sentence": 0}]}}}),
		"the admitted": said("were admitted", "admit", {}),
	}
	count(reported) == 0 with input as document
}

test_hits_an_admission[what] if {
	some what, document in {
		"out of court": said("admitted", "admit", {}),
		"in law in another sentence": object.union(said("admitted", "admit", {}), {"draft": {"words": {"legal_admissions": [{"sentence": 1}]}}}),
		"of responsibility": said("admitted", "admit", {"content": [{"at": 3, "text": "responsibility for the fire"}]}),
	}
	count(reported) == 1 with input as document
}
