// Package rules carries the built-in rules, the Rego library that they share
// and the word lists that they look for.
package rules

import "embed"

// FS holds lib/, lexicon/ and one folder a rule, <category>/<name>/, each with
// its rule.rego and its page, README.md. metadata.json is the METADATA of all
// modules once more; `go test ./rules -update` writes it.
//
//go:embed metadata.json lib/*/*.rego lexicon/*.toml */*/rule.rego */*/README.md
var FS embed.FS
