import { expect, test } from "vitest";
import { toolOutcomeSchema } from "../execution/outcome/tool-outcome.ts";
import { variablesSavedBefore } from "./variables-saved-before.ts";

const saving = (sequence: number, variables: Record<string, string>) => ({
  sequence,
  outcome: toolOutcomeSchema.parse({
    toolCallId: `tc_${sequence}`,
    status: "succeeded",
    value: null,
    variables,
  }),
});

test("a tool call knows what earlier ones have saved, the newest of it, and nothing of later ones", () => {
  const toolCalls = [
    saving(2, { customer: "c_1", area: "north" }),
    { sequence: 3, outcome: null },
    saving(4, { customer: "c_2" }),
    saving(6, { customer: "c_3" }),
  ];
  expect(variablesSavedBefore(toolCalls, 6)).toEqual({ customer: "c_2", area: "north" });
  expect(variablesSavedBefore(toolCalls, 2)).toEqual({});
});
