import { expect, test } from "vitest";
import { readShape } from "./read-shape.ts";

test.each([
  ["price for 195/65 R15 please", "size as printed, e.g. 205/55 R16", ["195/65 R15"]],
  ["summer ones", "size as printed, e.g. 205/55 R16", []],
  ["anything at all 12", "What it is, e.g. oat milk", []],
])("%j with %j", (text, description, values) => {
  expect(readShape(text, description).map(({ value }) => value)).toEqual(values);
});
