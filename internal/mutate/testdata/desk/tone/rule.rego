package desk.tone

import data.lib.loud

report contains draft.text if {
	some draft in input.drafts
	words := split(draft.text, " ")
	count(words) > 2
	not draft.opinion

	# equivalent: text splits into
	# one word at least
	count(words) > 0
	every word in words {
		loud.is(word)
		word != "…" # equivalent: it is not loud
	}
	count([word | some word in words; loud.is(word)]) < 5
}

level := "error" if {
	input.strict
} else := "warning" if {
	not input.lax
}
