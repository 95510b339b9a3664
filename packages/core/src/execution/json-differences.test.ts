import { expect, test } from "vitest";
import { jsonDifferences } from "./json-differences.ts";
import { personalDataKinds, placeholderOf } from "../redaction/personal-data.ts";
import { redactedPaths } from "./redacted-paths.ts";

test("two values are compared field by field, however deep", () => {
  const before = { a: 1, list: [{ id: 1 }, { id: 2 }], gone: null, same: { x: [1] } };
  const after = { a: "1", list: [{ id: 1 }], same: { x: [1] }, fresh: { y: true } };
  expect(jsonDifferences(before, after)).toEqual([
    { path: "a", kind: "changed", before: 1, after: "1" },
    { path: "list.1", kind: "removed", before: { id: 2 }, after: null },
    { path: "gone", kind: "removed", before: null, after: null },
    { path: "fresh", kind: "added", before: null, after: { y: true } },
  ]);
});

test("what is the same has no differences, and what is of another kind is all different", () => {
  expect(jsonDifferences({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toEqual([]);
  expect(jsonDifferences("text", { a: 1 })).toEqual([
    { path: "", kind: "changed", before: "text", after: { a: 1 } },
  ]);
});

test("values that the record does not hold are found by their marks", () => {
  const recorded = {
    card: "[secret]",
    who: { pin: "x [secret crm-pin]" },
    list: ["[hidden]", "[other]"],
    zip: "9",
  };
  expect(redactedPaths(recorded)).toEqual(["card", "who.pin", "list.0"]);
});

test("personal data that was replaced is not taken for what was given", () => {
  const replaced = personalDataKinds.map((kind) => `It is ${placeholderOf(kind)}.`);
  expect(redactedPaths([...replaced, "[number]"])).toEqual(["0", "1", "2", "3", "4"]);
});
