export { applyFix } from "./apply-fix.ts";
export type { LintFinding, LintFix, LintSeverity } from "./lint-finding.ts";
export { lintTool, type LintResult } from "./lint-tool.ts";
export type { OtherTool } from "./lint-rule.ts";
export { secretNamesOf } from "./secret-names-of.ts";
