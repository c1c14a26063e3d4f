package lib.loud

is(word) if {
	upper(word) == word
	lower(word) != word
}
