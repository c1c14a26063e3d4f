// Package rules carries the built-in rules, the Rego library that they share
// and the word lists that they look for.
package rules

import "embed"

// FS holds lib/, lexicon/ and one folder a rule, <category>/<name>/, each with
// its rule.rego and its page, README.md. metadata.json is the METADATA of all
// modules once more, compiled.txtar what OPA’s compiler makes of them; `go test ./rules
// -update` writes both.
//
//go:embed metadata.json compiled.txtar lib/*/*.rego lexicon/*.toml */*/rule.rego */*/README.md
var FS embed.FS
