# METADATA
# title: Listed words in printed text
# description: |
#   Finds the words of a lexicon list in a text, whole words only, whatever
#   their case. Of two that start at the same place the longer one counts.
package stancelint.lib.words

# found lists what of the list is in the text, as printed there, in its order.
found(text, list) := regex.find_n(_longest_first(list), replace(text, "’", "'"), -1)

# has: some word of the list is in the text.
has(text, list) if regex.match(_pattern(list), replace(text, "’", "'"))

# nothing_but: the text is made of words of the list, and of marks and spaces.
nothing_but(text, list) if {
	regex.match(concat("", [`^[^\pL\pN]*(?:`, _pattern(list), `[^\pL\pN]*)+$`]), replace(text, "’", "'"))
}

# _longest_first: of the alternatives of a pattern, the first counts.
_longest_first(list) := _pattern([word | some [_, word] in sort([[0 - count(word), word] | some word in list])])

_pattern(list) := concat("", [`(?i)\b(?:`, strings.replace_n(_escaped, concat("|", list)), `)\b`])

# _escaped is what has a meaning in a pattern, and the apostrophe in one form.
_escaped := {
	"’": "'",
	".": `\.`, "*": `\*`, "+": `\+`, "?": `\?`, "^": `\^`, "$": `\$`, `\`: `\\`,
	"(": `\(`, ")": `\)`, "[": `\[`, "]": `\]`, "{": `\{`, "}": `\}`,
}
