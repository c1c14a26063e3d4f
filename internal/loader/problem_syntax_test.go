package loader

import "testing"

func TestSyntax(t *testing.T) {
	check(t, []problemTest{
		{"quotation mark inside a text", `[claims.c1]
content = "He said "no" to it"
`, `
syntax at n
	unexpected 'n' after the value
	help: write one key and its value on a line; a " inside a text is written \"
`},
		{"text not closed on its line", `[claims.c1]
content = "He said
cue = "x"
`, `
syntax at content = "He said
	the text has no closing quotation mark on its line
	help: close it with "; text over several lines goes between """ and """
`},
		{"text never closed", `[claims.c1]
content = """He said
cue = "x"
`, `
syntax at content = """He said
	the text that starts here is never closed
	help: add the closing quotation mark
`},
		{"a backslash at the end of the file", `[claims.c1]
content = "He said\`, `
syntax at content = "He said\
	the text that starts here is never closed
	help: add the closing quotation mark
`},
		{"curly quotation marks", `[claims.c1]
content = “He said”
`, `
syntax at “
	'“' is not the kind of quotation mark that encloses a text
	help: enclose texts in straight quotation marks: "…"
`},
		{"no quotation marks", `[claims.c1]
cue = said
`, `
syntax at said
	"said" is no value
	help: put text in quotation marks: "…"
`},
		{"no value", `[claims.c1]
cue =
`, `
syntax at cue =
	the key has no value
	help: write a value after =, or take the line out
`},
		{"no value at the end", `[claims.c1]
cue =`, `
syntax at cue =
	the key has no value
	help: write a value after =, or take the line out
`},
		{"words in a line", `[claims.c1]
nothing
`, `
syntax at nothing
	a line with neither a key and its value nor a table in brackets
	help: write key = "…"; text over several lines goes between """ and """
`},
		{"more words in a line", `[claims.c1]
nothing at all
`, `
syntax at a
	unexpected 'a' in a key
	help: a key is made of A to Z, a to z, 0 to 9, - and _, and is followed by =
`},
		{"header not closed", `[claims.c1
cue = "x"
`, `
syntax at [claims.c1
	the name in brackets is not closed
	help: write [sources.ID], [targets.ID], [claims.ID] or [[tensions]], with an id of A to Z, a to z, 0 to 9, - and _
`},
		{"header with a letter that ids don’t have", `[claims.é]
`, `
syntax at é
	unexpected 'é' in a name in brackets
	help: write [sources.ID], [targets.ID], [claims.ID] or [[tensions]], with an id of A to Z, a to z, 0 to 9, - and _
`},
		{"empty header", `[]
`, `
syntax at ]
	a part of the name in brackets is missing
	help: write [sources.ID], [targets.ID], [claims.ID] or [[tensions]]
`},
		{"key with a letter that keys don’t have", `é = 3
`, `
syntax at é
	unexpected 'é' in a key
	help: a key is made of A to Z, a to z, 0 to 9, - and _, and is followed by =
`},
		{"no key", `= 3
`, `
syntax at =
	no key before =
	help: write key = "…"
`},
		{"comma missing in a list", `[claims.c1]
denies = ["a" "b"]
`, `
syntax at "
	unexpected '"' in a list
	help: is a comma missing, or the closing ]? a " inside a text is written \"
`},
		{"list not closed", `[claims.c1]
denies = ["a"
cue = "x"
`, `
syntax at c
	unexpected 'c' in a list
	help: is a comma missing, or the closing ]? a " inside a text is written \"
`},
		{"braces not closed", `[claims.c1]
stance = { a = "b"
cue = "x"
`, `
syntax at c
	unexpected 'c' in a table in braces
	help: is a comma missing, or the closing }? a " inside a text is written \"
`},
		{"two commas", `[claims.c1]
denies = ["a",,]
`, `
syntax at ,
	a comma with nothing before it
	help: take it out
`},
		{"impossible date", `published = 2025-02-30
`, `
syntax at 2025-02-30
	"2025-02-30" is no date
	help: a date is written year, month, day: 2025-10-27
`},
		{"leading zero", `[sources.ida]
count = 09
`, `
syntax at 09
	"09" is no number: it starts with a zero
	help: put it in quotation marks, or drop the zero
`},
		{"number too large", `[sources.ida]
count = 99999999999999999999
`, `
syntax at 99999999999999999999
	the number 99999999999999999999 is too large
	help: put it in quotation marks if it is no quantity
`},
		{"unknown escape", `[claims.c1]
content = "C:\queue"
`, `
syntax at C:\q
	\q means nothing in a text
	help: a \ itself is written \\, a quotation mark \"
`},
		{"control character", "[claims.c1]\ncontent = \"a\x01b\"\n", "\nsyntax at \x01\n\ta control character, 0x01, that no text may hold\n\thelp: delete it\n"},
		{"bool in upper case", `[targets.rise]
adverse = True
`, `
syntax at True
	True must be in lower case
	help: write true or false
`},
		{"comma at the end", `[targets.rise]
adverse = true,
`, `
syntax at ,
	unexpected ',' after the value
	help: write one key and its value on a line; a " inside a text is written \"
`},
		{"zero bytes", "d\x00r\x00", "\nsyntax at \x00\n\tnot UTF-8 text, but perhaps UTF-16\n\thelp: save the file as UTF-8\n"},
		{"too many quotation marks", "[claims.c1]\ncontent = \"\"\"He said\"\"\"\"\"\"\n", `
syntax at He said"""""
	too many quotation marks in a row
	help: a " inside a text is written \"
`},
		{"half a number", `a = +0x1
`, `
syntax at +0
	a number that is not written as one
	help: write 3, -3 or 2.5; put it in quotation marks if it is text
`},
		{"duplicates count for nothing", `[claims.c1]
cue = "a"
cue = "b
`, `
syntax at cue = "b
	the text has no closing quotation mark on its line
	help: close it with "; text over several lines goes between """ and """
`},
	})
}
