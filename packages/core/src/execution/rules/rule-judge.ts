import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { PolicyRule } from "../../tool/policy-rule.ts";
import type { LedgerEntry } from "../once/call-ledger.ts";
import type { ToolRun } from "../tool-run.ts";

/** What a rule may look at. */
export type RuleEvidence = {
  run: ToolRun;
  values: ArgumentValues;
  /** What the conversation asked for so far; null outside of one. */
  history: LedgerEntry[] | null;
};

export type RuleNamed<Name extends PolicyRule["rule"]> = Extract<PolicyRule, { rule: Name }>;

/** Null where the rule allows the call; otherwise why it does not, with the way out, to be read aloud. */
export type RuleJudge<Name extends PolicyRule["rule"]> = (
  rule: RuleNamed<Name>,
  evidence: RuleEvidence,
) => string | null;
