import type { ParameterType } from "@callhook/core";
import { expect, test } from "vitest";
import { textOfValue, writtenValue } from "./written-value.ts";

test.each<[ParameterType, string, unknown]>([
  ["string", "12", "12"],
  ["string", "  ", undefined],
  ["number", "1.5", 1.5],
  ["integer", "twelve", "twelve"],
  ["boolean", "false", false],
  ["array", '["a", 1]', ["a", 1]],
  ["object", '{"a":', '{"a":'],
])("a %s that is written as %s is %o", (type, text, value) => {
  expect(writtenValue(type, text)).toEqual(value);
});

test("a value is written so that it is read as itself", () => {
  expect(writtenValue("object", textOfValue({ a: [1, true] }))).toEqual({ a: [1, true] });
  expect(writtenValue("string", textOfValue("a"))).toBe("a");
  expect(textOfValue(undefined)).toBe("");
});
