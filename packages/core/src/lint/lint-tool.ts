import { effectOf } from "../tool/tool-effect.ts";
import type { ToolDraft } from "../tool/tool-draft.ts";
import { wordsOf } from "../tool/words-of.ts";
import type { LintFinding, LintSeverity } from "./lint-finding.ts";
import type { LintRule, LintSubject, OtherTool } from "./lint-rule.ts";
import { clearHttp } from "./rules/clear-http.ts";
import { duplicateName } from "./rules/duplicate-name.ts";
import { effectMismatch } from "./rules/effect-mismatch.ts";
import { hugeAnswer } from "./rules/huge-answer.ts";
import { longTimeout } from "./rules/long-timeout.ts";
import { lyingName } from "./rules/lying-name.ts";
import { manyRequired } from "./rules/many-required.ts";
import { missingOptions } from "./rules/missing-options.ts";
import type { KnownEnvironment } from "../environment/missing-values.ts";
import { missingEnvironmentValue } from "./rules/missing-environment-value.ts";
import { missingSecret } from "./rules/missing-secret.ts";
import { overlappingTools } from "./rules/overlapping-tools.ts";
import { secretInClear } from "./rules/secret-in-clear.ts";
import { slowAcceptance } from "./rules/slow-acceptance.ts";
import { unboundVariable } from "./rules/unbound-variable.ts";
import { unconfirmedWrite } from "./rules/unconfirmed-write.ts";
import { undescribedParameter } from "./rules/undescribed-parameter.ts";
import { unknowableParameter } from "./rules/unknowable-parameter.ts";
import { vagueDescription } from "./rules/vague-description.ts";

const rules: readonly LintRule[] = [
  secretInClear,
  effectMismatch,
  lyingName,
  vagueDescription,
  overlappingTools,
  duplicateName,
  unknowableParameter,
  undescribedParameter,
  missingOptions,
  manyRequired,
  unboundVariable,
  missingSecret,
  missingEnvironmentValue,
  unconfirmedWrite,
  clearHttp,
  longTimeout,
  slowAcceptance,
  hugeAnswer,
];

const costs: Record<LintSeverity, number> = { error: 25, warning: 10, hint: 4 };

export type LintResult = {
  /** 100 is a tool in which nothing was found. */
  score: number;
  findings: LintFinding[];
};

/**
 * What is likely to go wrong with a tool, before it does. The draft need not be complete: what is wrong by the
 * schema is said elsewhere. The same input always finds the same.
 */
export function lintTool(options: {
  draft: ToolDraft;
  /** Those beside it, without the tool itself. */
  otherTools?: readonly OtherTool[];
  secrets?: Iterable<string>;
  environments?: readonly KnownEnvironment[];
}): LintResult {
  const { draft, otherTools = [], secrets, environments = null } = options;
  const subject: LintSubject = {
    draft,
    nameWords: wordsOf(draft.name),
    effect: effectOf(draft),
    otherTools,
    secrets: secrets === undefined ? null : new Set(secrets),
    environments,
  };
  const findings = rules.flatMap(({ name, check }) =>
    check(subject).map((finding) => ({ rule: name, ...finding })),
  );
  const cost = findings.reduce((sum, { severity }) => sum + costs[severity], 0);
  return {
    score: Math.max(0, 100 - cost),
    findings: findings.toSorted((one, other) => costs[other.severity] - costs[one.severity]),
  };
}
