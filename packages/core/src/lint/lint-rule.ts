import type { ToolDraft } from "../tool/tool-draft.ts";
import type { ToolEffect } from "../tool/tool-effect.ts";
import type { Tool } from "../tool/tool.ts";
import type { KnownEnvironment } from "../environment/missing-values.ts";
import type { LintFinding } from "./lint-finding.ts";

export type OtherTool = ToolDraft & Partial<Pick<Tool, "id" | "functionName" | "enabled">>;

/** What a rule looks at: a draft that may not be complete yet, and what there is beside it. */
export type LintSubject = {
  draft: ToolDraft;
  /** Words of the name, lower case. */
  nameWords: readonly string[];
  effect: ToolEffect;
  otherTools: readonly OtherTool[];
  /** Names of secrets that there are; null where nobody knows. */
  secrets: ReadonlySet<string> | null;
  /** The environments that there are, with what holds in each; null where nobody knows. */
  environments: readonly KnownEnvironment[] | null;
};

export type LintRule = { name: string; check: (subject: LintSubject) => Omit<LintFinding, "rule">[] };
