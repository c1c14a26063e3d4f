package loader

import "testing"

func TestDuplicates(t *testing.T) {
	check(t, []problemTest{
		{"record", `[sources.ida]
type = "anonymous"
[sources.ida]
type = "wrong"
[sources.ida.anonymity]
reason = "x"
[sources.bo]
type = "wrong"
`, `
duplicate at ida
	source "ida" is defined twice
	help: give one of them an id of its own; until then the first counts
	see line 1, ida: first written here
invalid-value at "wrong"
	"type" in source "bo" must be "named_person", "named_org", "document", "anonymous", "unnamed_person" or "unnamed_group", not "wrong"
`},
		{"record three times", `[claims.c1]
[claims.c1]
[claims.c2]
[claims.c1]
`, `
duplicate at c1
	claim "c1" is defined twice
	help: give one of them an id of its own; until then the first counts
	see line 1, c1: first written here
duplicate at c1
	claim "c1" is defined twice
	help: give one of them an id of its own; until then the first counts
	see line 1, c1: first written here
`},
		{"key", `[claims.c1]
cue = "said"
cue = ""
`, `
duplicate at cue
	"cue" is written twice in claim "c1"
	help: keep one of them; until then the first counts
	see line 2, cue: first written here
`},
		{"key of a tension", `[[tensions]]
told = "but"
told = ""
claims = ["a", "b"]
`, `
duplicate at told
	"told" is written twice in a tension
	help: keep one of them; until then the first counts
	see line 2, told: first written here
`},
		{"key at the top level", `published = 2025-01-01
published = 3
`, `
duplicate at published
	"published" is written twice
	help: keep one of them; until then the first counts
	see line 1, published: first written here
`},
		{"key between others in braces", `[claims.c1]
stance = { rise = "favor", rise = 3 , fall = "none" }
`, `
duplicate at rise
	"stance.rise" is written twice in claim "c1"
	help: keep one of them; until then the first counts
	see line 2, rise: first written here
`},
		{"last key in braces", `[claims.c1]
stance = { rise = "favor", rise = 3 }
`, `
duplicate at rise
	"stance.rise" is written twice in claim "c1"
	help: keep one of them; until then the first counts
	see line 2, rise: first written here
`},
		{"header of a key in braces", `[claims.c1]
stance = { rise = "favor" }
[claims.c1.stance]
fall = 3
[claims.c2]
cue = ""
`, `
duplicate at stance
	"stance" is written twice in claim "c1"
	help: keep one of them; until then the first counts
	see line 2, stance: first written here
invalid-value at ""
	"cue" in claim "c2" is empty
	help: fill it in, or leave the key out
`},
		{"header of a dotted record", `claims.c1.cue = "said"
[claims.c1]
cue = ""
`, `
duplicate at c1
	claim "c1" is defined twice
	help: give one of them an id of its own; until then the first counts
	see line 1, c1: first written here
`},
		{"value and header", `[sources]
ida = 3
[sources.ida]
type = "wrong"
`, `
invalid-value at 3
	source "ida" must be a table, not the number 3
	help: write [sources.ida], and its keys below
duplicate at ida
	source "ida" is defined twice
	help: give one of them an id of its own; until then the first counts
	see line 2, ida: first written here
`},
		{"section", `[sources]
[targets]
[sources]
ida = 3
`, `
duplicate at sources
	"sources" is written twice
	help: keep one of them; until then the first counts
	see line 1, sources: first written here
`},
		{"list and header", `[[tensions]]
claims = ["a", "b"]
told = "but"
[tensions]
told = ""
`, `
duplicate at tensions
	"tensions" is written twice
	help: keep one of them; until then the first counts
	see line 1, tensions: first written here
`},
		{"table and list", `[claims.c1]
[[claims]]
cue = ""
`, `
duplicate at claims
	"claims" is written twice
	help: keep one of them; until then the first counts
	see line 1, claims: first written here
`},
	})
}
