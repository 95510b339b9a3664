import { expect, test } from "vitest";
import { aParameter } from "../testing/a-tool.ts";
import { conditionSchema } from "./condition.ts";
import { type ToolDraftInput, toolDraftSchema } from "./tool-draft.ts";

function issuesOf(overrides: Partial<ToolDraftInput>): { path: string; message: string }[] {
  const parsed = toolDraftSchema.safeParse({
    name: "Book a visit",
    description: "Books a visit.",
    method: "POST",
    url: "https://api.example.com/visits",
    parameters: [aParameter({ key: "amount", type: "number" }), aParameter({ key: "unit.price" })],
    agentTargets: ["receptionist"],
    ...overrides,
  });
  return (parsed.error?.issues ?? []).map(({ path, message }) => ({ path: path.join("."), message }));
}

const large = { path: "amount", operator: "greater-than", value: 100 } as const;
const mistyped = { ...large, path: "ammount" };

test("a condition of confirmation or rule that looks at no parameter is told, with those there are", () => {
  const message = "No parameter is called ammount. There are: amount, unit.price.";
  expect(issuesOf({ confirmation: { mode: "when", conditions: [large, mistyped] } })).toEqual([
    { path: "confirmation.conditions.1.path", message },
  ]);
  expect(issuesOf({ rules: [{ rule: "arguments", conditions: [mistyped] }] })).toEqual([
    { path: "rules.0.conditions.0.path", message },
  ]);
});

test("a question that names no parameter is told, even where something else is wrong, too", () => {
  expect(
    issuesOf({ name: "", confirmation: { mode: "always", question: "Book {nothing} at {amount}?" } }),
  ).toEqual([
    { path: "name", message: "Name is required." },
    {
      path: "confirmation.question",
      message: "No parameter is called nothing. There are: amount, unit.price.",
    },
  ]);
});

test("parts of a parameter, and keys with dots, may be looked at", () => {
  const conditions = [large, { path: "unit.price", operator: "exists" as const }];
  expect(issuesOf({ confirmation: { mode: "when", conditions, question: "For {amount}?" } })).toEqual([]);
  const list = [aParameter({ key: "items", type: "array", items: { type: "string" } })];
  const first = { path: "items.0", operator: "equals" as const, value: "pipe" };
  expect(issuesOf({ parameters: list, rules: [{ rule: "arguments", conditions: [first] }] })).toEqual([]);
});

test.each([
  [{ path: "a", operator: "one-of", value: "x" }, "one-of compares with a list of values."],
  [{ path: "a", operator: "at-most", value: "many" }, "at-most compares with a number."],
  [{ path: "a", operator: "less-than" }, "less-than compares with a number."],
])("%j could never hold, and is refused", (condition, message) => {
  expect(conditionSchema.safeParse(condition).error?.issues).toMatchObject([{ path: ["value"], message }]);
});
