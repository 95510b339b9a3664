import { expect, test } from "vitest";
import { z } from "zod";
import { fieldIssues } from "./field-issues.ts";

function errorOf(schema: z.ZodType, value: unknown): z.ZodError {
  const { error } = schema.safeParse(value);
  if (error === undefined) throw new Error("The value was expected not to fit.");
  return error;
}

test("every problem is told with its dotted path and its words", () => {
  const schema = z.object({ tools: z.array(z.object({ name: z.string("Name is required.") })) });
  expect(fieldIssues(errorOf(schema, { tools: [{ name: "a" }, {}, { name: 1 }] }))).toEqual([
    { path: "tools.1.name", message: "Name is required." },
    { path: "tools.2.name", message: "Name is required." },
  ]);
});

test("a problem with the whole of it has an empty path", () => {
  expect(fieldIssues(errorOf(z.string("Text, please."), 1))).toEqual([
    { path: "", message: "Text, please." },
  ]);
});

test("paths begin with what the value is known as", () => {
  const error = errorOf(z.array(z.string("Text, please.")), ["a", 1]);
  expect(fieldIssues(error, "events")).toEqual([{ path: "events.1", message: "Text, please." }]);
  expect(fieldIssues(errorOf(z.array(z.string()), null), "events")).toMatchObject([{ path: "events" }]);
});

test("a key that is a symbol is named, not thrown over", () => {
  const key = Symbol("hidden");
  const error = new z.ZodError([{ code: "custom", path: [key], message: "No.", input: null }]);
  expect(fieldIssues(error)).toEqual([{ path: "Symbol(hidden)", message: "No." }]);
});
