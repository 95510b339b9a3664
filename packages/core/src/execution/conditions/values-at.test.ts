import * as fc from "fast-check";
import { expect, test } from "vitest";
import { decodeJson } from "../response/decode-json.ts";
import { readPath } from "./read-path.ts";
import { valuesAt } from "./values-at.ts";

const order = {
  data: [
    { id: 7, tags: ["a", "b"] },
    { id: 8, tags: [] },
  ],
  total: null,
  "customer.id": "c_1",
  byDay: { monday: { open: true }, sunday: { open: false } },
};

test.each([
  ["data.0.id", 7],
  ["data.1.tags", []],
  ["data.0.tags.1", "b"],
  ["total", null],
  ["byDay.monday.open", true],
  ["data.*.id", [7, 8]],
  ["data.*.tags.*", ["a", "b"]],
  ["byDay.*.open", [true, false]],
  ["customer.id", "c_1"],
])("%s is read from an answer", (path, value) => {
  expect(readPath(order, path)).toEqual(value);
});

test.each([
  "data.2.id",
  "data.id",
  "data.length",
  "data.-1",
  "data.00",
  "data.1e0",
  "data.0.id.toFixed",
  "toString",
  "__proto__",
  "constructor.name",
  "data.constructor",
  "data.*.missing",
  "total.*",
  "total.x",
  "",
  ".",
  "data..id",
])("nothing stands at %j, whatever a prototype or a list carries", (path) => {
  expect(readPath(order, path)).toBeUndefined();
  expect(valuesAt(order, path)).toEqual([]);
});

test("a text has no characters to step into", () => {
  expect(readPath("text", "0")).toBeUndefined();
  expect(readPath({ a: "text" }, "a.*")).toBeUndefined();
});

test("whatever the path and the answer, reading neither throws nor leaves the answer", () => {
  const step = fc.oneof(fc.constantFrom("*", "0", "a", "__proto__", "length"), fc.string());
  fc.assert(
    fc.property(fc.json(), fc.array(step), (text, steps) => {
      const value = decodeJson(text);
      const parts = new Set(everyPart(value).map((part) => JSON.stringify(part)));
      for (const found of valuesAt(value, steps.join("."))) expect(parts).toContain(JSON.stringify(found));
    }),
  );
});

function everyPart(value: ReturnType<typeof decodeJson>): ReturnType<typeof decodeJson>[] {
  if (typeof value !== "object" || value === null) return [value];
  return [value, ...Object.values(value).flatMap(everyPart)];
}
