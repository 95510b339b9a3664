import { expect, test } from "vitest";
import { humanText } from "./text.ts";

const name = humanText({ label: "Name", minimum: 1, maximum: 10 });
const greeting = humanText({ label: "The greeting", minimum: 0, maximum: 10 });

function problemsOf(schema: typeof name, value: unknown): string[] {
  return (schema.safeParse(value).error?.issues ?? []).map(({ message }) => message);
}

test.each(["A", "  Ada  ", "名前", "🔧", "?", "ﷺ", "a\tb\nc"])("%j is a name", (value) => {
  expect(problemsOf(name, value)).toEqual([]);
  expect(name.parse(value)).toBe(value.trim());
});

test.each([
  ["", "Name is required."],
  ["   ", "Name is required."],
  ["\u200b\u200d", "Name has nothing that can be seen."],
  ["\u2060", "Name has nothing that can be seen."],
  ["a\u0000b", "Name holds invisible control characters; remove them."],
  ["a\ud800", "Name holds a broken character; type it again."],
  ["12345678901", "Name can be at most 10 characters long."],
  [undefined, "Name is required."],
  [7, "Name must be text."],
])("%j is refused with the reason", (value, problem) => {
  expect(problemsOf(name, value)).toContain(problem);
});

test("a label of many things is spoken of as many", () => {
  const instructions = humanText({ label: "Instructions", isPlural: true, minimum: 1, maximum: 10 });
  expect(problemsOf(instructions, "")).toContain("Instructions are required.");
  expect(problemsOf(instructions, undefined)).toEqual(["Instructions are required."]);
  expect(problemsOf(instructions, "\u200b")).toEqual(["Instructions have nothing that can be seen."]);
  expect(problemsOf(instructions, "a\u0000b")).toEqual([
    "Instructions hold invisible control characters; remove them.",
  ]);
});

test("where nothing has to be said, nothing may be said", () => {
  expect(greeting.parse("  ")).toBe("");
  expect(problemsOf(greeting, "\u200b")).toEqual(["The greeting has nothing that can be seen."]);
});
