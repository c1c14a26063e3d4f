# METADATA
# title: Listed words in printed text
# description: |
#   Finds the words of a lexicon list in a text, whole words only, whatever
#   their case. Of two that start at the same place the longer one counts.
package stancelint.lib.words

# found lists what of the list is in the text, as printed there, in its order.
found(text, list) := regex.find_n(_pattern(list), replace(text, "’", "'"), -1)

# has: some word of the list is in the text.
has(text, list) if regex.match(_pattern(list), replace(text, "’", "'"))

_pattern(list) := sprintf(`(?i)\b(?:%s)\b`, [concat("|", [escaped |
	some [_, word] in sort([[0 - count(word), word] | some word in list])
	escaped := regex.replace(replace(word, "’", "'"), `[.*+?()\[\]{}|\\^$]`, `\$0`)
])])
