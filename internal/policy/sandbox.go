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

// skipped are the stages of the compiler that can only find faults in the
// built-in rules, or that leave these as they are: they need no reordering to be
// safe, and have no `with`, no print and no template strings. The project's own
// tests hold them to that; at start-up these stages would be half of the time. A
// newsroom's own rules always pass them all.
func skipped() []ast.StageID {
	return []ast.StageID{
		ast.StageCheckUnusedImports,
		ast.StageCheckKeywordOverrides,
		ast.StageCheckDuplicateImports,
		ast.StageCheckVoidCalls,
		ast.StageCheckRuleConflicts,
		ast.StageCheckUndefinedFuncs,
		ast.StageCheckRecursion,
		ast.StageCheckTypes,
		ast.StageCheckUnsafeBuiltins,
		ast.StageCheckDeprecatedBuiltins,
		ast.StageBuildRequiredCapabilities,
		ast.StageCheckSafetyRuleHeads,
		ast.StageCheckSafetyRuleBodies,
		ast.StageRewriteWithValues,
		ast.StageRewritePrintCalls,
		ast.StageRewriteTemplateStrings,
		ast.StageRewriteRegoMetadataCalls,
		ast.StageRewriteTestRulesForTracing,
		ast.StageParseMetadataBlocks,
		ast.StageSetAnnotationSet,
		ast.StageSetGraph,
	}
}
