import type { MockCondition, ToolMock } from "@callhook/core";
import { failureLabel } from "../../../../components/failure-label.ts";

/** A mock in one sentence. */
export function summariseMock(mock: ToolMock): string {
  const fits = mock.when.length === 0 ? "Any arguments" : `When ${mock.when.map(describe).join(" and ")}`;
  return "fail" in mock
    ? `${fits}: fails, ${failureLabel(mock.fail).toLowerCase()}`
    : `${fits}: answers ${mock.respond.status}`;
}

function describe(condition: MockCondition): string {
  const argument = condition.argument === "" ? "an argument" : condition.argument;
  if (condition.is === "any") return `${argument} is given`;
  if (condition.is === "regex") return `${argument} matches ${condition.pattern}`;
  return `${argument} is ${JSON.stringify(condition.value ?? null)}`;
}
