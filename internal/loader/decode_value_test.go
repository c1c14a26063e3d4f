package loader

import "testing"

func TestInvalidValues(t *testing.T) {
	check(t, []problemTest{
		{"unknown choice near a known one", `[sources.ida]
type = "anonimous"
`, `
invalid-value at "anonimous"
	"type" in source "ida" must be "named_person", "named_org", "document", "anonymous", "unnamed_person" or "unnamed_group", not "anonimous"
	help: did you mean "anonymous"?
`},
		{"unknown choice far from any", `[claims.c1]
part = "chorus"
`, `
invalid-value at "chorus"
	"part" in claim "c1" must be "headline", "standfirst", "body" or "caption", not "chorus"
`},
		{"unknown sides", `[claims.c1]
stance = { rise = "favour", fall = 3 }
`, `
invalid-value at "favour"
	the stance of claim "c1" on "rise" must be "favor", "against" or "none", not "favour"
	help: did you mean "favor"?
invalid-value at 3
	the stance of claim "c1" on "fall" must be "favor", "against" or "none", not the number 3
`},
		{"empty words", `[sources.ida]
type = "anonymous"
name = " "
descriptor = ""
file = ""
[targets.rise]
text = ""
[claims.c1]
cue = ""
content = ""
`, `
invalid-value at " "
	"name" in source "ida" is empty
	help: fill it in, or leave the key out
invalid-value at ""
	"descriptor" in source "ida" is empty
	help: fill it in, or leave the key out
invalid-value at ""
	"file" in source "ida" is empty
	help: fill it in, or leave the key out
invalid-value at ""
	"text" in target "rise" is empty
	help: fill it in, or leave the key out
invalid-value at ""
	"cue" in claim "c1" is empty
	help: fill it in, or leave the key out
invalid-value at ""
	"content" in claim "c1" is empty
	help: fill it in, or leave the key out
`},
		{"empty pieces", `[claims.c1]
content = []
[claims.c2]
content = ["a", ""]
`, `
invalid-value at []
	"content" in claim "c1" is empty
	help: fill it in, or leave the key out
invalid-value at ""
	"content" in claim "c2" is empty
	help: fill it in, or leave the key out
`},
		{"value that is no number", `[claims.c1]
values = { a = nan, b = -inf }
`, `
invalid-value at nan
	value "a" in claim "c1" can’t be nan
	help: a value is a string, a number, true or false, a date, or { min = …, max = … }
invalid-value at -inf
	value "b" in claim "c1" can’t be -inf
	help: a value is a string, a number, true or false, a date, or { min = …, max = … }
`},
		{"value of no allowed type", `[claims.c1]
values = { a = "", b = [1], c = 2025-01-01T00:00:00Z, d = 10:00:00 }
`, `
invalid-value at ""
	value "a" in claim "c1" is empty
	help: fill it in, or leave the key out
invalid-value at [1]
	value "b" in claim "c1" can’t be a list
	help: a value is a string, a number, true or false, a date, or { min = …, max = … }
invalid-value at 2025-01-01T00:00:00Z
	value "c" in claim "c1" can’t be the date and time 2025-01-01T00:00:00Z
	help: write the date without the time: 2025-01-01
invalid-value at 10:00:00
	value "d" in claim "c1" can’t be the time 10:00:00
	help: a value is a string, a number, true or false, a date, or { min = …, max = … }
`},
		{"range without ends", `[claims.c1]
values = { a = {} }
`, `
invalid-value at {}
	value "a" in claim "c1" is a range with neither min nor max
	help: write { min = …, max = … }, or one of the two
`},
		{"range upside down", `[claims.c1]
values = { a = { min = 3, max = 1.5 }, b = { min = 2025-01-02, max = 2025-01-01 } }
`, `
invalid-value at { min = 3, max = 1.5 }
	value "a" in claim "c1" has a min, 3, above its max, 1.5
	help: swap them?
invalid-value at { min = 2025-01-02, max = 2025-01-01 }
	value "b" in claim "c1" has a min, 2025-01-02, above its max, 2025-01-01
	help: swap them?
`},
		{"range of two types", `[claims.c1]
values = { a = { min = 1, max = 2025-01-01 } }
`, `
invalid-value at { min = 1, max = 2025-01-01 }
	value "a" in claim "c1" has a date for one end and a number for the other
	help: write two numbers or two dates
`},
		{"range of words", `[claims.c1]
values = { a = { min = "few" }, b = { max = inf } }
`, `
invalid-value at "few"
	value "a" in claim "c1" has a min that must be a number or a date, not the string "few"
invalid-value at inf
	value "b" in claim "c1" has a max that must be a number or a date, not inf
`},
		{"malformed reference to another ledger", `[claims.c1]
denies = ["#x", "a#", "a#b c", "quarry#c1"]
`, `
invalid-value at "#x"
	malformed reference "#x" in claim "c1"
	help: a claim in another ledger is "stem#id": the ledger’s name without .claims.toml, and the claim’s id
invalid-value at "a#"
	malformed reference "a#" in claim "c1"
	help: a claim in another ledger is "stem#id": the ledger’s name without .claims.toml, and the claim’s id
invalid-value at "a#b c"
	malformed reference "a#b c" in claim "c1"
	help: a claim in another ledger is "stem#id": the ledger’s name without .claims.toml, and the claim’s id
`},
		{"reserved id", `[sources.narrator]
type = "anonymous"
`, `
invalid-value at narrator
	reserved id "narrator"
	help: the narrator is the draft’s own voice and needs no record; give the source another id
`},
		{"malformed ids", `[sources."ida b"]
type = "anonymous"
[claims."é"]
[targets.""]
text = "x"
`, `
invalid-value at "ida b"
	malformed id "ida b"
	help: an id is made of A to Z, a to z, 0 to 9, - and _
invalid-value at "é"
	malformed id "é"
	help: an id is made of A to Z, a to z, 0 to 9, - and _
invalid-value at ""
	malformed id ""
	help: an id is made of A to Z, a to z, 0 to 9, - and _
`},
	})
}

