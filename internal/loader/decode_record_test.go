package loader

import "testing"

// A problemTest is a ledger and what is wrong with it.
type problemTest struct {
	name, in, want string
}

func check(t *testing.T, tests []problemTest) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, problems := Decode(file(tt.in))
			expect(t, problems, tt.want)
		})
	}
}

func TestUnknownKeys(t *testing.T) {
	check(t, []problemTest{
		{"unknown key at the top level", `publishd = 2025-01-01
`, `
unknown-key at publishd
	unknown key "publishd" at the top level
	help: did you mean "published"? free data goes into a meta table
`},
		{"misspelt table is read all the same", `[source.ida]
type = "anonymous"
sex = "f"
`, `
unknown-key at source
	unknown key "source" at the top level
	help: did you mean "sources"? free data goes into a meta table
unknown-key at sex
	unknown key "sex" in source "ida"
	help: free data goes into a meta table
`},
		{"key of another record at the top level", `title = "mayor"
`, `
unknown-key at title
	unknown key "title" at the top level
	help: "title" is a key of a source
`},
		{"misspelt key of a claim", `[claims.rent-2024]
sorce = "ida"
`, `
unknown-key at sorce
	unknown key "sorce" in claim "rent-2024"
	help: did you mean "source"? free data goes into a meta table
`},
		{"misspelt required key is not missing too", `[sources.ida]
typ = "anonymous"
`, `
unknown-key at typ
	unknown key "typ" in source "ida"
	help: did you mean "type"? free data goes into a meta table
`},
		{"key of another kind", `[sources.ida]
type = "anonymous"
stance = {}
`, `
unknown-key at stance
	unknown key "stance" in source "ida"
	help: "stance" is a key of a claim, not of a source
`},
		{"top-level key below a header", `[sources.ida]
type = "anonymous"
published = 2025-01-01
`, `
unknown-key at published
	unknown key "published" in source "ida"
	help: "published" belongs at the top level, above the first line in [brackets]
`},
		{"derived key", `[claims.c1]
quote_type = "direct"
`, `
unknown-key at quote_type
	unknown key "quote_type" in claim "c1"
	help: quote_type is worked out from the draft, never written: leave it out
`},
		{"key like none", `[claims.c1]
mood = "sour"
`, `
unknown-key at mood
	unknown key "mood" in claim "c1"
	help: free data goes into a meta table
`},
		{"dotted id", `[claims.c1.b]
cue = "said"
`, `
unknown-key at b
	unknown key "b" in claim "c1"
	help: an id has no dots: write c1-b? free data goes into a meta table
`},
		{"key of a sub-table", `[sources.ida]
type = "anonymous"
anonymity = { approved = "ed", zeal = 1 }
`, `
unknown-key at approved
	unknown key "anonymity.approved" in source "ida"
	help: did you mean "approved_by"? free data goes into a meta table
unknown-key at zeal
	unknown key "anonymity.zeal" in source "ida"
	help: anonymity has the keys "reason", "known_to_editor" and "approved_by"
`},
		{"key of a tension", `[[tensions]]
claims = ["a", "b"]
told = "but"
reasn = "x"
`, `
unknown-key at reasn
	unknown key "reasn" in a tension
	help: did you mean "reason"? free data goes into a meta table
`},
		{"key of a range", `[claims.c1]
values = { dead = { low = 1, max = 3 } }
`, `
unknown-key at low
	unknown key "low" in value "dead" of claim "c1"
	help: a range has min, max or both
`},
	})
}

