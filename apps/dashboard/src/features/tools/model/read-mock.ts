import { type JsonValue, type MockCondition, type ToolMock, toolMockSchema } from "@callhook/core";

/** A mock as its fields have it; null where they make none. */
export function readMock(fields: { [field: string]: unknown }): ToolMock | null {
  return toolMockSchema.safeParse(fields).data ?? null;
}

/** One condition of a mock; null where it makes none, as with a pattern that cannot be used. */
export function readCondition(fields: {
  argument: string;
  is: MockCondition["is"];
  value?: JsonValue | undefined;
  pattern?: string;
}): MockCondition | null {
  return readMock({ when: [fields], fail: "timed-out" })?.when[0] ?? null;
}
