package stancelint.rules.sourcing["document-unlocated_test"]

import data.stancelint.lib.fixture_test as fixture
import data.stancelint.rules.sourcing["document-unlocated"] as rule

document(source, claim) := fixture.document({
	"sources": {"roll": object.union({"type": "document", "name": "the tax roll", "at": {"record": 1, "url": 2}}, source)},
	"claims": {"a": object.union({"source": "roll"}, claim)},
})

located := {"url": "https://marn.example", "retrieved": "2026-05-08"}

test_hits_a_document_that_is_nowhere if {
	rule.report == {{
		"at": 1,
		"sources": ["roll"],
		"message": "the ledger does not say where the tax roll can be found",
		"help": "give its url, or keep a copy in the repository (file)",
	}} with input as document({}, {})
}

test_hits_a_page_that_was_seen_on_no_day if {
	rule.report == {{
		"at": 2,
		"sources": ["roll"],
		"message": "the ledger does not say when the tax roll was seen",
		"help": "give the day (retrieved): pages change",
	}} with input as document({"url": "https://marn.example"}, {})
}

test_hits_a_direct_quotation_without_a_page if {
	rule.report == {{
		"at": 10,
		"claims": ["a"],
		"sources": ["roll"],
		"message": "the ledger does not say where in the tax roll this stands",
		"help": "give the page or the timestamp (locator)",
	}} with input as document(located, {"quote_type": "direct"})
}

test_hits_a_document_that_is_only_evidence if {
	count(rule.report) == 1 with input as fixture.document({"sources": {"roll": {"type": "document", "at": {"record": 1}}}, "claims": {"a": {"evidence": ["roll"]}}})
}

test_hits_an_empty_url if {
	{report.message | some report in rule.report} == {"the ledger does not say where the tax roll can be found"} with input as document({"url": " "}, {})
}

test_leaves_alone[what] if {
	some what, doc in {
		"a url with a day": document(located, {}),
		"a file": document({"file": "roll.txt"}, {}),
		"a page of the source": document(object.union(located, {"locator": "page 3"}), {"quote_type": "direct"}),
		"a page of the claim": document(located, {"quote_type": "direct", "locator": "page 3"}),
		"mixed speech": document(located, {"quote_type": "mixed"}),
		"a person": document({"type": "named_person"}, {"quote_type": "direct"}),
		"a fault in the url": document({"broken": ["url"]}, {}),
		"a fault in the file": document({"broken": ["file"]}, {}),
		"a fault in the day": document({"url": "https://marn.example", "broken": ["retrieved"]}, {}),
		"a fault in the page": document(located, {"quote_type": "direct", "broken": ["locator"]}),
		"a person’s page": document({"type": "named_person", "url": "https://marn.example"}, {}),
		"a person beside a document": object.union(document(located, {}), {"claims": {"b": {"source": "ida", "quote_type": "direct", "at": {"content": 11}}}, "sources": {"ida": {"type": "named_person"}}}),
		"a document that nothing uses": document({}, {"source": "narrator"}),
	}
	count(rule.report) == 0 with input as doc
}