func TestWrongTypes(t *testing.T) {
	check(t, []problemTest{
		{"path that is a number", `draft = 3
`, `
invalid-value at 3
	"draft" must be a path, not the number 3
	help: put it in quotation marks: draft = "3"
`},
		{"date in quotation marks", `published = "2025-10-27"
`, `
invalid-value at "2025-10-27"
	"published" must be a date, not the string "2025-10-27"
	help: write it without quotation marks: published = 2025-10-27
`},
		{"date with a time", `published = 2025-10-27T10:00:00Z
`, `
invalid-value at 2025-10-27T10:00:00Z
	"published" must be a date, not the date and time 2025-10-27T10:00:00Z
	help: write it without the time: published = 2025-10-27
`},
		{"date with a local time", `published = 2025-10-27 10:00:00
`, `
invalid-value at 2025-10-27 10:00:00
	"published" must be a date, not the date and time 2025-10-27T10:00:00
	help: write it without the time: published = 2025-10-27
`},
		{"time for a date", `published = 10:00:00
`, `
invalid-value at 10:00:00
	"published" must be a date, not the time 10:00:00
	help: write it as year, month, day: published = 2025-10-27
`},
		{"number for a date", `published = 20251027
`, `
invalid-value at 20251027
	"published" must be a date, not the number 20251027
	help: write it as year, month, day: published = 2025-10-27
`},
		{"words for a date", `[sources.ida]
type = "anonymous"
retrieved = "last week"
`, `
invalid-value at "last week"
	"retrieved" in source "ida" must be a date, not the string "last week"
	help: write it as year, month, day: retrieved = 2025-10-27
`},
		{"number for a string", `[sources.ida]
type = "anonymous"
title = 3
`, `
invalid-value at 3
	"title" in source "ida" must be a string, not the number 3
	help: put it in quotation marks: title = "3"
`},
		{"date for a string", `[sources.ida]
type = "anonymous"
locator = 2025-01-02
`, `
invalid-value at 2025-01-02
	"locator" in source "ida" must be a string, not the date 2025-01-02
	help: put it in quotation marks: locator = "2025-01-02"
`},
		{"list for a string", `[claims.c1]
cue = ["said", "asked"]
`, `
invalid-value at ["said", "asked"]
	"cue" in claim "c1" must be a string, not a list
	help: only one is allowed here
`},
		{"string for a list", `[sources.ida]
type = "anonymous"
aliases = "Idy"
`, `
invalid-value at "Idy"
	"aliases" in source "ida" must be a list of strings, not the string "Idy"
	help: put it in brackets: aliases = ["Idy"]
`},
		{"wrong elements, the others stay", `[sources.ida]
type = "anonymous"
aliases = ["Idy", 3, ""]
speaks_for = [3, "", "bo", "bo"]
`, `
invalid-value at 3
	"aliases" in source "ida" must be a list of strings, but holds the number 3
	help: put it in quotation marks: aliases = ["3"]
invalid-value at ""
	"aliases" in source "ida" is empty
	help: fill it in, or leave the key out
invalid-value at 3
	"speaks_for" in source "ida" must be a list of source ids, but holds the number 3
	help: put it in quotation marks: speaks_for = ["3"]
invalid-value at ""
	"speaks_for" in source "ida" names no source
	help: write an id, or leave it out
`},
		{"count in quotation marks", `[sources.ida]
type = "anonymous"
count = "3"
`, `
invalid-value at "3"
	"count" in source "ida" must be a whole number of 1 or more, not the string "3"
	help: write it without quotation marks: count = 3
`},
		{"count of none", `[sources.ida]
type = "anonymous"
count = 0
`, `
invalid-value at 0
	"count" in source "ida" must be a whole number of 1 or more, not the number 0
`},
		{"count with a fraction", `[sources.ida]
type = "anonymous"
count = 2.5
`, `
invalid-value at 2.5
	"count" in source "ida" must be a whole number of 1 or more, not the number 2.5
`},
		{"bool in quotation marks", `[targets.rise]
text = "Rents rise."
adverse = "true"
`, `
invalid-value at "true"
	"adverse" in target "rise" must be true or false, not the string "true"
	help: write it without quotation marks: adverse = true
`},
		{"word for a bool", `[targets.rise]
text = "Rents rise."
adverse = "yes"
`, `
invalid-value at "yes"
	"adverse" in target "rise" must be true or false, not the string "yes"
	help: write adverse = true or adverse = false
`},
		{"number for content and relay", `[claims.c1]
content = 3
via = 3
`, `
invalid-value at 3
	"content" in claim "c1" must be a string or a list of strings, not the number 3
	help: put it in quotation marks: content = ["3"]
invalid-value at 3
	"via" in claim "c1" must be a source id or a list of source ids, not the number 3
	help: put it in quotation marks: via = ["3"]
`},
		{"tables that are none", `[claims.c1]
stance = "favor"
values = 3
[sources.ida]
type = "anonymous"
anonymity = true
`, `
invalid-value at "favor"
	"stance" in claim "c1" must be a table, not the string "favor"
	help: write stance = { target-id = "favor" }
invalid-value at 3
	"values" in claim "c1" must be a table, not the number 3
	help: write values = { what = 2 }
invalid-value at true
	"anonymity" in source "ida" must be a table, not true
	help: write anonymity = { reason = … }
`},
		{"free data that is no table", `meta = 3
`, `
invalid-value at 3
	"meta" must be a table, not the number 3
	help: write meta = { your-key = … }
`},
		{"free data that is no number", `meta = { a = [1, nan, { b = inf }] }
`, `
invalid-value at nan
	"meta" holds nan, which is no number
invalid-value at inf
	"meta" holds inf, which is no number
`},
		{"records that are no tables", `sources = 3
[claims]
c1 = "x"
[[targets]]
text = "x"
`, `
invalid-value at 3
	"sources" must be a table, not the number 3
	help: write [sources.ID] for each source, with an id of its own
invalid-value at "x"
	claim "c1" must be a table, not the string "x"
	help: write [claims.c1], and its keys below
invalid-value at targets
	"targets" must be a table, not a list of tables
	help: write [targets.ID] for each target, with an id of its own
`},
		{"double brackets around a record", `[[sources.ida]]
type = "anonymous"
`, `
invalid-value at ida
	source "ida" must be a table, not a list of tables
	help: write [sources.ida], and its keys below
`},
		{"single brackets around a tension", `[tensions]
claims = ["a", "b"]
`, `
invalid-value at tensions
	"tensions" must be a list of tables, not a table
	help: write [[tensions]], with double brackets, for each tension
`},
		{"tensions as a list", `tensions = [3, { claims = ["a", "b"], reason = "r", zeal = 1 }]
`, `
invalid-value at 3
	a tension must be a table, not the number 3
	help: write [[tensions]], and its keys below
unknown-key at zeal
	unknown key "zeal" in a tension
	help: free data goes into a meta table
`},
	})
}
