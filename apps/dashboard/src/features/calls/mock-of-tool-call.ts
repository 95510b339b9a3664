import {
  type JsonValue,
  mockFailureSchema,
  redactedPaths,
  type ToolCall,
  type ToolMock,
  toolMockSchema,
} from "@callhook/core";
import { mockFromAnswer } from "../tools/model/mock-from-answer.ts";

/**
 * A mock that lets the tool come to the same again for the same arguments, its failures included; null where it ended
 * in nothing that a mock can pretend. What the record does not hold is no condition.
 */
export function mockOfToolCall({ arguments: given, outcome }: ToolCall): ToolMock | null {
  if (outcome === null) return null;
  const known = withoutRedacted(given);
  const answered = mockFromAnswer({ outcome, given: known });
  if (answered !== null || outcome.status === "succeeded") return answered;
  const fail = mockFailureSchema.safeParse(outcome.reason);
  if (!fail.success) return null;
  const when = Object.entries(known).map(([argument, value]) => ({ argument, is: "exact", value }));
  return toolMockSchema.safeParse({ when, fail: fail.data }).data ?? null;
}

function withoutRedacted(given: JsonValue): Record<string, JsonValue> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return {};
  return Object.fromEntries(Object.entries(given).filter(([, value]) => redactedPaths(value).length === 0));
}
