import type { ArgumentValues } from "../../tool/arguments-schema.ts";
import type { PolicyRule } from "../../tool/policy-rule.ts";
import type { LedgerEntry } from "../once/call-ledger.ts";
import { ToolCallError } from "../outcome/tool-call-error.ts";
import type { RuleDecision } from "../outcome/tool-outcome.ts";
import type { ToolRun } from "../tool-run.ts";
import { judgeAfter } from "./judge-after.ts";
import { judgeArguments } from "./judge-arguments.ts";
import { judgeAtMost } from "./judge-at-most.ts";
import { judgeBusinessHours } from "./judge-business-hours.ts";
import { judgeCallerVerified } from "./judge-caller-verified.ts";
import type { RuleEvidence } from "./rule-judge.ts";

/** Every rule of the tool has its say, on record; throws `not-allowed` where one that is enforced refuses. */
export function judgeRules(run: ToolRun, values: ArgumentValues): Promise<void> | undefined {
  return run.tool.rules.length === 0 ? undefined : judgeAll(run, values);
}

async function judgeAll(run: ToolRun, values: ArgumentValues): Promise<void> {
  const { rules } = run.tool;
  const history = rules.some(looksBack) ? await historyOf(run) : null;
  const decisions = rules.map((rule) => decide(rule, { run, values, history }));
  run.record.decisions.push(...decisions);
  const refusals = decisions.filter(({ allowed, mode }) => !allowed && mode === "enforce");
  if (refusals.length === 0) return;
  const message = [...new Set(refusals.map((refusal) => refusal.message))].join(" ");
  throw new ToolCallError({ reason: "not-allowed", message });
}

function looksBack({ rule }: PolicyRule): boolean {
  return rule === "at-most" || rule === "after";
}

/** What the conversation asked for before this call claimed its place. */
async function historyOf({
  context,
  workspaceId,
  deadline,
  ports,
  record,
}: ToolRun): Promise<LedgerEntry[] | null> {
  const { callId } = context;
  if (callId === undefined) return null;
  const history = ports.ledger.history({ workspaceId, callId });
  const entries = history instanceof Promise ? await deadline.race(history) : history;
  return entries.filter(({ place }) => record.place === null || place < record.place);
}

function decide(rule: PolicyRule, evidence: RuleEvidence): RuleDecision {
  const refusal = judge(rule, evidence);
  const message = refusal === null ? null : (rule.message ?? refusal);
  return { rule: rule.rule, mode: rule.mode, allowed: refusal === null, message };
}

function judge(rule: PolicyRule, evidence: RuleEvidence): string | null {
  switch (rule.rule) {
    case "at-most":
      return judgeAtMost(rule, evidence);
    case "after":
      return judgeAfter(rule, evidence);
    case "business-hours":
      return judgeBusinessHours(rule, evidence);
    case "arguments":
      return judgeArguments(rule, evidence);
    case "caller-verified":
      return judgeCallerVerified(rule, evidence);
  }
}
