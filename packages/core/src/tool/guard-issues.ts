import { agentIdSchema } from "./agent-target.ts";
import type { Condition } from "./condition.ts";
import type { Confirmation } from "./confirmation.ts";
import type { DraftIssue, ReadableDraft } from "./draft-issues.ts";

/**
 * Confirmation and rules that look at arguments which do not exist. The danger: a typing mistake, and the caller
 * is never asked, or nothing ever refused.
 */
export function guardIssues({
  parameters,
  confirmation,
  rules = [],
  overrides = {},
}: ReadableDraft): DraftIssue[] {
  if (parameters === undefined || parameters.includes(undefined)) return [];
  const keys = parameters.flatMap((parameter) => (parameter === undefined ? [] : [parameter.key]));
  const issues = rules.flatMap((rule, index) =>
    rule?.rule === "arguments"
      ? conditionIssues(rule.conditions, { keys, at: ["rules", index, "conditions"] })
      : [],
  );
  const ofAgents = agentIdSchema.options.flatMap((agent) =>
    confirmationIssues(overrides[agent]?.confirmation, { keys, at: ["overrides", agent, "confirmation"] }),
  );
  return [...issues, ...confirmationIssues(confirmation, { keys, at: ["confirmation"] }), ...ofAgents];
}

function confirmationIssues(confirmation: Confirmation | undefined, { keys, at }: Place): DraftIssue[] {
  if (confirmation === undefined || confirmation.mode === "never") return [];
  const asked =
    confirmation.mode === "when"
      ? conditionIssues(confirmation.conditions, { keys, at: [...at, "conditions"] })
      : [];
  return [...asked, ...questionIssues(confirmation.question ?? "", { keys, at })];
}

type Place = { keys: string[]; at: (string | number)[] };

function conditionIssues(conditions: Condition[], { keys, at }: Place): DraftIssue[] {
  return conditions.flatMap(({ path }, index) => {
    const isKnown = keys.some((key) => path === key || path.startsWith(`${key}.`));
    if (isKnown) return [];
    return [{ path: [...at, index, "path"], message: `No parameter is called ${path}. ${known(keys)}` }];
  });
}

function questionIssues(question: string, { keys, at }: Place): DraftIssue[] {
  const named = [...question.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
  const unknown = named.find((name) => !keys.includes(name));
  if (unknown === undefined) return [];
  return [{ path: [...at, "question"], message: `No parameter is called ${unknown}. ${known(keys)}` }];
}

function known(keys: string[]): string {
  return keys.length === 0 ? "This tool has none." : `There are: ${keys.join(", ")}.`;
}
