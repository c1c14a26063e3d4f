package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/stancelint/stancelint/internal/config"
	"github.com/stancelint/stancelint/internal/ledger"
	"github.com/stancelint/stancelint/internal/loader"
	"github.com/stancelint/stancelint/internal/policy"
	"github.com/stancelint/stancelint/internal/report"
	"github.com/stancelint/stancelint/rules"
)

// printSchema is the command schema.
func printSchema(_ context.Context, env Env, args []string) (int, error) {
	f := flags(env, "schema", "[ledger|config|input|output]",
		"Print a JSON Schema: of a ledger (the default), of a config, of the document\nthat rules see, or of the output as json. An editor checks and completes by it.",
		"stancelint schema ledger > ledger.schema.json",
	)
	if err := f.Parse(args); err != nil {
		return statusFailed, err
	}
	name := "ledger"
	switch f.NArg() {
	case 0:
	case 1:
		name = f.Arg(0)
	default:
		return statusFailed, fmt.Errorf("schema takes one of ledger, config, input and output")
	}
	schema, err := schemaNamed(name)
	if err != nil {
		return statusFailed, err
	}
	enc := json.NewEncoder(env.Stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return statusClean, enc.Encode(schema)
}

func schemaNamed(name string) (map[string]any, error) {
	switch name {
	case "ledger":
		return ledger.JSONSchema(), nil
	case "input":
		return loader.JSONSchema(), nil
	case "output":
		return report.JSONSchema(), nil
	case "config":
		engine, err := policy.New(policy.Options{Builtin: rules.FS})
		if err != nil {
			return nil, err
		}
		return config.JSONSchema(engine.Rules(), engine.Lexicon()), nil
	}
	return nil, fmt.Errorf("there is no schema %q: there are ledger, config, input and output", name)
}
