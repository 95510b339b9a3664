import { type JsonValue, type ToolMock, type ToolOutcome, toolMockSchema } from "@callhook/core";

/** A mock that gives this answer to these arguments again; null where there was no answer to give. */
export function mockFromAnswer(options: { outcome: ToolOutcome; given: JsonValue }): ToolMock | null {
  const { outcome, given } = options;
  const { response, value } = outcome;
  if (response === null) return null;
  const entries =
    typeof given === "object" && given !== null && !Array.isArray(given) ? Object.entries(given) : [];
  const when = entries.map(([argument, said]) => ({ argument, is: "exact", value: said }));
  // What the tool's mapping leaves out, the endpoint said as well.
  const json = response.body ?? value;
  const mock = { when, respond: { status: response.status, json } };
  return toolMockSchema.safeParse(mock).data ?? null;
}
