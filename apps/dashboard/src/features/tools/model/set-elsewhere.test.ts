import { aParameter } from "@callhook/core/testing";
import { expect, test } from "vitest";
import { hasShape, setElsewhere } from "./set-elsewhere.ts";

test("a parameter that the editor shows whole has nothing beside it", () => {
  expect(setElsewhere(aParameter())).toEqual([]);
  expect(hasShape(aParameter({ type: "integer" }))).toBe(false);
});

test("what the editor cannot show is said in words", () => {
  const trusted = aParameter({ source: { from: "variable", name: "customer" }, trusted: true });
  expect(setElsewhere(trusted)).toEqual(["from the variable customer", "never taken from the conversation"]);
  expect(setElsewhere(aParameter({ options: ["red", "blue"] }))).toEqual(["one of red, blue"]);
  expect(setElsewhere(aParameter({ type: "array", items: { type: "string" } }))).toEqual([
    "a list of string",
  ]);
});

test("a type that holds more than its name is not offered another one, which would lose it", () => {
  expect(hasShape(aParameter({ options: ["red"] }))).toBe(true);
  expect(hasShape(aParameter({ type: "array", items: { type: "string" } }))).toBe(true);
});
