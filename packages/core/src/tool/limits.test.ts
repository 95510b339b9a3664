import { expect, test } from "vitest";
import { parseArguments } from "../execution/arguments/parse-arguments.ts";
import { aParameter, aTool } from "../testing/index.ts";
import { modelTool } from "./model-schema.ts";
import type { ParameterInput } from "./parameter.ts";
import { toolDraftSchema, type ToolDraftInput } from "./tool-draft.ts";

function parse(overrides: Partial<ParameterInput>, given: object) {
  return parseArguments({ parameters: [aParameter({ key: "value", ...overrides })], arguments: given });
}

const list = { type: "array", items: { type: "string" } } as const;

test.each<[Partial<ParameterInput>, unknown, unknown, string]>([
  [{ type: "number", minimum: 2 }, 2, 1, "value must be at least 2; 1 is not."],
  [{ type: "integer", maximum: 9 }, "9", 10, "value must be at most 9; 10 is not."],
  [{ minLength: 2 }, "ab", "é", 'value must be at least 2 characters long; "é" is not.'],
  [{ maxLength: 1 }, "\u{1F600}", "ab", 'value must be at most 1 character long; "ab" is not.'],
  [{ pattern: "^\\d+$" }, 12, "1a", "value must match the pattern ^\\d+$"],
  [{ format: "email" }, "a@example.com", "a at b", "value must be an email address, such as ada@example.com"],
  [{ format: "date" }, "2026-03-31", "2026-02-30", "value must be a date, such as 2026-03-31"],
  [{ ...list, minItems: 2 }, ["a", "b"], ["a"], "value must have at least 2 items; a list is not."],
  [{ ...list, maxItems: 1 }, ["a"], ["a", "b"], "value must have at most 1 item; a list is not."],
])("%o takes %o and refuses %o in words to act on", (limit, ...[good, bad, words]) => {
  expect(parse(limit, { value: good }).ok).toBe(true);
  const refused = parse(limit, { value: bad });
  expect(refused).toMatchObject({ ok: false, issues: [{ parameter: "value" }] });
  if (!refused.ok) expect(refused.issues[0]?.message).toContain(words);
});

test("a default stands in at any depth, and is a copy that nobody can change", () => {
  const preset = { tags: ["new"] };
  const inner = { key: "tags", ...list, required: true };
  const parameters = [
    aParameter({ key: "count", type: "integer", default: 1 }),
    aParameter({ key: "note", default: "none" }),
    aParameter({ key: "where", type: "object", properties: [inner], default: preset, required: false }),
  ];
  const first = parseArguments({ parameters, arguments: { note: "" } });
  expect(first).toMatchObject({ ok: true, values: { count: 1, note: "none", where: preset }, ignored: [] });
  if (first.ok) Object.assign(first.values["where"] ?? {}, { tags: "changed" });
  expect(parseArguments({ parameters, arguments: {} })).toMatchObject({ values: { where: preset } });
  const given = parseArguments({ parameters, arguments: { count: 3, note: "x", where: { tags: ["a"] } } });
  expect(given).toMatchObject({ ok: true, values: { count: 3, note: "x", where: { tags: ["a"] } } });
});

test("the model is shown every limit, and need not give what has a default", () => {
  const parameters = [
    aParameter({
      key: "count",
      type: "integer",
      minimum: 1,
      maximum: 9,
      default: 1,
      examples: [2],
      description: "",
    }),
    aParameter({ key: "zip", minLength: 5, maxLength: 10, pattern: "^\\d", description: "" }),
    aParameter({ key: "tags", ...list, minItems: 2, maxItems: 3, description: "", required: false }),
    aParameter({ key: "plan", allowedFrom: { variable: "plans" }, description: "" }),
  ];
  const { inputSchema } = modelTool({ name: "Check", description: "Checks.", parameters });
  expect(inputSchema.properties).toEqual({
    count: { type: "integer", minimum: 1, maximum: 9, default: 1, examples: [2] },
    zip: { type: "string", minLength: 5, maxLength: 10, pattern: "^\\d" },
    tags: { type: "array", items: { type: "string", minLength: 1 }, minItems: 2, maxItems: 3 },
    plan: { type: "string", minLength: 1 },
  });
  expect(inputSchema.required).toEqual(["zip", "plan"]);
});

test.each<[Partial<ParameterInput>, (string | number)[], string]>([
  [{ minimum: 1 }, ["minimum"], "Only a number has a minimum"],
  [{ type: "number", pattern: "a" }, ["pattern"], "Only text has a pattern"],
  [{ maxItems: 1 }, ["maxItems"], "Only a list has a number of items"],
  [{ type: "boolean", allowedFrom: { variable: "x" } }, ["allowedFrom"], "Only text and numbers"],
  [{ type: "number", minimum: 2, maximum: 1 }, ["maximum"], "Nothing is at least 2 and at most 1"],
  [{ default: 1 }, ["default"], "The default must be text."],
  [{ type: "number", default: "1" }, ["default"], "The default must be a single number"],
  [{ options: ["a"], default: "b" }, ["default"], 'The default must be one of "a".'],
  [{ type: "number", maximum: 5, examples: [1, 9] }, ["examples", 1], "This example must be at most 5."],
  [{ pattern: "(?=a)" }, ["pattern"], "This pattern cannot be used"],
  [{ ...list, items: { type: "string", default: "a" } }, ["items", "default"], "An item that is not given"],
  [{ source: { from: "constant", value: "a" }, default: "b" }, ["default"], "leave it out here"],
  [
    { source: { from: "variable", name: "a" }, allowedFrom: { variable: "b" } },
    ["allowedFrom"],
    "Only what the model",
  ],
  [{ location: "query", queryStyle: "comma" }, ["queryStyle"], "Only a list or an object"],
  [{ ...list, queryStyle: "comma" }, ["queryStyle"], "Only what is sent in the query"],
])("%o cannot be saved, and says where and why", (overrides, path, words) => {
  const issues = issuesOf(overrides);
  const issue = issues.find((each) => each.path.join() === ["parameters", 0, ...path].join());
  expect(issue?.message).toContain(words);
});

function issuesOf(overrides: Partial<ParameterInput>) {
  const parameter = { key: "value", location: "body", type: "string", description: "It.", required: true };
  const draft: ToolDraftInput = {
    ...aTool(),
    parameters: [Object.assign({}, parameter, overrides) as ParameterInput],
  };
  return toolDraftSchema.safeParse(draft).error?.issues ?? [];
}