func TestRequired(t *testing.T) {
	check(t, []problemTest{
		{"source without a type", `[sources.ida]
`, `
invalid-value at ida
	source "ida" has no type
	help: add type = "named_person", "named_org", "document", "anonymous", "unnamed_person" or "unnamed_group"
`},
		{"named source without a name", `[sources.ida]
type = "named_person"
[sources.deed]
type = "document"
[sources.crowd]
type = "unnamed_group"
`, `
invalid-value at ida
	source "ida" has no name
	help: add name = "…": every source of type "named_person" needs one
invalid-value at deed
	source "deed" has no name
	help: add name = "…": every source of type "document" needs one
`},
		{"target without text", `[targets.rise]
`, `
invalid-value at rise
	target "rise" has no text
	help: add text = "…"
`},
		{"target of unity without a group", `[targets.rise]
text = "x"
kind = "unity"
`, `
invalid-value at rise
	target "rise" has no group
	help: add group = "…": every target of kind "unity" needs one
`},
		{"tension without anything", `[[tensions]]
`, `
invalid-value at tensions
	a tension has neither told nor reason
	help: add told, the draft’s words that put the conflict to the reader, or reason, why it may stand
invalid-value at tensions
	a tension has no claims
	help: add claims = ["…", "…"]
`},
		{"tension with one claim twice", `[[tensions]]
claims = ["a", "a"]
told = "but"
`, `
invalid-value at ["a", "a"]
	"claims" in a tension must name 2 different claims, not 1
`},
		{"tension with a wrong claim is not short of one too", `[[tensions]]
claims = ["a", 3]
told = ""
`, `
invalid-value at 3
	"claims" in a tension must be a list of claim ids, but holds the number 3
	help: put it in quotation marks: claims = ["3"]
invalid-value at ""
	"told" in a tension is empty
	help: fill it in, or leave the key out
`},
		{"refusal of nothing", `[claims.c1]
declined = true
[claims.c2]
unanswered = true
responds_to = []
[claims.c3]
declined = true
answers = ["rise"]
[claims.c4]
declined = false
`, `
invalid-value at c1
	claim "c1" is declined, but does not say what it was asked about
	help: add responds_to or answers
invalid-value at c2
	claim "c2" is unanswered, but does not say what it was asked about
	help: add responds_to or answers
`},
	})
}
