package policy

import (
	"slices"

	"github.com/open-policy-agent/opa/v1/ast"
)

// sandbox is what rules may use of OPA: no network, no environment, no clock,
// no randomness. A rule that arrives in a pull request can read the input
// document and its data, and nothing else; and the same input gives the same
// diagnostics.
func sandbox() *ast.Capabilities {
	caps := ast.CapabilitiesForThisVersion()
	caps.Builtins = slices.DeleteFunc(slices.Clone(caps.Builtins), func(b *ast.Builtin) bool {
		return b.IsNondeterministic() || b.Name == ast.Trace.Name
	})
	caps.AllowNet = []string{}
	return caps
}
